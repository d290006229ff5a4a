"""The ways to the private page and to the reading page."""
