"""The one way out: what arrives, what comes back, and what must never be called."""

import logging

import aiohttp
import pytest

from bot.teams.addresses import TEAMS
from bot.teams.connector import (
    Absence,
    Connector,
    Gone,
    Later,
    Ours,
    RosterUnavailable,
    SendResult,
    Sent,
)
from bot.teams.roster import RosterMember
from tests.fakes import BOT, TENANT, Failure, FakeConnector
from tryout.surroundings import THIS_MACHINE, NoTokens
from use_cases.services import Place, Scope

CHANNEL = "19:kanaal@thread.tacv2"
HELLO = {"type": "message", "summary": "Welkom"}


def account(name: str, **changed: object) -> dict[str, object]:
    return {
        "id": f"29:{name}",
        "name": name.title(),
        "objectId": f"OBJECT-{name}",
        "userPrincipalName": f"{name}@amsterdam.example",
        "userRole": "user",
        **changed,
    }


async def test_messages_are_sent_answered_and_changed(connector: Connector, teams: FakeConnector):
    url = teams.service_url
    assert await connector.send(url, "a:noor", HELLO) == Sent("message-1")
    assert await connector.reply(url, "a:noor", "message-1", HELLO) == Sent("message-2")
    changed = {**HELLO, "summary": "Anders"}
    assert await connector.update(url, "a:noor", "message-1", changed) == Sent("message-1")
    assert [message["summary"] for message in teams.sees("a:noor")] == ["Anders", "Welkom"]


async def test_ids_of_teams_arrive_as_they_are(connector: Connector, teams: FakeConnector):
    odd = "19:a/b?c#d%2F@thread.tacv2;messageid=1"
    assert isinstance(await connector.send(teams.service_url, odd, HELLO), Sent)
    assert teams.sees(odd) == [HELLO]


async def test_a_chat_is_opened_with_a_person(connector: Connector, teams: FakeConnector):
    place = Place(teams.service_url, "", TENANT, "29:noor", Scope.PERSONAL)
    assert await connector.open_chat(place) == Sent("a:29:noor")
    body = teams.calls[0].body
    assert (body["bot"]["id"], body["members"][0]["id"]) == (BOT, "29:noor")
    assert (body["tenantId"], body["isGroup"]) == (TENANT, False)


@pytest.mark.parametrize(
    ("status", "result"),
    [
        (200, Sent("")),
        (429, Later()),
        (408, Later()),
        (412, Later()),
        (500, Later()),
        (502, Later()),
        (503, Later()),
        (504, Later()),
        (403, Gone(Absence.REFUSED)),
        (404, Gone(Absence.UNKNOWN)),
        (400, Ours("status-400")),
        (401, Ours("status-401")),
        (413, Ours("status-413")),
        (302, Ours("status-302")),
        (418, Ours("status-418")),
    ],
)
async def test_every_status_has_a_meaning(
    connector: Connector, teams: FakeConnector, status: int, result: SendResult
):
    teams.fail(status)
    assert await connector.send(teams.service_url, "a:noor", HELLO) == result


@pytest.mark.parametrize(
    ("told", "after"),
    [
        ("7", 7.0),
        ("0", 0.0),
        ("-3", 0.0),
        ("inf", 3_600.0),
        ("Wed, 25 Nov 2026 07:28:00 GMT", None),
        ("soon", None),
    ],
)
async def test_teams_says_how_long_to_wait(
    connector: Connector, teams: FakeConnector, told: str, after: float | None
):
    teams.fail(429, retry_after=told)
    assert await connector.send(teams.service_url, "a:noor", HELLO) == Later(after)


@pytest.mark.parametrize("body", ["", "<html>", "[]", "null", '{"error": "text"}', '{"error": {}}'])
async def test_a_refusal_is_understood_whatever_its_body(
    connector: Connector, teams: FakeConnector, body: str
):
    teams.failures.append(Failure(403, body=body))
    assert await connector.send(teams.service_url, "a:noor", HELLO) == Gone(Absence.REFUSED)


async def test_a_refusal_tells_its_name_when_it_is_one_we_know(
    connector: Connector, teams: FakeConnector
):
    teams.failures += [
        Failure(403, body='{"error": {"code": "MessageWritesBlocked"}}'),
        Failure(403, body='{"error": {"innerHttpError": "… BotNotInConversationRoster …"}}'),
        Failure(403, body='{"error": {"code": "Samira zei iets"}}'),
    ]
    sent = [await connector.send(teams.service_url, "a:noor", HELLO) for _ in range(3)]
    assert [one.why for one in sent] == ["MessageWritesBlocked", "BotNotInConversationRoster", ""]


async def test_out_of_reach_means_later(connector: Connector):
    assert await connector.send("http://127.0.0.1:9/", "a:noor", HELLO) == Later()


