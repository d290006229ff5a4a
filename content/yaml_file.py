"""Reading YAML that people edit: every fault has a file, a line and a remedy.

A fault does not stop the reading. It is noted, an empty value takes its place, and whoever
asked for the file decides: the check prints all of them, the program refuses to start.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

import yaml
from yaml.constructor import SafeConstructor

from content.finding import Notes, Spoken
from trajectory.language import Language, Words

Closed = TypeVar("Closed", bound=StrEnum)
_Value = TypeVar("_Value")
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The fast one, where PyYAML came with it."""


class Entry:
    """A YAML mapping that is asked for its fields by name and kind."""

    def __init__(self, node: yaml.Node, notes: Notes) -> None:
        self.notes = notes
        self.line = node.start_mark.line + 1
        self._asked: set[str] = set()
        self._fields: dict[str, tuple[int, yaml.Node]] = {}
        if not isinstance(node, yaml.MappingNode):
            self.fault("names and values are expected here", 'write "name: value"')
            return
        for name, value in node.value:
            line = name.start_mark.line + 1
            if name.value in self._fields:
                notes.fault(line, f"{name.value} stands here twice", "remove one of the two")
            self._fields[name.value] = (line, value)

    def fault(self, problem: str, remedy: str, *, at: str = "") -> None:
        """Note a fault at this entry, or at one of its fields."""
        self.notes.fault(self._fields[at][0] if at in self._fields else self.line, problem, remedy)

    def has(self, name: str) -> bool:
        return name in self._fields

    def names(self) -> tuple[str, ...]:
        return tuple(self._fields)

    def text(self, name: str) -> str:
        value = self._scalar(name)
        return value.strip() if isinstance(value, str) else self._wrong(name, "words", "")

    def number(self, name: str) -> int:
        value = self._scalar(name)
        return value if type(value) is int else self._wrong(name, "a whole number", 0)

    def flag(self, name: str) -> bool:
        value = self._scalar(name)
        return value if isinstance(value, bool) else self._wrong(name, "true or false", False)

    def day(self, name: str) -> date:
        value = self._scalar(name)
        if isinstance(value, date):
            return value
        return self._wrong(name, "a date such as 2027-04-27", date.min)

    def one_of(self, name: str, kind: type[Closed]) -> Closed:
        """A word from a closed list; the first of the list stands in for a wrong one."""
        allowed = list(kind)
        value = self.text(name)
        if value in allowed:
            return kind(value)
        self.fault(f"{name} is {value!r}", f"choose from: {', '.join(allowed)}", at=name)
        return allowed[0]

    def words(self, name: str) -> Words:
        """One wording in every language."""
        return self.entry(name).in_every_language()

    def in_every_language(self) -> Words:
        words = {}
        for language in Language:
            words[language] = self.text(language)
            if words[language]:
                line = self._fields[language][0]
                spoken = Spoken(self.notes.file, line, language, words[language])
                self.notes.spoken.append(spoken)
        self.complete()
        return words

    def entry(self, name: str) -> "Entry":
        node = self._take(name)
        return Entry(node or _nothing(self.line), self.notes if node else Notes(self.notes.file))

    def entries(self, name: str) -> tuple["Entry", ...]:
        return tuple(Entry(node, self.notes) for node in self._sequence(name))

    def texts(self, name: str) -> tuple[str, ...]:
        return tuple(str(_value(node)) for node in self._sequence(name))

    def keyed(self, kind: type[Closed]) -> Iterator[tuple[Closed, str]]:
        """The names of a closed list; each must be here."""
        for name in kind:
            if not self.has(name):
                self.fault(f"{name} is missing", f"add {name}:")
            else:
                yield name, str(name)
        self._asked |= set(kind)
        self.complete()

    def complete(self) -> None:
        """Note every field nobody asked for: a misspelt name must not pass silently."""
        for name in sorted(self._fields.keys() - self._asked):
            self.fault(f"{name} is not known here", "check the spelling or remove it", at=name)

    def _take(self, name: str) -> yaml.Node | None:
        self._asked.add(name)
        if name not in self._fields:
            translation = name in Language
            problem = f"the translation {name} is missing" if translation else f"{name} is missing"
            self.fault(problem, f"add {name}:")
            return None
        return self._fields[name][1]

    def _scalar(self, name: str) -> object:
        node = self._take(name)
        return _value(node) if isinstance(node, yaml.ScalarNode) else node

    def _sequence(self, name: str) -> list[yaml.Node]:
        node = self._take(name)
        if isinstance(node, yaml.SequenceNode):
            return list(node.value)
        return self._wrong(name, "a list", [])

    def _wrong(self, name: str, expected: str, instead: _Value) -> _Value:
        if name in self._fields:
            self.fault(f"{name} is not {expected}", f"write {expected}", at=name)
        return instead


def _value(node: yaml.Node) -> object:
    value: object = SafeConstructor().construct_object(node, deep=True)
    return value


def _nothing(line: int) -> yaml.Node:
    mark = yaml.Mark("", 0, line - 1, 0, "", 0)
    return yaml.MappingNode("tag:yaml.org,2002:map", [], mark, mark)


def read(file: Path) -> Entry:
    """The top of a YAML file; one that is not there, or no YAML, is an empty entry with a fault."""
    notes = Notes(file)
    if not file.exists():
        notes.fault(1, "this file is missing", "add it, with the fields that are named here")
        return Entry(_nothing(1), notes)
    try:
        node = yaml.compose(file.read_text(encoding="utf-8"), Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        notes.fault(line, f"this is no YAML: {error.problem}", "check indents, colons and quotes")
        return Entry(_nothing(1), Notes(file, notes.findings))
    return Entry(node or _nothing(1), notes)


class _Plain(yaml.SafeDumper):
    """Writes every value where it belongs, also when it was written before."""

    def ignore_aliases(self, _data: object) -> bool:
        return True


def write(table: Mapping[str, object]) -> str:
    """YAML as this project writes it, for files that a command makes."""
    text: str = yaml.dump(
        table,
        Dumper=_Plain,
        allow_unicode=True,
        sort_keys=False,
        default_flow_style=None,
        width=100,
    )
    return text
