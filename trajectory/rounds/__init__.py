"""What is asked and what may be told of it: instruments, rounds, slots, releases."""
