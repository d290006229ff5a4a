"""Every proactive message: one row each.

To add one: a row here, its card in the `register.py` of the conversation that it belongs to, and
its texts. `make docs` writes the rows into `docs/conversations.md`. What a row says is for the
documentation only; what people read stands in `content/texts/`.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from storage.people.outbox_rows import Notice
from trajectory.planning.courtesy import Courtesy
from use_cases import about
from use_cases.about import Finder, To


@dataclass(frozen=True, slots=True)
class _Row:
    name: str
    """As it is stored; never changed, never used again."""
    to: To
    teams: Finder
    says: str
    courtesy: Courtesy = Courtesy.NEWS
    asks_while_open: bool = False
    """It leads to the private page as long as a round is open; then its card becomes one line."""


class NoticeKind(StrEnum):
    """A kind of message: its name as it is stored, and its row."""

    _value_: str
    to: To
    teams: Finder
    says: str
    courtesy: Courtesy
    asks_while_open: bool

    def __new__(cls, row: _Row) -> Self:
        kind = str.__new__(cls, row.name)
        kind._value_ = row.name
        kind.to, kind.teams, kind.says = row.to, row.teams, row.says
        kind.courtesy, kind.asks_while_open = row.courtesy, row.asks_while_open
        return kind

    ENROLLED = _Row("enrolled", To.MANAGER, about.team, "your team is enrolled and you can start")
    ENROLMENT_WITHDRAWN = _Row(
        "enrolment_withdrawn", To.MANAGER, about.no_team, "your team takes no part any more"
    )
    """Of a team that never started, and is gone; the subject is its name."""
    STARTED = _Row("started", To.GUIDES, about.round_, "the manager started; when the scan opens")
    CHANGE_PROPOSED = _Row(
        "change_proposed",
        To.TRAINER,
        about.roster_change,
        "somebody proposes a change of the team; confirm or decline",
    )
    CHANGE_DECIDED = _Row(
        "change_decided",
        To.PROPOSER,
        about.roster_change,
        "what the trainer decided",
        Courtesy.AT_ONCE,
    )
    ROSTER_CHANGED = _Row(
        "roster_changed", To.PERSON, about.roster_change, "you were added to or removed from a team"
    )
    INVITATION = _Row(
        "invitation",
        To.MEMBERS,
        about.round_,
        "on whose behalf, why, what happens with answers, until when, and the door",
        Courtesy.REQUEST,
        asks_while_open=True,
    )
    REMINDER = _Row(
        "reminder",
        To.ALL_MEMBERS_ALIKE,
        about.round_,
        "the questions are open until then; two at most",
        Courtesy.REPEATED_REQUEST,
        asks_while_open=True,
    )
    EXTENDED = _Row(
        "extended", To.WHO_WAITS, about.round_, "the round stays open longer", asks_while_open=True
    )
    OVER = _Row(
        "over",
        To.CARD_HOLDERS,
        about.round_,
        "nothing new: at the closing that card becomes one line, for everybody alike",
        Courtesy.AT_ONCE,
    )
    RELEASE_EARLY = _Row(
        "release_early",
        To.GUIDES,
        about.round_,
        "the result is there to prepare with, two working days early",
        Courtesy.AT_ONCE,
    )
    RELEASE = _Row(
        "release",
        To.TEAM_AT_ONCE,
        about.round_,
        "the result is there; it shows on a click",
        Courtesy.AT_ONCE,
    )
    NOT_ASKED = _Row(
        "not_asked",
        To.TRAINER,
        about.team,
        "once: the group is too small to be asked anything around its sessions",
    )
    ROOM_QUESTION = _Row(
        "room_question",
        To.MEMBERS,
        about.round_,
        "during a session: the trainer asks one question; three minutes, and the door",
        Courtesy.AT_ONCE,
        asks_while_open=True,
    )
    ROOM_RESULT = _Row(
        "room_result",
        To.EVERYBODY_AT_ONCE,
        about.round_,
        "the question to the room is closed; what came out shows on a click",
        Courtesy.AT_ONCE,
    )
    SUMMARY_RELEASED = _Row(
        "summary_released",
        To.EVERYBODY,
        about.summary,
        "there is a summary of a session, or a new version; it is fetched on a click",
    )
    NO_SCAN = _Row(
        "no_scan",
        To.EVERYBODY,
        about.team,
        "in a small group: why there is no scan, and how the trajectory goes on",
    )
    GUIDE = _Row(
        "guide",
        To.EVERYBODY,
        about.guide,
        "there is a new version of the norm guide; the file is fetched on a click",
    )
    CHANNEL_GUIDE = _Row(
        "channel_guide",
        To.CHANNEL,
        about.guide,
        "there is a new version of the norm guide, without the file",
    )
    CHANNEL_NORM = _Row(
        "channel_norm", To.CHANNEL, about.trajectory, "one adopted norm a week, to talk about"
    )
    DATES_PROPOSED = _Row(
        "dates_proposed",
        To.MEMBERS,
        about.session,
        "which of these dates can you not make, and what do you need; not anonymous, "
        "and it says so",
        Courtesy.REQUEST,
    )
    DATES_ANSWERED = _Row(
        "dates_answered",
        To.PLANNERS,
        about.session,
        "after the deadline, per date: nobody, some or many cannot; choose one",
    )
    SESSION_PLANNED = _Row(
        "session_planned",
        To.EVERYBODY,
        about.session,
        "a session has its date, or another one; with a file for the calendar",
    )
    SESSION_CANCELLED = _Row(
        "session_cancelled",
        To.EVERYBODY,
        about.session,
        "a session is off; with a file that takes it out of the calendar",
    )
    SESSION_REMINDER = _Row(
        "session_reminder",
        To.AUDIENCE,
        about.session,
        "a reminder of the programme around a session",
        Courtesy.REMINDER,
    )
    """Which one of the programme stands behind the slash of its subject."""
    STEP_OVERDUE = _Row(
        "step_overdue",
        To.MANAGER,
        about.managed_teams,
        "which steps of their teams are late, the start included; at most once a week, "
        "until they are planned or put off",
    )
    TEAMS_OVERDUE = _Row(
        "teams_overdue",
        To.PROGRAMME_LEAD,
        about.no_team,
        "how many teams have been late for more than ten working days; at most once a week",
    )
    PAUSED = _Row("paused", To.EVERYBODY, about.trajectory, "the trajectory rests, and until when")
    RESUMED = _Row("resumed", To.EVERYBODY, about.trajectory, "the trajectory goes on")
    STOPPED = _Row(
        "stopped",
        To.EVERYBODY,
        about.trajectory,
        "the trajectory was stopped, and what was erased",
    )
    CLOSED = _Row(
        "closed",
        To.EVERYBODY,
        about.trajectory,
        "the trajectory is closed; the closing report is ready",
    )
    HANDED_OVER = _Row("handed_over", To.OLD_AND_NEW_GUIDE, about.team, "who guides the team now")
    TRAINER_CHANGED = _Row(
        "trainer_changed", To.EVERYBODY, about.team, "who reads separate input from now on, by name"
    )
    COACH_CHANGED = _Row(
        "coach_changed", To.EVERYBODY, about.team, "who is coach from now on, by name"
    )
    READERS_CONFIRMED = _Row(
        "readers_confirmed",
        To.EVERYBODY,
        about.team,
        "data were restored, and two people confirmed who may read: by name",
    )
    LEAD_GUIDES = _Row(
        "lead_guides",
        To.PROGRAMME_LEAD,
        about.team,
        "at a start: they are trainer or coach of a team, which does not go together; hand it over",
    )
    PEER_GROUP = _Row(
        "peer_group",
        To.MEMBERS,
        about.session,
        "with whom they are in a group, or that there is none for them",
    )
    DID_YOU_MEET = _Row(
        "did_you_meet",
        To.GROUP,
        about.group,
        "did you meet; the first answer counts, and it is not anonymous",
    )
    GROUPS_MET = _Row(
        "groups_met",
        To.PLANNERS,
        about.session,
        "after the deadline, once: none, some or most of the groups met",
    )
    AGREEMENT_ASKED = _Row(
        "agreement_asked",
        To.ASKED_OWNER,
        about.agreement,
        "whether they will look after an agreement; they may say no",
    )
    AGREEMENT_DUE = _Row(
        "agreement_due", To.OWNER, about.agreement, "how it goes: done, or another day"
    )
    INPUT = _Row(
        "input",
        To.TRAINER,
        about.team,
        "separate input or proposals were delivered; at most at the two fixed moments a "
        "week, and only then",
    )
    INPUT_LINE = _Row(
        "input_line",
        To.ALL_MEMBERS_ALIKE,
        about.team,
        "an answer may be there; once a week, not in a week with an invitation or reminder",
        Courtesy.REMINDER,
    )

    @property
    def to_channel(self) -> bool:
        return self.to is To.CHANNEL


_KINDS = {kind.value: kind for kind in NoticeKind}
REQUESTS = frozenset(kind for kind in NoticeKind if kind.courtesy.is_request)


def kind_of(notice: Notice) -> NoticeKind:
    """The row of a notice of the outbox, which knows the name only."""
    return _KINDS[notice.kind]
