"""Walks through a town: every person presses everything they have, old cards too."""

import traceback
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic
from unittest.mock import patch
from zlib import crc32

from dialogs.router import COMMANDS, VERBS, Conversations
from tests.cards.standings import Standing, standing
from tests.chat import Somebody, Town, object_id
from tests.fakes import JSON, Teams
from tests.walk.buttons import Button, buttons_of
from tests.walk.findings import CRASH, DUTCH, Found, Press, faults_of
from tests.walk.fork import Answer, Crashed, Fork, Snapshot, fork_of
from tests.walk.tongue import LIBRARY
from trajectory.language import Language
from trajectory.planning.working_days import ZONE

LOCALES = {Language.NL: "nl-NL", Language.EN: "en-GB"}


@dataclass
class Walker:
    """Goes through a town at every moment that it is asked to.

    A long life is walked in a bearable time: one press of a button at each moment, and `most` in
    all, by people of the same part in teams that stand the same, in one language. Which of several
    like it is pressed differs by moment. `until` is when to stop, on the clock of the machine.
    """

    folder: Path
    most: int
    until: float
    takes_turns: bool = False
    """Whether each moment is walked in one language, by turns, and not in both."""
    found: Found = field(default_factory=Found)
    presses: int = 0
    moments: int = 0
    pressed: Counter[Press] = field(default_factory=Counter)
    pressed_now: set[Press] = field(default_factory=set)
    """What was pressed at this moment."""
    _crashes: list[str] = field(default_factory=list)

    @property
    def tired(self) -> bool:
        return monotonic() > self.until

    @property
    def verbs(self) -> set[str]:
        return {press.what for press in self.pressed} & VERBS.keys()

    @property
    def commands(self) -> set[str]:
        return {press.what.removeprefix("“") for press in self.pressed} & COMMANDS.keys()

    async def walks(self, town: Town, people: Iterable[Somebody], moment: str) -> None:
        """Let these people press everything as it stands now, on a copy of the town."""
        if self.tired:
            return
        self.moments += 1
        self.pressed_now.clear()
        with self._noting_crashes():
            async with fork_of(town, self.folder / f"fork-{self.moments}") as fork:
                everybody = list(people)
                for language in self._languages():
                    for somebody in everybody:
                        await _Feet(self, fork, somebody, language, moment).walk()

    def _languages(self) -> list[Language]:
        both = list(Language)
        return [both[self.moments % len(both)]] if self.takes_turns else both

    @contextmanager
    def _noting_crashes(self) -> Iterator[None]:
        """Keep what went wrong, which the bot tells nobody."""
        apology, crashes = Conversations._apology, self._crashes

        async def noted(conversations, turn, key):
            if key == "went-wrong":
                crashes.append(traceback.format_exc(limit=-2))
            return await apology(conversations, turn, key)

        with patch.object(Conversations, "_apology", noted):
            yield

    def crash(self) -> str:
        """What went wrong last."""
        return self._crashes.pop() if self._crashes else ""


