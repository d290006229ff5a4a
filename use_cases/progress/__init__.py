"""Where a team stands in its trajectory, and what changes that: postponing, pausing, ending."""
