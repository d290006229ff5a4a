"""People, teams, invitations, and messages to people."""
