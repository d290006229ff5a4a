""" "Deze maand": once a month, what there is for whoever is between two trajectories; and once more
what there is for managers. Nobody gets a card without a line.

Lines follow from teams, days and typed words: of a round they know that it is open, and until when.
"""

import asyncio
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.agreements import Agreement
from trajectory.listening.events import Event, EventAudience
from trajectory.listening.exercises import of_the_month
from trajectory.listening.month import LineKind, MonthLine, MonthSpan, in_order
from trajectory.listening.reported import ReportedTable
from trajectory.norms import SharedEdition
from trajectory.planning.budget import Month
from trajectory.planning.working_days import at
from trajectory.rounds.round_dates import OPENS
from trajectory.rounds.rounds import RoundState
from trajectory.teams import Team, Trajectory, TrajectoryState
from use_cases.listening.budget import is_outside
from use_cases.norms.shared_editions import guides_in, sharing_teams
from use_cases.notices import NoticeKind
from use_cases.planned import plan
from use_cases.progress.progress import today_of
from use_cases.services import Services
from use_cases.units.mandates import counting_units


@dataclass(frozen=True, slots=True)
class Facts:
    """What there is for everybody, read once: whoever it is for follows from their teams."""

    span: MonthSpan
    edition: SharedEdition | None
    """The newest guide of the directorate, when it is new."""
    sharing: frozenset[str]
    """The teams that it is for."""
    events: Sequence[Event]
    """What comes, or what closes, before the card of the next month."""
    reported: Sequence[ReportedTable]
    """What was told back since the card of the month before."""
    units: Mapping[str, Collection[str]]
    """Of each team that was asked about: its unit, and all above it."""

    def events_of(self, team: Team, audience: EventAudience) -> list[MonthLine]:
        """What there is for these people of this team."""
        line = self.units.get(team.id, ())
        return [
            MonthLine(LineKind.EVENT, one.day, one.text.title, one.id)
            for one in self.events
            if one.unit in line and one.text.audience is audience
        ]

    def reported_to(self, team: Team) -> list[MonthLine]:
        """One line for all that was told of the municipality, and of the unit on top of theirs."""
        line = ("", *self.units.get(team.id, ()))
        days = [one.day for one in self.reported if one.unit in line]
        return [MonthLine(LineKind.REPORTED, max(days), "", "")] if days else []


async def facts(work: Work, services: Services, teams: Collection[Team], now: datetime) -> Facts:
    """What there is in the month of `now`, for these teams."""
    library, today = services.library, today_of(now)
    span = MonthSpan.of(library.sending.budget, library.calendar, today)
    newest = await work.shared_editions.newest()
    edition = newest if newest and span.is_news(newest.made) else None
    if edition is None or not await guides_in(work, edition):
        edition = None
    sharing = await sharing_teams(work) if edition else ()
    coming = [
        one
        for one in await work.events.from_on(today)
        if not one.off and (one.text.closes or one.day) < span.until
    ]
    reported = await work.reported.told_since(span.since)
    units = await _units(work, teams, today) if coming or reported else {}
    return Facts(span, edition, frozenset(team.id for team in sharing), coming, reported, units)


async def _units(work: Work, teams: Collection[Team], today: date) -> Mapping[str, Collection[str]]:
    counting = await counting_units(work, [team.id for team in teams], today)
    tree = (await work.units.organisation()).tree
    return {team: tree.line(unit) for team, unit in counting.items()}


# ---- for everybody


async def lines_for(
    work: Work, services: Services, person: str, now: datetime
) -> Sequence[MonthLine]:
    """What there is this month for this person, as long as they are between trajectories."""
    if not await is_outside(work, person):
        return ()
    teams = await work.teams.of_person(person)
    known = await facts(work, services, teams, now)
    over = await _over(work, teams)
    lines = [
        line for team in teams for line in await _of_team(work, known, team, over.get(team.id))
    ]
    for team in teams:
        if person not in team.managers:
            lines += await _agreements_of(work, known.span, team, over.get(team.id), person)
    return in_order(lines)


async def _over(work: Work, teams: Sequence[Team]) -> Mapping[str, Trajectory]:
    """The trajectory that counts, of those of these teams that are between two."""
    ever = await work.trajectories.ever_of_teams([team.id for team in teams]) if teams else {}
    return {team: own[-1] for team, own in ever.items() if all(one.state.over for one in own)}


async def _of_team(
    work: Work, known: Facts, team: Team, trajectory: Trajectory | None
) -> list[MonthLine]:
    """What there is for everybody in a team alike."""
    lines = known.events_of(team, EventAudience.EVERYBODY) + known.reported_to(team)
    if trajectory is not None:
        lines += [
            MonthLine(LineKind.QUESTIONS, today_of(one.closes), team.name, team.id)
            for one in await work.rounds.of_trajectory(trajectory.id)
            if one.state is RoundState.OPEN
        ]
    lines += [
        MonthLine(LineKind.VISIT, one.day, team.name, one.id)
        for one in await work.visits.of_teams([team.id])
        if one.kind.is_for_team and known.span.today <= one.day < known.span.until
    ]
    if known.edition and team.id in known.sharing:
        edition = known.edition
        lines.append(MonthLine(LineKind.EDITION, edition.made, str(edition.number), edition.id))
    return lines


