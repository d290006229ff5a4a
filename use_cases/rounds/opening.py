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
from trajectory.separate_input import may_write
from trajectory.teams import Person, Team, Trajectory
from use_cases.notices import NoticeKind
from use_cases.rounds.alike_teams import repeat_of, too_alike_team
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
    if alike or trajectory.ends(round_.kind) or len(people) < round_.kind.smallest:
        await work.rounds.move_to(round_.id, RoundState.WITHDRAWN)
        await _tell_not_held(work, round_, trajectory, team, now)
        return
    if round_.kind.is_repeated:
        await _note_repeat(work, services, team, round_, people)
    await freeze(work, services, team, round_, people)
    plan = plan_of(services.library.calendar, round_)
    await work.outbox.plan(*_messages_of(team, round_, plan, people))


async def _note_repeat(
    work: Work, services: Services, team: Team, round_: Round, people: tuple[str, ...]
) -> None:
    """Fix what a round repeats, so that its words are held to those of then (anonymity.md §4)."""
    repeat = await repeat_of(work, services, team, round_, people)
    if repeat is not None:
        await work.repeats.record(round_.id, repeat)


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
    trainer, once, of the rounds after that. What is asked every year is talked about aloud then."""
    if trajectory.ends(round_.kind):
        return
    if round_.kind is RoundKind.SCAN:
        await work.trajectories.go_without_scan(trajectory.id)
        await tell_no_scan(work, team, now)
        return
    if round_.kind is RoundKind.YEARLY:
        nth, subject = now.toordinal(), trajectory.id
        told = [Notice(NoticeKind.NORM_YEAR, id, subject, now, nth) for id in team.people]
        await work.outbox.plan(*told)
        return
    await work.outbox.plan(Notice(NoticeKind.NOT_ASKED, team.trainer, team.id, now))
    if round_.kind is RoundKind.EVALUATION:
        await _tell_look_back(work, round_, team, now)


async def _tell_look_back(work: Work, round_: Round, team: Team, now: datetime) -> None:
    """A group that is not asked how a session was hears that it can tell the trainer apart."""
    session = await work.session_rounds.session_of(round_.id)
    if session is None:
        return
    writers = [id for id in team.people if may_write(team.roles_of(id))]
    await work.outbox.plan(*(Notice(NoticeKind.LOOK_BACK, id, session, now) for id in writers))


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
    everybody = () if preparing else (*team.managers, *team.members)
    return [
        *_tell(people, asking(round_.kind), round_.id, plan.opens),
        *reminders_of(round_, plan, people),
        *_tell(guides, NoticeKind.RELEASE_EARLY, round_.id, plan.early_notice),
        *_tell(everybody, NoticeKind.RELEASE, round_.id, plan.visible),
    ]


def asking(kind: RoundKind) -> NoticeKind:
    """The message that asks for answers in a round of this kind: looking back the day after a
    session counts as no request of a week (product.md, rule 7)."""
    evaluates = kind is RoundKind.EVALUATION
    return NoticeKind.EVALUATION_ASKED if evaluates else NoticeKind.INVITATION


def reminders_of(round_: Round, plan: RoundPlan, people: tuple[str, ...]) -> list[Notice]:
    """Every reminder of a round, each to all who were asked."""
    return [
        notice
        for nth, moment in enumerate(plan.reminders, start=1)
        for notice in _tell(people, NoticeKind.REMINDER, round_.id, moment, nth)
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
