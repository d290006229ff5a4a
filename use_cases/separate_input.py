"""Separate input: a mailbox for every trajectory, who may write to it, and who hears of it when.

Nothing of what people write comes here. Which proactive messages go never depends on who wrote,
only on whether a batch was delivered (anonymity.md §5).
"""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime

from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.errors import StandsStill
from trajectory.input_delivery import reads_until, weekly_line
from trajectory.planning.working_days import ZONE
from trajectory.roles import Action, may
from trajectory.rounds.round_dates import plan_of
from trajectory.rounds.rounds import Round, RoundKind, RoundState
from trajectory.separate_input import InputEntry, Mailbox, Reader, Sort, may_write
from trajectory.teams import Person, Team, Trajectory
from use_cases.notices import NoticeKind
from use_cases.services import Services

# ---- opening, and who reads


async def open_mailbox(
    work: Work, services: Services, trajectory: Trajectory, team: Team, now: datetime
) -> None:
    """A trajectory gets its mailbox when it starts, with its trainer as the one who reads."""
    mailbox = await work.mailboxes.open(trajectory.id, now)
    await services.seals.open_input(mailbox)
    await read_by_trainer(work, services, trajectory.id, team, now)


async def open_missing(services: Services, now: datetime) -> None:
    """Give every trajectory its mailbox, also those that started with an older version, and a
    reader or none when the settings name other programme leads."""
    async with services.desk.writing() as work:
        known = {mailbox.trajectory: mailbox for mailbox in await work.mailboxes.all()}
        for trajectory in await work.trajectories.all():
            team = None if trajectory.state.over else await work.teams.get(trajectory.team)
            if team is None:
                continue
            mailbox = known.get(trajectory.id)
            if mailbox is None:
                await open_mailbox(work, services, trajectory, team, now)
            elif bool(mailbox.reader) is await _trained_by_lead(work, services, team):
                await read_by_trainer(work, services, trajectory.id, team, now)
        await work.commit()


async def _trained_by_lead(work: Work, services: Services, team: Team) -> bool:
    return _leads(services, await work.people.get(team.trainer))


async def read_by_trainer(
    work: Work, services: Services, trajectory_id: str, team: Team, now: datetime
) -> None:
    """From now on the trainer of this team reads; who read before reads on for a while what was
    written to them. Nobody does while a programme lead is trainer (trust.md, rule 8)."""
    trainer = await work.people.get(team.trainer)
    ids = (
        []
        if _leads(services, trainer)
        else await services.seals.reader_ids(trajectory_id, trainer.accounts)
    )
    reader = await work.mailboxes.read_by(
        trajectory_id,
        next(iter(ids), ""),
        before_until=reads_until(services.library.calendar, now),
    )
    if reader is not None:
        await services.seals.open_reader(reader)


def _leads(services: Services, person: Person) -> bool:
    return not services.programme_leads.isdisjoint(person.accounts)


async def readers_for(work: Work, services: Services, person: Person) -> list[tuple[Team, Reader]]:
    """Where this person reads separate input: as trainer, or for a while after that. A programme
    lead reads nothing (trust.md, rule 8)."""
    if _leads(services, person):
        return []
    found = []
    for trajectory_id in await _read_by(work, person):
        team = await _team_of(work, trajectory_id)
        ids = await services.seals.reader_ids(trajectory_id, person.accounts)
        readers = [one for one in await work.mailboxes.readers(trajectory_id) if one.id in ids]
        if team is not None and readers:
            found.append((team, readers[0]))
    return found


async def reader_in(work: Work, services: Services, person: Person, team: Team) -> Reader | None:
    """This person as somebody who reads what people of this team wrote; None for whoever does not,
    also for a programme lead who is its trainer."""
    read = await readers_for(work, services, person)
    return next((reader for of, reader in read if of.id == team.id), None)


async def named_reader(work: Work, trajectory_id: str) -> tuple[str, str, str]:
    """What a page says of who reads: the names of the team and its trainer, and how the id of the
    reader begins; "" when nobody reads."""
    team, mailbox = await _team_of(work, trajectory_id), await work.mailboxes.get(trajectory_id)
    trainer = await work.people.get(team.trainer) if team else None
    reads = mailbox.mark if mailbox else ""
    return team.name if team else "", trainer.called if trainer and reads else "", reads


async def _read_by(work: Work, person: Person) -> list[str]:
    """The trajectories in which this person is trainer or somebody reads who was."""
    teams = [team for team in await work.teams.of_person(person.id) if team.trainer == person.id]
    own = [await work.trajectories.of_team(team.id) for team in teams]
    former = [reader.trajectory for reader in await work.mailboxes.former_readers()]
    return list(dict.fromkeys([*(one.id for one in own if one), *former]))


async def _team_of(work: Work, trajectory_id: str) -> Team | None:
    trajectory = await work.trajectories.get(trajectory_id)
    return await work.teams.get(trajectory.team) if trajectory else None


async def end_mailbox(
    work: Work, services: Services, trajectory_id: str, now: datetime
) -> datetime:
    """A trajectory is over: what waits is delivered first, and until this moment answers can be
    read; then everything in it is deleted."""
    ends = reads_until(services.library.calendar, now)
    await work.mailboxes.end(trajectory_id, ends)
    return ends


