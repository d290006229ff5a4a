"""Between trajectories."""
