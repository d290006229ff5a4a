"""What an administrator sets, and what they read when it cannot be."""
