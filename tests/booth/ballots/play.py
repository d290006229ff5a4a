"""A round in a real database, the booth over real HTTP, and members who fill in their page."""

import asyncio
import hashlib
import sqlite3
from base64 import b64encode
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import cache, cached_property, partial
from pathlib import Path

from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer
from nacl.bindings import sodium_pad
from sqlalchemy import text

from booth.api import routes
from booth.ballots.packing import packed
from booth.ballots.sealing import make_slot_secret, open_round, slot_secret
from booth.ballots.sending import sending_of
from booth.carrying import carrier
from booth.day_keys import DayKeys
from booth.envelope import REQUEST_BYTES, Sealed, close_request
from booth.hpke import OVERHEAD, seal
from booth.pools.placing import Outcome
from booth.pools.seals import contents_of, pool_of
from booth.pools.tick import settled
from booth.separate_input.mailbox_keys import make_mailbox_key, make_reader_key, reader_id
from booth.services import BoothServices
from booth.tickets import TicketOffice
from booth.ticking import ticker_of
from content.library import Library
from storage.ballots.box import Boxes
from storage.engine.database import Database
from storage.keys.key_store import FileKeyStore
from storage.seals.whole import seal_everything
from storage.work import Desk
from tests.notary import a_notary
from trajectory.enrolment import PersonRef
from trajectory.input_delivery import reads_until
from trajectory.language import Language
from trajectory.planning.working_days import ZONE
from trajectory.rounds.instrument import Answers, Level
from trajectory.rounds.roster import Named
from trajectory.rounds.round_dates import RoundPlan
from trajectory.rounds.rounds import LAST_TICK, RoundKind, RoundState
from trajectory.rounds.slots import DoorEntry, slot_of
from trajectory.separate_input import MARK
from trajectory.teams import Team
from use_cases.norms import on_page

REQUEST = REQUEST_BYTES
BEAT = 0.02
"""Seconds between two ticks: nobody here waits half a minute."""
MOST_BEATS = 200
TARIQ, NOOR = "tariq", "noor"
NAMES = ("samira", "kofi", "mei", "jan", "oksana", "priya", "ravi", "fatima", "kwame", "anna")
OPENS = datetime(2027, 2, 1, 9, 30, tzinfo=ZONE)
CLOSES = datetime(2027, 2, 15, 16, 30, tzinfo=ZONE)
COUNTED = CLOSES + LAST_TICK
"""When it is counted what arrived before it closed."""
PLAN = RoundPlan(
    opens=OPENS,
    closes=CLOSES,
    early_notice=CLOSES + timedelta(hours=17),
    visible=CLOSES + timedelta(days=3),
    reminders=(),
)


@cache
def content():
    return Library.load()


@cache
def scan():
    """The instrument that a team is asked."""
    return content().newest_for(Level.TEAM)


def asked(path):
    """The address of a page and what it asks there: "/prive/inbreng/send" is the action
    "inbreng/send" of "/prive"."""
    _, address, action = path.split("/", 2)
    return f"/{address}", action


@dataclass
class Reply:
    """What came back: its bytes as the line sees them, and what the page reads in them."""

    status: int
    body: bytes
    headers: dict
    sealed: Sealed | None = None

    @cached_property
    def said(self):
        said = self.sealed.opened(self.body)
        return said.get("said", said)

    @property
    def accepted(self):
        return self.status == 200 and "error" not in self.said

    @property
    def outcome(self):
        return self.said["outcome"]

    @property
    def error(self):
        return self.said["error"]


def services_on(boxes, keys, now, desk=None):
    """What the booth is given, on this database and key store; it ticks fast."""
    library = content()
    return BoothServices(
        boxes=boxes,
        keys=keys,
        days=(days := DayKeys(keys, now())),
        ticker=ticker_of(boxes, keys, now, BEAT, 0),
        tickets=TicketOffice(days),
        instruments=library.instruments,
        now=now,
        calendar=library.calendar,
        word=partial(on_page.word, desk, library),
        themes=library.norm_themes,
        need_kinds=library.needs,
    )


