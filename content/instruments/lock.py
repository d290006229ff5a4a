"""What each version of an instrument was adopted with, so that no wording changes unseen.

A round remembers "id@version" and a follow-up scan compares items by their id. So a version is
never changed, and an item id means one wording for ever (how-to-add.md, "A question").
`instruments/lock.yaml` keeps a fingerprint of every item of every version.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

from content.finding import Finding
from content.instruments.questionnaire import Questionnaire
from content.instruments.questionnaire_file import LOCK
from content.yaml_file import Entry, read, write
from trajectory.rounds.instrument import Instrument, Item

Lock = Mapping[str, Mapping[str, str]]
"""Instrument key, then item id, then fingerprint."""
ADOPT: Final = "run: python -m content.check --adopt"
_HEADER: Final = """\
# Fingerprints of adopted wordings. Written by: python -m content.check --adopt
# Never edit or remove a version that a round was held with. A version nobody used yet may be
# removed here by hand and adopted again.

"""


def read_lock(top: Entry) -> Lock:
    """Every adopted version."""
    return {key: _fingerprints(top.entry(key)) for key in top.names()}


def load(folder: Path) -> Lock:
    """The lock of a folder of instruments; empty when there is none yet."""
    file = folder / LOCK
    return read_lock(read(file)) if file.exists() else {}


def _fingerprints(entry: Entry) -> dict[str, str]:
    return {name: entry.text(name) for name in entry.names()}


def fingerprints(instrument: Instrument) -> dict[str, str]:
    """What must never change, by item id, in the order of the questions."""
    return {item.id: _fingerprint(instrument, item) for item in instrument.items}


def _fingerprint(instrument: Instrument, item: Item) -> str:
    scale = instrument.scales.get(item.scale)
    options = [(o.value, dict(o.label)) for o in scale.options] if scale else []
    agrees_from = scale.agrees_from if scale else 0
    said = [dict(item.text), dict(item.finding), item.reverse, options, agrees_from]
    plain = json.dumps(said, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(plain.encode()).hexdigest()[:16]


def findings(questionnaires: Iterable[Questionnaire], lock: Lock) -> Iterator[Finding]:
    """Versions that are not adopted or changed since, and ids that got another meaning."""
    for one in questionnaires:
        found = fingerprints(one.instrument)
        for problem, remedy in _faults(one.instrument, found, lock):
            yield Finding(one.file, one.line, problem, remedy)


def _faults(
    instrument: Instrument, found: Mapping[str, str], lock: Lock
) -> Iterator[tuple[str, str]]:
    if instrument.key not in lock:
        yield f"{instrument.key} is not adopted yet", ADOPT
    elif list(found.items()) != list(lock[instrument.key].items()):
        changed = _differences(found, lock[instrument.key])
        problem = f"{instrument.key} changed after it was adopted: {changed}"
        yield problem, "put the change in a new version, in a new file"
    for key, others in lock.items():
        if key.partition("@")[0] == instrument.id and key != instrument.key:
            for item in sorted(found.keys() & others.keys()):
                if found[item] != others[item]:
                    yield f"{item} meant something else in {key}", "give the item a new id"


def _differences(found: Mapping[str, str], adopted: Mapping[str, str]) -> str:
    changed = set(found.items()) ^ set(adopted.items())
    return ", ".join(sorted({item for item, _ in changed})) or "the order of the items"


def adopt(questionnaires: Iterable[Questionnaire], folder: Path) -> tuple[str, ...]:
    """Add the versions that are not in the lock; those that are stay as they are."""
    lock = dict(load(folder))
    new = [one.instrument for one in questionnaires if one.instrument.key not in lock]
    lock |= {instrument.key: fingerprints(instrument) for instrument in new}
    (folder / LOCK).write_text(_HEADER + write(dict(sorted(lock.items()))), encoding="utf-8")
    return tuple(instrument.key for instrument in new)
