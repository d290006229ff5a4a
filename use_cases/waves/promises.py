"""Every group that runs, or that lies before a directorate or later: what others plan around."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from storage.work import Work
from trajectory.planning.programme import newest_for
from trajectory.planning.working_days import ZONE
from trajectory.teams import Team, Trajectory
from trajectory.units.organisation import Organisation
from trajectory.waves.demand import Demand, demand_of
from trajectory.waves.drawing import PromisedGroup
from trajectory.waves.months import month_of
from trajectory.waves.wave import WaveGroup
from use_cases.services import Services
from use_cases.units.mandates import counting_units


@dataclass(frozen=True, slots=True)
class Known:
    """A team with its unit, its last trajectory, and what its programme takes."""

    team: Team
    line: tuple[str, ...]
    demand: Demand
    trajectory: Trajectory | None

    @property
    def people(self) -> frozenset[str]:
        """Everybody who takes part."""
        return frozenset({*self.team.members, *self.team.managers})

    @property
    def runs(self) -> bool:
        return self.trajectory is not None and not self.trajectory.state.over

    @property
    def waits(self) -> bool:
        """Whether it has still to begin."""
        return self.trajectory is None

    def promise(self) -> PromisedGroup:
        """Of one that runs."""
        assert self.trajectory is not None, "it runs"
        begun = month_of(self.trajectory.started.astimezone(ZONE).date())
        trainers, coach = (self.team.trainer,), self.team.coach
        return PromisedGroup(self.team.id, self.line, begun, self.demand, trainers, coach)


async def known_teams(
    work: Work, services: Services, organisation: Organisation, today: date
) -> Mapping[str, Known]:
    """Every team that belongs to a unit, by id."""
    teams = await work.teams.all()
    ids = [team.id for team in teams]
    units = await counting_units(work, ids, today)
    ever = await work.trajectories.ever_of_teams(ids)
    found = {}
    for team in teams:
        line = organisation.tree.line(units.get(team.id, ""))
        last = ever.get(team.id, [])
        trajectory = last[-1] if last else None
        demand = _demand(services, team, trajectory)
        if line and demand.phases:
            found[team.id] = Known(team, line, demand, trajectory)
    return found


def _demand(services: Services, team: Team, trajectory: Trajectory | None) -> Demand:
    programmes = services.library.programmes
    if trajectory is not None and trajectory.programme in programmes:
        return demand_of(programmes[trajectory.programme])
    return demand_of(newest_for(programmes, team.level, adopted=services.only_adopted))


async def promises(work: Work, known: Mapping[str, Known], *, but: str = "") -> list[PromisedGroup]:
    """What runs, and what stands in a wave that binds; without those of one wave."""
    found = {one.team.id: one.promise() for one in known.values() if one.runs}
    waves = {one.id: one for one in await work.waves.binding() if one.id != but}
    for wave, places in (await work.waves.places(list(waves))).items():
        for place in places:
            group = known.get(place.team)
            if group is not None and group.waits:
                found[place.team] = (
                    _announced(group.team, group.line, place, group.demand)
                    if waves[wave].announced
                    else PromisedGroup(
                        place.team,
                        group.line,
                        place.start,
                        group.demand,
                        place.trainers,
                        place.coach,
                    )
                )
    return list(found.values())


def _announced(
    team: Team, line: tuple[str, ...], place: WaveGroup, demand: Demand
) -> PromisedGroup:
    """Guided by who is in the team now: that may have been handed over since."""
    trainers = (team.trainer, *place.trainers[1:])
    return PromisedGroup(team.id, line, place.start, demand, trainers, team.coach)


async def announced_of(
    work: Work, services: Services, person_id: str, teams: Iterable[Team]
) -> list[PromisedGroup]:
    """What somebody guides that has still to begin in a month that was announced; `teams` are those
    that they guide, whoever is the second trainer of a team is not in it."""
    beside = [one.team for wave, one in await work.waves.meant_for(person_id) if wave.announced]
    own = {team.id: team for team in [*teams, *await work.teams.many(beside)]}
    began = await work.trajectories.ever_of_teams(list(own)) if own else {}
    places = await work.waves.announced([id for id in own if not began.get(id)])
    return [
        _announced(own[id], (), place, _demand(services, own[id], None))
        for id, place in places.items()
    ]


def outside(found: Iterable[PromisedGroup], unit_id: str) -> list[PromisedGroup]:
    """Those of other units."""
    return [one for one in found if unit_id not in one.line]