def changed(services, **changes):
    """The same booth with something replaced; its ticker works on what it has now."""
    now = replace(services, **changes)
    return replace(now, ticker=ticker_of(now.boxes, now.keys, now.now, BEAT, 0))


class Play:
    """The booth of one municipality, at a moment that the test chooses."""

    def __init__(self, database: Database, folder: Path) -> None:
        keys = FileKeyStore(folder / "keys")
        self.database = database
        self.folder = folder
        self.notary = a_notary(keys)
        self.boxes = Boxes(database, self.notary)
        self.desk = Desk(database, self.notary)
        self.now = OPENS + timedelta(hours=1)
        self.services = services_on(self.boxes, keys, lambda: self.now, self.desk)
        self.client: TestClient
        self.trajectory = ""
        self.trainer = ""

    @property
    def keys(self):
        return self.services.keys

    def given(self, **changes):
        """The same booth with something replaced, such as its key store."""
        return changed(self.services, **changes)

    async def enrol(self, name="Inkomen Noord"):
        """A team that starts, from now on the one of this play; the id of its trajectory."""
        async with self.desk.writing() as work:
            people = [
                await work.people.record_ref(PersonRef(f"{guide}@example.org"))
                for guide in ("manager", "trainer", "coach")
            ]
            manager, trainer, coach = (person.id for person in people)
            group = Team("", name, Level.TEAM, manager, trainer, coach, ())
            [team] = await work.teams.enrol([group])
            started = await work.trajectories.start(
                team_id=team.id,
                language=Language.NL,
                with_scan=True,
                programme="team@1",
                now=OPENS.astimezone(UTC),
            )
            await work.commit()
        self.trajectory = started.id
        return started.id

    async def schedule(self, threshold=5, instrument=None, kind=RoundKind.SCAN):
        """A planned round; its id."""
        async with self.desk.writing() as work:
            planned = await work.rounds.schedule(
                trajectory_id=self.trajectory,
                kind=kind,
                instrument=instrument or scan().key,
                threshold=threshold,
                plan=PLAN,
            )
            await work.commit()
        return planned.id

    async def _has_reader(self):
        async with self.boxes.reading() as box:
            known = await box.mailboxes.get(self.trajectory)
        if known is None:
            await self.is_read_by(TARIQ)

    async def is_read_by(self, account, trajectory=""):
        """From now on this one is trainer; who was before reads on for a while. Nobody reads when
        it is a programme lead, which is "" here."""
        until = reads_until(self.services.calendar, self.now)
        trajectory = trajectory or self.trajectory
        async with self.desk.writing() as work:
            make_mailbox_key(self.keys, await work.mailboxes.open(trajectory, self.now))
            id = reader_id(self.keys, trajectory, account) if account else ""
            reader = await work.mailboxes.read_by(trajectory, id, before_until=until)
            if reader:
                make_reader_key(self.keys, reader)
            await work.commit()
        if trajectory == self.trajectory:
            self.trainer = account

    def reader_id(self, account):
        return reader_id(self.keys, self.trajectory, account) if account else ""

    @property
    def mark(self):
        """How the id of who reads begins, as it stands on a ticket."""
        return self.reader_id(self.trainer)[:MARK]

    async def opened(self, people=NAMES, **details):
        """A round that is open and asks these people; its id."""
        id = await self.schedule(**details)
        await self._has_reader()
        async with self.desk.writing() as work:
            planned = replace(await work.rounds.get(id), invited=len(people))
            secret = make_slot_secret(self.keys, id)
            slots = {slot_of(secret, round_id=id, account=name).value for name in people}
            names = [Named(name.capitalize(), new=False) for name in people]
            made = open_round(self.keys, planned, slots, names)
            await work.empty_rows.lay(id, made.rows)
            await work.rounds.open(
                id, invited=len(people), public_key=made.public_key, seal=made.seal
            )
            await work.commit()
        return id

    async def round(self, id):
        async with self.boxes.reading() as box:
            return await box.rounds.get(id)

    async def state(self, id) -> RoundState:
        return (await self.round(id)).state

    async def release(self, id):
        async with self.boxes.reading() as box:
            return await box.releases.get(id)

    async def rows(self, id):
        """The rows of a round, as they lie in the database."""
        async with self.boxes.reading() as box:
            return await box.packets.of_pool(id)

    async def ballots(self, id):
        """What would be counted if the round closed now; no tick comes between."""
        async with self.boxes.writing() as box:
            await box.hold(id, alone=True)
            if not (rows := await box.packets.of_pool(id)):
                return []
            return contents_of(await settled(box, pool_of(self.keys, id)), rows)

    async def sealed_texts(self, id):
        async with self.boxes.reading() as box:
            return await box.round_texts.of_round(id)

    def keys_of(self, id):
        """The kinds of keys that there are of a round."""
        return {name.split("-")[1] for name in self.keys.names() if name.startswith(id)}

    def member(self, name, *rounds):
        return Member(self, name, rounds)

    async def everybody(self, id, *answers):
        """One member per set of answers sends it; all must arrive."""
        people = [self.member(name, id) for name in NAMES[: len(answers)]]
        sent = [one.sends(**filled) for one, filled in zip(people, answers, strict=True)]
        assert {reply.outcome for reply in await asyncio.gather(*sent)} <= {"in"}

    async def fill(self, id, *answers, people=NAMES):
        """The same without HTTP, where only the full box matters."""
        people = [self.member(name, id) for name in people[: len(answers)]]
        left = [await one.sending(**filled) for one, filled in zip(people, answers, strict=True)]
        while left:
            ended = await self.tick({id: left})
            assert set(ended.values()) <= {Outcome.IN, Outcome.WAITING}
            left = [one for one, how in ended.items() if how is Outcome.WAITING]

    async def tick(self, sent):
        """One tick of what was sent to each pool, all of it now; how each sending ended."""
        arrived = {pool: dict.fromkeys(sendings, self.now) for pool, sendings in sent.items()}
        return await self.services.ticker._tick(arrived)

    def reading(self, id, account=None):
        """The ticket of a reader for the texts of a round; of the trainer, unless somebody else."""
        reader = self.reader_id(account or self.trainer)
        return self.services.tickets.reading(id, "Inkomen Noord", self.now, reader)

    async def trainer_reads(self, id, account=None):
        ticket = self.reading(id, account)
        return await self.post("/lezen/open", {"ticket": ticket})

    @property
    def front(self):
        """The key that pages seal to today."""
        return self.services.days.today(self.now).front.public

    def sealed(self, path, message):
        """A request as it travels; what a member does goes with a carrier of their page."""
        address, action = asked(path)
        told = {"action": action, **message}
        if address == "/prive" and action != "open":
            page = self.services.tickets.page([], self.now)
            told = carrier(page, told)
        return self.enveloped(told)

    def enveloped(self, message):
        return close_request(self.front, message)

    async def night(self):
        """The clock notices that another day began."""
        self.services.days.keep(self.now)

    def wrapped(self, inside):
        """Any bytes at all, in an envelope that we can open."""
        name = hashlib.sha256(self.front).digest()[:8]
        filled = sodium_pad(inside, REQUEST - len(name) - OVERHEAD)
        return name + seal(self.front, b"cultuurtraject/envelope/1", filled)

    async def post(self, path, message):
        sealed = self.sealed(path, message)
        reply = await self.post_bytes(asked(path)[0], sealed.body)
        return replace(reply, sealed=sealed)

    async def post_bytes(self, address, body, headers=None):
        response = await self.client.post(address, data=body, headers=headers or {})
        return Reply(response.status, await response.read(), dict(response.headers))

    async def by_hand(self, statement, **values):
        """What somebody with write access to the database does behind our back. Its seals are
        made to fit, so that a test sees what the round itself holds against it."""
        async with self.database.transaction() as connection:
            await connection.execute(text(statement), values)
        await seal_everything(self.database, self.notary)


