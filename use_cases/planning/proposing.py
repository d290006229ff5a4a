"""Dates are laid before the members of a team, and taken back to propose others."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from storage.work import Work
from trajectory.errors import Invalid, Stale
from trajectory.planning.checked_dates import Checked, check
from trajectory.planning.dates import MOST_OPTIONS, Frame
from trajectory.planning.planning import (
    NOTICE,
    PREPARED_NOTICE,
    Terms,
    deadline_of,
)
from trajectory.planning.sessions import Part
from trajectory.planning.typed_dates import TypedDates, time_in
from trajectory.roles import Action
from use_cases.notices import NoticeKind
from use_cases.planning import date_cards, needs
from use_cases.planning.deadlines import AGAIN, FIRST, reminded
from use_cases.planning.frame import Hours, frame_of
from use_cases.planning.messages import tell
from use_cases.planning.session_plan import SessionPlan, TypeRef, plan_in_team, proposal_of
from use_cases.planning.settling import withdraw
from use_cases.principal import Principal
from use_cases.progress.progress import today_of


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
    heard: datetime
    """When the last member has heard of it, when they are asked now."""
    deadline: datetime
    """Until when people may answer, when they are asked now."""

    @property
    def parts(self) -> int:
        return len(self.frame.minutes)


def require_turn(by: Principal, plan: SessionPlan) -> None:
    """Refuse what comes before its turn: the programme's order always holds.

    Raises:
        Stale: the trajectory does not run, or the step before has no date yet.
    """
    plan.require_running()
    if plan.waits_for is not None:
        raise Stale("plan-order", step=plan.waits_for.title[by.language])


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
    heard = await date_cards.heard_by(work, by.services, plan.team, by.now)
    deadline = deadline_of(calendar, heard, wish.answer_days)
    notice = PREPARED_NOTICE if plan.type.preparation else NOTICE
    length = lengths[wish.length if wish.length < len(lengths) else 0]
    hours = Hours(length, time_in(wish.starts))
    earliest = calendar.after(today_of(deadline), notice)
    frame = await frame_of(work, by.services, plan, hours, earliest)
    assert frame is not None, "the step before it has a date"
    if not frame.fits_hours:
        raise Invalid("plan-fault-hours")
    return Proposing(plan, wish, frame, heard, deadline)


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
            terms = Terms(by.now, wish.answer_days, proposing.deadline, dates.reason)
            options = [proposing.frame.parts(days) for days in checked.options]
            await lay(work, by, proposing.plan, options, terms, place=wish.place)
            await work.commit()
    return proposing, checked


async def lay(
    work: Work,
    by: Principal,
    plan: SessionPlan,
    options: Sequence[Sequence[Part]],
    terms: Terms,
    *,
    place: str = "",
) -> None:
    """Lay dates for one session before the members; who plans hears of the answers, and is reminded
    to choose."""
    team, deadline = plan.team, terms.deadline
    session = await work.sessions.propose(
        trajectory_id=plan.trajectory.id, type_id=plan.type.id, place=place
    )
    await work.date_proposals.lay(session.id, options, terms)
    again = reminded(by.services.library.calendar, deadline)
    await work.outbox.plan(
        *tell(team.members, NoticeKind.DATES_PROPOSED, session.id, by.now, FIRST),
        *tell(plan.planners, NoticeKind.DATES_ANSWERED, session.id, deadline, FIRST),
        *tell(plan.planners, NoticeKind.DATES_ANSWERED, session.id, again, AGAIN),
    )
    for moment in (by.now, deadline):
        await date_cards.renew(work, team.members, session.id, moment)
    await needs.open_box(work, by.services, team, session, plan.type)


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
        await date_cards.fold(work, plan, by.now, by=by.person.id)
        await work.commit()
    return plan
