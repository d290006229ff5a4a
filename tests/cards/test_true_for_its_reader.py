"""Everybody reads what is true for them: card by card, role by role, state by state.

The table is `who_reads.yaml`. A card that is not in it fails, and so does a card that somebody
reads for whom it does not stand there, or at a moment at which it does not.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import pytest
import yaml

from content.library import Library
from content.texts.texts import plain
from tests.cards.album import Album, Reading
from tests.cards.standings import Standing
from trajectory.language import Language

pytestmark = pytest.mark.timeout(600)
"""The first of them waits for the whole play."""
TABLE = yaml.safe_load((Path(__file__).parent / "who_reads.yaml").read_text(encoding="utf-8"))
ANYBODY = {"anybody": "always"}
CARDS = TABLE["cards"] | dict.fromkeys(TABLE["anybody"], ANYBODY)
ALWAYS = "always"
RUNNING = "result, no result, small, paused, over"
"""What `running` stands for."""

Row = Mapping[str, str]
"""States in which a part may read something, by part."""


def true_for(row: Row, standing: Standing) -> bool:
    """Whether any part of the reader may read it as any of their teams stands."""
    states = [row[part].replace("running", RUNNING) for part in standing.parts & row.keys()]
    return row == ANYBODY or any(
        state == ALWAYS or not standing.states.isdisjoint(state.split(", ")) for state in states
    )


def titles_of(album: Album, reading: Reading) -> list[str]:
    """The keys of all texts that read as the heading of a card does, those in the table first.
    Headings of content are in no text."""
    heading = reading.shot.card["body"][0]["text"]
    keys = album.spoken.get(heading, set())
    if keys:
        return sorted(keys & CARDS.keys()) or sorted(keys)
    return ["question" if heading in questions(album.language) else "content"]


def title_of(album: Album, reading: Reading) -> str:
    """The key of the heading of a card."""
    return titles_of(album, reading)[0]


@cache
def questions(language: Language) -> frozenset[str]:
    """What the cards of questions are called."""
    return frozenset(plain(one.asks[language]) for one in Library.load().practical.values())


def lines_of(reading: Reading) -> Iterator[str]:
    """What is read below the heading, and the names of the buttons."""
    for part in reading.shot.card["body"][1:]:
        yield part.get("text", "")
        yield from (item["text"] for item in part.get("items", []))
        yield from (fact["value"] for fact in part.get("facts", []))
    yield from (action["title"] for action in reading.shot.card["actions"])


def says(album: Album, reading: Reading, key: str) -> bool:
    """Whether a text stands on a card, alone or with others in one paragraph."""
    lines = list(lines_of(reading))
    if any(key in album.spoken.get(line, ()) for line in lines):
        return True
    spoken = [said for said in album.said_with(key) if len(said) > 12]
    return any(said in line for line in lines for said in spoken)


def where(album: Album, reading: Reading) -> str:
    who = ", ".join(sorted(reading.standing.parts))
    then = ", ".join(sorted(reading.standing.states))
    return f"{title_of(album, reading)}, {who} ({then}): {reading.shot.where}"


def test_every_card_is_read_only_by_whom_it_is_true_for(album):
    wrong = [
        where(album, reading)
        for reading in album.readings.values()
        if not true_for(CARDS.get(title_of(album, reading), {}), reading.standing)
    ]
    assert wrong == []


def test_every_card_of_the_table_is_read(album):
    """A card that nobody gets any more goes from the table too."""
    read = {key for one in album.readings.values() for key in titles_of(album, one)}
    assert CARDS.keys() - read == set()


@pytest.mark.parametrize("sentence", TABLE["sentences"])
def test_a_sentence_stands_on_no_card_of_whom_it_is_not_true_for(album, sentence):
    row = TABLE["sentences"][sentence]
    read = [reading for reading in album.readings.values() if says(album, reading, sentence)]
    assert read, "the control: somebody reads it"
    assert [where(album, one) for one in read if not true_for(row, one.standing)] == []


@pytest.mark.parametrize("card", TABLE["says"])
def test_a_card_says_what_its_reader_must_know(album, card):
    """Whoever has one part reads all of its sentences; `always` is for every reader."""
    read = [one for one in album.readings.values() if title_of(album, one) == card]
    assert read
    for reading in read:
        for part, keys in TABLE["says"][card].items():
            if reading.standing.parts == {part} or part == ALWAYS:
                said = {key for key in keys if says(album, reading, key)}
                assert said == set(keys), where(album, reading)


def test_what_was_asked_is_not_repeated_as_what_happened(album):
    """The sentences of "are you sure" are no confirmation."""
    assert album.repeated == set()
