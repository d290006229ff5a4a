"""Separate input as people in a town live it: through their own chats and pages."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from tests.booth.separate_input import paper
from tests.chat import MONDAY, PrivatePage, Somebody
from trajectory.planning.working_days import ZONE

READ = {
    "nl": ("Lees de inbreng", "Open de leespagina"),
    "en": ("Read the messages", "Open the reading page"),
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
        _, found = await self._returns()
        return paper.opened(self.code, found) if found["lock"] else []

    async def answers(self, text: str) -> str:
        trainer, found = await self._returns()
        answered = {"turn": len(found["turns"]), "lock": found["lock"]}
        return await _sent(self.writer, trainer, self.code, {"text": text, **answered})

    async def _returns(self) -> tuple[dict[str, Any], dict[str, Any]]:
        page = await self.writer.opens_private_page()
        (trainer,) = (await page.posts("/prive/open", ticket=page._ticket()))["trainers"]
        message = {"ticket": trainer["return_ticket"], "locator": paper.locator(self.code)}
        return trainer, await page.posts("/prive/inbreng/return", **message)


async def writes(somebody: Somebody, text: str, way: str = "code", name: str = "") -> Note:
    (trainer,) = await trainers_behind(somebody)
    code = paper.new_code()
    lock = "" if way == "anonymous" else paper.lock(code).decode()
    content = {"text": text, "way": way, "name": name, "turn": 0, "lock": lock}
    return Note(somebody, code, await _sent(somebody, trainer, code, content))


async def _sent(
    somebody: Somebody, trainer: dict[str, Any], code: str, content: dict[str, Any]
) -> str:
    """Seal and send, as the page does, until there is room."""
    place = {"thread": paper.locator(code), "reader": trainer["reader"], "succeeds": False}
    whole = {"way": "code", "name": "", **place, **content}
    (ticket,) = trainer["tickets"]
    packet = paper.packed("input", trainer, ticket, whole)
    page = PrivatePage(somebody.town, "")
    while True:
        said = await page.posts("/prive/inbreng/send", ticket=ticket, packet=packet)
        if said["outcome"] != "waiting":
            return str(said["outcome"])


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
        sealed = paper.reply(thread, self.said["own_key"], text)
        said = await page.posts("/inbreng/reply", ticket=thread["ticket"], **sealed)
        return str(said["outcome"])

    async def wipes(self, text: str) -> str:
        (thread,) = [t for t in self.threads if text in [turn["text"] for turn in t["turns"]]]
        page = PrivatePage(self.trainer.town, "")
        said = await page.posts("/inbreng/wipe", ticket=thread["wipe_ticket"])
        return str(said["outcome"])


async def reading(trainer: Somebody, language: str = "nl") -> Desk:
    """The card in view has the button; its link opens the page."""
    await trainer.presses(READ[language][0])
    return await reading_from_here(trainer, language)


async def reading_from_here(trainer: Somebody, language: str = "nl") -> Desk:
    """The card in view has the link."""
    link = READ[language][1]
    page = PrivatePage(trainer.town, trainer.link(link))
    return Desk(trainer, await page.posts("/inbreng/open", ticket=page._ticket()))
