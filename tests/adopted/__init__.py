"""What a platform team, a security officer and a purchaser take over from the documents alone."""
