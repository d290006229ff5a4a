"""A box that opens TLS, and writes down a whole trajectory of several members and their trainer.

One member answers, one only looks, one writes to the trainer and one proposes a norm; each page is
open for as long. The box may see that, and must see nothing else (trust.md, rules 1 and 2).
"""

from collections import Counter
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

import aiohttp

from booth.carrying import carrier
from tests.attacks.attack import Stage
from tests.attacks.box import Found, attack, booth
from tests.attacks.canaries import bird, disguises
from tests.attacks.mutants import wire
from tests.booth.ballots.play import OPENS, Play, answers
from tests.booth.separate_input.play import ANONYMOUS, Mail, Writer, mailbox_in
from tests.inspection import ACCOUNT, Inspection, inspected, trusting

READ = "a box that opens TLS reads answers, texts or tickets"
TOLD_APART = "a box that opens TLS tells who answered from who only looked"
BEATS = 6
"""Carriers of every page: how long it was open, which the box may see."""
MEMBERS = ("answers", "looks", "writes", "proposes")


async def watched(stage: Stage) -> AsyncIterator[Found]:
    """Trajectories behind the box; what it could read of each, and how it told people apart."""
    luck = stage.luck
    async with booth(stage.backend) as play, _box_before(play) as box:
        for _ in range(stage.rounds):
            play.now = OPENS + timedelta(hours=1)
            play.services.days.keep(play.now)
            box.seen.clear()
            yield await _trajectory(play, box, luck)


@asynccontextmanager
async def _box_before(play: Play) -> AsyncIterator[Inspection]:
    with TemporaryDirectory() as folder:
        async with inspected(str(play.client.make_url("")).rstrip("/"), Path(folder)) as box:
            yield box


async def _trajectory(play: Play, box: Inspection, luck: Random) -> Found:
    await play.enrol(f"Team {luck.getrandbits(32)}")
    mail = await mailbox_in(play)
    asked = await play.opened(people=MEMBERS)
    planted: list[str] = []
    for number, person in enumerate(luck.sample(MEMBERS, len(MEMBERS))):
        word = bird(f"lijn{luck.getrandbits(32)}", f"{number}")
        planted += await _visit(mail, box, person, (asked, word))
    await mail.wrote("Iemand anders, op een andere lijn.", ANONYMOUS)
    await mail.delivered()
    planted += await _trainer_reads(mail, box)
    found: Found = Counter()
    found[READ] = sum(box.reads(one) for word in planted for one in disguises(word.encode()))
    found[TOLD_APART] = len({tuple(box.posts(person)) for person in MEMBERS}) - 1
    return found


async def _visit(mail: Mail, box: Inspection, person: str, planted: tuple[str, str]) -> list[str]:
    """Somebody opens the page, does one thing, and closes it some beats later; every word that
    the box may not read."""
    play, (asked, word) = mail.play, planted
    entries, inputs = [play.member(person, asked).entry(asked)], mail.inputs(proposes=1)
    door = play.services.tickets.door(entries, play.now, inputs)
    async with aiohttp.ClientSession(headers={ACCOUNT: person}) as line:
        opened = await _asks(play, box, line, {"action": "open", "ticket": door})
        brought = _brought(mail, person, opened, word)
        for _ in range(BEATS):
            said = await _asks(play, box, line, carrier(opened["page"], brought))
            if said["said"].get("outcome") != "waiting":
                assert "error" not in said["said"], said
                brought = None
    assert brought is None
    return [word, door, opened["page"], opened["waiting"][0]["ticket"]]


def _brought(
    mail: Mail, person: str, opened: Mapping[str, Any], word: str
) -> dict[str, Any] | None:
    """What this person hands over, once."""
    [waiting], [trainer] = opened["waiting"], opened["trainers"]
    writer = Writer(mail, trainer)
    if person == "answers":
        filled = mail.play.member(person).message_for(waiting, **answers(4, word))
        return {"action": "send", **filled}
    if person == "writes":
        return {"action": "inbreng/send", **writer.written(word, ANONYMOUS)}
    if person == "proposes":
        return {"action": "inbreng/send", **writer.proposal(word)}
    return None


async def _trainer_reads(mail: Mail, box: Inspection) -> list[str]:
    ticket = mail.inbox_ticket()
    async with aiohttp.ClientSession(headers={ACCOUNT: "trainer"}) as line:
        said = await _asks(mail.play, box, line, {"action": "open", "ticket": ticket}, "/inbreng")
    read = [
        turn["text"]
        for batch in said["batches"]
        for one in batch["threads"]
        for turn in one["turns"]
    ]
    assert any("kanarie" in text for text in read), "the trainer reads what the box may not"
    return [ticket, *read]


async def _asks(
    play: Play,
    box: Inspection,
    line: aiohttp.ClientSession,
    message: Mapping[str, Any],
    page: str = "/prive",
) -> Mapping[str, Any]:
    sealed = play.enveloped(message)
    async with line.post(box.address + page, data=sealed.body, ssl=trusting()) as reply:
        return sealed.opened(await reply.read())


ATTACKS = [
    attack(READ, "A5", watched, wire.open_envelopes),
    attack(TOLD_APART, "A5", watched, wire.replies_as_long_as_they_are),
]
