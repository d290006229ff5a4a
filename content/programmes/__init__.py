"""Programmes and the themes of the norm: the files and the code that reads them."""
