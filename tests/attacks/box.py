"""Attacks on the ballot box itself, by somebody who writes in the database or comes too late.

These rounds are played at the booth, over HTTP; the bot has no part in what is attacked here.
"""

from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from datetime import timedelta
from random import Random
from typing import Any

from nacl.exceptions import CryptoError
from nacl.public import PrivateKey, SealedBox

from booth.ballots.closing import close_round, sweep
from booth.ballots.sealing import seal_ballot
from storage.ballots.ballots import SealedBallot
from tests.attacks.attack import Attack, Backend, Hits, Kind, Mutant, Scene, Stage
from tests.attacks.field import database
from tests.attacks.mutants import rules
from tests.booth.ballots.by_hand import HOLD, LET_GO
from tests.booth.ballots.play import CLOSES, OPENS, Play, answers, played, scan
from trajectory.rounds.instrument import Answers
from trajectory.rounds.release import FLOOR
from trajectory.rounds.slots import Slot

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


def attack(name: str, adversary: str, played: Scene, mutant: Mutant) -> Attack:
    """An attack that looks for one name in what was found."""
    return Attack(name, Kind.PRESENCE, adversary, played, lambda found: Hits(found[name]), mutant)


async def _answered(play: Play, round_id: str, luck: Random, count: int, **filled: Any) -> None:
    names = [f"mens-{number}" for number in range(count)]
    for number, name in enumerate(luck.sample(names, count)):
        text = filled.get("text", f"Echt {number}.")
        reply = await play.member(name, round_id).sends(
            **answers(luck.randint(1, 5), text, filled.get("deliver", False))
        )
        assert reply.outcome == "sealed"


async def closed(play: Play, round_id: str) -> None:
    play.now = CLOSES
    await close_round(play.services, round_id)


async def read(play: Play, round_id: str) -> list[str]:
    return list((await play.trainer_reads(round_id)).said.get("texts", []))


# ---- somebody writes in the database -----------------------------------------------------------

FORGED = "forged and copied ballots that count, without accomplices"


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
    await closed(play, round_id)
    found[FORGED] += len(await read(play, round_id)) - 6


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
    found[EDITED] += len(await read(play, round_id))


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


async def repeating(play: Play, luck: Random, found: Found) -> None:
    """A trigger keeps the round closing and its ballots there; one is left out, and again."""
    round_id = await play.opened()
    await _answered(play, round_id, luck, 7)
    for statement in HOLD[play.database.is_sqlite]:
        await play.by_hand(statement)
    await closed(play, round_id)
    first = await play.release(round_id)
    for statement in LET_GO[play.database.is_sqlite]:
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
    await closed(play, round_id)
    first = await play.release(round_id)
    reply = await late.sends(ticket, **answers(1, "Te laat."))
    await close_round(play.services, round_id)
    await sweep(play.services)
    found[AFTER] += reply.said.get("outcome", "").strip() == "sealed"
    found[AFTER] += await play.release(round_id) != first
    found[AFTER] += len(await read(play, round_id)) != 6
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
    await closed(play, round_id)
    release = await play.release(round_id)
    words = release.words() if release else {}
    answered = {"safe-help"} if how == "skipped" else set()
    found[FEW] += sum(word is not None for item, word in words.items() if item not in answered)
    if how != "skipped":
        found[FEW] += len(await read(play, round_id))


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
        await closed(play, round_id)
        told.append((await play.release(round_id), sorted(await read(play, round_id))))
        play.now = OPENS + timedelta(hours=1)
    found[WHO] += sum(other != told[0] for other in told[1:])


def _any_sheet(luck: Random, number: int) -> dict[str, Any]:
    choices = {item.id: luck.choice([None, *(1, 2, 3, 4, 5) * 2]) for item in scan().items}
    return {**answers(1, f"Tekst {number}."), "answers": choices}


ATTACKS = [
    attack(FORGED, "A4", scene(forging), rules.believes_every_mac),
    attack(EDITED, "A4", scene(editing), rules.believes_every_round),
    attack(TWICE, "A4", scene(repeating), rules.forgets_what_it_counted),
    attack(AFTER, "A1", scene(coming_after), rules.open_after_closing),
    attack(WHO, "A0", scene(exchanged), rules.listens_to_some),
    attack(FEW, "A0 and A4", scene(too_few), rules.speaks_of_few),
]
