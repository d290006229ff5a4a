"""People in chats with the real bot: over HTTP, on a real database, on a clock that is moved.

`anna.says("status")`, `anna.presses("Begin")`: a button is pressed by the label people see, and
sends exactly what the card carries, so real data makes the round trip.
"""

import json
from base64 import b64decode
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_DNS, uuid5

import aiohttp
from aiohttp import web

from booth.ballots.packing import packed
from booth.carrying import carrier
from booth.day_keys import DayKeys
from booth.envelope import behind_link, close_request
from booth.tickets import TicketOffice
from bot.app import CLOCKWORK, INSIDE, make_app
from bot.settings import Settings
from bot.start.opening import key_store
from bot.surroundings import Surroundings
from tests.fakes import JSON, TENANT, FakeConnector, Teams, serving
from trajectory.planning.working_days import ZONE
from trajectory.rounds.instrument import Answers
from tryout.surroundings import this_machine

MONDAY = datetime(2027, 1, 11, 10, 0, tzinfo=ZONE)
"""An ordinary Monday, far from every holiday."""
BEAT = 0.02
"""Seconds between two ticks of the box: nobody here waits half a minute."""
NEVER = 86_400.0
"""Seconds until the clock looks by itself: whoever moves it says when something is done, and a look
in between would make it a matter of luck."""

MEMBERS = ("samira", "kofi", "mei", "jan", "oksana", "priya", "fatima", "jurgen")
GUIDES = ("marleen", "tariq", "els")
LEAD = "lida"


def object_id(name: str) -> str:
    return str(uuid5(NAMESPACE_DNS, f"{name}.amsterdam.example"))


def upn(name: str) -> str:
    return f"{name}@amsterdam.example"


@dataclass
class TownClock:
    """Stands still until somebody moves it."""

    moment: datetime = MONDAY

    def now(self) -> datetime:
        return self.moment.astimezone(UTC)


@dataclass
class Town:
    """The bot, the people, the time."""

    address: str
    session: aiohttp.ClientSession
    teams: FakeConnector
    clock: TownClock
    app: web.Application
    folder: Path
    settings: Settings
    nights: bool = False
    """Whether every night is lived on the way."""
    people: dict[str, "Somebody"] = field(default_factory=dict)

    def __getattr__(self, name: str) -> "Somebody":
        """`town.samira` is somebody in this town, from the first time she is named."""
        if name.startswith("_"):
            raise AttributeError(name)
        return self.people.setdefault(name, Somebody(self, name))

    async def until(self, moment: datetime) -> None:
        """Move the clock on; every due job runs at its own time, the nightly one in the last night
        of them: it makes up for those that were missed, as after a fault."""
        work = self.app[CLOCKWORK]
        while waiting := await work.waiting(nights=self.nights):
            if (due := min(waiting.values())) > moment:
                break
            self.clock.moment = max(self.clock.moment, due)
            await work.run_only([job for job, when in waiting.items() if when <= due])
        self.clock.moment = moment
        await work.run_due()

    async def a_moment_later(self) -> None:
        """Let what is due go out."""
        await self.app[CLOCKWORK].run_due()

    @property
    def front(self) -> bytes:
        """The key that every page of today seals to."""
        now = self.clock.now()
        with closing(key_store(self.settings)) as keys:
            return DayKeys(keys, now).today(now).front.public

    async def asks_inside(self, path: str) -> tuple[int, str]:
        """What whoever watches the bot hears, on the inside network."""
        async with serving(self.app[INSIDE]) as inside, self.session.get(inside + path) as heard:
            return heard.status, await heard.text()

    @property
    def page(self) -> str:
        """The ticket of a page that is open."""
        now = self.clock.now()
        with closing(key_store(self.settings)) as keys:
            return TicketOffice(DayKeys(keys, now)).page([], now)

    def database_text(self) -> bytes:
        """Every byte of the SQLite database, its log included."""
        return b"".join(path.read_bytes() for path in self.folder.glob("town.db*"))


@asynccontextmanager
async def town_at_work(
    folder: Path, database_url: str, *, now: datetime = MONDAY, **settings: Any
) -> AsyncIterator[Town]:
    """A whole bot with an empty database, between people and a fake Teams."""
    clock = TownClock(now)
    async with FakeConnector.running() as teams, aiohttp.ClientSession() as session:
        chosen = Settings(
            **{
                "mode": "tryout",
                "public_url": "http://127.0.0.1:1",
                "database_url": database_url,
                "key_store": folder / "keys",
                "programme_leads": object_id(LEAD),
                "inside_port": 0,
                "code_of_conduct": "https://code.test/gedragscode",
                **settings,
            }
        )
        teams.clock = clock.now
        app = await make_app(chosen, clock, around_tests())
        async with serving(app) as address:
            yield Town(address, session, teams, clock, app, folder, chosen)


