"""What somebody takes into their own calendar between two trajectories."""
