"""What each version of an instrument was adopted with, so that no wording changes unseen.

A round remembers "id@version" and a follow-up scan compares items by their id. So a version is
never changed, and an item id means one wording for ever (how-to-add.md, "A question").
`instruments/lock.yaml` keeps a fingerprint of every item of every version, language by language:
a translation that comes later stands beside what was adopted and changes nothing of it.
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
from trajectory.language import Language
from trajectory.rounds.instrument import Instrument, Item

Prints = Mapping[str, Mapping[str, str]]
"""Item id, then language, then fingerprint."""
Lock = Mapping[str, Prints]
"""By instrument key."""
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


def _fingerprints(entry: Entry) -> dict[str, dict[str, str]]:
    return {name: _in_languages(entry.entry(name)) for name in entry.names()}


def _in_languages(entry: Entry) -> dict[str, str]:
    return {language: entry.text(language) for language in entry.names()}


def fingerprints(instrument: Instrument) -> dict[str, dict[str, str]]:
    """What must never change, by item id, in the order of the questions."""
    return {
        item.id: {str(language): _fingerprint(instrument, item, language) for language in Language}
        for item in instrument.items
    }


def _fingerprint(instrument: Instrument, item: Item, language: Language) -> str:
    scale = instrument.scales.get(item.scale)
    options = [(o.value, o.label[language]) for o in scale.options] if scale else []
    agrees_from = scale.agrees_from if scale else 0
    said = [item.text[language], item.finding[language], item.reverse, options, agrees_from]
    if scale and scale.no_view:
        said.append(scale.no_view[language])
    plain = json.dumps(said, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(plain.encode()).hexdigest()[:16]


def findings(questionnaires: Iterable[Questionnaire], lock: Lock) -> Iterator[Finding]:
    """Versions that are not adopted or changed since, and ids that got another meaning."""
    for one in questionnaires:
        prints = fingerprints(one.instrument)
        for problem, remedy in _faults(one, prints, lock):
            yield Finding(one.file, one.line, problem, remedy)


def _faults(one: Questionnaire, prints: Prints, lock: Lock) -> Iterator[tuple[str, str]]:
    yield from _adoption_faults(one, prints, lock.get(one.instrument.key))
    for key, others in lock.items():
        if key.partition("@")[0] == one.instrument.id and key != one.instrument.key:
            for item in sorted(prints.keys() & others.keys()):
                if _differ(prints[item], others[item]):
                    yield f"{item} meant something else in {key}", "give the item a new id"


def _adoption_faults(
    one: Questionnaire, prints: Prints, adopted: Prints | None
) -> Iterator[tuple[str, str]]:
    key = one.instrument.key
    if adopted is None:
        if not one.waits_for:
            yield f"{key} is not adopted yet", ADOPT
    elif one.waits_for:
        yield f"{key} is adopted, and waits for something", "remove waits_for:"
    elif changed := _differences(prints, adopted):
        problem = f"{key} changed after it was adopted: {changed}"
        yield problem, "put the change in a new version, in a new file"


def _differences(prints: Prints, adopted: Prints) -> str:
    """What is not as it was adopted; "" when nothing is."""
    changed = prints.keys() ^ adopted.keys()
    changed |= {item for item in prints.keys() & adopted if _differ(prints[item], adopted[item])}
    if not changed and list(prints) != list(adopted):
        return "the order of the items"
    return ", ".join(sorted(changed))


def _differ(one: Mapping[str, str], other: Mapping[str, str]) -> bool:
    """Whether two wordings differ in a language that both have; there is one, Dutch."""
    shared = one.keys() & other.keys()
    return not shared or any(one[language] != other[language] for language in shared)


def adopt(questionnaires: Iterable[Questionnaire], folder: Path) -> tuple[str, ...]:
    """Add the versions and languages that are not in the lock; what is there stays as it is.

    A version that waits for something is not added (how-to-add.md, "A question").
    Returns the versions that are new, or speak a language more.
    """
    lock = dict(load(folder))
    wider = {
        one.instrument.key: _widened(fingerprints(one.instrument), lock.get(one.instrument.key, {}))
        for one in questionnaires
        if not one.waits_for
    }
    new = tuple(key for key, prints in wider.items() if prints != lock.get(key))
    lock |= {key: wider[key] for key in new}
    (folder / LOCK).write_text(_HEADER + write(dict(sorted(lock.items()))), encoding="utf-8")
    return new


def _widened(prints: Prints, adopted: Prints) -> Prints:
    """What was adopted, with the languages that came since; all of it when nothing was."""
    if not adopted:
        return prints
    return {item: {**prints.get(item, {}), **kept} for item, kept in adopted.items()}
