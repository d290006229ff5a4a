"""Conversations between trajectories."""
