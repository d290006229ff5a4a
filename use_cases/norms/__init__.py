"""The norm of a team: wordings and what the team adopts, rounds about support, guides, wishes."""
