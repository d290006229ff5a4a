"""Support routes: where somebody finds help or makes a report. The organisation's own facts."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from content.placeholders import placeholders_in, shown
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
    placeholders: tuple[str, ...]
    """What must still be filled in, in the order of the file; production refuses any."""


def read_routes(top: Entry) -> Routes:
    """The routes; faults are noted in the entry."""
    checked_by, written = top.text("checked_by"), tuple(map(_route, top.entries("routes")))
    top.complete()
    places = placeholders_in([checked_by, *(text for route in written for text in _texts(route))])
    return Routes(checked_by, tuple(map(_shown, written)), places)


def _texts(route: Route) -> list[str]:
    """What may have a place to fill in."""
    return [text for words in (*route.steps, route.contact) for text in words.values()]


def _shown(route: Route) -> Route:
    """With invented details where the organisation did not fill in its own."""
    return replace(
        route, contact=_invented(route.contact), steps=tuple(map(_invented, route.steps))
    )


def _invented(words: Words) -> Words:
    return {language: shown(text) for language, text in words.items()}


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
