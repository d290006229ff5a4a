"""The stage: the people of a play, the town they are in, and a clock that only the play moves."""

import sqlite3
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from content import commands
from storage.engine.database import Database
from storage.people.outbox_rows import Notice
from storage.work import Desk
from tests.cards.album import Album
from tests.cards.cast import GROUPS, NAMES, Group
from tests.cards.standings import standing
from tests.chat import MONDAY, Somebody, Town, pressable, roster_entry, upn
from tests.fakes import JSON, Teams
from tests.notary import by_hand, notary_of
from trajectory.language import Language
from trajectory.planning.working_days import ZONE
from use_cases.notices import NoticeKind

DOES = frozenset(
    {
        "data.erase.confirm",
        "ending.closed",
        "ending.stopped",
        "extend.confirm",
        "hand_over.confirm",
        "norms.support.confirm",
        "plan.cancel.confirm",
        "roster.leave",
        "roster.propose",
        "start.confirm",
        "steps.paused",
        "steps.postponed",
        "withdrawal.confirm",
    }
)
"""Buttons that do what their card told about."""


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
        title, asked = self._title(verb, typed), self.card
        self.album.verbs.add(verb)
        await self.presses(title, **typed)
        if verb in DOES:
            self.album.compare(verb, asked, self.card)
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
        self.stage.photograph(self.name, f"{self.called} {doing}", self.card)
        self.stage.looked_at(self.name, self.card)


@dataclass
class Stage:
    """The town, its people in one language, and the album."""

    town: Town
    album: Album
    players: dict[str, Player] = field(default_factory=dict)
    _posted: set[tuple[str, str, str]] = field(default_factory=set)
    """Messages that were photographed, as they looked: whoever reads one stood as it came in."""

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

    async def hears(
        self, kind: NoticeKind, name: str, subject: str = "again", nth: int = 1
    ) -> None:
        """Plan a message, as something would do that takes too long to live."""
        database = Database(self.town.settings.database_url)
        async with Desk(database, notary_of(self.town.settings)).writing() as work:
            person = self._read("SELECT id FROM person WHERE upn = ?", upn(name))
            await work.outbox.plan(Notice(kind, person, subject, self.town.clock.now(), nth))
            await work.commit()
        await database.close()

    def post(self) -> None:
        """Photograph every message that nobody looked at yet."""
        for (chat, id), message in self._messages().items():
            newly = (chat, id, str(message["attachments"][0]["content"]))
            if newly in self._posted:
                continue
            self._posted.add(newly)
            name = chat.removeprefix("a:") if chat.startswith("a:") else ""
            reader = f"{NAMES.get(name, name)} gets this" if name else "this stands in the channel"
            self.photograph(name, reader, message["attachments"][0]["content"])
            self.album.summaries.add(message["summary"])

    def looked_at(self, name: str, card: JSON) -> None:
        """Whoever pressed or typed saw this now, and is not photographed with it again later."""
        for (chat, id), message in self._messages().items():
            content = message["attachments"][0]["content"]
            if chat == f"a:{name}" and content == card:
                self._posted.add((chat, id, str(content)))

    def photograph(self, name: str, caption: str, card: JSON) -> None:
        """A card for the album, with where its reader stands now."""
        database, now = self.town.folder / "town.db", self.town.clock.now()
        self.album.read(caption, card, standing(database, name, card, now))

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

    def person_id(self, name: str) -> str:
        return self._read("SELECT id FROM person WHERE upn = ?", upn(name))

    def round_id(self, group: Group) -> str:
        return self._one(
            "SELECT round.id FROM round JOIN trajectory ON trajectory.id = round.trajectory_id "
            "JOIN team ON team.id = trajectory.team_id WHERE team.name = ?",
            group,
        )

    def scan_id(self, group: Group) -> str:
        """The same of its scan, once it has other rounds too."""
        return self._one(
            "SELECT round.id FROM round JOIN trajectory ON trajectory.id = round.trajectory_id "
            "JOIN team ON team.id = trajectory.team_id WHERE round.kind = 'scan' AND team.name = ?",
            group,
        )

    def _one(self, query: str, group: Group) -> str:
        return self._read(query, group.name)

    def write(self, statement: str, *values: object) -> None:
        """What would take too long to live, done by hand."""
        with by_hand(self.town) as connection:
            connection.execute(statement, values)

    def _read(self, query: str, value: str) -> str:
        with sqlite3.connect(self.town.folder / "town.db") as connection:
            [(id,)] = connection.execute(query, [value])
        connection.close()
        return str(id)
