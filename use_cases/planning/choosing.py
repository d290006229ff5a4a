"""One of the dates that lay before a team is chosen, after the deadline."""

from dataclasses import dataclass, replace

from storage.work import Work
from trajectory.errors import Invalid, Stale
from trajectory.planning.date_faults import DateFinding
from trajectory.planning.dates import Frame
from trajectory.planning.planning import (
    MOVE_NOTICE,
    NOTICE,
    PREPARED_NOTICE,
    DateOption,
    DateProposal,
)
from trajectory.roles import Action
from use_cases.planning import date_cards, settling
from use_cases.planning.frame import Hours, frame_of
from use_cases.planning.proposing import require_turn
from use_cases.planning.session_plan import SessionPlan, TypeRef, plan_in_team, proposal_of
from use_cases.planning.settling import Appointment
from use_cases.principal import Principal
from use_cases.progress.progress import today_of


@dataclass(frozen=True, slots=True)
class Impossible:
    """Not chosen: the date has become impossible since it was proposed."""

    frame: Frame
    finding: DateFinding


async def still_possible(
    work: Work, by: Principal, plan: SessionPlan, proposal: DateProposal
) -> tuple[list[DateOption], list[Impossible]]:
    """The options that can be chosen now, and what keeps each of the others from it; those that
    came too near while the answers were awaited are in neither."""
    earliest = by.services.library.calendar.after(today_of(by.now), MOVE_NOTICE)
    good, bad = list[DateOption](), list[Impossible]()
    for option in proposal.options:
        if option.parts[0].day < earliest:
            continue
        found = await impossible(work, by, plan, proposal, option)
        if found is None:
            good.append(option)
        else:
            bad.append(found)
    return good, bad


async def frame_then(
    work: Work, by: Principal, plan: SessionPlan, proposal: DateProposal
) -> Frame | None:
    """What these dates were held against, from the first day that left people time; None when the
    step before the session has no date any longer."""
    calendar, parts = by.services.library.calendar, proposal.options[0].parts
    notice = PREPARED_NOTICE if plan.type.preparation else NOTICE
    earliest = calendar.after(today_of(proposal.deadline), notice)
    hours = Hours(tuple(part.minutes for part in parts), parts[0].starts)
    return await frame_of(work, by.services, plan, hours, earliest)


async def choose(by: Principal, ref: TypeRef, number: int | None) -> SessionPlan | Impossible:
    """Choose this option, once; it is checked again, for the world may have changed.

    Raises:
        Stale: there is nothing to choose, or people may still answer.
        Invalid: there is no such option.
    """
    async with by.services.desk.writing() as work:
        await work.sessions.one_planner()
        plan = await plan_in_team(work, by, ref, Action.SETTLE_SESSION)
        require_turn(by, plan)
        proposal = await proposal_of(work, plan)
        if proposal.takes_answers(by.now):
            raise Stale("dates-wait", until=proposal.deadline)
        option = proposal.option(number) if number is not None else None
        if option is None:
            raise Invalid("plan-choose-one")
        found = await impossible(work, by, plan, proposal, option)
        if found is not None:
            return found
        assert plan.session is not None, "there is a proposal for it"
        chosen = Appointment(option.parts, plan.session.place)
        session = await settling.confirm(work, by.services, plan, chosen, by.now)
        await date_cards.fold(work, plan, by.now, by=by.person.id)
        await work.commit()
    return replace(plan, session=session)


async def impossible(
    work: Work, by: Principal, plan: SessionPlan, proposal: DateProposal, option: DateOption
) -> Impossible | None:
    """What keeps this option from being chosen now; None when nothing does.

    Raises:
        Stale: the step before the session has no date any longer.
    """
    calendar = by.services.library.calendar
    hours = Hours(tuple(part.minutes for part in option.parts), option.parts[0].starts)
    earliest = calendar.after(today_of(by.now), MOVE_NOTICE)
    frame = await frame_of(work, by.services, plan, hours, earliest)
    if frame is None:
        raise Stale("plan-no-longer-open")
    days = [part.day for part in option.parts]
    refused = frame.refused(days, overruled=bool(proposal.reason))
    return Impossible(frame, refused[0]) if refused else None
