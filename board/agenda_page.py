"""The agenda of a trainer or coach: every week ahead over all their teams, what to put ready, what
clashes, and half-days by month."""

from dataclasses import dataclass

from aiohttp import web

from board.navigation import tabs
from board.pages import Look
from board.voice import Voice
from papers.agenda.words import (
    clashes_said,
    count_of_clashes,
    days_said,
    declined_said,
    numbered,
    to_prepare,
    what_said,
)
from papers.waves.words import month_said
from trajectory.agenda.weeks import Meeting, Week
from use_cases.agenda.agenda import Agenda


@dataclass(frozen=True, slots=True)
class Row:
    """A meeting as the table of its week shows it."""

    when: str
    what: str
    place: str
    ready: list[str]
    clashes: list[str]
    proposed: bool


def show(look: Look, found: Agenda, voice: Voice) -> web.Response:
    say = voice.say
    return look.page(
        "agenda",
        say,
        voice.language,
        tabs=tabs(voice, "agenda"),
        today=voice.now,
        clashing=count_of_clashes(found),
        weeks=[(_week(voice, week), _rows(voice, found, week)) for week in found.weeks],
        months=_months(voice, found),
        away=days_said(voice, [(one.since, one.until) for one in found.away]),
        waiting=[_waits(voice, found, team.id, team.name) for team in found.waiting],
    )


def _week(voice: Voice, week: Week) -> str:
    return voice.say("agenda-week", number=str(week.number), day=week.monday)


def _rows(voice: Voice, found: Agenda, week: Week) -> list[Row]:
    return [_row(voice, found, one) for one in week.meetings]


def _row(voice: Voice, found: Agenda, one: Meeting) -> Row:
    return Row(
        numbered(voice, one),
        what_said(voice, found, one),
        one.place,
        [] if one.proposed else to_prepare(voice, found, one),
        clashes_said(voice, found, one),
        one.proposed,
    )


def _months(voice: Voice, found: Agenda) -> list[tuple[str, int, str]]:
    unsaid = voice.say("agenda-unsaid")
    return [
        (
            month_said(voice.say, load.month),
            load.planned,
            unsaid if load.offered is None else str(load.offered),
        )
        for load in found.months
    ]


def _waits(voice: Voice, found: Agenda, team: str, name: str) -> tuple[str, str]:
    """A team that has still to begin, and what was said of it."""
    declined = found.declined.get(team)
    return name, declined_said(voice, declined.hindrance) if declined else ""
