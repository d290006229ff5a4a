"""Between trajectories: exercises, events and visits."""
