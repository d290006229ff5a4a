"""What somebody gets between two trajectories: every sender asks here whether there is room."""

from datetime import datetime

from storage.work import Work
from trajectory.errors import StandsStill
from trajectory.planning.budget import MONTHS, Month, Outside
from trajectory.planning.sending import Sending
from trajectory.planning.working_days import ZONE
from use_cases.notices import NoticeKind


async def is_outside(work: Work, person_id: str) -> bool:
    """Whether somebody is between trajectories: each of their teams was closed or stopped, or they
    are in none. A team that is to begin has the rule of the week already."""
    teams = [team.id for team in await work.teams.of_person(person_id)]
    try:
        ever = await work.trajectories.ever_of_teams(teams) if teams else {}
    except StandsStill:  # nothing goes out about it, and for the others the rule of the week holds
        return False
    return all(ever.get(team) and all(one.state.over for one in ever[team]) for team in teams)


async def goes_along(work: Work, sending: Sending, kind: NoticeKind, person_id: str) -> bool:
    """Whether it comes to this person as a line of the month's card, and not by itself."""
    return sending.rules[kind].outside is Outside.MONTH and await is_outside(work, person_id)


async def room_from(
    work: Work, sending: Sending, kind: NoticeKind, person_id: str, now: datetime
) -> datetime:
    """The first moment from now on at which the year of this person has room for this kind; now,
    for what does not count in it."""
    if sending.rules[kind].outside is not Outside.YEAR or not await is_outside(work, person_id):
        return now
    today = now.astimezone(ZONE).date()
    asked = await work.requests_sent.of_person(person_id)
    first = sending.budget.room_from(asked, today)
    return now if first <= today else datetime.combine(first, datetime.min.time(), ZONE)


async def note_sent(work: Work, person_id: str, now: datetime) -> None:
    """One more request of the year, when it was sent to somebody outside a trajectory."""
    if await is_outside(work, person_id):
        await work.requests_sent.one_more(person_id, Month.of(now.astimezone(ZONE).date()))


async def forget_old(work: Work, now: datetime) -> None:
    """What was asked longer than a year ago counts no more."""
    month = Month.of(now.astimezone(ZONE).date())
    await work.requests_sent.forget_before(month.plus(1 - MONTHS))
