"""The house stays one in which somebody new finds the room for a change."""

import ast
from collections import Counter
from pathlib import Path
from statistics import median, quantiles

import pytest

from tests.servers import ROOT

ROOMS = (
    "bench",
    "board",
    "booth",
    "bot",
    "content",
    "dialogs",
    "documents",
    "manifest",
    "papers",
    "storage",
    "tools",
    "trajectory",
    "tryout",
    "understanding",
    "use_cases",
)
MOST_FILES = 18
MOST_LINES = 300
FILES = sorted(
    file
    for room in ROOMS
    for file in (ROOT / room).rglob("*.py")
    if "migrations" not in file.relative_to(ROOT).parts
)


def lengths() -> list[int]:
    """The lines of every function and method."""
    return [
        (node.end_lineno or node.lineno) - node.lineno + 1
        for file in FILES
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]


def test_every_folder_can_be_read_at_a_glance():
    """Beside what says what the folder is for."""
    read = (file for file in FILES if file.name != "__init__.py")
    files = Counter(str(file.parent.relative_to(ROOT)) for file in read)
    assert {folder: count for folder, count in files.items() if count > MOST_FILES} == {}


@pytest.mark.parametrize("room", ROOMS)
def test_no_file_is_long(room):
    long = {
        str(file.relative_to(ROOT)): lines
        for file in FILES
        if file.relative_to(ROOT).parts[0] == room
        and (lines := len(file.read_text(encoding="utf-8").splitlines())) > MOST_LINES
    }
    assert long == {}


def test_functions_stay_short():
    lines = lengths()
    percentiles = quantiles(lines, n=100)
    assert len(lines) > 2_000
    assert median(lines) <= 6
    assert percentiles[89] <= 16
    assert percentiles[98] <= 28


def test_every_folder_says_what_it_is_for():
    silent = [
        str(folder.relative_to(ROOT))
        for folder in {file.parent for file in FILES}
        if ast.get_docstring(ast.parse(_initial(folder))) is None
    ]
    assert silent == []


def _initial(folder: Path) -> str:
    return (folder / "__init__.py").read_text(encoding="utf-8")
