"""Every card and document, played by people, looked at by eyes and by tests."""
