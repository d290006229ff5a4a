"""Separate input: who wrote which message, when, and whether anybody wrote at all."""

import asyncio
import json
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial
from typing import Any

from booth.pools.seals import RENEWED
from booth.separate_input.mailbox_keys import mailbox_entry, reader_entry, rows_of
from booth.separate_input.message_sealing import open_messages
from storage.keys.key_store import KeyMissing
from tests.attacks import canaries
from tests.attacks.attack import Attack, Hits, Kind, Stage, paired
from tests.attacks.box import booth
from tests.attacks.canaries import bird
from tests.attacks.field import witness_of
from tests.attacks.lone import LONE
from tests.attacks.mutants import separate_input as broken
from tests.booth.ballots.play import OPENS
from tests.booth.separate_input.play import NOOR, TARIQ, Mail, Writer, mailbox_in
from trajectory.separate_input import Sort
from use_cases.quotas import Quotas

WRITERS = ("manager", "kofi", "mei", "samira")
"""Whoever may write: the manager is one of them, and no adversary tells her apart."""
ENOUGH = 5
"""Fixed moments after which what two people wrote is with the trainer."""


@dataclass
class Written:
    """One batch, from the first message to the moment it was wiped."""

    order: list[str]
    """Who wrote, in the order in which somebody saw them write."""
    words: dict[str, str]
    read: list[str]
    rows: list[str]
    found: Counter[str] = field(default_factory=Counter)


async def batches(stage: Stage) -> AsyncIterator[Written]:
    """Members and the manager write; fixed moments pass; the trainer reads and wipes."""
    luck = stage.luck
    async with booth(stage.backend) as play:
        play.now = OPENS + timedelta(hours=1)
        mail = await mailbox_in(play)
        for number in range(stage.rounds):
            yield await _batch(mail, luck.sample(WRITERS, len(WRITERS)), number)


async def _batch(mail: Mail, writers: list[str], number: int) -> Written:
    written = Written(writers, {}, [], [])
    empty = await _page(mail)
    await _write(mail, written, written.order[:1], number)
    await mail.moments(2)
    written.found["waiting"] += await _page(mail) != empty
    await mail.next_moment()
    written.found["alone"] += len(await _texts(mail))
    await _write(mail, written, written.order[1:], number)
    while len(written.read) < len(WRITERS):
        await mail.next_moment()
        written.read = await _texts(mail)
    written.rows = await _rows(mail)
    await _search(mail, written)
    await _wipe(mail, written)
    mail.play.now += timedelta(minutes=1)
    return written


async def _write(mail: Mail, written: Written, writers: Sequence[str], number: int) -> None:
    for writer in writers:
        word = written.words[writer] = bird(f"bericht{number:03}", writer)
        await mail.wrote(word)
        mail.play.now += timedelta(seconds=1)


async def _page(mail: Mail) -> str:
    """The trainer's page without what is different every time, tickets, key and next moment."""
    reply = (await mail.trainer()).reply
    kept = {name: reply.said[name] for name in ("team", "batches", "full")}
    return json.dumps({**kept, "size": len(reply.body)}, sort_keys=True)


async def _texts(mail: Mail) -> list[str]:
    """What the trainer reads, the oldest batch first."""
    batches = reversed((await mail.trainer()).batches)
    threads = [thread for batch in batches for thread in batch["threads"]]
    return [turn["text"] for thread in threads for turn in thread["turns"]]


async def _rows(mail: Mail) -> list[str]:
    """The words in the order of their rows, opened with the key of who reads."""
    [reader] = await mail.readers()
    opened, _ = open_messages(mail.play.keys, reader_entry(reader.shelf), await _on_shelf(mail))
    return [one.text for one in opened]


async def _on_shelf(mail: Mail) -> list[bytes]:
    [reader] = await mail.readers()
    return [bytes(row) for row in await mail.rows(reader.shelf)]


async def _search(mail: Mail, written: Written) -> None:
    url = mail.play.database.url.render_as_string(hide_password=False)
    witness = witness_of(mail.play.folder, url)
    remains = (await witness.remains()).values()
    await witness.let_go()
    words = (word.encode() for word in written.words.values())
    written.found["files"] += canaries.standing(words, remains).total()


async def _wipe(mail: Mail, written: Written) -> None:
    """Afterwards nothing that was copied can be opened with any key that is left."""
    copied = await _on_shelf(mail)
    for text in written.read:
        await (await mail.trainer()).wipes(text)
    for name in mail.play.keys.names():
        if name.startswith("reader-"):
            written.found["wiped"] += len(open_messages(mail.play.keys, name, copied)[0])


def against(where: str, written: Written) -> Hits:
    """The first who wrote is whose message stands first, and so on.

    On the page whoever wrote weeks before the others is left out: a batch tells about when its
    messages were written."""
    if where == "rows":
        return paired(written.order, written.rows, written.words)
    early, *others = written.order
    read = [word for word in written.read if word != written.words[early]]
    return paired(others, read, written.words)


# ---- another trainer, a flood, a copied key


