"""How waves came about until today: what was typed to plan with, and whom the planner granted what.

In the directorate that is in its first year a pilot was announced and a wave is being asked about;
in the one that is in its second year a wave lies before the directorate. So a newcomer sees every
state that a wave can be in.
"""

from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from typing import Final

from trajectory.planning.working_days import WorkCalendar
from trajectory.waves.months import later, month_of, quarter_of
from trajectory.waves.wave import ANSWER_WITHIN, COUNCIL_SEES
from tryout.examples import whole
from tryout.examples.accounts import language_of
from tryout.examples.hands import Hands
from tryout.examples.whole import City, Directorate, Staffed
from tryout.municipality import Person
from tryout.play import Stage

PILOT: Final = (
    "DT Werk en Inkomen", "MT Inkomen", "MT Beleid en Kwaliteit", "Inkomen Zuid 1",
    "Beleid Participatie",
)  # fmt: skip
"""The groups that are enrolled first, from all layers at once. The MT of Werkpleinen is not one of
them: somebody sits in that of Inkomen too, and would have more than three half-days a month."""
_QUARTERS: Final = 6
_HALF_DAYS: Final = "60"
_MOST: Final = "10"
_COUNTER: Final = "Balie Centrum"
_GROUPS: Final = ("Balie Centrum ochtend", "Balie Centrum middag")
_CLOSED: Final = "Beleid en Kwaliteit"
_SAID: Final = {
    "nl": {
        "agrees": "Het DT stemt in met de pilot en doet zelf ook mee.",
        "why": "De pilot loopt straks. Wij willen de plaatsen erna alvast vragen.",
        "second": "Onze eerste groepen waren de pilot. We gaan door met de rest.",
    },
    "en": {
        "agrees": "The directorate agrees with the pilot and takes part itself.",
        "why": "The pilot begins soon. We want to ask for the places after it now.",
        "second": "Our first groups were the pilot. We go on with the rest.",
    },
}
"""What people type, by the language of their client."""

