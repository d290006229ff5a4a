"""Special days as planners ask for them: certain ones, doubtful ones, and long ones."""

from datetime import date

from trajectory.language import Language
from trajectory.planning.special_days import Advice, SpecialDay, SpecialDays

NAME = dict.fromkeys(Language, "een dag")


def special(id: str, first: date, last: date | None = None, **other) -> SpecialDay:
    settings = {"advice": Advice.MENTION, "certain": True, **other}
    return SpecialDay(id, first, last or first, NAME, NAME, **settings)


RAMADAN = special("ramadan", date(2027, 2, 8), date(2027, 3, 8), certain=False)
FEAST = special("feast", date(2027, 3, 9), certain=False, advice=Advice.AVOID)
KINGS = special("kings", date(2027, 4, 27), advice=Advice.AVOID)
DAYS = SpecialDays((RAMADAN, FEAST, KINGS), date(2029, 12, 31))


def test_a_certain_day_is_on_its_date_and_on_no_other():
    assert DAYS.on(date(2027, 4, 27)) == (KINGS,)
    assert DAYS.on(date(2027, 4, 26)) == ()
    assert DAYS.on(date(2027, 4, 28)) == ()


def test_a_doubtful_day_may_also_be_a_day_earlier_or_later():
    assert [FEAST in DAYS.on(date(2027, 3, day)) for day in (7, 8, 9, 10, 11)] == [
        False,
        True,
        True,
        True,
        False,
    ]
    assert FEAST.covers(date(2027, 3, 9))
    assert not FEAST.covers(date(2027, 3, 10))


def test_what_to_avoid_is_told_before_what_to_mention():
    assert DAYS.on(date(2027, 3, 9)) == (FEAST, RAMADAN)


def test_a_period_finds_what_runs_through_it():
    assert DAYS.between(date(2027, 2, 20), date(2027, 2, 24)) == (RAMADAN,)
    assert DAYS.between(date(2027, 3, 1), date(2027, 5, 1)) == (RAMADAN, FEAST, KINGS)


def test_what_runs_now_is_still_coming():
    assert DAYS.coming(date(2027, 3, 8), 2) == (RAMADAN, FEAST)
    assert DAYS.coming(date(2027, 3, 10), 5) == (KINGS,)
    assert DAYS.coming(date(2028, 1, 1), 5) == ()
