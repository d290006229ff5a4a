"""Who plays: ordinary people, and people and teams whose names look like Markdown or markup."""

import csv
import io
import sqlite3
from dataclasses import dataclass, field
from datetime import datetime

from content import commands
from tests.cards.album import Album
from tests.chat import GUIDES, LEAD, MEMBERS, Somebody, Town, roster_entry, upn
from tests.fakes import JSON, Teams
from trajectory.language import Language

HOSTILE_TEAM = "R&D <team> *A_B* [x](y) `c` ~d~ {{e}} 1. Klantbegeleidingsvoorzieningenbureau"
HOSTILE = {
    "hostile.manager": 'J. de *Wit* _van_ [der](x) <b>Berg</b> &amp; "Zn" C:\\tmp',
    "hostile_trainer": "Wilhelmina-Alexandrine van Oldenbarnevelt-Schimmelpenninck",
    "hostile.coach": "A_B __c__ #d",
    "hostile*1*": "1. **Piet** ~~de~~ | Vries",
}
NAMES = {
    LEAD: "Lida Hendriks",
    "marleen": "Marleen Bakker",
    "tariq": "Tariq El Amrani",
    "els": "Els van Dijk",
    "samira": "Samira Yılmaz",
    "kofi": "Kofi Mensah",
    "mei": "Mei Chen",
    "jan": "Jan Visser",
    "oksana": "Oksana Bondar",
    "priya": "Priya Sharma",
    "fatima": "Fatima Azzouzi",
    "jurgen": "Jürgen Smit",
    "bart": "Bart de Groot",
    "hanna": "Hanna Postma",
    "dirk": "Dirk Meijer",
    "soraya": "Soraya Ramdin",
    "wim": "Wim Kuipers",
    "noor": "Noor de Wit",
    **HOSTILE,
}


def crew(place: str, size: int = 7) -> tuple[str, ...]:
    """Colleagues at one place, most of whom never install the app."""
    return tuple(f"{place}.{number}" for number in range(1, size + 1))


@dataclass(frozen=True)
class Group:
    """A team as it is enrolled."""

    name: str
    level: str
    manager: str
    trainer: str
    coach: str
    members: tuple[str, ...]

    @property
    def row(self) -> list[str]:
        guides = map(upn, (self.manager, self.trainer, self.coach))
        return [self.name, self.level, *guides, "|".join(map(upn, self.members))]


ORDINARY = Group("Inkomen Noord 3", "team", *GUIDES, (*MEMBERS, "thijs", "amina"))
HOSTILE_GROUP = Group(
    HOSTILE_TEAM,
    "team",
    "hostile.manager",
    "hostile_trainer",
    "hostile.coach",
    (
        "hostile*1*",
        "a_b*c*_d_",
        "x[y](z)`w`~v~",
        "voornaam.van-der-tussenvoegsel.dubbele-achternaam-met-streepjes",
        *MEMBERS[:4],
    ),
)
FEW = Group("Handhaving West", "team", "bart", "tariq", "els", crew("west"))
TWIN = Group("Handhaving Zuidwest", "team", "bart", "tariq", "els", ("zuid.1", *crew("west", 6)))
LAPSED = Group("Werkplein Oost", "team", "bart", "tariq", "els", crew("oost"))
SHRUNK = Group("Klantcontact Zuid", "team", "bart", "tariq", "els", crew("zuid"))
SMALL = Group("Werkplein Zuidoost 1", "team", "wim", "tariq", "els", crew("klein", 4))
MT = Group(
    "MT Inkomen", "afdelings-mt", "hanna", "soraya", "els", ("marleen", "bart", "wim", *MEMBERS[4:])
)
DIRECTORS = Group("DT WPI", "directie-mt", "dirk", "soraya", "els", ("hanna", *crew("dt", 6)))
GROUPS = (ORDINARY, HOSTILE_GROUP, FEW, TWIN, LAPSED, SHRUNK, SMALL, MT, DIRECTORS)
CROWD = tuple(
    Group(f"Participatie Nieuw-West {number}", "team", "hanna", "tariq", "els", crew("nw"))
    for number in range(1, 17)
)


def csv_file(*rows: list[str]) -> str:
    """A file with the column names on top."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";")
    writer.writerow(["team", "niveau", "manager", "trainer", "coach", "medewerkers"])
    writer.writerows(rows)
    return out.getvalue()


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
            for action in self.card.get("actions", [])
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
