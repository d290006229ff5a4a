"""Which texts the code asks for, read from the code itself."""

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

ROOMS: Final = (
    "trajectory",
    "storage",
    "content",
    "board",
    "booth",
    "dialogs",
    "documents",
    "bot",
    "manifest",
    "tryout",
    "use_cases",
    "papers",
    "understanding",
)
_ERRORS: Final = frozenset({"DomainError", "NotAllowed", "NotFound", "Stale", "Invalid"})
_ONE_KEY: Final = frozenset({"say", "_say", "quiet"}) | _ERRORS
"""Calls whose first string is a key and whose other names are its variables."""
_KEY_ONLY: Final = frozenset({"button"})
_MANY_KEYS: Final = frozenset({"lines"})
_NO_VARIABLES: Final = frozenset({"markdown"})
_KEY: Final = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9_]+)+")
_QUOTED: Final = re.compile(r"""["'`]([a-z0-9_-]+)["'`]""")
_TEMPLATE: Final = re.compile(r"`([^`\n]*)`")
_TELLING: Final = 2
"""Fewest letters beside a gap from which a key can be recognised."""
_HOLE: Final = re.compile(r"\$\{[^}]*\}")


@dataclass(frozen=True, slots=True)
class Call:
    """A text that the code asks for by its key."""

    file: Path
    line: int
    key: str
    variables: frozenset[str] | None
    """None when the code does not show them."""


@dataclass(frozen=True, slots=True)
class Said:
    """Strings that stand in files of one kind, and those with a gap, such as "protect-…"."""

    strings: frozenset[str]
    patterns: tuple[re.Pattern[str], ...]

    def has(self, key: str) -> bool:
        return key in self.strings or any(pattern.fullmatch(key) for pattern in self.patterns)


@dataclass(frozen=True, slots=True)
class Usage:
    """What the code says about texts."""

    calls: tuple[Call, ...]
    python: Said
    pages: Said

    def mentions(self, key: str) -> bool:
        """Whether the code has this key; a page may leave out the name of its room."""
        room, _, rest = key.partition("-")
        keys = {key, rest} if room in ROOMS else {key}
        return any(said.has(name) for said in (self.python, self.pages) for name in keys)


def usage_of(root: Path) -> Usage:
    """Everything in the rooms of a project: Python, and the scripts and pages beside it."""
    calls: list[Call] = []
    strings: list[str] = []
    patterns: list[str] = []
    for file in _files(root, ".py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            calls += _calls(node, file)
            strings += _constants(node)
            patterns += _gapped(node)
    return Usage(tuple(calls), _said(strings, patterns), _pages(root))


def _pages(root: Path) -> Said:
    files = [*_files(root, ".js"), *_files(root, ".html")]
    scripts = "\n".join(file.read_text(encoding="utf-8") for file in files)
    gapped = [_HOLE.split(text) for text in _TEMPLATE.findall(scripts) if _HOLE.search(text)]
    patterns = [pattern for parts in gapped for pattern in _pattern(parts)]
    return _said(_QUOTED.findall(scripts), patterns)


def _said(strings: Iterable[str], patterns: Iterable[str]) -> Said:
    return Said(frozenset(strings), tuple(map(re.compile, sorted(set(patterns)))))


def _files(root: Path, suffix: str) -> Iterator[Path]:
    """Ours only: a folder `library` holds copies of what others made."""
    for room in ROOMS:
        files = sorted((root / room).rglob(f"*{suffix}"))
        yield from (file for file in files if file.parent.name != "library")


def _calls(node: ast.AST, file: Path) -> Iterator[Call]:
    if not isinstance(node, ast.Call):
        return
    for key in (constant for argument in _keys(node) for constant in _constants(argument)):
        if _KEY.fullmatch(key):
            yield Call(file, node.lineno, key, _variables(node))


def _keys(call: ast.Call) -> list[ast.expr]:
    """The arguments that may be keys; `Texts.say` has the language before it."""
    name = _name(call.func)
    if name in _MANY_KEYS:
        return call.args
    if name in _ONE_KEY | _KEY_ONLY:
        return call.args[: 2 if name == "say" else 1]
    return []


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _variables(call: ast.Call) -> frozenset[str] | None:
    names = [keyword.arg for keyword in call.keywords]
    hidden = None in names or _name(call.func) in _KEY_ONLY
    return None if hidden else frozenset(name for name in names if name) - _NO_VARIABLES


def _constants(node: ast.AST) -> Iterator[str]:
    """The string a node is; both, where it is one or the other."""
    if isinstance(node, ast.IfExp):
        yield from _constants(node.body)
        yield from _constants(node.orelse)
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value


def _gapped(node: ast.AST) -> Iterator[str]:
    """A formatted string as a pattern, when it could make a key."""
    if isinstance(node, ast.JoinedStr):
        parts = [""]
        for part in node.values:
            if isinstance(part, ast.Constant):
                parts[-1] += str(part.value)
            else:
                parts.append("")
        yield from _pattern(parts)


def _pattern(parts: list[str]) -> Iterator[str]:
    """The text between gaps as a pattern; none when it says too little to be a key."""
    fixed = "".join(parts)
    tells = len(fixed.strip("-")) >= _TELLING and fixed.strip("-") not in ROOMS
    if tells and re.fullmatch(r"[a-z0-9_]*-[a-z0-9_-]*", fixed):
        yield r"[a-z0-9_-]+".join(map(re.escape, parts))
