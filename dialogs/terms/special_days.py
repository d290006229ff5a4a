"""The diversity calendar in the chat: what is coming, and what each day means."""

from datetime import date, timedelta
from typing import Final

from dialogs.card import Block, Button, Facts, Line, Pressable, Way
from dialogs.scene import Scene
from dialogs.turn import Reply
from trajectory.errors import Stale
from trajectory.planning.special_days import SpecialDay
from trajectory.planning.working_days import ZONE

_ON_ONE_CARD: Final = 10


async def show(scene: Scene) -> Reply:
    """The next ten from today, or from the day that a button carries."""
    days = scene.services.library.days
    first = _from(scene)
    coming = days.coming(first, _ON_ONE_CARD + 1)
    shown, more = coming[:_ON_ONE_CARD], coming[_ON_ONE_CARD:]
    if not shown:
        onward = scene.button("status-button", "status.show")
        return scene.reply(scene.say("days-title"), scene.lines("days-none"), [onward])
    ways: list[Block] = [way(scene, day) for day in shown]
    return scene.reply(
        scene.say("days-title"),
        [*scene.lines("days-why"), *ways, scene.quiet("days-choice")],
        _turning(scene, first, shown, more),
    )


def _turning(
    scene: Scene, first: date, shown: tuple[SpecialDay, ...], more: tuple[SpecialDay, ...]
) -> list[Pressable]:
    """On to the ten after these, and back to today."""
    buttons: list[Pressable] = []
    if more:
        begin = max(shown[-1].first, first) + timedelta(days=1)
        buttons.append(_show_from(scene, "days-later", begin))
    if first > _today(scene):
        buttons.append(scene.button("days-today", "days.show"))
    return buttons


def _show_from(scene: Scene, key: str, day: date) -> Button:
    return scene.button(key, "days.show", from_day=day.isoformat())


def _from(scene: Scene) -> date:
    try:
        return max(date.fromisoformat(scene.value("from_day")), _today(scene))
    except ValueError:
        return _today(scene)


def _today(scene: Scene) -> date:
    return scene.turn.now.astimezone(ZONE).date()


async def show_one(scene: Scene) -> Reply:
    """The day of the pressed row.

    Raises:
        Stale: the calendar has no such day any more.
    """
    id, first = scene.value("day"), scene.value("first")
    for day in scene.services.library.days.all:
        if day.id == id and day.first.isoformat() == first:
            return _explain(scene, day)
    raise Stale("card-stale")


def explain_next(scene: Scene, id: str) -> Reply:
    """The next time this day comes, or the last one the calendar knows."""
    times = [day for day in scene.services.library.days.all if day.id == id]
    today = _today(scene)
    return _explain(scene, next((day for day in times if day.last >= today), times[-1]))


def _explain(scene: Scene, day: SpecialDay) -> Reply:
    language = scene.turn.language
    doubt = [] if day.certain else [scene.quiet("day-estimated")]
    return scene.reply(
        capitalized(day.name[language]),
        [
            Line(_when(scene, day), strong=True),
            Line(day.meaning[language]),
            Facts([(scene.say("day-planning"), scene.say("day-advice", advice=day.advice))]),
            *doubt,
        ],
        [scene.button("days-button", "days.show", from_day=day.first.isoformat())],
    )


def way(scene: Scene, day: SpecialDay) -> Way:
    """The row of a day in a list."""
    name = capitalized(day.name[scene.turn.language])
    first = day.first.isoformat()
    return Way(name, _when(scene, day), "days.one", {"day": day.id, "first": first})


def _when(scene: Scene, day: SpecialDay) -> str:
    """The date with its year; a list runs over the turn of it."""
    sure = "yes" if day.certain else "no"
    if day.first == day.last:
        return scene.say("day-when", day=day.first, year=str(day.first.year), sure=sure)
    year = str(day.last.year)
    return scene.say("day-period", first=day.first, last=day.last, year=year, sure=sure)


def capitalized(name: str) -> str:
    return name[:1].upper() + name[1:]
