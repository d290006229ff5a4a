"""What did not fit in a proposal, and its ways out, as data that a later release can read."""

import json
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Final

from pydantic import TypeAdapter

from trajectory.waves import proposal
from trajectory.waves.proposal import Change, DoesNotFit, Rule, WayOut
from trajectory.waves.wave import Changed

_CHANGES: Final[Mapping[str, TypeAdapter[Any]]] = {
    one.__name__: TypeAdapter(one)
    for one in (
        proposal.MoreGrant,
        proposal.MoreHalfDays,
        proposal.AnotherGuide,
        proposal.LiftBlackout,
        proposal.EndHold,
        proposal.BeginLater,
        proposal.LetGo,
        proposal.DecideOnPilot,
    )
}
_CHANGED: Final = TypeAdapter(tuple[Changed, ...])


def pack_change(change: Change) -> str:
    return json.dumps(_change(change), sort_keys=True)


def unpack_change(text: str) -> Change:
    return _read_change(json.loads(text))


def _change(change: Change) -> dict[str, Any]:
    name = type(change).__name__
    return {"what": name, "of": _CHANGES[name].dump_python(change, mode="json")}


def _read_change(packed: Mapping[str, Any]) -> Change:
    read: Change = _CHANGES[packed["what"]].validate_python(packed["of"], strict=False)
    return read


def pack_ways(ways: Iterable[WayOut]) -> list[dict[str, Any]]:
    return [
        {"start": way.start and way.start.isoformat(), "changes": list(map(_change, way.changes))}
        for way in ways
    ]


def unpack_ways(packed: Iterable[Mapping[str, Any]]) -> tuple[WayOut, ...]:
    return tuple(
        WayOut(tuple(map(_read_change, one["changes"])), _day(one["start"])) for one in packed
    )


def pack_short(short: Iterable[DoesNotFit]) -> list[dict[str, Any]]:
    return [
        {
            "group": one.group,
            "rule": one.rule.value,
            "month": one.month and one.month.isoformat(),
            "ways": pack_ways(one.ways),
        }
        for one in short
    ]


def unpack_short(packed: Iterable[Mapping[str, Any]]) -> tuple[DoesNotFit, ...]:
    return tuple(
        DoesNotFit(one["group"], Rule(one["rule"]), _day(one["month"]), unpack_ways(one["ways"]))
        for one in packed
    )


def pack_changed(changed: tuple[Changed, ...]) -> list[Any]:
    packed: list[Any] = _CHANGED.dump_python(changed, mode="json")
    return packed


def unpack_changed(packed: list[Any]) -> tuple[Changed, ...]:
    return _CHANGED.validate_python(packed)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
