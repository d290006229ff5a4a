""" "Je eerste week" on the board: every item, what is known to be done, and the one next step."""

from collections.abc import Sequence
from dataclasses import dataclass

from aiohttp import web

from board.navigation import tabs
from board.pages import Look
from board.voice import Voice
from content.commands import Command
from trajectory.units.first_week import Cost, WeekFacts, WeekItem, WeekPage
from use_cases.units.first_week import FirstWeek

PAGES = {WeekPage.PREVIEW: "/voorbeeld"}


@dataclass(frozen=True, slots=True)
class Shown:
    """An item in one language. `typed` is what somebody types in the chat, "" for nothing."""

    id: str
    title: str
    text: str
    label: str
    typed: str
    page: str
    done: bool
    costs: Sequence[tuple[str, str]]


def show(look: Look, week: FirstWeek, commands: Sequence[Command], voice: Voice) -> web.Response:
    typed = {one.id: one.words[voice.language][0] for one in commands}
    return look.page(
        "first_week",
        voice.say,
        voice.language,
        tabs=tabs(voice, "week"),
        items=[_shown(voice, week, item, typed.get(item.next.command, "")) for item in week.items],
    )


def _shown(voice: Voice, week: FirstWeek, item: WeekItem, typed: str) -> Shown:
    language = voice.language
    return Shown(
        item.id,
        item.title[language],
        item.text[language],
        item.label[language],
        typed,
        PAGES[item.next.page] if item.next.page else "",
        week.done(item),
        [_cost(voice, one) for one in week.costs] if item.facts is WeekFacts.COSTS else (),
    )


def _cost(voice: Voice, cost: Cost) -> tuple[str, str]:
    said = voice.say(
        "week-cost",
        hours=cost.hours,
        sessions=cost.sessions,
        half_days=cost.half_days,
        version=str(cost.programme.version),
    )
    return cost.programme.title[voice.language], said
