"""The steps of the pre-intake that conversations and the clock take: start, open, extend.

Each is one transaction that also writes the messages it causes.
"""

from dataclasses import replace
from datetime import datetime

from dialogs.separate_input import open_mailbox
from dialogs.services import Services
from storage.outbox import Notice, NoticeKind
from storage.work import Work
from trajectory.beside import too_alike
from trajectory.language import Language
from trajectory.rounds import (
    Round,
    RoundKind,
    RoundPlan,
    RoundState,
    enough_for_scan,
    extend,
    plan_of,
)
from trajectory.teams import Team, Trajectory


async def start_with_scan(
    work: Work,
    services: Services,
    team: Team,
    plan: RoundPlan,
    *,
    language: Language,
    now: datetime,
) -> Round:
    """Start the trajectory of a team and schedule its scan; trainer and coach hear of it."""
    trajectory = await work.teams.start(team_id=team.id, language=language, with_scan=True, now=now)
    await open_mailbox(work, services, trajectory, now)
    scan = await work.rounds.schedule(
        trajectory_id=trajectory.id,
        kind=RoundKind.SCAN,
        instrument=services.library.newest_for(team.level).key,
        threshold=services.threshold,
        plan=plan,
    )
    await work.outbox.plan(*_tell((team.trainer, team.coach), NoticeKind.STARTED, scan.id, now))
    return scan


async def too_alike_team(work: Work, services: Services, team: Team) -> Team | None:
    """A team with a scan that differs from this one by too few people, if there is one.

    Whoever sees both results could tell what those few answered (anonymity.md §4).
    """
    members = frozenset(team.members)
    for other in await work.teams.sharing_members(team):
        if too_alike(members, frozenset(other.members), threshold=services.threshold):
            return other
    return None


async def start_without_scan(
    work: Work, services: Services, team: Team, *, language: Language, now: datetime
) -> None:
    """Start the trajectory of a group that is too small to be asked; everybody hears of it."""
    trajectory = await work.teams.start(
        team_id=team.id, language=language, with_scan=False, now=now
    )
    await open_mailbox(work, services, trajectory, now)
    await _tell_no_scan(work, team, now)


async def _tell_no_scan(work: Work, team: Team, now: datetime) -> None:
    await work.outbox.plan(*_tell(team.people, NoticeKind.NO_SCAN, team.id, now))


async def open_due_rounds(services: Services, now: datetime) -> int:
    """Open every scan whose moment has come; returns how many were handled."""
    async with services.desk.reading() as work:
        due = await work.rounds.due_to_open(now)
    for round_id in due:
        async with services.desk.writing() as work:
            await _open(work, services, round_id, now)
            await work.commit()
    return len(due)


async def _open(work: Work, services: Services, round_id: str, now: datetime) -> None:
    """Freeze the roster, make the keys, plan every message until the release is visible.

    The messages are planned here, so that closing needs to know no people at all.
    """
    scan = await work.rounds.get(round_id)
    if scan is None or scan.state is not RoundState.SCHEDULED:
        return
    trajectory, team = await _whose(work, scan)
    alike = await too_alike_team(work, services, team)
    if alike is not None or not enough_for_scan(len(team.members)):
        await work.rounds.move_to(scan.id, RoundState.WITHDRAWN)
        await work.teams.go_without_scan(trajectory.id)
        await _tell_no_scan(work, team, now)
        return
    await work.invitations.freeze(scan.id, team.members)
    people = await work.people.many(team.people)
    await work.names.record(scan.id, (person.called for person in people))
    invited = len(team.members)
    public_key, seal = services.seals.open(replace(scan, invited=invited))
    await work.rounds.open(scan.id, invited=invited, public_key=public_key, seal=seal)
    plan = plan_of(services.library.calendar, scan)
    await work.outbox.plan(*_messages_of(team, scan, plan))


def _messages_of(team: Team, scan: Round, plan: RoundPlan) -> list[Notice]:
    guides = (team.trainer, team.coach)
    everybody = (team.manager, *team.members)
    return [
        *_tell(team.members, NoticeKind.INVITATION, scan.id, plan.opens),
        *(
            notice
            for nth, moment in enumerate(plan.reminders, start=1)
            for notice in _tell(team.members, NoticeKind.REMINDER, scan.id, moment, nth)
        ),
        *_tell(guides, NoticeKind.RELEASE_EARLY, scan.id, plan.early_notice),
        *_tell(everybody, NoticeKind.RELEASE, scan.id, plan.visible),
    ]


def _tell(
    people: tuple[str, ...], kind: NoticeKind, subject: str, due: datetime, nth: int = 1
) -> list[Notice]:
    return [Notice(kind, person, subject, due, nth) for person in dict.fromkeys(people)]


async def _whose(work: Work, scan: Round) -> tuple[Trajectory, Team]:
    trajectory = await work.teams.trajectory(scan.trajectory)
    team = await work.teams.get(trajectory.team) if trajectory else None
    if trajectory is None or team is None:
        raise LookupError("team of the round")
    return trajectory, team


async def extend_round(work: Work, services: Services, scan: Round, now: datetime) -> RoundPlan:
    """Keep a scan open five working days longer, once, and move what follows from its end.

    Raises:
        Stale: the round is closed or was extended before.
    """
    plan = extend(services.library.calendar, scan, now)
    seal = services.seals.reseal(scan, plan.closes)
    await work.rounds.extend(scan.id, plan=plan, seal=seal)
    await work.outbox.reschedule(NoticeKind.RELEASE_EARLY, scan.id, plan.early_notice)
    await work.outbox.reschedule(NoticeKind.RELEASE, scan.id, plan.visible)
    _, team = await _whose(work, scan)
    invited = await work.invitations.of_round(scan.id)
    await work.outbox.plan(
        *_tell((team.manager, team.coach, *invited), NoticeKind.EXTENDED, scan.id, now)
    )
    return plan
