"""What people do in Teams reaches the conversations, and what these say reaches people."""

import json
import logging

import aiohttp
import pytest

from bot.sdk.adapter import BotFramework
from bot.teams.answers import CardTooLarge, adaptive, message
from bot.teams.attachments import Downloads
from bot.teams.auth import Unauthenticated
from bot.teams.connector import Connector
from bot.teams.deduplication import Deliveries
from bot.teams.edge import TeamsEdge
from dialogs.card import Button, Card, Line
from dialogs.turn import DoorReply, Event, Reply, Turn
from tests.bot.conftest import NOW, Bot, Seen
from tests.fakes import BOT, TENANT, FakeConnector, Teams
from trajectory.language import Language
from tryout.surroundings import AnonymousAccess
from use_cases.services import Scope

HELLO = Card("Welkom", [Line("Wat wil je doen?")], [Button("Verder", "go.on", {"team": "t1"})])
DONE = Card("Gedaan")
MENTION = {"type": "mention", "text": "<at>Cultuurtraject</at>", "mentioned": {"id": BOT}}


async def test_words_get_a_card_and_the_bot_learns_who_spoke_and_where(
    bot: Bot, teams: FakeConnector, noor: Teams
):
    bot.reply = Reply(HELLO)
    assert await bot.gets(noor.writes("hallo")) == (200, None)

    turn = bot.heard[0]
    assert (turn.event, turn.text, turn.language) == (Event.TEXT, "hallo", Language.NL)
    assert turn.actor.object_id == noor.object_id.lower()
    assert turn.actor.name == "Noor de Wit"
    assert turn.place.service_url == teams.service_url
    assert (turn.place.conversation_id, turn.place.tenant_id) == ("a:noor", TENANT)
    assert turn.place.user_id == "29:Noor de Wit"
    assert turn.place.scope is Scope.PERSONAL
    assert turn.now == bot.now
    (shown,) = teams.sees("a:noor")
    assert shown["attachments"][0]["content"] == HELLO.render()


async def test_a_card_has_a_summary_and_never_text_beside_it(
    bot: Bot, teams: FakeConnector, noor: Teams
):
    bot.reply = Reply(HELLO)
    await bot.gets(noor.writes("hallo"))
    (shown,) = teams.sees("a:noor")
    assert shown["summary"] == "Welkom"
    assert not shown.get("text")


@pytest.mark.parametrize(
    ("locale", "language"),
    [("en-GB", Language.EN), ("nl-NL", Language.NL), ("tr-TR", Language.NL), ("", Language.NL)],
)
async def test_the_language_is_that_of_the_client(
    bot: Bot, noor: Teams, locale: str, language: Language
):
    await bot.gets(noor.writes("hallo", locale=locale))
    assert bot.heard[0].language is language


async def test_the_language_of_the_client_info_counts_when_the_activity_names_none(
    bot: Bot, noor: Teams
):
    info = {"type": "clientInfo", "locale": "en-US"}
    await bot.gets(noor.writes("hello", locale=None, entities=[info]))
    assert bot.heard[0].language is Language.EN


async def test_the_name_of_the_bot_is_not_part_of_the_words(bot: Bot, noor: Teams):
    text = "<at>Cultuurtraject</at>\u00a0help\n"
    await bot.gets(noor.writes(text, entities=[MENTION]))
    assert bot.heard[0].text == "help"


async def test_a_mentioned_colleague_stays_as_a_name_and_brackets_of_people_stay_too(
    bot: Bot, noor: Teams
):
    jan = {"type": "mention", "text": "<at>Jan</at>", "mentioned": {"id": "29:jan", "name": "Jan"}}
    text = "<at>Cultuurtraject</at> vraag <at>Jan</at> over <at>iets</at>"
    await bot.gets(noor.writes(text, entities=[MENTION, jan]))
    assert bot.heard[0].text == "vraag Jan over <at>iets</at>"


async def test_a_colleague_with_the_name_of_the_bot_is_not_the_bot(bot: Bot, noor: Teams):
    other = {**MENTION, "mentioned": {"id": "29:other", "name": "Cultuurtraject"}}
    await bot.gets(noor.writes("<at>Cultuurtraject</at> help", entities=[other]))
    assert bot.heard[0].text == "Cultuurtraject help"


async def test_a_channel_and_a_group_chat_are_no_place_for_anything_personal(
    bot: Bot, teams: FakeConnector
):
    for kind in ("channel", "groupChat", "something-new", ""):
        await bot.gets(Teams(teams.service_url, scope=kind).writes("status"))
    assert {turn.place.scope for turn in bot.heard} == {Scope.CHANNEL}
    assert len(bot.heard) == 4


