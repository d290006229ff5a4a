"""One turn with everything a conversation needs at hand: who, what, words, services."""

from collections.abc import Awaitable, Callable, Sequence
from contextlib import AbstractAsyncContextManager, nullcontext
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from content.texts.texts import Say
from dialogs.card import Block, Button, Card, DoorButton, Line, LinkButton, Pressable
from dialogs.turn import Reply, Turn
from storage.work import Work
from trajectory.errors import Invalid, NotAllowed
from trajectory.language import Language
from trajectory.planning.working_days import ZONE
from trajectory.roles import Action, Role
from trajectory.rounds.rounds import Round
from trajectory.teams import Person, Team
from trajectory.units.mandate import NO_MANDATE, Mandate
from use_cases.principal import Principal
from use_cases.services import Services

MOST_NAMED: Final = 6
"""How many names a sentence has; of others it says how many there are."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A known person at one moment of a conversation."""

    turn: Turn
    person: Person
    say: Say
    services: Services
    mandate: Mandate = NO_MANDATE
    begun: Work | None = None
    """The transaction in which the speaker was read; open for conversations that only read."""

    def reading(self) -> AbstractAsyncContextManager[Work]:
        """What there is to read, at the moment at which the speaker was read where that can be:
        one transaction from the press to the card."""
        return nullcontext(self.begun) if self.begun else self.services.desk.reading()

    def value(self, name: str, *, most: int = 2_000) -> str:
        """A field or context value of the pressed card, trimmed; "" when it is not there.

        Raises:
            Invalid: it is longer than `most`; cutting it would take half of what was meant.
        """
        value = self.turn.data.get(name, "").strip()
        if len(value) > most:
            raise Invalid("value-too-long")
        return value

    @property
    def principal(self) -> Principal:
        """The speaker as use cases know them."""
        return Principal(self.services, self.person, self.turn.now, self.mandate)

    @property
    def now(self) -> datetime:
        return self.turn.now

    @property
    def language(self) -> Language:
        """In which this person reads."""
        return self.turn.language

    @property
    def is_lead(self) -> bool:
        return self.principal.is_lead

    def roles_in(self, team: Team) -> frozenset[Role]:
        return self.principal.roles_in(team)

    def may(self, team: Team, action: Action) -> bool:
        return self.principal.may(team, action)

    def require(self, team: Team, action: Action) -> None:
        """Refuse what the table of rights does not give.

        Raises:
            NotAllowed: no role of this person in this team carries the right.
        """
        if not self.may(team, action):
            raise NotAllowed

    def sees(self, team: Team, round_: Round) -> bool:
        """Whether this person may see how a round of this team ended."""
        return round_.visible_to(self.roles_in(team), self.turn.now)

    async def team(self, work: Work, action: Action) -> Team:
        """The team that the pressed card is about.

        Raises:
            Stale, NotFound, NotAllowed: as `Principal.team`.
        """
        return await self.principal.team(work, self.value("team"), action)

    async def teams_where(self, work: Work, action: Action) -> list[Team]:
        """The teams in which this person has this right, by name.

        Raises:
            NotAllowed: there is none.
        """
        teams = [team for team in await self.principal.teams(work) if self.may(team, action)]
        if not teams:
            raise NotAllowed
        return teams

    def card(self, title: str, blocks: list[Block], actions: list[Pressable] | None = None) -> Card:
        return Card(title, blocks, actions or [], self.turn.language)

    def reply(
        self, title: str, blocks: list[Block], actions: list[Pressable] | None = None
    ) -> Reply:
        return Reply(self.card(title, blocks, actions))

    def done(
        self, title: str, blocks: list[Block], actions: list[Pressable] | None = None
    ) -> Reply:
        """The reply to something that has happened now: the old card does not come back."""
        return Reply(self.card(title, blocks, actions), lasting=True)

    def button(self, key: str, verb: str, *, primary: bool = False, **context: str) -> Button:
        return Button(self.say(key), verb, context, primary=primary)

    def back(self, verb: str, **context: str) -> Button:
        """The way back; it asks for no field to be filled in first."""
        return Button(self.say("back-button"), verb, context, check_inputs=False)

    def door(self) -> DoorButton:
        """The one door, on a card that asks for something else first."""
        return DoorButton(self.say("door-button"), primary=False)

    def doors(self) -> list[Pressable]:
        """The one door, and the same page in a browser (anonymity.md §1)."""
        return [
            DoorButton(self.say("door-button")),
            Button(self.say("door-browser"), "door.link", check_inputs=False),
        ]

    def protection_link(self) -> LinkButton:
        url = f"{self.services.public_url}/bescherming#{self.turn.language}"
        return LinkButton(self.say("protection-button"), url)

    def lines(self, *keys: str) -> list[Block]:
        return [Line(self.say(key)) for key in keys]

    def some(self, names: Sequence[str]) -> str:
        """The first of these names in a sentence, and how many more there are."""
        first, more = ", ".join(names[:MOST_NAMED]), len(names) - MOST_NAMED
        return self.say("list-more", names=first, number=more) if more > 0 else first

    def near(self, moment: datetime) -> str:
        """Whether this is today, tomorrow or later; a card that says so names the day as well,
        because it may be read later."""
        here, now = moment.astimezone(ZONE), self.turn.now.astimezone(ZONE)
        return {0: "today", 1: "tomorrow"}.get((here.date() - now.date()).days, "later")

    def quiet(self, key: str, **variables: object) -> Line:
        return Line(self.say(key, **variables), quiet=True)


Handler = Callable[[Scene], Awaitable[Reply]]
"""A conversation's answer to one command or button."""
