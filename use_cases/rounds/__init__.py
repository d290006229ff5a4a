"""Rounds of every kind: scheduling one, opening it when its moment has come, keeping it open."""
