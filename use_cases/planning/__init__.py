"""The dates of sessions: proposed, answered to, chosen, moved, and called off."""
