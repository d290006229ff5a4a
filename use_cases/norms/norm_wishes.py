"""What a team wants with its norms: a channel, one norm a week there, sharing without its name.

Manager or trainer notes it after the session; nothing of it happens until they do.
"""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, time

from storage.people.channels import Channel
from storage.people.outbox_rows import Notice
from storage.people.people import Address
from storage.trajectories.norms import NormWish
from storage.work import Work
from trajectory.errors import Stale, StandsStill
from trajectory.norms import next_to_show, next_week
from trajectory.planning.working_days import at
from trajectory.roles import Action
from trajectory.teams import Team, Trajectory, TrajectoryState
from use_cases.norms.norm_guides import make_version
from use_cases.norms.norms import trajectory_making_norms
from use_cases.notices import NoticeKind
from use_cases.principal import Principal
from use_cases.progress.progress import today_of
from use_cases.services import Services

SHOWN_AT = time(9, 30)
"""When the norm of the week is shown."""


@dataclass(frozen=True, slots=True)
class TeamWish:
    """What a team wants; `channel` is None when it has none, or the bot is no longer in it.
    `anywhere` when the bot is in a channel of anybody: then there may be one to choose."""

    team: Team
    wish: NormWish
    channel: Channel | None
    anywhere: bool


async def wish_of(work: Work, principal: Principal, team_id: str) -> TeamWish:
    """What a team wants, for whoever notes it.

    Raises:
        NotFound, NotAllowed: as `Principal.team`. Stale: as `trajectory_making_norms`.
    """
    team = await principal.team(work, team_id, Action.SHARE_NORMS)
    trajectory = await trajectory_making_norms(work, team)
    wish = await work.norms.wish(trajectory.id)
    return await _wanted(work, team, wish)


async def _wanted(work: Work, team: Team, wish: NormWish) -> TeamWish:
    channels = await work.channels.all()
    return TeamWish(team, wish, _chosen(channels, wish), bool(channels))


def _chosen(channels: Sequence[Channel], wish: NormWish) -> Channel | None:
    return next((one for one in channels if one.teams_team_id == wish.channel), None)


async def show_weekly(principal: Principal, team_id: str, *, on: bool) -> TeamWish:
    """One norm a week in the channel, from the next week on; or not any more.

    Raises:
        Stale: the team has no channel.
    """
    calendar = principal.services.library.calendar
    due = at(next_week(calendar, today_of(principal.now)), SHOWN_AT) if on else None
    async with principal.services.desk.writing() as work:
        before = await wish_of(work, principal, team_id)
        if on and before.channel is None:
            raise Stale("wish-needs-channel")
        return await _changed(work, before, replace(before.wish, weekly=on, weekly_due=due))


async def share(principal: Principal, team_id: str, *, on: bool) -> TeamWish:
    """The team agreed in its session to share its norms without its name, or took that back."""
    day = today_of(principal.now) if on else None
    async with principal.services.desk.writing() as work:
        before = await wish_of(work, principal, team_id)
        return await _changed(work, before, replace(before.wish, shared_on=day))


async def _changed(work: Work, before: TeamWish, wish: NormWish) -> TeamWish:
    await work.norms.set_wish(wish)
    wanted = await _wanted(work, before.team, wish)
    await work.commit()
    return wanted


# ---- the channel


async def channels_to_choose(principal: Principal) -> Sequence[Channel]:
    """The Teams teams with the bot of which this person is one; asked of Teams outside any
    transaction."""
    async with principal.services.desk.reading() as work:
        channels = await work.channels.all()
    return [channel for channel in channels if await _is_in(principal, channel)]


async def _is_in(principal: Principal, channel: Channel) -> bool:
    roster = await principal.services.directory.roster(channel)
    return principal.person.object_id in {member.object_id for member in roster}


async def choose_channel(principal: Principal, team_id: str, teams_team_id: str) -> TeamWish:
    """Choose the team's channel, "" for none; without one the norm of the week stops.

    Raises:
        Stale: the bot is not there, or this person is not.
    """
    if teams_team_id:
        allowed = await channels_to_choose(principal)
        if teams_team_id not in {channel.teams_team_id for channel in allowed}:
            raise Stale("wish-no-channels")
    async with principal.services.desk.writing() as work:
        before = await wish_of(work, principal, team_id)
        weekly = before.wish.weekly and bool(teams_team_id)
        due = before.wish.weekly_due if weekly else None
        wish = replace(before.wish, channel=teams_team_id, weekly=weekly, weekly_due=due)
        return await _changed(work, before, wish)


async def channel_address(work: Work, notice: Notice) -> Address | None:
    """Where a message for a team's channel goes; None when the team has none any more."""
    trajectory_id = await _trajectory_of(work, notice)
    wish = await work.norms.wish(trajectory_id) if trajectory_id else None
    channel = _chosen(await work.channels.all(), wish) if wish else None
    if channel is None:
        return None
    # In a thread Teams names the channel and the message; a new message names the channel.
    place = channel.conversation_id.partition(";")[0]
    return Address(channel.service_url, channel.tenant_id, "", place)


async def _trajectory_of(work: Work, notice: Notice) -> str | None:
    """The trajectory that a message for a channel is about."""
    if notice.kind == NoticeKind.CHANNEL_NORM:
        return notice.subject
    guide = await work.norm_guides.get(notice.subject)
    return guide.trajectory if guide else None


# ---- by the clock


async def run_due(services: Services, now: datetime) -> int:
    """Make the versions of guides and send the norms of the week that are due; returns for how
    many teams."""
    async with services.desk.reading() as work:
        due = await work.norms.due(now)
    for wish in due:
        with suppress(StandsStill):
            async with services.desk.writing() as work:
                await _run(work, services, wish.trajectory, now)
                await work.commit()
    return len(due)


async def _run(work: Work, services: Services, trajectory_id: str, now: datetime) -> None:
    trajectory = await work.trajectories.get(trajectory_id)
    team = await work.teams.get(trajectory.team) if trajectory else None
    if trajectory is None or team is None:
        return
    wish = await work.norms.wish(trajectory_id)
    if wish.guide_due is not None and wish.guide_due <= now:
        await make_version(work, services, team, trajectory, now)
    wish = await work.norms.wish(trajectory_id)
    if wish.weekly and wish.weekly_due is not None and wish.weekly_due <= now:
        await _show_next(work, services, trajectory, team.manager, now)


async def _show_next(
    work: Work, services: Services, trajectory: Trajectory, manager: str, now: datetime
) -> None:
    """The next norm in the channel, then a week's rest; a trajectory that is paused or stopped
    says nothing."""
    today = today_of(now)
    wish = await work.norms.wish(trajectory.id)
    due = at(next_week(services.library.calendar, today), SHOWN_AT)
    following = replace(wish, weekly_due=due)
    guide = await work.norm_guides.newest(trajectory.id)
    norm = next_to_show(guide.norms, wish.weekly_last) if guide else None
    talks = trajectory.state in (TrajectoryState.RUNNING, TrajectoryState.CLOSED)
    if norm is not None and talks:
        following = replace(following, weekly_last=norm.id)
        kind, nth = NoticeKind.CHANNEL_NORM, today.toordinal()
        await work.outbox.plan(Notice(kind, manager, trajectory.id, now, nth))
    await work.norms.set_wish(following)