async def test_a_channel_tells_its_team_and_an_answer_stays_in_the_thread(
    bot: Bot, teams: FakeConnector
):
    thread = "19:kanaal@thread.tacv2;messageid=17"
    team = {"id": "19:team@thread.tacv2", "name": "Team Oost"}
    anna = Teams(teams.service_url, scope="channel", conversation_id=thread)
    bot.reply = Reply(HELLO)
    await bot.gets(anna.writes("hallo", channelData={"team": team, "tenant": {"id": TENANT}}))
    place = bot.heard[0].place
    assert (place.teams_team_id, place.teams_team_name) == ("19:team@thread.tacv2", "Team Oost")
    assert place.conversation_id == "19:kanaal@thread.tacv2"
    assert teams.cards(thread) == [HELLO.render()]


# ---- buttons ------------------------------------------------------------------------------------


async def test_a_button_gets_200_with_the_new_card_in_place_of_the_old(bot: Bot, noor: Teams):
    bot.reply = Reply(HELLO)
    pressed = noor.presses("go.on", team="t1", note="Bijna", extra=True, number=3, msteams={"a": 1})
    status, body = await bot.gets(pressed)
    assert status == 200
    assert body == {
        "statusCode": 200,
        "type": "application/vnd.microsoft.card.adaptive",
        "value": HELLO.render(),
    }
    turn = bot.heard[0]
    assert (turn.event, turn.verb) == (Event.ACTION, "go.on")
    assert turn.data == {"team": "t1", "note": "Bijna", "extra": "true", "number": "3"}
    assert not bot.teams.calls, "the answer to a button is no message"


async def test_what_is_done_stays_on_the_card(bot: Bot, noor: Teams):
    """Teams shows the old card again after a while, unless the message itself changed."""
    bot.reply = Reply(HELLO)
    await bot.gets(noor.writes("status"))
    card_id = next(iter(bot.teams.chats[noor.conversation_id]))
    bot.reply = Reply(DONE, lasting=True)
    _, body = await bot.gets(noor.presses("go.on", card_id))
    assert body["value"] == DONE.render()
    assert bot.teams.cards(noor.conversation_id) == [DONE.render()]


async def test_the_card_with_the_link_to_the_private_page_never_lasts(bot: Bot, noor: Teams):
    bot.reply = Reply(HELLO)
    await bot.gets(noor.writes("status"))
    card_id = next(iter(bot.teams.chats[noor.conversation_id]))
    bot.reply = Reply(DONE, lasting=True)
    await bot.gets(noor.presses("door.link", card_id))
    assert bot.teams.cards(noor.conversation_id) == [HELLO.render()]


async def test_a_fresh_answer_comes_below_and_leaves_the_card(
    bot: Bot, teams: FakeConnector, noor: Teams
):
    bot.reply = Reply(HELLO, fresh=True)
    status, body = await bot.gets(noor.presses("go.on"))
    assert (status, body["type"]) == (200, "application/vnd.microsoft.activity.message")
    assert teams.cards("a:noor") == [HELLO.render()]


async def test_a_fresh_answer_that_teams_refuses_is_shown_in_place_of_the_card(
    bot: Bot, teams: FakeConnector, noor: Teams
):
    teams.fail(403)
    bot.reply = Reply(HELLO, fresh=True)
    _, body = await bot.gets(noor.presses("go.on"))
    assert body["value"] == HELLO.render()
    assert teams.cards("a:noor") == []


async def test_a_busy_teams_is_asked_again_at_once(bot: Bot, teams: FakeConnector, noor: Teams):
    teams.fail(429, retry_after="0")
    bot.reply = Reply(HELLO)
    await bot.gets(noor.writes("hallo"))
    assert teams.cards("a:noor") == [HELLO.render()]


async def test_an_answer_teams_refuses_is_no_error_of_the_request(
    bot: Bot, teams: FakeConnector, noor: Teams
):
    teams.fail(403)
    bot.reply = Reply(HELLO)
    assert await bot.gets(noor.writes("hallo")) == (200, None)


async def test_a_button_without_an_answer_leaves_its_card(bot: Bot, noor: Teams):
    status, body = await bot.gets(noor.presses("go.on"))
    assert (status, body["type"]) == (200, "application/vnd.microsoft.activity.message")


