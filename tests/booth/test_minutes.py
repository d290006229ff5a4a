"""The minutes that an instrument says are those of the model, and the document shows how."""

import pytest

from tests.booth import minutes
from tests.booth.ballots.play import content

INSTRUMENTS = content().instruments


@pytest.mark.parametrize("key", INSTRUMENTS)
def test_the_minutes_that_are_said_are_those_that_reading_takes(key):
    assert INSTRUMENTS[key].minutes == minutes.minutes(INSTRUMENTS[key])


def test_a_slow_reader_takes_longer_and_a_longer_instrument_too():
    scan, evaluation = INSTRUMENTS["teamscan@1"], INSTRUMENTS["evaluation@1"]
    assert minutes.runs(scan) == sorted(minutes.runs(scan), reverse=True)
    assert all(
        more > less for more, less in zip(minutes.runs(scan), minutes.runs(evaluation), strict=True)
    )


def test_the_page_in_the_documents_is_what_the_model_gives():
    assert minutes.REPORT.read_text(encoding="utf-8") == minutes.report(), "make proof"
