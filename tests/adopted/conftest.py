"""The installation of tests/installed, which every test run makes once."""

from tests.installed.conftest import installation

__all__ = ["installation"]
