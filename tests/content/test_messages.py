"""The one table of what the bot sends by itself: what it says, and what it refuses."""

import shutil

import pytest

from content.finding import ContentFault
from content.library import FOLDER, Library
from trajectory.planning.budget import Outside
from trajectory.planning.courtesy import Courtesy
from trajectory.planning.sending import Rider
from use_cases.about import To
from use_cases.notices import UNHEARD, NoticeKind

SENDING = Library.load().sending
WHOLE_TEAM = {To.MEMBERS, To.ALL_MEMBERS_ALIKE, To.EVERYBODY, To.TEAM_AT_ONCE}


def test_every_kind_of_message_has_one_row_and_no_row_is_of_nothing():
    assert list(SENDING.rules) == [kind.value for kind in NoticeKind]


def test_what_asks_something_comes_once_a_week():
    assert SENDING.requests == {"invitation", "reminder"}
    assert SENDING.rules["dates_proposed"].courtesy is Courtesy.DATES
    assert SENDING.rules["evaluation_asked"].courtesy is Courtesy.NEWS
    assert "release" not in SENDING.requests
    assert SENDING.rules["release"].courtesy is Courtesy.AT_ONCE


def test_reminders_can_be_stopped_and_nothing_else_can():
    stopped = {kind: rule.silence for kind, rule in SENDING.rules.items() if rule.silence}
    assert stopped == {
        "reminder": "questions",
        "session_reminder": "sessions",
        "one_on_one": "tips",
        "input_line": "input",
        "month": "month",
        "manager_month": "month",
    }
    assert set(stopped.values()) == {one.id for one in SENDING.silences}


def test_what_asks_is_what_counts_in_a_year_and_a_silent_change_is_no_message():
    of = {kind: rule.outside for kind, rule in SENDING.rules.items()}
    assert {kind for kind, outside in of.items() if outside is Outside.YEAR} == SENDING.requests
    assert {kind for kind, outside in of.items() if outside is Outside.SILENT} == UNHEARD
    assert {kind for kind, outside in of.items() if outside is Outside.CARD} == {
        "month",
        "manager_month",
    }


def test_a_line_for_the_whole_team_rides_with_what_the_whole_team_gets():
    """Whoever gets it must not differ from whoever does not (anonymity.md §5)."""
    carriers = SENDING.carriers(Rider.INPUT)
    assert carriers
    assert {NoticeKind(kind).to for kind in carriers} <= WHOLE_TEAM


def test_a_tip_never_rides_with_what_asks_or_reminds_all():
    for kind in SENDING.carriers(Rider.TIP):
        assert kind not in SENDING.requests
        assert kind not in {"reminder", "release", "step_overdue"}


@pytest.mark.parametrize(
    ("before", "after", "problem"),
    [
        ("goes: ask", "goes: soon", "goes is 'soon'"),
        ("stops_with: questions", "stops_with: nuisance", "there is no silence nuisance"),
        ("carries: [input]", "carries: [news]", "news goes along with nothing"),
        ("lead: 11", "lead: 12", "the programme lead sees it on another day"),
        ("last: 31", "last: 11", "these days are not in order"),
        ("roles: [manager]", "roles: [boss]", "boss is no role"),
        ("weeks_between_cards: 4", "weeks_between_cards: 6", "nobody remembers so long"),
        ("most_in_a_week: 2", "most: 2", "most_in_a_week is missing"),
        ("weeks_between_editions: 6", "weeks_between_editions: 0", "every morning would bring one"),
        ("goes: ask\n    outside: year", "goes: ask\n    outside: team", "counts in the year"),
        ("requests: 6", "requests: 7", "that is no budget"),
        ("lines: 3", "lines: 4", "that is no short card"),
        ("working_day: 3", "working_day: 17", "a short month has no such day"),
        ("managers_after: 5", "managers_after: 0", "these days are not in order"),
        ("first: 4", "first: 0", "nobody can have written it by then"),
        ("every: 10", "every: 1", "that is too often to be kind"),
    ],
)
def test_a_fault_in_the_table_is_told_with_its_place(tmp_path, before, after, problem):
    folder = shutil.copytree(FOLDER, tmp_path / "content")
    file = folder / "messages.yaml"
    text = file.read_text(encoding="utf-8")
    assert before in text
    file.write_text(text.replace(before, after, 1), encoding="utf-8")
    with pytest.raises(ContentFault, match=problem):
        Library.load(folder)