async def test_a_client_that_only_submits_sees_the_card_change_as_well(
    bot: Bot, teams: FakeConnector, noor: Teams
):
    bot.reply = Reply(Card("Eerst"))
    await bot.gets(noor.writes("hallo"))
    bot.reply = Reply(HELLO)
    await bot.gets(noor.submits("go.on", "message-1", team="t1"))
    assert bot.heard[1].event is Event.ACTION
    assert (bot.heard[1].verb, bot.heard[1].data) == ("go.on", {"team": "t1"})
    assert teams.cards("a:noor") == [HELLO.render()]


async def test_a_submit_of_a_card_that_is_gone_is_answered_below(
    bot: Bot, teams: FakeConnector, noor: Teams
):
    bot.reply = Reply(HELLO)
    await bot.gets(noor.submits("go.on", "message-never"))
    assert teams.cards("a:noor") == [HELLO.render()]


async def test_a_submit_with_a_fresh_answer_leaves_the_card(
    bot: Bot, teams: FakeConnector, noor: Teams
):
    first = Card("Eerst")
    bot.reply = Reply(first)
    await bot.gets(noor.writes("hallo"))
    bot.reply = Reply(HELLO, fresh=True)
    await bot.gets(noor.submits("go.on", "message-1"))
    assert teams.cards("a:noor") == [first.render(), HELLO.render()]


# ---- the door -----------------------------------------------------------------------------------

DOOR = DoorReply("https://cultuur.example/prive#nl.ticket", "Privépagina")


async def test_the_door_opens_as_a_dialog_with_a_way_out_to_the_browser(bot: Bot, noor: Teams):
    bot.reply = DOOR
    status, body = await bot.gets(noor.opens_door())
    assert status == 200
    value = body["task"]["value"]
    assert body["task"]["type"] == "continue"
    assert (value["url"], value["fallbackUrl"], value["title"]) == (DOOR.url, DOOR.url, DOOR.title)
    assert bot.heard[0].event is Event.DOOR


async def test_opening_the_door_is_remembered_nowhere_and_never_becomes_a_message(
    bot: Bot, teams: FakeConnector, noor: Teams, caplog: pytest.LogCaptureFixture
):
    caplog.set_level(logging.DEBUG)
    bot.reply = DOOR
    opened = noor.opens_door()
    first = await bot.gets(opened)
    assert await bot.gets(opened) == first, "a second delivery is answered in the same way"
    assert bot.seen.digests == set()
    assert teams.calls == []
    assert "ticket" not in caplog.text


@pytest.mark.parametrize("verb", ["door", "door.link"])
@pytest.mark.parametrize("reply", [DOOR, Reply(HELLO), Reply(HELLO, fresh=True)])
async def test_a_client_without_dialogs_never_gets_the_address_in_a_message(
    bot: Bot, teams: FakeConnector, noor: Teams, verb: str, reply: Reply | DoorReply
):
    bot.reply = reply
    assert await bot.gets(noor.submits(verb)) == (200, None)
    assert (bot.heard, bot.seen.digests, teams.calls) == ([], set(), [])


async def test_the_link_for_a_browser_is_shown_in_the_answer_to_the_press_only(
    bot: Bot, teams: FakeConnector, noor: Teams
):
    bot.reply = Reply(HELLO, fresh=True)
    _, body = await bot.gets(noor.presses("door.link"))
    assert body["value"] == HELLO.render()
    bot.reply = DOOR
    await bot.gets(noor.writes("privépagina"))
    assert teams.calls == []


async def test_a_door_that_stays_shut_says_so_in_the_dialog(bot: Bot, noor: Teams):
    bot.reply = Reply(HELLO)
    _, body = await bot.gets(noor.opens_door())
    assert body["task"]["value"]["card"]["content"] == HELLO.render()


# ---- installation -------------------------------------------------------------------------------


@pytest.fixture
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.teams.edge.MOMENT", 0.1)


@pytest.mark.usefixtures("soon")
@pytest.mark.parametrize("order", [("installs", "adds_bot"), ("adds_bot", "installs")])
async def test_an_installation_told_twice_is_greeted_once_and_in_the_right_language(
    bot: Bot, teams: FakeConnector, order: tuple[str, str]
):
    bot.reply = Reply(HELLO)
    emma = Teams(teams.service_url, conversation_id="a:emma", locale="en-GB")
    for event in order:
        await bot.gets(getattr(emma, event)())
    await bot.a_moment_later()
    assert [(turn.event, turn.language) for turn in bot.heard] == [(Event.INSTALLED, Language.EN)]
    assert teams.cards("a:emma") == [HELLO.render()]


@pytest.mark.usefixtures("soon")
async def test_a_client_that_only_tells_who_was_added_is_greeted_as_well(
    bot: Bot, teams: FakeConnector, noor: Teams
):
    bot.reply = Reply(HELLO)
    await bot.gets(noor.adds_bot())
    await bot.a_moment_later()
    assert [turn.event for turn in bot.heard] == [Event.INSTALLED]
    assert teams.cards("a:noor") == [HELLO.render()]


