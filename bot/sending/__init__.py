"""Brings what waits in the outbox to people, at the pace that Teams allows."""
