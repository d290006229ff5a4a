"""What the team adopts in its session: the trainer records it, wording by wording."""

from datetime import date

from dialogs.card import Block, Choice, DateInput
from dialogs.norms.support_rounds import support_blocks
from dialogs.norms.theme import theme_again, theme_of, theme_title
from dialogs.scene import Scene
from dialogs.turn import Reply
from storage.work import Work
from trajectory.errors import Invalid
from trajectory.norms import Norm, NormState
from trajectory.planning.sessions import SessionState
from trajectory.teams import Trajectory
from use_cases.norms.norms import Decided, decidable, decide, norms_to_word
from use_cases.progress.progress import today_of

ADOPT, WAIT, DROP = "adopt", "wait", "drop"


async def offer(scene: Scene) -> Reply:
    """Every wording that can be adopted, with its support, and what stands already."""
    theme = theme_of(scene)
    blocks: list[Block] = [*scene.lines("adopt-how")]
    async with scene.services.desk.reading() as work:
        norms = await norms_to_word(work, scene.principal, scene.value("team"))
        waiting, adopted = decidable(scene.principal, norms, theme)
        for norm in waiting:
            blocks += [*await support_blocks(scene, work, norms, norm), _choice(scene, norm)]
        day = await _session_day(scene, work, norms.trajectory)
    required = scene.say("adopt-day-required")
    blocks += [_choice(scene, norm) for norm in adopted]
    blocks.append(DateInput("day", scene.say("adopt-day"), day.isoformat(), required))
    context = {"team": norms.team.id, "theme": theme.id}
    return scene.reply(
        scene.say("adopt-title", theme=theme_title(scene, theme)),
        blocks,
        [
            scene.button("adopt-record", "norms.adopted", primary=True, **context),
            scene.back("norms.theme", **context),
        ],
    )


def _choice(scene: Scene, norm: Norm) -> Choice:
    """What the session decided about one wording; unless told otherwise it stays as it is."""
    stays = ADOPT if norm.state is NormState.ADOPTED else WAIT
    others = (ADOPT, DROP) if norm.state is NormState.ADOPTED else (ADOPT, WAIT, DROP)
    options = [(one, scene.say("adopt-choice", choice=one)) for one in others]
    return Choice(norm.id, scene.say("adopt-label", text=norm.text), options, value=stays)


async def _session_day(scene: Scene, work: Work, trajectory: Trajectory) -> date:
    """The last session that was held; today when there was none."""
    sessions = await work.sessions.of_trajectory(trajectory.id)
    today = today_of(scene.turn.now)
    held = [part.day for one in sessions if one.state is SessionState.HELD for part in one.parts]
    return max((day for day in held if day <= today), default=today)


async def record(scene: Scene) -> Reply:
    """Note what the session decided; the guide gets a new version the next working day."""
    theme = theme_of(scene)
    decided = Decided(_day(scene), _chosen(scene, ADOPT), _chosen(scene, DROP))
    await decide(scene.principal, scene.value("team"), theme, decided)
    return await theme_again(scene, theme)


def _day(scene: Scene) -> date:
    try:
        return date.fromisoformat(scene.value("day"))
    except ValueError:
        raise Invalid("adopt-day-wrong") from None


def _chosen(scene: Scene, choice: str) -> frozenset[str]:
    """The wordings for which this was chosen; their ids name the fields."""
    return frozenset(name for name, value in scene.turn.data.items() if value.strip() == choice)
