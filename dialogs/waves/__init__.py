"""Conversations about waves: what is granted, what is proposed, what managers and guides say."""
