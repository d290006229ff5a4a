"""What a release says, and that no word of it says something certain about anybody.

Proven by trying everything: every count for five to twelve people, and every way in which so
many people can answer or skip one item (anonymity.md §4).
"""

from collections import Counter, defaultdict
from dataclasses import replace
from functools import cache
from itertools import combinations_with_replacement

import pytest

from trajectory.language import Language
from trajectory.rounds.instrument import (
    Answers,
    Instrument,
    Item,
    Level,
    OpenQuestion,
    Option,
    Scale,
)
from trajectory.rounds.instrument import Theme as ThemeOf
from trajectory.rounds.release import (
    FLOOR,
    Word,
    middle_word,
    release_of,
    theme_word,
    word_for,
)

FEW, LESS, HALF, MORE, MOST = Word
SIZES = range(5, 13)


def words(text):
    return dict.fromkeys(Language, text)


def instrument(*items):
    scale = Scale("agree", tuple(Option(n, words(str(n))) for n in range(1, 6)), agrees_from=4)
    return Instrument(
        id="try",
        version=1,
        title=words("t"),
        status=words("s"),
        introduction=words("i"),
        hint=words("h"),
        minutes=1,
        levels=frozenset({Level.TEAM}),
        scales={"agree": scale},
        themes=(ThemeOf("theme", words("t")),),
        items=items,
        open_questions=(OpenQuestion("open", words("o"), words("h")),),
    )


def item(id, reverse=False):
    return Item(id, "theme", "agree", words(id), words(id), "own", reverse=reverse)


ONE = instrument(item("a"))


def said(*values):
    """The word of one item that was answered so, or None."""
    ballots = [Answers({"a": value}, {}) for value in values]
    release = released(ONE, ballots, threshold=FLOOR, invited=len(values))
    return release and release.words()["a"]


def released(asked, ballots, *, threshold, invited=20):
    """The release of a large group, unless said otherwise."""
    return release_of(asked, ballots, threshold=threshold, invited=invited)


# ---- the words


@pytest.mark.parametrize(
    ("answered", "expected"),
    [
        (5, [LESS, LESS, LESS, MORE, MORE, MORE]),
        (6, [LESS, LESS, LESS, HALF, MORE, MORE, MORE]),
        (7, [LESS, LESS, LESS, HALF, HALF, MORE, MORE, MORE]),
        (8, [FEW, FEW, FEW, LESS, HALF, MORE, MOST, MOST, MOST]),
        (12, [FEW] * 4 + [LESS] + [HALF] * 3 + [MORE] + [MOST] * 4),
    ],
)
def test_the_words_of_a_group(answered, expected):
    assert [
        word_for(agreeing, answered, invited=20) for agreeing in range(answered + 1)
    ] == expected


@pytest.mark.parametrize("invited", [8, 9])
@pytest.mark.parametrize("answered", [8, 9])
def test_a_group_below_ten_gets_three_words(invited, answered):
    """A word that only eight answers make possible would tell that all eight took part."""
    spoken = {word_for(n, answered, invited=invited) for n in range(answered + 1)}
    assert spoken == {LESS, HALF, MORE}


@pytest.mark.parametrize("answered", range(5, 201))
def test_the_words_at_both_ends_cover_at_least_three_counts(answered):
    spoken = [word_for(agreeing, answered, invited=20) for agreeing in range(answered + 1)]
    assert spoken.count(spoken[0]) >= 3
    assert spoken.count(spoken[-1]) >= 3
    assert spoken == sorted(spoken, key=lambda word: word.step), "more agreement, no lower word"
    turned = [list(Word)[-word.step] for word in reversed(spoken)]
    assert spoken == turned, "agreeing and disagreeing are treated alike"


@pytest.mark.parametrize(("agreeing", "answered"), [(0, 4), (2, 4), (-1, 5), (6, 5), (0, 0)])
def test_nothing_outside_is_ever_put_into_words(agreeing, answered):
    with pytest.raises(ValueError, match="outside"):
        word_for(agreeing, answered, invited=20)


# ---- the middle answer of a share


def asks_a_share():
    """The same instrument, on a scale of shares."""
    one = ONE.scales["agree"]
    return replace(ONE, scales={"agree": replace(one, agrees_from=None)})


def middle_of(*values, invited=20):
    ballots = [Answers({"a": value}, {}) for value in values]
    release = released(asks_a_share(), ballots, threshold=FLOOR, invited=invited)
    return release and release.words()["a"]


@pytest.mark.parametrize(
    ("values", "word"),
    [
        ([1, 1, 1, 5, 5, 5, 5, 5, 5], MOST),
        ([1, 1, 1, 1, 4, 4, 5, 5, 5], MORE),
        ([1, 1, 2, 2, 3, 3, 4, 5], LESS),
        ([1, 1, 1, 1, 5, 5, 5, 5], FEW),
    ],
    ids=["most said most", "the middle one", "of two the lower", "of two far apart too"],
)
def test_the_word_of_a_share_is_the_answer_in_the_middle(values, word):
    assert middle_of(*values) is word


@pytest.mark.parametrize(("values", "word"), [([1] * 7, LESS), ([5] * 7, MORE), ([3] * 7, HALF)])
def test_a_share_of_few_answers_has_three_words_like_everything_else(values, word):
    assert middle_of(*values) is word


def test_a_share_that_few_were_asked_has_three_words_however_many_answered():
    assert middle_of(*[5] * 9, invited=9) is MORE
    assert middle_of(*[5] * 9, invited=10) is MOST


def test_whoever_has_no_view_of_a_share_does_not_count():
    assert middle_of(5, 5, 5, 5, None) is None
    assert middle_of(5, 5, 5, 4, 4, None, None, None, None) is MORE


