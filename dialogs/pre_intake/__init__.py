"""The scan before the joint intake: starting it, extending it, its result and briefing."""
