"""Help and reporting; what somebody types that is no command."""