def test_fewer_than_five_answers_are_never_put_into_a_word():
    with pytest.raises(ValueError, match="outside"):
        middle_word([5] * 4, invited=20)


def test_nobody_agrees_to_a_share():
    with pytest.raises(ValueError, match="share"):
        asks_a_share().agrees(item("a"), 5)


# ---- what a word tells about one person


@cache
def ways_behind(invited):
    """For each word, or silence: every way in which so many people can have answered."""
    behind = defaultdict(list)
    for values in combinations_with_replacement((1, 2, 3, 4, 5, None), invited):
        behind[said(*values)].append(values)
    return behind


def could_be(ways, known=()):
    """What one more person can have said, in each way that holds what is `known`."""
    possible = set()
    for way in ways:
        left = Counter(way)
        left.subtract(known)
        if min(left.values()) >= 0:
            possible |= set(left.elements())
    return possible


@pytest.mark.parametrize("invited", SIZES)
def test_a_word_tells_an_outsider_nothing_certain_about_anybodys_answer(invited):
    for ways in ways_behind(invited).values():
        assert could_be(ways) >= {1, 2, 3, 4, 5}


def test_no_word_of_a_scan_tells_that_everybody_answered():
    """Five and six are fewer than a scan asks."""
    certain = {
        (invited, word)
        for invited in SIZES
        for word, ways in ways_behind(invited).items()
        if None not in could_be(ways)
    }
    assert {invited for invited, _ in certain} <= {5, 6}


@pytest.mark.parametrize("invited", SIZES)
@pytest.mark.parametrize("own", [1, 2, 3, 4, 5, None])
def test_a_word_tells_a_colleague_nothing_certain_about_anybody_else(invited, own):
    for word, ways in ways_behind(invited).items():
        possible = could_be(ways, known=[own])
        agreeing = {value > 3 for value in possible if value is not None}
        assert agreeing in ({True, False}, set()), (word, own)
        if not agreeing:
            assert possible == set(), "this word and this answer do not go together"


def test_the_control_an_exact_count_would_tell():
    ways = [way for way in combinations_with_replacement((1, 5), 5) if way.count(5) == 5]
    assert could_be(ways) == {5}


# ---- the threshold


@pytest.mark.parametrize("threshold", [0, 1, 4, 5])
def test_the_floor_of_five_cannot_be_lowered(threshold):
    four = [Answers({"a": 5}, {})] * 4
    assert released(ONE, four, threshold=threshold) is None
    assert released(ONE, four + four[:1], threshold=threshold) is not None


def test_the_threshold_can_be_raised():
    seven = [Answers({"a": 5}, {})] * 7
    assert released(ONE, seven, threshold=8) is None
    assert released(ONE, seven, threshold=7) is not None


def test_the_threshold_holds_for_every_item_again():
    two = instrument(item("a"), item("b"))
    answers = [Answers({"a": 5, "b": 5}, {})] * 4 + [Answers({"a": 1, "b": None}, {})] * 3
    assert released(two, answers, threshold=5).words() == {"a": HALF, "b": None}


def test_blank_ballots_never_count():
    blank = [Answers({"a": None}, {"open": "  "}), Answers({}, {})]
    four = [Answers({"a": 5}, {})] * 4
    assert released(ONE, four + blank, threshold=5) is None


OPEN_ONLY = instrument()
"""Nothing to choose, only a question to answer in words."""
WRITER = Answers({}, {"open": "Iets."})


def test_a_round_of_open_questions_counts_who_wrote_and_nobody_who_sent_nothing():
    blank = Answers({}, {"open": " \n "})
    assert released(OPEN_ONLY, [WRITER] * 5, threshold=5) is not None
    assert released(OPEN_ONLY, [WRITER] * 4 + [blank] * 6, threshold=5) is None


def test_a_raised_threshold_holds_for_a_round_of_open_questions():
    assert released(OPEN_ONLY, [WRITER] * 7, threshold=8) is None
    assert released(OPEN_ONLY, [WRITER] * 8, threshold=8) is not None
    assert released(OPEN_ONLY, [WRITER] * 4, threshold=1) is None


def test_somebody_who_only_wrote_a_text_does_not_count_for_an_item():
    writers = [Answers({"a": None}, {"open": "Iets."})] * 3
    assert released(ONE, [Answers({"a": 5}, {})] * 4 + writers, threshold=5) is None


def test_a_reverse_coded_item_is_turned_round():
    turned = instrument(item("a", reverse=True))
    answers = [Answers({"a": 1}, {})] * 5
    assert released(turned, answers, threshold=5).words() == {"a": MORE}


def test_the_middle_option_is_no_agreement():
    assert said(3, 3, 3, 3, 3) is LESS


def test_the_order_of_the_ballots_makes_no_difference():
    assert said(5, 5, 5, 1, 1, None) is said(None, 1, 5, 1, 5, 5)


def test_a_release_holds_words_and_nothing_else():
    release = released(ONE, [Answers({"a": 5}, {"open": "Iets."})] * 6, threshold=5)
    assert (release.instrument, release.words()) == ("try@1", {"a": MORE})
    assert release.__slots__ == ("instrument", "items")
    assert release.items[0].__slots__ == ("item", "word")


# ---- the figure of a theme


@pytest.mark.parametrize(
    ("released", "middle"),
    [
        ([], None),
        ([None, None], None),
        ([MOST], MOST),
        ([FEW, None, MOST, MORE], MORE),
        ([LESS, MORE], LESS),
        ([FEW, LESS, HALF, MORE], LESS),
    ],
)
def test_a_theme_is_the_middle_of_its_words(released, middle):
    assert theme_word(released) is middle
