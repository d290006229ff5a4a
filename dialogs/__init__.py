"""Conversations: plain functions from a scene (one turn of a known person) to a reply.

A folder for each capability; its `register.py` is its table of contents. At the root stands what
they share: cards, scenes and turns, the router, and the card of a proactive message.
"""