# ---- who may write


async def mailbox_of(work: Work, team: Team) -> Mailbox | None:
    """The mailbox of a team; None when it did not start, or when it was closed."""
    trajectory = await work.trajectories.of_team(team.id)
    return await work.mailboxes.get(trajectory.id) if trajectory else None


async def entries_for(work: Work, person: Person) -> list[InputEntry]:
    """Where this person can write to the trainer, propose norms or come back with a code: in every
    started team in which they have a part and do not read, and in those that they left."""
    teams = await work.teams.of_person(person.id)
    left = [await work.teams.get(id) for id in await work.roster_changes.left_by(person.id)]
    entries = [await _entry(work, person, team) for team in teams]
    entries += [await _entry(work, person, team) for team in left if team and team not in teams]
    return [entry for entry in entries if entry is not None]


async def _entry(work: Work, person: Person, team: Team) -> InputEntry | None:
    """What this person may send in this team; norms are proposed once the scan is over."""
    mailbox = await mailbox_of(work, team)
    if mailbox is None:
        return None
    roles = team.roles_of(person.id)
    writes = may_write(roles)
    proposes = may(roles, Action.PROPOSE_NORMS) and await _scan_is_over(work, mailbox.trajectory)
    if roles and not (writes or proposes):
        return None
    trainer = await work.people.get(team.trainer)
    return InputEntry(
        mailbox.trajectory,
        team.name,
        trainer.called if mailbox.reader else "",
        writes=1 if writes else None,
        proposes=1 if proposes else None,
        reads=mailbox.mark,
    )


def with_tickets(
    services: Services, person: Person, entries: Sequence[InputEntry], now: datetime
) -> list[InputEntry]:
    """These with the number of tickets that a page gets for each, as far as this day has any."""
    today = now.astimezone(ZONE).date()

    def given(entry: InputEntry, sort: Sort, may: int | None) -> int | None:
        return services.quotas.take(person.id, entry.trajectory, sort, today) if may else None

    return [
        replace(
            entry,
            writes=given(entry, Sort.INPUT, entry.writes),
            proposes=given(entry, Sort.PROPOSALS, entry.proposes),
        )
        for entry in entries
    ]


async def _scan_is_over(work: Work, trajectory_id: str) -> bool:
    rounds = await work.rounds.of_trajectory(trajectory_id)
    return all(round_.state.over for round_ in rounds if round_.kind is RoundKind.SCAN)


# ---- who hears of it


async def tell(services: Services) -> int:
    """After a fixed moment: the trainer hears of a batch, and once a week everybody in the
    team gets the same line. Returns for how many trajectories."""
    async with services.desk.reading() as work:
        untold = await work.mailboxes.untold()
    for trajectory_id in untold:
        with suppress(StandsStill):
            async with services.desk.writing() as work:
                await _tell(work, services, trajectory_id)
                await work.commit()
    return len(untold)


async def _tell(work: Work, services: Services, trajectory_id: str) -> None:
    mailbox = await work.mailboxes.get(trajectory_id)
    trajectory = await work.trajectories.get(trajectory_id)
    team = await work.teams.get(trajectory.team) if trajectory else None
    if mailbox is None or team is None or mailbox.told >= mailbox.handled:
        return  # another replica was first
    moment = mailbox.handled
    if mailbox.news:
        await work.outbox.plan(_notice(NoticeKind.INPUT, team.trainer, team, moment))
    line = weekly_line(services.library.calendar, since=mailbox.told, until=moment)
    if line is not None and not await _asked_this_week(work, services, trajectory_id, line):
        members = [id for id in team.members if may_write(team.roles_of(id))]
        notices = [_notice(NoticeKind.INPUT_LINE, id, team, line) for id in members]
        await work.outbox.plan(*notices)
    await work.mailboxes.record_told(trajectory_id)


def _notice(kind: NoticeKind, person: str, team: Team, moment: datetime) -> Notice:
    """One per fixed day, however often it is planned."""
    return Notice(kind, person, team.id, moment, moment.astimezone(ZONE).toordinal())


async def _asked_this_week(
    work: Work, services: Services, trajectory_id: str, moment: datetime
) -> bool:
    """Whether an invitation or a reminder goes out in the same week: those carry the line, so
    that nobody is written to twice (product.md, rule 7)."""
    week = _week(moment)
    rounds = await work.rounds.of_trajectory(trajectory_id)
    return any(_week(day) == week for round_ in rounds for day in _requests(services, round_))


def _week(moment: datetime) -> tuple[int, int]:
    """Year and week of the city's calendar."""
    year, week, _ = moment.astimezone(ZONE).isocalendar()
    return year, week


def _requests(services: Services, round_: Round) -> Iterator[datetime]:
    """When people are asked for an answer in a round."""
    if round_.state is RoundState.WITHDRAWN or round_.kind is RoundKind.ROOM:
        return
    yield round_.opens
    yield from plan_of(services.library.calendar, round_).reminders
