"""The words of waves, for the chat and the board, and the note that comes with one."""
