"""Separate input as people in a town live it: through their own chats and pages."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from tests.chat import MONDAY, PrivatePage, Somebody
from trajectory.planning.working_days import ZONE

READ = {
    "nl": ("Lees de inbreng", "Open de leespagina"),
    "en": ("Read the input", "Open the reading page"),
}


def at(day, hour, minute=0):
    """So many days after the Monday on which every town begins."""
    return (MONDAY + timedelta(days=day)).replace(hour=hour, minute=minute, tzinfo=ZONE)


async def trainers_behind(somebody: Somebody) -> list[dict[str, Any]]:
    """Whom this person's private page lets them write to."""
    page = await somebody.opens_private_page()
    return (await page.posts("/prive/open", ticket=page._ticket()))["trainers"]


@dataclass
class Note:
    """What somebody wrote, with the code on a piece of paper."""

    writer: Somebody
    code: str
    outcome: str

    async def reads(self) -> list[tuple[str, str]]:
        said = await self._returns()
        return [(turn["author"], turn["text"]) for turn in said["turns"]]

    async def answers(self, text: str) -> str:
        ticket = (await self._returns())["ticket"]
        return await _sent(self.writer, ticket, text, "code")

    async def _returns(self) -> dict[str, Any]:
        page = await self.writer.opens_private_page()
        (trainer,) = (await page.posts("/prive/open", ticket=page._ticket()))["trainers"]
        message = {"ticket": trainer["return_ticket"], "code": self.code}
        return await page.posts("/prive/inbreng/return", **message)


async def writes(somebody: Somebody, text: str, way: str = "code", name: str = "") -> Note:
    (trainer,) = await trainers_behind(somebody)
    outcome = await _sent(somebody, trainer["ticket"], text, way, name)
    return Note(somebody, trainer["code"], outcome)


async def _sent(somebody: Somebody, ticket: str, text: str, way: str, name: str = "") -> str:
    page = PrivatePage(somebody.town, "")
    said = await page.posts("/prive/inbreng/send", ticket=ticket, way=way, name=name, text=text)
    return str(said["outcome"]).strip()


@dataclass
class Desk:
    """The trainer's reading page, opened from a card."""

    trainer: Somebody
    said: dict[str, Any]

    @property
    def threads(self) -> list[dict[str, Any]]:
        return [thread for batch in self.said["batches"] for thread in batch["threads"]]

    @property
    def texts(self) -> list[list[str]]:
        return sorted([turn["text"] for turn in thread["turns"]] for thread in self.threads)

    async def replies(self, to: str, text: str) -> str:
        (thread,) = [t for t in self.threads if to in [turn["text"] for turn in t["turns"]]]
        page = PrivatePage(self.trainer.town, "")
        said = await page.posts("/inbreng/reply", ticket=thread["ticket"], text=text)
        return str(said["outcome"]).strip()

    async def wipes(self) -> str:
        page = PrivatePage(self.trainer.town, "")
        said = await page.posts("/inbreng/wipe", ticket=self.said["wipe_ticket"])
        return str(said["outcome"]).strip()


async def reading(trainer: Somebody, language: str = "nl") -> Desk:
    """The card in view has the button; its link opens the page."""
    button, link = READ[language]
    await trainer.presses(button)
    page = PrivatePage(trainer.town, trainer.link(link))
    return Desk(trainer, await page.posts("/inbreng/open", ticket=page._ticket()))
