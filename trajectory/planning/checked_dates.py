"""Dates held against what a session must respect, with better ones where some will not do."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from trajectory.planning.date_faults import DateFault, DateFinding
from trajectory.planning.dates import Frame
from trajectory.planning.typed_dates import Days


@dataclass(frozen=True, slots=True)
class Checked:
    """Dates and what there is to say about them.

    `better` are the same, with good dates where one will not do; `lacks_reason` when a reason
    of the trainer is all that is missing.
    """

    options: tuple[Days, ...]
    refused: tuple[DateFinding, ...]
    noted: tuple[DateFinding, ...]
    better: tuple[Days, ...]
    lacks_reason: bool


def check(frame: Frame, options: Sequence[Days], *, may_overrule: bool, reason: str) -> Checked:
    """Hold every option against what a session must respect."""
    overruled = may_overrule and bool(reason)
    refused: list[DateFinding] = []
    noted: list[DateFinding] = []
    better: list[Days] = []
    for number, days in enumerate(options):
        faults = frame.refused(days, overruled=overruled)
        twice = days in options[:number]
        if twice:
            faults = [DateFinding(DateFault.TWICE, days[0])]
        refused += faults
        noted += _noted(frame, days, overruled=overruled)
        hard = [fault for fault in faults if not (fault.fault.overrulable and may_overrule)]
        start = tuple(day + timedelta(days=1) for day in days) if twice else days
        taken = frozenset(other[0] for other in (*better, *options[number + 1 :]))
        better.append((frame.better(start, taken) or days) if hard else days)
    overrulable = all(finding.fault.overrulable for finding in refused)
    lacks_reason = bool(refused) and may_overrule and overrulable
    return Checked(tuple(options), tuple(refused), tuple(noted), tuple(better), lacks_reason)


def _noted(frame: Frame, days: Days, *, overruled: bool) -> list[DateFinding]:
    findings = frame.findings(days)
    return [
        *(finding for finding in findings if finding.fault.is_notice),
        *(finding for finding in findings if finding.fault.overrulable and overruled),
    ]
