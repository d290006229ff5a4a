"""The page answers its own requests, and nobody else's."""

import asyncio
import json
import re

import pytest

from trajectory.enrolment import read_csv
from tryout.municipality import CHANNEL, PEOPLE, TEAMS
from tryout.page import STATIC
from tryout.play import locale_of
from tryout.teams.world import BOT

PETER = TEAMS[0].manager
FATMA = TEAMS[0].members[0]


async def test_the_state_shows_everybody_where_something_new_waits(web):
    async with web.get("/state") as answer:
        state = await answer.json()
    people = [person for group in state["groups"] for person in group["people"]]
    assert len(people) == len(PEOPLE)
    assert all(person["unread"] for person in people)
    assert set(state["commands"]) >= {person["part"] for person in people}


async def test_words_written_on_the_page_reach_the_bot(stand, web):
    async with web.post(f"/chats/{PETER.chat}/say", json={"text": "status"}) as answer:
        assert (await answer.json())["result"] == "done"
    assert stand.bot.heard[-1]["text"] == "status"
    async with web.get(f"/chats/{PETER.chat}") as answer:
        assert [message["text"] for message in await answer.json()][-2] == "status"


async def test_in_the_channel_the_page_says_who_speaks(stand, web):
    wanted = {"text": "help", "person": FATMA.object_id}
    async with web.post(f"/chats/{CHANNEL.id}/say", json=wanted) as answer:
        assert answer.status == 200
    assert stand.bot.heard[-1]["from"]["aadObjectId"] == FATMA.object_id


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252", "utf-16"])
async def test_a_file_reaches_the_bot_byte_for_byte(stand, web, encoding):
    written = "team;niveau\r\nCafé;team\r\n".encode(encoding)
    path = f"/chats/{PETER.chat}/file"
    async with web.post(path, params={"name": "teams.csv"}, data=written) as answer:
        assert answer.status == 200
    assert stand.bot.files[-1] == written


async def test_the_example_is_a_valid_enrolment(web):
    async with web.get("/example.csv") as answer:
        enrolled = read_csv(await answer.text())
    assert [(one.team, len(one.members)) for one in enrolled] == [
        ("Inkomen Noord 3", 8),
        ("Werkplein Zuidoost 1", 6),
        ("MT Inkomen", 8),
    ]


async def test_the_client_can_speak_another_language(stand, web):
    async with web.post(f"/people/{PETER.object_id}/locale", json={"locale": "en-GB"}):
        pass
    async with web.post(f"/chats/{PETER.chat}/say", json={"text": "hello"}):
        pass
    assert stand.bot.heard[-1]["locale"] == "en-GB"


async def test_before_anybody_does_anything_all_begins_again_in_another_language(
    stand, runner, web
):
    async with web.post("/locale", json={"locale": "en-GB"}) as answer:
        assert answer.status == 200
    await runner.opened()
    heard = [activity for activity in stand.bot.heard if activity["type"] == "installationUpdate"]
    assert {activity["locale"] for activity in heard} == {"en-GB"}
    assert len(runner.world.chat(PETER.chat)) == 1, "the greeting, and nothing of before"
    await runner.begin_again()
    assert locale_of(runner.world, PETER) == "en-GB", "clients keep their language"


async def test_later_the_bot_hears_of_another_language_and_nothing_is_lost(stand, runner, web):
    async with web.post(f"/people/{FATMA.object_id}/app", json={"added": False}):
        pass
    async with web.post(f"/chats/{PETER.chat}/say", json={"text": "dag"}):
        pass
    before, heard = runner.world.chat(PETER.chat), len(stand.bot.heard)
    async with web.post("/locale", json={"locale": "en-GB"}) as answer:
        assert answer.status == 200
    assert runner.world.chat(PETER.chat)[: len(before)] == before
    told = [one for one in stand.bot.heard[heard:] if one["type"] == "installationUpdate"]
    assert {one["locale"] for one in told} == {"en-GB"}
    everybody = {person.object_id for person in PEOPLE}
    assert {one["from"]["aadObjectId"] for one in told} == everybody - {FATMA.object_id}


async def test_the_page_knows_with_whom_to_begin_until_somebody_did(web):
    async def state():
        async with web.get("/state") as answer:
            return await answer.json()

    assert (await state())["first"] == PETER.chat
    assert (await state())["touched"] == []
    async with web.post(f"/chats/{PETER.chat}/say", json={"text": "dag"}):
        pass
    assert (await state())["touched"] == [PETER.chat]


async def test_the_app_can_be_removed_and_added(stand, web):
    path = f"/people/{PETER.object_id}/app"
    for added, action in ((False, "remove"), (True, "add")):
        async with web.post(path, json={"added": added}) as answer:
            assert answer.status == 200
        assert stand.bot.heard[-1]["action"] == action


async def test_news_comes_while_the_page_is_open(web):
    async with web.get("/news") as news:
        assert await news.content.readline() == b": hello\n"
        async with web.post(f"/chats/{PETER.chat}/say", json={"text": "dag"}):
            pass
        heard = []
        async with asyncio.timeout(5):
            while len(heard) < 3:
                line = await news.content.readline()
                if line.startswith(b"data: "):
                    heard.append(json.loads(line.removeprefix(b"data: ")))
    touched, said, answered = heard
    assert touched == {"kind": "touched", "chat": PETER.chat}
    assert (said["message"]["text"], said["unread"]) == ("dag", 1), "the greeting was not read yet"
    assert (answered["message"]["author"], answered["unread"]) == (BOT, 2)


@pytest.mark.parametrize(
    "headers", [{"Origin": "https://elsewhere.example"}, {"Host": "elsewhere.example"}]
)
async def test_another_site_in_the_same_browser_gets_nothing(stand, web, headers):
    heard = len(stand.bot.heard)
    path = f"/chats/{PETER.chat}/say"
    async with web.post(path, json={"text": "x"}, headers=headers) as answer:
        assert answer.status == 403
    async with web.post("/fresh", headers=headers) as answer:
        assert answer.status == 403
    assert len(stand.bot.heard) == heard


@pytest.mark.parametrize(
    ("path", "body"),
    [
        (f"/chats/{PETER.chat}/say", {}),
        (f"/chats/{PETER.chat}/say", []),
        (f"/chats/{CHANNEL.id}/say", {"text": "x", "person": "nobody"}),
        (f"/chats/{PETER.chat}/press", {"message": "0", "action": {}}),
        ("/chats/a:nobody/say", {"text": "x"}),
        ("/clock", {"to": "yesterday"}),
    ],
)
async def test_a_wrong_request_harms_nothing(web, path, body):
    async with web.post(path, json=body) as answer:
        assert answer.status in (400, 404)


@pytest.mark.parametrize("language", ["nl", "en"])
async def test_every_word_on_the_page_has_a_text(web, language):
    async with web.get(f"/words/{language}") as answer:
        words = await answer.json()
    source = "".join(path.read_text() for path in STATIC.glob("*.js"))
    used = {f"tryout-{key}" for key in re.findall(r'\bsay\("([\w-]+)"', source)}
    assert used
    assert used <= words.keys()


async def test_only_its_own_page_and_the_pages_of_the_bot_may_be_shown(web, runner):
    async with web.get("/") as answer:
        policy = answer.headers["Content-Security-Policy"]
    assert f"frame-src {runner.bot_address}" in policy
    assert "default-src 'self'" in policy
