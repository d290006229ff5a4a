"""What a team agreed to do, and who looks after it."""
