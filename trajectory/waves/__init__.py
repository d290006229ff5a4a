"""Waves: which group begins when, with whom, and what does not fit (programme.md,
"The rules of waves")."""
