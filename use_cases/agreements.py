"""Agreements of a team: written down, taken on by whoever says so, finished, and asked for.

Everybody of the team sees them. Whoever took one on, holds its role or keeps agreements alive may
finish it or choose another day (product.md, "Roles").
"""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.agreements import BEFORE_FOLLOW_UP, Agreement, Rhythm, check_agreement, recurring
from trajectory.errors import Invalid, NotAllowed, Stale
from trajectory.planning.sessions import SessionState
from trajectory.planning.working_days import at
from trajectory.roles import Action, Role
from trajectory.rounds.round_dates import OPENS
from trajectory.teams import Team, TrajectoryState
from use_cases.notices import NoticeKind
from use_cases.planned import plan
from use_cases.principal import Principal
from use_cases.progress.progress import progress_if_started, today_of
from use_cases.services import Services

_ANSWERS_WITHIN = 5
"""Working days after which whoever asked hears that there is no answer."""
_MOST_CANDIDATES = 1_000
"""More than a team has; so each who is asked on one day gives an answer of their own."""
_REPEATS = 28
"""Days after which a card that nobody answered comes back."""


@dataclass(frozen=True, slots=True)
class TeamAgreement:
    """An agreement, and the team whose it is."""

    agreement: Agreement
    team: Team

    @property
    def candidates(self) -> tuple[str, ...]:
        """Who may be asked to look after it."""
        return (*self.team.managers, *self.team.members)


async def agreement_called(work: Work, agreement_id: str) -> TeamAgreement | None:
    """The agreement with this id; None when it, or its team, is gone."""
    agreement = await work.agreements.get(agreement_id)
    if agreement is None:
        return None
    trajectory = await work.trajectories.get(agreement.trajectory)
    team = await work.teams.get(trajectory.team) if trajectory else None
    return TeamAgreement(agreement, team) if team else None


async def agreement_for(work: Work, principal: Principal, agreement_id: str) -> TeamAgreement:
    """The agreement with this id, for somebody who may see it.

    Raises:
        Stale: it is gone. NotAllowed: it is another team's.
    """
    agreed = await agreement_called(work, agreement_id)
    if agreed is None:
        raise Stale("card-stale")
    if not principal.may(agreed.team, Action.SEE_AGREEMENTS):
        raise NotAllowed
    return agreed


def keeps(principal: Principal, agreed: TeamAgreement) -> bool:
    """Whether it is theirs to finish: they took it on, hold its role, or keep agreements alive.

    What the team does together is no member's own.
    """
    agreement, team, person = agreed.agreement, agreed.team, principal.person
    if agreement.taken_by == person.id or principal.may(team, Action.KEEP_AGREEMENTS):
        return True
    its_role = agreement.owner in principal.roles_in(team) and agreement.owner is not Role.MEMBER
    return its_role and not agreement.taken_by


async def kept_agreement(work: Work, principal: Principal, agreement_id: str) -> TeamAgreement:
    """The agreement with this id, for somebody who may finish it or choose another day.

    Raises:
        Stale: it is gone. NotAllowed: it is not theirs to finish.
    """
    agreed = await agreement_for(work, principal, agreement_id)
    if not keeps(principal, agreed):
        raise NotAllowed
    return agreed


# ---- what people do with one


async def record(
    principal: Principal, team_id: str, *, what: str, owner: Role, due: date, rhythm: Rhythm
) -> TeamAgreement:
    """Write an agreement down; a role looks after it until a person says so. Of one that comes
    back `due` is the first day on which somebody is asked how it goes.

    Raises:
        Invalid: it cannot be kept alive. Stale: this team did not start.
    """
    check_agreement(what, owner, due, today_of(principal.now))
    async with principal.services.desk.writing() as work:
        team = await principal.team(work, team_id, Action.KEEP_AGREEMENTS)
        trajectory = await work.trajectories.of_team(team.id)
        if trajectory is None:
            raise Stale("trajectory-not-started", team=team.name)
        agreement = await work.agreements.record(
            trajectory_id=trajectory.id, what=what, owner=owner, due=due, rhythm=rhythm
        )
        await work.commit()
    return TeamAgreement(agreement, team)


async def take(principal: Principal, agreement_id: str) -> TeamAgreement:
    """This person looks after it from now on, whoever was asked meanwhile.

    Raises:
        Stale: somebody else took it on, or it is done.
    """
    async with principal.services.desk.writing() as work:
        agreed = await agreement_for(work, principal, agreement_id)
        if agreed.agreement.taken_by not in ("", principal.person.id):
            raise Stale("agreement-taken")
        _check_open(agreed.agreement)
        await work.agreements.offer(agreement_id, principal.person.id, accepted=True)
        await _tell_asker(work, principal, agreement_id)
        await work.commit()
    return agreed


def _check_open(agreement: Agreement) -> None:
    if not agreement.open:
        raise Stale("agreement-done-before")


async def give_back(principal: Principal, agreement_id: str) -> TeamAgreement:
    """It is with its role again; also for whoever was asked and does not want to.

    Raises:
        Stale: it was not with this person, nor were they asked.
    """
    async with principal.services.desk.writing() as work:
        agreed = await agreement_for(work, principal, agreement_id)
        if agreed.agreement.person != principal.person.id:
            raise Stale("card-stale")
        await work.agreements.give_back(agreement_id)
        await _tell_asker(work, principal, agreement_id)
        await work.commit()
    return agreed


async def _tell_asker(work: Work, principal: Principal, agreement_id: str) -> None:
    """Whoever asked and waits for an answer hears it now."""
    await work.outbox.reschedule(NoticeKind.AGREEMENT_ANSWERED, agreement_id, principal.now)


