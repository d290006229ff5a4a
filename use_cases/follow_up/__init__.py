"""The same questions again, and the picture of a department."""
