"""English that only an editor would mark is marked, and what an English person writes is not."""

from pathlib import Path

import pytest

from content.finding import Spoken
from content.texts.style import FILE, read_style
from content.yaml_file import read
from trajectory.language import Language

EDITED = {
    "Who learns of it?": "Who will know?",
    "You report. An adviser can think along.": "You report. An adviser can help you think.",
    "Then ask for somebody else.": "If so, ask for someone else.",
    "Everybody gets the same ones.": "Everyone gets the same ones.",
    "Share it with nobody, not with the coach.": "Don't share it with anyone.",
    "What you wrote then goes along.": "What you wrote is included.",
    "Erase what is on this page.": "Delete everything on this page.",
    "Microsoft keeps what stands here.": "Microsoft keeps what is written here.",
    "Do you want this day all the same?": "Do you still want this day?",
    "This trajectory does not rest.": "This programme is not paused.",
    "If one line is wrong, I enrol nothing.": "If one line is wrong, no team is signed up.",
    "It appraises nobody.": "It is not an assessment of anyone.",
    "You need not do anything.": "You don't need to do anything.",
    "Your manager hears nothing of it.": "Your manager is not told.",
    "Can you not come?": "If you can't make it, say so.",
    "To be planned, by Friday at the latest.": "To be planned by Friday.",
    "Whoever opens it can answer.": "Anyone who opens it can answer.",
    "Does this work, for instance at night?": "Does this work, for example at night?",
}
"""What the bot once said, and what it says now."""


@pytest.fixture(scope="module")
def style():
    return read_style(read(FILE))


def marked(style, text):
    spoken = Spoken(Path("everyday.ftl"), 1, Language.EN, text)
    return [finding.problem for finding in style.findings(spoken)]


@pytest.mark.parametrize("translated", EDITED)
def test_a_sentence_that_sounds_translated_is_marked(style, translated):
    assert any("another word" in problem for problem in marked(style, translated))


@pytest.mark.parametrize("written", EDITED.values())
def test_what_an_english_person_writes_is_left_alone(style, written):
    assert marked(style, written) == []
