"""Opening the rounds whose moment has come, of every kind: who is asked is fixed, the keys are
made, and every message is planned. Closing needs to know no people at all (`booth/closing.py`).
"""

import logging
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from secrets import token_hex
from typing import Final

from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.errors import StandsStill
from trajectory.planning.working_days import ZONE
from trajectory.roles import may
from trajectory.rounds.roster import Asked, Named
from trajectory.rounds.round_dates import RoundPlan, plan_of
from trajectory.rounds.rounds import Round, RoundKind, RoundState
from trajectory.teams import Person, Team, Trajectory, TrajectoryState
from use_cases.notices import NoticeKind
from use_cases.rounds.alike_teams import too_alike_team
from use_cases.services import Services

_log = logging.getLogger(__name__)

ADDED_LATELY: Final = 10
"""Working days for which the page marks who was added to a team (trust.md, rule 3)."""


async def open_due_rounds(services: Services, now: datetime) -> int:
    """Open every round whose moment has come; returns how many were handled.

    None opens while the works council or the privacy officer did not decide, also when
    their references were taken out of the settings after a team had started.
    """
    async with services.desk.reading() as work:
        due = await work.rounds.due_to_open(now)
    if due and not services.may_open_rounds:
        _log.error("rounds may not open", extra={"count": len(due)})
        return 0
    for round_id in due:
        with suppress(StandsStill):
            async with services.desk.writing() as work:
                await _open(work, services, round_id, now)
                await work.commit()
    return len(due)


async def _open(work: Work, services: Services, round_id: str, now: datetime) -> None:
    """Freeze the roster, make the keys, plan every message until the release is visible.

    The messages are planned here, so that closing needs to know no people at all.
    """
    await work.rounds.alone(round_id)
    round_ = await work.rounds.get(round_id)
    if round_ is None or round_.state is not RoundState.SCHEDULED:
        return  # another replica was first
    trajectory, team = await _trajectory_and_team(work, round_)
    alike = round_.kind.is_scan and await too_alike_team(work, services, team) is not None
    people = who_is_asked(team, round_.kind)
    if alike or _over(trajectory, round_) or len(people) < round_.kind.smallest:
        await work.rounds.move_to(round_.id, RoundState.WITHDRAWN)
        await _tell_not_held(work, round_, trajectory, team, now)
        return
    await freeze(work, services, team, round_, people)
    plan = plan_of(services.library.calendar, round_)
    await work.outbox.plan(*_messages_of(team, round_, plan, people))


def _over(trajectory: Trajectory, round_: Round) -> bool:
    """Whether nobody is asked any more. After the closing a team goes on with its norm, theme
    by theme (002 §5.1.1.1)."""
    goes_on = round_.kind is RoundKind.SUPPORT and trajectory.state is TrajectoryState.CLOSED
    return trajectory.state.over and not goes_on


def who_is_asked(team: Team, kind: RoundKind) -> tuple[str, ...]:
    """Everybody in the team who has the right to answer such a round."""
    return tuple(id for id in team.people if may(team.roles_of(id), kind.answered_by))


async def freeze(
    work: Work,
    services: Services,
    team: Team,
    round_: Round,
    people: tuple[str, ...],
    *,
    there: frozenset[str] | None = None,
) -> None:
    """Open a round for these people: who is asked is fixed, and it gets its keys and its seal.

    In a room only the accounts that are `there` can answer; that stands nowhere by name, and its
    box is as large as for all of them (trust.md, rule 7).
    """
    if there is None:
        await work.invitations.freeze(round_.id, people)
    invited = len(people)
    named = await work.people.many(team.people)
    await work.round_names.record(round_.id, (person.called for person in named))
    lately = services.library.calendar.before(round_.opens.astimezone(ZONE).date(), ADDED_LATELY)
    new = await work.teams.added_since(team.id, lately)
    members = await work.people.many(people)
    asked = [_asked(one, there, new=one.id in new) for one in members if one.accounts]
    opened = await services.seals.open(replace(round_, invited=invited), asked)
    await work.empty_rows.lay(round_.id, opened.rows)
    await work.rounds.open(
        round_.id, invited=invited, public_key=opened.public_key, seal=opened.seal
    )


def _asked(person: Person, there: frozenset[str] | None, *, new: bool) -> Asked:
    """By their account; whoever is not in the room by one that nobody has."""
    account = person.accounts[0]
    if there is not None and account not in there:
        account = token_hex()
    return Asked(account, Named(person.called, new=new))


async def _tell_not_held(
    work: Work, round_: Round, trajectory: Trajectory, team: Team, now: datetime
) -> None:
    """A group that cannot be asked goes on without: everybody hears it of the first scan, the
    trainer, once, of the rounds after that."""
    if trajectory.state.over:
        return
    if round_.kind is RoundKind.SCAN:
        await work.trajectories.go_without_scan(trajectory.id)
        await tell_no_scan(work, team, now)
        return
    await work.outbox.plan(Notice(NoticeKind.NOT_ASKED, team.trainer, team.id, now))


async def tell_no_scan(work: Work, team: Team, now: datetime) -> None:
    """Everybody in the team hears that it goes on without a scan."""
    await work.outbox.plan(*(Notice(NoticeKind.NO_SCAN, id, team.id, now) for id in team.people))


def _messages_of(
    team: Team, round_: Round, plan: RoundPlan, people: tuple[str, ...]
) -> list[Notice]:
    """Every message of a round. What was prepared is for the trainer, and for all in the
    session itself; whatever else is released, trainer and coach get early."""
    preparing = round_.kind is RoundKind.PREPARATION
    guides = (team.trainer,) if preparing else (team.trainer, team.coach)
    everybody = () if preparing else (team.manager, *team.members)
    return [
        *_tell(people, NoticeKind.INVITATION, round_.id, plan.opens),
        *(
            notice
            for nth, moment in enumerate(plan.reminders, start=1)
            for notice in _tell(people, NoticeKind.REMINDER, round_.id, moment, nth)
        ),
        *_tell(guides, NoticeKind.RELEASE_EARLY, round_.id, plan.early_notice),
        *_tell(everybody, NoticeKind.RELEASE, round_.id, plan.visible),
    ]


def _tell(
    people: tuple[str, ...], kind: NoticeKind, subject: str, due: datetime, nth: int = 1
) -> list[Notice]:
    return [Notice(kind, person, subject, due, nth) for person in dict.fromkeys(people)]


async def _trajectory_and_team(work: Work, round_: Round) -> tuple[Trajectory, Team]:
    trajectory = await work.trajectories.get(round_.trajectory)
    team = await work.teams.get(trajectory.team) if trajectory else None
    if trajectory is None or team is None:
        raise LookupError("team of the round")
    return trajectory, team
