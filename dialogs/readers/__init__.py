"""The list of readers, for the two people who confirm it."""
