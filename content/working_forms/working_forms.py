"""Working forms: how a trainer does one part of a session, per building block (002 §5.1.1.3)."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

from content.yaml_file import Entry
from trajectory.language import Words

FOLDER: Final = Path(__file__).parent
PEERS: Final = "peer_consultation.yaml"
"""Beside the working forms: the card that a small group has on the table."""
BLOCKS: Final = ("knowledge", "awareness", "action")
FRAME: Final = "frame"
"""Not of a building block: how a session begins and ends."""
FEWEST, MOST = 2, 5
"""Steps of a form: fewer say nothing, more nobody remembers in front of a group."""


class Shows(StrEnum):
    """What the group looks at together while it works so."""

    RESULT = "result"
    COMPARISON = "comparison"
    NORMS = "norms"
    AGREEMENTS = "agreements"


@dataclass(frozen=True, slots=True)
class WorkingForm:
    """How one part of a session is done."""

    id: str
    block: str
    title: Words
    steps: tuple[Words, ...]
    question: Words
    """As the trainer says it."""
    material: tuple[Words, ...]
    watch: Words
    """What goes wrong most often."""
    shows: tuple[Shows, ...] = ()
    """What stands on the slides here."""
    line: int = 0
    """Where it stands in the file of its block."""


@dataclass(frozen=True, slots=True)
class PeerCard:
    """What a small group agrees beforehand, and the steps of its conversation."""

    agreements: tuple[Words, ...]
    steps: tuple[tuple[int, Words], ...]
    """Minutes, and what happens."""


def form_files(folder: Path, top: Callable[[Path], Entry]) -> dict[str, Entry]:
    """The working forms of a content folder as they are written, by block; `top` opens a file."""
    own = folder / FOLDER.name
    return {block: top(own / f"{block}.yaml") for block in (FRAME, *BLOCKS)}


def peer_card_in(folder: Path, top: Callable[[Path], Entry]) -> PeerCard:
    """The card of a small group of a content folder."""
    return read_peer_card(top(folder / FOLDER.name / PEERS))


def read_forms(tops: Mapping[str, Entry]) -> dict[str, WorkingForm]:
    """Every working form by its id, from files named by their block; faults are noted."""
    forms: dict[str, WorkingForm] = {}
    for block, top in tops.items():
        for entry in top.entries("forms"):
            form = _form(entry, block)
            if form.id in forms:
                entry.fault(f"{form.id} stands here twice", "give it an id of its own", at="id")
            forms[form.id] = form
        top.complete()
    return forms


def form_findings(
    tops: Mapping[str, Entry], forms: Mapping[str, WorkingForm], used: Collection[str]
) -> None:
    """Note a working form that no part of any agenda names: nobody would ever read it."""
    for form in forms.values():
        if form.id not in used:
            problem = f"no programme uses the working form {form.id}"
            remedy = "name it at form: of a part of an agenda, or remove it"
            tops[form.block].notes.fault(form.line, problem, remedy)


def _form(entry: Entry, block: str) -> WorkingForm:
    material = entry.entries("material") if entry.has("material") else ()
    form = WorkingForm(
        id=entry.text("id"),
        block=block,
        title=entry.words("title"),
        steps=tuple(step.in_every_language() for step in entry.entries("steps")),
        question=entry.words("question"),
        material=tuple(one.in_every_language() for one in material),
        watch=entry.words("watch"),
        shows=_shows(entry) if entry.has("shows") else (),
        line=entry.line,
    )
    if not FEWEST <= len(form.steps) <= MOST:
        remedy = f"write {FEWEST} to {MOST}"
        entry.fault(f"a working form of {len(form.steps)} steps", remedy, at="steps")
    entry.complete()
    return form


def _shows(entry: Entry) -> tuple[Shows, ...]:
    known = set(Shows)
    for name in entry.texts("shows"):
        if name not in known:
            entry.fault(f"unknown {name}", f"choose from: {', '.join(Shows)}", at="shows")
    return tuple(Shows(name) for name in entry.texts("shows") if name in known)


def read_peer_card(top: Entry) -> PeerCard:
    """The card of a small group; faults are noted in the entry."""
    entries = top.entries("steps")
    card = PeerCard(
        agreements=tuple(one.in_every_language() for one in top.entries("agreements")),
        steps=tuple((one.number("minutes"), one.words("what")) for one in entries),
    )
    for entry in (*entries, top):
        entry.complete()
    return card
