"""What people do reaches the bot as it would from Teams, and what it answers is shown."""

from datetime import datetime

import pytest

from tests.tryout.scripted import card
from tryout.municipality import BOT_ID, CHANNEL, LEAD, PEOPLE, TEAMS, TENANT, enrolment_csv
from tryout.play import Play, Result, in_channel
from tryout.teams.world import BOT, NOTE

PETER = TEAMS[0].manager
FATMA, OLEKSANDRA = TEAMS[0].members[0], TEAMS[0].members[4]


@pytest.fixture
def peter(runner):
    return Play.at_home(runner, PETER)


def greeting(runner, person):
    return next(m for m in runner.world.chat(person.chat) if m.author == BOT)


def last(stand, kind):
    return next(a for a in reversed(stand.bot.heard) if a["type"] == kind)


def test_in_the_first_minute_everybody_was_greeted_and_the_file_was_sent(stand):
    runner = stand.runner
    assert {p.chat for p in PEOPLE if greeting(runner, p).card["type"] == "AdaptiveCard"} == {
        person.chat for person in PEOPLE
    }
    assert stand.bot.files == [enrolment_csv().encode()]
    assert runner.world.chat(LEAD.chat)[-1].file == "aanmelding.csv"


def test_the_team_added_the_bot_and_said_which_team_it_is(stand):
    added = next(
        a
        for a in stand.bot.heard
        if a["type"] == "installationUpdate" and a["conversation"]["id"] == CHANNEL.id
    )
    assert added["channelData"]["team"]["name"] == "Inkomen Noord 3"
    assert added["from"]["aadObjectId"] == PETER.object_id


async def test_words_arrive_as_teams_sends_them(stand, peter):
    assert (await peter.say("hoe ver zijn we")).result is Result.DONE
    activity = last(stand, "message")
    assert activity["text"] == "hoe ver zijn we"
    assert activity["channelId"] == "msteams"
    assert activity["from"] == {
        "id": PETER.teams_id,
        "name": "Pieter van Dongen",
        "aadObjectId": PETER.object_id,
    }
    assert activity["recipient"]["id"] == BOT_ID
    assert activity["conversation"] == {
        "id": PETER.chat,
        "conversationType": "personal",
        "tenantId": TENANT,
    }
    assert activity["channelData"] == {"tenant": {"id": TENANT}}
    assert activity["entities"][0]["timezone"] == "Europe/Amsterdam"
    assert datetime.fromisoformat(activity["timestamp"]).utcoffset().total_seconds() == 0
    assert stand.runner.world.chat(PETER.chat)[-1].card == card("Je zei: hoe ver zijn we")


async def test_in_the_channel_the_bot_is_mentioned(stand):
    await in_channel(stand.runner, FATMA).say("help")
    activity = last(stand, "message")
    assert activity["text"] == "<at>Cultuurtraject</at> help"
    assert activity["conversation"]["conversationType"] == "channel"
    assert [e["mentioned"]["id"] for e in activity["entities"] if e["type"] == "mention"] == [
        BOT_ID
    ]


async def test_everybody_has_the_language_of_the_own_client(stand):
    await Play.at_home(stand.runner, OLEKSANDRA).say("hi")
    assert last(stand, "message")["locale"] == "en-GB"


async def test_a_pressed_button_puts_the_answer_in_the_place_of_the_card(stand, peter):
    pressed = greeting(stand.runner, PETER)
    before = len(stand.runner.world.chat(PETER.chat))
    action = {"type": "Action.Execute", "verb": "start", "data": {"verb": "start", "x": "1"}}
    assert (await peter.press(pressed, action)).result is Result.DONE
    invoke = last(stand, "invoke")
    assert invoke["name"] == "adaptiveCard/action"
    assert invoke["value"]["action"] | {"id": ""} == action | {"id": ""}
    assert invoke["replyToId"] == pressed.id
    assert stand.runner.world.get(PETER.chat, pressed.id).card == card("Gedaan: start")
    assert len(stand.runner.world.chat(PETER.chat)) == before


async def test_the_door_opens_a_page_and_changes_nothing_in_the_chat(stand, peter):
    before = stand.runner.world.chat(PETER.chat)
    data = {"msteams": {"type": "task/fetch"}, "verb": "door"}
    pressed = greeting(stand.runner, PETER)
    outcome = await peter.press(pressed, {"type": "Action.Submit", "data": data})
    assert outcome.result is Result.DIALOG
    address, front, ticket = outcome.url.rsplit(".", 2)
    assert address.endswith("/prive#nl")
    assert (len(front), ticket) == (87, PETER.object_id)
    assert last(stand, "invoke")["value"]["data"] == data
    assert stand.runner.world.chat(PETER.chat) == before


async def test_an_older_button_arrives_as_a_message_with_a_value(stand, peter):
    pressed = greeting(stand.runner, PETER)
    await peter.press(pressed, {"type": "Action.Submit", "data": {"verb": "x"}})
    activity = last(stand, "message")
    assert activity["value"] == {"verb": "x"}
    assert "text" not in activity


async def test_a_bot_that_fails_is_told_kindly_and_the_words_stay(stand, peter):
    assert (await peter.say("ontplof")).result is Result.FAILED
    said, told = stand.runner.world.chat(PETER.chat)[-2:]
    assert said.text == "ontplof"
    assert (told.author, told.text) == (NOTE, "tryout-bot-silent")


async def test_what_the_bot_sent_is_unread_until_somebody_looks(stand, peter):
    world = stand.runner.world
    assert world.unread(PETER.chat) == 1
    world.read(PETER.chat)
    assert world.unread(PETER.chat) == 0
    await peter.say("dag")
    assert world.unread(PETER.chat) == 1
