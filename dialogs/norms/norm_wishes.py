"""What a team wants with its norms: a channel, one norm a week there, sharing without its name.

Manager or trainer notes it after the session; everything is off until they do.
"""

from dataclasses import replace
from datetime import datetime, time

from dialogs.card import Block, Button, Card, Choice, Facts, Line, Pressable, Way
from dialogs.norms.norm_guide import make_version
from dialogs.norms.norms import norms_of
from dialogs.scene import Scene
from dialogs.turn import Reply
from storage.people.channels import Channel
from storage.people.outbox import Notice
from storage.people.people import Address
from storage.trajectories.norms import NormWish
from storage.work import Work
from trajectory.errors import Stale
from trajectory.norms import Guide, GuideNorm, next_to_show, next_week
from trajectory.planning.working_days import WorkCalendar, at
from trajectory.roles import Action
from trajectory.teams import Team, Trajectory, TrajectoryState
from use_cases.notices import NoticeKind
from use_cases.progress.progress import today_of
from use_cases.services import Services

SHOWN_AT = time(9, 30)
_NOWHERE = "none"
"""What a card carries for no channel at all; clients want a value."""


# ---- the card


async def show(scene: Scene) -> Reply:
    """What the team wants now, with a button to change each."""
    async with scene.services.desk.reading() as work:
        found = await norms_of(scene, work, Action.SHARE_NORMS)
        wish = await work.norms.wish(found.trajectory.id)
        channel = await _channel(work, wish)
    return scene.reply(*_card(scene, found.team, wish, channel))


def _card(
    scene: Scene, team: Team, wish: NormWish, channel: Channel | None
) -> tuple[str, list[Block], list[Pressable]]:
    say = scene.say
    rows = [
        (say("wish-channel"), channel.name if channel else say("wish-no-channel")),
        (say("wish-weekly"), say("wish-state", state="on" if wish.weekly else "off")),
        (say("wish-shared"), say("wish-state", state="on" if wish.shared_on else "off")),
    ]
    actions: list[Pressable] = []
    if channel is not None:
        actions.append(_switch(scene, team, "norms.weekly", on=wish.weekly))
    actions.append(_switch(scene, team, "norms.share", on=wish.shared_on is not None))
    choose = Way(say("wish-channel-button"), "", "norms.channel", {"team": team.id})
    return (
        say("wish-title", team=team.name),
        [*scene.lines("wish-what"), Facts(rows), choose, scene.quiet("wish-shared-means")],
        [*actions, scene.back("norms.show", team=team.id)],
    )


def _switch(scene: Scene, team: Team, verb: str, *, on: bool) -> Button:
    what = verb.rpartition(".")[2]
    title = scene.say("wish-switch", what=what, state="off" if on else "on")
    return Button(title, verb, {"team": team.id, "to": "off" if on else "on"})


async def _channel(work: Work, wish: NormWish) -> Channel | None:
    channels = await work.channels.all()
    return next((one for one in channels if one.teams_team_id == wish.channel), None)


async def switch_weekly(scene: Scene) -> Reply:
    """One norm a week in the channel, from the next week on; or not any more."""
    on = scene.value("to") == "on"
    calendar = scene.services.library.calendar
    due = at(next_week(calendar, today_of(scene.turn.now)), SHOWN_AT) if on else None
    async with scene.services.desk.writing() as work:
        found = await norms_of(scene, work, Action.SHARE_NORMS)
        before = await work.norms.wish(found.trajectory.id)
        if on and await _channel(work, before) is None:
            raise Stale("wish-needs-channel")
        wish = replace(before, weekly=on, weekly_due=due)
        return await _changed(scene, work, found.team, wish)


async def switch_sharing(scene: Scene) -> Reply:
    """The team agreed in its session, or took that back."""
    day = today_of(scene.turn.now) if scene.value("to") == "on" else None
    async with scene.services.desk.writing() as work:
        found = await norms_of(scene, work, Action.SHARE_NORMS)
        wish = replace(await work.norms.wish(found.trajectory.id), shared_on=day)
        return await _changed(scene, work, found.team, wish)


async def _changed(scene: Scene, work: Work, team: Team, wish: NormWish) -> Reply:
    await work.norms.set_wish(wish)
    channel = await _channel(work, wish)
    await work.commit()
    return scene.done(*_card(scene, team, wish, channel))


# ---- the channel


async def ask_channel(scene: Scene) -> Reply:
    """The Teams teams with the bot of which this person is one; nobody can choose another."""
    async with scene.services.desk.reading() as work:
        found = await norms_of(scene, work, Action.SHARE_NORMS)
        wish = await work.norms.wish(found.trajectory.id)
    own = await _own_channels(scene)
    if not own:
        raise Stale("wish-no-channels")
    nowhere = (_NOWHERE, scene.say("wish-no-channel"))
    options = [nowhere, *((one.teams_team_id, one.name) for one in own)]
    chosen = wish.channel if wish.channel in dict(options) else _NOWHERE
    return scene.reply(
        scene.say("wish-channel-title", team=found.team.name),
        [
            *scene.lines("wish-channel-what"),
            Choice("channel", scene.say("wish-channel"), options, value=chosen),
        ],
        [
            scene.button("norms-save", "norms.channel.save", primary=True, team=found.team.id),
            scene.back("norms.wishes", team=found.team.id),
        ],
    )


async def _own_channels(scene: Scene) -> list[Channel]:
    """Asked of Teams outside any transaction."""
    async with scene.services.desk.reading() as work:
        known = await work.channels.all()
    return [one for one in known if await _is_in(scene, one)]


async def _is_in(scene: Scene, channel: Channel) -> bool:
    roster = await scene.services.directory.roster(channel)
    return scene.person.object_id in {member.object_id for member in roster}


