"""Plays every scene on every database, sound and broken, and makes the table.

Rounds are divided over processes in parts. Each part has a town, a database and a seed of its
own; a mutant lives in one part only.
"""

import asyncio
import logging
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from multiprocessing import get_context
from typing import Protocol

import structlog

from tests.attacks import linkage
from tests.attacks.attack import Attack, Backend, Hits, Kind, Row, Stage, row, sound
from tests.attacks.subjects import ATTACKS
from tests.run_folder import in_a_place_of_its_own

AGAIN = 4
"""A linkage row that fails is played once more, with so many times the rounds."""


@dataclass(frozen=True)
class Size:
    """How much is played: rounds per attack and database, and per control.

    One find is too many where a thing may not be there at all, so scenes with no other attacks
    are played `presence` times; where chance is measured, more rounds make it finer.
    """

    rounds: int
    controls: int
    part: int = 20
    presence: int = 10**6

    def of(self, attacks: Iterable[Attack]) -> int:
        """Rounds of the scene of these attacks."""
        linked = any(one.kind is Kind.LINKAGE for one in attacks)
        return self.rounds if linked else min(self.rounds, self.presence)


FULL = Size(rounds=400, controls=10, presence=100)


@dataclass(frozen=True)
class Part:
    """Rounds of one scene in one town; `mutant` names the attack whose broken build it is."""

    backend: Backend
    scene: str
    rounds: int
    number: str
    mutant: str = ""

    @property
    def seed(self) -> str:
        return " ".join(filter(None, (self.backend, self.scene, self.mutant, self.number)))


@dataclass(frozen=True)
class Found:
    """What every attack on this part found, by name; and what is seen without being promised."""

    part: Part
    hits: dict[str, list[Hits]]
    seen: dict[str, list[Hits]]


# ---- what is to be played ----------------------------------------------------------------------


def scene_of(attack: Attack) -> str:
    return attack.scene.__name__


def mutant_of(attack: Attack) -> str:
    """A name for the broken build that this attack shares with others."""
    named = getattr(attack.mutant, "func", attack.mutant)
    words = getattr(attack.mutant, "args", ())
    return " ".join([named.__name__, *(getattr(word, "__name__", str(word)) for word in words)])


def on(backend: Backend, attacks: Iterable[Attack]) -> list[Attack]:
    return [attack for attack in attacks if backend in attack.backends]


def parts(
    size: Size,
    attacks: Sequence[Attack],
    backends: Sequence[Backend],
    controlled: Sequence[Attack],
) -> Iterator[Part]:
    """Every part that must be played for these attacks; the longest first."""
    for backend in backends:
        for scene in dict.fromkeys(map(scene_of, on(backend, attacks))):
            played = [one for one in on(backend, attacks) if scene_of(one) == scene]
            yield from _sound_parts(backend, scene, replace(size, rounds=size.of(played)))
    for backend in backends:
        broken = ((scene_of(one), mutant_of(one)) for one in on(backend, controlled))
        for scene, mutant in dict.fromkeys(broken):
            yield Part(backend, scene, size.controls, "0", mutant)


def _sound_parts(backend: Backend, scene: str, size: Size, name: str = "") -> Iterator[Part]:
    for number, start in enumerate(range(0, size.rounds, size.part)):
        yield Part(backend, scene, min(size.part, size.rounds - start), f"{name}{number}")


# ---- playing -----------------------------------------------------------------------------------


def play(part: Part) -> Found:
    """Play one part, and let every attack that belongs to it look."""
    concerned = [
        attack
        for attack in on(part.backend, ATTACKS)
        if scene_of(attack) == part.scene and part.mutant in ("", mutant_of(attack))
    ]
    broken = concerned[0].mutant if part.mutant else sound
    with quiet(), broken():
        evidence = asyncio.run(_played(concerned[0], part))
    hits = {attack.name: [attack.look(one) for one in evidence] for attack in concerned}
    return Found(part, hits, _seen(part, evidence))


async def _played(attack: Attack, part: Part) -> list[object]:
    stage = Stage(part.backend, part.rounds, part.seed)
    return [evidence async for evidence in attack.scene(stage)]


def _seen(part: Part, evidence: list[object]) -> dict[str, list[Hits]]:
    if part.mutant or part.scene != linkage.rounds.__name__:
        return {}
    return {
        name: [look(one) for one in evidence]
        for name, (_, look, backends) in linkage.SEEN.items()
        if part.backend in backends
    }


@contextmanager
def quiet() -> Iterator[None]:
    """The program may speak, but not on our terminal."""
    root = logging.getLogger()
    before, root.handlers = root.handlers, [logging.NullHandler()]
    structlog.configure(logger_factory=structlog.ReturnLoggerFactory())
    try:
        yield
    finally:
        root.handlers = before
        structlog.reset_defaults()


