"""What the board of a programme lead shows: teams, steps and days, and never what was answered."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from storage.work import Work
from trajectory.errors import NotAllowed
from trajectory.steps import Step, overdue
from trajectory.units.figures import Figures, Phase
from trajectory.units.holding import Hold
from trajectory.units.units import Tree, Unit
from trajectory.units.visiting import Visit
from use_cases.principal import Principal
from use_cases.progress.progress import NotStarted, Progress, progress_by_team
from use_cases.units.figures import departments_of_lead, phase_of_progress
from use_cases.units.mandates import counting_units
from use_cases.units.tree import day

Of = TypeVar("Of", Hold, Visit)


@dataclass(frozen=True, slots=True)
class Row:
    """A team on the board."""

    progress: Progress
    phase: Phase
    trainer: str
    late: Sequence[Step]
    """The steps that should have had a day by now."""
    unit: str = ""
    """The unit that counts for it, by id; "" for none."""
    holds: tuple[Hold, ...] = ()
    visits: tuple[Visit, ...] = ()

    @property
    def name(self) -> str:
        return self.progress.team.name

    @property
    def waits(self) -> bool:
        return bool(self.late)

    def has(self, words: str) -> bool:
        """Whether team or trainer have these words, whatever their capitals. Never the manager:
        nobody is looked for as the manager of teams that wait."""
        asked = words.casefold()
        return any(asked in name.casefold() for name in (self.name, self.trainer))


@dataclass(frozen=True, slots=True)
class Board:
    """Every team that somebody leads, by name: never by lateness, never by what came out."""

    rows: Sequence[Row]
    tree: Tree
    departments: tuple[Unit, Figures] | None = None
    """How far the teams of each department are, for whoever leads one unit."""

    @property
    def per_phase(self) -> Mapping[Phase, int]:
        """How many teams are in each phase, every phase named."""
        counted = Counter(row.phase for row in self.rows)
        return {phase: counted[phase] for phase in Phase}

    @property
    def begun(self) -> int:
        return sum(row.phase is not Phase.ENROLLED for row in self.rows)

    @property
    def with_norm(self) -> int:
        """Teams in which at least one theme has a norm."""
        return sum(covered_of(row.progress)[0] > 0 for row in self.rows)

    @property
    def waiting(self) -> list[Row]:
        return [row for row in self.rows if row.waits]

    @property
    def units(self) -> list[tuple[Unit, int]]:
        """The units that have teams here or above such a team, in the order of the tree, by name
        at each height; with how deep each lies under the highest of them."""
        own = {row.unit for row in self.rows}
        known = {id for unit in own for id in self.tree.line(unit)}
        return list(self._below("", known, 0))

    def _below(self, above: str, known: set[str], depth: int) -> Iterable[tuple[Unit, int]]:
        for unit in self.tree.below(above):
            if unit.id in known:
                yield unit, depth
            yield from self._below(unit.id, known, depth + (unit.id in known))

    def unit_of(self, row: Row) -> str:
        """The name of the unit of a team; "" for none."""
        unit = self.tree.units.get(row.unit)
        return unit.name if unit else ""

    def having(
        self, words: str = "", phase: Phase | None = None, unit: str = "", *, waits: bool = False
    ) -> list[Row]:
        """Those with these words, in this phase, in this unit or under it, of which something
        waits; of every phase with None, of every unit with ""."""
        under = self.tree.under(unit)
        return [
            row
            for row in self.rows
            if (row.waits or not waits)
            and phase in (None, row.phase)
            and (not unit or row.unit in under)
            and row.has(words)
        ]


def covered_of(progress: Progress) -> tuple[int, int]:
    """Themes with a norm, of how many; nothing before a team started."""
    if isinstance(progress, NotStarted):
        return 0, 0
    return progress.covered.themes, progress.covered.of


async def board(principal: Principal, work: Work) -> Board:
    """The board of this person: the teams that they lead.

    Raises:
        NotAllowed: they lead no programme, and no unit in it.
    """
    if not principal.is_lead:
        raise NotAllowed
    teams = await principal.led_teams(work)
    ids = [team.id for team in teams]
    organisation = await work.units.organisation()
    units = await counting_units(work, ids, day(principal)) if organisation.tree.units else {}
    holds = _by_team(await work.holds.of_teams(ids))
    visits = _by_team(await work.visits.of_teams(ids))
    trainers = tuple({team.trainer for team in teams})
    called = {one.id: one.called for one in await work.people.many(trainers)}
    known = await progress_by_team(work, principal.services, teams, principal.now)
    rows = [
        Row(
            one,
            phase_of_progress(one),
            called[one.team.trainer],
            overdue(one.steps),
            units.get(one.team.id, ""),
            holds.get(one.team.id, ()),
            visits.get(one.team.id, ()),
        )
        for one in known
    ]
    departments = await departments_of_lead(work, principal, known)
    by_name = sorted(rows, key=lambda row: row.name.casefold())
    return Board(by_name, organisation.tree, departments)


def _by_team(found: Iterable[Of]) -> Mapping[str, tuple[Of, ...]]:
    sorted_out: defaultdict[str, tuple[Of, ...]] = defaultdict(tuple)
    for one in found:
        sorted_out[one.team] += (one,)
    return sorted_out
