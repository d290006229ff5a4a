"""Every proactive message: to whom it goes and what teams it is about, one row each.

To add one: a row here, its rules in `content/messages.yaml` under the same name, its card in the
`register.py` of the conversation that it belongs to, and its texts. Where several people are asked
the same, there stands too what its card becomes once one of them did it (`folds`). `make docs`
writes the rows into `docs/conversations.md`.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from storage.people.outbox_rows import Notice
from use_cases import about
from use_cases.about import Finder, To


@dataclass(frozen=True, slots=True)
class _Row:
    name: str
    """As it is stored; never changed, never used again."""
    to: To
    teams: Finder
    asks_while_open: bool = False
    """It leads to the private page as long as a round is open; then its card becomes one line."""


class NoticeKind(StrEnum):
    """A kind of message: its name as it is stored, and its row."""

    _value_: str
    to: To
    teams: Finder
    asks_while_open: bool

    def __new__(cls, row: _Row) -> Self:
        kind = str.__new__(cls, row.name)
        kind._value_ = row.name
        kind.to, kind.teams = row.to, row.teams
        kind.asks_while_open = row.asks_while_open
        return kind

    ENROLLED = _Row("enrolled", To.MANAGER, about.team)
    ENROLMENT_WITHDRAWN = _Row("enrolment_withdrawn", To.MANAGER, about.no_team)
    """Of a team that never started, and is gone; the subject is its name."""
    TEAMS_JOINED = _Row("teams_joined", To.MANAGERS, about.team)
    STARTED = _Row("started", To.GUIDES, about.round_)
    NEXT_STARTED = _Row("next_started", To.EVERYBODY, about.trajectory)
    CHANGE_PROPOSED = _Row("change_proposed", To.TRAINER, about.roster_change)
    CHANGE_DECIDED = _Row("change_decided", To.PROPOSER, about.roster_change)
    ROSTER_CHANGED = _Row("roster_changed", To.PERSON, about.roster_change)
    INVITATION = _Row("invitation", To.MEMBERS, about.round_, asks_while_open=True)
    EVALUATION_ASKED = _Row(
        "evaluation_asked", To.WHO_WAS_THERE, about.round_, asks_while_open=True
    )
    REMINDER = _Row("reminder", To.ALL_MEMBERS_ALIKE, about.round_, asks_while_open=True)
    EXTENDED = _Row("extended", To.WHO_WAITS, about.round_, asks_while_open=True)
    OVER = _Row("over", To.CARD_HOLDERS, about.round_)
    OUTCOME = _Row("outcome", To.CARD_HOLDERS, about.round_)
    RELEASE_EARLY = _Row("release_early", To.GUIDES, about.round_)
    RELEASE = _Row("release", To.TEAM_AT_ONCE, about.round_)
    NOT_ASKED = _Row("not_asked", To.TRAINER, about.team)
    LATE_ASKED = _Row("late_asked", To.TRAINER, about.round_)
    NOT_DELIVERED = _Row("not_delivered", To.PROGRAMME_LEAD, about.round_)
    LOOK_BACK = _Row("look_back", To.WRITERS_ALIKE, about.session)
    """Of a group too small to be asked how a session was."""
    ROOM_QUESTION = _Row("room_question", To.MEMBERS, about.round_, asks_while_open=True)
    ROOM_RESULT = _Row("room_result", To.EVERYBODY_AT_ONCE, about.round_)
    SUMMARY_RELEASED = _Row("summary_released", To.EVERYBODY, about.summary)
    SUMMARY_MISSING = _Row("summary_missing", To.TRAINER, about.session)
    NO_SCAN = _Row("no_scan", To.EVERYBODY, about.team)
    GUIDE = _Row("guide", To.EVERYBODY, about.guide)
    GUIDE_FOR_NEWCOMER = _Row("guide_for_newcomer", To.PERSON, about.guide)
    SHARED_GUIDE = _Row("shared_guide", To.SHARING, about.sharing_teams)
    NORMS_RETURNED = _Row("norms_returned", To.EVERYBODY_AT_ONCE, about.round_)
    CHANNEL_GUIDE = _Row("channel_guide", To.CHANNEL, about.guide)
    CHANNEL_NORM = _Row("channel_norm", To.CHANNEL, about.trajectory)
    DATES_PROPOSED = _Row("dates_proposed", To.MEMBERS, about.session)
    DATES_CARD = _Row("dates_card", To.DATES_HOLDERS, about.session)
    DATES_ANSWERED = _Row("dates_answered", To.PLANNERS, about.session)
    DATES_SETTLED = _Row("dates_settled", To.PLANNERS_HOLDING, about.session)
    SESSION_PLANNED = _Row("session_planned", To.EVERYBODY, about.session)
    SERIES_PLANNED = _Row("series_planned", To.EVERYBODY, about.trajectory)
    SERIES_CARD = _Row("series_card", To.SESSION_HOLDERS, about.trajectory)
    SESSION_OLD = _Row("session_old", To.SESSION_HOLDERS, about.session)
    SESSION_CANCELLED = _Row("session_cancelled", To.EVERYBODY, about.session)
    FOLLOW_UP_WAITS = _Row("follow_up_waits", To.PLANNERS, about.session)
    SESSION_REMINDER = _Row("session_reminder", To.AUDIENCE, about.session)
    """Which one of the programme stands behind the slash of its subject."""
    STEP_OVERDUE = _Row("step_overdue", To.MANAGER, about.managed_teams)
    TEAMS_OVERDUE = _Row("teams_overdue", To.PROGRAMME_LEAD, about.no_team)
    TAKE_UP = _Row("take_up", To.MANAGER, about.team)
    NORM_YEAR = _Row("norm_year", To.EVERYBODY, about.trajectory)
    PAUSED = _Row("paused", To.EVERYBODY, about.trajectory)
    RESUMED = _Row("resumed", To.EVERYBODY, about.trajectory)
    STOPPED = _Row("stopped", To.EVERYBODY, about.trajectory)
    CLOSED = _Row("closed", To.EVERYBODY, about.trajectory)
    HANDED_OVER = _Row("handed_over", To.OLD_AND_NEW_GUIDE, about.team)
    TRAINER_CHANGED = _Row("trainer_changed", To.EVERYBODY, about.team)
    MANAGER_CHANGED = _Row("manager_changed", To.EVERYBODY, about.team)
    COACH_CHANGED = _Row("coach_changed", To.EVERYBODY, about.team)
    READERS_CONFIRMED = _Row("readers_confirmed", To.EVERYBODY, about.team)
    LEAD_GUIDES = _Row("lead_guides", To.PROGRAMME_LEAD, about.team)
    UNIT_PART = _Row("unit_part", To.PART, about.no_team)
    """Of a part in a unit that begins or ends; the subject is its id."""
    TEAM_MOVED = _Row("team_moved", To.UNIT, about.team)
    """The team belongs to another unit; a manager or a lead hears it."""
    HANDED_UP_FIRST = _Row("handed_up_first", To.MANAGER, about.handed_up)
    HANDED_UP = _Row("handed_up", To.DIRECTORATE, about.no_team)
    DECISION_RECORDED = _Row("decision_recorded", To.BODY, about.no_team)
    DECISION_SETTLED = _Row("decision_settled", To.HANDS, about.no_team)
    COUNCIL_WAITS = _Row("council_waits", To.COUNCIL, about.no_team)
    """Of everything that a start found to wait; the subject tells one such list from another."""
    COUNCIL_TYPED = _Row("council_typed", To.WORKS_COUNCIL, about.no_team)
    """Of a change whose reference was typed; the subject is what changes."""
    COUNCIL_SEEN = _Row("council_seen", To.WHO_WAITED, about.no_team)
    COUNCIL_CORRECTED = _Row("council_corrected", To.WORKS_COUNCIL, about.no_team)
    COUNCIL_ASKED = _Row("council_asked", To.PROGRAMME_LEAD, about.no_team)
    COUNCIL_DUE = _Row("council_due", To.PROGRAMME_LEAD, about.no_team)
    COUNCIL_ANSWERED = _Row("council_answered", To.WORKS_COUNCIL, about.no_team)
    ACTION_ASKED = _Row("action_asked", To.ACTION_OWNER, about.no_team)
    """Of all their actions at once; the subject is the quarter."""
    REPORT_OPENS = _Row("report_opens", To.PROGRAMME_LEAD, about.no_team)
    """Of a period that is over; the subject is the unit and, behind a slash, its last day."""
    REPORT_LAID = _Row("report_laid", To.DECIDING, about.no_team)
    REPORT_DUE = _Row("report_due", To.PROGRAMME_LEAD, about.no_team)
    """Of a quarter of which no report was laid before anybody; the subject as of `REPORT_OPENS`."""
    REPORT_LIES = _Row("report_lies", To.DECIDING, about.no_team)
    REPORT_PUBLISHED = _Row("report_published", To.REPORTED_TO, about.no_team)
    GUIDE_AWAY = _Row("guide_away", To.PLANS_GUIDES, about.no_team)
    """Of sessions on days in which a trainer or coach cannot; the subject is the team and, behind a
    slash, these days."""
    GUIDE_DECLINED = _Row("guide_declined", To.PLANS_GUIDES, about.no_team)
    """The subject is the team and, behind a slash, the person."""
    WAVE_REQUESTED = _Row("wave_requested", To.PLANNER, about.no_team)
    WAVE_ASKED = _Row("wave_asked", To.MANAGER, about.wave_group)
    """The subject is the wave and, behind a slash, the team."""
    WAVE_LIST = _Row("wave_list", To.WAVE_GUIDES, about.no_team)
    WAVE_HEARD = _Row("wave_heard", To.PROGRAMME_LEAD, about.no_team)
    WAVE_LAID = _Row("wave_laid", To.DECIDING_AND_COUNCIL, about.no_team)
    WAVE_DECIDED = _Row("wave_decided", To.PROGRAMME_LEAD, about.no_team)
    WAVE_ANNOUNCED = _Row("wave_announced", To.MANAGER, about.wave_group)
    FOLDED = _Row("folded", To.ASKED_HOLDERS, about.no_team)
    """What a card becomes that asked several people the same, once one of them did it."""
    PEER_GROUP = _Row("peer_group", To.MEMBERS, about.session)
    DID_YOU_MEET = _Row("did_you_meet", To.GROUP, about.group)
    GROUPS_MET = _Row("groups_met", To.PLANNERS, about.session)
    AGREEMENT_ASKED = _Row("agreement_asked", To.ASKED_OWNER, about.agreement)
    AGREEMENT_ANSWERED = _Row("agreement_answered", To.ASKER, about.agreement)
    """Waits from the moment of asking, and comes with the answer, or without one after a week."""
    AGREEMENT_DUE = _Row("agreement_due", To.OWNER, about.agreement)
    USE_ASKED = _Row("use_asked", To.MANAGER, about.round_)
    USE_TOLD = _Row("use_told", To.EVERYBODY, about.round_)
    ONE_ON_ONE = _Row("one_on_one", To.MANAGER, about.session)
    INPUT = _Row("input", To.TRAINER, about.team)
    INPUT_LINE = _Row("input_line", To.WRITERS_ALIKE, about.team)
    EVENT_DRAWN = _Row("event_drawn", To.PERSON, about.no_team)
    """To whoever waited for a place: whether there is one."""
    EVENT_OFF = _Row("event_off", To.PERSON, about.no_team)
    MESSAGE_LAID = _Row("message_laid", To.APPROVING, about.no_team)
    MESSAGE_SETTLED = _Row("message_settled", To.PERSON, about.no_team)
    """To whoever wrote a message; the subject is the message."""
    MONTH = _Row("month", To.BETWEEN, about.own_teams)
    """Of what there is between two trajectories; the subject is the month."""
    MANAGER_MONTH = _Row("manager_month", To.BETWEEN_MANAGERS, about.managed_teams)

    @property
    def to_channel(self) -> bool:
        return self.to is To.CHANNEL


_KINDS = {kind.value: kind for kind in NoticeKind}
UNHEARD = frozenset(kind for kind in NoticeKind if kind.to.is_unheard)
"""What only changes a card that came before."""


def kind_of(notice: Notice) -> NoticeKind:
    """The row of a notice of the outbox, which knows the name only."""
    return _KINDS[notice.kind]
