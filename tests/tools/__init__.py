"""The tools that guard the house do what they promise."""
