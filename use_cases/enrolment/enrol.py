"""Enrolling teams: all rows of one file or card in one transaction, or none of them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.enrolment import Enrolment, EnrolmentFault, FaultyEnrolment, PersonRef
from trajectory.errors import NotAllowed
from trajectory.planning.working_hours import USUAL_HOURS
from trajectory.teams import Person, Team
from use_cases.notices import NoticeKind
from use_cases.principal import Principal
from use_cases.progress.progress import today_of
from use_cases.units.homes import homes_of


class Standing(StrEnum):
    """What a row found, and so what enrolling it did."""

    CHANGED = "changed"
    """The team is known with other people: nothing was done, and the changes are offered."""
    NEW = "new"
    CLOSED = "closed"
    """Its trajectory is closed: it may begin again, and its manager hears that."""
    STOPPED = "stopped"
    """The same, after a stop."""
    WAITING = "waiting"
    """It was enrolled, and has still to start."""
    RUNNING = "running"
    JOINED = "joined"
    """It takes part together with another team: nothing was done."""

    @property
    def again(self) -> bool:
        return self in (Standing.CLOSED, Standing.STOPPED)


@dataclass(frozen=True, slots=True)
class EnrolledTeam:
    """A row with its team, and what enrolling it did."""

    row: Enrolment
    team: Team
    standing: Standing


@dataclass(frozen=True, slots=True)
class Enrolled:
    """What enrolling did, row by row."""

    rows: tuple[EnrolledTeam, ...]

    def count(self, *standings: Standing) -> int:
        return sum(one.standing in standings for one in self.rows)


async def enrol_teams(principal: Principal, rows: Sequence[Enrolment]) -> Enrolled:
    """Record these teams and tell the managers of those that are new or may begin again; the same
    row twice is harmless.

    Raises:
        NotAllowed: only the programme lead enrols.
        FaultyEnrolment: what only shows once people and teams are looked up, row by row.
    """
    if not principal.is_lead:
        raise NotAllowed
    async with principal.services.desk.writing() as work:
        enrolled = await record(work, principal, rows)
        await work.commit()
    return enrolled


async def record(work: Work, principal: Principal, rows: Sequence[Enrolment]) -> Enrolled:
    """As `enrol_teams`, inside a transaction. Few statements for many rows: whoever writes on
    SQLite keeps everybody else waiting."""
    now = principal.now
    people = await work.people.record_refs(ref for row in rows for ref in _everybody(row))
    known = await work.teams.by_names(row.team for row in rows)
    before = await work.teams.joined_from(row.team for row in rows) | known
    wanted = [_team(row, people, today_of(now)) for row in rows]
    homes = await homes_of(work, principal, rows, before, people)
    faults = [
        fault
        for row, team in zip(rows, wanted, strict=True)
        for fault in _faults(
            row, team, known.get(team.name.casefold()), leads=row.line in homes.guided
        )
    ]
    faults += homes.faults
    if faults:
        raise FaultyEnrolment(sorted(faults, key=lambda fault: fault.line))
    new = await work.teams.enrol([team for team in wanted if team.name.casefold() not in before])
    now_known = before | {team.name.casefold(): team for team in new}
    names = frozenset(team.name for team in new)
    found = [
        await _found(work, row, team, now_known[team.name.casefold()], new=team.name in names)
        for row, team in zip(rows, wanted, strict=True)
    ]
    for one in found:
        if one.standing is Standing.NEW:
            await homes.keep(work, one.row.line, one.team, today_of(now))
    today = today_of(now).toordinal()
    told = [(one.team, 1 if one.standing is Standing.NEW else today) for one in found if _told(one)]
    await work.outbox.plan(
        *(Notice(NoticeKind.ENROLLED, team.manager, team.id, now, nth) for team, nth in told)
    )
    return Enrolled(tuple(found))


def _told(found: EnrolledTeam) -> bool:
    return found.standing is Standing.NEW or found.standing.again


async def _found(
    work: Work, row: Enrolment, wanted: Team, team: Team, *, new: bool
) -> EnrolledTeam:
    if new:
        return EnrolledTeam(row, team, Standing.NEW)
    if wanted.name.casefold() in team.joined:
        return EnrolledTeam(row, team, Standing.JOINED)
    if _content(wanted) != _content(team):
        return EnrolledTeam(row, team, Standing.CHANGED)
    trajectory = await work.trajectories.of_team(team.id)
    if trajectory is None:
        return EnrolledTeam(row, team, Standing.WAITING)
    over = Standing(trajectory.state.value) if trajectory.state.over else Standing.RUNNING
    return EnrolledTeam(row, team, over)


def _everybody(row: Enrolment) -> tuple[PersonRef, ...]:
    return row.manager, row.trainer, row.coach, *row.members


def _team(row: Enrolment, people: Mapping[PersonRef, Person], today: date) -> Team:
    manager, trainer, coach = (people[ref].id for ref in (row.manager, row.trainer, row.coach))
    members = tuple(people[ref].id for ref in row.members)
    hours = row.hours or USUAL_HOURS
    return Team("", row.team, row.level, manager, trainer, coach, members, hours, today)


def _faults(
    row: Enrolment, team: Team, known: Team | None, *, leads: bool
) -> Iterator[EnrolmentFault]:
    """`known` is the team that has this name already; `leads` when whoever leads its unit would
    guide it (trust.md, rule 8)."""
    if leads:
        yield EnrolmentFault(row.line, "enrol-lead-guides", {"team": row.team})
    elif _parts_clash(team):
        yield EnrolmentFault(row.line, "enrol-parts-mixed", {"team": row.team})
    elif known is not None and known.level is not team.level:
        yield EnrolmentFault(row.line, "enrol-team-known", {"team": row.team})
    elif known is not None and row.hours is not None and row.hours != known.hours:
        yield EnrolmentFault(row.line, "enrol-hours-known", {"team": row.team})


def _parts_clash(team: Team) -> bool:
    """One person named once by account and once by object id, in parts that never go together."""
    guides = {team.manager, team.trainer, team.coach}
    members = set(team.members)
    twice = len(members) < len(team.members)
    return team.manager in (team.trainer, team.coach) or bool(guides & members) or twice


def _content(team: Team) -> tuple[object, ...]:
    """Who a row says is in a team."""
    return team.manager, team.trainer, team.coach, frozenset(team.members)
