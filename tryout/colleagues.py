"""Colleagues who were not played answer through the real page, each in their own way.

Nobody here knows which answer is "good": a colleague has a mood, an item has a tendency,
and the rest is chance with a fixed seed, so that a result has something to talk about.
"""

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass
from random import Random
from typing import Any
from urllib.parse import urlsplit

import aiohttp

from booth.ballots.packing import packed
from booth.carrying import carrier
from booth.envelope import Message, behind_link, close_request
from booth.protocol import NO_VIEW
from trajectory.rounds.instrument import Answers
from tryout.municipality import Person
from tryout.play import Play, Result, Stage
from tryout.teams.bot_line import PATIENCE

JSON = dict[str, Any]
AT_ONCE = 16
"""People in front of their private page at the same time."""
SKIPS = 0.08
WRITES = 0.4
TEXTS = {
    "nl": (
        "Ik zou graag in kleinere groepjes beginnen. Dan durf ik meer te zeggen.",
        "We spreken elkaar weinig op dagen dat de helft thuis werkt.",
        "Grappen over afkomst worden weggelachen. Daar wil ik het over hebben.",
        "Ik vind het fijn dat we hier nu tijd voor maken.",
    ),
    "en": (
        "Meetings switch to fast Dutch and then I lose the thread. Please take time for that.",
        "I would like to know what happens after somebody speaks up.",
        "I feel at home here, and I want that to hold for new colleagues too.",
    ),
}


async def let_answer(stage: Stage, session: aiohttp.ClientSession, people: Iterable[Person]) -> int:
    """Everybody of these who has questions waiting answers them.

    Returns how many sets of answers were sent.
    """
    gate = asyncio.Semaphore(AT_ONCE)

    async def one(person: Person) -> int:
        async with gate:
            return await _answer(stage, session, person)

    return sum(await asyncio.gather(*map(one, people)))


async def _answer(stage: Stage, session: aiohttp.ClientSession, person: Person) -> int:
    play = Play.at_home(stage, person)
    door = await play.open_dialog()
    if door.result is not Result.DIALOG:
        return 0
    page = Page.behind(door.url, session)
    opened = await page.open()
    waiting = opened.get("waiting") or []
    for questions in waiting:
        chance = Random(f"{person.upn} {len(questions['items'])}")  # noqa: S311
        filled = _answers(questions, chance, play.who.locale[:2])
        await page.send(opened["page"], questions, filled)
    return len(waiting)


@dataclass(frozen=True, slots=True)
class Page:
    """The private page as its own script uses it: every request travels in an envelope."""

    address: str
    front: bytes
    ticket: str
    session: aiohttp.ClientSession

    @classmethod
    def behind(cls, url: str, session: aiohttp.ClientSession) -> "Page":
        """The page at an address such as ".../prive#nl.key.ticket"."""
        parts = urlsplit(url)
        front, ticket = behind_link(parts.fragment.partition(".")[2])
        return cls(f"{parts.scheme}://{parts.netloc}{parts.path}", front, ticket, session)

    async def open(self) -> JSON:
        """What is waiting behind this door, and the ticket of the page that is open now."""
        return await self._post({"action": "open", "ticket": self.ticket})

    async def send(self, page: str, questions: JSON, answers: Answers) -> None:
        """Seal these answers, and let carriers bring them until there is room in the box."""
        packet = packed(questions, answers)
        sent = {"action": "send", "ticket": questions["ticket"], "packet": packet}
        while (await self._post(carrier(page, sent)))["said"].get("outcome") == "waiting":
            continue

    async def _post(self, message: Message) -> JSON:
        sealed = close_request(self.front, message)
        async with self.session.post(self.address, data=sealed.body, timeout=PATIENCE) as response:
            response.raise_for_status()
            return dict(sealed.opened(await response.read()))


def _answers(questions: JSON, chance: Random, language: str) -> Answers:
    mood = chance.gauss(0, 0.7)
    choices = {item["id"]: _choice(item, mood, chance) for item in questions["items"]}
    writes = chance.random() < WRITES
    text = chance.choice(TEXTS.get(language, TEXTS["nl"])) if writes else ""
    texts = {question["id"]: text for question in questions["open"][:1] if text}
    return Answers(choices, texts, bool(texts) and chance.random() < 0.5)


def _choice(item: JSON, mood: float, chance: Random) -> int | None:
    if chance.random() < SKIPS:
        return None
    values = sorted(option["value"] for option in item["options"] if option["value"] != NO_VIEW)
    tendency = Random(item["id"]).uniform(-0.8, 1.8)  # noqa: S311
    middle = (len(values) - 1) / 2
    place = round(middle + tendency + mood + chance.gauss(0, 0.6))
    return values[min(max(place, 0), len(values) - 1)]
