"""Support routes: where somebody finds help or makes a report. The organisation's own facts."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from content.placeholders import placeholders_in
from content.yaml_file import Entry
from trajectory.language import Words

FILE: Final = Path(__file__).parent / "routes.yaml"


@dataclass(frozen=True, slots=True)
class Route:
    """One way to support. `first` ones also stand on the private page."""

    id: str
    first: bool
    name: Words
    purpose: Words
    who_learns: Words
    without_manager: Words
    """Begins with yes or no: whether it works without the manager."""
    contact: Words
    steps: tuple[Words, ...] = ()
    """What happens, or what to do, one by one; most routes have none."""


@dataclass(frozen=True, slots=True)
class Routes:
    """All routes, and who of the organisation checked them."""

    checked_by: str
    all: tuple[Route, ...]

    def placeholders(self) -> tuple[str, ...]:
        """What must still be filled in, in the order of the file; production refuses any."""
        words = [one for route in self.all for one in (*route.steps, route.contact)]
        filled = [self.checked_by, *(text for one in words for text in one.values())]
        return placeholders_in(filled)


def read_routes(top: Entry) -> Routes:
    """The routes; faults are noted in the entry."""
    routes = Routes(top.text("checked_by"), tuple(map(_route, top.entries("routes"))))
    top.complete()
    return routes


def _route(entry: Entry) -> Route:
    route = Route(
        id=entry.text("id"),
        first=entry.flag("first"),
        name=entry.words("name"),
        purpose=entry.words("purpose"),
        who_learns=entry.words("who_learns"),
        without_manager=entry.words("without_manager"),
        contact=entry.words("contact"),
        steps=tuple(step.in_every_language() for step in _steps(entry)),
    )
    entry.complete()
    return route


def _steps(entry: Entry) -> tuple[Entry, ...]:
    return entry.entries("steps") if entry.has("steps") else ()