async def ask(principal: Principal, agreement_id: str, person_id: str) -> TeamAgreement:
    """Ask somebody to look after it; once a day, however often it is pressed. Whoever asks hears
    the answer, or after a week that there is none.

    Raises:
        Invalid: nobody of the team was chosen. Stale: it is done.
    """
    now = principal.now
    async with principal.services.desk.writing() as work:
        agreed = await agreement_to_give(work, principal, agreement_id)
        if person_id not in agreed.candidates:
            raise Invalid("agreement-ask-required")
        _check_open(agreed.agreement)
        await work.agreements.offer(agreement_id, person_id)
        today, calendar = today_of(now), principal.services.library.calendar
        nth, week = today.toordinal(), at(calendar.after(today, _ANSWERS_WITHIN), OPENS)
        answer = nth * _MOST_CANDIDATES + agreed.candidates.index(person_id)
        await work.outbox.cancel(NoticeKind.AGREEMENT_ANSWERED, agreement_id)
        await work.outbox.plan(
            Notice(NoticeKind.AGREEMENT_ASKED, person_id, agreement_id, now, nth),
            Notice(NoticeKind.AGREEMENT_ANSWERED, principal.person.id, agreement_id, week, answer),
        )
        await work.commit()
    return agreed


async def agreement_to_give(work: Work, principal: Principal, agreement_id: str) -> TeamAgreement:
    """The agreement with this id, for somebody who may ask others to look after it.

    Raises:
        Stale: it is gone. NotAllowed: they may not.
    """
    agreed = await agreement_for(work, principal, agreement_id)
    if not principal.may(agreed.team, Action.KEEP_AGREEMENTS):
        raise NotAllowed
    return agreed


async def finish(principal: Principal, agreement_id: str) -> TeamAgreement:
    """It is done; nothing is asked about it any more."""
    async with principal.services.desk.writing() as work:
        agreed = await kept_agreement(work, principal, agreement_id)
        await work.agreements.finish(agreement_id)
        await work.commit()
    return agreed


async def goes_on(principal: Principal, agreement_id: str) -> TeamAgreement:
    """It works, and comes back: somebody is asked again after a while.

    Raises:
        Stale: it does not come back, or the team stopped with it.
    """
    async with principal.services.desk.writing() as work:
        agreed = await kept_agreement(work, principal, agreement_id)
        _check_open(agreed.agreement)
        if not agreed.agreement.comes_back:
            raise Stale("card-stale")
        calendar, today = principal.services.library.calendar, today_of(principal.now)
        await _ask_again(work, agreed, calendar.after(today, agreed.agreement.rhythm.asked_after))
        await work.commit()
    return agreed


async def _ask_again(work: Work, agreed: TeamAgreement, due: date) -> None:
    await work.agreements.again(agreed.agreement.id, due)
    await work.outbox.cancel(NoticeKind.AGREEMENT_DUE, agreed.agreement.id)


async def move(principal: Principal, agreement_id: str, due: date) -> TeamAgreement:
    """Another day for it; what waits to be sent about the old one is not sent.

    Raises:
        Invalid: the day has passed.
    """
    async with principal.services.desk.writing() as work:
        agreed = await kept_agreement(work, principal, agreement_id)
        agreement = agreed.agreement
        check_agreement(agreement.what, agreement.owner, due, today_of(principal.now))
        await _ask_again(work, agreed, due)
        await work.commit()
    return agreed


# ---- by the clock


async def remind(services: Services, now: datetime) -> int:
    """Ask whoever looks after an agreement that is close to its day, and every four weeks after;
    returns how many were asked."""
    today, calendar = today_of(now), services.library.calendar
    notices = []
    async with services.desk.reading() as work:
        for team in await work.teams.all():
            agreements = await _running_agreements(work, team)
            notices += [
                _reminder(agreement, agreement.due, team, today)
                for agreement in agreements
                if agreement.due is not None and agreement.asks_on(calendar, today)
            ]
            notices += await _before_follow_up(work, services, team, agreements, now)
            await asyncio.sleep(0)  # whoever chats meanwhile is answered in between
    return await plan(services, notices)


async def _before_follow_up(
    work: Work, services: Services, team: Team, agreements: Sequence[Agreement], now: datetime
) -> list[Notice]:
    """A few days before its follow-up session a team is asked about everything that comes back."""
    coming = recurring(agreements)
    started = await progress_if_started(work, services, team, now) if coming else None
    if started is None or started.programme.follow_up is None:
        return []
    today, calendar = today_of(now), services.library.calendar
    return [
        _reminder(agreement, session.parts[0].day, team, today)
        for session in started.sessions
        if session.type == started.programme.follow_up.before
        and session.state is SessionState.CONFIRMED
        and today < session.parts[0].day <= calendar.after(today, BEFORE_FOLLOW_UP)
        for agreement in coming
    ]


async def _running_agreements(work: Work, team: Team) -> list[Agreement]:
    """Those of a team that goes on, also after its closing; nobody is asked while it rests."""
    trajectory = await work.trajectories.of_team(team.id)
    if trajectory is None or trajectory.state in (TrajectoryState.STOPPED, TrajectoryState.PAUSED):
        return []
    return await work.agreements.of_trajectory(trajectory.id)


def _reminder(agreement: Agreement, day: date, team: Team, today: date) -> Notice:
    """The question how it goes: one per day that was agreed and period of four weeks."""
    nth = day.toordinal() * 100 + max(0, (today - day).days) // _REPEATS
    owner = agreement.reminded(team)
    return Notice(NoticeKind.AGREEMENT_DUE, owner, agreement.id, at(today, OPENS), nth)
