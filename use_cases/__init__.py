"""What happens in a trajectory: one function a thing, called by a conversation or the clock."""
