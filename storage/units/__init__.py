"""Units of the organisation, who has which part in them, and which team belongs where."""
