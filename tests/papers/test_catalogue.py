"""Every document that a link can lead to is in the catalogue, with a type the browser knows."""

import pytest

from bot.downloads import _TYPES
from dialogs import file_links
from dialogs.sessions import session_briefing
from papers.catalogue import CATALOGUE, paper_of
from trajectory.errors import Stale


def test_every_format_of_every_document_has_a_type():
    assert {form for papers in CATALOGUE.values() for form in papers} == set(_TYPES)


DATES = {"meeting", "event", "exercise"}
"""Files for a calendar, which no paper shows."""


@pytest.mark.parametrize("kind", [kind for kind in CATALOGUE if kind not in DATES])
def test_every_document_can_be_read_and_written_in(kind):
    assert set(file_links.FORMATS) <= set(CATALOGUE[kind])


def test_the_briefing_of_a_session_is_shown_to_the_room_too():
    assert set(session_briefing.FORMATS) == set(CATALOGUE["session_briefing"])


@pytest.mark.parametrize(
    ("kind", "form"), [("meeting", "pdf"), ("result", "pptx"), ("secrets", "pdf"), ("", "")]
)
def test_what_is_not_in_the_catalogue_is_said_to_have_expired(kind, form):
    with pytest.raises(Stale) as refused:
        paper_of(kind, form)
    assert refused.value.key == "ticket-expired"
