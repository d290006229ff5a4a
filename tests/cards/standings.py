"""Who reads a card, and where the team that it is about stands at that moment of the play."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from tests.chat import LEAD, object_id, pressable, words_of
from tests.fakes import JSON

OUTSIDER = "outsider"
DIRECTOR = "dora"
"""Whom the settings name as the first member of a directorate."""
CHANNEL = "channel"


@dataclass(frozen=True)
class TeamThen:
    """A team as it stands: who has which part in it, and how far it is."""

    id: str
    name: str
    parts: frozenset[tuple[str, str]]
    """Object id and part."""
    state: str

    def parts_of(self, person: str) -> frozenset[str]:
        return frozenset(part for who, part in self.parts if who == person)


@dataclass(frozen=True)
class Standing:
    """The parts of a reader in the teams that a card may be about, and the states of these."""

    parts: frozenset[str]
    states: frozenset[str]


def standing(database: Path, name: str, card: JSON, now: datetime) -> Standing:
    """`name` is "" for whoever reads a channel."""
    person = object_id(name)
    with sqlite3.connect(database) as connection:
        known = list(_teams(connection, now))
        part = _in_units(connection, person)
    connection.close()
    mine = [team for team in known if team.parts_of(person)]
    leads = name in ("", LEAD) or part == "lead"
    named = _about(card, known if leads else mine)
    of_these = _parts(named, person) or _parts(mine, person)
    alone = CHANNEL if not name else "lead" if name == LEAD else part
    above = frozenset() if of_these and alone == OUTSIDER else frozenset({alone})
    return Standing(of_these | above, frozenset(team.state for team in named))


def _parts(teams: list[TeamThen], person: str) -> frozenset[str]:
    return frozenset(part for team in teams for part in team.parts_of(person))


def _in_units(connection: sqlite3.Connection, person: str) -> str:
    """What somebody is in a unit: lead, director, or another part."""
    if person == object_id(DIRECTOR):
        return "director"
    query = (
        "SELECT part FROM unit_part JOIN person ON person.id = unit_part.person_id "
        "WHERE person.object_id = ?"
    )
    parts = {part for (part,) in connection.execute(query, [person])}
    return "lead" if "programme_lead" in parts else "in a unit" if parts else OUTSIDER


def _about(card: JSON, teams: list[TeamThen]) -> list[TeamThen]:
    """The teams that a card carries or names; all of them when it does neither."""
    carried = {button.get("data", {}).get("team") for button in pressable(card)}
    words = words_of(card)
    named = [team for team in teams if team.id in carried or team.name in words]
    return named or teams


def _teams(connection: sqlite3.Connection, now: datetime) -> Iterator[TeamThen]:
    people = dict(connection.execute("SELECT id, object_id FROM person"))
    members = connection.execute("SELECT team_id, person_id, leads FROM team_member").fetchall()
    rows = connection.execute("SELECT id, name, manager_id, trainer_id, coach_id FROM team")
    for id, name, *guides in rows.fetchall():
        parts = list(zip(guides, ("manager", "trainer", "coach"), strict=True))
        parts += [
            (person, "manager" if leads else "member")
            for team, person, leads in members
            if team == id
        ]
        held = frozenset((people[person] or "", part) for person, part in parts)
        yield TeamThen(id, name, held, _state(connection, id, now))


def _state(connection: sqlite3.Connection, team: str, now: datetime) -> str:
    """How far a team is: with its trajectory, else with its scan."""
    found = connection.execute(
        "SELECT id, state, with_scan FROM trajectory WHERE team_id = ? ORDER BY started DESC",
        [team],
    ).fetchone()
    if found is None:
        return "enrolled"
    trajectory, state, with_scan = found
    if state != "running":
        return "paused" if state == "paused" else "over"
    scan = connection.execute(
        "SELECT state, closes, visible FROM round WHERE trajectory_id = ? AND kind = 'scan'",
        [trajectory],
    ).fetchone()
    return _scan_state(*scan, now) if with_scan and scan else "small"


def _scan_state(state: str, closes: str, visible: str, now: datetime) -> str:
    if state in ("scheduled", "open") and now < _moment(closes):
        return state
    if now < _moment(visible):
        return "closed"
    return "result" if state == "released" else "no result"


def _moment(written: str) -> datetime:
    return datetime.fromisoformat(f"{written}+00:00")
