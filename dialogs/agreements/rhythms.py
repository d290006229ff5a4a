"""How often an agreement comes back: the field for it, and what was chosen."""

from dialogs.fields import Choice
from dialogs.scene import Scene
from trajectory.agreements import Rhythm
from trajectory.errors import Invalid


def rhythm_input(scene: Scene) -> Choice:
    """Once, unless told otherwise."""
    rhythms = [(one.value, scene.say("agreement-rhythm", rhythm=one)) for one in Rhythm]
    label = scene.say("agreement-rhythm-label")
    return Choice("rhythm", label, rhythms, value=Rhythm.ONCE.value)


def rhythm_on(scene: Scene) -> Rhythm:
    """What was chosen; a card of before asked for none.

    Raises:
        Invalid: no rhythm of ours.
    """
    named = scene.value("rhythm") or Rhythm.ONCE
    if named not in list(Rhythm):
        raise Invalid("agreement-rhythm-unknown")
    return Rhythm(named)
