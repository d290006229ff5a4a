"""What lines of units make of a tree: what is new, what ends, and everything that cannot be."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from trajectory.units.files import Fault, FaultyFile, UnitLine
from trajectory.units.units import Period, Rank, Tree, Unit


@dataclass(frozen=True, slots=True)
class Growth:
    """New units, whatever stands above one before it; known units with the last day that they get;
    and how many lines say what is known."""

    new: tuple[Unit, ...]
    ended: tuple[Unit, ...]
    known: int


def grown(lines: Sequence[UnitLine], tree: Tree, today: date, new_id: Callable[[], str]) -> Growth:
    """What these lines change; a line that says what is known changes nothing.

    Raises:
        FaultyFile: with every fault of every line, also a unit that stands under itself.
    """
    known = {one.line: same for one in lines if (same := _same(one, tree))}
    gone = _ending(lines, known, tree)
    after = Tree.of({**tree.units, **{unit.id: unit for unit in gone}}.values())
    new = [one for one in lines if one.line not in known]
    by_name = {one.name.casefold(): one for one in new}
    faults = [fault for one in new for fault in _faults(one, by_name, after)]
    faults += _doubles(new)
    faults += [fault for one in lines for fault in _end_faults(one, known.get(one.line), today)]
    if faults:
        raise FaultyFile(faults)
    ending = {unit.id for unit in gone}
    stays = sum(unit.id not in ending for unit in known.values())
    return Growth(_made(new, by_name, after, new_id), gone, stays)


def ended(tree: Tree, unit: Unit, until: date) -> tuple[Unit, ...]:
    """This unit and everything under it that goes on after this day, as they are from now on."""
    going_on = (tree.units[id] for id in sorted(tree.under(unit.id)))
    return tuple(
        replace(one, period=Period(one.period.since, until))
        for one in going_on
        if one.period.until is None or one.period.until > until
    )


def _same(line: UnitLine, tree: Tree) -> Unit | None:
    """The unit that a line is about when it is known, in the same place."""
    for unit in tree.called(line.name):
        above = tree.units[unit.above].key if unit.above in tree.units else ""
        if not unit.period.overlaps(line.period):
            continue
        if (unit.rank, above) == (line.rank, line.above.casefold()):
            return unit
    return None


def _doubles(new: Sequence[UnitLine]) -> list[Fault]:
    count = Counter(one.name.casefold() for one in new)
    return [
        Fault(one.line, "units-twice", {"unit": one.name})
        for one in new
        if count[one.name.casefold()] > 1
    ]


def _faults(line: UnitLine, new: Mapping[str, UnitLine], tree: Tree) -> Iterator[Fault]:
    if line.period.over(line.period.since):
        yield Fault(line.line, "units-order", {})
    if any(one.period.overlaps(line.period) for one in tree.called(line.name)):
        yield Fault(line.line, "units-known-elsewhere", {"unit": line.name})
    if not line.above:
        if not line.rank.on_top:
            yield Fault(line.line, "units-needs-above", {"unit": line.name})
        return
    if _circular(line, new):
        yield Fault(line.line, "units-circular", {"unit": line.name})
        return
    yield from _above_faults(line, new, tree)


def _circular(line: UnitLine, new: Mapping[str, UnitLine]) -> bool:
    """Whether a unit stands under itself, by however many others."""
    seen: set[str] = set()
    name = line.above.casefold()
    while name in new and name not in seen:
        if name == line.name.casefold():
            return True
        seen.add(name)
        name = new[name].above.casefold()
    return False


def _above_faults(line: UnitLine, new: Mapping[str, UnitLine], tree: Tree) -> Iterator[Fault]:
    found = _above(line, new, tree)
    if found is None:
        yield Fault(line.line, "units-above-unknown", {"unit": line.above})
        return
    rank, period = found
    if not line.rank.stands_under(rank):
        yield Fault(line.line, "units-wrong-above", {"unit": line.name, "above": line.above})
    elif not line.period.within(period):
        yield Fault(line.line, "units-outlasts", {"unit": line.name, "above": line.above})


def _above(line: UnitLine, new: Mapping[str, UnitLine], tree: Tree) -> tuple[Rank, Period] | None:
    """Rank and period of what a line stands under, of the file or known."""
    if (other := new.get(line.above.casefold())) is not None:
        return other.rank, other.period
    unit = _known_above(line, tree)
    return (unit.rank, unit.period) if unit else None


def _known_above(line: UnitLine, tree: Tree) -> Unit | None:
    """The unit of that name when this one begins, else the first that comes after."""
    later = sorted(tree.called(line.above), key=lambda one: one.period.since)
    return next((one for one in later if not one.period.over(line.period.since)), None)


def _made(
    lines: Sequence[UnitLine],
    new: Mapping[str, UnitLine],
    tree: Tree,
    new_id: Callable[[], str],
) -> tuple[Unit, ...]:
    """The new units, each after what it stands under."""
    ids = {name: new_id() for name in new}
    units = []
    for line in sorted(lines, key=lambda one: _depth(one, new)):
        above = ids.get(line.above.casefold(), "")
        if line.above and not above:
            known = _known_above(line, tree)
            above = known.id if known else ""
        units.append(Unit(ids[line.name.casefold()], line.name, line.rank, above, line.period))
    return tuple(units)


def _depth(line: UnitLine, new: Mapping[str, UnitLine]) -> int:
    other = new.get(line.above.casefold())
    return 1 + _depth(other, new) if other else 0


def _end_faults(line: UnitLine, unit: Unit | None, today: date) -> Iterator[Fault]:
    """A unit that goes on can end, today or later; what ended stays as it was."""
    if unit is None or line.period.until in (None, unit.period.until):
        return
    if unit.period.until is not None or (line.period.until or today) < today:
        yield Fault(line.line, "units-ended", {"unit": line.name})


def _ending(lines: Sequence[UnitLine], known: Mapping[int, Unit], tree: Tree) -> tuple[Unit, ...]:
    """The known units that lines end, with everything under them that went on."""
    gone: dict[str, Unit] = {}
    for line in lines:
        unit, until = known.get(line.line), line.period.until
        if unit is not None and until is not None:
            now = Tree.of({**tree.units, **gone}.values())
            gone |= {one.id: one for one in ended(now, unit, until)}
    return tuple(gone.values())
