"""The opening of the municipality: what its people did until today, lived on the clock.

Every act is what somebody types, sends or presses in the own chat; nothing is written past the bot.
"""

import logging
from collections.abc import Awaitable, Callable, Collection, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import partial
from typing import Final, Protocol

import aiohttp

from trajectory.planning.working_days import ZONE, WorkCalendar, at
from tryout.colleagues import let_answer
from tryout.examples import whole
from tryout.examples.accounts import Account
from tryout.examples.hands import Hands, NothingToPress
from tryout.examples.opening import install, install_in_channel
from tryout.examples.waves import PILOT, Planning
from tryout.examples.weeks import Week
from tryout.examples.whole import City, Directorate, Fate, Staffed
from tryout.municipality import Person, accounts, table
from tryout.play import Stage, locale_of

log = logging.getLogger(__name__)
DAYS: Final = 270
"""How long before today the municipality begins: a whole trajectory fits in, holidays and all."""
_OPENS: Final = time(10, 0)
_MOMENT: Final = timedelta(minutes=5)
_SETTLES: Final = range(10, 20)
"""Days after the dates were proposed: nobody can answer any more, and all dates can still be."""
_NEWS: Final = timedelta(days=7)
"""What is older was read by whoever got it."""
_COLUMNS: Final = (
    "team", "niveau", "manager", "trainer", "coach", "medewerkers", "werktijden", "eenheid",
)  # fmt: skip
_SAID: Final = {
    "nl": {
        "begin": "Het programma begint",
        "began": "De directie begint met twaalf groepen.\nNa de zomer kijken we wat het kost.",
        "plan": "Het actieplan",
        "planned": "Het DT volgt het actieplan elk kwartaal.\nDe secretaris zet het op de agenda.",
        "asked": "Geef deze groep twee dagdelen vrij van het rooster.",
        "why": "Het rooster is vol",
    },
    "en": {
        "begin": "The programme begins",
        "began": "The directorate begins with twelve groups.\nAfter summer we look at the cost.",
        "plan": "The action plan",
        "planned": "The directorate follows the plan every quarter.\nIts secretary lists it.",
        "asked": "Give this group two half-days off the roster.",
        "why": "The roster is full",
    },
}
"""What people type, by the language of their client."""


class Living(Stage, Protocol):
    """What the opening needs of the running try-out."""

    @property
    def session(self) -> aiohttp.ClientSession: ...
    @property
    def calendar(self) -> WorkCalendar: ...
    async def live_until(self, moment: datetime) -> None:
        """Move on, so that what is due on the way happens."""
        ...


Act = Callable[[], Awaitable[None]]


async def live_the_year(stage: Living, today: datetime) -> None:
    """From the first day until today; `today` is the moment at which it ends."""
    year = _Year(stage, today.astimezone(ZONE).date(), whole.city())
    for day, act in sorted(year.acts(), key=lambda one: one[0]):
        if (begins := at(day, _OPENS)) > stage.now():
            await stage.live_until(begins)
        try:
            await act()
        except NothingToPress as error:  # an adviser changed the way: the rest still happens
            log.warning("not played", extra={"verb": error.key})
    await stage.live_until(today)
    for person in stage.example.people:
        stage.world.read_before(person.chat, today - _NEWS)


