"""The page of waves."""
