"""Waves from the first grant to the announcement: who asks what, who decides, and who hears it."""
