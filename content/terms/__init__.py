"""The shared terms, and how people ask for them."""