@dataclass
class _Feet:
    """One person at one moment, in one language."""

    walker: Walker
    fork: Fork
    somebody: Somebody
    language: Language
    moment: str
    seen: set[tuple[str, str]] = field(default_factory=set)
    waiting: list[tuple[Button, bool]] = field(default_factory=list)
    """Buttons to press, each with whether it came on a card a moment ago."""

    @property
    def teams(self) -> Teams:
        return Teams(
            self.fork.teams.service_url,
            self.somebody.teams.object_id,
            self.somebody.called,
            self.somebody.teams.conversation_id,
            "personal",
            LOCALES[self.language],
        )

    async def walk(self) -> None:
        greeting = await self._does(self.teams.writes("status"))
        before = self.fork.snapshot()
        where = self._standing(greeting.card or {})
        for command in LIBRARY.spoken.all:
            words = command.words[self._reads()][0]
            await self._types(command.id, words, where, before)
        in_view = [self.somebody.card] if self.somebody.card else []
        for card in (*self.somebody.cards, *in_view):
            self._offer(card, fresh=False)
        while self.waiting and not self.walker.tired:
            button, fresh = self.waiting.pop(self._any())
            await self._presses(button, where, before, fresh=fresh)

    def _any(self) -> int:
        """One of those that wait: another one at another moment, and the same at every run."""
        return crc32(f"{self._where} {len(self.seen)}".encode()) % len(self.waiting)

    def _standing(self, card: JSON) -> Standing:
        return standing(self.fork.folder / "town.db", self.somebody.name, card, self.fork.now)

    def _offer(self, card: JSON, *, fresh: bool) -> None:
        for button in buttons_of(card, self.fork.now.astimezone(ZONE).date()):
            key = (button.verb, button.sent)
            if key not in self.seen:
                self.seen.add(key)
                self.waiting.append((button, fresh))

    async def _types(self, id: str, words: str, where: Standing, before: Snapshot) -> None:
        press = Press(f"“{id}", where.parts, where.states, self.language)
        if not self._wanted(press):
            return
        spoken = self._reads()
        answer = await self._does(self.teams.writes(words))
        self._judge(press, answer, spoken, offered=False, form=False)
        if answer.card is not None:
            self._offer(answer.card, fresh=True)
        if answer.wrote:
            self.fork.restore(before)

    async def _presses(
        self, button: Button, where: Standing, before: Snapshot, *, fresh: bool
    ) -> None:
        press = Press(button.verb, where.parts, where.states, self.language)
        if not self._wanted(press):
            return
        answer = await self._sends(press, button, fresh=fresh)
        if not answer.wrote:
            if answer.card is not None:
                self._offer(answer.card, fresh=True)
            return
        await self._goes_on(answer, where)
        self.fork.restore(before)

    async def _goes_on(self, answer: Answer, where: Standing) -> None:
        """Press what stands on the card of something that was done, in the world after it."""
        today = self.fork.now.astimezone(ZONE).date()
        after = None
        for button in buttons_of(answer.card or {}, today):
            press = Press(button.verb, where.parts, where.states, self.language)
            if self._wanted(press):
                after = after or self.fork.snapshot()
                if (await self._sends(press, button, fresh=True)).wrote:
                    self.fork.restore(after)

    def _wanted(self, press: Press) -> bool:
        if press in self.walker.pressed_now or self.walker.tired:
            return False
        self.walker.pressed_now.add(press)
        self.walker.pressed[press] += 1
        return self.walker.pressed[press] <= self.walker.most

    async def _sends(self, press: Press, button: Button, *, fresh: bool) -> Answer:
        sent = self.teams.presses(button.verb, "message-of-before", **button.data)
        spoken = self._reads()
        answer = await self._does(sent)
        self._judge(press, answer, spoken, offered=fresh, form=button.form)
        return answer

    async def _does(self, activity: JSON) -> Answer:
        self.walker.presses += 1
        try:
            return await self.fork.does(self.teams, activity)
        except Crashed as crashed:
            press = Press("a press", frozenset(), frozenset(), self.language)
            self.walker.found.note(CRASH, press, self._where, str(crashed))
            return Answer(None, replaces=False, wrote=True)

    def _judge(
        self, press: Press, answer: Answer, spoken: Language, *, offered: bool, form: bool
    ) -> None:
        """`spoken` is what they read before it: a press may choose, or forget, a language."""
        reads = spoken if spoken is Language.NL else self._reads()
        for problem, said in faults_of(reads, answer, offered=offered, form=form):
            if problem == DUTCH and said in self.fork.agreed():
                continue
            crash = self.walker.crash() if problem == CRASH else ""
            self.walker.found.note(problem, press, self._where, crash or said)

    def _reads(self) -> Language:
        """What they chose; else what their client speaks."""
        return self.fork.chosen_language(object_id(self.somebody.name)) or self.language

    @property
    def _where(self) -> str:
        return f"{self.somebody.name}, {self.moment}"
