"""Whole rounds through the whole bot: who finished when, and all that was left behind.

Nine people are asked and eight answer, one after the other. Rounds of one town run side by
side; within each round the manager can see who finishes when.
"""

import asyncio
import json
from base64 import b64decode
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from io import StringIO
from itertools import chain
from random import Random
from typing import Any

from booth.ballots.packing import packed
from booth.ballots.texts import open_texts
from booth.pools.seals import pool_of
from booth.tickets import TicketOffice
from bot.start.version import VERSION
from storage.backup import backup
from storage.people.personal_data import PersonalData
from tests.attacks import canaries, leftovers, line
from tests.attacks.attack import Stage
from tests.attacks.canaries import bird
from tests.attacks.field import Field, Person, plan
from tests.attacks.field import field as a_field
from tests.attacks.line import Heard
from tests.attacks.overheard import overheard
from tests.attacks.played import Played
from tests.attacks.traces import PERSON_TABLES, Commit
from trajectory.rounds.instrument import Answers
from trajectory.rounds.rounds import LAST_TICK

ASKED = 9
SIDE_BY_SIDE = 8
"""People who send at the same moment."""
LONGEST = 900
"""Letters of a text beside the planted word."""


async def rounds(stage: Stage) -> AsyncIterator[Played]:
    """Rounds of the whole bot, and the evidence of each."""
    async with a_field(stage.backend) as field:
        with overheard() as log:
            town = _Town(field, stage.luck, log)
            await town.begin(stage.rounds)
            for wave in range(ASKED - 1):
                await town.somebody_answers(wave)
            await town.nobody_is_told_apart()
            await town.remind()
            await town.close()
            await town.morning_after()
    for played in town.played:
        yield played


