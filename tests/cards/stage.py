"""The stage: the people of a play, the town they are in, and a clock that only the play moves."""

import sqlite3
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from content import commands
from tests.cards.album import Album
from tests.cards.cast import GROUPS, NAMES, Group
from tests.chat import MONDAY, Somebody, Town, pressable, roster_entry
from tests.fakes import JSON, Teams
from trajectory.language import Language
from trajectory.planning.working_days import ZONE


def at(day: int, hour: int, minute: int) -> datetime:
    """A moment so many days after the first Monday."""
    return (MONDAY + timedelta(days=day)).replace(hour=hour, minute=minute, tzinfo=ZONE)


@dataclass
class Player(Somebody):
    """Somebody whose every card goes into the album; commands and buttons by their code word."""

    stage: "Stage" = field(kw_only=True)

    @property
    def album(self) -> Album:
        return self.stage.album

    @property
    def called(self) -> str:
        return NAMES.get(self.name, self.name)

    @property
    def profile(self) -> JSON:
        return {**roster_entry(self.name), "id": f"29:{self.called}", "name": self.called}

    async def arrives(self) -> None:
        await self.installs()
        self._photographed("installs the app")

    async def types(self, text: str) -> None:
        await self.says(text)
        self._photographed(f"types “{text}”")

    async def asks(self, command: str) -> None:
        """Type the first word of a command."""
        described = {entry.id: entry for entry in commands.load().all}
        self.album.commands.add(command)
        await self.types(described[command].words[self.album.language][0])

    async def hands_in(self, text: str) -> None:
        await self.sends(text)
        self._photographed("sends a file")

    async def clicks(self, verb: str, **typed: str) -> None:
        """Press the button with this verb; of several, the one that carries what is typed."""
        title = self._title(verb, typed)
        self.album.verbs.add(verb)
        await self.presses(title, **typed)
        self._photographed(f"presses “{title}”")

    async def uses_old_card(self, verb: str, **data: str) -> None:
        """Press a button that stands on some card further up."""
        self.album.verbs.add(verb)
        await self.repeats(verb, **data)
        self._photographed("presses a button of an old card")

    def finds(self, verb: str, words: str = "") -> None:
        """Look at the newest card in the chat with this button and these words."""
        for card in reversed(self.cards):
            self.card = card
            if words in self.reads() and self._titles(verb, {}):
                return
        raise AssertionError(f"{self.called} has no card with {verb} and {words!r}")

    def _title(self, verb: str, typed: dict[str, str]) -> str:
        titles = self._titles(verb, typed)
        assert titles, f"{self.called} cannot press {verb} on: {self.reads()}"
        return titles[0]

    def _titles(self, verb: str, typed: dict[str, str]) -> list[str]:
        return [
            action["title"]
            for action in pressable(self.card)
            if action.get("data", {}).get("verb") == verb
            and all(action["data"].get(key, value) == value for key, value in typed.items())
        ]

    def _photographed(self, doing: str) -> None:
        self.album.take(f"{self.called} {doing}", self.card)


@dataclass
class Stage:
    """The town, its people in one language, and the album."""

    town: Town
    album: Album
    players: dict[str, Player] = field(default_factory=dict)

    def who(self, name: str) -> Player:
        if name not in self.players:
            locale = "nl-NL" if self.album.language is Language.NL else "en-GB"
            player = Player(self.town, name, locale, stage=self)
            self.town.teams.roster[f"a:{name}"] = [player.profile]
            self.players[name] = player
        return self.players[name]

    async def channel(self, group: Group, roster: list[JSON], by: str, text: str = "") -> None:
        """The app is added to a channel, or spoken to there."""
        place = f"19:{GROUPS.index(group)}@thread.tacv2"
        self.town.teams.roster[place] = roster
        player = self.who(by)
        teams = Teams(
            self.town.teams.service_url,
            player.teams.object_id,
            player.called,
            place,
            "channel",
            player.locale,
        )
        data = {"channelData": {"team": {"id": place, "name": group.name}}}
        activity = (
            teams.writes(text, **data)
            if text
            else teams.activity("installationUpdate", action="add", **data)
        )
        address = f"{self.town.address}/api/messages"
        async with self.town.session.post(address, json=activity) as response:
            assert response.status < 300, response.status
        self.post()

    async def at(self, moment: datetime) -> None:
        """Move the clock, let what is due go out, and photograph what came in."""
        self.post()
        before = self._messages()
        self._give_up_on_strangers()
        self.town.clock.moment = moment
        await self.town.a_moment_later()
        self.album.unasked += [
            message["attachments"][0]["content"]
            for id, message in self._messages().items()
            if id not in before
        ]
        self.post()

    def post(self) -> None:
        """Photograph every message that nobody looked at yet."""
        for (chat, _), message in self._messages().items():
            person = self.players.get(chat.removeprefix("a:"))
            reader = f"{person.called} gets this" if person else "this stands in the channel"
            self.album.take(reader, message["attachments"][0]["content"])
            self.album.summaries.add(message["summary"])

    def _give_up_on_strangers(self) -> None:
        """Who never installs the app fills a team, and need not be tried again every hour."""
        with sqlite3.connect(self.town.folder / "town.db") as connection:
            connection.execute(
                "UPDATE outbox SET state = 'dropped' WHERE state = 'waiting' AND person_id IN "
                "(SELECT id FROM person WHERE conversation_id IS NULL)"
            )
        connection.close()

    def _messages(self) -> dict[tuple[str, str], JSON]:
        """Every message of every chat, by chat and id."""
        chats = self.town.teams.chats.items()
        return {(chat, id): one for chat, messages in chats for id, one in messages.items()}

    def team_id(self, group: Group) -> str:
        """The id that cards carry, as it stands in the database."""
        return self._one("SELECT id FROM team WHERE name = ?", group)

    def round_id(self, group: Group) -> str:
        return self._one(
            "SELECT round.id FROM round JOIN trajectory ON trajectory.id = round.trajectory_id "
            "JOIN team ON team.id = trajectory.team_id WHERE team.name = ?",
            group,
        )

    def _one(self, query: str, group: Group) -> str:
        with sqlite3.connect(self.town.folder / "town.db") as connection:
            [(id,)] = connection.execute(query, [group.name])
        connection.close()
        return str(id)
