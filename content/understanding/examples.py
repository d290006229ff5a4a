"""The example sentences, and whether the classifier was fitted on just these.

An adviser adds a sentence as a line; `make understanding` fits the classifier again. What was
fitted lies beside the examples with their hash, so that a start only has to compare.
"""

import hashlib
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from content.commands import Commands, fold
from content.yaml_file import Entry

FOLDER: Final = Path(__file__).parent
FITTED: Final = "fitted.yaml"
WEIGHTS: Final = "weights.npz"

DANGER: Final = "danger"
SUPPORT: Final = "support"
PRACTICAL: Final = "practical"
"""Neither a story nor anything that has a card."""
COMMAND: Final = "command:"
QUESTION: Final = "question:"
_SUPPORT_COMMANDS: Final = frozenset({"help", "bystander", "after_report"})
"""Commands that lead to support too, so that a story may be said in their words."""
_LONGEST: Final = 200
"""Letters of an example; a story is looked at sentence by sentence."""
_OTHERS: Final = "others"
"""Sentences in languages that the bot does not speak."""
_TONGUES: Final = ("nl", "en", _OTHERS)


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence and what it means: `danger`, `support`, `practical`, `command:ID` or
    `question:ID`. `tongue` is "nl", "en" or "others"."""

    meaning: str
    text: str
    tongue: str = ""


def example_files(folder: Path) -> list[Path]:
    """The files with sentences, in the order of their names."""
    files = (folder / FOLDER.name).glob("*.yaml")
    return sorted(file for file in files if file.name != FITTED)


def read_examples(
    folder: Path, top: Callable[[Path], Entry], spoken: Commands, questions: Collection[str]
) -> tuple[Example, ...]:
    """All sentences; faults are noted in the entries that `top` opens."""
    commands = {command.id for command in spoken.all}
    known = {DANGER, SUPPORT, PRACTICAL}
    known |= {COMMAND + id for id in commands} | {QUESTION + id for id in questions}
    found: dict[str, Example] = {}
    for file in example_files(folder):
        entry = top(file)
        for meaning in entry.names():
            if meaning not in known:
                entry.fault(f"nothing is called {meaning}", "check the spelling", at=meaning)
            _read_meaning(entry, meaning, spoken, found)
        entry.complete()
    return tuple(found.values())


def _read_meaning(entry: Entry, meaning: str, spoken: Commands, found: dict[str, Example]) -> None:
    tongues = entry.entry(meaning)
    for tongue in _TONGUES:
        for text in tongues.texts(tongue) if tongues.has(tongue) else ():
            fault = _fault(text, meaning, spoken, found)
            if fault:
                tongues.fault(*fault, at=tongue)
            found[text] = Example(meaning, text, tongue)
    tongues.complete()


def _fault(
    text: str, meaning: str, spoken: Commands, found: Mapping[str, Example]
) -> tuple[str, str] | None:
    if len(text) > _LONGEST:
        return f'"{text[:40]}…" is too long', f"at most {_LONGEST} letters"
    if text in found and found[text].meaning != meaning:
        return f'"{text}" stands under {found[text].meaning} too', "keep it in one place"
    command = spoken.match(text)
    story = meaning in (SUPPORT, DANGER) and command in _SUPPORT_COMMANDS
    if command and meaning != COMMAND + command and not story:
        return f'"{text}" is already the command {command}', "remove one of the two"
    return None


def by_words(examples: Iterable[Example]) -> Mapping[str, Example]:
    """The examples whose meaning has a card, by their folded words."""
    return {fold(one.text): one for one in examples if one.meaning != PRACTICAL}


# ---- what was fitted


def examples_hash(examples: Iterable[Example]) -> str:
    """SHA-256 over meanings and sentences, in hexadecimal; their order makes no difference."""
    total = hashlib.sha256()
    for meaning, text in sorted((one.meaning, one.text) for one in examples):
        total.update(f"{len(meaning)}:{meaning}{len(text)}:{text}".encode())
    return total.hexdigest()


def weights_hash(folder: Path) -> str:
    """SHA-256 of the fitted weights, in hexadecimal; "" when there are none."""
    file = folder / FOLDER.name / WEIGHTS
    return hashlib.sha256(file.read_bytes()).hexdigest() if file.exists() else ""


def read_fitted(top: Entry, folder: Path, examples: Iterable[Example]) -> str:
    """The version of the encoder that was fitted with; a fault when it were other examples."""
    fitted_on = (top.text("examples"), top.text("weights"))
    if fitted_on != (examples_hash(examples), weights_hash(folder)):
        top.fault("the examples were changed after the fitting", "run make understanding")
    version = top.text("encoder")
    top.complete()
    return version
