"""Conversations: one file each, plain functions from a turn to a reply."""
