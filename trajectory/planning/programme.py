"""Programmes: what a trajectory consists of, in which order, with how much time between.

A programme is content; this is its shape. A trajectory keeps the version it started on
(product.md, "The trajectory").
"""

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from trajectory.language import Words
from trajectory.planning.effort import UNKNOWN, Efforts
from trajectory.rounds.instrument import Level

SCAN = "scan"
"""The step before the first session; a session may come after it as after another session."""


class Audience(StrEnum):
    """Who a reminder of a session goes to."""

    MEMBERS = "members"
    MANAGER = "manager"
    TRAINER = "trainer"
    COACH = "coach"
    PLANNERS = "planners"
    """Manager and trainer."""
    EVERYBODY = "everybody"


class Yield(StrEnum):
    """What a session brings that the programme goes on with."""

    NORMS = "norms"
    """Norms are adopted, and a version of the norm guide follows."""
    GROUPS = "groups"
    """People meet in small groups instead of all together."""
    CLOSING = "closing"
    """The trajectory ends here, with a closing report."""


@dataclass(frozen=True, slots=True)
class Spacing:
    """How long after the last part of another step a session may lie: whole months of the
    calendar and days more at least, `most` days at most; None where there is no latest day.
    """

    step: str
    least: int
    most: int | None
    months: int = 0

    def first_after(self, day: date) -> date:
        """The first day on which it may lie, after a step that ended on this one."""
        month = day.year * 12 + day.month - 1 + self.months
        year, month = divmod(month, 12)
        last = monthrange(year, month + 1)[1]
        return date(year, month + 1, min(day.day, last)) + timedelta(days=self.least)

    def last_before(self, day: date) -> date:
        """The last day on which the step before may end, when this session lies on this one."""
        before = day - timedelta(days=self.least + 31 * self.months)
        while self.first_after(before + timedelta(days=1)) <= day:
            before += timedelta(days=1)
        return before


@dataclass(frozen=True, slots=True)
class AgendaPoint:
    """One part of the trainer's draft agenda."""

    minutes: int
    """What it usually takes; `timetable` fits it to the length that was chosen."""
    what: Words
    form: str = ""
    """Id of the working form that tells how to do it."""
    otherwise: "AgendaPoint | None" = None
    """What stands here when there is no result to talk about."""


class Handout(StrEnum):
    """A sheet for the group that can be made of what is known."""

    ROUTES = "routes"
    TERMS = "terms"
    CONDUCT = "conduct"
    NORMS = "norms"
    AGREEMENTS = "agreements"
    PEER_STEPS = "peer_steps"


class Case(StrEnum):
    """When something belongs in a session: with a result to talk about, or without."""

    ALWAYS = "always"
    WITH_RESULT = "with_result"
    WITHOUT_RESULT = "without_result"


@dataclass(frozen=True, slots=True)
class Material:
    """Something to put ready, and the sheet that it is when the bot can make it."""

    what: Words
    case: Case = Case.ALWAYS
    sheet: Handout | None = None


@dataclass(frozen=True, slots=True)
class ReminderRule:
    """A message around a session: so many working days before (negative) or after it."""

    id: str
    to: Audience
    days: int
    title: Words
    text: Words


@dataclass(frozen=True, slots=True)
class SessionType:
    """A session as the programme describes it."""

    id: str
    title: Words
    purpose: Words
    lengths: tuple[tuple[int, ...], ...]
    """Ways to divide it: minutes per part. The first is the usual way."""
    after: Spacing
    plan_within: int
    """Working days after the step before it within which dates must be proposed."""
    themes: tuple[str, ...]
    blocks: tuple[str, ...]
    """Building blocks: knowledge, awareness, action (002 §5.1.1.3)."""
    agenda: tuple[AgendaPoint, ...]
    materials: tuple[Material, ...]
    preparation: str | None
    """Id of the instrument members answer before it, on the private page."""
    evaluation: str | None
    """Id of the instrument members answer after it."""
    reminders: tuple[ReminderRule, ...]
    yields: frozenset[Yield]
    optional: bool = False
    """Beside the order: other sessions do not wait for it."""
    coached: bool = False
    """The coach guides it, and plans it beside manager and trainer."""

    def agenda_for(self, *, result: bool) -> tuple[AgendaPoint, ...]:
        """The agenda, with nothing in it for a case that is not there."""
        return tuple(point if result else point.otherwise or point for point in self.agenda)

    def materials_for(self, *, result: bool) -> tuple[Material, ...]:
        """What to put ready, likewise."""
        case = Case.WITH_RESULT if result else Case.WITHOUT_RESULT
        return tuple(one for one in self.materials if one.case in (Case.ALWAYS, case))


@dataclass(frozen=True, slots=True)
class FollowUpScan:
    """The scan that is asked again: opens so many working days before a session."""

    before: str
    days: int


@dataclass(frozen=True, slots=True)
class Aim:
    """How many of the themes should have a norm at the end, in percent (002 §5.1.1.1)."""

    least: int
    most: int

    @property
    def span(self) -> str:
        """As people read it, in every language: "50–70%"."""
        return f"{self.least}%" if self.least == self.most else f"{self.least}–{self.most}%"


class ProgrammeKind(StrEnum):
    """When a team goes through a programme."""

    FIRST = "first"
    """The whole way, from the scan on; also when a team begins anew."""
    NEXT = "next"
    """A light round on the themes that are left (002 §5.1.1.1: 50-70% first, 100% after)."""


@dataclass(frozen=True, slots=True)
class Programme:
    """Everything a trajectory of this kind goes through."""

    id: str
    version: int
    levels: frozenset[Level]
    title: Words
    adopted_by: str
    """Who adopted this version; empty as long as nobody did."""
    adopted_on: date | None
    themes: tuple[str, ...]
    """The themes of the norm that this programme works on."""
    sessions: tuple[SessionType, ...]
    follow_up: FollowUpScan | None
    aim: Aim
    asks_again: int
    """Months after a closing, and after that each time, until the team is asked what of its norm it
    keeps."""
    kind: ProgrammeKind = ProgrammeKind.FIRST
    efforts: Efforts = UNKNOWN
    """What waves are planned with."""

    @property
    def key(self) -> str:
        return f"{self.id}@{self.version}"

    @property
    def adopted(self) -> bool:
        return bool(self.adopted_by) and self.adopted_on is not None

    def session(self, type_id: str) -> SessionType:
        """The session of this type.

        Raises:
            LookupError: this programme has no such session.
        """
        for one in self.sessions:
            if one.id == type_id:
                return one
        raise LookupError("session type")


def newest_for(
    programmes: Mapping[str, Programme],
    level: Level,
    kind: ProgrammeKind = ProgrammeKind.FIRST,
    *,
    adopted: bool = False,
) -> Programme:
    """The programme a new trajectory of this level and kind gets: the highest version.

    With `adopted` the highest that was adopted (product.md, "The trajectory").

    Raises:
        LookupError: there is none; for any version at all the content check finds it earlier.
    """
    fitting = [
        one
        for one in programmes.values()
        if level in one.levels and one.kind is kind and (one.adopted or not adopted)
    ]
    if not fitting:
        raise LookupError(f"no {kind} programme for {level}")
    return max(fitting, key=lambda one: one.version)
