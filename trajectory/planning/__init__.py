"""Programmes, dates, hours and working days."""
