"""Helpers for building and checking; no part of the product."""
