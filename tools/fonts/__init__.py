"""Fonts for documents, cut from what npm brings: many scripts, and Chinese and Korean apart."""
