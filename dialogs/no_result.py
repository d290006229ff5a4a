"""Why a round that is over has no result or no texts, in one sentence for everybody."""

from dialogs.scene import Scene
from trajectory.errors import Stale
from trajectory.rounds.rounds import Round, RoundState


def why_no_result(scene: Scene, round_: Round) -> str:
    if round_.state is RoundState.TOO_FEW:
        return scene.say("result-too-few", threshold=round_.threshold)
    changed = round_.state is RoundState.CHANGED
    return scene.say("result-changed") if changed else scene.say("result-lapsed")


def has_texts(round_: Round) -> bool:
    """Whether a round ended so that its trainer may read texts; not when it was left unopened."""
    return round_.state.keeps_texts


def check_texts(round_: Round) -> None:
    """Refuse the way to the texts of a round that was left unopened.

    Raises:
        Stale: an old card asks for them.
    """
    if not has_texts(round_):
        raise Stale("texts-none")
