"""Giving account of a unit: figures that are fixed, words of its lead, a decision, and everybody
who reads it at once."""