def around_tests() -> Surroundings:
    """Where a play happens, with a box that ticks at once and only while somebody sends."""
    return replace(this_machine(), beat=BEAT, after_opening=0, looks_every=NEVER)


@dataclass
class Somebody:
    """A person with a chat. `card` is what they look at; `cards` all that came in, oldest first."""

    town: Town
    name: str
    locale: str = "nl-NL"
    card: JSON = field(default_factory=dict)
    status: int = 0

    @property
    def called(self) -> str:
        return self.name.capitalize()

    @property
    def teams(self) -> Teams:
        return Teams(
            self.town.teams.service_url,
            object_id(self.name),
            self.called,
            f"a:{self.name}",
            "personal",
            self.locale,
        )

    @property
    def cards(self) -> list[JSON]:
        return self.town.teams.cards(f"a:{self.name}")

    @property
    def read(self) -> list[JSON]:
        """Every card that ever came in, oldest first, also those that changed later."""
        came = [one for one in self.town.teams.shown_in(f"a:{self.name}") if not one.changed]
        return [part["content"] for one in came for part in one.activity.get("attachments", [])]

    # ---- doing

    async def installs(self) -> None:
        """The app is added to the person's own chat."""
        await self._does(self.teams.installs())

    async def says(self, text: str) -> str:
        """Type words; returns the text of the card that answers."""
        await self._does(self.teams.writes(text))
        return self.reads()

    async def sends(self, csv: str) -> str:
        """Send a file; it lies where Teams would keep it."""
        async with a_file(csv) as url:
            await self._does(self.teams.sends_file(url))
        return self.reads()

    async def presses(self, label: str, **typed: str) -> str:
        """Press a button of the card in view, with what is filled in on it."""
        data = {**self._filled_in(), **self._action(label)["data"], **typed}
        verb = data.pop("verb")
        body = await self._does(self.teams.presses(verb, self._card_id(), **data))
        if body and isinstance(body.get("value"), dict):
            self.card = body["value"]
        return self.reads()

    async def repeats(self, verb: str, **data: str) -> str:
        """Press what stands on some card, whichever it is: an old one, a copied one."""
        body = await self._does(self.teams.presses(verb, "message-1", **{"card": "1", **data}))
        if body and isinstance(body.get("value"), dict):
            self.card = body["value"]
        return self.reads()

    async def opens_private_page(self) -> "PrivatePage":
        """Press "Privépagina" and read what the page asks."""
        body = await self._does(self.teams.opens_door())
        assert body is not None
        url = body["task"]["value"]["url"]
        return await PrivatePage(self.town, url).read()

    async def _does(self, activity: JSON) -> JSON | None:
        before = self.town.teams.sees(f"a:{self.name}")
        path = f"{self.town.address}/api/messages"
        async with self.town.session.post(path, json=activity) as response:
            self.status = response.status
            text = await response.text()
        assert self.status < 500, f"{self.name}: {self.status}"
        after = self.town.teams.sees(f"a:{self.name}")
        if len(after) > len(before):
            self.card = after[-1]["attachments"][0]["content"]
        return json.loads(text) if text else None

    # ---- looking

    def looks_at_newest(self) -> str:
        """Look at the newest card in the chat."""
        self.card = self.cards[-1]
        return self.reads()

    def reads(self) -> str:
        """All words of the card in view, as a screen reader would say them."""
        return words_of(self.card)

    def buttons(self) -> list[str]:
        return [action["title"] for action in pressable(self.card)]

    def link(self, label: str) -> str:
        """The address behind a link of the card in view."""
        return str(self._action(label)["url"])

    def _action(self, label: str) -> JSON:
        for action in pressable(self.card):
            if action["title"] == label:
                return dict(action)
        raise AssertionError(f"{self.name} sees no button {label!r}, but {self.buttons()}")

    def _filled_in(self) -> JSON:
        inputs = [part for part in self.card.get("body", []) if part["type"].startswith("Input.")]
        return {part["id"]: part.get("value", "") for part in inputs}

    def _card_id(self) -> str:
        return f"message-of-{self.name}"


def pressable(card: JSON) -> list[JSON]:
    """The buttons below a card, then the rows in it that open something, by what people call them:
    a row by its name, without the sentence below it."""
    rows = [
        part["selectAction"] | {"title": part["items"][0]["text"].replace("\\", "")}
        for part in card.get("body", [])
        if "selectAction" in part
    ]
    return [*card.get("actions", []), *rows]


