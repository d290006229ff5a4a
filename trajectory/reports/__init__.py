"""The account of a unit: its periods, its figures, its words, and where it stands."""
