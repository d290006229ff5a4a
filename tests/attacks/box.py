"""Attacks on the ballot box itself: somebody who writes in the database, or holds tickets.

These rounds are played at the booth, over HTTP; the bot has no part in what is attacked here.
"""

import hashlib
import json
from base64 import urlsafe_b64encode
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import replace
from datetime import timedelta
from functools import partial
from random import Random
from typing import Any

from nacl.exceptions import CryptoError
from nacl.public import PrivateKey, SealedBox
from nacl.secret import SecretBox

from booth.api import routes
from booth.closing import close_round, sweep
from booth.sealing import padded, seal_ballot
from booth.threads import make_input_keys
from booth.tickets import DoorEntry
from storage.ballots import SealedBallot
from tests.attacks.attack import Attack, Backend, Hits, Kind, Scene, Stage
from tests.attacks.field import database
from tests.attacks.mutants import order, rules
from tests.booth.ballots.play import CLOSES, OPENS, Play, answers, client_of, played, scan
from trajectory.anonymity import Slot
from trajectory.input import InputEntry
from trajectory.instrument import Answers, OpenQuestion
from trajectory.release import FLOOR

Found = Counter[str]
Step = Callable[[Play, Random, Found], Awaitable[None]]


@asynccontextmanager
async def booth(backend: Backend) -> AsyncIterator[Play]:
    async with database(backend) as (folder, url), played(url, folder) as play:
        yield play


def scene(step: Step) -> Scene:
    """Rounds that each go through this step; the evidence is what was found in each."""

    async def played_rounds(stage: Stage) -> AsyncIterator[Found]:
        luck = stage.luck
        async with booth(stage.backend) as play:
            for _ in range(stage.rounds):
                play.now = OPENS + timedelta(hours=1)
                found: Found = Counter()
                await step(play, luck, found)
                yield found

    played_rounds.__name__ = step.__name__
    return played_rounds


def _attack(name: str, adversary: str, step: Step, mutant: Any) -> Attack:
    return Attack(
        name, Kind.PRESENCE, adversary, _SCENES[step], lambda found: Hits(found[name]), mutant
    )


async def _answered(play: Play, round_id: str, luck: Random, count: int, **filled: Any) -> None:
    names = [f"mens-{number}" for number in range(count)]
    for number, name in enumerate(luck.sample(names, count)):
        text = filled.get("text", f"Echt {number}.")
        reply = await play.member(name, round_id).sends(
            **answers(luck.randint(1, 5), text, filled.get("deliver", False))
        )
        assert reply.outcome == "sealed"


async def _closed(play: Play, round_id: str) -> None:
    play.now = CLOSES
    await close_round(play.services, round_id)


async def _read(play: Play, round_id: str) -> list[str]:
    return list((await play.trainer_reads(round_id)).said.get("texts", []))


# ---- somebody writes in the database -----------------------------------------------------------

FORGED = "forged and copied ballots that count"


async def forging(play: Play, luck: Random, found: Found) -> None:
    """Ballots put in by hand: made up, copied to another slot, and changed."""
    round_id = await play.opened()
    await _answered(play, round_id, luck, 6)
    asked = await play.round(round_id)
    real = luck.choice(await play.ballots(round_id))
    made = [
        seal_ballot(asked.public_key, key, Slot(round_id, luck.randbytes(32)), _lie())
        for key in (b"\0" * 32, asked.public_key, asked.seal[:32], asked.seal[32:])
    ]
    changed = bytearray(real.ciphertext)
    changed[luck.randrange(len(changed))] ^= 1
    copies = [
        SealedBallot(round_id, luck.randbytes(32), real.ciphertext, real.mac),
        SealedBallot(round_id, luck.randbytes(32), bytes(changed), real.mac),
    ]
    async with play.boxes.writing() as box:
        for ballot in (*made, *copies):
            assert await box.ballots.record(ballot)
        await box.commit()
    await _closed(play, round_id)
    found[FORGED] += len(await _read(play, round_id)) - 6


def _lie() -> Answers:
    whole = answers(1, "Vals.")
    return Answers(whole["answers"], whole["texts"])


EDITED = "answers from a round that was edited"