class Remembering(Protocol):
    """Keeps what was found, so that a run that was stopped goes on (`memory.py`)."""

    def found(self, part: Part, /) -> Found | None: ...

    def keep(self, found: Found, /) -> None: ...


class NoMemory:
    """Everything is played anew."""

    def found(self, _: Part, /) -> Found | None:
        return None

    def keep(self, _: Found, /) -> None:
        pass


@dataclass(frozen=True)
class Playing:
    """How parts are played: by how many processes, told to whom, and remembered where."""

    workers: int = 2
    tell: Callable[[Found], None] = lambda _: None
    memory: Remembering = field(default_factory=NoMemory)

    def all(self, wanted: Sequence[Part]) -> list[Found]:
        """What these parts find; those that are remembered are not played again."""
        known = [found for part in wanted if (found := self.memory.found(part))]
        for found in known:
            self.tell(found)
        left = set(wanted) - {found.part for found in known}
        return [*known, *map(self._kept, self._played([one for one in wanted if one in left]))]

    def _played(self, wanted: Sequence[Part]) -> Iterator[Found]:
        if self.workers == 1:
            yield from map(play, wanted)
            return
        spawn = get_context("spawn")
        with ProcessPoolExecutor(self.workers, spawn, in_a_place_of_its_own) as pool:
            waiting = [pool.submit(play, part) for part in wanted]
            try:
                for done in as_completed(waiting):
                    yield done.result()
            except BaseException:
                # Stopped, or a part that broke: what was found is kept, the rest is not begun.
                pool.shutdown(wait=False, cancel_futures=True)
                raise

    def _kept(self, found: Found) -> Found:
        self.memory.keep(found)
        self.tell(found)
        return found


# ---- the table ---------------------------------------------------------------------------------


@dataclass(frozen=True)
class Report:
    rows: list[Row]
    seen: list[Row]
    seeds: list[str]

    @property
    def sound(self) -> bool:
        return all(one.sound for one in self.rows)


def attacked(
    size: Size,
    attacks: Sequence[Attack] = ATTACKS,
    backends: Sequence[Backend] = tuple(Backend),
    playing: Playing = Playing(),
    controlled: Sequence[Attack] | None = None,
) -> Report:
    """Every attack on every database, with its control; what fails by chance is repeated.

    With `controlled` only those attacks have a control, for a quick look.
    """
    with_control = attacks if controlled is None else controlled
    wanted = list(parts(size, attacks, backends, with_control))
    found = playing.all(wanted)
    rows = [_row(attack, backend, found) for backend in backends for attack in on(backend, attacks)]
    failed = [one for one in rows if not one.holds and one.kind is Kind.LINKAGE]
    again = list(_again(failed, size, attacks))
    if again:
        repeated = playing.all(again)
        controls = [one for one in found if one.part.mutant]
        rows = [
            _row(_named(one.name, attacks), one.backend, [*repeated, *controls])
            if one in failed
            else one
            for one in rows
        ]
    return Report(rows, _seen_rows(found, backends), [part.seed for part in [*wanted, *again]])


def _again(failed: Sequence[Row], size: Size, attacks: Sequence[Attack]) -> Iterator[Part]:
    more = Size(size.rounds * AGAIN, size.controls, size.part)
    for backend, scene in dict.fromkeys(
        (one.backend, scene_of(_named(one.name, attacks))) for one in failed
    ):
        yield from _sound_parts(backend, scene, more, "again-")


def _named(name: str, attacks: Sequence[Attack]) -> Attack:
    return next(attack for attack in attacks if attack.name == name)


def _row(attack: Attack, backend: Backend, found: Sequence[Found]) -> Row:
    hits: dict[bool, list[Hits]] = defaultdict(list)
    for one in found:
        same = (one.part.backend, one.part.scene) == (backend, scene_of(attack))
        if same and one.part.mutant in ("", mutant_of(attack)):
            hits[bool(one.part.mutant)] += one.hits[attack.name]
    return row(attack, backend, hits[False], hits[True])


def _seen_rows(found: Sequence[Found], backends: Sequence[Backend]) -> list[Row]:
    rows = []
    for backend in backends:
        for name, (adversary, _, served) in linkage.SEEN.items():
            hits = [
                one
                for part in found
                if part.part.backend is backend
                for one in part.seen.get(name, [])
            ]
            if backend in served and hits:
                mean = sum(one.found for one in hits) / len(hits)
                rows.append(
                    Row(
                        name,
                        Kind.LINKAGE,
                        adversary,
                        backend,
                        len(hits),
                        round(mean, 4),
                        0,
                        True,
                        0,
                    )
                )
    return rows
