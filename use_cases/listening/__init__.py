"""Between trajectories: what somebody gets in a month, exercises, events."""
