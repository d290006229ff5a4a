"""The bot in a channel: who brought it, what it offers, and nothing of anybody."""

import json

import pytest

from tests.chat import object_id, roster_entry
from tests.dialogs.towns import TEAM, rows
from tests.fakes import BOT, TENANT, Teams

TEAMS_TEAM = {"id": "19:noord@thread.tacv2", "name": TEAM}
HERE = "19:noord@thread.tacv2"


def somebody(town, name, scope="channel", where=HERE):
    return Teams(town.teams.service_url, object_id(name), name.capitalize(), where, scope)


def in_the_channel(activity):
    return activity | {"channelData": {"team": TEAMS_TEAM, "tenant": {"id": TENANT}}}


async def happens(town, activity):
    async with town.session.post(f"{town.address}/api/messages", json=activity) as response:
        assert response.status == 200
        return await response.text()


def shown(town, where=HERE):
    return json.dumps(town.teams.cards(where), ensure_ascii=False)


async def test_when_it_is_added_it_says_who_did_and_how_to_stop_it(enrolled):
    await happens(enrolled, in_the_channel(somebody(enrolled, "marleen").installs()))
    said = shown(enrolled)
    assert "Marleen heeft me aan dit team toegevoegd" in said
    assert "Verwijder me dan bij de apps van dit team" in said


async def test_being_added_to_a_team_writes_to_nobody_in_it(enrolled):
    enrolled.teams.roster[HERE] = [roster_entry(name) for name in ("samira", "kofi", "mei")]
    await happens(enrolled, in_the_channel(somebody(enrolled, "marleen").installs()))
    await enrolled.a_moment_later()
    assert set(enrolled.teams.chats) == {HERE}


@pytest.mark.parametrize(
    "words",
    ["status", "resultaat", "overzicht", "samenvatting", "start", "wat weet je van mij"],
)
@pytest.mark.parametrize("scope", ["channel", "groupChat"])
async def test_nothing_personal_is_ever_said_among_others(released, words, scope):
    for name in ("samira", "marleen", "tariq", "lida"):
        where = f"19:{scope}-{name}"
        mention = {"type": "mention", "text": "<at>bot</at>", "mentioned": {"id": BOT}}
        written = somebody(released, name, scope, where).writes(
            f"<at>bot</at> {words}", entities=[mention]
        )
        await happens(released, written)
        said = shown(released, where)
        assert "Hier in het kanaal vraag ik niets" in said
        for private in (TEAM, "Tariq", "meer dan de helft", "Inkomen", "Actie"):
            assert private not in said


async def test_everybody_gets_the_same_answer_in_a_channel(released):
    answers = set()
    for name in ("samira", "marleen", "tariq", "lida", "omar"):
        where = f"19:of-{name}"
        await happens(released, somebody(released, name, where=where).writes("status"))
        answers.add(shown(released, where))
    assert len(answers) == 1


async def test_buttons_and_files_of_a_card_copied_into_a_channel_do_nothing(opened):
    before = rows(opened.folder, without=("seen_activity", "channel"))
    from_channel = somebody(opened, "tariq")
    for verb in ("extend.confirm", "briefing.texts", "door.link"):
        said = await happens(opened, from_channel.presses(verb, card="1"))
        assert "Hier in het kanaal vraag ik niets" in said
    assert "bestand#" not in opened.teams.everything()
    assert rows(opened.folder, without=("seen_activity", "channel")) == before


async def test_speaking_in_a_channel_records_nobody(enrolled):
    before = rows(enrolled.folder)["person"]
    await happens(enrolled, in_the_channel(somebody(enrolled, "nieuwkomer").writes("hallo")))
    assert rows(enrolled.folder)["person"] == before


async def test_a_removed_bot_forgets_the_team(enrolled):
    marleen = somebody(enrolled, "marleen")
    await happens(enrolled, in_the_channel(marleen.installs()))
    assert rows(enrolled.folder)["channel"]
    await happens(enrolled, in_the_channel(marleen.removes()))
    assert rows(enrolled.folder)["channel"] == []
