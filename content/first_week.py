""" "Je eerste week": what a programme lead does in the beginning, item by item."""

from pathlib import Path
from typing import Final

from content.commands import Commands
from content.yaml_file import Entry
from trajectory.units.first_week import Known, WeekFacts, WeekItem, WeekPage, WeekStep

FILE: Final = Path(__file__).parent / "first_week.yaml"
MOST: Final = 15
"""Items on one card in Teams."""


def read_first_week(top: Entry, spoken: Commands) -> tuple[WeekItem, ...]:
    """The items in their order; faults are noted in the entry."""
    known = {command.id for command in spoken.all}
    items = tuple(_item(entry, known) for entry in top.entries("items"))
    top.complete()
    if not 1 <= len(items) <= MOST:
        top.fault(f"there are {len(items)} items", f"write one to {MOST}", at="items")
    if len({item.id for item in items}) < len(items):
        top.fault("an id stands here twice", "give each its own", at="items")
    return items


def _item(entry: Entry, commands: set[str]) -> WeekItem:
    item = WeekItem(
        entry.text("id"),
        entry.words("title"),
        entry.words("text"),
        _next(entry.entry("next"), commands),
        entry.words("label"),
        entry.one_of("done", Known) if entry.has("done") else None,
        entry.one_of("facts", WeekFacts) if entry.has("facts") else None,
    )
    entry.complete()
    return item


def _next(entry: Entry, commands: set[str]) -> WeekStep:
    step = WeekStep(
        entry.text("button") if entry.has("button") else "",
        entry.text("command") if entry.has("command") else "",
        entry.one_of("page", WeekPage) if entry.has("page") else None,
    )
    entry.complete()
    if step.command and step.command not in commands:
        entry.fault(f"no command {step.command!r}", "choose an id of commands.yaml", at="command")
    if not (step.button or step.command or step.page):
        entry.fault("this leads nowhere", "write button, command or page")
    return step
