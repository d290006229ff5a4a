"""Separate input: who wrote which message, when, and whether anybody wrote at all."""

import json
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial
from typing import Any

from sqlalchemy import text

from booth.separate_input.batches import deliver_due
from booth.separate_input.destroying import wipe_mailbox
from booth.separate_input.message_sealing import make_input_keys, open_messages
from booth.tickets import InboxTicket
from storage.ballots.sealed_messages import SealedMessage
from tests.attacks import canaries
from tests.attacks.attack import Attack, Hits, Kind, Stage, paired
from tests.attacks.box import booth
from tests.attacks.canaries import bird
from tests.attacks.field import witness_of
from tests.attacks.mutants import separate_input as broken
from tests.booth.ballots.play import OPENS, Play
from trajectory.separate_input import InputEntry, Mailbox, Way, next_delivery

WRITERS = 8


@dataclass
class Written:
    """One batch, from the first message to the moment it was wiped."""

    order: list[str]
    """Who wrote, in the order in which somebody saw them write."""
    words: dict[str, str]
    read: list[str]
    rows: dict[str, list[str]]
    found: Counter[str] = field(default_factory=Counter)


async def batches(stage: Stage) -> AsyncIterator[Written]:
    """Eight members write; a fixed moment passes; the trainer reads and wipes."""
    luck = stage.luck
    async with booth(stage.backend) as play:
        play.now = OPENS + timedelta(hours=1)
        post = _Post(play, await _mailbox(play))
        for number in range(stage.rounds):
            yield await post.batch(luck.sample(range(WRITERS), WRITERS), number)


async def _mailbox(play: Play) -> Mailbox:
    async with play.boxes.writing() as box:
        mailbox = await box.mailboxes.open(play.trajectory, play.now)
        await box.commit()
    make_input_keys(play.keys, mailbox)
    return mailbox


