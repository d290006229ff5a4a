"""The closed sets of texts about waves and their cover note; a part of `closed_sets.py`."""

from collections.abc import Iterable, Mapping
from typing import Final, get_args

from content.texts.closed_sets_of_units import YES_NO
from trajectory.waves.groups import BlackoutKind
from trajectory.waves.proposal import Change as WaveChange
from trajectory.waves.proposal import WaveRule
from trajectory.waves.supply import Craft
from trajectory.waves.wave import ChangeKind, Fits, WaveKind, WaveState

WAYS_OUT: Final = tuple(one.__dataclass_fields__["kind"].default for one in get_args(WaveChange))

OF_WAVES: Final[Mapping[str, Iterable[str]]] = {
    "wave-answered-title.said": Fits,
    "wave-blackout.kind": BlackoutKind,
    "wave-blackout-kind.kind": BlackoutKind,
    "wave-changed.kind": ChangeKind,
    "wave-column.column": ("month", "mts", "teams", "half_days", "hours"),
    "wave-craft-name.craft": Craft,
    "wave-fact.fact": ("groups", "people", "takes"),
    "wave-fits-said.said": Fits,
    "wave-guide-row.craft": Craft,
    "wave-guide-row.outside": YES_NO,
    "wave-kind.kind": WaveKind,
    "wave-month.month": tuple(f"m{nth}" for nth in range(1, 13)),
    "wave-outside.outside": YES_NO,
    "wave-own-title.announced": YES_NO,
    "wave-row.state": WaveState,
    "wave-rule.rule": WaveRule,
    "wave-short.rule": WaveRule,
    "wave-state.state": WaveState,
    "wave-subject.kind": WaveKind,
    "wave-title.kind": WaveKind,
    "wave-way.craft": Craft,
    "wave-way.kind": WAYS_OUT,
    "wave-way-who.who": ("planner", "lead"),
    "waves-board-column.column": (
        *("month", "mts", "teams", "half_days", "hours", "group"),
        *("guides", "said", "quarter", "granted", "planned", "guide", "most"),
    ),
    "cover-note-asked.kind": WaveKind,
    "cover-note-council.sees": YES_NO,
    "cover-note-fact.fact": ("subject", "unit", "version", "laid"),
    "cover-note-heading.part": ("asked", "core", "hours", "council", "communication"),
}
