"""The same questions again, the picture of a department, and the closing report."""
