"""Waves are planned by a child process, which is there wherever the product is installed."""

import shlex

import pytest

from tests.installed.test_image import folder, image
from tools.waves.towns import town
from use_cases.wave_solver import wire
from use_cases.wave_solver.making import made

__all__ = ["folder", "image"]

PROBLEM = town(2, 40, 2)
MADE = made(PROBLEM, 20)


def planning(place):
    """A program that asks for a proposal as the bot does, and prints it."""
    file = place / "problem.json"
    file.write_bytes(wire.problem_bytes(PROBLEM))
    return (
        "import asyncio, pathlib; from use_cases.wave_solver import wire;"
        "from use_cases.wave_solver.asking import Limits, Planner;"
        f"problem = wire.problem_of(pathlib.Path({str(file)!r}).read_bytes());"
        "made = asyncio.run(Planner().propose(problem, Limits(20, 60)));"
        "print(wire.proposal_bytes(made).decode())"
    )


@pytest.mark.timeout(300)
def test_it_plans_from_the_wheel_alone(installation, tmp_path):
    said = installation.run(f"python -c {shlex.quote(planning(tmp_path))}", {}, tmp_path)
    assert wire.proposal_of(said.stdout.encode()) == MADE, said.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["problem.json"], "it writes nothing"


@pytest.mark.timeout(600)
def test_it_plans_in_the_image_as_a_user_who_can_write_nowhere(image, folder):
    said = image.asks(planning(folder), {})
    assert wire.proposal_of(said.encode()) == MADE, said
