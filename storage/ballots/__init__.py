"""What the booth may know: rounds, ballots, releases, sealed texts. No person stands here."""
