"""The documents of a session: briefing, sheets for the group, slides and summary."""
