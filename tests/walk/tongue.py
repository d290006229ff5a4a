"""Whether a sentence is Dutch: it fits a text of ours in Dutch, and none in English."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from content.library import FOLDER, Library
from trajectory.language import Language

LIBRARY = Library.load()
_GAP = re.compile(r"\{\$\w+\}|…")
_WORD = re.compile(r"[^\W\d]+")
_FEWEST = 3
"""Words of its own that a text needs before a sentence is told by it."""


@cache
def is_dutch(line: str) -> bool:
    """Whether an English reader would wonder what this says."""
    return _fits(line, Language.NL) and not _fits(line, Language.EN)


def _fits(line: str, language: Language) -> bool:
    texts = _texts(language)
    first = line.partition(" ")[0]
    return any(pattern.fullmatch(line) for pattern in (*texts[first], *texts[""]))


@cache
def _texts(language: Language) -> dict[str, list[re.Pattern[str]]]:
    """What people see of our texts, by their first word; by "" those that begin with a gap."""
    found: dict[str, list[re.Pattern[str]]] = defaultdict(list)
    for text in {*_fluent(language), *_tables(language)}:
        told = " ".join(text.split())
        if len(_WORD.findall(_GAP.sub(" ", told))) >= _FEWEST:
            first = told.partition(" ")[0]
            parts = map(re.escape, _GAP.split(told))
            found["" if _GAP.search(first) else first].append(re.compile(".+".join(parts)))
    return found


def _fluent(language: Language) -> Iterator[str]:
    for (spoken, _), message in LIBRARY.texts.messages.items():
        if spoken is language:
            yield from (text for _, text in message.sentences)


def _tables(language: Language) -> Iterator[str]:
    for file in sorted(Path(FOLDER).rglob("*.yaml")):
        if file.parent.name != "understanding":  # what people type, and nobody reads
            read = yaml.load(file.read_text(encoding="utf-8"), yaml.CSafeLoader)
            yield from _spoken(read, str(language))


def _spoken(node: Any, language: str) -> Iterator[str]:
    if isinstance(node, dict):
        for key, value in node.items():
            if key == language and isinstance(value, str):
                yield value
            else:
                yield from _spoken(value, language)
    elif isinstance(node, list):
        for value in node:
            yield from _spoken(value, language)
