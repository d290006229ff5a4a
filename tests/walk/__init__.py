"""Presses every button of every card, for every person, at many moments of a life: `make walk`."""