Act = Callable[[], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Planning:
    """Planner, leads, directorates, managers and guides of both directorates."""

    stage: Stage
    calendar: WorkCalendar
    city: City
    today: date

    def acts(self) -> Iterator[tuple[date, Act]]:
        """Each on its working day; those of one day in this order."""
        work, clean = self.city.both
        yield self._on(36), partial(self._grant, whole.SOCIAL, work)
        yield from self._pilot(self._on(35), work)
        yield self._on(13), partial(self._grant, whole.CITY, clean)
        yield self._on(13), partial(self._go_first, clean, "second")
        yield from self._laid(self._on(12), clean, "wave", 3)
        yield self._on(7), self._close
        yield self._on(6), partial(self._go_first, work, "why")
        yield self._on(4), partial(self._begin, work, "wave", 5)
        yield self._on(3), partial(self._answer, work, doubts=True)

    def _pilot(self, asked: date, unit: Directorate) -> Iterator[tuple[date, Act]]:
        """From the first press until everybody heard it."""
        yield from self._laid(asked, unit, "pilot", 2)
        decided = self.calendar.after(asked, ANSWER_WITHIN + 1 + COUNCIL_SEES)
        yield decided, partial(self._record, unit, decided)
        confirmed = self.calendar.after(decided, 1)
        yield confirmed, partial(self._confirm, unit)
        yield self.calendar.after(confirmed, 1), partial(self._announce, unit)

    def _laid(
        self, asked: date, unit: Directorate, kind: str, ahead: int
    ) -> Iterator[tuple[date, Act]]:
        """Until it lies before the directorate: once managers had the days to answer in, or today
        when all of them did."""
        yield asked, partial(self._begin, unit, kind, ahead)
        yield self.calendar.after(asked, 1), partial(self._answer, unit)
        laid = self.calendar.after(asked, ANSWER_WITHIN + 1)
        yield min(laid, self.today), partial(self._lay, unit)

    def _on(self, days: int) -> date:
        return self.calendar.working_day_from(self.today - timedelta(days=days))

    def _hands(self, person: Person) -> Hands:
        return Hands(self.stage, person)

    def _typed(self, person: Person, what: str) -> str:
        return _SAID[language_of(self.stage, person)][what]

    # ---- what is planned with

    async def _grant(self, cluster: str, unit: Directorate) -> None:
        """Half-days by quarter, and with whom can be planned."""
        planner, name = self._hands(self.city.planner), unit.unit
        await planner.says("grants")
        await planner.presses("grants.show", cluster)
        await planner.presses("grants.show", name)
        for nth in range(_QUARTERS):
            quarter = later(quarter_of(self.today), 3 * nth).isoformat()
            await planner.presses("grants.ask", name)
            await planner.presses("grants.save", name, quarter=quarter, half_days=_HALF_DAYS)
            await planner.presses("grants.show", name)
        for craft, people in (
            ("trainer", (group.trainer for group in unit.groups)),
            ("coach", (group.coach for group in unit.groups)),
        ):
            for person in dict.fromkeys(people):
                await planner.presses("grants.guide", name, person="")  # a new one
                typed = {"account": person.upn, "craft": craft, "most": _MOST}
                await planner.presses("grants.guide_save", name, **typed)

    async def _close(self) -> None:
        """A department has no room at the end of the year, and two groups cover one counter."""
        lead, unit = self._hands(self.city.work.lead), self.city.work.unit
        await lead.says("waves")
        await lead.presses("waves.show", _CLOSED)
        await lead.presses("waves.blackouts", _CLOSED)
        await lead.presses("waves.blackout", _CLOSED)
        year = self.today.year
        days = {"since": f"{year}-12-01", "until": f"{year + 1}-01-15"}
        await lead.presses("waves.close", _CLOSED, kind="year_end", **days)
        for group in _GROUPS:
            await lead.says("waves")
            await lead.presses("waves.teams", unit)
            await lead.presses("waves.team", group)
            await lead.presses("waves.know", group, shares=_COUNTER)

    async def _go_first(self, unit: Directorate, why: str) -> None:
        """The directorate writes why a wave does not wait for a pilot to be looked back on."""
        director = self._hands(unit.director)
        await director.says("waves")
        await director.presses("waves.why", unit.unit)
        words = self._typed(unit.director, why)
        await director.presses("waves.why_said", unit.unit, words=words)

    # ---- from the first press on

    async def _begin(self, unit: Directorate, kind: str, ahead: int) -> None:
        """A proposal for the months from so many on, about which managers are asked."""
        lead, first = self._hands(unit.lead), later(month_of(self.today), ahead)
        months = "3" if kind == "pilot" else "9"
        await lead.says("waves")
        await lead.presses("waves.new", unit.unit)
        typed = {"kind": kind, "month": first.isoformat(), "months": months}
        await lead.presses("waves.begin", unit.unit, **typed)
        await lead.presses("waves.propose")
        await lead.presses("waves.ask")

    async def _answer(self, unit: Directorate, *, doubts: bool = False) -> None:
        """Managers say that their month fits. With doubts one says that it does not, one says
        nothing, and a trainer cannot take a group on."""
        asked = [one for one in unit.groups if self._is_asked(one)]
        for nth, group in enumerate(asked):
            if doubts and nth == 1:
                continue
            said = "no" if doubts and nth == 0 else "yes"
            await self._hands(group.manager).presses("waves.fits", group.plan.name, said=said)
        trainers = [self._hands(group.trainer) for group in asked]
        told = [one for one in trainers if one.newest_offers("agenda.decline")]
        if doubts and told:
            await told[0].presses("agenda.decline", unit.unit)
            await told[0].presses("agenda.declined", hindrance="travel")

    def _is_asked(self, group: Staffed) -> bool:
        return self._hands(group.manager).offers("waves.fits", group.plan.name, said="yes")

    async def _lay(self, unit: Directorate) -> None:
        lead = self._hands(unit.lead)
        await lead.says("waves")
        await lead.presses("waves.wave")
        await lead.presses("waves.lay")

    async def _record(self, unit: Directorate, met: date) -> None:
        """The secretary records what the directorate decided."""
        secretary = self._hands(unit.secretary)
        await secretary.says("waves")
        await secretary.presses("waves.counts")
        await secretary.presses("waves.decide")
        words = {"met": met.isoformat(), "wording": self._typed(unit.secretary, "agrees")}
        await secretary.presses("waves.decided", **words)

    async def _confirm(self, unit: Directorate) -> None:
        second = self._hands(unit.second)
        await second.presses("decisions.show")
        await second.presses("decisions.confirm")

    async def _announce(self, unit: Directorate) -> None:
        lead = self._hands(unit.lead)
        await lead.presses("waves.wave")
        await lead.presses("waves.announce")
