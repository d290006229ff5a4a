"""What people need, on the page of whoever writes and of whoever reads."""
