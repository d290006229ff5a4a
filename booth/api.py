"""What the private page asks for; opening it writes nothing (anonymity.md §1)."""

import asyncio
from base64 import b64encode
from collections.abc import Awaitable, Callable
from datetime import datetime
from functools import partial
from typing import Any, Final

from aiohttp import web

from booth.ballots.instruments import instrument_of
from booth.ballots.sealing import check_seal, terms_of
from booth.ballots.sending import send
from booth.ballots.texts_page import read_texts
from booth.carrying import Carrying
from booth.envelope import Message, fits
from booth.needs import reading
from booth.needs import writing as needs_writing
from booth.protocol import NO_VIEW, Action, Page, local
from booth.readers import named
from booth.separate_input import inbox, norm_proposals, sorting, writing
from booth.separate_input.laying import lay_boxes
from booth.services import BoothServices
from storage.keys.key_store import KeyStore
from trajectory.language import Words
from trajectory.rounds.instrument import TEXT_LIMIT, Instrument, Item, OpenQuestion
from trajectory.rounds.rounds import Round, RoundState

OPENING_REPLY: Final = 32_768
"""Bytes; eight rounds of an instrument of our own fit. Who waits for a slow line waits for this."""
MEMBER_REPLY: Final = 131_072
"""Bytes of what a carrier brings back: a whole thread of separate input fits."""
READING_REPLY: Final = 262_144


def routes(services: BoothServices) -> list[web.RouteDef]:
    """One address a page: what a member does, and what a trainer reads."""
    act = partial(_action, services)
    brought = {
        "send": act(send, "packet"),
        "inbreng/send": act(writing.send, "packet"),
        "inbreng/return": act(writing.come_back, "locator"),
    }
    carry = Action(Carrying(services, brought), frozenset({"brought"}))
    opening = Action(partial(open_page, services), size=OPENING_REPLY)
    member = {"open": opening, "carry": carry}
    trainer = {
        "/lezen": {"open": act(read_texts)},
        "/voorstellen": {
            "open": act(norm_proposals.read),
            "word": act(sorting.word, "theme", "kind", "text", "used", "seen", "looked"),
            "seen": act(sorting.see, "seen"),
            "wipe": act(norm_proposals.wipe),
        },
        "/nodig": {"open": act(reading.read_needs)},
        "/inbreng": {
            "open": act(inbox.open_inbox),
            "reply": act(inbox.reply, "for_writer", "own"),
            "wipe": act(inbox.wipe),
        },
    }
    page = partial(Page, services.days, services.now)
    return [
        web.post("/prive", page(member, MEMBER_REPLY).answer),
        *(web.post(at, page(acts, READING_REPLY).answer) for at, acts in trainer.items()),
    ]


def _action(
    services: BoothServices,
    handle: Callable[[BoothServices, Message], Awaitable[Message]],
    *fields: str,
) -> Action:
    return Action(partial(handle, services), frozenset(fields))


# ---- opening


async def open_page(services: BoothServices, message: Message) -> Message:
    """What waits for the holder of a door ticket; `over` counts rounds that closed meanwhile, and
    `often` says that a round was left out, since its page was opened as often as it may be.

    Every round comes with the key that answers are sealed to, what they are bound to, and the names
    of all who are asked. `team_names` are for the warning in the page, which looks for them in what
    somebody writes.
    """
    now = services.now()
    door = services.tickets.open_door(message["ticket"], now)
    waiting, over = [], 0
    names: set[str] = set()
    async with services.boxes.reading() as box:
        needs = await needs_writing.offered(services, box, door.entries)
        for entry in needs_writing.without(needs, door.entries):
            round_ = await box.rounds.get(entry.slot.round)
            if round_ is not None and round_.accepts(now):
                await asyncio.to_thread(check_seal, services.keys, round_)
                instrument = await instrument_of(services, box, round_)
                ticket = services.tickets.sending(entry.slot, now)
                sealing = await asyncio.to_thread(_sealing, services.keys, round_)
                shown = _shown(round_, instrument)
                reader = named(await box.mailboxes.get(round_.trajectory), entry.reads)
                read = {"team": entry.team, "trainer": entry.trainer, "reader": reader}
                waiting.append({"ticket": ticket, **read, **sealing, **shown})
                names.update(await box.round_names.of_round(round_.id))
            elif round_ is None or _closed(round_, now):
                over += 1
        trainers = await writing.offered(services, box, door)
        mailboxes = await writing.pools_of(box, door)
    pools = [*(entry.slot.round for entry in door.entries), *mailboxes]
    await lay_boxes(services, mailboxes)
    services.ticker.opened(pools)
    reply = {
        "page": services.tickets.page(pools, now),
        "beat": services.ticker.beat,
        "waiting": waiting,
        "over": over,
        "often": door.too_often,
        "needs": needs,
        "trainers": trainers,
        "team_names": sorted(names),
        "more": False,
    }
    return _fitting(reply)


def _fitting(reply: Message) -> Message:
    """One size, whatever waits: of rounds that do not fit, the last wait for another opening."""
    while reply["waiting"] and not fits(reply, OPENING_REPLY):
        reply = {**reply, "waiting": reply["waiting"][:-1], "more": True}
    return reply


def _sealing(keys: KeyStore, round_: Round) -> Message:
    """What a page needs to seal answers, and whom it names."""
    names = terms_of(keys, round_.id).names
    return {
        "round": round_.id,
        "instrument": round_.instrument,
        "key": b64encode(round_.public_key).decode(),
        "names": [[named.name, named.new] for named in names],
    }


def _closed(round_: Round, now: datetime) -> bool:
    return now >= round_.closes or round_.state.over or round_.state is RoundState.CLOSING


def _shown(round_: Round, instrument: Instrument) -> Message:
    return {
        "kind": round_.kind,
        "threshold": round_.threshold,
        "closes": local(round_.closes),
        "visible_from": local(round_.visible),
        "title": instrument.title,
        "introduction": instrument.introduction,
        "hint": instrument.hint,
        "status": instrument.status,
        "minutes": instrument.minutes,
        "items": [_item(instrument, item) for item in instrument.items],
        "open": [_open_question(question) for question in instrument.open_questions],
        "limit": TEXT_LIMIT,
        "room": instrument.room,
    }


def _item(instrument: Instrument, item: Item) -> dict[str, str | Words | list[dict[str, Any]]]:
    scale = instrument.scale_of(item)
    options = [{"value": option.value, "label": option.label} for option in scale.options]
    if scale.no_view is not None:
        options.append({"value": NO_VIEW, "label": scale.no_view})
    return {"id": item.id, "text": item.text, "options": options}


def _open_question(question: OpenQuestion) -> dict[str, str | Words]:
    return {"id": question.id, "text": question.text, "hint": question.hint}
