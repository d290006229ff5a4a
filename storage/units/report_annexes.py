"""The annexes of a report as JSON, beside its other figures."""

from collections.abc import Mapping
from dataclasses import asdict, astuple
from typing import Any

from trajectory.plan.actions import ActionStatus, Fate
from trajectory.plan.outside_figures import FigureAbout, FigureForm, FigureLevel, FigureText
from trajectory.plan.quarters import Quarter
from trajectory.reports.annexes import Annexes, Promise, RiskTold
from trajectory.units.conditions import Solver


def packed(one: Annexes) -> Mapping[str, Any]:
    """What `json` can write of them."""
    return {
        "plan": [(status, again, count) for (status, again), count in one.plan.items()],
        "promises": [(f"{made.quarter}", *astuple(made)[1:]) for made in one.promises],
        "risks": [(risk.words, risk.measure, risk.owner) for risk in one.risks],
        "outside": [asdict(figure) for figure in one.outside],
        "released": one.released,
    }


def unpacked(read: Mapping[str, Any]) -> Annexes:
    """The same, read again; nothing of figures that were fixed before there were annexes."""
    if not read:
        return Annexes()
    return Annexes(
        {(ActionStatus(status), again): count for status, again, count in read["plan"]},
        tuple(_promise(*one) for one in read["promises"]),
        tuple(RiskTold(words, measure, Solver(owner)) for words, measure, owner in read["risks"]),
        tuple(_figure(one) for one in read["outside"]),
        tuple(read["released"]),
    )


def _promise(quarter: str, title: str, function: str, became: str, *more: Any) -> Promise:
    made = Quarter.read(quarter)
    assert made is not None, "it was written by `packed`"
    ended = Fate(became) if became in list(Fate) else ActionStatus(became)
    return Promise(made, title, function, ended, *more)


def _figure(read: Mapping[str, str]) -> FigureText:
    kinds: Mapping[str, Any] = {
        "about": FigureAbout,
        "level": FigureLevel,
        "published": FigureLevel,
        "form": FigureForm,
    }
    return FigureText(**{name: kinds.get(name, str)(value) for name, value in read.items()})
