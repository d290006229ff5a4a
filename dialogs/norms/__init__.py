"""The norm of a team: wordings, support, adoption, guide and wishes."""
