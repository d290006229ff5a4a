"""A trainer or coach: their week, what they offer, when they cannot; and who stands in."""
