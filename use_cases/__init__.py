"""What happens in a trajectory: one function a thing, called by a conversation or the clock.

What a person asks for takes a `Principal` (who, with which rights, at which moment), the id of a
team and values; it checks the right and writes in one transaction of its own. No card, no scene,
no HTTP and no words for people: a refusal carries the key of a text.
"""
