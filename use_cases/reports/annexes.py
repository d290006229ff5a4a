"""What the annexes of reports tell of the plan and of words that were released, for many units at
once."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from storage.work import Work
from trajectory.errors import StandsStill
from trajectory.plan.quarters import Quarter
from trajectory.reports.annexes import KEPT, Annexes, of_plan, risks_told
from trajectory.reports.naming import Names
from trajectory.reports.released import Over, ReleasedWords
from trajectory.teams import Team
from trajectory.units.organisation import Organisation


@dataclass(frozen=True, slots=True)
class Around:
    """The units that are counted together: with their teams, and the unit of each of those."""

    organisation: Organisation
    wanted: Collection[str]
    teams: Sequence[Team]
    units: Mapping[str, str]

    def teams_under(self, unit_id: str) -> frozenset[str]:
        """The teams of this unit and of all under it."""
        under = self.organisation.tree.under(unit_id)
        return frozenset(one.id for one in self.teams if self.units[one.id] in under)


async def annexes_of(work: Work, around: Around, last: date) -> Mapping[str, Annexes]:
    """The annexes of each unit as of the quarter of this day, by its id."""
    quarter, wanted = Quarter.of(last), list(around.wanted)
    names = await names_around(work, around)
    actions = await work.plan_actions.of_units(wanted)
    said = await work.plan_actions.said([one.id for one in actions])
    risks = await work.plan_notes.risks(wanted)
    figures = await work.plan_notes.figures(wanted)
    released = await _released(work, quarter)
    found = {}
    for id in wanted:
        own = [one for one in actions if one.unit == id]
        counts, promises = of_plan(own, said, quarter, names)
        teams = around.teams_under(id)
        found[id] = Annexes(
            counts,
            promises,
            risks_told([one for one in risks if one.unit == id], names),
            tuple(one.text for one in figures if one.unit == id),
            tuple(one.id for one in released if _belongs(one, teams)),
        )
    return found


async def names_around(work: Work, around: Around) -> Names:
    """Everybody who has a part there, and every team: they stand in a report by function and as
    numbers."""
    under = frozenset().union(*map(around.organisation.tree.under, around.wanted))
    parts = {one.person for one in around.organisation.appointments if one.unit in under}
    everybody = {id for team in around.teams for id in team.people} | parts
    people = await work.people.many(tuple(sorted(everybody)))
    return Names([*(one.name for one in around.teams), *(one.called for one in people)])


async def _released(work: Work, last: Quarter) -> list[ReleasedWords]:
    """What was released in the last year; nothing while it does not fit its seal."""
    try:
        released, _ = await work.released_words.all()
    except StandsStill:
        return []
    return [one for one in released if last.plus(-KEPT).last < one.last <= last.last]


def _belongs(one: ReleasedWords, teams: frozenset[str]) -> bool:
    """Of a department under the unit; of sessions wherever they were, so that they are of no unit
    and no trainer."""
    return one.over is Over.SESSIONS or one.subject in teams
