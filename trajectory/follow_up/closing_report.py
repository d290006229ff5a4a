"""Figures of the closing report: functions of steps, adopted norms and released words only."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from trajectory.agreements import Agreement, AgreementState, open_ones
from trajectory.norms import Coverage, Norm, coverage, left_over
from trajectory.planning.programme import Programme
from trajectory.rounds.comparison import Change, compare
from trajectory.rounds.instrument import Theme
from trajectory.rounds.release import Release, Word
from trajectory.steps import CLOSE, Step, StepState
from trajectory.summaries import NoSummary


@dataclass(frozen=True, slots=True)
class ComparedItem:
    """One statement that can be compared: its words then and now."""

    item: str
    before: Word
    after: Word
    change: Change


class Missing(StrEnum):
    """What lacks of a session when a trajectory closes."""

    SESSION = "session"
    """It was not held."""
    SUMMARY = "summary"
    """It was held, and the team has no summary of it."""


@dataclass(frozen=True, slots=True)
class LooseEnd:
    """A session of the programme that lacks something at the closing, and whether that still
    comes."""

    session: str
    missing: Missing
    comes: bool = False


def in_order(ends: Iterable[LooseEnd], programme: Programme) -> list[LooseEnd]:
    """As the sessions stand in the programme."""
    kinds = [session.id for session in programme.sessions]
    return sorted(ends, key=lambda end: kinds.index(end.session))


@dataclass(frozen=True, slots=True)
class Closing:
    """What a closing report tells of one trajectory."""

    done: tuple[tuple[str, date], ...]
    """Steps that were done, with the day of each."""
    coverage: Coverage
    left: tuple[Theme, ...]
    """Themes that still have no norm."""
    changed: tuple[ComparedItem, ...]
    """Statements that went up or down by two words or more; nothing else is spoken of."""
    compared: bool
    """Whether both scans have a result."""
    agreements: tuple[Agreement, ...]
    finished: int
    ends: tuple[LooseEnd, ...] = ()
    """What lacked at the closing, with what was said of each."""
    without: tuple[tuple[str, NoSummary], ...] = ()
    """Sessions of the programme of which no summary comes, in its order, and why."""


def closing_of(
    *,
    steps: Iterable[Step],
    norms: Sequence[Norm],
    themes: Sequence[Theme],
    before: Release | None,
    after: Release | None,
    agreements: Sequence[Agreement],
) -> Closing:
    """The figures of one trajectory."""
    return Closing(
        done=tuple(
            (step.id, step.day)
            for step in steps
            if step.state is StepState.DONE and step.day is not None and step.id != CLOSE
        ),
        coverage=coverage(norms, themes),
        left=tuple(left_over(norms, themes)),
        changed=_changed(before, after) if before and after else (),
        compared=before is not None and after is not None,
        agreements=tuple(open_ones(agreements)),
        finished=sum(one.state is AgreementState.DONE for one in agreements),
    )


def _changed(before: Release, after: Release) -> tuple[ComparedItem, ...]:
    then, now = before.words(), after.words()
    return tuple(
        ComparedItem(item, earlier, later, change)
        for item, change in compare(before, after).items()
        if change is not Change.UNSAID
        and (earlier := then.get(item)) is not None
        and (later := now.get(item)) is not None
    )
