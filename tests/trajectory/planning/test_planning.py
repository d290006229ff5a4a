"""Which dates a session may have, what is better when one may not, and what follows from it."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from trajectory.language import Language
from trajectory.planning.date_faults import DateFault
from trajectory.planning.dates import Frame
from trajectory.planning.planning import (
    DateProposal,
    Share,
    audience_of,
    current,
    deadline_of,
    reminder_moment,
    share_of,
    window,
)
from trajectory.planning.programme import (
    Aim,
    Audience,
    Programme,
    ReminderRule,
    SessionType,
    Spacing,
    newest_for,
)
from trajectory.planning.sessions import Part, Session, SessionState
from trajectory.planning.special_days import Advice, SpecialDay, SpecialDays
from trajectory.planning.working_days import ZONE, SchoolHoliday, WorkCalendar
from trajectory.rounds.instrument import Level
from trajectory.teams import Team

WORDS = dict.fromkeys(Language, "naam")
FREE = date(2027, 4, 27)
HOLIDAY = SchoolHoliday(WORDS, date(2027, 5, 1), date(2027, 5, 9))
CALENDAR = WorkCalendar(frozenset({FREE}), (HOLIDAY,))


def special(first, last, advice, *, certain=True):
    return SpecialDay("day", first, last, WORDS, WORDS, advice, certain)


DAYS = SpecialDays(
    (
        special(date(2027, 4, 7), date(2027, 4, 7), Advice.AVOID, certain=False),
        special(date(2027, 4, 14), date(2027, 4, 14), Advice.MENTION),
        special(date(2027, 5, 11), date(2027, 6, 8), Advice.MENTION),
        special(date(2027, 6, 10), date(2027, 6, 17), Advice.MENTION),
        special(date(2027, 6, 21), date(2027, 6, 29), Advice.MENTION),
    ),
    known_until=date(2027, 12, 31),
)
FRAME = Frame(CALENDAR, DAYS, (120,), time(9, 30), date(2027, 4, 1), date(2027, 6, 30))
"""From a Thursday."""


def faults(frame, *days):
    return {one.fault for one in frame.findings(days)}


# ---- one date -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "found"),
    [
        (date(2027, 4, 1), set()),
        (date(2027, 3, 31), {DateFault.TOO_SOON}),
        (date(2027, 7, 1), {DateFault.TOO_LATE}),
        (date(2028, 1, 3), {DateFault.TOO_LATE}),
        (date(2027, 4, 3), {DateFault.NOT_WORKED}),
        (FREE, {DateFault.NOT_WORKED}),
        (date(2027, 4, 7), {DateFault.AVOID}),
        (date(2027, 4, 6), {DateFault.AVOID}),
        (date(2027, 4, 8), {DateFault.AVOID}),
        (date(2027, 4, 9), set()),
        (date(2027, 4, 14), {DateFault.MENTION}),
        (date(2027, 5, 12), {DateFault.PERIOD}),
        (date(2027, 6, 14), {DateFault.MENTION}),  # of eight days: a week and the day it ends on
        (date(2027, 6, 22), {DateFault.PERIOD}),  # of nine
        (date(2027, 6, 30), set()),  # the last day that the programme wants
        (date(2027, 5, 3), {DateFault.SCHOOL_HOLIDAY}),
    ],
)
def test_what_there_is_to_say_about_a_day(day, found):
    assert faults(FRAME, day) == found


def test_a_reason_overrules_what_is_mentioned_and_nothing_else():
    mentioned, kept = date(2027, 4, 14), date(2027, 4, 7)
    assert [one.fault for one in FRAME.refused([mentioned])] == [DateFault.MENTION]
    assert FRAME.refused([mentioned], overruled=True) == []
    assert [one.fault for one in FRAME.refused([kept], overruled=True)] == [DateFault.AVOID]
    early = date(2027, 3, 30)
    assert [one.fault for one in FRAME.refused([early], overruled=True)] == [DateFault.TOO_SOON]


def test_what_is_only_noted_refuses_nothing():
    office = replace(FRAME, office_days=frozenset({0}))
    assert faults(office, date(2027, 4, 13)) == {DateFault.NOT_OFFICE_DAY}
    assert office.refused([date(2027, 4, 13)]) == []
    assert FRAME.refused([date(2027, 5, 12)]) == []


def test_nobody_is_in_two_places_at_the_same_hour():
    meeting = Part(date(2027, 4, 12), time(11), time(12))
    assert faults(replace(FRAME, trainer=(meeting,)), meeting.day) == {DateFault.TRAINER_BUSY}
    assert faults(replace(FRAME, team=(meeting,)), meeting.day) == {DateFault.TEAM_BUSY}
    later = Part(meeting.day, time(11, 30), time(12))
    assert faults(replace(FRAME, trainer=(later,)), meeting.day) == set()


@pytest.mark.parametrize(("starts", "fits"), [(6, False), (7, True), (20, True), (21, False)])
def test_a_session_lies_within_the_hours_of_a_day(starts, fits):
    frame = replace(FRAME, starts=time(starts))
    assert (faults(frame, date(2027, 4, 12)) == set()) is fits


HALVES = replace(FRAME, minutes=(210, 210))


@pytest.mark.parametrize(("apart", "fits"), [(0, False), (1, True), (21, True), (22, False)])
def test_half_days_follow_each_other_within_three_weeks(apart, fits):
    first = date(2027, 4, 9) if apart == 1 else date(2027, 4, 1)
    days = (date(2027, 4, 12), date(2027, 4, 12) + timedelta(days=apart))
    assert (DateFault.ORDER not in faults(HALVES, *days)) is fits
    assert DateFault.ORDER in faults(HALVES, days[1], first)


# ---- better dates -------------------------------------------------------------------------------


def test_the_nearest_good_days_are_offered():
    assert FRAME.near(FREE) == [date(2027, 4, 26), date(2027, 4, 28)]
    assert FRAME.near(date(2027, 3, 1)) == [date(2027, 4, 1), date(2027, 4, 2)]
    assert FRAME.near(date(2027, 4, 7)) == [date(2027, 4, 5), date(2027, 4, 9)]


def test_a_date_far_away_is_brought_back_and_none_is_offered_twice():
    assert FRAME.near(date(2031, 1, 1), 1) == FRAME.near(date(2027, 6, 30), 1)
    endless = replace(FRAME, last=None)
    assert faults(endless, date(2028, 1, 3)) == {DateFault.TOO_FAR}
    taken = frozenset({date(2027, 4, 26)})
    assert FRAME.better([FREE], taken) == (date(2027, 4, 28),)


def test_suggestions_are_good_and_lie_apart():
    found = FRAME.suggestions()
    assert found == [(date(2027, 4, 1),), (date(2027, 4, 9),), (date(2027, 4, 19),)]
    assert len({days[0].weekday() for days in found}) == 3, "not always on somebody's free day"
    assert len({days[0].isocalendar()[1] for days in found}) == 3
    halves = HALVES.suggestions()
    assert len(halves) == 3
    assert all(HALVES.findings(days) == [] for days in halves)


def test_what_was_passed_over_is_told_once():
    later = replace(FRAME, first=date(2027, 5, 6))
    found = [finding.fault for finding in later.skipped(later.suggestions())]
    assert found[:2] == [DateFault.SCHOOL_HOLIDAY, DateFault.PERIOD]
    assert len(found) == len(set(map(str, later.skipped(later.suggestions()))))
    assert replace(FRAME, first=date(2027, 4, 15)).skipped([(date(2027, 4, 19),)]) == []


def test_where_nothing_else_is_left_what_is_only_noted_will_do():
    """A team plans in Ramadan too; and in the school holiday, rather than not at all."""
    within = replace(FRAME, first=date(2027, 5, 12), last=date(2027, 6, 1))
    assert {one for days in within.suggestions() for one in faults(within, *days)} == {
        DateFault.PERIOD
    }
    holiday = replace(FRAME, first=date(2027, 5, 3), last=date(2027, 5, 7))
    assert len(holiday.suggestions()) == 3


def test_a_late_session_is_better_than_none_but_never_after_the_next_one():
    none = replace(FRAME, first=FREE, last=FREE)
    assert none.suggestions() == []
    assert none.eased().suggestions()
    assert FRAME.eased() == FRAME
    limited = replace(none, limit=FREE)
    assert limited.eased().suggestions() == []


def test_what_will_not_do_is_mended_and_stays_in_order():
    assert FRAME.better([FREE]) == (date(2027, 4, 26),)
    mended = HALVES.better([date(2027, 4, 12), date(2027, 6, 20)])
    assert mended == (date(2027, 4, 12), date(2027, 4, 19))
    assert HALVES.refused(mended) == []


# ---- the programme's order ----------------------------------------------------------------------


def kind(id="norms", least=7, most=56, after="intake", reminders=()):
    return SessionType(
        id=id,
        title=WORDS,
        purpose=WORDS,
        lengths=((420,),),
        after=Spacing(after, least, most),
        plan_within=10,
        themes=(),
        blocks=(),
        agenda=(),
        materials=(),
        preparation=None,
        evaluation=None,
        reminders=reminders,
        yields=frozenset(),
    )


def test_a_session_lies_between_the_one_before_and_the_ones_after_it():
    last = date(2027, 3, 1)
    alone = window(kind(), after=last)
    assert (alone.first, alone.last, alone.limit) == (date(2027, 3, 8), date(2027, 4, 26), None)
    following = kind("collaboration", least=7, after="norms")
    before = window(kind(), after=last, nexts=[(following, date(2027, 4, 12))])
    assert before.limit == date(2027, 4, 5)
    assert window(kind(most=None), after=last).last is None


def test_a_session_whose_step_before_lost_its_date_is_bound_only_by_what_comes_after_it():
    following = kind("collaboration", least=7, after="norms")
    free = window(kind(), after=None, nexts=[(following, date(2027, 4, 12))])
    assert (free.first, free.last, free.limit) == (date.min, None, date(2027, 4, 5))


def session(state=SessionState.CONFIRMED, *days):
    parts = tuple(Part(day, time(9, 30), time(13)) for day in days)
    return Session("s", "t", "norms", state, parts, "", 1)


def test_a_cancelled_session_counts_no_more():
    off, on = session(SessionState.CANCELLED), session()
    assert current([off, on], "norms") is on
    assert current([off], "norms") is None


# ---- what follows -------------------------------------------------------------------------------


def rule(days, to=Audience.EVERYBODY):
    return ReminderRule("r", to, days, WORDS, WORDS)


def test_reminders_count_working_days_from_the_first_meeting_back_and_the_last_one_on():
    two = session(SessionState.CONFIRMED, date(2027, 4, 28), date(2027, 5, 12))
    before = reminder_moment(CALENDAR, rule(-1), two)
    assert (before.date(), before.time()) == (date(2027, 4, 26), time(9, 30)), "the 27th is free"
    assert reminder_moment(CALENDAR, rule(2), two).date() == date(2027, 5, 14)
    with pytest.raises(ValueError, match="without a date"):
        reminder_moment(CALENDAR, rule(1), session(SessionState.PROPOSED))


def test_a_reminder_reaches_whom_the_rule_names_each_once():
    team = Team("t", "Inkomen", Level.TEAM, "marleen", "tariq", "tariq", ("samira", "kofi"))
    assert audience_of(rule(0, Audience.MEMBERS), team) == ("samira", "kofi")
    assert audience_of(rule(0, Audience.PLANNERS), team) == ("marleen", "tariq")
    assert audience_of(rule(0), team) == ("marleen", "tariq", "samira", "kofi")
    assert audience_of(rule(0, Audience.COACH), team) == ("tariq",)


def test_the_deadline_lies_at_the_end_of_a_working_day():
    until = deadline_of(CALENDAR, datetime(2027, 4, 23, 12, tzinfo=UTC), 2)
    assert (until.date(), until.time()) == (date(2027, 4, 28), time(16, 30))


def test_answers_about_dates_are_taken_up_to_the_deadline_and_not_at_it():
    deadline = datetime(2027, 4, 28, 16, 30, tzinfo=ZONE)
    proposal = DateProposal("s", deadline, "", ())
    assert proposal.takes_answers(deadline - timedelta(microseconds=1))
    assert not proposal.takes_answers(deadline)


@pytest.mark.parametrize(
    ("count", "asked", "answered", "word"),
    [
        (0, 8, 8, Share.NONE),
        (0, 8, 1, Share.NONE),
        (0, 8, 0, Share.SILENT),
        (1, 8, 1, Share.SOME),
        (2, 8, 8, Share.SOME),
        (3, 8, 3, Share.MANY),
        (3, 9, 9, Share.MANY),
        (2, 9, 9, Share.SOME),
        (8, 8, 8, Share.MANY),
        (0, 0, 0, Share.SILENT),
    ],
)
def test_planners_hear_a_word_per_date_and_that_nobody_answered(count, asked, answered, word):
    assert share_of(count, asked, answered) is word


def programme(version, adopted):
    return Programme(
        id="team",
        version=version,
        levels=frozenset({Level.TEAM}),
        title=WORDS,
        adopted_by="kerngroep I&D" if adopted else "",
        adopted_on=date(2027, 1, 4) if adopted else None,
        themes=(),
        sessions=(),
        follow_up=None,
        aim=Aim(50, 70),
        asks_again=12,
    )


def test_a_trajectory_starts_on_the_newest_version_that_was_adopted():
    both = {one.key: one for one in (programme(1, True), programme(2, False))}
    assert newest_for(both, Level.TEAM).version == 2
    assert newest_for(both, Level.TEAM, adopted=True).version == 1
    with pytest.raises(LookupError):
        newest_for({"team@2": programme(2, False)}, Level.TEAM, adopted=True)


def test_a_session_has_a_day_for_each_of_its_meetings():
    with pytest.raises(ValueError, match="longer than argument 1"):
        replace(FRAME, minutes=(120, 120)).parts([date(2027, 4, 6)])
