"""What the board of a programme lead shows: teams, steps and days, and never what was answered."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from storage.work import Work
from trajectory.errors import NotAllowed
from trajectory.steps import overdue
from trajectory.units.figures import Figures, Phase
from trajectory.units.units import Unit
from use_cases.principal import Principal
from use_cases.progress.progress import NotStarted, Progress, progress_by_team
from use_cases.units.figures import departments_of_lead, phase_of_progress


@dataclass(frozen=True, slots=True)
class Row:
    """A team on the board."""

    progress: Progress
    phase: Phase
    trainer: str

    @property
    def name(self) -> str:
        return self.progress.team.name

    @property
    def waits(self) -> bool:
        """Whether a step of it should have had a day by now."""
        return bool(overdue(self.progress.steps))

    def has(self, words: str) -> bool:
        """Whether team or trainer have these words, whatever their capitals. Never the manager:
        nobody is looked for as the manager of teams that wait."""
        asked = words.casefold()
        return any(asked in name.casefold() for name in (self.name, self.trainer))


@dataclass(frozen=True, slots=True)
class Board:
    """Every team that somebody leads, by name: never by lateness, never by what came out."""

    rows: Sequence[Row]
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

    def having(self, words: str, phase: Phase | None) -> list[Row]:
        """Those with these words that are in this phase; of every phase with None."""
        return [row for row in self.rows if row.has(words) and phase in (None, row.phase)]


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
    known = await progress_by_team(work, principal.services, teams, principal.now)
    trainers = tuple({team.trainer for team in teams})
    called = {one.id: one.called for one in await work.people.many(trainers)}
    rows = [Row(one, phase_of_progress(one), called[one.team.trainer]) for one in known]
    departments = await departments_of_lead(work, principal, known)
    return Board(sorted(rows, key=lambda row: row.name.casefold()), departments=departments)