async def changed(stage: Stage) -> AsyncIterator[Counter[str]]:
    """Two people write; somebody else becomes trainer, and the time of the first one ends."""
    for number in range(stage.rounds):
        async with booth(stage.backend) as play:
            play.now = OPENS + timedelta(hours=1)
            mail, found = await mailbox_in(play), Counter[str]()
            for writer in ("kofi", "mei"):
                await mail.wrote(bird(f"bericht{number:03}", writer))
            await mail.moments(number % ENOUGH)
            await mail.is_read_by(NOOR)
            await mail.moments(ENOUGH + 1)
            found["next"] += len((await mail.trainer(NOOR)).threads)
            await mail.moments(ENOUGH)
            found["next"] += "error" not in (await mail.trainer(TARIQ)).reply.said
            yield found


async def flooded(stage: Stage) -> AsyncIterator[Counter[str]]:
    """One person opens the page again and again, and sends what that gives; then a colleague."""
    for _ in range(stage.rounds):
        async with booth(stage.backend) as play:
            play.now = OPENS + timedelta(hours=1)
            mail, quotas = await mailbox_in(play), Quotas()
            full = rows_of(Sort.INPUT)
            await _flood(mail, quotas, full)
            colleague = await mail.writer(writes=_given(mail, quotas, "kofi"))
            refused = not colleague.offered["tickets"]
            yield Counter(refused=refused or (await colleague.sends()).outcome != "in")


def _given(mail: Mail, quotas: Quotas, person: str) -> int:
    return quotas.take(person, mail.trajectory, Sort.INPUT, mail.play.now.date())


async def _flood(mail: Mail, quotas: Quotas, most: int) -> None:
    """As much as one person gets sent, from as many pages at a time as a tick has room for."""
    for _ in range(0, most, RENEWED):
        offers = [
            await mail.offered(writes=_given(mail, quotas, "mallory")) for _ in range(RENEWED)
        ]
        sent = [Writer(mail, one).sends("Vol.") for one in offers if one["tickets"]]
        if any(reply.outcome == "full" for reply in await asyncio.gather(*sent)):
            return


async def copied(stage: Stage) -> AsyncIterator[Counter[str]]:
    """Somebody copied every key on one day, and has every copy of the database that comes."""
    for number in range(stage.rounds):
        async with booth(stage.backend) as play:
            play.now = OPENS + timedelta(hours=1)
            mail, found = await mailbox_in(play), Counter[str]()
            await mail.moments(1 + number % 3)
            stolen = {name: play.keys.get(name) for name in play.keys.names()}
            await mail.moments(2)
            for writer in ("kofi", "mei"):
                await mail.wrote(bird(f"bericht{number:03}", writer))
            for _ in range(ENOUGH):
                await mail.next_moment()
                found["later"] += await _opened_by(mail, stolen)
            yield found


async def _opened_by(mail: Mail, stolen: dict[str, bytes]) -> int:
    """What these keys open of what lies there now, whichever place they are for."""
    mailbox = await mail.mailbox()
    shelves = [(mailbox.key, mailbox_entry(mailbox.key))]
    shelves += [(one.shelf, reader_entry(one.shelf)) for one in await mail.readers()]
    opened = 0
    for shelf, own in shelves:
        rows = [bytes(row) for row in await mail.rows(shelf)]
        for name in stolen:
            if name.startswith(own.partition("-")[0]):
                opened += len(open_messages(_Stolen(own, stolen[name]), own, rows)[0])
    return opened


@dataclass
class _Stolen:
    """A key store that has one copied key, under whichever name is asked for."""

    name: str
    secret: bytes

    def get(self, name: str) -> bytes:
        if name != self.name:
            raise KeyMissing(name)
        return self.secret


# ---- the rows


def _linked(name: str, adversary: str, where: str, mutant: Any) -> Attack:
    return Attack(name, Kind.LINKAGE, adversary, batches, partial(against, where), mutant)


def _found(name: str, adversary: str, what: str, mutant: Any, scene: Any = batches) -> Attack:
    def look(seen: Any) -> Hits:
        return Hits((seen.found if isinstance(seen, Written) else seen)[what])

    return Attack(name, Kind.PRESENCE, adversary, scene, look, mutant)


ATTACKS = [
    _linked(
        "order of writing against the trainer's page of input",
        "A0 with A2",
        "page",
        broken.threads_that_count,
    ),
    _linked(
        "order of writing against the rows of messages",
        "A0 with A3",
        "rows",
        broken.messages_that_count,
    ),
    _found("input that is seen before its moment", "A2", "waiting", broken.nothing_waits),
    _found("a lone input that is delivered by itself", "A2", "alone", broken.lone_input),
    _found("input in files, log or dump", "A4", "files", broken.unsealed_messages),
    _found("copied input opened after it was wiped", "A8", "wiped", broken.keeps_reader_keys),
    LONE,
    _found("a changed trainer", "A2", "next", broken.everybody_succeeds, changed),
    _found("a flooded channel", "A0", "refused", broken.no_quota, flooded),
    _found("a copied key with a backup", "A8", "later", broken.one_key_for_ever, copied),
]