class Member:
    """Somebody who answers, known to the booth by their slots only."""

    def __init__(self, play: Play, name: str, rounds: tuple[str, ...]) -> None:
        self.play = play
        self.name = name
        self.rounds = rounds

    def slot(self, round_id):
        secret = slot_secret(self.play.keys, round_id)
        return slot_of(secret, round_id=round_id, account=self.name)

    def entry(self, id):
        """What a door ticket says of a round."""
        named = self.play.trainer.capitalize()
        return DoorEntry(self.slot(id), "Inkomen Noord", named, self.play.mark)

    def ticket(self, now=None):
        entries = [self.entry(id) for id in self.rounds]
        return self.play.services.tickets.door(entries, now or self.play.now)

    async def opens(self, ticket=None):
        ticket = self.ticket() if ticket is None else ticket
        return await self.play.post("/prive/open", {"ticket": ticket})

    async def asked(self):
        """What the page of this member shows of their first round."""
        return (await self.opens()).said["waiting"][0]

    async def sends(self, ticket=None, **filled):
        """Open the page, seal what was filled as `answers` makes it, and send until there is room,
        as the page does."""
        message = await self.message(ticket, **filled)
        return await self.sends_packet(message["ticket"], message["packet"])

    async def message(self, ticket=None, **filled):
        """What the page sends: a packet, and the ticket that it is bound to."""
        asked = await self.asked()
        asked = asked if ticket is None else {**asked, "ticket": ticket}
        return self.message_for(asked, **filled)

    def message_for(self, asked, **filled):
        """The same for what the page was told is asked."""
        packet = packed(asked, sheet(**(filled or answers(4))))
        return {"ticket": asked["ticket"], "packet": packet}

    async def sends_packet(self, ticket, packet):
        """Send these very bytes with this ticket."""
        for _ in range(MOST_BEATS):
            reply = await self.play.post("/prive/send", {"ticket": ticket, "packet": packet})
            if reply.said.get("outcome") != "waiting":
                return reply
        raise AssertionError("there was never any room")

    async def sending(self, **filled):
        """What this member sends to their one round, without HTTP around it."""
        [id], services = self.rounds, self.play.services
        round_ = await self.play.round(id)
        ticket = services.tickets.sending(self.slot(id), self.play.now)
        key = b64encode(round_.public_key).decode()
        asked = {"round": id, "instrument": round_.instrument, "key": key, "ticket": ticket}
        asked["reader"] = self.play.reader_id(self.play.trainer)
        return sending_of(services, ticket, packed(asked, sheet(**filled)))


