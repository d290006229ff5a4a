"""Everything known that could break the promise, tried against the real thing."""
