"""A disk on which nothing can be written any more: what is said then, and that it passes."""

import logging
import resource
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

import pytest

from tests.attacks.overheard import overheard
from tests.chat import object_id
from tests.dialogs.towns import OPENED, kept_of, rows

KINDLY = "Er ging iets mis bij ons. Probeer het over een paar minuten nog eens."


@contextmanager
def full_disk() -> Iterator[None]:
    """Not a byte more can be written to any file, as on a full disk or one that is read-only."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


async def test_help_needs_nothing_written(opened):
    with full_disk():
        assert (await opened.samira.says("hulp")).startswith("Ik wil hulp of iets melden")
        assert "112" in await opened.samira.says("ik ben bedreigd")


@pytest.mark.parametrize(
    ("typed", "says"),
    [("status", "Waar staan jullie?"), ("wat weet je van mij", "Wat ik van je weet")],
)
async def test_what_only_reads_goes_on(opened, typed, says):
    with full_disk():
        assert says in await opened.samira.says(typed)


async def test_what_must_be_written_is_refused_kindly_and_goes_on_afterwards(opened):
    await opened.samira.says("taal")
    before = rows(opened.folder)
    with full_disk():
        assert KINDLY in await opened.samira.presses("English")
        assert opened.samira.status == 200
        await opened.nieuw.installs()
        assert KINDLY in opened.nieuw.reads()
    assert rows(opened.folder) == before
    await opened.samira.says("taal")
    assert "English" in await opened.samira.presses("English")
    await opened.nieuw.says("hallo")
    assert object_id("nieuw") in kept_of(opened, "person", "object_id")


async def test_what_waits_goes_out_when_there_is_room_again(enrolled):
    await enrolled.marleen.says("start")
    await enrolled.marleen.presses("Begin")
    with overheard(), full_disk():
        enrolled.clock.moment = OPENED
        await enrolled.a_moment_later()
    await enrolled.until(OPENED + timedelta(hours=1))
    for name in ("samira", "kofi"):
        assert str(getattr(enrolled, name).cards).count("Je team doet mee") == 1


async def test_an_answer_is_never_acknowledged_that_was_not_kept(opened):
    page = await opened.samira.opens_private_page()
    with overheard(), full_disk(), pytest.raises(AssertionError, match="not-arrived"):
        await page.answers(4)
    assert await (await opened.samira.opens_private_page()).answers(4) == "in"


def test_a_log_line_for_which_there_is_no_room_tells_nothing_elsewhere(capfd):
    """Python would write the fields of such a line to stderr as they are."""
    with overheard() as said:
        said.close()
        logging.getLogger("bot.app").error("turn failed", extra={"person": "Samira"})
    assert capfd.readouterr().err == ""
