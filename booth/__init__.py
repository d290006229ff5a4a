"""The private pages: they know tickets and ballots, never people.

`ballots` seals, counts and shows what a round asked; `separate_input` does the same for what a
member writes to the trainer. Beside them stands what both need: tickets, padding, and how the pages
talk to us.
"""
