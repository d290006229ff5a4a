"""When the same questions come again, and what the closing report may say of both."""

from datetime import date, datetime, time, timedelta

import pytest

from tests.trajectory.courses import CALENDAR, a_course, held
from trajectory.agreements import Agreement, AgreementState
from trajectory.follow_up.closing_report import closing_of
from trajectory.norms import Norm, NormKind, NormState
from trajectory.planning.programme import FollowUpScan
from trajectory.planning.working_days import at
from trajectory.roles import Role
from trajectory.rounds.comparison import Change
from trajectory.rounds.follow_up import plan_follow_up, session_from
from trajectory.rounds.instrument import Theme
from trajectory.rounds.release import ItemRelease, Release, Word
from trajectory.steps import steps_of

RULE = FollowUpScan("follow-up", 15)
SESSION = date(2027, 6, 4)


def test_it_opens_before_the_session_and_the_team_sees_it_in_time():
    plan = plan_follow_up(CALENDAR, at(date(2027, 4, 1), time(9)), session=SESSION, rule=RULE)
    assert plan.opens.date() == CALENDAR.before(SESSION, 15)
    assert CALENDAR.between(plan.opens.date(), plan.closes.date()) == 10
    assert plan.visible.date() <= SESSION


def test_a_session_that_is_close_gets_a_shorter_round_or_none():
    short = plan_follow_up(CALENDAR, at(date(2027, 5, 20), time(9)), session=SESSION, rule=RULE)
    assert short.visible.date() <= SESSION
    assert CALENDAR.between(short.opens.date(), short.closes.date()) >= 5
    late = at(date(2027, 5, 27), time(9))
    assert plan_follow_up(CALENDAR, late, session=SESSION, rule=RULE) is None


def test_it_ends_eight_weeks_after_the_last_one_or_not_at_all():
    """The session is on Friday 4 June, and three working days before it is the last."""
    now = at(date(2027, 4, 1), time(9))
    usual = plan_follow_up(CALENDAR, now, session=SESSION, rule=RULE).closes.date()
    last = CALENDAR.before(SESSION, 3)
    waits = plan_follow_up(CALENDAR, now, session=SESSION, rule=RULE, free=last)
    assert usual < waits.closes.date() == last
    assert waits.visible.date() <= SESSION
    next_day = last + timedelta(days=1)
    assert plan_follow_up(CALENDAR, now, session=SESSION, rule=RULE, free=next_day) is None
    assert session_from(CALENDAR, last) <= SESSION < session_from(CALENDAR, next_day)


def test_five_working_days_to_answer_are_enough_and_four_are_not():
    last = CALENDAR.before(SESSION, 3)
    for days, enough in ((6, True), (5, False)):
        eve = at(CALENDAR.before(last, days), time(9))
        plan = plan_follow_up(CALENDAR, eve, session=SESSION, rule=RULE)
        assert (plan is not None) is enough, "it opens the working day after"


@pytest.mark.parametrize("days", [1, 5, 8, 11, 12, 13, 14, 21, 30, 69])
def test_whenever_it_is_planned_the_round_is_long_enough_or_not_held(days):
    now = datetime.combine(date.fromordinal(SESSION.toordinal() - days), time(10)).astimezone()
    plan = plan_follow_up(CALENDAR, now, session=SESSION, rule=RULE)
    if plan is not None:
        assert CALENDAR.between(plan.opens.date(), plan.closes.date()) >= 5
        assert plan.visible.date() <= SESSION
        assert plan.opens > now


# ---- the closing report


THEMES = (Theme("others", {}), Theme("resources", {}))


def release(**words):
    items = tuple(ItemRelease(item, word) for item, word in words.items())
    return Release("teamscan@1", items)


def closing(before=None, after=None, agreements=()):
    course = a_course(held("intake", date(2027, 2, 10)))
    return closing_of(
        steps=steps_of(course, CALENDAR, date(2027, 6, 10)),
        norms=[Norm("n", "t", "others", NormKind.DO, "Wij groeten", NormState.ADOPTED)],
        themes=THEMES,
        before=before,
        after=after,
        agreements=agreements,
    )


def test_it_tells_what_was_done_what_has_a_norm_and_what_is_left():
    told = closing()
    assert [step for step, _ in told.done] == ["scan", "intake"]
    assert (told.coverage.themes, told.coverage.of, told.coverage.percent) == (1, 2, 50)
    assert [theme.id for theme in told.left] == ["resources"]


def test_it_speaks_of_a_difference_only_when_it_is_two_words_or_more():
    before = release(a=Word.FEW, b=Word.MOST, c=Word.FEW, d=Word.MOST, e=None)
    after = release(a=Word.ABOUT_HALF, b=Word.MORE_THAN_HALF, c=None, d=Word.FEW, e=Word.MOST)
    told = closing(before, after)
    assert [(one.item, one.change) for one in told.changed] == [
        ("a", Change.HIGHER),
        ("d", Change.LOWER),
    ]


@pytest.mark.parametrize("which", ["before", "after"])
def test_with_one_result_nothing_is_compared(which):
    told = closing(**{which: release(a=Word.FEW)})
    assert not told.compared
    assert told.changed == ()


def test_open_agreements_go_on_and_finished_ones_are_counted():
    day = date(2027, 3, 1)
    one = Agreement("a", "t", "", "Bellen", Role.MEMBER, day, AgreementState.OPEN)
    other = Agreement("b", "t", "", "Mailen", Role.MEMBER, day, AgreementState.DONE)
    told = closing(agreements=[one, other])
    assert [entry.id for entry in told.agreements] == ["a"]
    assert told.finished == 1
