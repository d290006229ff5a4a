"""The closed sets of what there is between trajectories (`closed_sets.py`)."""

from collections.abc import Iterable, Mapping
from typing import Final

from trajectory.listening.events import EventAudience, EventKind, SeatState
from trajectory.listening.exercises import LedBy, Went
from trajectory.listening.month import LineKind
from trajectory.listening.reported import Half
from trajectory.listening.telling import MessageAudience, MessageState

LISTENING: Final[Mapping[str, Iterable[str]]] = {
    "telling-audience.audience": MessageAudience,
    "telling-settled-title.state": (MessageState.APPROVED, MessageState.RETURNED),
    "telling-state.state": MessageState,
    "telling-then.state": (MessageState.APPROVED, MessageState.RETURNED),
    "reported-period-name.half": Half,
    "reported-total.what": ("reports", "outcomes"),
    "month-line-name.kind": [one for one in LineKind if one is not LineKind.EXERCISE],
    "month-line.kind": LineKind,
    "event-audience.audience": EventAudience,
    "event-drawn-title.has": ("yes", "no"),
    "event-fact.fact": ("when", "place", "closes", "free", "came"),
    "event-how.kind": EventKind,
    "event-kind.kind": EventKind,
    "event-seat.seat": SeatState,
    "event-sensitive.answer": ("yes", "no"),
    "exercise-fact.fact": ("time", "group", "led"),
    "exercise-led.led": LedBy,
    "exercise-went-button.went": Went,
    "exercise-went.went": (*Went, "none"),
}
