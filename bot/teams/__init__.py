"""Microsoft Teams, in and out: activities, conversations, authentication, the connector, Graph."""
