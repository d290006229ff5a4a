"""Rules of the calendar: each group by itself, groups beside each other, and a pilot."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache

from trajectory.rounds.instrument import Level
from trajectory.waves.checking.view import Broken, View, number_of
from trajectory.waves.proposal import WaveRule

# ---- each group by itself -----------------------------------------------------------------------


def horizon(view: View) -> Iterator[Broken]:
    first = number_of(view.problem.first)
    for one in view.standing:
        if not first <= number_of(one.start) < first + view.problem.months or one.start.day != 1:
            yield view.broken(WaveRule.HORIZON, [one.group])


def notice(view: View) -> Iterator[Broken]:
    for one in view.standing:
        weeks = timedelta(weeks=view.groups[one.group].notice_weeks)
        if one.start < view.problem.today + weeks:
            yield view.broken(WaveRule.NOTICE, [one.group])


def closed(view: View) -> Iterator[Broken]:
    """A session needs ten weekdays in its month that neither a blackout nor a hold takes."""
    for one in view.standing:
        line = view.groups[one.group].line
        blackouts = tuple((x.since, x.until) for x in view.problem.blackouts if x.unit in line)
        rests = tuple((x.since, x.until) for x in view.problem.rests if x.group == one.group)
        months = {number for number, _ in view.phases(one)} if blackouts or rests else set()
        if any(_weekdays_left(number, blackouts) < 10 for number in months):
            yield view.broken(WaveRule.BLACKOUT, [one.group])
        elif any(_weekdays_left(number, blackouts + rests) < 10 for number in months):
            yield view.broken(WaveRule.HOLD, [one.group])


@lru_cache(maxsize=4096)
def _weekdays_left(number: int, taken: tuple[tuple[date, date], ...]) -> int:
    day, left = date(number // 12, number % 12 + 1, 1), 0
    while day.year * 12 + day.month - 1 == number:
        if day.isoweekday() <= 5 and not any(since <= day <= until for since, until in taken):
            left += 1
        day += timedelta(days=1)
    return left


def pilot_first(view: View) -> Iterator[Broken]:
    if not (view.problem.pilot or view.problem.evaluated or view.problem.written_why):
        for one in view.standing:
            yield view.broken(WaveRule.PILOT_FIRST, [one.group])


# ---- groups beside each other -------------------------------------------------------------------


def departments(view: View) -> Iterator[Broken]:
    teams = [one for one in view.groups.values() if one.level is Level.TEAM]
    count = Counter(one.line[0] for one in teams if one.line)
    running: dict[tuple[str, int], list[str]] = defaultdict(list)
    for one in view.standing:
        group = view.groups[one.group]
        if group.level is Level.TEAM and group.line:
            for number in view.runs(one):
                running[group.line[0], number].append(group.id)
    for (department, _), ids in running.items():
        of = max(count[department], view.problem.teams_of.get(department, 0))
        if len(ids) > max(1, of // 4):
            yield view.broken(WaveRule.DEPARTMENT, ids)


def shared(view: View) -> Iterator[Broken]:
    running: dict[tuple[str, int], list[str]] = defaultdict(list)
    for one in view.standing:
        for key in view.groups[one.group].shares:
            for number in view.runs(one):
                running[key, number].append(one.group)
    for ids in running.values():
        if len(ids) > 1:
            yield view.broken(WaveRule.SHARED, ids)


def load(view: View) -> Iterator[Broken]:
    away: Counter[tuple[str, int]] = Counter()
    by: dict[tuple[str, int], set[str]] = defaultdict(set)
    for one in view.standing:
        for number, phase in view.phases(one):
            for person in view.groups[one.group].people & view.twice:
                away[person, number] += phase.blocks
                by[person, number].add(one.group)
    for person, number in by:
        month = date(number // 12, number % 12 + 1, 1)
        elsewhere = view.problem.busy.get(person, {}).get(month, 0)
        blocks = away[person, number]
        if blocks and blocks + elsewhere > 3:
            yield view.broken(WaveRule.LOAD, by[person, number])


def halves(view: View) -> Iterator[Broken]:
    begun: dict[tuple[str, int, bool], list[str]] = defaultdict(list)
    for one in view.standing:
        group = view.groups[one.group]
        for person in group.people:
            begun[person, number_of(one.start) // 6, group.level is Level.TEAM].append(group.id)
    for (person, half, team), ids in begun.items():
        others = begun.get((person, half, False), []) if team else []
        if others and not view.problem.pilot:
            yield view.broken(WaveRule.HALVES, [*ids, *others])


# ---- a pilot ------------------------------------------------------------------------------------


def made_of(view: View) -> Iterator[Broken]:
    """1 directorate MT, 2 to 4 department MTs, 2 to 4 teams, all begun within three months."""
    pilot = view.problem.pilot
    placed = [one for one in view.proposal.placed if not view.announced(one.group)]
    if pilot is None or (not placed and view.proposal.pilot_lacks):
        return
    count = Counter(view.groups[one.group].level for one in placed)
    begun = [number_of(one.start) for one in placed]
    if not (
        count[Level.DIRECTORATE_MT] == 1
        and count[Level.DEPARTMENT_MT] == pilot.department_mts
        and count[Level.TEAM] == pilot.teams
        and 2 <= pilot.department_mts <= 4
        and 2 <= pilot.teams <= 4
        and max(begun) - min(begun) < 3
    ):
        yield Broken(WaveRule.PILOT_MADE_OF, tuple(sorted(one.group for one in placed)))
