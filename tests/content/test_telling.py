"""Messages about the programme: an adviser adds a moment as a file, and a fault is told with its
place."""

import shutil

import pytest

from content.finding import ContentFault
from content.library import FOLDER, Library
from trajectory.listening.telling import MessageAudience, MessageFact, made_out, places_in

SIGN = "{nl: 'Vraag {contact}.', en: 'Ask {contact}.'}"
TEXT = f"""    subject: {{nl: 'Nieuws van {{unit}}', en: 'News of {{unit}}'}}
    lines:
    - {SIGN}
"""
NEW = f"""id: trainer-ill
title: {{nl: Een trainer valt uit, en: A trainer is ill}}
texts:
  employees:
{TEXT}  managers:
{TEXT}  day_start:
{TEXT}"""


@pytest.fixture
def folder(tmp_path):
    return shutil.copytree(FOLDER, tmp_path / "content")


def add(folder, text=NEW, name="trainer-ill"):
    (folder / "telling" / f"{name}.yaml").write_text(text, encoding="utf-8")


def test_a_file_is_added_and_the_moment_is_there(folder):
    add(folder)
    between = Library.load(folder).between
    text = between.moments["trainer-ill"].texts[MessageAudience.DAY_START]
    facts = {MessageFact.UNIT: "Inkomen", MessageFact.CONTACT: "de lead"}
    made = made_out(text, between.always, facts, next(iter(text.subject)))
    assert made.subject == "Nieuws van Inkomen"
    assert made.lines[0] == "Vraag de lead."
    assert len(made.lines) == 3, "with the two points that are always in it"


@pytest.mark.parametrize(
    ("before", "after", "problem"),
    [
        ("id: trainer-ill\n", "", "id does not come first"),
        ("id: trainer-ill", "id: trainer", "the file is called trainer-ill"),
        ("Nieuws van {unit}", "Nieuws van {eenheid}", "{eenheid} is filled in by nothing"),
        ("Nieuws van {unit}", "Nieuws van {unit", "is filled in by nothing"),
        ("Nieuws van {unit}", "Nieuws van unit}", "is filled in by nothing"),
        ("Nieuws van {unit}", "Nieuws", "another language has other places"),
        ("  day_start:", "  night_start:", "day_start is missing"),
    ],
)
def test_a_fault_is_told_with_its_place(folder, before, after, problem):
    assert before in NEW
    add(folder, NEW.replace(before, after))
    with pytest.raises(ContentFault, match=problem):
        Library.load(folder)


def test_what_stands_between_braces_is_found_and_what_does_not_close_as_well():
    assert places_in("a {unit} b {day}") == ["unit", "day"]
    assert places_in("a {unit b") == [""]
    assert places_in("a } b") == [""]
    assert places_in("a b") == []
