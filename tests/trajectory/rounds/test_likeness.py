"""Statements that ask the same are found in other words, and ten of the list are ten questions."""

from itertools import combinations

import pytest

from content.library import Library
from trajectory.language import Language
from trajectory.rounds.instrument import Level, Purpose
from trajectory.rounds.likeness import Likeness, likeness, most_alike

SAME = [
    ("We durven elkaar aan te spreken.", "Wij durven elkaar niet aan te spreken."),
    ("We durven elkaar aan te spreken.", "Elkaar aanspreken durven we."),
    ("We durven elkaar aan te spreken.", "WE DÚRVEN ELKAAR AAN TE SPREKEN!"),
    ("Fouten bespreken we open met elkaar.", "Wij praten open over fouten."),
    ("Fouten bespreken we open met elkaar.", "Fouten worden hier open besproken."),
    ("Ik voel me veilig in dit team.", "In dit team is het veilig."),
    ("Ik voel me veilig in dit team.", "Ik voel me onveilig in dit team."),
    ("Wij luisteren naar elkaar.", "Er wordt in ons team goed naar elkaar geluisterd."),
    ("Onze manager hoort wat we zeggen.", "De manager luistert naar wat wij zeggen."),
    ("Werk wordt bij ons eerlijk verdeeld.", "De verdeling van het werk is eerlijk."),
    ("I feel safe in this team.", "I don't feel safe here."),
    ("We listen to each other.", "Everybody here listens to one another."),
]
DOUBTFUL = [
    ("We durven elkaar aan te spreken.", "Over pauzes en het rooster spreken we elkaar aan."),
    ("Fouten bespreken we open.", "Fouten en ideeën van nieuwe collega's bespreken we samen."),
]
NOT_FOUND = [
    ("We durven elkaar aan te spreken.", "Feedback geven voelt hier gewoon."),
    ("Ik voel me veilig in dit team.", "Ik kan hier zeggen wat ik denk."),
]
"""What says the same in none of the same words. It stands under what is not protected."""


@pytest.mark.parametrize(("one", "other"), SAME)
def test_the_same_in_another_order_or_form_is_the_same(one, other):
    assert likeness(one, other) is likeness(other, one) is Likeness.SAME


@pytest.mark.parametrize(("one", "other"), DOUBTFUL)
def test_what_may_say_the_same_is_doubtful(one, other):
    assert likeness(one, other) is likeness(other, one) is Likeness.DOUBTFUL


@pytest.mark.parametrize(("one", "other"), NOT_FOUND)
def test_other_words_altogether_are_not_found(one, other):
    """Written down here so that nobody promises otherwise."""
    assert likeness(one, other) is Likeness.OTHER


def test_small_words_alone_are_compared_as_they_are():
    assert likeness("Hoe is het hier?", "Hoe is het hier?") is Likeness.SAME
    assert likeness("Hoe is het hier?", "Waarom niet?") is Likeness.OTHER
    assert likeness("?", "!") is Likeness.SAME


def test_of_many_the_most_alike_count():
    texts, others = ["Het rooster klopt."], ["Pauzes zijn lang genoeg.", "Klopt het rooster?"]
    assert most_alike(texts, others) is Likeness.SAME
    assert most_alike(texts, others[:1]) is Likeness.OTHER
    assert most_alike(texts, []) is Likeness.OTHER


@pytest.mark.parametrize("language", list(Language))
def test_no_two_statements_of_the_list_are_alike(language):
    """A trainer who is told to choose from the list is not refused there."""
    statements = Library.load().newest_for(Level.TEAM, Purpose.ROOM).items
    assert len(statements) >= 10
    texts = [statement.text[language] for statement in statements]
    alike = [pair for pair in combinations(texts, 2) if likeness(*pair) is not Likeness.OTHER]
    assert alike == []