async def save_channel(scene: Scene) -> Reply:
    chosen = scene.value("channel")
    if chosen == _NOWHERE:
        chosen = ""
    if chosen and chosen not in {one.teams_team_id for one in await _own_channels(scene)}:
        raise Stale("wish-no-channels")
    async with scene.services.desk.writing() as work:
        found = await norms_of(scene, work, Action.SHARE_NORMS)
        before = await work.norms.wish(found.trajectory.id)
        weekly = before.weekly and bool(chosen)
        due = before.weekly_due if weekly else None
        wish = replace(before, channel=chosen, weekly=weekly, weekly_due=due)
        return await _changed(scene, work, found.team, wish)


async def channel_address(work: Work, notice: Notice) -> Address | None:
    """Where a message for a team's channel goes; None when the team has none any more."""
    trajectory_id = await _whose(work, notice)
    wish = await work.norms.wish(trajectory_id) if trajectory_id else None
    channel = await _channel(work, wish) if wish else None
    if channel is None:
        return None
    # In a thread Teams names the channel and the message; a new message names the channel.
    place = channel.conversation_id.partition(";")[0]
    return Address(channel.service_url, channel.tenant_id, "", place)


async def _whose(work: Work, notice: Notice) -> str | None:
    """The trajectory that a message for a channel is about."""
    if notice.kind == NoticeKind.CHANNEL_NORM:
        return notice.subject
    guide = await work.norm_guides.get(notice.subject)
    return guide.trajectory if guide else None


# ---- what is due


async def run_due(services: Services, now: datetime) -> int:
    """Make the versions of guides and send the norms of the week that are due."""
    async with services.desk.reading() as work:
        due = await work.norms.due(now)
    for wish in due:
        async with services.desk.writing() as work:
            await _run(work, services, wish.trajectory, now)
            await work.commit()
    return len(due)


async def _run(work: Work, services: Services, trajectory_id: str, now: datetime) -> None:
    trajectory = await work.trajectories.get(trajectory_id)
    team = await work.teams.get(trajectory.team) if trajectory else None
    wish = await work.norms.wish(trajectory_id)
    if trajectory is None or team is None:
        return
    if wish.guide_due is not None and wish.guide_due <= now:
        await make_version(work, services, team, trajectory, now)
    wish = await work.norms.wish(trajectory_id)
    if wish.weekly and wish.weekly_due is not None and wish.weekly_due <= now:
        await _norm_of_the_week(work, services.library.calendar, team, trajectory, wish, now)


async def _norm_of_the_week(
    work: Work,
    calendar: WorkCalendar,
    team: Team,
    trajectory: Trajectory,
    wish: NormWish,
    now: datetime,
) -> None:
    """The next norm, then a week's rest; a trajectory that is paused or stopped says nothing."""
    today = today_of(now)
    following = replace(wish, weekly_due=at(next_week(calendar, today), SHOWN_AT))
    guide = await work.norm_guides.newest(trajectory.id)
    norm = next_to_show(guide.norms, wish.weekly_last) if guide else None
    talks = trajectory.state in (TrajectoryState.RUNNING, TrajectoryState.CLOSED)
    if norm is not None and talks:
        following = replace(following, weekly_last=norm.id)
        kind, nth = NoticeKind.CHANNEL_NORM, today.toordinal()
        await work.outbox.plan(Notice(kind, team.manager, trajectory.id, now, nth))
    await work.norms.set_wish(following)


# ---- the cards in the channel


async def norm_card(scene: Scene, work: Work, notice: Notice) -> Card | None:
    """The norm of the week, to talk about; in the trajectory's language."""
    trajectory = await work.trajectories.get(notice.subject)
    wish = await work.norms.wish(notice.subject)
    guide = await work.norm_guides.newest(notice.subject)
    if trajectory is None or guide is None or not wish.weekly:
        return None
    norm = next((one for one in guide.norms if one.id == wish.weekly_last), None)
    return _norm(_in_channel(scene, trajectory), norm) if norm else None


def _norm(scene: Scene, norm: GuideNorm) -> Card:
    themes = scene.services.library.norm_themes
    theme = next(one for one in themes if one.id == norm.theme)
    return scene.card(
        scene.say("channel-norm-title", theme=theme.title[scene.turn.language]),
        [
            Line(scene.say("norm-kind", kind=norm.kind), quiet=True),
            Line(norm.text, strong=True),
            *scene.lines("channel-norm-ask"),
            scene.quiet("channel-norm-quiet"),
        ],
    )


async def guide_card(scene: Scene, work: Work, notice: Notice) -> Card | None:
    """A link card: there is a new version; everybody fetches it in the own chat."""
    guide = await work.norm_guides.get(notice.subject)
    trajectory = await work.trajectories.get(guide.trajectory) if guide else None
    team = await work.teams.get(trajectory.team) if trajectory else None
    if guide is None or trajectory is None or team is None:
        return None
    return _guide(_in_channel(scene, trajectory), team, guide)


def _guide(scene: Scene, team: Team, guide: Guide) -> Card:
    covered = len({norm.theme for norm in guide.norms})
    count = len(scene.services.library.norm_themes)
    return scene.card(
        scene.say("notice-guide-title", team=team.name, version=str(guide.version)),
        [
            Line(scene.say("norms-coverage", count=covered, of=count)),
            *scene.lines("channel-guide-how"),
        ],
    )


def _in_channel(scene: Scene, trajectory: Trajectory) -> Scene:
    """The channel speaks the language of the trajectory (product.md, rule 9)."""
    language = trajectory.language
    say = scene.services.library.texts.of(language)
    return replace(scene, turn=replace(scene.turn, language=language), say=say)
