"""What people ask most, and what the bot answers: every question with its cases, as content."""
