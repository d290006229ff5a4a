"""The rules the other tests lean on hold when somebody breaks them."""

import subprocess
import sys

import pytest
from grimp import ImportGraph

from tests import servers
from tools.contracts import StandardLibraryOnly

SKIPPING = """
import pytest

def test_that_runs(): pass
def test_that_gives_up(): pytest.skip("no time")
@pytest.mark.skip
def test_that_is_switched_off(): pass
@pytest.mark.xfail
def test_that_may_fail(): assert False
"""


def test_a_skipped_test_counts_as_failed(tmp_path):
    (tmp_path / "test_lazy.py").write_text(SKIPPING)
    command = [sys.executable, "-m", "pytest", "--config-file=pyproject.toml", tmp_path]
    done = subprocess.run(command, cwd=servers.ROOT, capture_output=True, text=True)
    assert done.returncode == 1
    assert "2 failed, 1 passed, 1 error" in done.stdout


@pytest.mark.parametrize(
    ("imported", "kept"),
    [("dataclasses", True), ("trajectory.errors", True), ("pydantic", False), ("storage", False)],
)
def test_the_domain_needs_the_standard_library_only(imported, kept):
    graph = ImportGraph()
    graph.add_import(importer="trajectory.roles", imported=imported)
    contract = StandardLibraryOnly("the domain", {}, {"modules": ["trajectory"]})
    assert contract.check(graph, verbose=False).kept is kept
