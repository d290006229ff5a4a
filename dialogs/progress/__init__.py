"""Where a trajectory stands, and what may change about it: postpone, pause, stop, close."""
