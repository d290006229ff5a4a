"""The one sentence above a result says no more than its themes do, in every version of a scan."""

from itertools import product

import pytest

from content.library import Library
from papers.outcome import opening
from trajectory.language import Language
from trajectory.rounds.release import ItemRelease, Release, Word

NL = Language.NL
LIBRARY = Library.load()
NONE = "Bij geen onderwerp wijzen genoeg antwoorden één kant op."


@pytest.fixture(params=[key for key in LIBRARY.questionnaires if key.startswith("teamscan")])
def scan(request):
    return LIBRARY.questionnaires[request.param]


def first_sentence(scan, words):
    items = tuple(ItemRelease(item.id, words.get(item.id)) for item in scan.instrument.items)
    say = LIBRARY.texts.of(NL)
    return opening(scan, Release(scan.instrument.key, items), NL, say)


def all_of(scan, word):
    return {item.id: word for item in scan.instrument.items}


def test_where_all_words_are_the_same_no_theme_is_left_out(scan):
    said = first_sentence(scan, all_of(scan, Word.MOST))
    assert said.endswith("is meestal meer dan de helft het eens.")
    assert "elk onderwerp" in said or "de meeste onderwerpen" in said
    assert first_sentence(scan, all_of(scan, Word.ABOUT_HALF)) == NONE
    assert first_sentence(scan, all_of(scan, None)) == NONE


def test_a_version_that_counts_names_only_themes_that_say_something(scan):
    """Two items that are alike are too few there, also for the sentence above."""
    for theme in scan.instrument.themes if scan.counted else ():
        items = [item.id for item in scan.instrument.items if item.theme == theme.id]
        for chosen in product([*Word, None], repeat=len(items)):
            words = all_of(scan, Word.ABOUT_HALF) | dict(zip(items, chosen, strict=True))
            said = first_sentence(scan, words)
            named = f"“{theme.title[NL]}”" in said
            assert named == bool(scan.sentence(theme.id, words)) == (said != NONE)


def test_the_version_that_rounds_begin_with_is_not_the_one_that_counts():
    """The control: both kinds are tried above."""
    assert {bool(each.counted) for each in LIBRARY.questionnaires.values()} == {True, False}
