"""What happens in the action plan of a unit."""
