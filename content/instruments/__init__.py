"""Questionnaires: the files, their lock, and the code that reads them."""
