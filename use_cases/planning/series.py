"""A series: every session that has no date yet gets one, in one go; one at a time stays possible.

The date of each session is held against those that come before it in the series. Members answer
once, for all of them; whoever plans chooses all of them at once, in the order of the programme.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from storage.work import Work
from trajectory.errors import Invalid, Stale
from trajectory.planning.date_faults import DateFinding
from trajectory.planning.dates import Frame
from trajectory.planning.planning import (
    NOTICE,
    PREPARED_NOTICE,
    DateProposal,
    Terms,
    deadline_of,
)
from trajectory.planning.sessions import Part, SessionState
from trajectory.planning.typed_dates import Days, time_in
from trajectory.roles import Action
from trajectory.teams import Team
from use_cases.notices import NoticeKind
from use_cases.planning import date_cards, settling
from use_cases.planning.choosing import impossible
from use_cases.planning.frame import Hours, Place, frame_at
from use_cases.planning.messages import tell
from use_cases.planning.proposing import lay
from use_cases.planning.session_plan import SessionPlan, TypeRef, plan_in_team, plans_of
from use_cases.planning.settling import Appointment
from use_cases.principal import Principal
from use_cases.progress.progress import Started, started_progress, today_of

FEWEST = 2
"""Sessions in a series; one is planned by itself."""


@dataclass(frozen=True, slots=True)
class SeriesWish:
    """How a planner wants a series: when each session begins, as it was typed, and how many working
    days people get to answer. `days` are the dates as typed, by the id of the session; None for
    good ones, and a session that is not there is left out."""

    starts: str
    answer_days: int
    days: Mapping[str, Days] | None = None


@dataclass(frozen=True, slots=True)
class SeriesPart:
    """One session of a series. `frame` is None while the step before it has no date, `days` when it
    is left out or no day is free; `trainer_away` says whether only the trainer is in the way.
    """

    plan: SessionPlan
    frame: Frame | None
    days: Days | None
    trainer_away: bool = False

    @property
    def refused(self) -> list[DateFinding]:
        return self.frame.refused(self.days) if self.frame and self.days else []

    @property
    def noted(self) -> list[DateFinding]:
        findings = self.frame.findings(self.days) if self.frame and self.days else []
        return [finding for finding in findings if finding.fault.is_notice]

    @property
    def meetings(self) -> tuple[Part, ...]:
        return self.frame.parts(self.days) if self.frame and self.days else ()


@dataclass(frozen=True, slots=True)
class Series:
    """Every session of a team that has no date yet, in the order of the programme."""

    started: Started
    wish: SeriesWish
    heard: datetime
    deadline: datetime
    parts: tuple[SeriesPart, ...]

    @property
    def team(self) -> Team:
        return self.started.team

    @property
    def dated(self) -> list[SeriesPart]:
        return [part for part in self.parts if part.days]

    @property
    def refused(self) -> list[DateFinding]:
        return [finding for part in self.parts for finding in part.refused]


def unplanned(started: Started) -> list[SessionPlan]:
    """The sessions of a team for which no dates lie before it."""
    return [plan for plan in plans_of(started) if plan.session is None]


async def series_for(work: Work, by: Principal, team_id: str, wish: SeriesWish) -> Series:
    """The series of a team, with a good date for each session where none was typed.

    Raises:
        Stale: fewer than two sessions are left, or the team does not go on. Invalid: a time that
            is none. Stale, NotFound, NotAllowed: as `Principal.team`.
    """
    team = await by.team(work, team_id, Action.PROPOSE_DATES)
    started = await started_progress(work, by.services, team, by.now)
    plans = unplanned(started)
    if len(plans) < FEWEST:
        raise Stale("series-none", team=team.name)
    plans[0].require_running()
    heard = await date_cards.heard_by(work, by.services, team, by.now)
    deadline = deadline_of(by.services.library.calendar, heard, wish.answer_days)
    parts = await _parts(work, by, plans, wish, deadline)
    return Series(started, wish, heard, deadline, tuple(parts))


async def _parts(
    work: Work, by: Principal, plans: Sequence[SessionPlan], wish: SeriesWish, deadline: datetime
) -> list[SeriesPart]:
    """Each after those before it: what it must respect depends on their dates."""
    parts: list[SeriesPart] = []
    for plan in plans:
        calendar, type_ = by.services.library.calendar, plan.type
        notice = PREPARED_NOTICE if type_.preparation else NOTICE
        before = next((one for one in parts if one.plan.type.id == type_.after.step), None)
        place = Place(
            earliest=calendar.after(today_of(deadline), notice),
            after=before.days[-1] if before and before.days else plan.previous_day,
            taken=tuple(meeting for one in parts for meeting in one.meetings),
        )
        hours = Hours(type_.lengths[0], time_in(wish.starts))
        its_turn = place.after is not None
        frame = await frame_at(work, by.services, plan, hours, place) if its_turn else None
        parts.append(_part(plan, frame, wish))
    return parts


def _part(plan: SessionPlan, frame: Frame | None, wish: SeriesWish) -> SeriesPart:
    if frame is None:
        return SeriesPart(plan, None, None)
    if wish.days is not None:
        return SeriesPart(plan, frame, wish.days.get(plan.type.id))
    if plan.type.coached:
        return SeriesPart(plan, frame, None)
    good = frame.suggestions(1)
    away = not good and bool(replace(frame, trainer=(), away=()).suggestions(1))
    return SeriesPart(plan, frame, good[0] if good else None, trainer_away=away)


async def propose(by: Principal, team_id: str, wish: SeriesWish) -> Series:
    """Lay the whole series before the members, once.

    Nothing happens when some of the dates will not do (`Series.refused`).

    Raises:
        Invalid: no session has a date. Others: as `series_for`.
    """
    if not wish.days:
        raise Invalid("plan-no-date")
    async with by.services.desk.writing() as work:
        await work.sessions.one_planner()
        series = await series_for(work, by, team_id, wish)
        if series.refused:
            return series
        terms = Terms(by.now, wish.answer_days, series.deadline, "")
        for part in series.dated:
            await lay(work, by, part.plan, [part.meetings], terms)
        await work.commit()
    return series


# ---- choosing


def ready(
    plans: Sequence[tuple[SessionPlan, DateProposal]], now: datetime
) -> list[tuple[SessionPlan, DateProposal]]:
    """Those with one date, about which nobody can answer any more."""
    return [
        (plan, proposal)
        for plan, proposal in plans
        if len(proposal.options) == 1 and not proposal.takes_answers(now)
    ]


async def proposed_in(work: Work, started: Started) -> list[tuple[SessionPlan, DateProposal]]:
    """The sessions of a team for which dates lie before it, in the order of the programme."""
    found = []
    for plan in plans_of(started):
        if plan.session is not None and plan.session.state is SessionState.PROPOSED:
            proposal = await work.date_proposals.get(plan.session.id)
            if proposal is not None:
                found.append((plan, proposal))
    return found


@dataclass(frozen=True, slots=True)
class Chosen:
    """What was chosen of a series, and what was not because its date had become impossible."""

    team: Team
    plans: tuple[SessionPlan, ...]
    left: tuple[SessionPlan, ...]


async def choose(by: Principal, team_id: str) -> Chosen:
    """Choose every date of a series, once, in the order of the programme; each is checked again,
    and one that cannot be any longer waits, with those that come after it.

    Raises:
        Stale: there is none to choose. Stale, NotFound, NotAllowed: as `Principal.team`.
    """
    async with by.services.desk.writing() as work:
        await work.sessions.one_planner()
        team = await by.team(work, team_id, Action.SETTLE_SESSION)
        started = await started_progress(work, by.services, team, by.now)
        waiting = ready(await proposed_in(work, started), by.now)
        if not waiting:
            raise Stale("plan-no-longer-open")
        chosen, left = list[SessionPlan](), list[SessionPlan]()
        for plan, proposal in waiting:
            settled = await _settle(work, by, TypeRef(team.id, plan.type.id), proposal)
            (chosen if settled else left).append(settled or plan)
        trajectory, nth = started.trajectory.id, int(by.now.timestamp())
        told = partial(tell, team.people, NoticeKind.SERIES_PLANNED, trajectory, by.now)
        await work.outbox.plan(*(told(nth) if chosen else ()))
        await work.commit()
    return Chosen(team, tuple(chosen), tuple(left))


async def _settle(
    work: Work, by: Principal, ref: TypeRef, proposal: DateProposal
) -> SessionPlan | None:
    plan = await plan_in_team(work, by, ref, Action.SETTLE_SESSION)
    plan.require_running()
    [option] = proposal.options
    if plan.session is None or plan.previous_day is None:
        return None
    if await impossible(work, by, plan, proposal, option) is not None:
        return None
    at_it = Appointment(option.parts, plan.session.place)
    session = await settling.confirm(work, by.services, plan, at_it, by.now, told=False)
    await date_cards.fold(work, plan, by.now, by=by.person.id)
    return replace(plan, session=session)
