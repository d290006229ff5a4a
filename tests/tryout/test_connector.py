"""The connector answers a bot as Teams does."""

import pytest

from tests.tryout.scripted import CARD, card
from tryout.municipality import BOT_ID, CHANNEL, LEAD, TEAMS, TENANT
from tryout.play import Play
from tryout.teams.client import app_removed
from tryout.teams.connector import LARGEST

PETER = TEAMS[0].manager
CONVERSATIONS = "/connector/v3/conversations"


def message(title="Dag"):
    content = card(title)
    return {"type": "message", "attachments": [{"contentType": CARD, "content": content}]}


async def test_a_chat_with_a_person_is_the_same_every_time(connector, runner):
    for member in (PETER.teams_id, PETER.object_id, PETER.teams_id):
        wanted = {"bot": {"id": BOT_ID}, "members": [{"id": member}], "tenantId": TENANT}
        async with connector.post(CONVERSATIONS, json=wanted) as answer:
            assert answer.status == 201
            assert (await answer.json())["id"] == PETER.chat


async def test_nobody_outside_the_organisation_can_be_reached(connector):
    wanted = {"members": [{"id": "29:stranger"}]}
    async with connector.post(CONVERSATIONS, json=wanted) as answer:
        assert answer.status == 403
        assert (await answer.json())["error"]["code"] == "BotNotInConversationRoster"


async def test_a_message_is_shown_changed_and_taken_away(connector, runner):
    base = f"{CONVERSATIONS}/{PETER.chat}/activities"
    async with connector.post(base, json=message()) as answer:
        assert answer.status == 201
        id = (await answer.json())["id"]
    async with connector.put(f"{base}/{id}", json=message("Anders")) as answer:
        assert answer.status == 200
    changed = runner.world.get(PETER.chat, id)
    assert changed.card == card("Anders")
    assert changed.edited
    async with connector.delete(f"{base}/{id}") as answer:
        assert answer.status == 200
    assert runner.world.get(PETER.chat, id) is None


async def test_a_bot_cannot_change_what_a_person_wrote(connector, runner):
    await Play.at_home(runner, PETER).say("dit zei ik")
    mine = next(m for m in runner.world.chat(PETER.chat) if m.text == "dit zei ik")
    path = f"{CONVERSATIONS}/{PETER.chat}/activities/{mine.id}"
    async with connector.put(path, json=message()) as answer:
        assert answer.status == 404
    assert runner.world.get(PETER.chat, mine.id) == mine


async def test_a_chat_that_does_not_exist_is_not_found(connector):
    path = f"{CONVERSATIONS}/a:nobody/activities"
    async with connector.post(path, json=message()) as answer:
        assert answer.status == 404


async def test_a_person_who_removed_the_app_gets_nothing(connector, runner):
    await Play.at_home(runner, PETER).remove_app()
    before = runner.world.chat(PETER.chat)
    path = f"{CONVERSATIONS}/{PETER.chat}/activities"
    async with connector.post(path, json=message()) as answer:
        assert answer.status == 403
    assert runner.world.chat(PETER.chat) == before


async def test_a_message_that_teams_would_refuse_is_refused(connector):
    path = f"{CONVERSATIONS}/{PETER.chat}/activities"
    too_large = message() | {"summary": "x" * LARGEST}
    async with connector.post(path, json=too_large) as answer:
        assert answer.status == 413
    async with connector.post(path, data=b"no json") as answer:
        assert answer.status == 400


async def test_typing_is_taken_and_not_shown(connector, runner):
    before = runner.world.chat(PETER.chat)
    path = f"{CONVERSATIONS}/{PETER.chat}/activities"
    async with connector.post(path, json={"type": "typing"}) as answer:
        assert answer.status == 201
    assert runner.world.chat(PETER.chat) == before


async def test_the_roster_comes_in_pages_and_says_who_is_a_guest(connector):
    path = f"{CONVERSATIONS}/{CHANNEL.id}/pagedmembers"
    members, query, pages = [], {"pageSize": "500"}, 0
    while True:
        async with connector.get(path, params=query) as answer:
            page = await answer.json()
        members += page["members"]
        pages += 1
        if "continuationToken" not in page:
            break
        query["continuationToken"] = page["continuationToken"]
    assert pages > 1
    assert {m["userPrincipalName"] for m in members if m["userRole"] == "user"} == {
        person.upn for person in CHANNEL.people
    }
    assert [m["name"] for m in members if m["userRole"] == "guest"] == ["Tom Visser (gast)"]


@pytest.mark.parametrize("id", [PETER.teams_id, PETER.object_id])
async def test_one_member_can_be_looked_up(connector, id):
    async with connector.get(f"{CONVERSATIONS}/{PETER.chat}/members/{id}") as answer:
        member = await answer.json()
    assert member["userPrincipalName"] == PETER.upn
    assert member["aadObjectId"] == PETER.object_id


async def test_somebody_who_is_not_in_a_chat_is_not_found_there(connector):
    path = f"{CONVERSATIONS}/{PETER.chat}/members/{LEAD.teams_id}"
    async with connector.get(path) as answer:
        assert answer.status == 404


async def test_a_post_in_the_channel_is_for_the_whole_team(connector, runner):
    wanted = {"isGroup": True, "channelData": {"channel": {"id": CHANNEL.id}}}
    async with connector.post(CONVERSATIONS, json=wanted | {"activity": message()}) as answer:
        posted = await answer.json()
    assert runner.world.get(CHANNEL.id, posted["activityId"]).card == card("Dag")


def test_removing_the_app_is_told_as_an_installation_update(runner):
    activity = app_removed(Play.at_home(runner, PETER).who)
    assert (activity["type"], activity["action"]) == ("installationUpdate", "remove")