class _Post:
    """The separate input of one trajectory, as everybody around it sees it."""

    def __init__(self, play: Play, mailbox: Mailbox) -> None:
        self.play = play
        self.mailbox = mailbox

    async def batch(self, writers: Sequence[int], number: int) -> Written:
        written = Written([f"mens-{one}" for one in writers], {}, [], {})
        empty = await self._inbox()
        await self._write(written, 0, number)
        written.found["waiting"] += await self._inbox() != empty
        await self._next_moment()
        written.found["alone"] += len(await self._texts())
        for place in range(1, WRITERS):
            await self._write(written, place, number)
        written.found["waiting"] += await self._inbox() != empty
        await self._next_moment()
        written.read = await self._texts()
        written.rows, copied = await self._rows()
        await self._search(written)
        await self._wipe(written, copied)
        return written

    async def _write(self, written: Written, place: int, number: int) -> None:
        """Open the page and send, with a code to come back."""
        writer = written.order[place]
        entry = InputEntry(self.play.trajectory, "Noord", "Tariq")
        ticket = self.play.services.tickets.door([], self.play.now, [entry])
        [offer] = (await self.play.post("/prive/open", {"ticket": ticket})).said["trainers"]
        word = written.words[writer] = bird(f"bericht{number:03}", writer)
        sent = {"ticket": offer["ticket"], "way": Way.CODE, "name": "", "text": word}
        assert (await self.play.post("/prive/inbreng/send", sent)).outcome == "received"

    async def _next_moment(self) -> None:
        calendar = self.play.services.calendar
        self.play.now = next_delivery(calendar, self.play.now) + timedelta(minutes=1)
        await deliver_due(self.play.services)

    async def _open_inbox(self) -> dict[str, Any]:
        asked = InboxTicket(self.play.trajectory, "Noord")
        ticket = self.play.services.tickets.inbox(asked.trajectory, asked.team, self.play.now)
        reply = await self.play.post("/inbreng/open", {"ticket": ticket})
        assert reply.accepted, reply.said
        return dict(reply.said, size=len(reply.body))

    async def _inbox(self) -> str:
        """The trainer's page without what is different every time, tickets and the next moment."""
        said = await self._open_inbox()
        kept = {name: said[name] for name in ("team", "batches", "size")}
        return json.dumps(kept, sort_keys=True)

    async def _texts(self) -> list[str]:
        """What the trainer reads, from top to bottom."""
        said = await self._open_inbox()
        return [
            turn["text"]
            for batch in said["batches"]
            for thread in batch["threads"]
            for turn in thread["turns"]
        ]

    async def _rows(self) -> tuple[dict[str, list[str]], list[SealedMessage]]:
        """The words in the order of their rows, opened with the key as the trainer's page does."""
        mailbox = await self._now()
        found = {}
        for name, order in (("keys", "ORDER BY id"), ("scan", "")):
            rows = await self._select(f"SELECT id, ciphertext FROM message {order}")
            sealed = [SealedMessage(id, bytes(ciphertext)) for id, ciphertext in rows]
            opened = {one.row: one.message.text for one in self._opened(mailbox, sealed)}
            found[name] = [opened[one.id] for one in sealed]
        return found, sealed

    def _opened(self, mailbox: Mailbox, sealed: Sequence[SealedMessage]) -> Any:
        return open_messages(self.play.keys, mailbox, sealed)

    async def _now(self) -> Mailbox:
        async with self.play.boxes.reading() as box:
            mailbox = await box.mailboxes.get(self.play.trajectory)
        assert mailbox is not None
        return mailbox

    async def _select(self, query: str) -> Any:
        async with self.play.database.session(reading=True) as session:
            return (await (await session.connection()).execute(text(query))).all()

    async def _search(self, written: Written) -> None:
        url = self.play.database.url.render_as_string(hide_password=False)
        witness = witness_of(self.play.folder, url)
        remains = canaries.suspicious(list((await witness.remains()).values()))
        await witness.let_go()
        words = (word.encode() for word in written.words.values())
        written.found["files"] += sum(canaries.seen(word, remains) for word in words)

    async def _wipe(self, written: Written, copied: Sequence[SealedMessage]) -> None:
        """Afterwards nothing that was copied can be opened with any key that is left."""
        before = await self._now()
        await wipe_mailbox(self.play.services, self.play.trajectory)
        after = await self._now()
        for mailbox in (before, after):
            if f"{mailbox.trajectory}-input-{mailbox.key}-private" in self.play.keys.names():
                written.found["wiped"] += len(self._opened(mailbox, copied))
        self.play.now += timedelta(minutes=1)


def against(where: str, written: Written) -> Hits:
    """The first who wrote is whose message stands first, and so on."""
    order = written.read if where == "page" else written.rows[where]
    return paired(written.order, order, written.words)


def _linked(name: str, adversary: str, where: str, mutant: Any) -> Attack:
    return Attack(name, Kind.LINKAGE, adversary, batches, partial(against, where), mutant)


def _found(name: str, adversary: str, what: str, mutant: Any) -> Attack:
    def look(written: Written) -> Hits:
        return Hits(written.found[what])

    return Attack(name, Kind.PRESENCE, adversary, batches, look, mutant)


ATTACKS = [
    _linked(
        "order of writing against the trainer's page of input",
        "A0 with A2",
        "page",
        broken.threads_that_count,
    ),
    _linked(
        "order of writing against the keys of messages",
        "A0 with A3",
        "keys",
        broken.messages_that_count,
    ),
    _linked(
        "order of writing against the rows of messages",
        "A0 with A3",
        "scan",
        broken.messages_that_count,
    ),
    _found("input that is seen before its moment", "A2", "waiting", broken.nothing_waits),
    _found("a lone input that is delivered by itself", "A2", "alone", broken.lone_input),
    _found("input in files, log or dump", "A4", "files", broken.unsealed_messages),
    _found("copied input opened after it was wiped", "A8", "wiped", broken.keeps_input_keys),
]
