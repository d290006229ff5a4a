"""The questions we ask, and what we say about the answers."""

from itertools import product
from pathlib import Path

import pytest

from content.instruments.questionnaire import Group, group_of
from content.instruments.questionnaire_file import read_questionnaire
from content.library import Library
from content.yaml_file import read
from trajectory.language import Language
from trajectory.rounds.instrument import Answers, Level
from trajectory.rounds.release import Word, theme_word

NL = Language.NL
FOREIGN = Path(__file__).parent / "foreign.yaml"
WORDS = [*Word, None]
BELOW = {Word.FEW, Word.LESS_THAN_HALF}
ABOVE = {Word.MORE_THAN_HALF, Word.MOST}


@pytest.fixture(scope="module")
def library() -> Library:
    return Library.load()


@pytest.fixture(params=list(Level))
def ours(library, request):
    return library.questionnaires[library.newest_for(request.param).key]


def test_a_team_and_a_management_team_get_their_own_questions(library):
    assert library.newest_for(Level.TEAM).id == "teamscan"
    assert library.newest_for(Level.DEPARTMENT_MT).id == "teamscan-mt"
    assert library.newest_for(Level.DIRECTORATE_MT).id == "teamscan-mt"


def test_our_scan_is_short_and_says_what_it_is(ours):
    scan = ours.instrument
    assert len(scan.items) <= 12
    assert len(scan.open_questions) == 1
    assert scan.status[NL] == "gespreksstarter, niet gevalideerd"
    assert scan.minutes == 4
    assert scan.hint[NL] == "Denk aan de afgelopen drie maanden."


def test_four_questions_are_about_safety_and_one_is_turned_round(ours):
    safety = [item for item in ours.instrument.items if item.theme == "safety"]
    assert len(safety) == 4
    assert [item.id for item in ours.instrument.items if item.reverse] == ["safe-past"]
    assert all(item.finding == item.text for item in safety if not item.reverse)


def test_whoever_denies_the_reverse_coded_item_agrees_with_its_finding(ours):
    item = next(item for item in ours.instrument.items if item.reverse)
    assert ours.instrument.agrees(item, 1)
    assert not ours.instrument.agrees(item, 5)
    assert item.finding != item.text


def test_the_own_view_stands_beside_what_colleagues_seem_to_think(ours):
    pairs = {item.id: item.pair for item in ours.instrument.items if item.pair}
    assert pairs == {"norm-own": "norm-others", "norm-others": "norm-own"}


def test_no_question_is_about_one_person(ours):
    pointing = ("manager", "leidinggevende ", "afdelingshoofd", "directeur", "baas", "hij ", "zij ")
    for item in ours.instrument.items:
        assert not [word for word in pointing if word in f"{item.text[NL].lower()} "]


def test_only_the_reverse_coded_item_may_deny_anything(ours):
    for item in ours.instrument.items:
        words = set(item.text[NL].lower().replace(",", " ").split())
        assert item.reverse or not words & {"niet", "geen", "nooit", "zonder"}


def test_the_answers_read_as_on_the_page(ours):
    labels = [option.label[NL] for option in ours.instrument.scales["agree"].options]
    assert labels == [
        "Helemaal mee eens",
        "Mee eens",
        "Niet mee eens, niet mee oneens",
        "Mee oneens",
        "Helemaal mee oneens",
    ]


@pytest.mark.parametrize("words", list(product(WORDS, repeat=3)))
def test_a_theme_never_sounds_more_certain_than_its_words(words):
    group, released = group_of(words), {word for word in words if word}
    assert (group is Group.WITHHELD) == (not released)
    if group is Group.LOW:
        assert not released & ABOVE
        assert theme_word(words) in BELOW
    if group is Group.HIGH:
        assert not released & BELOW
        assert theme_word(words) in ABOVE
    assert (group is Group.MIXED) == bool(released & BELOW and released & ABOVE)


def test_every_theme_has_a_sentence_and_points_for_whatever_comes_out(ours):
    for theme in ours.instrument.themes:
        for group in Group:
            assert ours.themes[theme.id].sentences[group].keys() == set(Language)
            assert 1 <= len(ours.themes[theme.id].conversation[group]) <= 2


def test_nothing_released_means_nothing_said_about_a_theme(ours):
    nothing = {item.id: None for item in ours.instrument.items}
    for theme in ours.instrument.themes:
        assert "te weinig antwoorden" in ours.sentence(theme.id, nothing)[NL]
        assert ours.pair_sentences(theme.id, nothing) == ()


@pytest.mark.parametrize(("own", "others"), list(product(WORDS, repeat=2)))
def test_a_pair_speaks_only_when_more_people_hold_a_view_than_seem_to(ours, own, others):
    words = {"norm-own": own, "norm-others": others}
    higher = bool(own and others and own.step > others.step)
    assert bool(ours.pair_sentences("norms", words)) is higher
    assert len(ours.conversation("norms", words)) == (
        len(ours.themes["norms"].conversation[ours.group("norms", words)]) + higher
    )


def test_a_foreign_scan_keeps_its_own_scales_and_length():
    top = read(FOREIGN)
    scan = read_questionnaire(top).instrument
    assert top.notes.findings == []
    assert scan.key == "elders@3"
    assert len(scan.items) == 14
    assert {name: len(scale.options) for name, scale in scan.scales.items()} == {
        "four": 4,
        "seven": 7,
        "ten": 10,
    }
    scan.check(Answers(choices={"a1": 4, "a3": 7, "a5": 10, "a6": None}, texts={}))
    items = {item.id: item for item in scan.items}
    agreeing = {name: [v for v in range(1, 11) if scan.agrees(items[name], v)] for name in items}
    assert agreeing["a5"] == [7, 8, 9, 10]
    assert agreeing["a6"][:4] == [1, 2, 3, 4]
    assert not scan.agrees(items["a4"], 4)
    assert scan.agrees(items["a2"], 2)
