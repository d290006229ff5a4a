"""Answers to what people ask most, for each role."""