def words_of(card: JSON) -> str:
    """The words of a card, one line per element."""
    lines: list[str] = []
    for part in card.get("body", []):
        if part["type"] == "FactSet":
            lines += [f"{fact['title']}: {fact['value']}" for fact in part["facts"]]
        elif part["type"] == "Container":
            lines += [item["text"] for item in part["items"]]
        else:
            lines.append(part.get("text") or part.get("label", ""))
            lines += [choice["title"] for choice in part.get("choices", [])]
    return "\n".join(lines).replace("\\", "")


@asynccontextmanager
async def a_file(text: str) -> AsyncIterator[str]:
    async def give(_: web.Request) -> web.Response:
        return web.Response(text=text)

    app = web.Application()
    app.add_routes([web.get("/file.csv", give)])
    async with serving(app) as address:
        yield f"{address}/file.csv"


@dataclass
class PrivatePage:
    """The private page as the browser speaks it: everything in an envelope."""

    town: Town
    url: str
    waiting: list[JSON] = field(default_factory=list)
    error: str = ""
    said: JSON = field(default_factory=dict)
    """All that the page was told when it was opened."""

    async def read(self) -> "PrivatePage":
        self.said = said = await self.posts("/prive/open", ticket=self._ticket())
        self.waiting, self.error = said.get("waiting", []), said.get("error", "")
        return self

    def _ticket(self) -> str:
        return behind_link(self._link)[1]

    @property
    def _link(self) -> str:
        return self.url.partition("#")[2].partition(".")[2]

    @property
    def language(self) -> str:
        return self.url.partition("#")[2].partition(".")[0]

    @property
    def scan(self) -> JSON:
        [scan] = self.waiting
        return scan

    async def answers(self, value: int | None, text: str = "", *, deliver: bool = False) -> str:
        """Give this answer to every question, and send; returns how it was received."""
        values = {item["id"]: value for item in self.scan["items"]}
        return await self.answers_each(values, text, deliver=deliver)

    async def answers_each(
        self, values: dict[str, int | None], text: str = "", *, deliver: bool = False
    ) -> str:
        texts = {question["id"]: text for question in self.scan["open"]}
        return await self.sends(self.scan, Answers(values, texts, deliver))

    async def sends(self, asked: JSON, answers: Answers) -> str:
        """Seal this and send it until there is room; how it was received."""
        ticket, packet = asked["ticket"], packed(asked, answers)
        said: JSON = {}
        while said.get("outcome", "waiting") == "waiting" and "error" not in said:
            said = await self.posts("/prive/send", ticket=ticket, packet=packet)
        return said.get("outcome", said.get("error", ""))

    async def posts(self, path: str, **message: Any) -> JSON:
        """What this page hears; "/prive/inbreng/send" asks "inbreng/send" of "/prive"."""
        _, address, action = path.split("/", 2)
        front = behind_link(self._link)[0] if self.url else self.town.front
        told = {"action": action, **message}
        if address == "prive" and action != "open":
            told = carrier(self.town.page, told)
        sealed = close_request(front, told)
        url = f"{self.town.address}/{address}"
        async with self.town.session.post(url, data=sealed.body) as response:
            assert response.status == 200, response.status
            said = dict(sealed.opened(await response.read()))
        said = said.get("said", said)
        assert said.get("error") != "not-arrived", said
        return said


async def fetched(town: Town, link: str) -> bytes:
    """The document behind a link, as the download page fetches it."""
    page = PrivatePage(town, link)
    said = await page.posts("/bestand/open", ticket=page._ticket())
    assert "file" in said, said
    return b64decode(said["file"])


def csv_of(
    team: str = "Inkomen Noord 3",
    level: str = "team",
    guides: tuple[str, str, str] = GUIDES,
    members: tuple[str, ...] = MEMBERS,
) -> str:
    """One enrolled team as a file."""
    cells = [team, level, *map(upn, guides), "|".join(map(upn, members))]
    return "team;niveau;manager;trainer;coach;medewerkers\n" + ";".join(cells) + "\n"


def profiles(town: Town, names: tuple[str, ...]) -> None:
    """What Teams knows of these people, each in their own chat."""
    for name in names:
        town.teams.roster[f"a:{name}"] = [roster_entry(name)]


def roster_entry(name: str, **extra: str) -> JSON:
    return {
        "id": f"29:{name.capitalize()}",
        "name": name.capitalize(),
        "aadObjectId": object_id(name),
        "userPrincipalName": upn(name),
        "userRole": "user",
        "tenantId": TENANT,
        **extra,
    }