@dataclass(frozen=True)
class _Year:
    """Everything that happens, each on a working day so many days before today."""

    stage: Living
    today: date
    city: City

    def acts(self) -> Iterator[tuple[date, Act]]:
        """Those of one day in this order."""
        work, clean = self.city.both
        after_the_pilot = {one.plan.name for one in work.groups}.difference(PILOT)
        yield self._on(DAYS, self._arrive)
        yield self._on(DAYS, self._load_units)
        yield self._on(DAYS, partial(self._appoint, clean))
        yield self._on(DAYS, partial(self._enrol, clean, (Fate.DONE,)))
        yield self._on(DAYS - 5, partial(self._decide, clean, "begin", "began", confirmed=True))
        yield self._on(75, partial(self._enrol, clean, (Fate.MET,)))
        yield self._on(45, partial(self._enrol, clean, (Fate.RESTS, Fate.ENDED)))
        yield self._on(14, partial(self._enrol, clean, (Fate.OPEN, Fate.WAITS)))
        yield self._on(38, partial(self._appoint, work))
        yield self._on(37, partial(self._enrol, work, tuple(Fate), PILOT))
        yield self._on(9, partial(self._enrol, work, tuple(Fate), after_the_pilot))
        yield self._on(3, partial(self._decide, work, "plan", "planned", confirmed=False))
        for unit in self.city.both:
            account = Account(self.stage, unit, self.today, second_year=unit is clean)
            yield from (self._on(days, told) for days, told in account.acts())
        yield from Planning(self.stage, self.stage.calendar, self.city, self.today).acts()
        week = Week(self.stage, self.city, self.today)
        yield self._on(2, week.offer)
        yield self._on(2, week.go_away)
        for group in clean.groups:
            for days, act in self._life(clean, group):
                yield self._on(days, partial(act, group))

    def _on(self, days: int, act: Act) -> tuple[date, Act]:
        return self.stage.calendar.working_day_from(self.today - timedelta(days=days)), act

    def _life(
        self, unit: Directorate, group: Staffed
    ) -> Iterator[tuple[int, Callable[[Staffed], Awaitable[None]]]]:
        """What a group does, and how many days ago."""
        fate = group.plan.fate
        if fate is Fate.DONE:
            yield from ((268, self._start), (264, self._answer), (240, self._plan))
            yield from ((240 - days, self._settle) for days in _SETTLES)
            yield from ((22, self._close), (3, self._close))
        elif fate is Fate.MET:
            yield from ((70, self._start), (66, self._answer), (48, self._plan))
            yield from ((48 - days, self._settle) for days in _SETTLES)
        elif fate is Fate.RESTS:
            yield from ((42, self._start), (20, self._rest))
            yield 8, partial(self._hand_up, unit)
        elif fate is Fate.ENDED:
            yield from ((42, self._start), (28, partial(self._stop, unit)))
        elif fate is Fate.OPEN:
            yield 5, self._start

    def _hands(self, person: Person) -> Hands:
        return Hands(self.stage, person)

    def _typed(self, person: Person, what: str) -> str:
        language = locale_of(self.stage.world, person).partition("-")[0]
        return _SAID.get(language, _SAID["nl"])[what]

    async def _a_moment_later(self) -> None:
        await self.stage.live_until(self.stage.now() + _MOMENT)

    # ---- the directorates

    async def _arrive(self) -> None:
        await install(self.stage, self.stage.example.people)
        await install_in_channel(self.stage)

    async def _load_units(self) -> None:
        """Units, then whoever looks at both clusters, then the two directors."""
        first = self._hands(self.city.first)
        await first.sends("eenheden.csv", table(("eenheid", "soort", "onder"), whole.UNITS))
        for cluster in (whole.SOCIAL, whole.CITY):
            for person, part in self.city.across:
                await self._give(first, (cluster,), person, part)
        for unit, cluster in ((self.city.work, whole.SOCIAL), (self.city.clean, whole.CITY)):
            await self._give(first, (cluster, unit.unit), unit.director, "directorate")

    async def _appoint(self, unit: Directorate) -> None:
        for person, part, deputy in unit.parts:
            more = {"deputy": "deputy"} if deputy else {}
            await self._give(self._hands(unit.director), (unit.unit,), person, part, **more)

    async def _give(
        self, by: Hands, path: tuple[str, ...], person: Person, part: str, **more: str
    ) -> None:
        await by.says("units")
        for name in path:
            await by.presses("units.show", name)
        await by.presses("units.appoint", path[-1])
        await by.presses("units.appointed", path[-1], part=part, person=person.upn, **more)

    async def _enrol(
        self, unit: Directorate, fates: tuple[Fate, ...], names: Collection[str] = ()
    ) -> None:
        """Its groups that come so far, or of these the ones with these names."""
        of_these = [group for group in unit.groups if group.plan.fate in fates]
        rows = [_row(group) for group in of_these if not names or group.plan.name in names]
        await self._hands(unit.lead).sends("aanmelding.csv", table(_COLUMNS, rows))

    async def _decide(
        self, unit: Directorate, subject: str, wording: str, *, confirmed: bool
    ) -> None:
        """The secretary records it; a member who did not may have confirmed it."""
        secretary, about = self._hands(unit.secretary), self._typed(unit.secretary, subject)
        await secretary.says("units")
        await secretary.presses("units.show", unit.unit)
        await secretary.presses("decisions.list", unit.unit)
        await secretary.presses("decisions.new", unit.unit)
        day = self.stage.now().astimezone(ZONE).date().isoformat()
        words = {"subject": about, "wording": self._typed(unit.secretary, wording)}
        await secretary.presses("decisions.record", unit.unit, body="directorate", met=day, **words)
        await self._a_moment_later()
        if confirmed:
            await self._hands(unit.second).presses("decisions.show", about)
            await self._hands(unit.second).presses("decisions.confirm", about)

    async def _hand_up(self, unit: Directorate, group: Staffed) -> None:
        lead = self._hands(unit.lead)
        await lead.types(group.plan.name)
        await lead.presses("steps.manage", group.plan.name)
        await lead.presses("hand_up.show")
        await lead.presses("hand_up.save", sentence=self._typed(unit.lead, "asked"))

    # ---- the groups

    async def _start(self, group: Staffed) -> None:
        manager = self._hands(group.manager)
        await manager.types(group.plan.name)
        await manager.presses("start.show", group.plan.name)
        await manager.presses("start.confirm", group.plan.name)

    async def _answer(self, group: Staffed) -> None:
        await let_answer(self.stage, self.stage.session, group.members)

    async def _plan(self, group: Staffed) -> None:
        """Every session in one go."""
        manager = self._hands(group.manager)
        await manager.types(group.plan.name)
        for verb in ("plan.show", "plan.series", "plan.series.check", "plan.series.ask"):
            await manager.presses(verb, group.plan.name)

    async def _settle(self, group: Staffed) -> None:
        """On the first of these days on which the trainer has the outcome."""
        trainer = self._hands(group.trainer)
        if trainer.offers("plan.series.confirm", group.plan.name):
            await trainer.presses("plan.series.confirm", group.plan.name)

    async def _rest(self, group: Staffed) -> None:
        """A pause that lasts beyond today."""
        until = self.today + timedelta(days=45)
        manager = self._hands(group.manager)
        await manager.types(group.plan.name)
        await manager.presses("steps.manage", group.plan.name)
        await manager.presses("steps.pause")
        why = {"reason": "busy", "line": self._typed(group.manager, "why")}
        await manager.presses("steps.paused", group.plan.name, until=until.isoformat(), **why)

    async def _stop(self, unit: Directorate, group: Staffed) -> None:
        lead = self._hands(unit.lead)
        await lead.types(group.plan.name)
        await lead.presses("steps.manage", group.plan.name)
        await lead.presses("ending.stop")
        await lead.presses("ending.stopped", group.plan.name, reason="no_guide", line="")

    async def _close(self, group: Staffed) -> None:
        """As soon as its closing session and the evaluation of it are over."""
        manager = self._hands(group.manager)
        await manager.types(group.plan.name)
        if manager.newest_offers("ending.close"):
            await manager.presses("ending.close", group.plan.name)
            await manager.chooses("ending.closed", group.plan.name)


def _row(group: Staffed) -> tuple[str, ...]:
    plan, guides = group.plan, (group.manager, group.trainer, group.coach)
    people = (*(one.upn for one in guides), accounts(group.members))
    return plan.name, plan.level, *people, plan.hours, plan.unit
