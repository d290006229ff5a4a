"""A lead puts a group that was announced in another month, knowing which rules that breaks."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date

from storage.work import Work
from trajectory.errors import Invalid, Stale
from trajectory.waves.check import check
from trajectory.waves.months import Month, between, month_of
from trajectory.waves.problem import Place, Problem
from trajectory.waves.proposal import DoesNotFit, Proposal, WaveRule
from trajectory.waves.wave import WaveGroup
from use_cases.principal import Principal
from use_cases.units.tree import day
from use_cases.waves.deciding import start_by, tell
from use_cases.waves.problem import problem_of
from use_cases.waves.reading import KnownWave, known_wave


@dataclass(frozen=True, slots=True)
class Moved:
    """What became of a move: done, or waiting for a yes to the rules that it breaks."""

    known: KnownWave
    month: Month
    breaks: tuple[WaveRule, ...]
    done: bool


async def move_announced(
    principal: Principal, wave_id: str, team_id: str, month: date | None, seen: Collection[str]
) -> Moved:
    """Put a group in another month; its manager and guides hear it. Nothing is done while it breaks
    a rule that is not one of `seen`, those that the lead was told of.

    Raises:
        NotAllowed: it is not theirs. Stale: it began, or was not announced. Invalid: no month, or
            one that is over.
    """
    async with principal.services.desk.writing() as work:
        known = await known_wave(work, principal, wave_id)
        place = await _place(work, known, team_id)
        if month is None or month_of(month) < month_of(day(principal)):
            raise Invalid("wave-month-choose")
        moved = replace(place, start=month_of(month))
        breaks = await _breaks(work, principal, known, moved)
        done = set(breaks) <= set(seen)
        if done and moved != place:
            await work.waves.put(wave_id, moved)
            await start_by(work, principal, known.teams[team_id], moved.start)
            nth = int(principal.now.timestamp()) // 60
            await tell(work, principal, known, [moved], nth)
            known = await known_wave(work, principal, wave_id)
            await work.commit()
    return Moved(known, moved.start, breaks, done)


async def _place(work: Work, known: KnownWave, team_id: str) -> WaveGroup:
    place = known.place(team_id)
    if known.wave.announced is None or place is None:
        raise Stale("wave-group-gone")
    if await work.trajectories.of_team(team_id) is not None:
        raise Stale("wave-began", team=known.teams[team_id].name)
    return place


async def _breaks(
    work: Work, principal: Principal, known: KnownWave, moved: WaveGroup
) -> tuple[WaveRule, ...]:
    """Every rule that holds for this group where it stands, and no longer where it goes; found by
    the checker that shares nothing with what proposes."""
    starts = [one.start for one in known.places] + [moved.start, month_of(day(principal))]
    first, last = min(starts), max(starts)
    wave = replace(known.wave, first=first, months=between(first, last) + 1)
    problem = await problem_of(work, principal, wave)
    own = {one.team for one in known.places}
    problem = replace(problem, kept=tuple(one for one in problem.kept if one.group not in own))
    after = [moved if one.team == moved.team else one for one in known.places]
    before = {(one.rule, one.groups) for one in check(problem, _standing(problem, known.places))}
    found = check(problem, _standing(problem, after))
    new = {
        one.rule
        for one in found
        if moved.team in one.groups and (one.rule, one.groups) not in before
    }
    return tuple(rule for rule in WaveRule if rule in new)


def _standing(problem: Problem, places: Sequence[WaveGroup]) -> Proposal:
    """Everything that stands, as a proposal; the other groups stand nowhere yet."""
    ids = {one.id for one in problem.groups}
    own = [Place(one.team, one.start, one.trainers, one.coach) for one in places if one.team in ids]
    kept = [Place(one.group, one.start, one.trainers, one.coach) for one in problem.kept]
    placed = (*own, *kept)
    rest = sorted(ids - {one.group for one in placed})
    return Proposal(placed, tuple(DoesNotFit(id, WaveRule.HORIZON) for id in rest))
