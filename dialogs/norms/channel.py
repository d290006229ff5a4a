"""What a team's channel is sent: the norm of the week, and that there is a new guide."""

from dataclasses import replace

from dialogs.card import Card, Line
from dialogs.norms.norm_guide import coverage_of, guide_title
from dialogs.scene import Scene
from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.norms import GuideNorm
from trajectory.teams import Trajectory
from use_cases.norms.norm_guides import guide_called


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
    """A link card: there is a new version; everybody fetches it in their own chat."""
    version = await guide_called(work, notice.subject)
    if version is None:
        return None
    spoken = _in_channel(scene, version.trajectory)
    return spoken.card(
        guide_title(spoken, version),
        [Line(coverage_of(spoken, version.guide)), *spoken.lines("channel-guide-how")],
    )


def _in_channel(scene: Scene, trajectory: Trajectory) -> Scene:
    """The channel speaks the language of the trajectory (product.md, rule 9)."""
    language = trajectory.language
    say = scene.services.library.texts.of(language)
    return replace(scene, turn=replace(scene.turn, language=language), say=say)
