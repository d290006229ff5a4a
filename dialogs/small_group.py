"""What a group too small for any round has instead (product.md, "The trajectory").

Its members think ahead on a page of their own, write to the trainer apart, and speak in the
session.
"""

from dialogs.card import Block, Line, LinkButton, Pressable
from dialogs.scene import Scene
from trajectory.roles import Action
from trajectory.rounds.rounds import RoundKind
from trajectory.teams import Team
from use_cases.rounds.opening import who_is_asked

_WAYS = ("small-think", "small-write", "small-talk", "small-aloud")


def openly(scene: Scene, team: Team) -> list[Block]:
    """That nobody in it is asked anything, why, and what there is instead; nothing elsewhere."""
    if not team.small:
        return []
    least = RoundKind.SCAN.smallest
    asked = who_is_asked(team, RoundKind.EVALUATION)
    looks_back = len(asked) >= RoundKind.EVALUATION.smallest
    after = scene.say("small-after", asks="yes" if looks_back else "no")
    ways = [*map(scene.say, _WAYS), after]
    return [
        Line(scene.say("small-why", least=least), strong=True),
        *(Line(f"– {way}") for way in ways),
    ]


def thinks_alone(scene: Scene, team: Team) -> bool:
    """Whether this person prepares by themself: who takes part in a session of a small group."""
    return team.small and scene.may(team, Action.TELL_NEEDS)


def about_thinking(scene: Scene, team: Team) -> list[Block]:
    return scene.lines("think-ahead") if thinks_alone(scene, team) else []


def way_to_thinking(scene: Scene, team: Team) -> list[Pressable]:
    """A page that is the same for everybody: no ticket, nothing sent, nothing kept."""
    if not thinks_alone(scene, team):
        return []
    url = f"{scene.services.public_url}/vooraf#{scene.turn.language}"
    return [LinkButton(scene.say("think-button"), url)]
