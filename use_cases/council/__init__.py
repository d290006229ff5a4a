"""The works council: what waits for its consent, what it asks, and its page."""
