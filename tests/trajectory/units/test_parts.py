"""The table of rights of parts in units, cell by cell, and what one person never is at once."""

import re
from pathlib import Path

import pytest

from trajectory.units.parts import UNIT_RIGHTS, UnitAction, UnitPart, go_together, may_in_unit

PAGE = Path(__file__).parents[3] / "docs" / "design" / "programme.md"
WORDS = {
    "see the units and who does what": UnitAction.SEE_UNITS,
    "load units, add one, let one end": UnitAction.CHANGE_UNITS,
    "see how many teams are how far": UnitAction.SEE_FIGURES,
    "see how preconditions stand": UnitAction.SEE_CONDITIONS,
    "type how preconditions stand": UnitAction.TYPE_CONDITIONS,
    "choose what bodies are called": UnitAction.NAME_BODIES,
    "see which teams belong to a unit": UnitAction.SEE_TEAMS,
    "move a team to another unit": UnitAction.MOVE_TEAMS,
    "lay a team before the directorate": UnitAction.HAND_UP,
    "see what lies before the directorate": UnitAction.SEE_HANDED_UP,
    "appoint, and end a part": UnitAction.APPOINT,
    "choose who stands in for a trainer or coach": UnitAction.COVER_SESSIONS,
    "record a decision": UnitAction.RECORD_DECISION,
    "confirm a decision": UnitAction.CONFIRM_DECISION,
    "read decisions": UnitAction.READ_DECISIONS,
    "see the page of the works council": UnitAction.SEE_COUNCIL_PAGE,
    "type the reference of the works council": UnitAction.TYPE_REFERENCE,
    "confirm having seen a version": UnitAction.CONFIRM_SEEN,
    "ask the lead as the works council": UnitAction.ASK_LEAD,
    "answer the works council": UnitAction.ANSWER_COUNCIL,
    "read the action plan": UnitAction.READ_PLAN,
    "write the action plan": UnitAction.WRITE_PLAN,
    "say how own actions stand": UnitAction.SAY_STATUS,
    "write a report": UnitAction.WRITE_REPORT,
    "read a report that lies before the directorate": UnitAction.READ_LAID_REPORT,
    "say that a report was handed to the archive": UnitAction.ARCHIVE_REPORT,
    "grant half-days, and type who can be planned with": UnitAction.GRANT,
    "see what is granted, and who is busy": UnitAction.SEE_GRANTS,
    "plan waves": UnitAction.PLAN_WAVES,
    "see a wave that lies before the directorate, as counts": UnitAction.SEE_WAVES,
    "write why a wave goes before its pilot was looked back on": UnitAction.GO_BEFORE_PILOT,
    "announce an event": UnitAction.MAKE_EVENTS,
    "tell back reports": UnitAction.TELL_REPORTS,
    "write a message about the programme": UnitAction.WRITE_MESSAGE,
    "approve a message of somebody else": UnitAction.APPROVE_MESSAGE,
}
"""How the page calls each action."""


def table():
    """The rows of the page: action, and for each part whether a cross stands there."""
    section = PAGE.read_text(encoding="utf-8").split("## Table of rights")[1].split("\n## ")[0]
    lines = re.findall(r"^\| (.+?) \|$", section, re.MULTILINE)
    return [[cell.strip() for cell in line.split("|")] for line in lines[1:]]


def test_the_page_has_a_row_for_every_action_and_no_other():
    named = [row[0] for row in table() if not row[0].startswith("-")]
    assert named == list(WORDS)
    assert set(WORDS.values()) == set(UnitAction) == set(UNIT_RIGHTS)


CELLS = [(action, part) for action in UnitAction for part in UnitPart]


@pytest.mark.parametrize(("action", "part"), CELLS, ids=[f"{a}, {p}" for a, p in CELLS])
def test_every_cell_is_as_the_page_says(action, part):
    rows = {WORDS[row[0]]: row[1:] for row in table() if row[0] in WORDS}
    cross = rows[action][list(UnitPart).index(part)]
    assert may_in_unit({part}, action) is (cross == "x")


@pytest.mark.parametrize("action", UnitAction)
def test_whoever_has_no_part_may_nothing(action):
    assert not may_in_unit((), action)


def test_the_works_council_stands_apart_from_whoever_leads_and_decides():
    apart = {part for part in UnitPart if not go_together(part, UnitPart.WORKS_COUNCIL)}
    assert apart == {
        UnitPart.PROGRAMME_LEAD,
        UnitPart.DIRECTORATE,
        UnitPart.CORE_GROUP,
        UnitPart.SECRETARY,
    }
    assert all(
        go_together(one, other) is go_together(other, one) for one in UnitPart for other in UnitPart
    )
