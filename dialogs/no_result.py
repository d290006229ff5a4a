"""Why a round that is over has no result, in one sentence for everybody."""

from dialogs.scene import Scene
from trajectory.rounds.rounds import Round, RoundState


def why_no_result(scene: Scene, round_: Round) -> str:
    if round_.state is RoundState.TOO_FEW:
        return scene.say("result-too-few", threshold=round_.threshold)
    changed = round_.state is RoundState.CHANGED
    return scene.say("result-changed") if changed else scene.say("result-lapsed")
