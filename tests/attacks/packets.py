"""Attacks on the rows of the box and on who may put something in them (trust.md, rules 1 and 3).

Four accomplices know their own answers, and a packet is somebody's whom they single out: with four
known and one more, a release of five tells the side of that one.
"""

from collections.abc import Awaitable, Callable
from contextlib import AbstractContextManager, nullcontext
from random import Random
from typing import Any
from unittest.mock import patch

from booth.ballots.closing import close_round
from booth.pools.seals import open_row, pool_of
from booth.pools.tick import Tick
from storage.ballots.packets import Packets
from tests.attacks.box import PEOPLE, Found, attack, scene
from tests.attacks.mutants import packets as broken
from tests.booth.ballots.play import COUNTED, Play, answers
from trajectory.rounds.rounds import RoundState

VICTIM, ACCOMPLICES, OTHERS = PEOPLE[0], PEOPLE[1:5], PEOPLE[5:9]
SECRET = "Dit schreef het slachtoffer."

COPIED = "a copied packet that counts for an accomplice"


async def copying(play: Play, luck: Random, found: Found) -> None:
    """Whoever sees the packet of somebody hands it to accomplices, who send it as theirs."""
    round_id = await play.opened(people=PEOPLE)
    others = [answers(luck.randint(1, 5)) for _ in OTHERS]
    await play.fill(round_id, *others, people=OTHERS)
    seen = await play.member(VICTIM, round_id).message(**answers(luck.randint(1, 5), SECRET))
    await play.member(VICTIM, round_id).sends_packet(**seen)
    for name in ACCOMPLICES:
        accomplice = play.member(name, round_id)
        asked = await accomplice.asked()
        await accomplice.sends_packet(asked["ticket"], seen["packet"])
    found[COPIED] += (await _texts(play, round_id)).count(SECRET) - 1


async def _texts(play: Play, round_id: str) -> list[str]:
    play.now = COUNTED
    await close_round(play.services, round_id)
    return list((await play.trainer_reads(round_id)).said.get("texts", []))


ALONE = "all packets deleted but one and the accomplices'"


async def deleting(play: Play, luck: Random, found: Found) -> None:
    """Of nine who answered five are left: four accomplices, and the one they are after."""
    round_id = await play.opened(people=PEOPLE)
    await _everybody(play, round_id, luck)
    pool = pool_of(play.keys, round_id)
    for id, sealed in (await play.rows(round_id)).items():
        sending = open_row(pool, sealed)
        kept = {play.member(name).slot(round_id).value for name in (VICTIM, *ACCOMPLICES)}
        if sending is not None and sending.slot not in kept:
            await play.by_hand("DELETE FROM packet WHERE packet.row = :row", row=id)
    found[ALONE] += await _released(play, round_id)


async def _everybody(play: Play, round_id: str, luck: Random) -> None:
    people = [VICTIM, *ACCOMPLICES, *OTHERS]
    sheets = [answers(luck.randint(1, 5), f"Van {name}.") for name in people]
    await play.fill(round_id, *sheets, people=people)


async def _released(play: Play, round_id: str) -> bool:
    play.now = COUNTED
    await close_round(play.services, round_id)
    return await play.state(round_id) is RoundState.RELEASED


ROLLED_BACK = "rows put back as they were before somebody answered"


async def rolling_back(play: Play, luck: Random, found: Found) -> None:
    """The rows as copied before the last answers came; all of them, or one."""
    round_id = await play.opened(people=PEOPLE)
    await play.fill(round_id, *[answers(4)] * 5, people=[VICTIM, *ACCOMPLICES])
    copied = await play.rows(round_id)
    await play.fill(round_id, *[answers(2)] * 4, people=OTHERS)
    now = await play.rows(round_id)
    changed = [id for id in copied if copied[id] != now[id]]
    back = luck.choice((list(copied), changed, luck.sample(changed, 1)))
    await _write(play, round_id, {id: copied[id] for id in back})
    found[ROLLED_BACK] += await _released(play, round_id)


