"""Reading what planning is told of a programme, and what in it cannot be."""

from collections.abc import Mapping
from typing import Final

from content.yaml_file import Entry
from trajectory.planning.effort import Effort, Efforts
from trajectory.planning.programme import SCAN, Programme, SessionType

MOST_TRAINERS: Final = 2
_MONTH: Final = 31
"""Days; that of the calendar has as many at most."""


def read_efforts(top: Entry) -> Efforts:
    """The section `effort`; faults are noted in the entry."""
    entry = top.entry("effort")
    efforts = Efforts(entry.number("trainers"), tuple(map(_effort, entry.entries("steps"))))
    if not 1 <= efforts.trainers <= MOST_TRAINERS:
        problem = f"{efforts.trainers} trainers cannot guide one group"
        entry.fault(problem, f"write 1 or {MOST_TRAINERS}", at="trainers")
    entry.complete()
    return efforts


def _effort(entry: Entry) -> Effort:
    effort = Effort(
        entry.text("step"), entry.number("month"), entry.number("trainer"), entry.number("coach")
    )
    entry.complete()
    return effort


def effort_findings(programme: Programme, top: Entry) -> None:
    """Note a step without effort, one of no session, and months in which sessions cannot lie."""
    steps = {one.step: one for one in programme.efforts.steps}
    sessions = {session.id: session for session in programme.sessions}
    needed = {SCAN, *(session.id for session in programme.sessions if not session.optional)}
    for name in sorted(needed - set(steps)):
        top.fault(f"planning knows no effort for {name}", "add the step", at="effort")
    for name in sorted(set(steps) - {SCAN, *sessions}):
        choice = f"choose from: {', '.join((SCAN, *sessions))}"
        top.fault(f"no session is called {name}", choice, at="effort")
    for name, session in sessions.items():
        if name in steps and not _can_lie(session, steps):
            problem = f"{name} cannot lie so many months after {session.after.step}"
            top.fault(problem, "look at after: of the session", at="effort")
    _begins(programme, steps, top)


def _can_lie(session: SessionType, steps: Mapping[str, Effort]) -> bool:
    """Whether some day of its month is neither too early nor too late after the step before it."""
    before = steps.get(session.after.step)
    if before is None:
        return True
    apart = steps[session.id].month - before.month
    most = session.after.most
    latest = (apart + 1) * _MONTH
    earliest = max(0, (apart - 1) * 28)
    least = session.after.least + session.after.months * 28
    return apart >= 0 and least <= latest and (most is None or earliest <= most)


def _begins(programme: Programme, steps: Mapping[str, Effort], top: Entry) -> None:
    first = next((one.id for one in programme.sessions if not one.optional), "")
    if first in steps and steps[first].month != 0:
        top.fault(f"{first} is the first session", "give it month: 0", at="effort")
