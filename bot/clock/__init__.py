"""When things happen by themselves: the clock, and the jobs that it runs."""
