"""The page of an action plan, and the sheets that people keep of it."""