class _Town:
    """A town in which rounds are played side by side."""

    def __init__(self, field: Field, luck: Random, log: StringIO) -> None:
        self.field = field
        self.luck = luck
        self.log = log
        self.played: list[Played] = []
        self.office = TicketOffice(field.days)
        self.asked: dict[tuple[str, str], dict[str, Any]] = {}
        self.secrets: dict[str, list[bytes]] = {}

    async def begin(self, count: int) -> None:
        for group in await self.field.groups(count, ASKED, self.luck):
            people = self.luck.sample(group.members, ASKED)
            own = Random(self.luck.getrandbits(64))  # noqa: S311
            self.played.append(Played(group, own, people[:-1], people[-1]))
        await self.field.run("sending")
        await self.field.witness.begin()
        self.rows = await self.field.witness.rows()
        self.kept = leftovers.without_ticks(leftovers.key_files(self.field.key_folder))
        self.backed_up = await self._backup()
        self.probed = await line.probes(self.field)
        self.quiet = self.log.tell()
        self.calls = len(self.field.town.teams.calls)

    # ---- answering

    async def somebody_answers(self, wave: int) -> None:
        """In every round one person opens the page and sends."""
        before = await self.field.witness.state()
        await self._each(lambda played: self._opens(played, played.finishers[wave]))
        self._everywhere("opened", await self.field.witness.state() != before)
        sent = self._each(lambda played: self._sends(played, played.finishers[wave], wave))
        await self.field.ticks(asyncio.ensure_future(sent))
        await self._compare_copies()

    async def _each(self, step: Callable[[Played], Awaitable[None]]) -> None:
        turn = asyncio.Semaphore(SIDE_BY_SIDE)

        async def one(played: Played) -> None:
            async with turn:
                await step(played)

        await asyncio.gather(*map(one, self.luck.sample(self.played, len(self.played))))

    async def _opens(self, played: Played, person: Person) -> None:
        heard, ticket = await line.door(self.field, person)
        played.hears("door", heard)
        heard = await line.post(self.field, "/prive/open", ticket=ticket)
        played.hears("open", heard)
        [waiting] = heard.said["waiting"]
        played.slots[person.id] = self._slot(waiting["ticket"])
        self.asked[played.group.round, person.id] = waiting

    def _slot(self, ticket: str) -> bytes:
        return self.office.open_sending(ticket, self.field.town.clock.now()).slot.value

    async def _sends(self, played: Played, person: Person, wave: int) -> None:
        word = bird(played.group.round, person.id) + "!" * played.luck.randint(0, LONGEST)
        played.words[person.id] = word
        heard = await self._send(played, person, word)
        assert heard.said["outcome"] == "in", heard.said
        if wave == 0:
            await self._send(played, person, word + " en nog meer")

    async def _send(self, played: Played, person: Person, text: str) -> Heard:
        """Sealed as the page does, and sent until there is room."""
        asked = self.asked[played.group.round, person.id]
        sheet = Answers(
            {item["id"]: played.luck.randint(1, 5) for item in asked["items"]},
            {question["id"]: text for question in asked["open"]},
            succeeds=True,
        )
        sent = {"ticket": asked["ticket"], "packet": packed(asked, sheet)}
        while True:
            heard = await line.post(self.field, "/prive/send", **sent)
            played.hears("send", heard)
            if heard.said.get("outcome") != "waiting":
                return heard

    async def _compare_copies(self) -> None:
        """What somebody sees who copies the database after every sending."""
        now = await self.field.witness.rows()
        changed = {table: now[table] ^ self.rows[table] for table in now}
        self.rows = now
        others = [table for table, rows in changed.items() if rows and table != "packet"]
        self._everywhere("written beside the packets", len(others))
        touched = {
            (table, value) for table in PERSON_TABLES for row in changed[table] for value in row
        }
        for played in self.played:
            people = {(table, one) for table, one in touched if one in played.order}
            own = [row for row in changed["packet"] if played.group.round in row]
            rows = {value for row in own for value in row if isinstance(value, str)}
            played.copies.append(Commit(rows, people))

    # ---- while the round is open

    async def nobody_is_told_apart(self) -> None:
        """All that was said and written while people answered."""
        now = leftovers.without_ticks(leftovers.key_files(self.field.key_folder))
        self._everywhere("key store changed", now != self.kept)
        self._everywhere("log lines", self.log.getvalue().count("\n", self.quiet))
        self._everywhere("calls to Teams", len(self.field.town.teams.calls) - self.calls)
        self._everywhere("backup changed", await self._backup() != self.backed_up)
        self._everywhere("probes changed", await line.probes(self.field) != self.probed)
        commits = await self.field.witness.commits()
        for played in self.played:
            id = played.group.round
            self.secrets[id] = leftovers.keys_of(self.field.keys, id)
            played.commits = commits
            played.rows = self._rows_that_hold(played)
            played.packets = {
                name: [row for row in order if row in played.rows.values()]
                for name, order in (await self.field.witness.packets(id)).items()
            }
            played.people = await self.field.witness.people(id)
            played.sealed = await self._copied(id)
        await self._join()
        for played in self.played:
            heard, _ = await line.door(self.field, played.finishers[0])
            played.hears("door", heard)
            played.found["export differs"] += await self._exports_differ(played)

    def _rows_that_hold(self, played: Played) -> dict[str, str]:
        rows = pool_of(self.field.keys, played.group.round).record.rows
        by_slot = {row.held.slot: id for id, row in rows.items() if row.held}
        return {person: by_slot[slot] for person, slot in played.slots.items()}

    async def _copied(self, round_id: str) -> dict[str, bytes]:
        async with self.field.boxes.reading() as box:
            return await box.packets.of_pool(round_id)

    async def _backup(self) -> list[str]:
        """Without its moment, and its checksum, in which any two backups differ."""
        made = [written async for written in backup(self.field.database, VERSION)]
        head, end = json.loads(made[0]), json.loads(made[-1])
        del head["made"], end["sha256"]
        return [json.dumps(head), *made[1:-1], json.dumps(end)]

    async def _join(self) -> None:
        for table in PERSON_TABLES:
            joined = await self.field.witness.same_transaction(table)
            for played in self.played:
                played.joined[table] = {one: joined[one] for one in played.order if one in joined}

    async def _exports_differ(self, played: Played) -> bool:
        """Whether the export tells somebody who answered from somebody who did not."""
        shapes = []
        async with self.field.database.session(reading=True) as session:
            for person in (played.finishers[0], played.absent):
                tables = await PersonalData(session).export(person.id)
                sent = sorted((row["state"], row["attempts"]) for row in tables["outbox"])
                columns = {name: [sorted(row) for row in rows] for name, rows in tables.items()}
                shapes.append((columns, sent))
        return shapes[0] != shapes[1]

    async def remind(self) -> None:
        """Reminders go out; then all chats of a round are compared."""
        self.field.town.clock.moment = plan().reminders[0]
        await self.field.run("sending")
        for played in self.played:
            chats = {
                json.dumps(self.field.town.teams.cards(person.chat), sort_keys=True)
                for person in (*played.finishers, played.absent)
            }
            played.found["chat differs"] += len(chats) - 1

    # ---- closing

    async def close(self) -> None:
        """Somebody comes too late; then every round is closed and read by its trainer."""
        self.field.town.clock.moment = plan().closes
        for played in self.played:
            await self.field.has_reader(played.group)
        late = (self._send(played, played.finishers[0], "te laat") for played in self.played)
        await self.field.ticks(asyncio.gather(*late))
        self.field.town.clock.moment = plan().closes + LAST_TICK
        await self.field.run("closing")
        for played in self.played:
            await self._read(played)
            for ticket in await line.links(self.field, played.group, "briefing.show"):
                heard = await line.post(self.field, "/bestand/open", ticket=ticket)
                played.documents.append(b64decode(heard.said["file"]))
            await self._use_what_is_left(played)

    async def _read(self, played: Played) -> None:
        [ticket] = await line.links(self.field, played.group, "briefing.texts")
        heard = await line.post(self.field, "/lezen/open", ticket=ticket)
        sealed = await self.field.witness.texts(played.group.round)
        opened = {
            name: open_texts(self.field.keys, played.group.round, order, "", reads_now=True)
            for name, order in sealed.items()
        }
        played.texts = {**opened, "reading page": heard.said["texts"]}

    async def _use_what_is_left(self, played: Played) -> None:
        """Slots and ballots that were copied, against every key that is still there."""
        async with self.field.boxes.reading() as box:
            asked = await box.rounds.get(played.group.round)
        assert asked is not None
        keys = leftovers.guesses(self.field.keys, asked)
        played.found["keys left"] += leftovers.keys_left(self.field.keys, asked.id)
        held = leftovers.opened(played.sealed.values(), keys)
        slots = [sending.slot for sending in held]
        played.found["slots named"] += leftovers.named(slots, played.everybody, asked.id, keys)
        played.found["packets opened"] += len(held)

    # ---- what is left

    async def morning_after(self) -> None:
        """Everything on disk after closing, and again after the night."""
        await self._search("files", await self._remains())
        await self._search("log", [self.log.getvalue().encode()])
        await self._search("Teams", [self.field.town.teams.everything().encode()])
        await self._search_keys_and_documents()
        await self.field.witness.let_go()
        self.field.town.clock.moment = plan().early_notice
        await self.field.run("nightly")
        await self._search("files", await self._remains())
        await self._search("backup", [line.encode() for line in await self._backup()])
        await self.field.witness.let_go()

    async def _remains(self) -> list[bytes]:
        return list((await self.field.witness.remains()).values())

    async def _search_keys_and_documents(self) -> None:
        files = leftovers.key_files(self.field.key_folder)
        kept = [name.encode() + content for name, (_, content) in files.items()]
        await self._search("key store", kept)
        for played in self.played:
            people = [
                word for one in played.everybody for word in (one.id, one.object_id, one.name)
            ]
            parts = [part for document in played.documents for part in canaries.unpacked(document)]
            played.found["people in key store"] += leftovers.words_in(people, kept)
            played.found["documents"] += leftovers.words_in([*people, *played.birds], parts)

    async def _search(self, where: str, places: Sequence[bytes]) -> None:
        await asyncio.to_thread(self._search_now, where, places)

    def _search_now(self, where: str, places: Sequence[bytes]) -> None:
        birds = (word.encode() for played in self.played for word in played.birds)
        found = canaries.standing(chain(birds, *self.secrets.values()), places)
        for played in self.played:
            own = self.secrets[played.group.round]
            played.found[f"bird in {where}"] += sum(found[word.encode()] for word in played.birds)
            played.found[f"key in {where}"] += sum(found[one] for one in own)

    def _everywhere(self, what: str, count: Any) -> None:
        for played in self.played:
            played.found[what] += int(count)
