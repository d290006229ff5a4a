"""Dates are laid before the members of a team, and taken back to propose others."""

from dataclasses import dataclass
from datetime import datetime

from storage.work import Work
from trajectory.errors import Invalid, Stale
from trajectory.planning.checked_dates import Checked, check
from trajectory.planning.dates import MOST_OPTIONS, Frame
from trajectory.planning.planning import (
    NOTICE,
    PREPARED_NOTICE,
    REQUEST_DAYS,
    deadline_of,
)
from trajectory.planning.sessions import Session, SessionState
from trajectory.planning.typed_dates import TypedDates, time_in
from trajectory.roles import Action
from use_cases.notices import NoticeKind
from use_cases.planning import needs
from use_cases.planning.frame import Hours, frame_of
from use_cases.planning.messages import tell
from use_cases.planning.session_plan import SessionPlan, TypeRef, plan_in_team, proposal_of
from use_cases.planning.settling import withdraw
from use_cases.principal import Principal
from use_cases.progress.progress import Started, today_of


@dataclass(frozen=True, slots=True)
class Wish:
    """How a planner wants a session, before there is a date: what travels from card to card.

    `length` is the number of a way to divide it, as its programme lists them; `starts` is a
    time as it was typed.
    """

    length: int
    starts: str
    place: str
    answer_days: int


@dataclass(frozen=True, slots=True)
class Proposing:
    """A session for which dates are looked for: what is wished, and what dates must respect."""

    plan: SessionPlan
    wish: Wish
    frame: Frame
    deadline: datetime
    """Until when people may answer, when they are asked now."""
    others: int
    """Proposals of this team that still take answers: each is a request of its own."""

    @property
    def parts(self) -> int:
        return len(self.frame.minutes)


def require_turn(by: Principal, plan: SessionPlan) -> None:
    """Refuse what comes before its turn: the programme's order always holds.

    Raises:
        Stale: the trajectory does not run, or the step before has no date yet.
    """
    plan.require_running()
    if plan.previous_day is None:
        before = plan.started.programme.session(plan.type.after.step)
        raise Stale("plan-order", step=before.title[by.language])


async def proposing_for(work: Work, by: Principal, ref: TypeRef, wish: Wish) -> Proposing:
    """What dates must respect, when dates may be proposed for this session.

    Raises:
        Stale: the session is planned already, it is not its turn, or the team does not go on.
        Invalid: no time, or hours at which no session lies. Stale, NotFound, NotAllowed: as
        `plan_in_team`.
    """
    plan = await plan_in_team(work, by, ref, Action.PROPOSE_DATES)
    plan.require_running()
    if plan.session is not None:
        raise Stale("plan-already", title=plan.type.title[by.language])
    require_turn(by, plan)
    calendar, lengths = by.services.library.calendar, plan.type.lengths
    others = await _others_open(work, plan.started, by.now)
    deadline = deadline_of(calendar, by.now, wish.answer_days + others * REQUEST_DAYS)
    notice = PREPARED_NOTICE if plan.type.preparation else NOTICE
    length = lengths[wish.length if wish.length < len(lengths) else 0]
    hours = Hours(length, time_in(wish.starts))
    earliest = calendar.after(today_of(deadline), notice)
    frame = await frame_of(work, by.services, plan, hours, earliest)
    assert frame is not None, "the step before it has a date"
    if not frame.fits_hours:
        raise Invalid("plan-fault-hours")
    return Proposing(plan, wish, frame, deadline, others)


async def _others_open(work: Work, started: Started, now: datetime) -> int:
    """How many other sessions of this team have dates that people can still answer to."""
    proposed = [session for session in started.sessions if session.state is SessionState.PROPOSED]
    proposals = [await work.date_proposals.get(session.id) for session in proposed]
    return sum(proposal is not None and proposal.takes_answers(now) for proposal in proposals)


def check_dates(by: Principal, proposing: Proposing, dates: TypedDates) -> Checked:
    """Hold the dates that a planner filled in against what they must respect.

    Raises:
        Invalid: no date at all, a date that is none, or half of a session.
    """
    options = dates.options(parts=proposing.parts, most=MOST_OPTIONS)
    may_overrule = by.may(proposing.plan.team, Action.OVERRULE_DAY)
    return check(proposing.frame, options, may_overrule=may_overrule, reason=dates.reason)


async def propose(
    by: Principal, ref: TypeRef, wish: Wish, dates: TypedDates
) -> tuple[Proposing, Checked]:
    """Lay dates before the members, once; after the deadline the planners hear of it.

    Nothing happens when some of the dates will not do (`Checked.refused`): they are checked
    again, for the world may have changed since they were filled in.
    """
    async with by.services.desk.writing() as work:
        await work.sessions.one_planner()
        proposing = await proposing_for(work, by, ref, wish)
        checked = check_dates(by, proposing, dates)
        if not checked.refused:
            session = await _lay(work, proposing, checked, dates.reason, by.now)
            await needs.open_box(
                work, by.services, proposing.plan.team, session, proposing.plan.type
            )
            await work.commit()
    return proposing, checked


async def _lay(
    work: Work, proposing: Proposing, checked: Checked, reason: str, now: datetime
) -> Session:
    plan, team, deadline = proposing.plan, proposing.plan.team, proposing.deadline
    session = await work.sessions.propose(
        trajectory_id=plan.trajectory.id, type_id=plan.type.id, place=proposing.wish.place
    )
    options = [proposing.frame.parts(days) for days in checked.options]
    await work.date_proposals.lay(session.id, options, deadline=deadline, reason=reason)
    planners = (team.manager, team.trainer)
    await work.outbox.plan(
        *tell(team.members, NoticeKind.DATES_PROPOSED, session.id, now),
        *tell(planners, NoticeKind.DATES_ANSWERED, session.id, deadline),
    )
    return session


async def drop(by: Principal, ref: TypeRef) -> SessionPlan:
    """Take the dates back, to propose others.

    Raises:
        Stale: none lie before the team, any longer.
    """
    async with by.services.desk.writing() as work:
        await work.sessions.one_planner()
        plan = await plan_in_team(work, by, ref, Action.PROPOSE_DATES)
        await proposal_of(work, plan)
        assert plan.session is not None, "there is a proposal for it"
        await withdraw(work, plan.session)
        await work.commit()
    return plan
