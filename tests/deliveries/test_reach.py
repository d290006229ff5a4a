"""Reaching people: blocked, removed, gone, never seen; and with the app itself where we may."""

import json
from datetime import timedelta

import aiohttp
import pytest

from bot.admin.dead_letters import retry, show
from bot.admin.refused import Refused
from bot.teams.graph import Graph
from storage.people.outbox_rows import NoticeState
from storage.people.people import Address
from storage.people.person_rows import PersonRow
from tests.chat import MONDAY as TOWN_MONDAY
from tests.chat import object_id, profiles, upn
from tests.deliveries.test_faults import ON_ONE, states, until
from tests.deliveries.wave import MONDAY, a_wave, replica
from tests.dialogs.towns import OPENED, rows, town_at
from tests.fakes import TENANT, Failure

REFUSED = '{"error": {"code": "MessageWritesBlocked", "message": "…"}}'


@ON_ONE
async def test_who_blocked_the_bot_is_left_alone_until_they_come_back(database, desk, teams, clock):
    wave = await a_wave(desk, teams, 2)
    teams.refusals["a:lid0"] = Failure(403, body=REFUSED)
    async with replica(database, clock) as delivery:
        await delivery.send_due()
        calls = len(teams.calls)
        await until(delivery, clock, MONDAY + timedelta(days=4))
        assert len(teams.calls) == calls, "nothing more is tried"
        assert wave.got() == [0, 1]
        assert sorted(await states(database)) == [NoticeState.SENT, NoticeState.UNREACHABLE]
        teams.refusals.clear()
        async with desk.writing() as work:
            address = Address(teams.service_url, TENANT, "29:lid0", "a:lid0")
            await work.people.record_address(wave.members[0], address)
            await work.dead_letters.wake(wave.members[0], clock.now())
            await work.commit()
        await delivery.send_due()
    assert wave.got() == [1, 1]


@ON_ONE
async def test_a_chat_is_opened_once_and_remembered(database, desk, teams, clock):
    wave = await a_wave(desk, teams, 1)
    async with desk.writing() as work:
        [person] = wave.members
        await work.people.forget_address(person)
        await work.people.record_address(person, Address(teams.service_url, TENANT, "29:x", None))
        await work.commit()
    async with replica(database, clock) as delivery:
        await delivery.send_due()
        async with desk.reading() as work:
            assert (await work.people.address(person)).conversation_id == "a:29:x"
    assert [call.path for call in teams.calls].count("conversations") == 1


# ---- with Microsoft Graph


@pytest.fixture
async def by_graph(graph, teams):
    async def bearer(_audience):
        return "token"

    async with aiohttp.ClientSession() as session:
        yield Graph(session, bearer, graph.app, graph.address, teams.service_url)


async def never_seen(database):
    """Nobody of them ever opened the bot."""
    nothing = {"service_url": None, "user_id": None, "conversation_id": None}
    async with database.session(reading=False) as session:
        await session.exec(PersonRow.__table__.update().values(**nothing))
        await session.commit()


@ON_ONE
@pytest.mark.parametrize("there_already", [False, True])
async def test_the_app_is_installed_for_who_never_opened_it(
    database, desk, teams, clock, graph, by_graph, there_already
):
    wave = await a_wave(desk, teams, 1)
    await never_seen(database)
    lid = upn("lid0")
    graph.people = {lid}
    graph.installed = {lid} if there_already else set()
    async with replica(database, clock, graph=by_graph) as delivery:
        await delivery.send_due()
        async with desk.reading() as work:
            address = await work.people.address(wave.members[0])
    chat = f"19:{lid}@unq.gbl.spaces"
    assert address.conversation_id == chat
    assert len(teams.sees(chat)) == 1
    assert {token for _, _, token in graph.calls} == {"Bearer token"}


@ON_ONE
async def test_a_busy_graph_is_asked_later_and_one_that_may_not_is_not_pressed(
    database, desk, teams, clock, graph, by_graph
):
    await a_wave(desk, teams, 1)
    await never_seen(database)
    graph.people, graph.busy = {upn("lid0")}, 1
    async with replica(database, clock, graph=by_graph) as delivery:
        await until(delivery, clock, MONDAY + timedelta(hours=1))
        assert len(teams.shown) == 1
    graph.granted = False
    calls = len(graph.calls)
    async with replica(database, clock, graph=by_graph) as delivery:
        await delivery.send_due()
    assert len(graph.calls) == calls


