"""Documents of what comes after a result: the same questions again, and the closing report."""
