"""What was typed to plan waves with in the directorate that is in its first year: half-days,
guides, a period without sessions, two groups of one counter. Its pilot is still to be composed."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from trajectory.waves.months import later, quarter_of
from tryout.examples import whole
from tryout.examples.hands import Hands
from tryout.examples.whole import City
from tryout.municipality import Person
from tryout.play import Stage

_QUARTERS: Final = 5
_HALF_DAYS: Final = "60"
_MOST: Final = "10"
_COUNTER: Final = "Balie Centrum"
_GROUPS: Final = ("Balie Centrum ochtend", "Balie Centrum middag")
_CLOSED: Final = "Beleid en Kwaliteit"


@dataclass(frozen=True, slots=True)
class Planning:
    """The planner and the lead, on one day."""

    stage: Stage
    city: City
    today: date

    async def grant(self) -> None:
        """Half-days by quarter, and with whom can be planned."""
        planner, unit = Hands(self.stage, self.city.planner), self.city.work.unit
        await planner.says("grants")
        await planner.presses("grants.show", whole.SOCIAL)
        await planner.presses("grants.show", unit)
        for nth in range(_QUARTERS):
            quarter = later(quarter_of(self.today), 3 * nth).isoformat()
            await planner.presses("grants.ask", unit)
            await planner.presses("grants.save", unit, quarter=quarter, half_days=_HALF_DAYS)
            await planner.presses("grants.show", unit)
        groups = self.city.work.groups
        for person in dict.fromkeys(group.trainer for group in groups):
            await self._type(planner, person, "trainer")
        for person in dict.fromkeys(group.coach for group in groups):
            await self._type(planner, person, "coach")

    async def _type(self, planner: Hands, person: Person, craft: str) -> None:
        unit, typed = self.city.work.unit, {"account": person.upn, "craft": craft, "most": _MOST}
        await planner.presses("grants.guide", unit)
        await planner.presses("grants.guide_save", unit, **typed)

    async def close(self) -> None:
        """A department has no room at the end of the year, and two groups cover one counter."""
        lead, unit = Hands(self.stage, self.city.work.lead), self.city.work.unit
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
