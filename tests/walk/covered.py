"""What a walk covered: every button and command, by whom, and where their teams stood."""

from collections import defaultdict
from collections.abc import Iterator

from dialogs.router import COMMANDS, VERBS
from tests.walk.walker import Walker


def table(walker: Walker) -> str:
    """One line for every button and command, and how much it was in all."""
    parts: dict[str, set[str]] = defaultdict(set)
    states: dict[str, set[str]] = defaultdict(set)
    for press in walker.pressed:
        parts[press.what] |= press.parts
        states[press.what] |= press.states
    rows = "".join(
        f"{what:24} {', '.join(sorted(parts[what]))}; {', '.join(sorted(states[what]))}\n"
        for what in sorted(parts)
    )
    return (
        f"{rows}{walker.presses} presses at {walker.moments} moments: {len(walker.verbs)} of the "
        f"{len(VERBS)} buttons and {len(walker.commands)} of the {len(COMMANDS)} commands, "
        f"{len(walker.pressed)} times another part, state or language\n"
    )


def not_covered(walker: Walker) -> Iterator[str]:
    """Buttons and commands that nobody pressed or typed."""
    for verb in sorted(VERBS.keys() - walker.verbs):
        yield f"nobody pressed {verb}"
    for command in sorted(COMMANDS.keys() - walker.commands):
        yield f"nobody typed {command}"
