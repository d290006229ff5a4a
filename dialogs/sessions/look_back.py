"""How a session was, in a group too small to be asked: a word to the trainer, apart."""

from dialogs.card import Card, Line
from dialogs.scene import Scene
from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.separate_input import may_write
from use_cases.progress.progress import programme_of


async def card(scene: Scene, work: Work, notice: Notice) -> Card | None:
    """For whoever may write; the same for everybody, whether anybody will or not."""
    session = await work.sessions.get(notice.subject)
    trajectory = await work.trajectories.get(session.trajectory) if session else None
    team = await work.teams.get(trajectory.team) if trajectory else None
    if session is None or trajectory is None or team is None or trajectory.state.over:
        return None
    if not may_write(team.roles_of(scene.person.id)):
        return None
    trainer = await work.people.get(team.trainer)
    title = programme_of(scene.services, team, trajectory).session(session.type).title
    return scene.card(
        scene.say("look-back-title", title=title[scene.turn.language], team=team.name),
        [
            *scene.lines("look-back-why"),
            Line(scene.say("look-back-write", trainer=trainer.called)),
            scene.quiet("look-back-alone"),
        ],
        scene.doors(),
    )
