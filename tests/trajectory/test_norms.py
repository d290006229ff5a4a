"""The rules of the norm: coverage, what may be asked and adopted, versions, one a week."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from content.library import Library
from trajectory.errors import Invalid
from trajectory.language import Language
from trajectory.norms import (
    WORDING_LIMIT,
    Adoption,
    Crossing,
    Guide,
    GuideNorm,
    Norm,
    NormKind,
    NormState,
    changes,
    checked_wording,
    coverage,
    ladder_of,
    left_over,
    next_to_show,
    next_week,
    programme_first,
)
from trajectory.person_names import persons_in
from trajectory.planning.working_days import ZONE
from trajectory.rounds.instrument import OpenQuestion, Option, Scale
from trajectory.rounds.release import Word
from trajectory.rounds.rounds import Round, RoundKind, RoundState
from trajectory.rounds.support import (
    ENOUGH,
    SupportFrame,
    adoptable,
    askable,
    opens_before,
    settles,
    support_failed,
    support_instrument,
    way_of,
)

LIBRARY = Library.load()
THEMES = LIBRARY.norm_themes
NORM = Norm("n1", "t", "others", NormKind.DO, "We groeten elkaar.", NormState.WORDED)
NOW = datetime(2027, 2, 1, 10, 0, tzinfo=ZONE)
A_MOMENT_BEFORE = NOW - timedelta(microseconds=1)


def asked(state):
    """A round about support that manager and team see from now on."""
    return Round("r", "t", RoundKind.SUPPORT, "own:x@1", 5, state, NOW, NOW, NOW, extended=False)


def adopted(theme, id="n1"):
    return replace(NORM, id=id, theme=theme, state=NormState.ADOPTED)


# ---- coverage


def test_coverage_counts_themes_with_an_adopted_norm_and_not_norms():
    norms = [adopted("others"), adopted("others", "n2"), adopted("hybrid"), NORM]
    covered = coverage(norms, THEMES)
    assert (covered.themes, covered.of, covered.percent) == (2, 8, 25)
    assert len(left_over(norms, THEMES)) == 6


def test_the_four_themes_of_the_pilot_are_half():
    urgent = LIBRARY.programmes["team@1"].themes
    assert coverage([adopted(theme) for theme in urgent], THEMES).percent == 50
    assert [theme.id for theme in programme_first(THEMES, urgent)[:4]] == list(urgent)
    assert len(programme_first(THEMES, urgent)) == 8


# ---- support and adoption


def test_what_was_asked_is_not_asked_again():
    assert askable([NORM, replace(NORM, round="r"), adopted("others")]) == [NORM]


@pytest.mark.parametrize(
    ("ended", "now", "members", "may"),
    [
        (None, NOW, 12, False),
        (asked(RoundState.OPEN), NOW, 12, False),
        (asked(RoundState.CLOSING), NOW, 12, False),
        (asked(RoundState.RELEASED), A_MOMENT_BEFORE, 12, False),
        (asked(RoundState.RELEASED), NOW, 12, True),
        (asked(RoundState.TOO_FEW), NOW, 12, True),
        (None, NOW, 7, False),
        (None, NOW, 6, True),
    ],
)
def test_a_wording_is_adopted_once_everybody_saw_its_support(ended, now, members, may):
    assert adoptable(NORM, ended, now=now, members=members) is may


def test_what_was_adopted_or_let_go_is_not_adopted_again():
    ended = asked(RoundState.RELEASED)
    for state in (NormState.ADOPTED, NormState.REPLACED, NormState.DROPPED):
        assert not adoptable(replace(NORM, state=state), ended, now=NOW, members=12)


@pytest.mark.parametrize("state", RoundState)
def test_what_was_never_counted_can_be_asked_again_and_what_was_cannot(state):
    never_counted = {RoundState.WITHDRAWN, RoundState.LAPSED, RoundState.CHANGED}
    assert support_failed(asked(state)) is (state in never_counted)


def test_a_theme_that_the_norm_does_not_have_covers_nothing():
    assert coverage([adopted("gone"), adopted("others")], THEMES).themes == 1


def test_only_what_more_than_half_can_live_with_keeps_standing():
    assert {Word.MORE_THAN_HALF, Word.MOST} == ENOUGH


@pytest.mark.parametrize("state", RoundState)
def test_what_stands_under_reserve_is_settled_when_all_may_see_or_nobody_was_asked(state):
    failed = {RoundState.WITHDRAWN, RoundState.LAPSED, RoundState.CHANGED}
    assert settles(asked(state), A_MOMENT_BEFORE) is (state in failed)
    assert settles(asked(state), NOW) is asked(state).state.over
    assert settles(None, NOW)


def test_a_guide_says_how_the_team_came_to_a_norm():
    assert way_of(None) is Adoption.ALOUD
    assert way_of(asked(RoundState.RELEASED)) is Adoption.BEFORE
    assert way_of(replace(asked(RoundState.RELEASED), kind=RoundKind.ROOM)) is Adoption.ROOM


def test_the_programme_asks_from_ten_to_eight_working_days_before_a_norm_day():
    norm_day = date(2027, 3, 2)
    days = [date(2027, 2, day) for day in range(8, 28)]
    asks = [day.day for day in days if opens_before(LIBRARY.calendar, norm_day, day)]
    assert asks == [16, 17, 18]


# ---- wordings


def test_a_wording_is_one_line():
    assert checked_wording("  We groeten\n elkaar. ") == "We groeten elkaar."


@pytest.mark.parametrize(("text", "key"), [(" \n", "norm-empty"), ("x" * 301, "norm-too-long")])
def test_no_wording_and_too_long_a_wording_are_refused(text, key):
    assert WORDING_LIMIT == 300
    with pytest.raises(Invalid) as refused:
        checked_wording(text)
    assert refused.value.key == key


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("We helpen Samira en Yılmaz.", ("Samira", "Yılmaz")),
        ("We vragen het aan Jurgen.", ("Jurgen",)),
        ("Mail noor@amsterdam.nl of bel 06-12345678.", ("noor@amsterdam.nl", "06-12345678")),
        ("In mei en jan zeggen we niets.", ()),
        ("We zijn met 25 mensen in 2027.", ()),
    ],
)
def test_words_that_name_somebody_are_found(text, found):
    names = ["Samira Yılmaz", "Jürgen Smit", "Mei Chen", "Jan Visser"]
    assert persons_in(text, names) == found


# ---- versions


def guide(*norms, crossings=(), version=1):
    return Guide("g", "t", version, date(2027, 2, 1), norms, crossings)


GREET = GuideNorm("n1", "others", NormKind.DO, "We groeten elkaar.")
LISTEN = GuideNorm("n2", "others", NormKind.DO, "We luisteren.")


def test_a_version_tells_what_came_and_what_went():
    step = Crossing("others", "talk", "manager", "praat met beiden")
    changed = changes(guide(GREET), guide(LISTEN, crossings=(step,), version=2))
    assert (changed.added, changed.gone, changed.crossings) == ((LISTEN,), (GREET,), (step,))


def test_all_of_the_first_version_is_new_and_the_same_again_is_no_version():
    assert changes(None, guide(GREET)).added == (GREET,)
    assert not changes(guide(GREET), guide(GREET, version=2))
    assert not changes(None, guide())


def test_a_version_tells_what_has_its_support_now():
    reserved, after = replace(GREET, way=Adoption.RESERVED), replace(GREET, way=Adoption.AFTER)
    changed = changes(guide(reserved), guide(after, version=2))
    assert (changed.added, changed.gone, changed.supported) == ((), (), (after,))
    assert guide(reserved).covered == frozenset()
    assert guide(after).covered == {"others"}


def test_a_ladder_is_filled_in_once_and_a_theme_may_have_its_own():
    every, own = (Crossing(theme, "talk", "manager", "praat") for theme in ("", "others"))
    assert ladder_of([every, own], "others") == [own]
    assert ladder_of([every, own], "hybrid") == [every]


# ---- one norm a week


def test_every_norm_is_shown_and_then_the_first_again():
    norms, last, shown = (GREET, LISTEN), "", []
    for _ in range(5):
        last = next_to_show(norms, last).id
        shown.append(last)
    assert shown == ["n1", "n2", "n1", "n2", "n1"]
    assert next_to_show(norms, "gone") == GREET
    assert next_to_show((), "n1") is None


def test_the_norm_of_the_week_comes_on_the_first_working_day_of_the_next_week():
    assert next_week(LIBRARY.calendar, date(2027, 2, 3)) == date(2027, 2, 8)
    after_easter = next_week(LIBRARY.calendar, date(2027, 3, 24))
    assert after_easter == date(2027, 3, 30), "Easter Monday is no working day"


# ---- a round about support


WORDS = dict.fromkeys(Language, "Een woord")
FRAME = SupportFrame(
    title=WORDS,
    status=WORDS,
    introduction=WORDS,
    hint=WORDS,
    kinds=dict.fromkeys(NormKind, WORDS),
    scale=Scale("support", (Option(1, WORDS), Option(2, WORDS)), agrees_from=2),
    objection=OpenQuestion("objection", WORDS, WORDS),
)


@pytest.mark.parametrize(("wordings", "minutes"), [(1, 2), (4, 2), (5, 3), (6, 3), (12, 6)])
def test_members_read_how_long_it_takes_half_a_minute_for_each_wording(wordings, minutes):
    norms = [replace(NORM, id=f"n{number}") for number in range(wordings)]
    instrument = support_instrument([THEMES[0]], norms, FRAME)
    assert len(instrument.items) == wordings
    assert instrument.minutes == minutes
