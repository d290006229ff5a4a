"""What groups that stand somewhere take of a grant and of their guides, by quarter and month."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from trajectory.waves.demand import Demand
from trajectory.waves.months import Month, Quarter, later, quarter_of
from trajectory.waves.supply import Craft


@dataclass(frozen=True, slots=True)
class PromisedGroup:
    """A group that runs, or will: where it stands and who guides it."""

    team: str
    line: tuple[str, ...]
    start: Month
    demand: Demand
    trainers: tuple[str, ...] = ()
    coach: str = ""

    @property
    def last(self) -> Month:
        return self.demand.last_month(self.start)

    def of_grant(self) -> Counter[Quarter]:
        """Half-days of all its trainers together, by quarter."""
        found: Counter[Quarter] = Counter()
        for phase in self.demand.phases:
            quarter = quarter_of(later(self.start, phase.month))
            found[quarter] += phase.trainer * self.demand.trainers
        return found

    def of_guide(self, craft: Craft) -> Counter[Month]:
        """Half-days of one guide of this craft, by month."""
        found: Counter[Month] = Counter()
        for phase in self.demand.phases:
            half_days = phase.trainer if craft is Craft.TRAINER else phase.coach
            found[later(self.start, phase.month)] += half_days
        return found

    def of_people(self) -> Counter[Month]:
        """Half-days in which each of its people is away from their work, by month."""
        found: Counter[Month] = Counter()
        for phase in self.demand.phases:
            if phase.blocks:
                found[later(self.start, phase.month)] += phase.blocks
        return found

    def guided_by(self, person: str, craft: Craft) -> bool:
        return person in self.trainers if craft is Craft.TRAINER else person == self.coach


def purse_of(line: Iterable[str], granted: Collection[str]) -> str:
    """The unit on whose grant a group draws: the nearest of its line that has any; "" for none."""
    return next((unit for unit in line if unit in granted), "")


def drawn(
    promises: Iterable[PromisedGroup], granted: Collection[str]
) -> Mapping[tuple[str, Quarter], Counter[str]]:
    """Half-days by unit and quarter of a grant, and then by team."""
    found: dict[tuple[str, Quarter], Counter[str]] = {}
    for one in promises:
        purse = purse_of(one.line, granted)
        for quarter, half_days in one.of_grant().items() if purse else ():
            if half_days:
                found.setdefault((purse, quarter), Counter())[one.team] += half_days
    return found


def busy(promises: Iterable[PromisedGroup], person: str, craft: Craft) -> Counter[Month]:
    """Half-days that somebody has promised, by month."""
    found: Counter[Month] = Counter()
    for one in promises:
        if one.guided_by(person, craft):
            found.update(one.of_guide(craft))
    return found
