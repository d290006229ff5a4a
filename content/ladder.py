"""The escalation ladder: the organisation's frame in which a team says who does what."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from content.yaml_file import Entry
from trajectory.language import Words
from trajectory.norms import MOST_STEPS

FILE: Final = Path(__file__).parent / "ladder.yaml"


@dataclass(frozen=True, slots=True)
class LadderStep:
    """One step: what it is called, and what it means."""

    id: str
    title: Words
    means: Words


@dataclass(frozen=True, slots=True)
class LadderRole:
    """Who may stand on a step: a role, never a person."""

    id: str
    name: Words


@dataclass(frozen=True, slots=True)
class Ladder:
    """The whole frame, from the first step up."""

    steps: tuple[LadderStep, ...]
    roles: tuple[LadderRole, ...]


def read_ladder(top: Entry) -> Ladder:
    """The ladder; faults are noted in the entry."""
    ladder = Ladder(
        tuple(map(_step, top.entries("steps"))), tuple(map(_role, top.entries("roles")))
    )
    top.complete()
    if not 1 <= len(ladder.steps) <= MOST_STEPS:
        top.fault(f"there are {len(ladder.steps)} steps", f"write one to {MOST_STEPS}", at="steps")
    for name, ids in (("steps", ladder.steps), ("roles", ladder.roles)):
        if len({one.id for one in ids}) < len(ids):
            top.fault("an id stands here twice", "give each its own", at=name)
    return ladder


def _step(entry: Entry) -> LadderStep:
    step = LadderStep(entry.text("id"), entry.words("title"), entry.words("means"))
    entry.complete()
    return step


def _role(entry: Entry) -> LadderRole:
    role = LadderRole(entry.text("id"), entry.words("name"))
    entry.complete()
    return role
