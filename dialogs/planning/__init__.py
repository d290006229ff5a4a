"""The dates of sessions: proposing, choosing, changing."""
