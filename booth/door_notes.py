"""What stands on a door ticket, as short as it can be: the address of a dialog has a limit."""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping, Sequence
from typing import Any

from trajectory.rounds.slots import DoorEntry, Slot
from trajectory.separate_input import InputEntry

NAME_BYTES = 96
"""Of a name on a ticket: room for eighty letters, some with accents."""


def door_content(
    rounds: Sequence[DoorEntry], trainers: Sequence[InputEntry], most: int
) -> list[object]:
    """Slots and mailboxes with the names of team and trainer; each name once, cut to `most`
    bytes."""
    said = [name for entry in rounds for name in (entry.team, entry.trainer)]
    said += [name for entry in trainers for name in (entry.team, entry.trainer)]
    place = {name: number for number, name in enumerate(dict.fromkeys(said))}
    return [
        [cut(name, most) for name in place],
        [_round_content(entry, place) for entry in rounds],
        [_input_content(entry, place) for entry in trainers],
    ]


def _round_content(entry: DoorEntry, place: Mapping[str, int]) -> list[object]:
    return [packed(entry.slot), place[entry.team], place[entry.trainer], entry.reads]


def door_entry(names: Sequence[str], place: str, team: int, trainer: int, reads: str) -> DoorEntry:
    return DoorEntry(slot_in(place), names[team], names[trainer], reads)


def _input_content(entry: InputEntry, place: Mapping[str, int]) -> list[object]:
    names = place[entry.team], place[entry.trainer]
    return [entry.trajectory, *names, entry.writes, entry.proposes, entry.reads]


def input_entry(
    names: Sequence[str], trajectory: str, team: int, trainer: int, *rest: Any
) -> InputEntry:
    return InputEntry(trajectory, names[team], names[trainer], *rest)


def packed(slot: Slot) -> str:
    return urlsafe_b64encode(bytes.fromhex(slot.round) + slot.value).decode()


def slot_in(packed: str) -> Slot:
    both = urlsafe_b64decode(packed)
    return Slot(round=both[:16].hex(), value=both[16:])


def cut(name: str, most: int = NAME_BYTES) -> str:
    """A name at the length that a ticket has room for."""
    while len(json.dumps(name, ensure_ascii=False).encode()) > most:
        name = name.rstrip("…")[:-1] + "…"
    return name
