"""Peer consultation in small groups."""
