"""Seals over rows that decide who may read or what is shown (trust.md, rule 4)."""
