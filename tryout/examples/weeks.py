"""The week of a trainer in the directorate that is in its second year: half-days that they offer,
and weeks in which they cannot while a team of theirs has sessions planned."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from tryout.examples.hands import Hands
from tryout.examples.whole import City, Fate
from tryout.play import Stage
from use_cases.agenda.load import months_ahead

_HALF_DAYS: Final = "4"
_AWAY: Final = 7, 77
"""From and to so many days from today: longer than between any two sessions of a team, so that one
of them lies in it whatever day it is."""


@dataclass(frozen=True, slots=True)
class Week:
    """A trainer whose team came together once, on one day."""

    stage: Stage
    city: City
    today: date

    async def offer(self) -> None:
        """The same half-days in every month that can be offered."""
        trainer = self._trainer
        await trainer.says("agenda")
        await trainer.presses("agenda.offer")
        months = {f"in-{one:%Y-%m}": _HALF_DAYS for one in months_ahead(self.today)}
        await trainer.presses("agenda.offer.save", **months)

    async def go_away(self) -> None:
        """The lead hears of it and chooses; the team hears nothing."""
        trainer = self._trainer
        since, until = (self.today + timedelta(days=days) for days in _AWAY)
        await trainer.says("agenda")
        await trainer.presses("agenda.away")
        days = {"since": since.isoformat(), "until": until.isoformat()}
        await trainer.presses("agenda.away.save", **days)

    @property
    def _trainer(self) -> Hands:
        """Of the last group that met and goes on."""
        met = [one for one in self.city.clean.groups if one.plan.fate is Fate.MET]
        return Hands(self.stage, met[-1].trainer)
