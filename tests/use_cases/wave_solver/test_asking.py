"""A proposal is made in a process of its own: chat goes on, and no child outlives its limits."""

import asyncio
import os
import time
from pathlib import Path

import pytest

from tools.waves.towns import town
from trajectory.waves.check import check
from use_cases.wave_solver import wire
from use_cases.wave_solver.asking import _ALONE, Limits, NoProposal, Planner, Why
from use_cases.wave_solver.making import made


def children():
    """Processes that this one started and that still live."""
    return {
        int(child)
        for task in Path("/proc/self/task").iterdir()
        for child in (task / "children").read_text().split()
    }


async def test_the_child_says_what_would_have_been_said_here():
    problem = town(2, 40, 2)
    proposal = await Planner().propose(problem, Limits(20, 60))
    assert proposal == made(problem, 20)
    assert check(problem, proposal) == ()
    assert proposal.does_not_fit, "ways out travel too"


def test_problems_and_proposals_travel_whole():
    problem = town(2, 40, 2)
    assert wire.problem_of(wire.problem_bytes(problem)) == problem
    proposal = made(problem, 20)
    assert {type(c).__name__ for one in proposal.does_not_fit for w in one.ways for c in w.changes}
    assert wire.proposal_of(wire.proposal_bytes(proposal)) == proposal


@pytest.mark.parametrize(
    ("limits", "why"),
    [(Limits(20, 0.05), Why.TIME), (Limits(20, 60, megabytes=40), Why.FAILED)],
    ids=["time", "memory"],
)
async def test_a_child_at_its_limit_is_ended_and_nothing_is_claimed(limits, why, caplog):
    before = children()
    with pytest.raises(NoProposal) as said:
        await Planner().propose(town(2, 60, 6), limits)
    assert said.value.key == "waves-no-proposal"
    assert children() <= before
    assert heard(caplog) == [("no proposal", why)]
    assert not any(group in caplog.text for group in ("d0.", "p1"))


def heard(caplog):
    """What the log says, with its reason: one of a closed set, never what a child said."""
    return [(record.getMessage(), record.reason) for record in caplog.records]


@pytest.mark.parametrize(
    ("does", "why"),
    [
        ("import os, signal; os.kill(os.getpid(), signal.SIGXCPU)", Why.ENDED),
        ("import sys; sys.stdin.read(); sys.stderr.write('d0.1'); sys.exit(1)", Why.FAILED),
        ("import sys; sys.stdin.read(); print('d0.1')", Why.UNREADABLE),
    ],
    ids=["ended by the system", "gives up", "says something else"],
)
async def test_of_a_child_that_goes_wrong_the_log_says_only_why(
    does, why, monkeypatch, tmp_path, caplog
):
    """Another program stands where the solver stood."""
    (tmp_path / "use_cases").mkdir()
    (tmp_path / "use_cases" / "wave_solver.py").write_text(does, encoding="utf-8")
    monkeypatch.setattr("use_cases.wave_solver.asking._HOUSE", tmp_path)
    monkeypatch.setattr(
        "use_cases.wave_solver.asking._ALONE", {**_ALONE, "PYTHONPATH": str(tmp_path)}
    )
    with pytest.raises(NoProposal):
        await Planner().propose(town(2, 12, 4), Limits(20, 60))
    assert heard(caplog) == [("no proposal", why)]
    assert "d0." not in caplog.text


async def test_the_event_loop_goes_on_while_a_municipality_is_planned():
    """Twenty beats a second, and none comes late by more than a moment."""
    problem = town(5, 300, 14)
    late = []

    async def beats():
        while True:
            began = time.perf_counter()
            await asyncio.sleep(0.05)
            late.append(time.perf_counter() - began - 0.05)

    beating = asyncio.create_task(beats())
    await Planner().propose(problem, Limits(20, 60))
    beating.cancel()
    assert len(late) > 5
    assert sorted(late)[len(late) // 2] < 0.2


async def test_two_leads_wait_for_each_other_and_both_hear():
    planner, problems = Planner(), [town(seed, 20, 4) for seed in (1, 2)]
    seen = []

    async def watched():
        while True:
            seen.append(len(children()))
            await asyncio.sleep(0.01)

    before, watching = len(children()), asyncio.create_task(watched())
    both = await asyncio.gather(*(planner.propose(one, Limits(20, 60)) for one in problems))
    watching.cancel()
    assert [check(*pair) for pair in zip(problems, both, strict=True)] == [(), ()]
    assert max(seen) - before <= 1


async def test_no_secret_of_ours_goes_along(monkeypatch):
    """A child gets a problem and no surroundings: what is set here cannot be read there."""
    monkeypatch.setitem(os.environ, "PYTHONSTARTUP", "/nowhere")
    monkeypatch.setitem(os.environ, "PYTHONHASHSEED", "not a number")
    assert await Planner().propose(town(2, 12, 4), Limits(20, 60))
