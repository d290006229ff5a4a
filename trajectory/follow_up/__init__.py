"""What follows when a session or a trajectory is over: what was done with it, and with whom."""
