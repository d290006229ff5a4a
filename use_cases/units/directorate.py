"""What the board of a directorate shows: counts, days and typed words, and a team by name only when
its lead laid it before them (programme.md, "The directorate's board")."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from storage.work import Work
from trajectory.errors import NotAllowed
from trajectory.planning.programme import Programme
from trajectory.postponing import Lack
from trajectory.steps import Step, StepState, overdue
from trajectory.units.bodies import BodyNames
from trajectory.units.decisions import Decision, DecisionState
from trajectory.units.figures import FEWEST, Figures, figures
from trajectory.units.organisation import Organisation
from trajectory.units.parts import UnitAction, may_in_unit
from trajectory.units.units import Unit
from use_cases.principal import Principal
from use_cases.progress.progress import NotStarted, Progress, progress_of_teams
from use_cases.units.figures import hides, phase_of_progress
from use_cases.units.handing_up import Laid, laid_before
from use_cases.units.mandates import units_of_teams
from use_cases.units.tree import day, known_unit
from use_cases.units.unit_words import Conditions, body_names, conditions_of

AROUND: Final = 6
"""Months of the timeline before this one, and as many after it."""
OPENS: Final = (UnitAction.SEE_FIGURES, UnitAction.READ_DECISIONS)
"""Whoever has one of these rights sees as much of the page as their rights say."""


@dataclass(frozen=True, slots=True)
class Month:
    """A month with the steps in it, counted by programme and step."""

    first: date
    done: Mapping[tuple[str, str], int]
    planned: Mapping[tuple[str, str], int]


@dataclass(frozen=True, slots=True)
class Counts:
    """How far the teams of a unit are. Of fewer than three there is no more than how many."""

    figures: Figures
    count: int
    with_norm: int = 0
    still: Mapping[Lack | None, int] = field(default_factory=dict)
    """How many stand still by what they wait for, in the order of `Lack`; None is not said."""
    months: Sequence[Month] = ()
    programmes: Mapping[str, Programme] = field(default_factory=dict)

    @property
    def few(self) -> bool:
        return self.count < FEWEST


@dataclass(frozen=True, slots=True)
class DirectorateBoard:
    """The page of one unit, as far as this person's rights reach: None is not theirs."""

    unit: Unit
    around: Sequence[Unit]
    """The other units that they can open here: those of their parts, and those under this one."""
    names: BodyNames
    counts: Counts | None
    conditions: Conditions | None
    laid: Sequence[Laid] | None
    decisions: Sequence[Decision]

    def decided(self, state: DecisionState) -> list[Decision]:
        return [one for one in self.decisions if one.state is state]


def opens(principal: Principal) -> bool:
    """Whether there is a page of some unit for this person."""
    return any(principal.mandate.may_somewhere(action) for action in OPENS)


async def directorate_board(
    principal: Principal, work: Work, unit_id: str
) -> DirectorateBoard | None:
    """The page of a unit; with "" of the first of theirs by name, None when there are no units.

    Raises:
        NotAllowed: they have no such right there, or there is no such unit; both sound the same.
    """
    if not opens(principal):
        raise NotAllowed
    organisation = await work.units.organisation()
    own = _own(principal, organisation)
    if not unit_id and not own:
        return None
    unit = known_unit(organisation, principal, unit_id or own[0].id)
    may = principal.mandate.may
    if not any(may(action, unit.id) for action in OPENS):
        raise NotAllowed
    conditions = await _conditions(work, principal, unit)
    reads = may(UnitAction.READ_DECISIONS, unit.id)
    below = organisation.tree.below(unit.id)
    around = [one for one in (*own, *below) if one.id != unit.id and may(OPENS[0], one.id)]
    return DirectorateBoard(
        unit,
        list(dict.fromkeys(around)),
        await body_names(work, organisation),
        await _counts(work, principal, organisation, unit),
        conditions,
        await _laid(work, principal, unit),
        await work.decisions.of_unit(unit.id) if reads else (),
    )


def _own(principal: Principal, organisation: Organisation) -> list[Unit]:
    """Where this person has a part that opens the page; on top for a part everywhere."""
    tree = organisation.tree
    held = [
        one
        for one in principal.mandate.held
        if any(may_in_unit({one.part}, action) for action in OPENS)
    ]
    if any(one.everywhere for one in held):
        units = tree.below("")
    else:
        units = list({one.unit: tree.units[one.unit] for one in held}.values())
    on = [unit for unit in units if not unit.period.over(day(principal))]
    return sorted(on, key=lambda unit: unit.key)


async def _conditions(work: Work, principal: Principal, unit: Unit) -> Conditions | None:
    if not principal.mandate.may(UnitAction.SEE_CONDITIONS, unit.id):
        return None
    return (await conditions_of(work, principal, unit.id))[1]


async def _laid(work: Work, principal: Principal, unit: Unit) -> Sequence[Laid] | None:
    """What the directorate sees of it, also when its lead looks."""
    if not principal.mandate.may(UnitAction.SEE_HANDED_UP, unit.id):
        return None
    _, found = await laid_before(work, principal, unit.id)
    return [one for one in found if one.handed_up.seen_by_directorate(day(principal))]


async def _counts(
    work: Work, principal: Principal, organisation: Organisation, unit: Unit
) -> Counts | None:
    if not principal.mandate.may(UnitAction.SEE_FIGURES, unit.id):
        return None
    tree = organisation.tree
    units = await units_of_teams(work, tree.under(unit.id), day(principal))
    teams = await work.teams.many(units)
    known = await progress_of_teams(work, principal.services, teams, principal.now)
    phases = [(units[one.team.id], phase_of_progress(one)) for one in known]
    if len(known) < FEWEST:
        shown = [] if hides(unit, len(known)) else phases
        return Counts(figures(tree, unit.id, shown), len(known))
    return Counts(
        figures(tree, unit.id, phases),
        len(known),
        sum(not isinstance(one, NotStarted) and one.covered.themes > 0 for one in known),
        still_by_lack(known),
        _months(known, day(principal)),
        {one.programme.key: one.programme for one in known},
    )


def still_by_lack(known: Iterable[Progress]) -> Mapping[Lack | None, int]:
    """Each team counts once, by the first of what its steps wait for."""
    counted: Counter[Lack | None] = Counter()
    for one in known:
        late = overdue(one.steps)
        lacks = [step.lacking.lack for step in late if step.lacking is not None]
        if late:
            counted[min(lacks, key=_ORDER.index) if lacks else None] += 1
    return {lack: counted[lack] for lack in (*Lack, None) if counted[lack]}


_ORDER: Final = list(Lack)


def _months(known: Iterable[Progress], today: date) -> list[Month]:
    """The months around today in which a step was or is, the first one first."""
    done: dict[date, Counter[tuple[str, str]]] = {}
    planned: dict[date, Counter[tuple[str, str]]] = {}
    for one in known:
        for step in one.steps:
            in_ = done if step.state is StepState.DONE else planned
            first = _month(step)
            if first is not None and abs(_apart(first, today)) <= AROUND:
                in_.setdefault(first, Counter())[one.programme.key, step.id] += 1
    months = sorted({*done, *planned})
    return [Month(first, done.get(first, {}), planned.get(first, {})) for first in months]


def _month(step: Step) -> date | None:
    """The first day of the month in which a step is or was; None when it has no day."""
    day = step.day if step.state in (StepState.DONE, StepState.PLANNED) else None
    return day.replace(day=1) if day else None


def _apart(one: date, other: date) -> int:
    """Months from the one to the other."""
    return (one.year - other.year) * 12 + one.month - other.month
