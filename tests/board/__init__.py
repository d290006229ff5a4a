"""The board: who gets in, what they see, and what it never shows."""
