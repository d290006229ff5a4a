"""What trainers and coaches offer, when they cannot, and the addresses of their calendars."""
