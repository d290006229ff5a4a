"""Messages about the programme: a file for each moment, which an adviser adds without touching the
code. `always.yaml` is what stands in every one of them."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from content.yaml_file import Entry
from trajectory.language import Words
from trajectory.listening.telling import (
    MessageAudience,
    MessageFact,
    MessageText,
    Moment,
    places_in,
)

FOLDER: Final = Path(__file__).parent
ALWAYS: Final = "always.yaml"
MOST_LINES: Final = 8
"""What is read out at the start of a day is half a page at most."""


def moments_in(
    folder: Path, top: Callable[[Path], Entry]
) -> tuple[dict[str, Moment], tuple[Words, ...]]:
    """The moments of a content folder by their id, and the lines that always go along; faults are
    noted in the entries that `top` opens."""
    own = folder / FOLDER.name
    above = top(own / ALWAYS)
    always = _lines(above)
    above.complete()
    if not always:
        above.fault("nothing stands in every message", "write what everybody has to know")
    moments: dict[str, Moment] = {}
    for file in sorted(own.glob("*.yaml")):
        if file.name != ALWAYS:
            moment = read_moment(top(file), file.stem)
            moments[moment.id] = moment
    return moments, always


def read_moment(top: Entry, name: str) -> Moment:
    """One moment, from the file with this name; faults are noted in the entry."""
    if top.names()[:1] != ("id",):
        top.fault("id does not come first", "begin the file with id:")
    texts = top.entry("texts")
    moment = Moment(
        top.text("id"),
        top.words("title"),
        {audience: _text(texts.entry(audience)) for audience in MessageAudience},
    )
    texts.complete()
    top.complete()
    if moment.id != name:
        top.fault(f"the file is called {name}", f"write id: {name}, or rename the file", at="id")
    return moment


def _text(entry: Entry) -> MessageText:
    subject = entry.entry("subject")
    text = MessageText(subject.in_every_language(), _lines(entry))
    entry.complete()
    _check(text.subject, subject)
    if not 1 <= len(text.lines) <= MOST_LINES:
        entry.fault(f"a message of {len(text.lines)} lines", f"write one to {MOST_LINES}")
    return text


def _lines(entry: Entry) -> tuple[Words, ...]:
    lines = entry.entries("lines")
    found = tuple(line.in_every_language() for line in lines)
    for words, line in zip(found, lines, strict=True):
        _check(words, line)
    return found


def _check(words: Words, entry: Entry) -> None:
    """Note a place that is filled in by nothing, or in one language only."""
    places = [sorted(places_in(text)) for text in words.values()]
    known = ", ".join(f"{{{fact}}}" for fact in MessageFact)
    for place in {place for own in places for place in own} - set(MessageFact):
        entry.fault(f"{{{place}}} is filled in by nothing", f"choose from: {known}")
    if any(own != places[0] for own in places):
        entry.fault("another language has other places to fill in", "write the same in each")
