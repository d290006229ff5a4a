"""Whatever is posted, the answer is a status: never a stack trace, never a standstill."""

import json

import pytest

from bot.teams.auth import BadRequest
from bot.teams.endpoint import DEPTH, LIMIT, parse
from tests.bot.conftest import Bot
from tests.fakes import Teams


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"null",
        b"[]",
        b'"text"',
        b"{}",
        b'{"type": "message"}',
        b'{"type": NaN}',
        b"\xff\xfe\x00",
        b"[" * 100_000,
        b'{"a":' * 40_000,
    ],
    ids=lambda body: body[:20],
)
async def test_what_is_no_activity_gets_400_and_no_more(bot: Bot, body: bytes):
    assert await bot.gets_bytes(body) == (400, b"")
    assert bot.heard == []


@pytest.mark.parametrize(
    "odd",
    ['"\\u0000"', '"\\ud800"', '{"\\u0000": 1}', "NaN", "-Infinity", "[" * 50 + "]" * 50],
)
async def test_an_activity_that_would_break_whoever_stores_it_gets_400(
    bot: Bot, noor: Teams, odd: str
):
    body = json.dumps(noor.writes("hallo", value="ODD")).replace('"ODD"', odd)
    assert await bot.gets_bytes(body.encode()) == (400, b"")
    assert bot.heard == []


@pytest.mark.parametrize("depth", [1, DEPTH - 3, DEPTH - 2, DEPTH - 1, DEPTH, 3 * DEPTH])
@pytest.mark.parametrize("beside", [0, 2 * DEPTH])
def test_how_deep_is_too_deep_does_not_depend_on_what_stands_beside_it(depth: int, beside: int):
    deep = '{"a":' * depth + "1" + "}" * depth
    body = f"[{deep}{', {}' * beside}]".replace("[{", '{"b": [{', 1) + "}"
    if depth + 2 <= DEPTH:
        parse(body.encode())
    else:
        with pytest.raises(BadRequest):
            parse(body.encode())


def test_a_backslash_that_somebody_typed_is_what_they_typed():
    typed = r"C:\u0000 en verder"
    assert parse(json.dumps({"text": typed}).encode()) == {"text": typed}


@pytest.mark.parametrize("missing", ["type", "channelId", "conversation", "from", "recipient"])
async def test_an_activity_without_its_essentials_gets_400(bot: Bot, noor: Teams, missing: str):
    activity = noor.writes("hallo")
    del activity[missing]
    assert await bot.gets(activity, "") == (400, None)


@pytest.mark.parametrize("wrong", [None, 1, [], "x", {"id": 1}, {"id": None}])
async def test_essentials_of_a_wrong_kind_get_400(bot: Bot, noor: Teams, wrong: object):
    assert await bot.gets(noor.writes("hallo") | {"conversation": wrong}) == (400, None)


async def test_oddities_elsewhere_do_not_stop_a_message(bot: Bot, noor: Teams):
    odd = {
        "channelData": 1,
        "entities": {"a": 1},
        "attachments": ["x", 1],
        "locale": 3,
        "value": [],
    }
    assert await bot.gets(noor.writes("hallo", **odd)) == (200, None)
    assert bot.heard[0].text == "hallo"


async def test_an_invoke_from_a_client_that_leaves_much_out_is_answered(bot: Bot, noor: Teams):
    activity = noor.presses("go.on")
    for key in ("locale", "channelData", "timestamp", "replyToId"):
        activity.pop(key)
    assert (await bot.gets(activity))[0] == 200


async def test_too_much_is_refused(bot: Bot, noor: Teams):
    body = json.dumps(noor.writes("x" * LIMIT)).encode()
    assert await bot.gets_bytes(body) == (413, b"")
    assert bot.heard == []


async def test_too_much_is_refused_also_when_its_size_is_not_told(bot: Bot):
    async def endless():
        while True:
            yield b" " * 64_000

    headers = {"Content-Type": "application/json"}
    async with bot.session.post(bot.address, data=endless(), headers=headers) as response:
        assert response.status == 413


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", "text/html"])
async def test_another_kind_of_content_is_refused(bot: Bot, noor: Teams, kind: str):
    assert await bot.gets_bytes(json.dumps(noor.writes("hallo")).encode(), kind) == (415, b"")


async def test_only_posting_is_possible(bot: Bot):
    async with bot.session.get(bot.address) as response:
        assert response.status == 405
