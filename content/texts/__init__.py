"""Every sentence in every language, how it is said, and the checks on it."""
