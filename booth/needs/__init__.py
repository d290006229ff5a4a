"""What people need to take part in a session: written on the private page, read by one person."""