@ON_ONE
async def test_who_left_the_organisation_is_not_found_anywhere(
    database, desk, teams, clock, by_graph
):
    wave = await a_wave(desk, teams, 1)
    await never_seen(database)
    async with replica(database, clock, graph=by_graph) as delivery:
        await until(delivery, clock, MONDAY + timedelta(days=7, hours=1))
    assert wave.got() == [0]
    assert await states(database) == [NoticeState.UNREACHABLE]


@ON_ONE
async def test_who_removed_the_app_never_gets_it_back_from_us(
    database, desk, teams, clock, graph, by_graph
):
    wave = await a_wave(desk, teams, 1)
    async with desk.writing() as work:
        await work.people.forget_address(wave.members[0])
        await work.commit()
    graph.people = {upn("lid0")}
    async with replica(database, clock, graph=by_graph) as delivery:
        await delivery.send_due()
    assert graph.calls == []
    assert await states(database) == [NoticeState.UNREACHABLE]


# ---- people who come and go, in chat


@pytest.fixture
async def asked(tmp_path):
    """A town in which the questions are about to open."""
    async with town_at("enrolled", tmp_path) as town:
        await town.marleen.says("start")
        await town.marleen.presses("Begin")
        yield town


async def removes(somebody):
    await somebody._does(somebody.teams.removes())


@pytest.mark.parametrize("order", [("installs", "adds_bot"), ("adds_bot", "installs")])
async def test_who_removes_and_installs_again_gets_what_was_missed_whatever_comes_first(
    asked, order, monkeypatch
):
    monkeypatch.setattr("bot.teams.edge.MOMENT", 0.01)
    await removes(asked.samira)
    await asked.until(OPENED)
    assert asked.samira.cards == []
    for event in order:
        await asked.samira._does(getattr(asked.samira.teams, event)())
    await asked.samira.says("hallo")
    await asked.a_moment_later()
    invited = [card for card in asked.samira.cards if "Je team doet mee aan" in json.dumps(card)]
    assert len(invited) == 1


async def test_the_programme_lead_sees_a_number_and_nobodys_name(asked):
    assert "niet bereiken" not in await asked.lida.says("overzicht")
    for name in ("samira", "kofi"):
        await removes(getattr(asked, name))
    await asked.until(OPENED)
    said = await asked.lida.says("overzicht")
    assert "2 mensen kan ik nu niet bereiken" in said
    assert "Samira" not in said
    assert "Kofi" not in said
    await asked.samira.installs()
    await asked.a_moment_later()
    assert "1 persoon kan ik nu niet bereiken" in await asked.lida.says("overzicht")


async def test_what_was_given_up_the_administrator_lists_explains_and_sends_again(asked):
    asked.teams.refusals["a:samira"] = Failure(400)
    await asked.until(OPENED)
    listed = await show(asked.settings, "")
    assert "1 dead letters." in listed
    assert "invitation" in listed
    assert "status-400" in listed
    people = [value for row in rows(asked.folder)["person"] for value in row if value]
    known = {str(value) for value in people if len(str(value)) > 8}
    assert not any(value in listed for value in known)
    id = listed.split()[0]
    assert "report it" in await show(asked.settings, id)
    asked.teams.refusals.clear()
    assert "1 messages" in await retry(asked.settings, id)
    with pytest.raises(Refused, match="no dead letter"):
        await show(asked.settings, "nothing")
    with pytest.raises(Refused, match="no dead letter"):
        await retry(asked.settings, "nothing")
    assert "0 messages" in await retry(asked.settings, "unreachable")
    assert "0 messages" in await retry(asked.settings, "all")


async def test_a_guest_of_another_organisation_is_nobody_to_send_to(asked):
    """Teams lists guests in rosters; nobody is enrolled or written to because of that."""
    profiles(asked, ("gast",))
    asked.teams.roster["a:gast"][0]["userPrincipalName"] = "gast_elders#EXT#@amsterdam.example"
    await asked.gast.installs()
    await asked.until(OPENED)
    assert not any("Je team doet mee aan" in json.dumps(card) for card in asked.gast.cards)
    stored = [row for row in rows(asked.folder)["person"] if object_id("gast") in row]
    assert all("#EXT#" not in str(row) for row in stored)
    assert asked.clock.moment > TOWN_MONDAY
