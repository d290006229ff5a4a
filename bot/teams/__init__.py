"""Microsoft Teams, in and out: activities, authentication, the connector, Graph, and the SDK."""
