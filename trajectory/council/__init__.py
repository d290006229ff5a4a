"""What a works council sees before it changes, and what it asks."""
