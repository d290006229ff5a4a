"""For everybody in a team: what of its norm it keeps is asked, or talked about aloud."""

from dialogs.card import Card, Facts, Line
from dialogs.scene import Scene
from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.roles import Action
from trajectory.rounds.rounds import Round, RoundKind
from trajectory.teams import TrajectoryState
from use_cases.norms.yearly import yearly_of


async def announced(scene: Scene, work: Work, notice: Notice) -> Card | None:
    """None once the team stopped."""
    trajectory = await work.trajectories.get(notice.subject)
    team = await work.teams.get(trajectory.team) if trajectory else None
    if trajectory is None or team is None or trajectory.state is not TrajectoryState.CLOSED:
        return None
    if not scene.may(team, Action.READ_GUIDE):
        return None
    round_ = await yearly_of(work, trajectory)
    least = RoundKind.YEARLY.smallest
    how = (
        [*scene.lines("yearly-what"), Facts(_dates(scene, round_))]
        if round_
        else [Line(scene.say("yearly-aloud", least=least))]
    )
    return scene.card(
        scene.say("yearly-title", team=team.name),
        [*how, *scene.lines("yearly-then")],
        [scene.button("norms-button", "norms.show", primary=True, team=team.id)],
    )


def _dates(scene: Scene, round_: Round) -> list[tuple[str, str]]:
    say = scene.say
    first, last = round_.opens.date(), round_.closes
    return [
        (say("fact-open"), say("fact-open-value", first=first, last=last)),
        (say("fact-visible"), say("fact-visible-value", day=round_.visible)),
    ]
