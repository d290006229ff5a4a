"""Units of the organisation, who has which part in them, and which teams belong there."""
