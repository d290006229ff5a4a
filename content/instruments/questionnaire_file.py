"""Reading instruments from YAML, and what must fit together inside one."""

from enum import StrEnum
from pathlib import Path
from string import Formatter
from typing import Final

from content.instruments.questionnaire import (
    CountedWords,
    Group,
    Origin,
    PairWords,
    Questionnaire,
    ThemeWords,
)
from content.yaml_file import Entry
from trajectory.language import Words
from trajectory.rounds.instrument import (
    MOST_OPEN,
    Instrument,
    Item,
    Level,
    OpenQuestion,
    Option,
    Purpose,
    Scale,
    Theme,
)
from trajectory.rounds.release import Word

FOLDER: Final = Path(__file__).parent
LOCK: Final = "lock.yaml"
"""Beside the instruments: the wording that each version was adopted with (lock.py)."""
MOST_ITEMS: Final = 12
"""Of an instrument of our own (platform.md, "Asking sensitive questions")."""

NUMBERS: Final = {"count", "all"}
"""What a counted sentence says in figures."""


class Coding(StrEnum):
    """Whether agreeing with the text is agreeing with the finding."""

    STRAIGHT = "straight"
    REVERSE = "reverse"


def read_questionnaire(top: Entry) -> Questionnaire:
    """One instrument; faults are noted in the entry."""
    purpose = top.one_of("purpose", Purpose) if top.has("purpose") else Purpose.SCAN
    counted = _counted(top.entry("counted")) if top.has("counted") else None
    theme_entries = top.entries("themes")
    themes = tuple(Theme(entry.text("id"), entry.words("title")) for entry in theme_entries)
    instrument = Instrument(
        id=top.text("id"),
        version=top.number("version"),
        title=top.words("title"),
        status=top.words("status"),
        introduction=top.words("introduction"),
        hint=top.words("hint"),
        minutes=top.number("minutes"),
        levels=frozenset(_levels(top)),
        scales={scale.id: scale for scale in map(_scale, top.entries("scales"))},
        themes=themes,
        items=tuple(map(_item, top.entries("items"))),
        open_questions=tuple(map(_open_question, top.entries("open_questions"))),
        purpose=purpose,
    )
    questionnaire = Questionnaire(
        instrument=instrument,
        origin=top.one_of("origin", Origin),
        themes={
            theme.id: _theme_words(entry, counted)
            for theme, entry in zip(themes, theme_entries, strict=True)
            if purpose is Purpose.SCAN or entry.has("sentences")
        },
        pairs=tuple(map(_pair, top.entries("pairs"))) if top.has("pairs") else (),
        file=top.notes.file,
        line=top.line,
        counted=counted,
        waits_for=top.text("waits_for") if top.has("waits_for") else "",
        corrects=top.number("corrects") if top.has("corrects") else 0,
    )
    top.complete()
    _coherent(questionnaire, top)
    return questionnaire


def _levels(top: Entry) -> list[Level]:
    known = set(Level)
    for name in top.texts("levels"):
        if name not in known:
            top.fault(f"unknown level {name}", f"choose from: {', '.join(Level)}", at="levels")
    return [Level(name) for name in top.texts("levels") if name in known]


def _scale(entry: Entry) -> Scale:
    shares = entry.flag("shares") if entry.has("shares") else False
    scale = Scale(
        id=entry.text("id"),
        options=tuple(map(_option, entry.entries("options"))),
        agrees_from=None if shares else entry.number("agrees_from"),
        no_view=entry.words("no_view") if entry.has("no_view") else None,
    )
    if scale.values != frozenset(range(1, len(scale.options) + 1)):
        entry.fault(
            f"the values of scale {scale.id} have a gap or stand twice",
            f"number the options 1 to {len(scale.options)}",
            at="options",
        )
    if scale.agrees_from is None:
        if len(scale.options) != len(Word):
            entry.fault(
                f"scale {scale.id} has {len(scale.options)} shares",
                f"give it the {len(Word)} words of a result",
                at="options",
            )
    elif not 2 <= scale.agrees_from <= len(scale.options):
        entry.fault(
            f"agrees_from of scale {scale.id} is off the scale",
            f"choose 2 to {len(scale.options)}",
            at="agrees_from",
        )
    entry.complete()
    return scale


def _option(entry: Entry) -> Option:
    option = Option(entry.number("value"), entry.words("label"))
    entry.complete()
    return option


def _item(entry: Entry) -> Item:
    reverse = entry.one_of("coding", Coding) is Coding.REVERSE
    text = entry.words("text")
    if reverse and not entry.has("finding"):
        entry.fault("a reverse-coded item has no finding", "add the positive statement as finding:")
    item = Item(
        id=entry.text("id"),
        theme=entry.text("theme"),
        scale=entry.text("scale"),
        text=text,
        finding=entry.words("finding") if entry.has("finding") else text,
        source=entry.text("source"),
        reverse=reverse,
        pair=entry.text("pair") if entry.has("pair") else None,
    )
    entry.complete()
    return item