async def editing(play: Play, luck: Random, found: Found) -> None:
    """A lower threshold, an earlier end, or a public key of the attacker's own."""
    how = luck.choice(("threshold", "closes", "public_key"))
    round_id = await play.opened(threshold=8 if how == "threshold" else FLOOR)
    own = PrivateKey.generate()
    if how == "public_key":
        await _by_hand(play, "public_key", bytes(own.public_key), round_id)
        found[EDITED] += await _opened_by(play, own, round_id, luck)
        return
    await _answered(play, round_id, luck, 6)
    if how == "threshold":
        await _by_hand(play, "threshold", FLOOR, round_id)
        play.now = CLOSES
    else:
        earlier = play.now - timedelta(minutes=1)
        await _by_hand(play, "closes", earlier, round_id)
    await close_round(play.services, round_id)
    found[EDITED] += await play.release(round_id) is not None
    found[EDITED] += len(await _read(play, round_id))


async def _by_hand(play: Play, column: str, value: Any, round_id: str) -> None:
    if play.database.is_sqlite and hasattr(value, "isoformat"):
        value = value.astimezone(tz=None).replace(tzinfo=None).isoformat(" ")
    await play.by_hand(f"UPDATE round SET {column} = :v WHERE id = :id", v=value, id=round_id)


async def _opened_by(play: Play, own: PrivateKey, round_id: str, luck: Random) -> int:
    member = play.member("mens", round_id)
    with suppress(KeyError):
        await member.sends(**answers(luck.randint(1, 5)))
    opened = 0
    for ballot in await play.ballots(round_id):
        with suppress(CryptoError):
            SealedBox(own).decrypt(ballot.ciphertext)
            opened += 1
    return opened


TWICE = "a second release of one round, without somebody's ballot"

_HOLD = {
    True: [
        "CREATE TRIGGER hold BEFORE DELETE ON ballot BEGIN SELECT RAISE(IGNORE); END",
        "CREATE TRIGGER reopen AFTER UPDATE OF state ON round WHEN new.state = 'released' "
        "BEGIN UPDATE round SET state = 'closing' WHERE id = new.id; END",
    ],
    False: [
        "CREATE FUNCTION hold() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'",
        "CREATE TRIGGER hold BEFORE DELETE ON ballot FOR EACH ROW EXECUTE FUNCTION hold()",
        "CREATE FUNCTION reopen() RETURNS trigger LANGUAGE plpgsql AS "
        "'BEGIN NEW.state = ''closing''; RETURN NEW; END'",
        "CREATE TRIGGER reopen BEFORE UPDATE ON round FOR EACH ROW "
        "WHEN (NEW.state = 'released') EXECUTE FUNCTION reopen()",
    ],
}
_LET_GO = {
    True: ["DROP TRIGGER hold", "DROP TRIGGER reopen"],
    False: ["DROP FUNCTION hold CASCADE", "DROP FUNCTION reopen CASCADE"],
}


async def repeating(play: Play, luck: Random, found: Found) -> None:
    """A trigger keeps the round closing and its ballots there; one is left out, and again."""
    round_id = await play.opened()
    await _answered(play, round_id, luck, 7)
    for statement in _HOLD[play.database.is_sqlite]:
        await play.by_hand(statement)
    await _closed(play, round_id)
    first = await play.release(round_id)
    for statement in _LET_GO[play.database.is_sqlite]:
        await play.by_hand(statement)
    for ballot in (await play.ballots(round_id))[:1]:
        await play.by_hand("DELETE FROM ballot WHERE slot = :s", s=ballot.slot)
    await play.by_hand("DELETE FROM release WHERE round_id = :id", id=round_id)
    await play.by_hand("DELETE FROM round_text WHERE round_id = :id", id=round_id)
    await close_round(play.services, round_id)
    second = await play.release(round_id)
    assert first is not None
    found[TWICE] += second is not None


AFTER = "a release that changes after closing"


async def coming_after(play: Play, luck: Random, found: Found) -> None:
    """One more answer, closing again, a program that starts again, an extension."""
    round_id = await play.opened()
    await _answered(play, round_id, luck, 6)
    late = play.member("te-laat", round_id)
    ticket = (await late.opens()).said["waiting"][0]["ticket"]
    await _closed(play, round_id)
    first = await play.release(round_id)
    reply = await late.sends(ticket, **answers(1, "Te laat."))
    await close_round(play.services, round_id)
    await sweep(play.services)
    found[AFTER] += reply.said.get("outcome", "").strip() == "sealed"
    found[AFTER] += await play.release(round_id) != first
    found[AFTER] += len(await _read(play, round_id)) != 6
    found[AFTER] += len(await play.ballots(round_id))