async def _write(play: Play, round_id: str, rows: dict[str, bytes]) -> None:
    async with play.boxes.writing() as box:
        await box.packets.renew(round_id, rows)
        await box.commit()


PUT_IN = "rows made up, copied, exchanged or changed that pass"


async def putting_in(play: Play, luck: Random, found: Found) -> None:
    """Whatever somebody can do to rows whose seal they cannot make."""
    round_id = await play.opened(people=PEOPLE)
    await _everybody(play, round_id, luck)
    rows = await play.rows(round_id)
    one, other = luck.sample(sorted(rows), 2)
    change: Callable[[], Awaitable[None]] = luck.choice(
        [
            lambda: _lay(play, round_id, rows[one]),
            lambda: _lay(play, round_id, luck.randbytes(len(rows[one]))),
            lambda: _write(play, round_id, {one: rows[other]}),
            lambda: _write(play, round_id, {one: rows[other], other: rows[one]}),
            lambda: _write(play, round_id, {one: luck.randbytes(len(rows[one]))}),
        ]
    )
    await change()
    found[PUT_IN] += await _released(play, round_id)


async def _lay(play: Play, round_id: str, sealed: bytes) -> None:
    async with play.boxes.writing() as box:
        await box.empty_rows.lay(round_id, {"f" * 32: sealed})
        await box.commit()


STRANGERS = "answers of somebody who was not asked at the opening"


async def strangers(play: Play, luck: Random, found: Found) -> None:
    """Friends of the manager, with invitations that somebody wrote in the database afterwards, and
    tickets of a bot that believes them."""
    round_id = await play.opened(people=PEOPLE[:9])
    await play.fill(round_id, *[answers(4)] * 5, people=PEOPLE[:5])
    for name in luck.sample([f"vriend-{number}" for number in range(9)], 4):
        sent = await play.member(name, round_id).sends(**answers(1, f"Van {name}."))
        found[STRANGERS] += sent.said.get("outcome") == "in"
    found[STRANGERS] += sum("vriend" in text for text in await _texts(play, round_id))


TRIES = 20
CUT_OFF = "an answer that was acknowledged and lost between both stores"


class _Cut(Exception):
    """A power cut in the middle of a tick."""


async def cut_off(play: Play, luck: Random, found: Found) -> None:
    """Ticks are cut off everywhere; whoever was told "in" must be in, and the box must open."""
    round_id = await play.opened(people=PEOPLE)
    told = []
    for name in luck.sample(PEOPLE, 9):
        text = f"Van {name}."
        sending = await play.member(name, round_id).sending(**answers(luck.randint(1, 5), text))
        ended: dict[Any, Any] = {}
        with _cut_at(luck):
            ended |= await _ticked(play, {round_id: [sending]})
        for _ in range(TRIES):
            if ended.get(sending) != "in":
                ended |= await play.tick({round_id: [sending]})
        told += [text] * (ended[sending] == "in")
    found[CUT_OFF] += sorted(told) != sorted(await _texts(play, round_id))
    found[CUT_OFF] += len(told) != 9


async def _ticked(play: Play, sent: Any) -> dict[Any, Any]:
    try:
        return dict(await play.tick(sent))
    except _Cut:
        return {}


async def _cut(*_: Any) -> None:
    raise _Cut


def _cut_at(luck: Random) -> AbstractContextManager[Any]:
    """One of the steps of a tick fails, or none."""
    places = (
        patch.object(Packets, "renew", _cut),
        patch.object(Tick, "_confirm", _cut),
        nullcontext(),
    )
    return luck.choice(places)


ATTACKS = [
    attack(COPIED, "A1 with A5", scene(copying), broken.binds_no_ticket),
    attack(ALONE, "A4 with four of A1", scene(deleting), broken.believes_every_row),
    attack(ROLLED_BACK, "A4", scene(rolling_back), broken.believes_every_row),
    attack(PUT_IN, "A4", scene(putting_in), broken.believes_every_row),
    attack(STRANGERS, "A4 with A1", scene(strangers), broken.knows_no_roster),
    attack(CUT_OFF, "nobody", scene(cut_off), broken.forgets_how_rows_were),
]
