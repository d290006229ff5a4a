"""The week of whoever trains or coaches: where they are, what clashes, and what they offer."""
