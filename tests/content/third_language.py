"""A language more, as somebody adds one: a folder of texts, and words beside the others.

It says what the Dutch says, so that what comes out can be told from Dutch by its marks only.
"""

import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from content.library import FOLDER

LOCK = "lock.yaml"
"""Fingerprints stand by language too; a translation is not adopted before somebody does so."""


@dataclass(frozen=True)
class Third:
    """A content folder in which this language is spoken too, and the texts about the app."""

    code: str
    name: str
    locale: str
    content: Path
    manifest: Path

    @property
    def texts(self) -> Path:
        return self.content / "texts" / self.code


def add_language(folder: Path, code: str, name: str, locale: str) -> Third:
    """Copy the content and the words for Teams, with a language more."""
    third = Third(code, name, locale, folder / "content", folder / "manifest" / "texts")
    ignored = shutil.ignore_patterns("*.py", "__pycache__")
    shutil.copytree(FOLDER, third.content, ignore=ignored)
    shutil.copytree(FOLDER.parent / "manifest" / "texts", third.manifest)
    for texts in (third.content / "texts", third.manifest):
        shutil.copytree(texts / "nl", texts / code)
    own = third.texts / "language.yaml"
    said = _read(own) | {"name": name, "locale": locale}
    own.write_text(yaml.safe_dump(said, allow_unicode=True), encoding="utf-8")
    for file in third.content.rglob("*.yaml"):
        # How people type is heard in any language; sentences in this one stand under `others`.
        if file.name not in (LOCK, own.name) and file.parent.name != "understanding":
            _translate(file, code)
    return third


def _read(file: Path) -> Any:
    """As the content is read: PyYAML in Python takes fewer ways of writing."""
    return yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)


def _translate(file: Path, code: str) -> None:
    table = _read(file)
    written = yaml.safe_dump(_beside(table, code), allow_unicode=True, sort_keys=False)
    file.write_text(written, encoding="utf-8")


def _beside(value: Any, code: str) -> Any:
    """The same value, with the Dutch words under one more code wherever they stand."""
    if isinstance(value, list):
        return [_beside(entry, code) for entry in value]
    if not isinstance(value, dict):
        return value
    whole = {key: _beside(entry, code) for key, entry in value.items()}
    return whole | {code: whole["nl"]} if "nl" in whole else whole
