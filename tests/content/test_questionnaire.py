"""The questions we ask, and what we say about the answers."""

from itertools import product
from pathlib import Path

import pytest

from content.instruments.lock import load
from content.instruments.questionnaire import Group, group_of
from content.instruments.questionnaire_file import FOLDER, read_questionnaire
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
        [sentence] = ours.sentence(theme.id, nothing)
        assert "te weinig" in sentence[NL]
        assert ours.pair_sentences(theme.id, nothing) == ()


@pytest.mark.parametrize(("own", "others"), list(product(WORDS, repeat=2)))
def test_a_pair_speaks_only_when_more_people_hold_a_view_than_seem_to(ours, own, others):
    words = {"norm-own": own, "norm-others": others}
    higher = bool(own and others and own.step > others.step)
    assert bool(ours.pair_sentences("norms", words)) is higher
    assert len(ours.conversation("norms", words)) == (
        len(ours.themes["norms"].conversation[ours.group("norms", words)]) + higher
    )


# ---- version 2, which nobody adopted yet


@pytest.fixture(params=["teamscan@2", "teamscan-mt@2"])
def second(library, request):
    return library.questionnaires[request.param]


def test_rounds_begin_with_version_1_until_somebody_adopts_version_2(library, second):
    assert "think aloud" in second.waits_for
    assert second.instrument.key not in load(FOLDER)
    for level in second.instrument.levels:
        assert library.newest_for(level).key == f"{second.instrument.id}@1"
    assert library.newest_called(second.instrument.id).version == 1


def test_version_2_is_as_short_and_asks_for_equal_treatment_and_where_to_go(second):
    asked = [item.id for item in second.instrument.items]
    assert len(asked) == 12
    assert {"equal-chances", "help-where"} <= {*asked}


def test_no_answer_of_version_2_is_compared_with_one_to_other_words(library, second):
    """Every item has another wording or another scale, so another id."""
    first = library.instruments[f"{second.instrument.id}@1"]
    assert not {item.id for item in first.items} & {item.id for item in second.instrument.items}


def test_whoever_has_no_view_can_say_so_at_every_question(second):
    labels = [second.instrument.scale_of(item).no_view[NL] for item in second.instrument.items]
    assert labels.count("Kan ik niet zeggen") == 11
    assert labels.count("Dat maakte ik niet mee") == 1


@pytest.mark.parametrize("language", list(Language))
def test_a_share_is_asked_in_the_words_of_the_result(library, second, language):
    say = library.texts.of(language)
    options = second.instrument.scales["share"].options
    said = {option.value: option.label[language].lower() for option in options}
    assert said == {word.step: say("release-word", word=word) for word in Word}


def test_the_turned_item_is_shown_as_it_was_asked(second):
    [turned] = [item for item in second.instrument.items if item.reverse]
    assert turned.finding[NL].lower() == f"oneens met: {turned.text[NL].lower()}"


FEW, LESS, HALF, MORE, MOST = Word


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            [LESS, FEW, LESS, HALF],
            "Bij 3 van de 4 uitspraken is het resultaat minder dan de helft.",
        ),
        (
            [LESS, LESS, LESS, MOST],
            "Bij 3 van de 4 uitspraken is het resultaat minder dan de helft.",
        ),
        ([MORE] * 4, "Bij 4 van de 4 uitspraken is het resultaat meer dan de helft."),
        ([MOST, MORE, None, MORE], "Bij 3 van de 4 uitspraken is het resultaat meer dan de helft."),
        ([MORE, MORE, LESS, LESS], None),
        ([MORE, MORE, HALF, HALF], None),
        ([HALF] * 4, None),
        ([MORE, MORE], None),
        ([None] * 4, None),
    ],
)
def test_a_theme_says_only_how_many_of_its_words_point_one_way(second, words, said):
    sentences = [each[NL] for each in second.counted.said(words)]
    assert sentences == ([said] if said else [])


@pytest.mark.parametrize("words", list(product(WORDS, repeat=4)))
def test_what_is_counted_is_true_of_the_words(second, words):
    for sentence in second.counted.said(words):
        side = BELOW if "minder" in sentence[NL] else ABOVE
        assert f"Bij {sum(word in side for word in words)} van de 4" in sentence[NL]


def test_one_theme_that_leans_says_so_and_a_pair_alone_never_does(second):
    for theme in second.instrument.themes:
        items = [item.id for item in second.instrument.items if item.theme == theme.id]
        said = second.said_about(theme.id, dict.fromkeys(items, Word.MORE_THAN_HALF))
        assert len(said) == (len(items) >= 3)
        for group in Group:
            assert 1 <= len(second.themes[theme.id].conversation[group]) <= 2


@pytest.mark.parametrize(("own", "others"), list(product(WORDS, repeat=2)))
def test_the_pair_of_version_2_speaks_from_two_words_on(second, own, others):
    words = {"norm-own-2": own, "norm-others-2": others}
    telling = bool(own and others and own.step - others.step >= 2)
    assert bool(second.said_about("norms", words)) is telling


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
