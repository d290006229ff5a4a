"""Words and fields that every card about waves shares."""

from collections.abc import Sequence
from datetime import date

from dialogs.card import Block, Way
from dialogs.fields import Choice, TextInput
from dialogs.scene import Scene
from dialogs.turn import Reply
from dialogs.units.said import SHOWN, dated, unit_said
from papers.waves.words import month_said
from trajectory.units.units import Unit
from trajectory.waves.months import Month
from trajectory.waves.supply import Craft


def first_shown(scene: Scene) -> int:
    """From which row on a long list is shown."""
    value = scene.value("first")
    return int(value) if value.isdecimal() and len(value) < 6 else 0


def following(scene: Scene, verb: str, rows: Sequence[object], **context: str) -> list[Block]:
    """The way to the rest of a long list."""
    after = first_shown(scene) + SHOWN
    if after >= len(rows):
        return []
    return [Way(scene.say("wave-more"), "", verb, {**context, "first": str(after)})]


def month_choice(scene: Scene, name: str, key: str, months: Sequence[Month], value: str) -> Choice:
    options = [(one.isoformat(), month_said(scene.say, one)) for one in months]
    needed = scene.say("condition-choose")
    return Choice(name, scene.say(key), options, value=value, required=needed)


def typed_month(scene: Scene, name: str) -> date | None:
    """The day that a card carries; None for anything else."""
    try:
        return date.fromisoformat(scene.value(name, most=40))
    except ValueError:
        return None


def number(scene: Scene, name: str) -> int:
    """A number that a card carries; -1 for anything else."""
    value = scene.value(name)
    return int(value) if value.isdecimal() and len(value) < 6 else -1


def craft_choice(scene: Scene) -> Choice:
    options = [(one.value, scene.say("wave-craft-name", craft=one)) for one in Craft]
    needed = scene.say("condition-choose")
    return Choice("craft", scene.say("wave-craft-label"), options, required=needed)


def free_field(scene: Scene, name: str, key: str, value: str = "", most: int = 200) -> TextInput:
    return TextInput(name, scene.say(key), value, max_length=most)


def pick(scene: Scene, units: Sequence[Unit], verb: str) -> Reply:
    """Of which unit, for whoever has several."""
    rows: list[Block] = [
        Way(one.name, unit_said(scene, one), verb, {"unit": one.id}) for one in units[:SHOWN]
    ]
    blocks = rows or scene.lines("wave-no-units")
    return scene.reply(scene.say("unit-pick"), blocks, [scene.button("units-button", "units.show")])


def euros(cents: int | None) -> str:
    """As people type it; "" for no price."""
    if cents is None:
        return ""
    return f"{cents // 100}" if cents % 100 == 0 else f"{cents // 100},{cents % 100:02}"


def period(scene: Scene, since: date, until: date) -> str:
    return dated(scene)("unit-period", day=since, until=until)
