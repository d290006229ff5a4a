"""The plan of a unit on the board: counts in the words of Amsterdam, actions by theme, risks and
figures from outside. Made of steps, dates and typed words, by function and by no name."""

from dataclasses import dataclass

from aiohttp import web

from board.navigation import tabs
from board.pages import Look
from board.voice import Voice
from papers.plan_words import counts_said, quarter_said, status_said, theme_said, when_said
from trajectory.plan.actions import PlanTheme
from use_cases.plan.plan import Plan, Stands


@dataclass(frozen=True, slots=True)
class Row:
    """An action as the table shows it."""

    title: str
    effort: str
    function: str
    when: str
    status: str
    line: str
    lacks: str


def show(look: Look, plan: Plan | None, voice: Voice) -> web.Response:
    """`plan` is None when there are no units."""
    say = voice.say
    return look.page(
        "plan",
        say,
        voice.language,
        tabs=tabs(voice, "plan"),
        today=voice.now,
        plan=plan,
        quarter=quarter_said(say, plan.quarter) if plan else "",
        counts=list(counts_said(say, plan.counts)) if plan else [],
        themes=_themes(voice, plan) if plan else [],
        left=[(one.action.text.title, *_left(voice, one)) for one in plan.left] if plan else [],
        risks=_risks(voice, plan) if plan else [],
        figures=_figures(voice, plan) if plan else [],
    )


def _themes(voice: Voice, plan: Plan) -> list[tuple[str, list[Row]]]:
    """Each theme of the city that has actions, in the order of the city."""
    return [
        (theme_said(voice.say, theme), [_row(voice, one) for one in found])
        for theme in (*PlanTheme, None)
        if (found := plan.of_theme(theme))
    ]


def _row(voice: Voice, one: Stands) -> Row:
    say, text = voice.say, one.action.text
    lacks = say("condition", condition=one.lacks) if one.lacks else ""
    return Row(
        text.title,
        text.effort,
        text.function,
        when_said(say, text),
        status_said(say, one),
        one.said.line if one.said else "",
        say("action-lacks", condition=lacks) if lacks else "",
    )


def _left(voice: Voice, one: Stands) -> tuple[str, str]:
    ending = one.action.ending
    return (voice.say("action-fate", fate=ending.fate), ending.reason) if ending else ("", "")


def _risks(voice: Voice, plan: Plan) -> list[tuple[str, str]]:
    """What may go wrong, then what is done about it and by which function."""
    say = voice.say
    return [
        (
            one.words,
            say("risk-row", measure=one.measure, owner=say("condition-solver", solver=one.owner)),
        )
        for one in plan.risks
    ]


def _figures(voice: Voice, plan: Plan) -> list[tuple[str, ...]]:
    """Name, value, of how many people, level, period, source and method, in words and in no
    chart."""
    return [
        (
            one.text.name,
            one.text.value,
            one.text.people or "–",
            voice.say("outside-figure-level", level=one.text.level),
            one.text.period,
            one.text.source,
            one.text.method,
        )
        for one in plan.figures
    ]