# ---- fewer than five ---------------------------------------------------------------------------

FEW = "words or texts from fewer than five"


async def too_few(play: Play, luck: Random, found: Found) -> None:
    """Blank ballots, skipped items, and ballots deleted by hand, against the threshold."""
    round_id = await play.opened()
    how = luck.choice(("blank", "skipped", "deleted"))
    full, blank = (FLOOR, 0) if how == "deleted" else (FLOOR - 1, 3)
    await _answered(play, round_id, luck, full)
    for number in range(blank):
        sheet = answers(None) if how == "blank" else answers(None, safe_help=4)
        await play.member(f"stil-{number}", round_id).sends(**sheet)
    if how == "deleted":
        gone = luck.choice(await play.ballots(round_id))
        await play.by_hand("DELETE FROM ballot WHERE slot = :s", s=gone.slot)
    await _closed(play, round_id)
    release = await play.release(round_id)
    words = release.words() if release else {}
    answered = {"safe-help"} if how == "skipped" else set()
    found[FEW] += sum(word is not None for item, word in words.items() if item not in answered)
    if how != "skipped":
        found[FEW] += len(await _read(play, round_id))


# ---- tickets -----------------------------------------------------------------------------------

MADE_UP, LATE, BORROWED = "tickets made up", "tickets used late", "tickets for something else"
REPLAYED, AFTER_TIME = "tickets used twice", "answers after the last moment"


async def tickets(play: Play, luck: Random, found: Found) -> None:
    """Tickets that are forged, stolen, late, or meant for something else."""
    round_id = await play.opened()
    member = play.member("kofi", round_id)
    opened = await member.opens(_with_input(play, member))
    [waiting], [trainer] = opened.said["waiting"], opened.said["trainers"]
    for key in _keys_to_try(await play.round(round_id)):
        forged = _forged(key, member.slot(round_id))
        found[MADE_UP] += (await member.sends(forged)).status == 200
    found[BORROWED] += await _wipes(play, trainer["return_ticket"])
    await _sends_twice(play, waiting["ticket"], found)
    old, reading = member.ticket(), play.services.tickets.reading(round_id, "Noord", play.now)
    play.now += timedelta(minutes=31)
    found[LATE] += (await member.opens(old)).status == 200
    play.now = CLOSES
    other = play.member("mei", round_id)
    late = play.services.tickets.sending(other.slot(round_id))
    found[AFTER_TIME] += (await other.sends(late)).said.get("outcome", "").strip() == "sealed"
    await close_round(play.services, round_id)
    found[LATE] += (await play.post("/lezen/open", {"ticket": reading})).status == 200


def _with_input(play: Play, member: Any) -> str:
    entries = [DoorEntry(member.slot(id), "Noord") for id in member.rounds]
    inputs = [InputEntry(play.trajectory, "Noord", "Tariq")]
    return play.services.tickets.door(entries, play.now, inputs)


def _keys_to_try(asked: Any) -> list[bytes]:
    words = (b"", b"booth", asked.id.encode(), asked.public_key)
    hashes = [hashlib.sha256(word).digest() for word in words]
    return [b"\0" * 32, asked.public_key, asked.seal[:32], asked.seal[32:], *hashes]


def _forged(key: bytes, slot: Slot) -> str:
    packed = urlsafe_b64encode(bytes.fromhex(slot.round) + slot.value).decode()
    note = json.dumps(["sending", None, packed], separators=(",", ":"))
    return urlsafe_b64encode(SecretBox(key).encrypt(padded(note.encode(), 384))).decode()


async def _wipes(play: Play, ticket: str) -> bool:
    """A member throws away what the trainer should read."""
    return (await play.post("/inbreng/wipe", {"ticket": ticket})).status == 200


async def _sends_twice(play: Play, ticket: str, found: Found) -> None:
    kofi = play.member("kofi")
    await kofi.sends(ticket, **answers(4, "Eerst."))
    round_id = play.services.tickets.open_sending(ticket).slot.round
    before = await play.ballots(round_id)
    await kofi.sends(ticket, **answers(1, "Later."))
    found[REPLAYED] += await play.ballots(round_id) != before