def _open_question(entry: Entry) -> OpenQuestion:
    question = OpenQuestion(entry.text("id"), entry.words("text"), entry.words("hint"))
    entry.complete()
    return question


def _counted(entry: Entry) -> CountedWords:
    counted = CountedWords(
        from_items=entry.number("from_items"),
        sentences={group: entry.words(group) for group in (Group.LOW, Group.HIGH)},
    )
    for group, said in counted.sentences.items():
        for words in said.values():
            if not _counts(words):
                entry.fault(f"{words!r} does not count", "say {count} and {all} in it", at=group)
    entry.complete()
    return counted


def _counts(words: str) -> bool:
    try:
        return {name for _, name, _, _ in Formatter().parse(words) if name is not None} == NUMBERS
    except ValueError:
        return False


def _theme_words(entry: Entry, counted: CountedWords | None) -> ThemeWords:
    points = entry.entry("conversation")
    words = ThemeWords(
        sentences={} if counted else _sentences(entry.entry("sentences")),
        conversation={
            group: tuple(point.in_every_language() for point in points.entries(name))
            for group, name in points.keyed(Group)
        },
    )
    entry.complete()
    return words


def _sentences(entry: Entry) -> dict[Group, Words]:
    return {group: entry.words(name) for group, name in entry.keyed(Group)}


def _pair(entry: Entry) -> PairWords:
    pair = PairWords(
        own=entry.text("own"),
        others=entry.text("others"),
        sentence=entry.words("sentence"),
        conversation=entry.words("conversation"),
        steps=entry.number("steps") if entry.has("steps") else 1,
    )
    entry.complete()
    return pair


def _coherent(questionnaire: Questionnaire, top: Entry) -> None:
    """Note what is well-formed but does not fit together."""
    items = questionnaire.instrument.items
    lines = dict(zip((item.id for item in items), top.entries("items"), strict=False))
    for item in items:
        _names_known(item, questionnaire.instrument, lines[item.id])
    _unique([item.id for item in items], "item", top, "items")
    _unique([theme.id for theme in questionnaire.instrument.themes], "theme", top, "themes")
    _pairs_known(questionnaire, top)
    if len(questionnaire.instrument.open_questions) > MOST_OPEN:
        top.fault(
            "too many open questions",
            f"keep the best {MOST_OPEN}; more do not fit in a ballot",
            at="open_questions",
        )
    if questionnaire.origin is Origin.OWN and len(items) > MOST_ITEMS:
        top.fault(f"{len(items)} items", f"keep the best {MOST_ITEMS}", at="items")


def _names_known(item: Item, instrument: Instrument, entry: Entry) -> None:
    if item.scale not in instrument.scales:
        known = ", ".join(instrument.scales)
        entry.fault(f"{item.id}: unknown scale {item.scale}", f"choose from: {known}", at="scale")
    themes = [theme.id for theme in instrument.themes]
    if item.theme not in themes:
        known = ", ".join(themes)
        entry.fault(f"{item.id}: unknown theme {item.theme}", f"choose from: {known}", at="theme")
    if item.scale in instrument.scales and instrument.scale_of(item).agrees_from is None:
        _asks_a_share(item, instrument, entry)
    if item.pair is not None and item.pair not in {other.id for other in instrument.items}:
        entry.fault(f"{item.id}: unknown pair {item.pair}", "name an item of this file", at="pair")


def _asks_a_share(item: Item, instrument: Instrument, entry: Entry) -> None:
    """A share is a number of people: it is not turned round, and only a scan asks for it."""
    if item.reverse:
        entry.fault(f"{item.id} turns a share round", "choose coding: straight", at="coding")
    if instrument.purpose is not Purpose.SCAN:
        entry.fault(f"{item.id} asks a share", "only a scan asks for shares", at="scale")


def _unique(ids: list[str], kind: str, top: Entry, field: str) -> None:
    for name, entry in zip(ids, top.entries(field), strict=True):
        if ids.count(name) > 1:
            entry.fault(f"{kind} id {name} stands here twice", "give each its own id", at="id")


def _pairs_known(questionnaire: Questionnaire, top: Entry) -> None:
    items = {item.id: item for item in questionnaire.instrument.items}
    entries = top.entries("pairs") if top.has("pairs") else ()
    for pair, entry in zip(questionnaire.pairs, entries, strict=True):
        if {pair.own, pair.others} - items.keys() or items[pair.own].pair != pair.others:
            entry.fault(
                f"{pair.own} and {pair.others} are no pair", "use the pair named at the items"
            )
