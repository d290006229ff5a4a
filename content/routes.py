"""Support routes: where somebody finds help or makes a report. The organisation's own facts."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from content.reading import Entry
from trajectory.language import Words

FILE: Final = Path(__file__).parent / "routes.yaml"
_PLACEHOLDER: Final = re.compile(r"\{\{vul in: (.+?)\}\}")


@dataclass(frozen=True, slots=True)
class Route:
    """One way to support. `first` ones stand on the help card itself."""

    id: str
    first: bool
    name: Words
    purpose: Words
    who_learns: Words
    without_manager: Words
    """Begins with yes or no: whether it works without the own manager."""
    contact: Words


@dataclass(frozen=True, slots=True)
class Routes:
    """All routes, and who of the organisation checked them."""

    checked_by: str
    all: tuple[Route, ...]

    def placeholders(self) -> tuple[str, ...]:
        """What must still be filled in, in the order of the file; production refuses any."""
        filled = [self.checked_by, *(text for r in self.all for text in r.contact.values())]
        return tuple(found for text in filled for found in _PLACEHOLDER.findall(text))


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
    )
    entry.complete()
    return route