@pytest.mark.usefixtures("soon")
async def test_a_fault_a_moment_later_stays_out_of_the_log_and_the_bot_goes_on(
    bot: Bot, teams: FakeConnector, noor: Teams, caplog: pytest.LogCaptureFixture
):
    bot.reply = RuntimeError("geheim")
    await bot.gets(noor.adds_bot())
    await bot.a_moment_later()
    assert "turn failed" in caplog.text
    assert "geheim" not in caplog.text
    bot.reply = Reply(HELLO)
    await bot.gets(noor.writes("hallo"))
    assert teams.cards("a:noor") == [HELLO.render()]


async def test_two_installations_of_one_team_are_greeted_once(bot: Bot, teams: FakeConnector):
    team = {"team": {"id": "19:team@thread.tacv2"}, "tenant": {"id": TENANT}}
    bot.reply = Reply(HELLO)
    for chat in ("19:algemeen@thread.tacv2", "19:team@thread.tacv2"):
        anna = Teams(teams.service_url, scope="channel", conversation_id=chat)
        await bot.gets(anna.installs() | {"channelData": team})
    assert len(bot.heard) == 2
    assert sum(len(teams.cards(chat)) for chat in teams.chats) == 1


async def test_the_greeting_is_not_repeated_across_the_turn_of_a_minute(
    bot: Bot, teams: FakeConnector, noor: Teams
):
    bot.reply = Reply(HELLO)
    bot.now = bot.now.replace(minute=30, second=59)
    await bot.gets(noor.installs())
    bot.now = bot.now.replace(minute=31, second=0)
    await bot.gets(noor.installs())
    bot.now = bot.now.replace(minute=30, second=59)
    await bot.gets(noor.installs())
    assert len(teams.cards("a:noor")) == 1


async def test_who_installs_again_later_is_greeted_again(
    bot: Bot, teams: FakeConnector, noor: Teams
):
    bot.reply = Reply(HELLO)
    await bot.gets(noor.installs())
    await bot.gets(noor.removes())
    bot.now = bot.now.replace(hour=10)
    await bot.gets(noor.installs())
    assert [turn.event for turn in bot.heard][1] is Event.REMOVED
    assert len(teams.cards("a:noor")) == 2


async def test_a_removed_bot_says_nothing(bot: Bot, teams: FakeConnector, noor: Teams):
    bot.reply = Reply(HELLO)
    await bot.gets(noor.removes())
    await bot.gets(noor.activity("conversationUpdate", membersRemoved=[{"id": BOT}]))
    assert [turn.event for turn in bot.heard] == [Event.REMOVED, Event.REMOVED]
    assert teams.calls == []


async def test_a_colleague_who_joins_a_team_and_an_upgrade_are_no_installation(
    bot: Bot, noor: Teams
):
    await bot.gets(noor.activity("conversationUpdate", membersAdded=[{"id": "29:jan"}]))
    await bot.gets(noor.activity("installationUpdate", action="add-upgrade"))
    await bot.gets(noor.activity("installationUpdate", action="remove-upgrade"))
    assert bot.heard == []


# ---- what has no meaning here -------------------------------------------------------------------


@pytest.mark.parametrize(
    "kind",
    ["typing", "messageReaction", "messageUpdate", "messageDelete", "event", "endOfConversation",
     "conversationUpdate", "installationUpdate", "handoff", "trace", "invented"],
)  # fmt: skip
async def test_other_activities_are_taken_and_ignored(bot: Bot, noor: Teams, kind: str):
    extra = {"name": "application/vnd.microsoft.meetingStart", "value": {"a": 1}}
    assert await bot.gets(noor.activity(kind, **extra)) == (200, None)
    assert bot.heard == []


@pytest.mark.parametrize(
    "name",
    ["task/submit", "composeExtension/query", "signin/verifyState", "fileConsent/invoke", ""],
)
async def test_other_invokes_are_not_implemented(bot: Bot, noor: Teams, name: str):
    assert await bot.gets(noor.invokes(name, {"data": "x"})) == (501, None)
    assert bot.heard == []


@pytest.mark.parametrize("value", [None, [], "x", {}, {"action": "x"}, {"action": {"data": []}}])
async def test_a_malformed_button_is_a_button_without_a_name(bot: Bot, noor: Teams, value: object):
    status, _ = await bot.gets(noor.invokes("adaptiveCard/action", value))
    assert (status, bot.heard[0].verb, bot.heard[0].data) == (200, "", {})


