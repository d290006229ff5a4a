"""Separate input: a mailbox for every trajectory, who may write to it, and who hears of it when.

Nothing of what people write comes here. Which proactive messages go never depends on who wrote,
only on whether a batch was delivered (anonymity.md §5).
"""

from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime

from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.errors import StandsStill
from trajectory.planning.working_days import ZONE
from trajectory.roles import Action, may
from trajectory.rounds.round_dates import plan_of
from trajectory.rounds.rounds import Round, RoundKind, RoundState
from trajectory.separate_input import InputEntry, Mailbox, may_write, weekly_line
from trajectory.teams import Person, Team, Trajectory
from use_cases.notices import NoticeKind
from use_cases.services import Services

# ---- opening


async def open_mailbox(
    work: Work, services: Services, trajectory: Trajectory, now: datetime
) -> None:
    """A trajectory gets its mailbox when it starts; one that has it keeps it."""
    await services.seals.open_input(await work.mailboxes.open(trajectory.id, now))


async def open_missing(services: Services, now: datetime) -> None:
    """Give every trajectory its mailbox, also those that started with an older version."""
    async with services.desk.reading() as work:
        known = {mailbox.trajectory for mailbox in await work.mailboxes.all()}
        missing = [one for one in await work.trajectories.all() if one.id not in known]
    for trajectory in missing:
        if not trajectory.state.over:
            with suppress(StandsStill):
                async with services.desk.writing() as work:
                    await open_mailbox(work, services, trajectory, now)
                    await work.commit()


# ---- who may write


async def mailbox_of(work: Work, team: Team) -> Mailbox | None:
    """The mailbox of a team; None when it did not start, or when it was closed."""
    trajectory = await work.trajectories.of_team(team.id)
    return await work.mailboxes.get(trajectory.id) if trajectory else None


async def entries_for(work: Work, person: Person) -> list[InputEntry]:
    """Where this person can write to the trainer or propose norms: in every started team in
    which they have a part and do not read."""
    teams = await work.teams.of_person(person.id)
    entries = [await _entry(work, person, team) for team in teams]
    return [entry for entry in entries if entry is not None]


async def _entry(work: Work, person: Person, team: Team) -> InputEntry | None:
    """What this person may send in this team; norms are proposed once the scan is over."""
    mailbox = await mailbox_of(work, team)
    if mailbox is None:
        return None
    roles = team.roles_of(person.id)
    writes = may_write(roles)
    proposes = may(roles, Action.PROPOSE_NORMS) and await _scan_is_over(work, mailbox.trajectory)
    if not (writes or proposes):
        return None
    trainer = await work.people.get(team.trainer)
    return InputEntry(mailbox.trajectory, team.name, trainer.called, writes, proposes)


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
