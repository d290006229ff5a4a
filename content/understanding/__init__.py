"""Sentences as people type them, each under what it means: what understanding is fitted on."""
