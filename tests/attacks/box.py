"""Attacks on the ballot box itself, by somebody who writes in the database or comes too late.

These rounds are played at the booth, over HTTP; the bot has no part in what is attacked here.
"""

from base64 import b64encode
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from random import Random
from typing import Any

from booth.ballots.closing import close_round, sweep
from booth.hpke import new_key_pair
from booth.pools.seals import pool_of
from tests.attacks.attack import Attack, Backend, Hits, Kind, Mutant, Scene, Stage
from tests.attacks.field import database
from tests.attacks.mutants import rules
from tests.booth.ballots.by_hand import HOLD, LET_GO
from tests.booth.ballots.play import CLOSES, COUNTED, OPENS, Play, answers, played, scan
from trajectory.rounds.release import FLOOR

PEOPLE = [f"mens-{number}" for number in range(12)]
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
    sheets = [
        answers(luck.randint(1, 5), filled.get("text", f"Echt {number}."))
        for number in range(count)
    ]
    await play.fill(round_id, *sheets, people=luck.sample(PEOPLE[:count], count))


async def closed(play: Play, round_id: str) -> None:
    play.now = COUNTED
    await close_round(play.services, round_id)


async def read(play: Play, round_id: str) -> list[str]:
    return list((await play.trainer_reads(round_id)).said.get("texts", []))


# ---- somebody writes in the database -----------------------------------------------------------

EDITED = "answers from a round that was edited"


async def editing(play: Play, luck: Random, found: Found) -> None:
    """A lower threshold, an earlier end, or a public key of the attacker's own."""
    how = luck.choice(("threshold", "closes", "public_key"))
    round_id = await play.opened(people=PEOPLE, threshold=8 if how == "threshold" else FLOOR)
    if how == "public_key":
        own = new_key_pair().public
        await _by_hand(play, "public_key", own, round_id)
        opened = (await play.member(PEOPLE[0], round_id).opens()).said
        keys = [asked["key"] for asked in opened.get("waiting", [])]
        found[EDITED] += b64encode(own).decode() in keys
        return
    await _answered(play, round_id, luck, 6)
    if how == "threshold":
        await _by_hand(play, "threshold", FLOOR, round_id)
        play.now = COUNTED
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


TWICE = "a second release of one round, without somebody's ballot"


async def repeating(play: Play, luck: Random, found: Found) -> None:
    """A trigger keeps the round closing and its ballots there; one is left out, and again."""
    round_id = await play.opened(people=PEOPLE)
    await _answered(play, round_id, luck, 7)
    for statement in HOLD[play.database.is_sqlite]:
        await play.by_hand(statement)
    await closed(play, round_id)
    first = await play.release(round_id)
    for statement in LET_GO[play.database.is_sqlite]:
        await play.by_hand(statement)
    gone = next(id for id, row in pool_of(play.keys, round_id).record.rows.items() if row.held)
    await play.by_hand("DELETE FROM packet WHERE packet.row = :row", row=gone)
    await play.by_hand("DELETE FROM release WHERE round_id = :id", id=round_id)
    await play.by_hand("DELETE FROM round_text WHERE round_id = :id", id=round_id)
    await close_round(play.services, round_id)
    second = await play.release(round_id)
    assert first is not None
    found[TWICE] += second is not None


AFTER = "a release that changes after closing"


async def coming_after(play: Play, luck: Random, found: Found) -> None:
    """One more answer, closing again, a program that starts again, an extension."""
    round_id = await play.opened(people=PEOPLE)
    await _answered(play, round_id, luck, 6)
    play.now = CLOSES - timedelta(minutes=1)
    late = play.member(PEOPLE[-1], round_id)
    message = await late.message(**answers(1, "Te laat."))
    await closed(play, round_id)
    first = await play.release(round_id)
    reply = await late.sends_packet(**message)
    await close_round(play.services, round_id)
    await sweep(play.services)
    found[AFTER] += reply.said.get("outcome", "").strip() == "in"
    found[AFTER] += await play.release(round_id) != first
    found[AFTER] += len(await read(play, round_id)) != 6
    found[AFTER] += len(await play.rows(round_id))


# ---- fewer than five ---------------------------------------------------------------------------

FEW = "words or texts from fewer than five"


async def too_few(play: Play, luck: Random, found: Found) -> None:
    """Blank sheets and skipped items, against the threshold."""
    round_id = await play.opened(people=PEOPLE)
    how = luck.choice(("blank", "skipped"))
    await _answered(play, round_id, luck, FLOOR - 1)
    sheet = answers(None) if how == "blank" else answers(None, safe_help=4)
    await play.fill(round_id, *[sheet] * 3, people=PEOPLE[-3:])
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
        round_id = await play.opened(people=PEOPLE)
        people = luck.sample(PEOPLE, len(sheets))
        await play.fill(round_id, *luck.sample(sheets, len(sheets)), people=people)
        await closed(play, round_id)
        told.append((await play.release(round_id), sorted(await read(play, round_id))))
        play.now = OPENS + timedelta(hours=1)
    found[WHO] += sum(other != told[0] for other in told[1:])


def _any_sheet(luck: Random, number: int) -> dict[str, Any]:
    choices = {item.id: luck.choice([None, *(1, 2, 3, 4, 5) * 2]) for item in scan().items}
    return {**answers(1, f"Tekst {number}."), "answers": choices}


ATTACKS = [
    attack(EDITED, "A4", scene(editing), rules.believes_every_round),
    attack(TWICE, "A4", scene(repeating), rules.forgets_what_it_counted),
    attack(AFTER, "A1", scene(coming_after), rules.open_after_closing),
    attack(WHO, "A0", scene(exchanged), rules.listens_to_some),
    attack(FEW, "A0 and A4", scene(too_few), rules.speaks_of_few),
]
