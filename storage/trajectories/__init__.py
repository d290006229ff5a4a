"""What happens in a trajectory after it began: sessions, norms, agreements, groups, steps."""
