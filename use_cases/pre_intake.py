"""The steps of the pre-intake that conversations and the clock take: start, open, extend.

Each is one transaction that also writes the messages it causes.
"""

import logging
from dataclasses import replace
from datetime import datetime

from storage.people.outbox import Notice
from storage.work import Work
from trajectory.errors import Stale
from trajectory.language import Language
from trajectory.planning.programme import Programme
from trajectory.roles import may
from trajectory.rounds.comparison import too_alike
from trajectory.rounds.round_dates import RoundPlan, extend, plan_of
from trajectory.rounds.rounds import Round, RoundKind, RoundState
from trajectory.teams import Team, Trajectory, TrajectoryState
from use_cases.notices import NoticeKind
from use_cases.separate_input import open_mailbox
from use_cases.services import Services

_log = logging.getLogger(__name__)


def programme_to_start(services: Services, team: Team) -> Programme:
    """The version of the programme that a new trajectory starts on, and keeps.

    Raises:
        Stale: none was adopted yet, and here nothing starts without.
    """
    library = services.library
    try:
        return library.programme_for(team.level, adopted=services.only_adopted)
    except LookupError:
        newest = library.programme_for(team.level)
    raise Stale("start-not-adopted", programme=newest.key)


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
    trajectory = await work.trajectories.start(
        team_id=team.id,
        language=language,
        with_scan=True,
        programme=programme_to_start(services, team).key,
        now=now,
    )
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
    for other in await work.trajectories.scanned_teams_sharing_members(team):
        if too_alike(members, frozenset(other.members), threshold=services.threshold):
            return other
    return None


async def start_without_scan(
    work: Work, services: Services, team: Team, *, language: Language, now: datetime
) -> None:
    """Start the trajectory of a group that is too small to be asked; everybody hears of it."""
    trajectory = await work.trajectories.start(
        team_id=team.id,
        language=language,
        with_scan=False,
        programme=programme_to_start(services, team).key,
        now=now,
    )
    await open_mailbox(work, services, trajectory, now)
    await _tell_no_scan(work, team, now)


async def _tell_no_scan(work: Work, team: Team, now: datetime) -> None:
    await work.outbox.plan(*_tell(team.people, NoticeKind.NO_SCAN, team.id, now))


async def open_due_rounds(services: Services, now: datetime) -> int:
    """Open every scan whose moment has come; returns how many were handled.

    None opens while the works council or the privacy officer did not decide, also when
    their references were taken out of the settings after a team had started.
    """
    async with services.desk.reading() as work:
        due = await work.rounds.due_to_open(now)
    if due and not services.may_open_rounds:
        _log.error("rounds may not open", extra={"count": len(due)})
        return 0
    for round_id in due:
        async with services.desk.writing() as work:
            await _open(work, services, round_id, now)
            await work.commit()
    return len(due)


async def _open(work: Work, services: Services, round_id: str, now: datetime) -> None:
    """Freeze the roster, make the keys, plan every message until the release is visible.

    The messages are planned here, so that closing needs to know no people at all.
    """
    await work.rounds.alone(round_id)
    asked = await work.rounds.get(round_id)
    if asked is None or asked.state is not RoundState.SCHEDULED:
        return  # another replica was first
    trajectory, team = await _whose(work, asked)
    alike = asked.kind.is_scan and await too_alike_team(work, services, team) is not None
    people = asked_of(team, asked.kind)
    if alike or _over(trajectory, asked) or len(people) < asked.kind.smallest:
        await work.rounds.move_to(asked.id, RoundState.WITHDRAWN)
        await _tell_not_held(work, asked, trajectory, team, now)
        return
    await freeze(work, services, team, asked, people, invited=len(people))
    plan = plan_of(services.library.calendar, asked)
    await work.outbox.plan(*_messages_of(team, asked, plan, people))


def _over(trajectory: Trajectory, asked: Round) -> bool:
    """Whether nobody is asked any more. After the closing a team goes on with its norm, theme
    by theme (002 §5.1.1.1)."""
    goes_on = asked.kind is RoundKind.SUPPORT and trajectory.state is TrajectoryState.CLOSED
    return trajectory.state.over and not goes_on


def asked_of(team: Team, kind: RoundKind) -> tuple[str, ...]:
    """Everybody in the team who has the right to answer such a round."""
    return tuple(id for id in team.people if may(team.roles_of(id), kind.answered_by))


async def freeze(
    work: Work,
    services: Services,
    team: Team,
    asked: Round,
    people: tuple[str, ...],
    *,
    invited: int,
) -> None:
    """Open a round for these people: who is asked is fixed, and it gets its keys and its seal.

    `invited` is how many could answer: in a room fewer than those who are asked.
    """
    await work.invitations.freeze(asked.id, people)
    named = await work.people.many(team.people)
    await work.round_names.record(asked.id, (person.called for person in named))
    public_key, seal = await services.seals.open(replace(asked, invited=invited))
    await work.rounds.open(asked.id, invited=invited, public_key=public_key, seal=seal)


async def _tell_not_held(
    work: Work, asked: Round, trajectory: Trajectory, team: Team, now: datetime
) -> None:
    """A group that cannot be asked goes on without: everybody hears it of the first scan, the
    trainer, once, of the rounds after that."""
    if trajectory.state.over:
        return
    if asked.kind is RoundKind.SCAN:
        await work.trajectories.go_without_scan(trajectory.id)
        await _tell_no_scan(work, team, now)
        return
    await work.outbox.plan(Notice(NoticeKind.NOT_ASKED, team.trainer, team.id, now))


def _messages_of(
    team: Team, asked: Round, plan: RoundPlan, people: tuple[str, ...]
) -> list[Notice]:
    """Every message of a round. What was prepared is for the trainer, and for all in the
    session itself; whatever else is released, trainer and coach get early."""
    preparing = asked.kind is RoundKind.PREPARATION
    guides = (team.trainer,) if preparing else (team.trainer, team.coach)
    everybody = () if preparing else (team.manager, *team.members)
    return [
        *_tell(people, NoticeKind.INVITATION, asked.id, plan.opens),
        *(
            notice
            for nth, moment in enumerate(plan.reminders, start=1)
            for notice in _tell(people, NoticeKind.REMINDER, asked.id, moment, nth)
        ),
        *_tell(guides, NoticeKind.RELEASE_EARLY, asked.id, plan.early_notice),
        *_tell(everybody, NoticeKind.RELEASE, asked.id, plan.visible),
    ]


def _tell(
    people: tuple[str, ...], kind: NoticeKind, subject: str, due: datetime, nth: int = 1
) -> list[Notice]:
    return [Notice(kind, person, subject, due, nth) for person in dict.fromkeys(people)]


async def _whose(work: Work, scan: Round) -> tuple[Trajectory, Team]:
    trajectory = await work.trajectories.get(scan.trajectory)
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
    seal = await services.seals.reseal(scan, plan.closes)
    await work.rounds.extend(scan.id, plan=plan, seal=seal)
    await work.outbox.reschedule(NoticeKind.RELEASE_EARLY, scan.id, plan.early_notice)
    await work.outbox.reschedule(NoticeKind.RELEASE, scan.id, plan.visible)
    await work.outbox.reschedule(NoticeKind.OVER, scan.id, plan.closes)
    _, team = await _whose(work, scan)
    invited = await work.invitations.of_round(scan.id)
    await work.outbox.plan(
        *_tell((team.manager, team.coach, *invited), NoticeKind.EXTENDED, scan.id, now)
    )
    return plan
