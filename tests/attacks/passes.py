"""Attacks with tickets: made up, stolen, late, used twice, or meant for something else."""

import hashlib
import json
from base64 import urlsafe_b64encode
from collections import Counter
from collections.abc import AsyncIterator
from datetime import timedelta
from random import Random
from typing import Any

from nacl.secret import SecretBox

from booth.ballots.closing import close_round
from booth.ballots.packing import packed
from booth.padding import padded
from tests.attacks.attack import Stage
from tests.attacks.box import Found, attack, booth
from tests.attacks.mutants import rules
from tests.booth.ballots.play import CLOSES, COUNTED, OPENS, Play, answers, sheet
from tests.booth.separate_input.play import Mail, mailbox_in
from trajectory.rounds.slots import Slot

MADE_UP, LATE, BORROWED = "tickets made up", "tickets used late", "tickets for something else"
REPLAYED, AFTER_TIME = "tickets used twice", "answers after the last moment"


async def tickets(play: Play, _luck: Random, found: Found) -> None:
    """Tickets that are forged, stolen, late, or meant for something else."""
    round_id = await play.opened()
    member = play.member("kofi", round_id)
    opened = await member.opens(_with_input(play, member))
    [waiting], [trainer] = opened.said["waiting"], opened.said["trainers"]
    for key in _keys_to_try(await play.round(round_id)):
        forged = _forged(key, member.slot(round_id))
        found[MADE_UP] += (await member.sends(forged)).accepted
    found[BORROWED] += await _wipes(play, trainer["return_ticket"])
    found[BORROWED] += await _reads_proposals(play, Mail(play, play.trajectory).inbox_ticket())
    await _sends_twice(play, member, waiting["ticket"], found)
    old, reading = member.ticket(), play.reading(round_id)
    play.now += timedelta(minutes=31)
    found[LATE] += (await member.opens(old)).accepted
    other = play.member("mei", round_id)
    asked = await other.asked()
    for moment in (CLOSES, COUNTED - timedelta(milliseconds=1), COUNTED):
        play.now = moment
        late = play.services.tickets.sending(other.slot(round_id), moment)
        packet = packed({**asked, "ticket": late}, sheet(**answers(4)))
        sent = await other.sends_packet(late, packet)
        found[AFTER_TIME] += sent.said.get("outcome") == "in"
    await close_round(play.services, round_id)
    found[LATE] += (await play.post("/lezen/open", {"ticket": reading})).accepted


def _with_input(play: Play, member: Any) -> str:
    entries = [member.entry(id) for id in member.rounds]
    inputs = Mail(play, play.trajectory).inputs()
    return play.services.tickets.door(entries, play.now, inputs)


def _keys_to_try(asked: Any) -> list[bytes]:
    words = (b"", b"booth", asked.id.encode(), asked.public_key)
    hashes = [hashlib.sha256(word).digest() for word in words]
    own = (asked.public_key[1:33], asked.public_key[33:], asked.seal[:32], asked.seal[32:])
    return [b"\0" * 32, *own, *hashes]


def _forged(key: bytes, slot: Slot) -> str:
    packed = urlsafe_b64encode(bytes.fromhex(slot.round) + slot.value).decode()
    note = json.dumps(["sending", 2**40, [packed, 0]], separators=(",", ":"))
    return urlsafe_b64encode(SecretBox(key).encrypt(padded(note.encode(), 384))).decode()


async def _wipes(play: Play, ticket: str) -> bool:
    """A member throws away what the trainer should read."""
    return (await play.post("/inbreng/wipe", {"ticket": ticket})).accepted


async def _reads_proposals(play: Play, ticket: str) -> bool:
    """With what somebody got to read separate input."""
    return (await play.post("/voorstellen/open", {"ticket": ticket})).accepted


async def _sends_twice(play: Play, kofi: Any, ticket: str, found: Found) -> None:
    await kofi.sends(ticket, **answers(4, "Eerst."))
    [round_id] = kofi.rounds
    before = await play.ballots(round_id)
    await kofi.sends(ticket, **answers(1, "Later."))
    found[REPLAYED] += await play.ballots(round_id) != before


async def ticketed(stage: Stage) -> AsyncIterator[Found]:
    """The same with a trainer who can be written to."""
    luck = stage.luck
    async with booth(stage.backend) as play:
        play.now = OPENS + timedelta(hours=1)
        await mailbox_in(play)
        for _ in range(stage.rounds):
            play.now = OPENS + timedelta(hours=1)
            found: Found = Counter()
            await tickets(play, luck, found)
            yield found


ATTACKS = [
    attack(MADE_UP, "A1", ticketed, rules.known_ticket_key),
    attack(LATE, "A1", ticketed, rules.tickets_for_ever),
    attack(BORROWED, "A1", ticketed, rules.tickets_for_anything),
    attack(REPLAYED, "A1", ticketed, rules.ballots_that_change),
    attack(AFTER_TIME, "A1", ticketed, rules.open_for_ever),
]
