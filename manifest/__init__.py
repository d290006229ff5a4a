"""The Teams app package: what an administrator uploads so that people find the bot in Teams."""
