"""Why there is no scan, or a round that is over has no result: the same for everybody."""

from dialogs.scene import Scene
from storage.work import Work
from trajectory.rounds.rounds import Round, RoundState
from trajectory.teams import Team
from use_cases.rounds.alike_teams import too_alike_team


async def why_no_scan(scene: Scene, work: Work, team: Team) -> str:
    """Of a team without one, as texts choose by it: nearly another team, or too few to ask. Who
    grew since is told why it was so."""
    alike = await too_alike_team(work, scene.services, team)
    return "few" if alike is None else "alike"


def why_no_result(scene: Scene, round_: Round) -> str:
    if round_.state is RoundState.TOO_FEW:
        return scene.say("result-too-few", threshold=round_.threshold)
    changed = round_.state is RoundState.CHANGED
    return scene.say("result-changed") if changed else scene.say("result-lapsed")
