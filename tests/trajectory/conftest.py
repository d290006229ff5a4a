"""The domain plans with the calendar that the organisation reviews."""

import pytest

from content.library import Library


@pytest.fixture(scope="session")
def calendar():
    return Library.load().calendar
