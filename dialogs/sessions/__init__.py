"""Around one session: briefing, rounds, questions to the room, summary."""