def sheet(answers, texts, deliver_below_threshold, succeeds=False):
    return Answers(answers, texts, deliver_below_threshold, succeeds=succeeds)


def answers(value=None, text="", deliver=False, succeeds=False, **others):
    """What a page sends: one value for every item, and exceptions by item id."""
    choices = {item.id: value for item in scan().items}
    choices |= {id.replace("_", "-"): other for id, other in others.items()}
    texts = {question.id: text for question in scan().open_questions}
    return {
        "answers": choices,
        "texts": texts,
        "deliver_below_threshold": deliver,
        "succeeds": succeeds,
    }


@asynccontextmanager
async def client_of(services) -> AsyncIterator[TestClient]:
    """Somebody who talks HTTP to this booth, while it ticks."""
    app = web.Application()
    app.add_routes(routes(services))
    ticks = asyncio.create_task(services.ticker.run())
    try:
        async with TestClient(TestServer(app)) as client:
            yield client
    finally:
        services.ticker.stop()
        await ticks


@asynccontextmanager
async def played(url: str, folder: Path) -> AsyncIterator[Play]:
    """A booth at work on this database, with its key store in `folder`."""
    database = Database(url)
    try:
        await database.migrate()
        play = Play(database, folder)
        await play.enrol()
        async with client_of(play.services) as play.client:
            yield play
    finally:
        await database.close()


def lock(path: Path) -> sqlite3.Connection:
    """Another program that is writing in the database, for as long as this stays open."""
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    return other
