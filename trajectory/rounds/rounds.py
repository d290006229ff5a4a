"""Rounds: what they ask, where they stand, and who may see how they ended."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from trajectory.errors import Stale
from trajectory.roles import Action, Role, may
from trajectory.rounds.instrument import Purpose
from trajectory.rounds.release import SMALLEST_SCAN

LAST_TICK = timedelta(seconds=45)
"""How long after its last moment a round is closed: until every replica had a tick, half a minute
apart, for what arrived before that moment."""
SMALLEST_ROOM = 8
"""Fewest people on the roster of a question to the room (anonymity.md §6), and of the yearly
question."""


class RoundKind(StrEnum):
    """What a round asks. The same code serves every kind."""

    SCAN = "scan"
    FOLLOW_UP_SCAN = "follow_up_scan"
    PREPARATION = "preparation"
    """Before a session: what members would like to say or know."""
    EVALUATION = "evaluation"
    """After a session: how it was."""
    ROOM = "room"
    """During a session: one question, three minutes."""
    SUPPORT = "support"
    """For all proposals of a theme together."""
    YEARLY = "yearly"
    """What the team keeps of its norm, long after the closing."""

    @property
    def is_scan(self) -> bool:
        return self in SCANS

    @property
    def in_session(self) -> bool:
        """Whether people answer it together, in a session or at its end."""
        return self in (RoundKind.ROOM, RoundKind.EVALUATION)

    @property
    def outlives_closing(self) -> bool:
        """Whether people are still asked after the closing: a team goes on with its norm, theme by
        theme (002 §5.1.1.1)."""
        return self in (RoundKind.SUPPORT, RoundKind.YEARLY)

    @property
    def is_repeated(self) -> bool:
        """Whether the same may be asked of nearly the same people again; then its words are held to
        those of before, and who was asked stays known (anonymity.md §4)."""
        return self.is_scan or self is RoundKind.YEARLY

    @property
    def tells_on_its_card(self) -> bool:
        """Whether the card that asked leads to the result later, and no message says that it is
        there: the rounds of which there are many."""
        return self in (RoundKind.EVALUATION, RoundKind.SUPPORT, RoundKind.YEARLY)

    @property
    def purpose(self) -> Purpose:
        """What its instrument must be made for."""
        return Purpose.SCAN if self.is_scan else Purpose(self.value)

    @property
    def answered_by(self) -> Action:
        """The right of those who are asked (product.md, "Table of rights")."""
        return _ANSWERED_BY[self]

    @property
    def seen_early_by(self) -> Action | None:
        """The right of those who see how it ended before the team does, to prepare.

        The trainer alone prepares with what members said before a session; a room hears its
        answer all at once (anonymity.md §6).
        """
        if self is RoundKind.PREPARATION:
            return Action.READ_TEXTS
        return None if self is RoundKind.ROOM else Action.SEE_RELEASE_EARLY

    @property
    def in_three_words(self) -> bool:
        """Whether three words are all that it may say, however many were asked: a room is asked
        more than once (trust.md, rule 7)."""
        return self is RoundKind.ROOM

    @property
    def smallest(self) -> int:
        """Fewest people who must be asked, or the round is not held."""
        return SMALLEST_ROOM if self in (RoundKind.ROOM, RoundKind.YEARLY) else SMALLEST_SCAN


SCANS = (RoundKind.SCAN, RoundKind.FOLLOW_UP_SCAN)
ASKED_BY_MESSAGE = (
    RoundKind.PREPARATION,
    RoundKind.EVALUATION,
    RoundKind.SUPPORT,
    RoundKind.YEARLY,
)
"""Rounds other than scans that come with a message and end with one; a room is asked aloud."""
AROUND_SESSIONS = (
    RoundKind.PREPARATION,
    RoundKind.EVALUATION,
    RoundKind.ROOM,
    RoundKind.SUPPORT,
)
"""Rounds whose outcome stands with the session that they belong to."""
OUTCOMES = (*AROUND_SESSIONS, RoundKind.YEARLY)
"""Rounds whose outcome is one card; a scan has a result of its own."""
_ANSWERED_BY = {
    RoundKind.SCAN: Action.ANSWER_SCAN,
    RoundKind.FOLLOW_UP_SCAN: Action.ANSWER_SCAN,
    RoundKind.PREPARATION: Action.ANSWER_PREPARATION,
    RoundKind.EVALUATION: Action.ANSWER_EVALUATION,
    RoundKind.ROOM: Action.ANSWER_ROOM,
    RoundKind.SUPPORT: Action.ANSWER_SUPPORT,
    RoundKind.YEARLY: Action.ANSWER_SUPPORT,
}


class RoundState(StrEnum):
    """Where a round stands. `LAPSED` is a restored backup whose keys are gone; `CHANGED` one in
    which somebody changed something: it was deleted unopened (trust.md, rule 3)."""

    SCHEDULED = "scheduled"
    OPEN = "open"
    CLOSING = "closing"
    RELEASED = "released"
    TOO_FEW = "too_few"
    WITHDRAWN = "withdrawn"
    LAPSED = "lapsed"
    CHANGED = "changed"

    @property
    def over(self) -> bool:
        return self not in (RoundState.SCHEDULED, RoundState.OPEN, RoundState.CLOSING)

    @property
    def told(self) -> bool:
        """Whether it ended in a way that is told: with a release, or without one and why."""
        return self in ENDS

    @property
    def keeps_texts(self) -> bool:
        """Whether texts may be waiting for the trainer after such an end."""
        return self in (RoundState.RELEASED, RoundState.TOO_FEW)


ENDS = (RoundState.RELEASED, RoundState.TOO_FEW, RoundState.LAPSED, RoundState.CHANGED)
"""How a round that was held ends; one that was withdrawn was not."""
TEXTS_LIVE = timedelta(days=30)
"""How long after its closing moment the texts of a round may be read at most (anonymity.md §2)."""


@dataclass(frozen=True, slots=True)
class Round:
    """A round as everybody may know it: nothing here depends on who answered."""

    id: str
    trajectory: str
    kind: RoundKind
    instrument: str
    """Name and version of the instrument, fixed at opening."""
    threshold: int
    state: RoundState
    opens: datetime
    closes: datetime
    visible: datetime
    extended: bool
    invited: int = 0
    """How many people were asked; 0 until the roster is frozen at opening."""
    public_key: bytes = b""
    seal: bytes = b""
    """MAC over threshold, instrument and closing moment, so that none can be edited."""

    @property
    def five_words_for(self) -> int:
        """How many people were asked, as far as five words go by it; 0 where there are three."""
        return 0 if self.kind.in_three_words else self.invited

    @property
    def counted_from(self) -> datetime:
        """When it is closed and counted: what arrived in time has gone into its box by then."""
        return self.closes + LAST_TICK

    def accepts(self, now: datetime) -> bool:
        """Whether an answer that arrives now counts."""
        return self.state is RoundState.OPEN and self.opens <= now < self.closes

    def shows_to_team(self, now: datetime) -> bool:
        """Whether manager and team may see how the round ended; the same moment for both."""
        return self.state.told and now >= self.visible

    def visible_to(self, roles: Iterable[Role], now: datetime) -> bool:
        """Whether holders of these roles in its team may see how the round ended.

        The one place of this rule: whoever prepares the session as soon as it ended, everybody
        else at the same later moment (anonymity.md §4, §6; product.md, rule 2).
        """
        roles, early = frozenset(roles), self.kind.seen_early_by
        if early is not None and may(roles, early):
            return self.state.told
        return may(roles, Action.SEE_RELEASE) and self.shows_to_team(now)

    def check_extendable(self, now: datetime) -> None:
        """Refuse a second extension, or one of a round that is not open.

        Raises:
            Stale: the round is closed or was extended before.
        """
        if not self.accepts(now):
            raise Stale("extend-not-open")
        if self.extended:
            raise Stale("extend-only-once")


def enough_for_scan(invited: int) -> bool:
    """Whether a group is large enough to be asked; smaller ones go on without a scan."""
    return invited >= SMALLEST_SCAN
