"""Tests that read like people talking, and say what must never happen."""
