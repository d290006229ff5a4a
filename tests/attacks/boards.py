"""Everything that tells how far teams are, in two towns that differ in nothing but what people
answered: the boards, the card of the programme, the files that somebody takes away."""

import json
import re
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random
from unittest.mock import patch

from storage.people.seen import Seen
from tests import chat
from tests.attacks.attack import Attack, Hits, Kind, Stage
from tests.attacks.field import Field, Group, Person, field, plan
from tests.attacks.mutants import boards as mutants
from tests.attacks.views import sends
from tests.board.conftest import BoardTown
from tests.board.entra import FakeEntra
from tests.chat import LEAD, around_tests, object_id, upn
from trajectory.language import Language
from trajectory.planning.working_days import ZONE
from trajectory.rounds.rounds import LAST_TICK
from trajectory.units.belonging import Placement
from trajectory.units.parts import Appointment, UnitPart
from trajectory.units.units import Period, Rank, Unit

FEWEST, MEMBERS = 3, 7
DIRECTOR = "dora"
SINCE = date(2026, 1, 1)
DIRECTORATE, DEPARTMENT = "1" * 32, "2" * 32
WATCHES: Mapping[str, tuple[str, ...]] = {
    LEAD: (
        "/bord",
        "/bord?zoek=team",
        "/bord/tijdlijn",
        "/bord/eerste-week",
        "/bord/teams.csv",
        "/bord/planning.csv",
        "/bord/directie",
        "/bord/plan",
        "/bord/plan.csv",
        "/bord/golven",
    ),
    DIRECTOR: (
        "/bord/directie",
        f"/bord/directie?eenheid={DEPARTMENT}",
        "/bord/plan",
        "/bord/golven",
    ),
}
"""Who opens what; the card of the programme comes beside it."""
WHOSE: Mapping[str, tuple[str, frozenset[str]]] = {
    "the board of a lead that differs with who answered": (
        LEAD,
        frozenset(
            {
                "/bord",
                "/bord/tijdlijn",
                "/bord/eerste-week",
                "/bord/directie",
                "/bord/plan",
                "/bord/golven",
            }
        ),
    ),
    "a file of the board that differs with who answered": (
        LEAD,
        frozenset({"/bord/teams.csv", "/bord/planning.csv", "/bord/plan.csv"}),
    ),
    "the board of a directorate that differs with who answered": (
        DIRECTOR,
        frozenset({"/bord/directie", "/bord/plan", "/bord/golven"}),
    ),
    "the card of the programme that differs with who answered": ("", frozenset({"card"})),
    "the report of a unit that differs with who answered": (LEAD, frozenset({"report"})),
}
"""What an attack looks at: whose pages; "" is anybody's."""

Seen_ = Mapping[tuple[str, str, int], str]
"""By who looked, at what, and at which moment."""


@dataclass(frozen=True)
class Worlds:
    """The same pages where nobody answered, and where some did."""

    nobody: Seen_
    some: Seen_


async def boards(stage: Stage) -> AsyncIterator[Worlds]:
    """In one town nobody answers; in each of the others any of them, whatever they like."""
    nobody, luck = await _seen(stage, None), stage.luck
    for _ in range(stage.rounds):
        yield Worlds(nobody, await _seen(stage, luck))


async def _seen(stage: Stage, answering: Random | None) -> Seen_:
    async with _town(stage) as (asked, opened):
        groups = await asked.groups(FEWEST, MEMBERS, stage.luck)
        await _in_units(asked, groups)
        if answering is not None:
            for group in groups:
                for person in answering.sample(group.members, answering.randint(5, MEMBERS)):
                    await sends(asked, group, person, answering.randint(1, 5))
        seen = dict(await _look(asked, opened, 0))
        asked.town.clock.moment = plan().closes + LAST_TICK
        await asked.run("closing")
        seen |= await _look(asked, opened, 1)
        asked.town.clock.moment = plan().visible + timedelta(minutes=1)
        seen |= await _look(asked, opened, 2)
        return seen | {(LEAD, "report", 2): await _report(asked)}


@asynccontextmanager
async def _town(stage: Stage) -> AsyncIterator[tuple[Field, BoardTown]]:
    async with FakeEntra.running() as entra:
        around = replace(around_tests(), entra=entra.at)
        with patch.object(chat, "around_tests", lambda: around):
            async with field(stage.backend, directorate=object_id(DIRECTOR)) as asked:
                yield asked, BoardTown(asked.town, entra)


async def _in_units(asked: Field, groups: list[Group]) -> None:
    """All these teams in one department of a directorate, whose people are known."""
    always = Period(SINCE)
    async with asked.desk.writing() as work:
        for name in (LEAD, DIRECTOR):
            await work.people.record_seen(
                Seen(
                    object_id=object_id(name),
                    name=name.capitalize(),
                    upn=upn(name),
                    language=Language.NL,
                )
            )
        await work.units.add(
            [
                Unit(DIRECTORATE, "Toezicht", Rank.DIRECTORATE, "", always),
                Unit(DEPARTMENT, "Parkeren", Rank.DEPARTMENT, DIRECTORATE, always),
            ]
        )
        for group in groups:
            await work.units.place(Placement(group.team, DEPARTMENT, SINCE))
        director = await work.people.by_object_id(object_id(DIRECTOR))
        assert director is not None
        part = UnitPart.DIRECTORATE
        await work.units.appoint(Appointment("", DIRECTORATE, part, director.id, always))
        await work.commit()


async def _look(asked: Field, opened: BoardTown, moment: int) -> Seen_:
    seen = {}
    for name, paths in WATCHES.items():
        visitor = opened.browser(name)
        await visitor.signs_in()
        for path in paths:
            answer = await visitor.opens(path)
            assert answer.status == 200, (name, path, answer.status)
            seen[name, path, moment] = answer.page
        person = Person("", object_id(name), name.capitalize())
        pressed = asked.teams(person).presses("figures.show", card="1", unit=DIRECTORATE)
        seen[name, "card", moment] = json.dumps(json.loads(await asked.does(pressed)))
    return {key: re.sub(r"[0-9a-f]{32}", "*", page) for key, page in seen.items()}


async def _report(asked: Field) -> str:
    """What the report of the directorate has of its teams when its lead begins one."""
    person = Person("", object_id(LEAD), LEAD.capitalize())
    today = asked.town.clock.now().astimezone(ZONE).date()
    period = f"pilot:{SINCE}:{today}"
    pressed = asked.teams(person).presses(
        "reports.begin", card="1", unit=DIRECTORATE, period=period
    )
    await asked.does(pressed)
    async with asked.desk.reading() as work:
        [report] = await work.reports.in_units([DIRECTORATE])
    assert report.figures.teams == FEWEST
    return repr(report.figures)


def differ(name: str, worlds: Worlds) -> Hits:
    whose, pages = WHOSE[name]
    keys = [
        key for key in worlds.nobody if whose in ("", key[0]) and key[1].partition("?")[0] in pages
    ]
    return Hits(sum(worlds.nobody[key] != worlds.some[key] for key in keys), len(keys))


def _attack(name: str) -> Attack:
    def look(worlds: Worlds) -> Hits:
        return differ(name, worlds)

    return Attack(name, Kind.PRESENCE, "A11", boards, look, mutants.tells_of_results)


ATTACKS = [_attack(name) for name in WHOSE]
