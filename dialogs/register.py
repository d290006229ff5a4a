"""What a room of conversations answers, and all rooms together.

Each folder of `dialogs/` has a `register.py` with one `REGISTER`: its table of contents. A new
folder with such a file is found without being named anywhere.
"""

from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import TypeVar

import dialogs
from dialogs.card import Card
from dialogs.scene import Handler, Scene
from storage.people.outbox_rows import Notice
from storage.work import Work
from use_cases.notices import NoticeKind

Maker = Callable[[Scene, Work, Notice], Awaitable[Card | None]]
"""Makes the card of a message; None when it makes no sense any longer."""
_Key = TypeVar("_Key", bound=str)
_Answer = TypeVar("_Answer")


@dataclass(frozen=True, slots=True)
class Register:
    """What answers, by what it answers.

    `commands` by their id in `content/commands.yaml`, `verbs` by the verb of a button.
    """

    commands: Mapping[str, Handler] = field(default_factory=dict)
    verbs: Mapping[str, Handler] = field(default_factory=dict)
    notices: Mapping[NoticeKind, Maker] = field(default_factory=dict)
    folds: Mapping[NoticeKind, Maker] = field(default_factory=dict)
    """What a card of this kind becomes once another of those who got it did what it asks."""
    traceless: frozenset[Handler] = frozenset()
    """Before these nobody is recorded as seen, not even whoever writes for the first time."""
    readers: frozenset[Handler] = frozenset()
    """These write nothing and read through `Scene.reading` only, so that one press is one
    transaction."""


@cache
def everything() -> Register:
    """All rooms of `dialogs/` as one.

    Raises:
        ValueError: two of them answer the same, or a kind of message has no card.
    """
    rooms = [module.name for module in iter_modules(dialogs.__path__) if module.ispkg]
    return merged([import_module(f"dialogs.{room}.register").REGISTER for room in rooms])


def merged(registers: Sequence[Register]) -> Register:
    """Several as one (see `everything`)."""
    notices = _all_of([register.notices for register in registers])
    without_card = set(NoticeKind) - notices.keys() - {NoticeKind.FOLDED}  # that of another kind
    if without_card:
        raise ValueError(f"register a card for the messages {sorted(without_card)}")
    return Register(
        commands=_all_of([register.commands for register in registers]),
        verbs=_all_of([register.verbs for register in registers]),
        notices=notices,
        folds=_all_of([register.folds for register in registers]),
        traceless=frozenset().union(*(register.traceless for register in registers)),
        readers=frozenset().union(*(register.readers for register in registers)),
    )


def _all_of(tables: Iterable[Mapping[_Key, _Answer]]) -> dict[_Key, _Answer]:
    merged: dict[_Key, _Answer] = {}
    for table in tables:
        twice = merged.keys() & table.keys()
        if twice:
            raise ValueError(f"two conversations answer {sorted(twice)}")
        merged |= table
    return merged
