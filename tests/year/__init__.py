"""A year of a municipality between trajectories: who gets how much of everything the bot sends."""
