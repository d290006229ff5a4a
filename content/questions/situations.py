"""What can be true of whoever asks, and the next steps an answer can offer: the words of
`questions.yaml` that the program knows."""

from collections.abc import Collection
from enum import StrEnum
from typing import Final


class Situation(StrEnum):
    """What is true of one person, in one of their teams or outside any."""

    LEAD = "lead"
    """Leads the programme."""
    LEFT = "left"
    """Is in no team, and was in one."""
    TEAM = "team"
    """The answer is about a team."""
    MEMBER = "member"
    MANAGER = "manager"
    TRAINER = "trainer"
    COACH = "coach"
    GUIDE = "guide"
    """Manager, trainer or coach."""
    PREPARES = "prepares"
    """Sees a result before the team does: trainer or coach."""
    PLANS = "plans"
    """May propose, choose, move and cancel dates: manager or trainer."""
    WRITES = "writes"
    """May write to the trainer apart now."""
    READS = "reads"
    """Reads what people write to the trainer."""
    WAITING = "waiting"
    """The team is enrolled and did not begin."""
    PAUSED = "paused"
    OVER = "over"
    """Stopped or closed."""
    SMALL = "small"
    """The team began without a team scan, since people could have guessed who said what."""
    SCHEDULED = "scheduled"
    """The questions of the scan open later."""
    SCANNED = "scanned"
    """The questions of the scan are open."""
    OPEN = "open"
    """Questions of the team are open."""
    ASKED = "asked"
    """They are, and this person was asked: the same whether they answered or not."""
    EXTENDABLE = "extendable"
    """They are, and this person may keep them open longer."""
    CLOSED = "closed"
    """The scan is over, and its result is not shown yet."""
    RESULT = "result"
    """This person may see the result of the scan."""
    NO_RESULT = "no-result"
    """This person may see that the scan has none."""
    SESSION = "session"
    """A session is planned."""
    PLACE = "place"
    """Its place is known."""
    PROPOSED = "proposed"
    """Dates for a session are proposed, and the team can answer."""
    TO_CHOOSE = "to-choose"
    """The team answered; one of the dates has to be chosen."""
    DOCUMENTS = "documents"
    """There are documents of the team for this person."""


class NextStep(StrEnum):
    """The one thing an answer offers to do."""

    DOOR = "door"
    PROTECTION = "protection"
    STATUS = "status"
    TRAJECTORY = "trajectory"
    RESULT = "result"
    START = "start"
    EXTEND = "extend"
    SESSIONS = "sessions"
    SESSION = "session"
    """The session that is planned."""
    DATES = "dates"
    """The session of which dates are proposed."""
    MOVE = "move"
    PLACE = "place"
    INPUT = "input"
    READ_INPUT = "read-input"
    ROSTER = "roster"
    NOT_MY_TEAM = "not-my-team"
    SNOOZE = "snooze"
    STOP = "stop"
    LANGUAGES = "languages"
    DOCUMENTS = "documents"
    SHARED_GUIDE = "shared-guide"
    ENROL = "enrol"
    OVERVIEW = "overview"
    HELP = "help"


_TEAM: Final = frozenset({"team", "trainer", "coach", "manager", "scan_minutes", "scan_count"})
_SCAN: Final = frozenset({"scan_closes", "result_day"})
_ROUND: Final = frozenset({"minutes", "count", "until"})
_GIVES: Final = {
    Situation.SCHEDULED: _SCAN | {"opens"},
    Situation.SCANNED: _SCAN,
    Situation.SMALL: frozenset({"why_no_scan"}),
    Situation.OPEN: _ROUND,
    Situation.ASKED: _ROUND,
    Situation.EXTENDABLE: _ROUND,
    Situation.CLOSED: frozenset({"result_day"}),
    Situation.SESSION: frozenset({"session", "dates"}),
    Situation.PLACE: frozenset({"place"}),
    Situation.PROPOSED: frozenset({"proposed", "deadline"}),
    Situation.TO_CHOOSE: frozenset({"proposed"}),
}
_LEADS_TO: Final = {
    NextStep.SESSION: Situation.SESSION,
    NextStep.MOVE: Situation.SESSION,
    NextStep.PLACE: Situation.SESSION,
}
_OUTSIDE: Final = frozenset({Situation.LEAD, Situation.LEFT})


def given_by(when: Collection[Situation]) -> frozenset[str]:
    """The variables that a sentence may use when all of these are true."""
    inside = [one for one in when if one not in _OUTSIDE]
    more = [_GIVES.get(one, frozenset()) for one in inside]
    return _TEAM.union(*more) if inside else frozenset()


def needed_for(step: NextStep | None) -> Situation | None:
    """What must be true for this step to lead somewhere, where it is about one session."""
    return _LEADS_TO.get(step) if step else None
