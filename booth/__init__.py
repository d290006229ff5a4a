"""The private pages: they know tickets and ballots, never people."""
