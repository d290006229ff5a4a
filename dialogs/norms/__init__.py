"""The norm of a team: themes and wordings, support, adoption, the guide, and the channel."""
