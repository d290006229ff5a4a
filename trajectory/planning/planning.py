"""Planning a session: dates lie before a team, people say which they cannot make, one is chosen.

What people say about dates is not anonymous, and says so; a planner learns how many answered and,
once, after the deadline, per date none, some or many (anonymity.md §6).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from trajectory.planning.programme import Audience, ReminderRule, SessionType
from trajectory.planning.sessions import Part, Session, SessionState
from trajectory.planning.working_days import ZONE, WorkCalendar, at
from trajectory.roles import Action
from trajectory.rounds.round_dates import CLOSES, OPENS
from trajectory.teams import Team

ANSWER_DAYS = (7, 10)
"""Working days people get to say which dates they cannot make, from the day on which the last of
them hears of it; the first is usual."""
NOTICE = 5
"""Working days between that deadline and the first date, so that people hear it in time."""
PREPARED_NOTICE = 8
"""The same for a session that members prepare: their round is open five whole working days,
from the day after the date was chosen (anonymity.md §3)."""
MOVE_NOTICE = 2
"""Working days between today and the new date of a session that moves."""
AFTER_POSTPONING = timedelta(weeks=5)
"""How long after the day until which its planning was put off a session may lie at least."""
MANY = 3
"""From a third of those asked, "many" cannot make a date."""
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class DateOption:
    """One way to hold a session, numbered from 1: all its meetings."""

    number: int
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Terms:
    """On what terms dates are laid before a team: when, for how many working days, until when, and
    why on a special day."""

    laid: datetime
    answer_days: int
    deadline: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class DateProposal:
    """Dates that lie before a team until `deadline`. `reason` stands beside a special day.

    `answer_days` are the working days that people were promised, from when they heard of it.
    """

    session: str
    deadline: datetime
    reason: str
    options: tuple[DateOption, ...]
    laid: datetime | None = None
    answer_days: int = ANSWER_DAYS[0]

    def takes_answers(self, now: datetime) -> bool:
        return now < self.deadline

    def option(self, number: int) -> DateOption | None:
        return next((one for one in self.options if one.number == number), None)


@dataclass(frozen=True, slots=True)
class DateAnswer:
    """What a person said about a proposal: the options they cannot make."""

    cannot: frozenset[int] = frozenset()


class Share(StrEnum):
    """How many cannot make a date; nobody learns more (anonymity.md §6)."""

    NONE = "none"
    SOME = "some"
    MANY = "many"
    SILENT = "silent"
    """Nobody answered yet, so nothing is known."""


@dataclass(frozen=True, slots=True)
class Turnout:
    """How many of the members have dates before them, and how many of them answered."""

    asked: int
    of: int
    answered: int


def share_of(count: int, asked: int, answered: int) -> Share:
    """The word for `count` people of those asked."""
    if answered == 0:
        return Share.SILENT
    if count == 0:
        return Share.NONE
    return Share.MANY if count * MANY >= asked else Share.SOME


# ---- the programme's order ----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Window:
    """The days between which the programme wants a session; `limit` is the last one before a
    session that has its date already."""

    first: date
    last: date | None
    limit: date | None


def window(
    session_type: SessionType,
    *,
    after: date | None,
    nexts: Iterable[tuple[SessionType, date]] = (),
    put_off: date | None = None,
) -> Window:
    """The days that the programme allows for a session.

    `after` is the last day of the step before it; `nexts` are sessions that come after this one
    and have a first day already; `put_off` is until when planning it was put off. Where the step
    before it has no date (any more), only what comes after it binds.
    """
    limit = min((later.after.last_before(day) for later, day in nexts), default=None)
    if after is None:
        return Window(date.min, None, limit)
    most = session_type.after.most
    last = None if most is None else after + most * _DAY
    if last is not None and put_off is not None:
        last = max(last, put_off + AFTER_POSTPONING)
    return Window(session_type.after.first_after(after), last, limit)


def current(sessions: Iterable[Session], type_id: str) -> Session | None:
    """The session of this type that was not cancelled, if there is one."""
    return next(
        (
            one
            for one in sessions
            if one.type == type_id and one.state is not SessionState.CANCELLED
        ),
        None,
    )


# ---- what follows from a session ----------------------------------------------------------------


def deadline_of(calendar: WorkCalendar, now: datetime, working_days: int) -> datetime:
    """Until when people may say which dates they cannot make."""
    return at(calendar.after(now.astimezone(ZONE).date(), working_days), CLOSES)


def reminder_moment(calendar: WorkCalendar, rule: ReminderRule, session: Session) -> datetime:
    """When a reminder goes out: counted from the first meeting, or from the last one on.

    Raises:
        ValueError: the session has no date.
    """
    if not session.parts:
        raise ValueError("a session without a date has no reminders")
    if rule.days < 0:
        return at(calendar.before(session.parts[0].day, -rule.days), OPENS)
    return at(calendar.after(session.parts[-1].day, rule.days), OPENS)


def right_to(action: Action, session_type: SessionType) -> Action:
    """What somebody must be allowed to do for this action on a session of this type: the coach
    plans what the coach guides."""
    planning = action in (Action.PROPOSE_DATES, Action.SETTLE_SESSION)
    return Action.PLAN_COACHING if planning and session_type.coached else action


def planners_of(team: Team, session_type: SessionType) -> tuple[str, ...]:
    """Who plans a session of this type, each once."""
    coach = (team.coach,) if session_type.coached else ()
    return tuple(dict.fromkeys((*team.managers, team.trainer, *coach)))


def audience_of(rule: ReminderRule, team: Team) -> tuple[str, ...]:
    """Who a reminder goes to, each once."""
    people = {
        Audience.MEMBERS: team.members,
        Audience.MANAGER: team.managers,
        Audience.TRAINER: (team.trainer,),
        Audience.COACH: (team.coach,),
        Audience.PLANNERS: (*team.managers, team.trainer),
        Audience.EVERYBODY: team.people,
    }[rule.to]
    return tuple(dict.fromkeys(people))
