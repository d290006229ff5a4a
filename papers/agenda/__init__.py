"""The words of a trainer's week, for the chat and the board."""
