"""Hostile and broken requests by the thousand: never a 500, and nothing written.

Seeded: a failure comes back with the same number. In process, without a network in between.
"""

import json
import random
from collections.abc import Callable
from copy import deepcopy
from typing import Any

import aiohttp
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from booth.envelope import REQUEST_BYTES
from bot.sdk.adapter import BotFramework
from bot.teams.activities import (
    Envelope,
    Said,
    attached,
    executed,
    fetched,
    submitted,
    turn,
    words,
)
from bot.teams.attachments import Downloads
from bot.teams.auth import BadRequest, ConnectorToken, Refused, SigningKeys
from bot.teams.connector import Connector
from bot.teams.deduplication import Deliveries
from bot.teams.edge import TeamsEdge
from bot.teams.endpoint import LIMIT, PATH, parse
from dialogs.turn import Event
from tests.bot.conftest import Seen
from tests.deliveries.wave import MONDAY
from tests.dialogs.towns import rows, town_at
from tests.fakes import APP_ID, BOT, FakeIdentityProvider, Teams
from tryout.surroundings import THIS_MACHINE, AnonymousAccess, NoTokens

SCRAPS = (
    None, True, 0, -1, 1e308, "", "x", "\u0000", "\ud800", "../../etc", "<script>", "' OR 1=1 --",
    "{{7*7}}", "%s%n", "A" * 5_000, "\u202e", [], [[]], {}, {"id": {}}, {"": ""}, ["x"] * 50,
)  # fmt: skip
KINDS = ("message", "invoke", "conversationUpdate", "installationUpdate", "event", "typing",
         "messageReaction", "endOfConversation", "handoff", "nothing")  # fmt: skip
ASKED = ("/prive/open", "/prive/send", "/lezen/open", "/inbreng/open", "/inbreng/reply",
         "/inbreng/wipe", "/bestand/open")  # fmt: skip
PAGES = ("/prive", "/lezen", "/inbreng", "/voorstellen", "/bestand")


def real_activities(teams: Teams) -> list[dict[str, Any]]:
    return [
        teams.writes("status"),
        teams.writes("later tot 12 maart"),
        teams.presses("status.show", card="1"),
        teams.presses("start.confirm", card="1", team="x", first="2027-01-12"),
        teams.submits("overview.show", card="1", first="9"),
        teams.opens_door(),
        teams.installs(),
        teams.adds_bot(),
        teams.removes(),
        teams.sends_file("http://127.0.0.1:1/file.csv"),
    ]


class Vandal:
    """Breaks what it is given in one to four places."""

    def __init__(self, seed: int) -> None:
        self.dice = random.Random(seed)  # noqa: S311 - a play, and it must come out the same

    def breaks(self, activity: dict[str, Any]) -> dict[str, Any]:
        broken = json.loads(json.dumps(activity))
        for _ in range(self.dice.randint(1, 4)):
            places = list(_places(broken))
            holder, key = self.dice.choice(places)
            self.dice.choice(self._ways())(holder, key)
        if self.dice.random() < 0.3:
            broken["type"] = self.dice.choice(KINDS)
        return broken

    def scrap(self) -> Any:
        return deepcopy(self.dice.choice(SCRAPS))

    def _ways(self) -> list[Callable[[Any, Any], None]]:
        return [self._replace, self._replace, self._remove, self._nest, self._add]

    def _replace(self, holder: Any, key: Any) -> None:
        holder[key] = self.scrap()

    def _remove(self, holder: Any, key: Any) -> None:
        if isinstance(holder, dict):
            holder.pop(key)

    def _nest(self, holder: Any, key: Any) -> None:
        for _ in range(self.dice.randint(1, 60)):
            holder[key] = {"value": holder[key]}

    def _add(self, holder: Any, key: Any) -> None:
        if isinstance(holder, dict):
            key = self.dice.choice(["verb", "text", "id", "data", "x\u0000"])
            holder[key] = self.scrap()


def _places(node: Any) -> Any:
    entries = node.items() if isinstance(node, dict) else enumerate(node)
    for key, child in list(entries):
        yield node, key
        if isinstance(child, dict | list) and child:
            yield from _places(child)


# ---- the parser


def reads_everything(body: bytes) -> None:
    """All that is read of an activity before anybody is asked."""
    envelope = Envelope.parse(parse(body))
    turn(envelope, Event.TEXT, MONDAY, Said(text=words(envelope)))
    for read in (executed, submitted, fetched, attached):
        read(envelope)


def test_the_parser_takes_or_refuses_ten_thousand_broken_activities():
    refused = 0
    vandal = Vandal(1)
    for activity in real_activities(Teams("http://127.0.0.1:1/")) * 1_000:
        try:
            reads_everything(json.dumps(vandal.breaks(activity)).encode())
        except BadRequest:
            refused += 1
    assert 1_000 < refused < 9_000, "some are broken where it matters, some are not"


JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=12,
)
FIELDS = st.sampled_from(
    ["type", "id", "channelId", "serviceUrl", "from", "conversation", "recipient", "text", "value",
     "entities", "attachments", "channelData", "locale", "membersAdded", "replyToId"]
)  # fmt: skip


