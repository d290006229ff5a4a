"""What whoever leads a programme does on the board, every week and in the first one."""
