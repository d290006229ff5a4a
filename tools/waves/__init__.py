"""Random programmes of a whole municipality, planned and looked at by the checker."""
