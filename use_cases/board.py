"""What the board of a programme lead shows: teams, steps and days, and never what was answered."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from storage.work import Work
from trajectory.errors import NotAllowed
from trajectory.phases import BEGUN, PAST_INTAKE, Phase, phase_of
from trajectory.steps import overdue
from trajectory.teams import TrajectoryState
from use_cases.principal import Principal
from use_cases.progress.progress import NotStarted, Progress, progress_by_team


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
    """Every team, in the order of their names: never by lateness, never by what came out."""

    rows: Sequence[Row]

    @property
    def per_phase(self) -> Mapping[Phase, int]:
        """How many teams are in each phase, every phase named."""
        counted = Counter(row.phase for row in self.rows)
        return {phase: counted[phase] for phase in Phase}

    @property
    def begun(self) -> int:
        return sum(row.phase in BEGUN for row in self.rows)

    @property
    def past_intake(self) -> int:
        """Teams whose pre-intake is over."""
        return sum(row.phase in PAST_INTAKE for row in self.rows)

    @property
    def with_norm(self) -> int:
        """Teams in which at least one theme has a norm."""
        return sum(covered_of(row.progress)[0] > 0 for row in self.rows)

    @property
    def closed(self) -> int:
        return sum(_closed(row.progress) for row in self.rows)

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


def _closed(progress: Progress) -> bool:
    if isinstance(progress, NotStarted):
        return False
    return progress.trajectory.state is TrajectoryState.CLOSED


async def board(principal: Principal, work: Work) -> Board:
    """The board of this person.

    Raises:
        NotAllowed: they lead no programme.
    """
    if not principal.is_lead:
        raise NotAllowed
    teams = await work.teams.all()
    known = await progress_by_team(work, principal.services, teams, principal.now)
    trainers = tuple({team.trainer for team in teams})
    called = {one.id: one.called for one in await work.people.many(trainers)}
    rows = [Row(one, _phase(one), called[one.team.trainer]) for one in known]
    return Board(sorted(rows, key=lambda row: row.name.casefold()))


def _phase(progress: Progress) -> Phase:
    if isinstance(progress, NotStarted):
        return Phase.ENROLLED
    return phase_of(progress.programme, progress.trajectory.state, progress.steps)
