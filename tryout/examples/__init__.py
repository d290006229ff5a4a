"""What can be played: three teams, or a whole municipality with two directorates."""