async def test_an_organisation_is_the_same_however_its_id_is_written(bot: Bot, noor: Teams):
    """Pace and pauses are kept by it, and only our own is heard."""
    written = {"id": "a:noor", "conversationType": "personal", "tenantId": TENANT.upper()}
    await bot.gets(noor.writes("hallo") | {"conversation": written})
    assert [turn.place.tenant_id for turn in bot.heard] == [TENANT]


async def test_an_account_that_is_nobody_in_the_organisation_gets_no_turn(bot: Bot, noor: Teams):
    await bot.gets(noor.writes("hallo") | {"from": {"id": "29:anonymous"}})
    assert bot.heard == []


async def test_another_organisation_is_not_heard(
    session: aiohttp.ClientSession, connector: Connector, noor: Teams
):
    heard: list[Turn] = []

    async def handle(turn: Turn) -> None:
        heard.append(turn)

    edge = TeamsEdge(
        handler=handle,
        deliveries=Deliveries(Seen(), b"k" * 32),
        downloads=Downloads(session),
        now=lambda: NOW,
        tenant_id=TENANT.upper(),
    )
    framework = BotFramework(AnonymousAccess(), connector, edge)
    await framework.process("", noor.writes("hallo"))
    foreign = {"conversation": {"id": "a:x", "conversationType": "personal", "tenantId": "other"}}
    for stranger in (foreign, {"conversation": {"id": "a:x"}, "channelData": {}}):
        with pytest.raises(Unauthenticated):
            await framework.process("", noor.writes("hallo") | stranger)
    assert len(heard) == 1


async def test_a_fault_of_ours_tells_the_caller_and_the_log_nothing_of_what_was_said(
    bot: Bot, noor: Teams, caplog: pytest.LogCaptureFixture
):
    caplog.set_level(logging.DEBUG)
    bot.reply = RuntimeError("geheim")
    assert await bot.gets(noor.writes("geheim")) == (500, None)
    assert "geheim" not in caplog.text


# ---- repeated delivery --------------------------------------------------------------------------


async def test_a_message_delivered_twice_is_answered_once(
    bot: Bot, teams: FakeConnector, noor: Teams
):
    bot.reply = Reply(HELLO)
    said = noor.writes("hallo")
    assert await bot.gets(said) == (200, None)
    assert await bot.gets(said) == (200, None)
    assert len(bot.heard) == len(teams.cards("a:noor")) == 1


async def test_the_same_words_said_again_are_answered_again(
    bot: Bot, teams: FakeConnector, noor: Teams
):
    bot.reply = Reply(HELLO)
    await bot.gets(noor.writes("hallo"))
    await bot.gets(noor.writes("hallo"))
    assert len(teams.cards("a:noor")) == 2


async def test_a_button_delivered_twice_is_answered_twice(bot: Bot, noor: Teams):
    bot.reply = Reply(HELLO)
    pressed = noor.presses("go.on")
    assert await bot.gets(pressed) == await bot.gets(pressed)
    assert len(bot.heard) == 2


async def test_what_is_remembered_of_a_delivery_is_a_keyed_hash(bot: Bot, noor: Teams):
    said = noor.writes("hallo")
    await bot.gets(said)
    (digest,) = bot.seen.digests
    assert len(digest) == 32
    assert said["id"].encode() not in digest


# ---- cards --------------------------------------------------------------------------------------


def test_a_card_larger_than_teams_shows_is_refused():
    with pytest.raises(CardTooLarge):
        adaptive(Card("Te veel", [Line("é" * 15_000)]))


async def test_an_answer_that_fits_on_no_card_is_said_kindly(
    bot: Bot, teams: FakeConnector, noor: Teams
):
    """And the card whose button was pressed stays, with what was filled in."""
    bot.reply = Reply(Card("Veel", [Line("é" * 15_000)]), lasting=True)
    bot.unshown = Reply(DONE)
    for said in (noor.presses("go.on"), noor.writes("hallo"), noor.submits("go.on")):
        assert (await bot.gets(said))[0] == 200
    shown = [one["attachments"][0]["content"] for one in teams.sees("a:noor")]
    assert shown == [DONE.render()] * 3
    teams.fail(400, times=9)
    _, answer = await bot.gets(noor.presses("go.on"))
    assert answer is not None
    assert answer["value"] == DONE.render()


def test_a_message_is_one_card():
    made = message(HELLO)
    assert json.loads(json.dumps(made)) == made
    assert (made["summary"], len(made["attachments"])) == ("Welkom", 1)
