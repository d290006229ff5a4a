"""Answers to what people ask most, with what is true of whoever asks."""
