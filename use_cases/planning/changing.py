"""A session that has its date moves to another one, gets another place, or does not happen."""

from dataclasses import dataclass, replace

from storage.work import Work
from trajectory.errors import Stale
from trajectory.planning.checked_dates import Checked, check
from trajectory.planning.dates import Frame
from trajectory.planning.planning import MOVE_NOTICE
from trajectory.planning.sessions import Off, Session, SessionState
from trajectory.planning.typed_dates import Days, TypedDates, time_in
from trajectory.roles import Action
from use_cases.planning import settling
from use_cases.planning.frame import Hours, Place, frame_at
from use_cases.planning.session_plan import SessionPlan, TypeRef, plan_in_team
from use_cases.planning.settling import Appointment
from use_cases.principal import Principal
from use_cases.progress.progress import today_of


@dataclass(frozen=True, slots=True)
class TypedChange:
    """Another time or place, as it was typed; None for what stays as it was."""

    starts: str | None = None
    place: str | None = None


@dataclass(frozen=True, slots=True)
class Changing:
    """A confirmed session, and what another date of it must respect.

    Its meetings stay as long as they are.
    """

    plan: SessionPlan
    session: Session
    place: str
    frame: Frame

    def earlier(self, days: Days) -> bool:
        """Whether it comes before the day that people have in their calendars."""
        return days < tuple(part.day for part in self.session.parts)


async def changing_for(work: Work, by: Principal, ref: TypeRef, change: TypedChange) -> Changing:
    """The session as it stands, with what a change of it must respect.

    Raises:
        Stale: it is not planned any longer, or the team does not go on. Stale, NotFound,
        NotAllowed: as `plan_in_team`. Invalid: a time that is none.
    """
    plan = await plan_in_team(work, by, ref, Action.SETTLE_SESSION)
    plan.require_running()
    session, calendar = plan.session, by.services.library.calendar
    if session is None or session.state is not SessionState.CONFIRMED:
        raise Stale("plan-not-planned", title=plan.type.title[by.language])
    starts = session.parts[0].starts if change.starts is None else time_in(change.starts)
    hours = Hours(tuple(part.minutes for part in session.parts), starts)
    earliest = calendar.after(today_of(by.now), MOVE_NOTICE)
    frame = await frame_at(work, by.services, plan, hours, Place(earliest, plan.previous_day))
    place = session.place if change.place is None else change.place
    return Changing(plan, session, place, frame)


def check_date(by: Principal, changing: Changing, date: TypedDates) -> Checked:
    """Hold the new date against what it must respect.

    Raises:
        Invalid: no date at all, a date that is none, or half of a session.
    """
    options = date.options(parts=len(changing.session.parts), most=1)
    may_overrule = by.may(changing.plan.team, Action.OVERRULE_DAY)
    return check(changing.frame, options, may_overrule=may_overrule, reason=date.reason)


async def move(
    by: Principal, ref: TypeRef, change: TypedChange, date: TypedDates
) -> tuple[Changing, Checked]:
    """Move a session, once; a second press finds it moved and moves nothing.

    Nothing happens when the date will not do (`Checked.refused`).
    """
    async with by.services.desk.writing() as work:
        await work.sessions.one_planner()
        changing = await changing_for(work, by, ref, change)
        checked = check_date(by, changing, date)
        if checked.refused:
            return changing, checked
        chosen = Appointment(changing.frame.parts(checked.options[0]), changing.place)
        session = changing.session
        if chosen != Appointment(session.parts, session.place):
            session = await settling.move(work, by.services, changing.plan, chosen, by.now)
            await work.commit()
    return replace(changing, session=session), checked


async def set_place(by: Principal, ref: TypeRef, place: str | None) -> Changing:
    """Keep where it is; everybody hears of it when it changed, and nothing else does."""
    async with by.services.desk.writing() as work:
        await work.sessions.one_planner()
        changing = await changing_for(work, by, ref, TypedChange(place=place))
        session = changing.session
        if changing.place != session.place:
            chosen = Appointment(session.parts, changing.place)
            session = await settling.change(work, by.services, changing.plan, chosen, by.now)
            await work.commit()
    return replace(changing, session=session)


async def cancel(by: Principal, ref: TypeRef, why: Off) -> SessionPlan:
    """The session does not happen; everybody hears of it and why, and it may be planned anew."""
    async with by.services.desk.writing() as work:
        await work.sessions.one_planner()
        changing = await changing_for(work, by, ref, TypedChange())
        plan, session = changing.plan, changing.session
        team, trajectory = plan.team, plan.trajectory
        await work.sessions.say_why(session.id, why)
        await settling.cancel(work, by.services, team, trajectory, session, by.now)
        await work.commit()
    return plan
