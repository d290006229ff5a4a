"""Peer consultation: who is in which group, who sits out, and whether groups met."""
