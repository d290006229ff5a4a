"""Somebody's hands: typing a command, and pressing what a card in the own chat offers.

So the history of the municipality is made of what people do, by the same way as whoever plays it.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from content import commands
from trajectory.errors import DomainError
from trajectory.language import Language
from tryout.municipality import Person
from tryout.play import Outcome, Play, Result, Stage
from tryout.teams.world import Message

JSON = dict[str, Any]


@cache
def _words() -> Mapping[str, Mapping[Language, Sequence[str]]]:
    """What can be typed, by command; read when somebody first types."""
    return {command.id: command.words for command in commands.load().all}


class NothingToPress(DomainError):
    """No card in this chat offers what somebody wants to press."""


@dataclass(frozen=True, slots=True)
class Hands:
    """One person in the own chat."""

    stage: Stage
    person: Person

    @property
    def _play(self) -> Play:
        return Play.at_home(self.stage, self.person)

    async def says(self, command: str) -> Outcome:
        """Type a command, by its id, in the language of the own client."""
        language = Language.closest(self._play.who.locale)
        return await self._play.say(_words()[command][language][0])

    async def types(self, text: str) -> Outcome:
        """Type any words, such as the name of a team."""
        return await self._play.say(text)

    async def sends(self, name: str, file: str) -> Outcome:
        return await self._play.send_file(name, file.encode())

    async def presses(self, verb: str, about: str = "", **typed: str) -> Outcome:
        """Press the newest button of this kind on a card that says `about`, with what stands
        filled in on it and what is typed. Of several, one that carries nothing else than that.

        Raises:
            NothingToPress: there is none, or the bot did not do it.
        """
        message, action, filled = self._newest(verb, about, typed)
        data = {**filled, **action["data"], **typed}
        outcome = await self._play.press(message, {**action, "data": data})
        if outcome.result is Result.FAILED:
            raise NothingToPress(verb)
        return outcome

    def choice(self, verb: str, field: str, title: str) -> str:
        """The value of what can be chosen by this title, on the newest card with this button.

        Raises:
            NothingToPress: there is no such choice.
        """
        message, _, _ = self._newest(verb, title)
        fields = [one for one in _parts(message.card or {}) if one.get("id") == field]
        found = [
            one["value"] for part in fields for one in part["choices"] if one["title"] == title
        ]
        if not found:
            raise NothingToPress(verb)
        return str(found[0])

    def offers(self, verb: str, about: str, **typed: str) -> bool:
        """Whether any card that says this can be pressed so, with a button that carries this."""
        return any(_carries(one[1], typed) for one in self._found(verb, about))

    async def chooses(self, verb: str, about: str) -> Outcome:
        """The same with the first choice of every list in which nothing is chosen."""
        message, _, _ = self._newest(verb, about)
        return await self.presses(verb, about, **dict(_first_choices(message)))

    def newest_offers(self, verb: str) -> bool:
        """Whether this can be pressed on the card that came last."""
        newest = self.stage.world.chat(self.person.chat)[-1]
        return any(one.get("verb") == verb for one in _parts(newest.card or {}))

    def _newest(
        self, verb: str, about: str, typed: Mapping[str, str] | None = None
    ) -> tuple[Message, JSON, JSON]:
        ways = self._found(verb, about)
        found = next((one for one in ways if _carries(one[1], typed or {})), None)
        if found is None:
            raise NothingToPress(verb)
        return found

    def _found(self, verb: str, about: str) -> Iterator[tuple[Message, JSON, JSON]]:
        """From the newest card back: the card, the button, and what is filled in."""
        for message in reversed(self.stage.world.chat(self.person.chat)):
            parts = list(_parts(message.card or {}))
            if about and about not in json.dumps(message.card, ensure_ascii=False):
                continue
            filled = {one["id"]: one.get("value", "") for one in parts if _is_field(one)}
            ways = [one for one in parts if one.get("verb") == verb]
            titled = [one for one in ways if _called(one, parts) == about]
            yield from ((message, way, filled) for way in titled or ways)


def _called(action: JSON, parts: Iterable[JSON]) -> str:
    """What people call it: of a row its name, without the sentence below that."""
    row = next((one for one in parts if one.get("selectAction") is action), None)
    return str(row["items"][0]["text"] if row else action.get("title")).replace("\\", "")


def _first_choices(message: Message) -> Iterator[tuple[str, str]]:
    for part in _parts(message.card or {}):
        if part.get("type") == "Input.ChoiceSet" and not part.get("value"):
            yield part["id"], part["choices"][0]["value"]


def _carries(action: JSON, typed: Mapping[str, str]) -> bool:
    """Whether what a button carries is nothing else than what is typed."""
    data = action.get("data")
    return data is not None and all(data.get(name, value) == value for name, value in typed.items())


def _is_field(part: JSON) -> bool:
    return str(part.get("type", "")).startswith("Input.")


def _parts(within: object) -> Iterator[JSON]:
    """Every object in a card, in reading order."""
    if isinstance(within, dict):
        yield within
        for inside in within.values():
            yield from _parts(inside)
    elif isinstance(within, list):
        for inside in within:
            yield from _parts(inside)
