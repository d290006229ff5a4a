"""What the checker looks at, in two files of rules."""
