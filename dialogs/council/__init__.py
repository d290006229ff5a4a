"""The works council in the chat: what waits for it, what it asks, and the way to its page."""
