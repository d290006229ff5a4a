"""Lists that people keep in a word processor and send back: one table, and nothing else."""