@given(st.dictionaries(FIELDS, JSON_VALUES))
@settings(max_examples=150, deadline=None)
def test_the_parser_takes_or_refuses_any_json(activity):
    try:
        reads_everything(json.dumps(activity).encode())
    except BadRequest:
        return


@given(st.binary(max_size=300))
@settings(max_examples=150, deadline=None)
def test_the_parser_takes_or_refuses_any_bytes(body):
    with pytest.raises(BadRequest):
        reads_everything(body)


async def test_the_edge_takes_or_refuses_thousands_of_them_in_one_piece():
    """Through the SDK, with a conversation that answers nothing."""

    async def says_nothing(_turn):
        return None

    async with aiohttp.ClientSession() as session:
        edge = TeamsEdge(
            handler=says_nothing,
            deliveries=Deliveries(Seen(), b"k" * 32),
            downloads=Downloads(session, THIS_MACHINE),
            now=lambda: MONDAY,
        )
        connector = Connector(session, NoTokens().bearer, BOT, THIS_MACHINE)
        framework = BotFramework(AnonymousAccess(THIS_MACHINE), connector, edge)
        vandal, taken = Vandal(6), 0
        for activity in real_activities(Teams("http://127.0.0.1:1/"))[:9] * 250:
            try:
                broken = parse(json.dumps(vandal.breaks(activity)).encode())
                taken += (await framework.process("", broken)).status < 500
            except Refused:
                continue
        assert taken > 500


# ---- the whole bot, asked by nobody it knows


async def posts(town, path, **how):
    async with town.session.post(town.address + path, **how) as response:
        await response.read()
        return response.status


async def test_what_is_broken_gets_no_500_from_the_whole_bot(tmp_path):
    """In the chat of somebody whom nobody enrolled: her own row is all that may change."""
    async with town_at("opened", tmp_path) as town:
        vandal, statuses = Vandal(2), []
        noor = Teams(town.teams.service_url)
        before = rows(tmp_path, without=("person", "seen_activity", "channel"))
        for activity in real_activities(noor) * 8:
            body = json.dumps(vandal.breaks(activity)).encode()
            kind = {"Content-Type": "application/json"}
            statuses.append(await posts(town, PATH, data=body, headers=kind))
        assert set(statuses) <= {200, 400, 401, 403, 413, 501}
        assert statuses.count(200) > 10
        assert rows(tmp_path, without=("person", "seen_activity", "channel")) == before


async def test_the_pages_answer_anything_with_no_500_and_write_nothing(tmp_path):
    async with town_at("opened", tmp_path) as town:
        dice = random.Random(3)  # noqa: S311 - a play
        page = await town.samira.opens_private_page()
        before = rows(tmp_path)
        good = page.scan["ticket"]
        tickets = (good[:-4] + "AAAA", good[::-1], "", "x", None, 7, {}, good * 3)
        statuses = set()
        for n in range(300):
            message = {
                "ticket": dice.choice(tickets),
                "answers": dice.choice(SCRAPS),
                "texts": dice.choice(SCRAPS),
                "code": dice.choice(SCRAPS),
            }
            if "\ud800" not in message.values() and n % 2:
                await page.posts(dice.choice(ASKED), **message)
            statuses.add(await posts(town, dice.choice(PAGES), data=json.dumps(message)))
        statuses.add(await posts(town, PAGES[0], data="x" * (LIMIT + 1)))
        for _ in range(100):
            statuses.add(await posts(town, dice.choice(PAGES), data=dice.randbytes(REQUEST_BYTES)))
        assert max(statuses) < 500, sorted(statuses)
        assert rows(tmp_path) == before


async def test_without_a_token_of_teams_nothing_is_even_looked_at():
    """Thousands of forged, old and stolen tokens, through the real check."""
    async with FakeIdentityProvider.running() as idp, aiohttp.ClientSession() as session:
        check = ConnectorToken(APP_ID, SigningKeys(session, idp.metadata_url), THIS_MACHINE)
        url, vandal = "http://127.0.0.1:1/emea/", random.Random(5)  # noqa: S311 - a play
        good = idp.token(url)
        assert await check(f"Bearer {good}", "msteams", url)
        let_in = 0
        for _ in range(2_000):
            forged = bytearray(good.encode())
            for _ in range(vandal.randint(1, 3)):
                forged[vandal.randrange(len(forged) - 2)] = vandal.choice(b"AZaz09._-=")
            if bytes(forged) == good.encode():
                continue
            try:
                await check(f"Bearer {forged.decode()}", "msteams", url)
                let_in += 1
            except Refused:
                continue
        assert let_in == 0
        assert idp.key_requests < 10, "unknown keys are not asked for again and again"


async def test_a_flood_of_tokens_with_unknown_keys_is_no_flood_of_questions():
    async with FakeIdentityProvider.running() as idp, aiohttp.ClientSession() as session:
        check = ConnectorToken(APP_ID, SigningKeys(session, idp.metadata_url), THIS_MACHINE)
        url = "http://127.0.0.1:1/emea/"
        for n in range(200):
            with pytest.raises(Refused):
                await check(idp.header(url, headers={"kid": f"key-{n + 100}"}), "msteams", url)
        assert idp.key_requests < 5
