"""Conversations about the action plan of a unit."""