async def test_too_slow_means_later(
    connector: Connector, teams: FakeConnector, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("bot.teams.connector.TIMEOUT", aiohttp.ClientTimeout(total=0.1))
    teams.delay = 1
    assert await connector.send(teams.service_url, "a:noor", HELLO) == Later()


async def test_a_stored_address_that_is_not_of_teams_is_never_called(
    session: aiohttp.ClientSession, teams: FakeConnector
):
    connector = Connector(session, NoTokens().bearer, BOT, TEAMS)
    place = Place(teams.service_url, "a:noor", TENANT, "29:noor", Scope.PERSONAL)
    refused = Ours("service-url-not-allowed")
    assert await connector.send(teams.service_url, "a:noor", HELLO) == refused
    assert await connector.open_chat(place) == refused
    with pytest.raises(RosterUnavailable):
        await anext(connector.members(teams.service_url, CHANNEL))
    assert teams.calls == []


async def test_what_is_not_sent_is_logged_without_its_content(
    connector: Connector, teams: FakeConnector, caplog: pytest.LogCaptureFixture
):
    caplog.set_level(logging.DEBUG)
    teams.fail(400)
    await connector.send(teams.service_url, "a:noor", {"summary": "geheim"})
    (line,) = [record for record in caplog.records if record.name == "bot.teams.connector"]
    assert (line.result, line.reason) == ("Ours", "status-400")
    assert "geheim" not in caplog.text
    assert "a:noor" not in str(vars(line))


# ---- the roster ---------------------------------------------------------------------------------


async def test_a_large_team_comes_in_pages(connector: Connector, teams: FakeConnector):
    teams.roster[CHANNEL] = [account(f"person{number}") for number in range(7)]
    members = [member async for member in connector.members(teams.service_url, CHANNEL)]
    assert [member.name for member in members] == [f"Person{number}" for number in range(7)]
    assert len(teams.calls) == 4
    assert members[0] == RosterMember(
        "object-person0", "person0@amsterdam.example", "Person0", "29:person0"
    )


async def test_guests_bots_and_accounts_without_identity_are_no_colleagues(
    connector: Connector, teams: FakeConnector
):
    teams.roster[CHANNEL] = [
        account("noor"),
        account("gast", userRole="guest"),
        account("extern", userPrincipalName="jan_bureau.nl#EXT#@amsterdam.onmicrosoft.com"),
        account("anoniem", userRole="anonymous"),
        account("bot", id="28:bot"),
        account("leeg", objectId=None),
        account("sanne", userRole=None, objectId=None, aadObjectId="OBJECT-sanne"),
        "niets",
    ]
    members = [member async for member in connector.members(teams.service_url, CHANNEL)]
    assert [member.object_id for member in members] == ["object-noor", "object-sanne"]


async def test_an_empty_team_has_nobody(connector: Connector, teams: FakeConnector):
    assert [member async for member in connector.members(teams.service_url, CHANNEL)] == []


async def test_a_busy_teams_is_asked_for_the_page_again(connector: Connector, teams: FakeConnector):
    teams.roster[CHANNEL] = [account("noor")]
    teams.fail(429, times=2, retry_after="0.01")
    assert [member.name async for member in connector.members(teams.service_url, CHANNEL)]


@pytest.mark.parametrize("failure", [Failure(403), Failure(400), Failure(404)])
async def test_a_refused_roster_is_never_an_empty_one(
    connector: Connector, teams: FakeConnector, failure: Failure
):
    teams.failures.append(failure)
    with pytest.raises(RosterUnavailable):
        await anext(connector.members(teams.service_url, CHANNEL))


async def test_a_roster_that_fails_halfway_is_not_half_a_roster(
    connector: Connector, teams: FakeConnector
):
    teams.roster[CHANNEL] = [account(f"person{number}") for number in range(4)]
    members = connector.members(teams.service_url, CHANNEL)
    await anext(members)
    teams.fail(403)
    with pytest.raises(RosterUnavailable):
        [member async for member in members]


async def test_one_colleague_is_looked_up(connector: Connector, teams: FakeConnector):
    teams.roster["a:noor"] = [account("noor"), account("gast", userRole="guest")]
    noor = await connector.member(teams.service_url, "a:noor", "29:noor")
    assert noor is not None
    assert noor.upn == "noor@amsterdam.example"
    assert await connector.member(teams.service_url, "a:noor", "29:gast") is None
    assert await connector.member(teams.service_url, "a:noor", "29:nobody") is None
    teams.fail(500)
    with pytest.raises(RosterUnavailable):
        await connector.member(teams.service_url, "a:noor", "29:noor")


def test_only_this_machine_is_called_in_these_tests():
    assert not THIS_MACHINE.allow("https://smba.trafficmanager.net/emea/")
