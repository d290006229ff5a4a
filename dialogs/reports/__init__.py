"""Conversations about the account of a unit."""
