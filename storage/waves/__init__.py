"""What there is to plan waves with, and the waves themselves."""
