"""Living with a directorate: its people in their chats and, where the board shows it, in a browser.

Labels come from the texts, so one life can be lived in every language; what matters is said in
words by the test itself.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from pathlib import Path
from unittest.mock import patch

import tests.dialogs.towns
from content.library import Library
from tests import databases
from tests.board.conftest import Answer, Visitor
from tests.board.entra import FakeEntra
from tests.chat import Somebody, Town, csv_of, object_id, profiles, upn, words_of
from tests.dialogs.council.towns import with_content
from tests.dialogs.towns import House, a_house, looks_at
from tests.journeys.half_year import LIBRARY
from trajectory.language import Language
from trajectory.planning.working_days import ZONE

LOCALES = {Language.NL: "nl-NL", Language.EN: "en-GB"}
TYPED = {
    "units": {Language.NL: "eenheden", Language.EN: "units"},
    "figures": {Language.NL: "programma", Language.EN: "figures"},
    "overview": {Language.NL: "overzicht", Language.EN: "overview"},
    "council": {Language.NL: "ondernemingsraad", Language.EN: "works council"},
    "my_data": {Language.NL: "wat weet je van mij", Language.EN: "my data"},
}


@dataclass
class DirectorateLife:
    """A directorate on its way. People are named as `town` names them."""

    town: Town
    house: House
    entra: FakeEntra
    language: Language

    def say(self, key: str, **variables: object) -> str:
        return LIBRARY.texts.of(self.language)(key, **variables)

    def who(self, name: str) -> Somebody:
        somebody: Somebody = getattr(self.town, name)
        somebody.locale = LOCALES[self.language]
        return somebody

    async def starts_again(self, library: Library) -> None:
        """The same bot, with other content."""
        with with_content(library):
            self.town = await self.house.restarts()

    @property
    def today(self) -> date:
        return self.town.clock.moment.astimezone(ZONE).date()

    async def goes_to(self, day: date, hour: int = 10) -> None:
        await self.town.until(datetime.combine(day, time(hour), ZONE))

    async def arrives(self, *names: str) -> None:
        """These people have the app, in the language of this life."""
        profiles(self.town, names)
        for name in names:
            await self.who(name).installs()

    # ---- in the chat

    async def asks(self, name: str, command: str) -> str:
        return await self.who(name).says(TYPED[command][self.language])

    async def sends(self, name: str, file: str) -> str:
        said = await self.who(name).sends(file)
        await self.town.a_moment_later()
        return said

    async def enrols(
        self, name: str, team: str, unit: str, level: str = "team", **people: tuple[str, ...]
    ) -> str:
        """One row of a list of teams, with the unit in which it begins."""
        header, row = csv_of(team, level, **people).splitlines()
        return await self.sends(name, f"{header};eenheid\n{row};{unit}\n")

    async def opens_unit(self, name: str, *path: str) -> str:
        """From "units" down, one name after the other."""
        said = await self.asks(name, "units")
        for unit in path:
            said = await self.who(name).presses(unit)
        return said

    async def appoints(self, by: str, path: tuple[str, ...], who: str, part: str, **more: str):
        """Give somebody a part in the unit at the end of this path; both hear of it."""
        await self.opens_unit(by, *path)
        await self.who(by).presses(self.say("appoint-button"))
        typed = {"part": part, "person": upn(who), **more}
        said = await self.who(by).presses(self.say("appoint-confirm"), **typed)
        assert self.say("appointed-title", unit=path[-1]) in said
        await self.town.a_moment_later()

    async def ends_part(self, by: str, path: tuple[str, ...], who: str, until: date) -> str:
        await self.opens_unit(by, *path)
        await self.who(by).presses(who.capitalize())
        said = await self.who(by).presses(self.say("part-end-button"), until=until.isoformat())
        await self.town.a_moment_later()
        return said

    async def manages(self, name: str, team: str, label: str) -> str:
        """What a lead can do with a team, from the overview on."""
        somebody = self.who(name)
        await self.asks(name, "overview")
        await somebody.presses(team)
        await somebody.presses(self.say("manage-button"))
        return await somebody.presses(label)

    def sees(self, name: str, words: str) -> str:
        """The newest card in a chat with these words."""
        assert not self.never_saw(name, words), (name, words)
        return looks_at(self.who(name), words)

    def never_saw(self, name: str, words: str) -> bool:
        return not any(words in words_of(card) for card in self.who(name).read)

    def is_refused(self, said: str) -> bool:
        return said.startswith(self.say("refused-title"))

    async def counts(self, name: str, **phases: int) -> bool:
        """Whether "programme" says of each of these phases how many teams are in it."""
        said = (await self.asks(name, "figures")).replace("\N{NO-BREAK SPACE}", " ")
        named = {self.say("figures-phase", phase=phase): count for phase, count in phases.items()}
        return all(f"{phase}: {count}\n" in said for phase, count in named.items())

    # ---- on the board

    def visitor(self, name: str) -> Visitor:
        """Somebody's browser, before they sign in."""
        return Visitor(self.town, self.entra, name, locale=LOCALES[self.language])

    async def board_of(self, name: str) -> Answer:
        """The board as somebody who just signed in sees it."""
        return await self.visitor(name).signs_in()

    async def sees_on_board(self, name: str, path: str) -> str:
        """What a page of the board says to somebody who just signed in."""
        visitor = self.visitor(name)
        await visitor.signs_in()
        return (await visitor.opens(path)).page

    async def leads(self, name: str, *teams: str, never: tuple[str, ...] = ()) -> None:
        """Chat and board alike show exactly what is theirs."""
        for shown in (await self.asks(name, "overview"), (await self.board_of(name)).said):
            assert [team for team in teams if team not in shown] == [], name
            assert [team for team in never if team in shown] == [], name


@asynccontextmanager
async def directorate_life(
    kind: str, folder: Path, language: Language, director: str
) -> AsyncIterator[DirectorateLife]:
    """A town on this kind of database in which the settings name one director, with a board."""
    async with FakeEntra.running() as entra:
        around = replace(tests.dialogs.towns.around_tests(), entra=entra.at)
        named = {"directorate": object_id(director), "keep_sent_days": 365}
        with (
            patch.object(tests.dialogs.towns, "around_tests", lambda: around),
            databases.of_kind(kind, folder) as url,
        ):
            async with a_house(folder, url, **named) as house:
                yield DirectorateLife(await house.starts(), house, entra, language)
