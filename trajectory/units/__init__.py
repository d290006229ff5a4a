"""Units of the organisation, who has which part in them, and what they decide: the pure rules."""
