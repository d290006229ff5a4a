"""The bench still runs: each of its pieces, on a few requests."""