# ---- for managers


async def managers_lines(
    work: Work, services: Services, person: str, now: datetime
) -> Sequence[MonthLine]:
    """What there is this month for this person as a manager; nothing for whoever manages no team
    between two trajectories."""
    if not await is_outside(work, person):
        return ()
    own = [team for team in await work.teams.of_person(person) if person in team.managers]
    if not own:
        return ()
    known, over = await facts(work, services, own, now), await _over(work, own)
    lines = [line for team in own for line in known.events_of(team, EventAudience.MANAGERS)]
    for team in own:
        lines += await _agreements_of(work, known.span, team, over.get(team.id), person)
    return in_order([*lines, *await _exercise(work, services, person, known.span)]) if over else ()


# ---- what somebody looks after


async def _agreements_of(
    work: Work, span: MonthSpan, team: Team, trajectory: Trajectory | None, person: str
) -> list[MonthLine]:
    """Agreements of a team whose day comes or came, and that this person looks after."""
    due = await _due(work, span, trajectory)
    days = sorted(one.due for one in due if one.due and one.reminded(team) == person)
    if not days:
        return []
    return [MonthLine(LineKind.AGREEMENTS, days[0], team.name, team.id, len(days))]


async def _due(work: Work, span: MonthSpan, trajectory: Trajectory | None) -> list[Agreement]:
    if trajectory is None or trajectory.state is not TrajectoryState.CLOSED:
        return []
    agreements = await work.agreements.of_trajectory(trajectory.id)
    return [one for one in agreements if one.open and one.due and one.due < span.until]


async def _exercise(
    work: Work, services: Services, person: str, span: MonthSpan
) -> list[MonthLine]:
    notes = await work.exercise_notes.of_person(person)
    counted = span.month.year * 12 + span.month.month
    found = of_the_month(services.library.between.exercises.values(), notes, counted)
    return [MonthLine(LineKind.EXERCISE, span.today, found.id, found.id)] if found else []


# ---- by the clock


async def keep(services: Services, now: datetime) -> int:
    """On its day of the month: a card for everybody who has something on it; how many were planned.
    When the bot stood still all day there is none: what is newer would be on it, and all of it is
    there for whoever looks."""
    return await _send(services, now) + await _send_to_managers(services, now)


async def _send(services: Services, now: datetime) -> int:
    library, today = services.library, today_of(now)
    day = library.sending.budget.card_day(library.calendar, Month.of(today))
    if day != today:
        return 0
    people: set[str] = set()
    async with services.desk.reading() as work:
        outside = await _outside(work)
        known = await facts(work, services, [team for team, _ in outside.teams], now)
        for team, trajectory in outside.teams:
            if await _of_team(work, known, team, trajectory):
                people |= set(team.people)
            due = await _due(work, known.span, trajectory)
            people |= {one.reminded(team) for one in due} - set(team.managers)
            await asyncio.sleep(0)  # whoever chats meanwhile is answered in between
    return await _plan(services, NoticeKind.MONTH, people - outside.busy, known.span.month, day)


async def _send_to_managers(services: Services, now: datetime) -> int:
    library, today = services.library, today_of(now)
    month = Month.of(today)
    day = library.sending.budget.managers_day(library.calendar, month)
    if day != today:
        return 0
    async with services.desk.reading() as work:
        outside = await _outside(work)
        managers = {one for team, _ in outside.teams for one in team.managers} - outside.busy
        people = [one for one in sorted(managers) if await managers_lines(work, services, one, now)]
    return await _plan(services, NoticeKind.MANAGER_MONTH, people, month, day)


@dataclass(frozen=True, slots=True)
class _Outside:
    """Teams between two trajectories, and whoever is in another team that is not."""

    teams: Sequence[tuple[Team, Trajectory]]
    busy: frozenset[str]


async def _outside(work: Work) -> _Outside:
    ever: defaultdict[str, list[Trajectory]] = defaultdict(list)
    for one in await work.trajectories.all():
        ever[one.team].append(one)
    teams, busy = [], set()
    for team in await work.teams.all():
        own = sorted(ever[team.id], key=lambda one: one.started)
        if own and all(one.state.over for one in own):
            teams.append((team, own[-1]))
        else:
            busy |= set(team.people)
    return _Outside(teams, frozenset(busy))


async def _plan(
    services: Services, kind: NoticeKind, people: Iterable[str], month: Month, day: date
) -> int:
    due = at(day, OPENS)
    notices = [Notice(kind, person, str(month), due) for person in sorted(people)]
    return await plan(services, notices)
