"""What there is between trajectories: requests of a year, exercises, events."""
