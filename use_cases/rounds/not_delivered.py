"""Rounds whose invitations could not go out: the programme lead hears it before they close, and
they stay open until people had the time that they should have.

Counted is what Teams or an administrator kept from people, or what was tried in vain; never whoever
has no app.
Nothing here depends on who answered.
"""

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.errors import StandsStill
from trajectory.planning.working_days import ZONE
from trajectory.rounds.round_dates import SHORTEST, RoundPlan, extend, plan_of, shown_at_work
from trajectory.rounds.rounds import ASKED_BY_MESSAGE, SCANS, Round
from trajectory.teams import Team
from use_cases.notices import NoticeKind
from use_cases.rounds.extension import keep_open
from use_cases.rounds.opening import asking
from use_cases.services import Services

_TOLD, _MOVED = 1, 2
"""Which telling it is: that invitations are missing; and that the round stays open for that."""


@dataclass(frozen=True, slots=True)
class Missing:
    """Some people got no invitation to an open round of this team. How many is not said: it would
    bound how many can have answered."""

    team: Team
    round_: Round


async def look(services: Services, now: datetime) -> None:
    """Look at every open round; may be repeated, and tells or moves nothing twice."""
    async with services.desk.reading() as work:
        open_now = await work.rounds.ids_of_open()
    for round_id in open_now:
        with suppress(StandsStill):
            async with services.desk.writing() as work:
                missing = await missing_in(work, round_id, now)
                if missing is not None:
                    await _tell(work, services, missing, _TOLD, now)
                    await _keep_open(work, services, missing, now)
                    await work.commit()


async def missing_in(work: Work, round_id: str, now: datetime) -> Missing | None:
    """An open round to which not everybody was invited; None when all were, or it is over."""
    round_ = await work.rounds.get(round_id)
    if round_ is None or not round_.accepts(now):
        return None
    if round_.kind not in (*SCANS, *ASKED_BY_MESSAGE):
        return None
    trajectory = await work.trajectories.get(round_.trajectory)
    team = await work.teams.get(trajectory.team) if trajectory else None
    kind = asking(round_.kind)
    undelivered = await work.dead_letters.undelivered(kind, round_.id)
    return Missing(team, round_) if team and undelivered else None


async def _keep_open(work: Work, services: Services, missing: Missing, now: datetime) -> None:
    """Move the end once, when too few working days are left; not past the session it is for."""
    round_, calendar = missing.round_, services.library.calendar
    today = now.astimezone(ZONE).date()
    left = calendar.between(today, round_.closes.astimezone(ZONE).date())
    if round_.extended or left >= SHORTEST:
        return
    plan = shown_at_work(_longer(services, round_, now), missing.team.hours)
    if await _session_is_before(work, round_, plan, now):
        return
    seal = await services.seals.reseal(round_, plan.closes)
    await work.rounds.extend(round_.id, plan=plan, seal=seal)
    await keep_open(work, missing.team, round_, plan, now)
    await _tell(work, services, missing, _MOVED, now)


def _longer(services: Services, round_: Round, now: datetime) -> RoundPlan:
    """The dates of a round that stays open longer, with the reminders of its kind."""
    calendar = services.library.calendar
    plan = extend(calendar, round_, now)
    reminders = plan.reminders if plan_of(calendar, round_).reminders else ()
    return RoundPlan(plan.opens, plan.closes, plan.early_notice, plan.visible, reminders)


async def _session_is_before(work: Work, round_: Round, plan: RoundPlan, now: datetime) -> bool:
    session_id = await work.session_rounds.session_of(round_.id)
    session = await work.sessions.get(session_id) if session_id else None
    begins = session.begins if session else None
    return begins is not None and now < begins <= plan.visible


async def _tell(work: Work, services: Services, missing: Missing, nth: int, now: datetime) -> None:
    leads = [await work.people.by_object_id(lead) for lead in sorted(services.programme_leads)]
    kind, subject = NoticeKind.NOT_DELIVERED, missing.round_.id
    await work.outbox.plan(*(Notice(kind, lead.id, subject, now, nth) for lead in leads if lead))
