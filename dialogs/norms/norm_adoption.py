"""What the team adopts in its session: the trainer records it, wording by wording."""

from collections.abc import Sequence
from datetime import date

from dialogs.card import Block, Pressable
from dialogs.fields import Choice, DateInput
from dialogs.norms.support_rounds import support_blocks
from dialogs.norms.theme import theme_again, theme_of, theme_title
from dialogs.scene import Scene
from dialogs.turn import Reply
from storage.work import Work
from trajectory.errors import Invalid, Stale
from trajectory.norms import STANDS, Norm
from trajectory.planning.sessions import SessionState
from trajectory.planning.typed_dates import day_in_field
from trajectory.teams import Trajectory
from use_cases.norms.deciding import Decidable, Decided, decidable, decide
from use_cases.norms.norms import TeamNorms, norms_to_word
from use_cases.progress.progress import today_of

ADOPT, RESERVE, WAIT, DROP = "adopt", "reserve", "wait", "drop"


async def offer(scene: Scene) -> Reply:
    """Every wording that can be adopted, with its support, and what stands already."""
    theme = theme_of(scene)
    async with scene.services.desk.reading() as work:
        norms = await norms_to_word(work, scene.principal, scene.value("team"))
        can = await decidable(work, scene.principal, norms, theme)
        if not can:
            raise Stale("adopt-not-yet")
        blocks = await _choices(scene, work, norms, can)
        day = await _session_day(scene, work, norms.trajectory, _supported(norms, can.adoptable))
    required = scene.say("adopt-day-required")
    blocks.append(DateInput("day", scene.say("adopt-day"), day.isoformat(), required))
    context = {"team": norms.team.id, "theme": theme.id}
    return scene.reply(
        scene.say("adopt-title", theme=theme_title(scene, theme)), blocks, _actions(scene, context)
    )


def _actions(scene: Scene, context: dict[str, str]) -> list[Pressable]:
    return [
        scene.button("adopt-record", "norms.adopted", primary=True, **context),
        scene.back("norms.theme", **context),
    ]


async def _choices(scene: Scene, work: Work, norms: TeamNorms, can: Decidable) -> list[Block]:
    blocks: list[Block] = [*scene.lines("adopt-how")]
    if norms.team.small:
        blocks += scene.lines("adopt-aloud-how")
    if can.reservable:
        blocks += scene.lines("adopt-reserve-how")
    for norm in can.adoptable:
        blocks += [*await support_blocks(scene, work, norms, norm), _choice(scene, norm, ADOPT)]
    blocks += [_choice(scene, norm, RESERVE) for norm in can.reservable]
    return blocks + [_choice(scene, norm, ADOPT) for norm in can.standing]


def _choice(scene: Scene, norm: Norm, adopt: str) -> Choice:
    """What the session decided about one wording; unless told otherwise it stays as it is."""
    stands = norm.state in STANDS
    choices = (ADOPT, DROP) if stands else (adopt, WAIT, DROP)
    options = [(one, scene.say("adopt-choice", choice=one)) for one in choices]
    label = scene.say("adopt-label", text=norm.text)
    return Choice(norm.id, label, options, value=ADOPT if stands else WAIT)


def _supported(norms: TeamNorms, waiting: Sequence[Norm]) -> date:
    """The day on which the last round about the support of these closed."""
    rounds = [norms.rounds[one.round] for one in waiting if one.round in norms.rounds]
    return max((today_of(one.closes) for one in rounds), default=date.min)


async def _session_day(scene: Scene, work: Work, trajectory: Trajectory, since: date) -> date:
    """Today when a session goes on, else the last one held since that day; today without one."""
    today = today_of(scene.turn.now)
    days = [
        part.day
        for session in await work.sessions.of_trajectory(trajectory.id)
        for part in session.parts
        if session.state is SessionState.HELD or session.meeting(scene.turn.now)
    ]
    return max((day for day in days if since <= day <= today), default=today)


async def record(scene: Scene) -> Reply:
    """Note what the session decided; the guide gets a new version the next working day."""
    theme = theme_of(scene)
    chosen = {choice: _chosen(scene, choice) for choice in (ADOPT, RESERVE, DROP)}
    decided = Decided(_day(scene), chosen[ADOPT], chosen[RESERVE], chosen[DROP])
    await decide(scene.principal, scene.value("team"), theme, decided)
    return await theme_again(scene, theme)


def _day(scene: Scene) -> date:
    day = day_in_field(scene.value("day"))
    if day is None:
        raise Invalid("adopt-day-wrong")
    return day


def _chosen(scene: Scene, choice: str) -> frozenset[str]:
    """The wordings for which this was chosen; their ids name the fields."""
    return frozenset(name for name, value in scene.turn.data.items() if value.strip() == choice)
