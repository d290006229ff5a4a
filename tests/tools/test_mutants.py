"""The tool that breaks rules makes the mutants that matter, and knows the dead from the living."""

import subprocess

import pytest

from tests import servers
from tools.mutants.equivalent import Equivalent, read_equivalents, without
from tools.mutants.operators import mutants_of
from tools.mutants.rooms import ROOMS, Room
from tools.mutants.runs import Run, mutants_in
from tools.mutants.trials import ControlFailed

RULES = '''
"""Who may vote."""

AGE = 18


def check(age):
    if age < AGE:
        raise ValueError(age)


def near(age):
    return age > 16 and age < AGE
'''
TESTS = """
import pytest
from rules.voting import check, near

def test_who_is_too_young_may_not():
    check(18)
    with pytest.raises(ValueError):
        check(17)

def test_who_is_near():
    assert near(17)
"""
RED = "def test_that_is_red(): assert False"


def afters(source):
    return {(one.before, one.after) for one in mutants_of(source, "rules.py")}


@pytest.mark.parametrize(
    ("source", "before", "after"),
    [
        ("x = a < b", "a < b", "(a <= b)"),
        ("x = a < b", "a < b", "(a >= b)"),
        ("x = a is None", "a is None", "(a is not None)"),
        ("x = a and b", "a and b", "(a or b)"),
        ("x = a and b", "a and b", "(b)"),
        ("x = not a", "not a", "(a)"),
        ("x = 30", "30", "31"),
        ("x = 30", "30", "(29)"),
        ("x = True", "True", "False"),
        ("f(a)", "f(a)", "pass"),
        ("async def g():\n    await f(a)", "await f(a)", "pass"),
        ("def g():\n    if a: return", "if a: return", "pass"),
        ("x = [a for a in b if a]", "[a for a in b if a]", "([a for a in b])"),
        ("x = q.where(a == b)", "q.where(a == b)", "(q)"),
        ("x = q.where(a, b)", "a,", ""),
        ("x = q.where(a, b)", ", b", ""),
        ("x = q.order_by(a)", "q.order_by(a)", "(q)"),
        ("x = sorted(a, key=b)", "sorted(a, key=b)", "(list(a))"),
        ("x = max(a, b)", "max(a, b)", "(min(a, b))"),
        ("f(a)\ng(b)", "f(a) g(b)", "g(b)\nf(a)"),
        ("work.a()\nwork.commit()", "work.a() work.commit()", "work.commit()\nwork.a()"),
    ],
)
def test_every_way_to_break_a_rule_is_tried(source, before, after):
    assert (before, after) in afters(source)


@pytest.mark.parametrize(
    "source",
    [
        "def f(a: Literal[3]) -> 4: ...",
        "assert a < 3",
        "log.info(3)",
        "raise Invalid(3)",
        "x = 'é 3'",
    ],
)
def test_what_is_no_rule_stays(source):
    assert not afters(source)


def test_within_one_transaction_any_order_will_do():
    assert ("work.a.x() work.b.y()", "work.b.y()\nwork.a.x()") not in afters(
        "work.a.x()\nwork.b.y()"
    )


def test_a_mutant_knows_the_function_in_which_it_stands():
    source = "class A:\n    def b(self):\n        f()\n        g()\n    c = 1"
    assert {one.function for one in mutants_of(source, "rules.py")} == {"A.b", "A"}


def test_a_mutant_is_the_file_with_one_change():
    source = 'é = "één"\nsmall = a < 3  # as long as it is small\n'
    [mutant] = [one for one in mutants_of(source, "rules.py") if one.after == "(a <= 3)"]
    assert mutant.applied(source) == source.replace("a < 3", "(a <= 3)")
    assert str(mutant) == "rules.py:2  a < 3  →  (a <= 3)"


# ---- running ------------------------------------------------------------------------------------


@pytest.fixture
def run(tmp_path):
    """A run over a very small repository."""
    root = tmp_path / "repository"
    texts = {"rules/voting.py": RULES, "tests/test_voting.py": TESTS, "tests/conftest.py": ""}
    for name, text in texts.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text)
    subprocess.run(["git", "init", "--quiet"], cwd=root, check=True)
    rooms = (Room("voting", ("rules/*.py",), ("tests/test_voting.py",)),)
    return Run(root, rooms, tmp_path, tmp_path / "kept", workers=1)


def test_a_rule_that_is_tested_dies_and_one_that_is_not_survives(run):
    mutants = mutants_in(run.rooms, run.root)
    chosen = {m: room for m, room in mutants.items() if m.after in ("pass", "(age > 16)")}
    killers = {one.mutant.after: one.killer for one in run.outcomes(chosen)}
    assert killers == {
        "pass": "tests/test_voting.py::test_who_is_too_young_may_not",
        "(age > 16)": "",
    }
    assert (run.root / "rules" / "voting.py").read_text() == RULES, "only copies are broken"
    (run.root / "rules" / "voting.py").unlink()
    assert len(list(run.outcomes(chosen))) == 2, "what is known is not tried again"


def test_tests_that_are_red_already_prove_nothing(run):
    (run.root / "tests" / "test_voting.py").write_text(RED)
    with pytest.raises(ControlFailed, match="test_that_is_red"):
        list(run.outcomes(mutants_in(run.rooms, run.root)))


# ---- our own rooms ------------------------------------------------------------------------------


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.name)
def test_every_room_has_rules_and_tests(room):
    for pattern in room.files:
        assert list(servers.ROOT.glob(pattern)), pattern
    for tests in room.tests:
        assert (servers.ROOT / tests).exists(), tests


def test_what_is_said_to_be_equivalent_still_stands_and_has_a_reason():
    every = mutants_in(ROOMS, servers.ROOT)
    for one in read_equivalents():
        assert one.reason
        assert any(one.covers(mutant) for mutant in every), one


def test_an_equivalent_is_left_out():
    mutants = mutants_of("x = 1", "rules.py")
    known = Equivalent("rules.py", "", "1", "2", "nobody counts")
    assert [one.after for one in without(mutants, [known])] == ["(0)"]
