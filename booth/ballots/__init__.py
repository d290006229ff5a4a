"""The answers of a round: sealed, sent, counted at its closing, and its texts shown once."""
