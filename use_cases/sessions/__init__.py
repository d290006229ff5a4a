"""Around one session: what is known before it, its rounds, questions to the room, its summary."""
