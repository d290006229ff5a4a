"""The week of whoever trains or coaches: what they see, offer and cannot, and who plans then."""
