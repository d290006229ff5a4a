"""Separate input: a mailbox for every trajectory, who may write to it, and who hears of it when.

Nothing of what people write comes here. Which proactive messages go never depends on who wrote,
only on whether a batch was delivered (anonymity.md §5).
"""

from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime, time, timedelta
from typing import Final

from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.errors import StandsStill
from trajectory.input_delivery import reads_until, weekly_line
from trajectory.planning.sending import Rider
from trajectory.planning.working_days import ZONE, at
from trajectory.rounds.round_dates import plan_of
from trajectory.rounds.rounds import Round, RoundKind, RoundState
from trajectory.separate_input import Mailbox, Reader, may_write
from trajectory.steps import overdue
from trajectory.teams import Person, Team, Trajectory, TrajectoryState
from use_cases.notices import NoticeKind
from use_cases.principal import Principal
from use_cases.progress.progress import progress_if_started, today_of
from use_cases.services import Services
from use_cases.subjects import subjects_of
from use_cases.units.mandates import mandate_of

WEEK: Final = timedelta(weeks=1)

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
            elif bool(mailbox.reader) is await _trained_by_lead(work, services, team, now):
                await read_by_trainer(work, services, trajectory.id, team, now)
        await work.commit()


async def _trained_by_lead(work: Work, services: Services, team: Team, now: datetime) -> bool:
    """Whether the trainer leads, directs or plans the unit of the team (programme.md, "Who")."""
    trainer = await work.people.get(team.trainer)
    mandate = await mandate_of(work, services, trainer, now)
    return mandate.reads_nothing_of(team.id)


async def read_by_trainer(
    work: Work, services: Services, trajectory_id: str, team: Team, now: datetime
) -> None:
    """From now on the trainer of this team reads; who read before reads on for a while what was
    written to them. Nobody does while the lead of its unit is trainer (trust.md, rule 8)."""
    trainer = await work.people.get(team.trainer)
    ids = (
        []
        if await _trained_by_lead(work, services, team, now)
        else await services.seals.reader_ids(trajectory_id, trainer.accounts)
    )
    reader = await work.mailboxes.read_by(
        trajectory_id,
        next(iter(ids), ""),
        before_until=reads_until(services.library.calendar, now),
    )
    if reader is not None:
        await services.seals.open_reader(reader)


async def readers_for(work: Work, principal: Principal) -> list[tuple[Team, Reader]]:
    """Where this person reads separate input: as trainer, or for a while after that. Whoever leads
    the unit of a team reads nothing of it (trust.md, rule 8)."""
    found, accounts = [], principal.person.accounts
    for trajectory_id in await _read_by(work, principal.person):
        team = await _team_of(work, trajectory_id)
        if team is None or principal.mandate.reads_nothing_of(team.id):
            continue
        ids = await principal.services.seals.reader_ids(trajectory_id, accounts)
        readers = [one for one in await work.mailboxes.readers(trajectory_id) if one.id in ids]
        if readers:
            found.append((team, readers[0]))
    return found


async def reader_in(
    work: Work, principal: Principal, team: Team, round_: Round | None = None
) -> Reader | None:
    """This person as somebody who reads what people of this team wrote, in the trajectory of this
    round or in the newest; None for whoever does not, also for a programme lead who is its trainer.
    """
    read = await readers_for(work, principal)
    own = [reader for of, reader in read if of.id == team.id]
    if round_ is not None:
        own = [reader for reader in own if reader.trajectory == round_.trajectory]
    return next(iter(own), None)


async def named_reader(work: Work, trajectory_id: str) -> tuple[str, str, str]:
    """What a page says of who reads: the names of the team and its trainer, and how the id of the
    reader begins; "" when nobody reads."""
    team, mailbox = await _team_of(work, trajectory_id), await work.mailboxes.get(trajectory_id)
    trainer = await work.people.get(team.trainer) if team else None
    reads = mailbox.mark if mailbox else ""
    return team.name if team else "", trainer.called if trainer and reads else "", reads


async def _read_by(work: Work, person: Person) -> list[str]:
    """The trajectories in which this person is trainer or somebody reads who was, the newest of a
    team first: one that ended may still be read when the next one has begun."""
    teams = [team for team in await work.teams.of_person(person.id) if team.trainer == person.id]
    ever = [one.id for team in teams for one in await _newest_first(work, team)]
    former = [reader.trajectory for reader in await work.mailboxes.former_readers()]
    return list(dict.fromkeys([*ever, *former]))


async def _newest_first(work: Work, team: Team) -> list[Trajectory]:
    return list(reversed(await work.trajectories.ever_of(team.id)))


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


# ---- who hears of it


async def tell(services: Services) -> int:
    """After a fixed moment: the trainer hears of a batch, and when no message carried the line for
    four weeks, everybody in the team gets the same card. Returns for how many trajectories."""
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
    if line is not None and await _needs_card(work, services, team, line):
        writers = [id for id in team.people if may_write(team.roles_of(id))]
        notices = [_notice(NoticeKind.INPUT_LINE, id, team, line) for id in writers]
        await work.outbox.plan(*notices)
    await work.mailboxes.record_told(trajectory_id)


def _notice(kind: NoticeKind, person: str, team: Team, moment: datetime) -> Notice:
    """One per fixed day, however often it is planned."""
    return Notice(kind, person, team.id, moment, moment.astimezone(ZONE).toordinal())


async def _needs_card(work: Work, services: Services, team: Team, moment: datetime) -> bool:
    """Whether the line gets a card of its own: the team goes on, is asked for nothing this week,
    and no message to it carried the line lately or will this week. The same for everybody in it,
    whether anybody wrote or not."""
    started = await progress_if_started(work, services, team, moment)
    if started is None or started.trajectory.state is not TrajectoryState.RUNNING:
        return False
    week = _week_of(moment)
    asked = (day for round_ in started.rounds for day in _requests(services, round_))
    if overdue(started.steps) or any(_week_of(day) == week for day in asked):
        return False
    sending = services.library.sending
    return not await work.outbox.told_about(
        sending.carriers(Rider.INPUT) | {NoticeKind.INPUT_LINE},
        await subjects_of(work, services, team),
        since=week + WEEK - sending.between_cards,
        until=week + WEEK,
    )


def _week_of(moment: datetime) -> datetime:
    """When the week of this moment began in the city."""
    today = today_of(moment)
    return at(today - timedelta(days=today.weekday()), time.min)


def _requests(services: Services, round_: Round) -> Iterator[datetime]:
    """When people are asked for an answer in a round."""
    if round_.state is RoundState.WITHDRAWN or round_.kind is RoundKind.ROOM:
        return
    yield round_.opens
    yield from plan_of(services.library.calendar, round_).reminders
