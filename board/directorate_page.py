"""The page of a directorate: how many teams are how far, what was typed, and what waits for it.

Its parts stand there as far as the rights of whoever looks reach."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from aiohttp import web

from board.navigation import tabs
from board.pages import Look
from board.voice import Voice
from papers.step_names import step_name
from papers.unit_report_words import subject_said
from trajectory.units.decisions import Decision, DecisionState
from trajectory.units.figures import FEWEST, Figures, Phase
from trajectory.units.units import Unit
from use_cases.units.directorate import Counts, DirectorateBoard, Month


@dataclass(frozen=True, slots=True)
class Bar:
    """One row of the chart, and of the table below it."""

    name: str
    counts: Sequence[tuple[Phase, int]]

    @property
    def total(self) -> int:
        return sum(count for _, count in self.counts)


def show(look: Look, found: DirectorateBoard | None, voice: Voice) -> web.Response:
    """`found` is None when there are no units."""
    say, counts = voice.say, found.counts if found else None
    return look.page(
        "directorate",
        say,
        voice.language,
        tabs=tabs(voice, "directorate"),
        today=voice.now,
        found=found,
        fewest=FEWEST,
        numbers=_numbers(voice, counts) if counts else [],
        phases=[(phase, say("figures-phase", phase=phase)) for phase in Phase],
        bars=bars(voice, counts.figures, found.unit) if counts and found else [],
        still=_still(voice, counts) if counts else [],
        months=[_month(voice, counts, one) for one in counts.months] if counts else [],
        conditions=_conditions(voice, found) if found else [],
        laid=[(one.team.name, one.handed_up) for one in (found.laid or ())] if found else [],
        waiting=_decisions(voice, found, DecisionState.RECORDED),
        decided=_decisions(voice, found, DecisionState.CONFIRMED),
    )


def _numbers(voice: Voice, counts: Counts) -> list[tuple[str, int]]:
    total, say = counts.figures.total, voice.say
    if counts.few:
        return [(say("board-enrolled"), sum(total.values()))] if total else []
    begun = counts.count - total.get(Phase.ENROLLED, 0)
    return [
        (say("board-enrolled"), counts.count),
        (say("board-begun"), begun),
        (say("board-with-norm"), counts.with_norm),
        (say("board-closed"), total.get(Phase.CLOSED, 0)),
    ]


def bars(voice: Voice, figures: Figures, unit: Unit) -> list[Bar]:
    """A bar for each department that counts by itself, by name, and one for the whole unit."""
    rows = [_bar(one.name, of) for one, of in figures.departments]
    if not figures.total:
        return rows
    name = voice.say("directorate-all", unit=unit.name) if rows else unit.name
    return [*rows, _bar(name, figures.total)]


def _bar(name: str, of: Mapping[Phase, int]) -> Bar:
    return Bar(name, [(phase, of.get(phase, 0)) for phase in Phase])


def _still(voice: Voice, counts: Counts) -> list[tuple[str, int]]:
    """What the organisation owes first, each with how many teams wait for it."""
    unsaid = voice.say("directorate-still-unsaid")
    return [
        (voice.say("lack", lack=lack) if lack else unsaid, count)
        for lack, count in counts.still.items()
    ]


def _month(voice: Voice, counts: Counts, month: Month) -> tuple[str, str, str]:
    """The month, what was done in it and what is planned, in words."""
    done = _steps(voice, counts, month.done)
    return voice.month(month.first), done, _steps(voice, counts, month.planned)


def _steps(voice: Voice, counts: Counts, of: Mapping[tuple[str, str], int]) -> str:
    """Steps with the same name together, whatever their programme."""
    by_name: Counter[str] = Counter()
    for (programme, step), count in of.items():
        name = step_name(voice.say, counts.programmes[programme], step, voice.language)
        by_name[name] += count
    return ", ".join(f"{name}: {by_name[name]}" for name in sorted(by_name))


def _conditions(voice: Voice, found: DirectorateBoard) -> list[tuple[str, str, str, str]]:
    """What it is, how it stands, who can solve it, and since when."""
    say, rows = voice.say, []
    for condition, said in (found.conditions or {}).items():
        name = say("condition", condition=condition)
        if said is None:
            rows.append((name, say("condition-unsaid"), "", ""))
            continue
        standing = say("condition-standing", standing=said.standing)
        solver = say("condition-solver", solver=said.solver)
        rows.append((name, standing, solver, say("directorate-day", day=said.typed)))
    return rows


def _decisions(
    voice: Voice, found: DirectorateBoard | None, state: DecisionState
) -> list[tuple[str, str]]:
    if found is None:
        return []
    return [
        (subject_said(voice.say, one.subject), _decision(voice, found, one))
        for one in found.decided(state)
    ]


def _decision(voice: Voice, found: DirectorateBoard, one: Decision) -> str:
    body = voice.say("body", name=found.names.of(one.unit, one.body.part))
    return voice.say("directorate-decision", body=body, day=one.met, version=str(one.version))
