"""Teams as far as the bot can see it: its connector, its clients, what it remembers."""
