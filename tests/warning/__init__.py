"""The test set of the warning for text that points at a person, and the figures it gives."""