async def ticketed(stage: Stage) -> AsyncIterator[Found]:
    """The same with a trainer who can be written to."""
    luck = stage.luck
    async with booth(stage.backend) as play:
        async with play.boxes.writing() as box:
            mailbox = await box.mailboxes.open(play.trajectory, play.now)
            await box.commit()
        make_input_keys(play.keys, mailbox)
        for _ in range(stage.rounds):
            play.now = OPENS + timedelta(hours=1)
            found: Found = Counter()
            await tickets(play, luck, found)
            yield found


# ---- what a release depends on -----------------------------------------------------------------

WHO = "results that depend on who answered what"


async def exchanged(play: Play, luck: Random, found: Found) -> None:
    """The same answers, given by other people in another order, three times."""
    sheets = [_any_sheet(luck, number) for number in range(8)]
    told = []
    for _ in range(3):
        round_id = await play.opened()
        names = [f"mens-{number}" for number in range(len(sheets))]
        luck.shuffle(names)
        for name, sheet in luck.sample(list(zip(names, sheets, strict=True)), len(sheets)):
            await play.member(name, round_id).sends(**sheet)
        await _closed(play, round_id)
        told.append((await play.release(round_id), sorted(await _read(play, round_id))))
        play.now = OPENS + timedelta(hours=1)
    found[WHO] += sum(other != told[0] for other in told[1:])


def _any_sheet(luck: Random, number: int) -> dict[str, Any]:
    choices = {item.id: luck.choice([None, *(1, 2, 3, 4, 5) * 2]) for item in scan().items}
    return {**answers(1, f"Tekst {number}."), "answers": choices}


_SCENES: dict[Step, Scene] = {
    step: scene(step) for step in (forging, editing, repeating, coming_after, too_few, exchanged)
}
_SCENES[tickets] = ticketed

ATTACKS = [
    _attack(FORGED, "A4", forging, rules.believes_every_mac),
    _attack(EDITED, "A4", editing, rules.believes_every_round),
    _attack(TWICE, "A4", repeating, rules.forgets_what_it_counted),
    _attack(AFTER, "A1", coming_after, rules.open_after_closing),
    _attack(FEW, "A0 and A4", too_few, rules.speaks_of_few),
    _attack(MADE_UP, "A1", tickets, rules.known_ticket_key),
    _attack(LATE, "A1", tickets, rules.tickets_for_ever),
    _attack(BORROWED, "A1", tickets, rules.tickets_for_anything),
    _attack(REPLAYED, "A1", tickets, rules.ballots_that_change),
    _attack(AFTER_TIME, "A1", tickets, rules.open_for_ever),
    _attack(WHO, "A0", exchanged, rules.listens_to_some),
]


# ---- two texts of one person -------------------------------------------------------------------

PEOPLE = 8


async def two_texts(stage: Stage) -> AsyncIterator[dict[str, list[str]]]:
    """Rounds that ask two open questions; everybody answers both."""
    luck = stage.luck
    async with booth(stage.backend) as play:
        services = _with_two_questions(play)
        async with client_of(routes(services)) as client:
            play.services, play.client = services, client
            for _ in range(stage.rounds):
                play.now = OPENS + timedelta(hours=1)
                round_id = await play.opened()
                for number in luck.sample(range(PEOPLE), PEOPLE):
                    sheet = answers(luck.randint(1, 5))
                    texts = {
                        scan().open_questions[0].id: f"een {number}",
                        "tweede": f"twee {number}",
                    }
                    await play.member(f"mens-{number}", round_id).sends(**{**sheet, "texts": texts})
                await _closed(play, round_id)
                yield {"reading page": await _read(play, round_id)}


def _with_two_questions(play: Play) -> Any:
    first = scan().open_questions[0]
    asked = replace(scan(), open_questions=(first, OpenQuestion("tweede", first.text, first.hint)))
    return play.given(instruments={**play.services.instruments, asked.key: asked})


def together(order: dict[str, list[str]]) -> Hits:
    """The first answer to one question is from whom the first answer to the other is."""
    texts = [text.split() for text in order["reading page"]]
    first = [number for question, number in texts if question == "een"]
    second = [number for question, number in texts if question == "twee"]
    return Hits(sum(a == b for a, b in zip(first, second, strict=True)), PEOPLE)


ATTACKS.append(
    Attack(
        "order of the texts to two questions",
        Kind.LINKAGE,
        "A2",
        two_texts,
        together,
        partial(order.texts_in_order),
    )
)
