"""A lead puts a team on hold, from a day to a day. It is a pause with its days set beforehand:
nobody is asked for a step, nothing of the team is late, and it goes on by itself."""

from dataclasses import dataclass
from datetime import date, datetime

from storage.work import Work
from trajectory.errors import Invalid, Stale
from trajectory.planning.sessions import SessionState
from trajectory.postponing import Halt
from trajectory.roles import Action
from trajectory.rounds.rounds import RoundKind, RoundState
from trajectory.teams import Team, TrajectoryState
from trajectory.units.holding import Hold, check_hold
from use_cases.principal import Principal
from use_cases.progress import pausing
from use_cases.progress.progress import NotStarted, Progress, Started, progress_of, today_of
from use_cases.services import Services


@dataclass(frozen=True, slots=True)
class Held:
    """A team with its hold."""

    team: Team
    hold: Hold


async def hold_of(principal: Principal, team_id: str) -> tuple[Team, Hold | None]:
    """A team that they lead, with the hold that counts now or later.

    Raises:
        Stale, NotFound, NotAllowed: as `Principal.team`.
    """
    async with principal.services.desk.reading() as work:
        team = await principal.team(work, team_id, Action.HOLD)
        return team, await _open(work, team, today_of(principal.now))


async def _open(work: Work, team: Team, today: date) -> Hold | None:
    return next((one for one in await work.holds.of_teams([team.id]) if one.open(today)), None)


async def put_on_hold(
    principal: Principal, team_id: str, since: date | None, until: date | None
) -> Held:
    """Let a team rest from a day, or from today, to a day. Everybody in a trajectory hears of it
    once it rests.

    Raises:
        Stale: it is on hold, rests or is over already. Invalid: something is planned from that day
            on; and as `check_hold`. Stale, NotFound, NotAllowed: as `Principal.team`.
    """
    today = today_of(principal.now)
    first = since or today
    last = check_hold(first, until, today)
    async with principal.services.desk.writing() as work:
        team = await principal.team(work, team_id, Action.HOLD)
        if await _open(work, team, today) is not None:
            raise Stale("hold-there", team=team.name)
        progress = await progress_of(work, principal.services, team, principal.now)
        _check_holdable(progress, first)
        hold = await work.holds.put(team.id, first, last)
        if first == today:
            await _begin(work, progress, hold, principal.now, by=principal.person.id)
        await work.commit()
    return Held(team, hold)


def _check_holdable(progress: Progress, since: date) -> None:
    """Refuse a hold over what has its day: whoever puts on hold moves that first.

    Raises:
        Stale: it rests or is over. Invalid: something is planned from that day on.
    """
    if isinstance(progress, NotStarted):
        return
    state = progress.trajectory.state
    if state is not TrajectoryState.RUNNING:
        raise Stale("hold-over" if state.over else "hold-paused", team=progress.team.name)
    for round_ in progress.rounds:
        if round_.kind is RoundKind.SCAN and round_.state is RoundState.SCHEDULED:
            raise Stale("pause-scan-scheduled", day=round_.opens)
    for session in progress.sessions:
        days = [part.day for part in session.parts if part.day >= since]
        if session.state is SessionState.CONFIRMED and days:
            title = progress.programme.session(session.type).title
            raise Invalid("pause-session-planned", session=title, day=days[0])


async def take_off_hold(principal: Principal, team_id: str) -> Team:
    """It goes on now, or never rests; of a trajectory that rested everybody hears it.

    Raises:
        Stale: it is not on hold. Stale, NotFound, NotAllowed: as `Principal.team`.
    """
    today = today_of(principal.now)
    async with principal.services.desk.writing() as work:
        team = await principal.team(work, team_id, Action.HOLD)
        hold = await _open(work, team, today)
        if hold is None:
            raise Stale("hold-none", team=team.name)
        await _end(work, principal.services, hold, principal.now, by=principal.person.id)
        await work.commit()
    return team


async def keep(services: Services, now: datetime) -> None:
    """Let the holds begin whose first day came, and those end whose last day went by. A team with
    something planned meets first: it rests once that is over."""
    today = today_of(now)
    async with services.desk.reading() as work:
        holds = await work.holds.not_ended()
    for hold in holds:
        if hold.until < today or (not hold.begun and hold.since <= today):
            await _kept(services, hold, now)


async def _kept(services: Services, hold: Hold, now: datetime) -> None:
    async with services.desk.writing() as work:
        if hold.until < today_of(now):
            await _end(work, services, hold, now)
        elif (team := await work.teams.get(hold.team)) is not None:
            progress = await progress_of(work, services, team, now)
            try:
                _check_holdable(progress, today_of(now))
            except Stale:  # tomorrow it is looked at again
                return
            await _begin(work, progress, hold, now)
        await work.commit()


async def _begin(work: Work, progress: Progress, hold: Hold, now: datetime, by: str = "") -> None:
    await work.holds.begin(hold.id)
    if isinstance(progress, Started):
        halt = Halt(progress.trajectory.id, today_of(now), hold.until, None)
        await pausing.rest(work, progress, halt, now, by)


async def _end(work: Work, services: Services, hold: Hold, now: datetime, by: str = "") -> None:
    await work.holds.end(hold.team, today_of(now))
    team = await work.teams.get(hold.team)
    if team is None or not hold.begun:
        return
    progress = await progress_of(work, services, team, now)
    if isinstance(progress, Started) and progress.trajectory.state is TrajectoryState.PAUSED:
        await pausing.go_on(work, progress, now, by)
