"""What the outbox holds reaches people: through a busy Teams, a crash, and an app not yet there."""

import json
import logging
from datetime import timedelta
from itertools import pairwise

import pytest

from bot.app import CLOCKWORK
from bot.sending.delivery import LEASE
from bot.sending.outcomes import FIRST_PAUSE, GROWTH, JITTER, MOST_ATTEMPTS, UNREACHABLE, Outcomes
from dialogs import notices
from storage.people.outbox_rows import NoticeState
from tests.chat import MEMBERS, csv_of, object_id, profiles, upn
from tests.dialogs.towns import (
    CLOSED,
    EARLY,
    OPENED,
    VISIBLE,
    house_at,
    person_id,
    rows,
    town_at,
)
from tests.fakes import Failure
from use_cases.notices import NoticeKind

INVITED = "Je team doet mee aan"


@pytest.fixture
async def town(tmp_path):
    """A town whose questions open the next morning."""
    async with town_at("enrolled", tmp_path) as town:
        await town.marleen.says("start")
        await town.marleen.presses("Begin")
        await town.a_moment_later()
        yield town


def invitations(town, name="samira"):
    return sum(INVITED in json.dumps(card) for card in getattr(town, name).cards)


def everybody(town):
    return [invitations(town, name) for name in MEMBERS]


def states(town, kind=NoticeKind.INVITATION):
    """How the notices of a kind ended: state by person."""
    people = {row[0]: row[3] for row in rows(town.folder)["person"]}
    outbox = rows(town.folder)["outbox"]
    return {people[row[3]]: row[6] for row in outbox if row[2] == kind}


async def later(town, pause):
    town.clock.moment += pause
    await town.a_moment_later()


# ---- a busy Teams


async def test_everybody_gets_the_invitation_once(town):
    await town.until(OPENED)
    assert everybody(town) == [1] * 8
    assert set(states(town).values()) == {NoticeState.SENT}


async def test_a_busy_teams_is_asked_again_when_it_said(town):
    town.teams.fail(429, retry_after="120")
    await town.until(OPENED.replace(hour=9, minute=31))
    assert sum(everybody(town)) < 8
    await town.until(OPENED.replace(hour=9, minute=33))
    assert everybody(town) == [1] * 8


async def test_never_sooner_than_teams_said(town):
    town.teams.fail(429, retry_after="3600")
    await town.until(OPENED.replace(hour=10, minute=29))
    assert sum(everybody(town)) < 8
    await town.until(OPENED.replace(hour=10, minute=45))
    assert everybody(town) == [1] * 8


async def test_the_pause_that_teams_asks_for_holds_for_everybody(town):
    """Also for whoever comes later, and for every replica: it stands in the database."""
    town.teams.fail(429, retry_after="3600")
    await town.until(OPENED.replace(hour=9, minute=31))
    before = len(town.teams.calls)
    await town.lida.sends(csv_of("Werkplein Zuid 9", "team", ("omar", "tariq", "els")))
    await town.until(OPENED.replace(hour=10, minute=25))
    told = [card for card in town.omar.cards if "Werkplein Zuid 9" in json.dumps(card)]
    assert told == []
    await town.until(OPENED.replace(hour=10, minute=45))
    told = [card for card in town.omar.cards if "Werkplein Zuid 9" in json.dumps(card)]
    assert len(told) == 1
    assert before


@pytest.mark.parametrize("status", [412, 500, 502, 503, 504])
async def test_a_teams_out_of_order_is_asked_again_soon(town, status):
    town.teams.fail(status, times=3)
    await town.until(OPENED)
    assert everybody(town) == [1] * 8


async def test_after_six_failures_a_notice_is_given_up_and_the_log_says_so(town, caplog):
    await town.until(OPENED.replace(hour=9, minute=0))
    town.teams.fail(500, times=8 * MOST_ATTEMPTS)
    with caplog.at_level(logging.ERROR):
        await town.until(CLOSED.replace(day=12))
    assert sum(everybody(town)) == 0
    assert set(states(town).values()) == {NoticeState.FAILED}
    given_up = [record for record in caplog.records if record.message == "notice given up"]
    assert [record.kind for record in given_up] == [NoticeKind.INVITATION] * 8
    assert not any(name.capitalize() in caplog.text for name in MEMBERS)


async def pauses_after(town, failure):
    """How long the bot waits each time before it tries Samira again."""
    await town.until(OPENED.replace(hour=9, minute=0))
    town.teams.refusals["a:samira"] = failure
    tried = []
    clockwork = town.app[CLOCKWORK]
    while (due := min((await clockwork.waiting()).values())) < CLOSED.replace(day=12):
        before = len(town.teams.calls)
        await town.until(due)
        tried += [due] * any("a:samira" in call.path for call in town.teams.calls[before:])
    return [after - before for before, after in pairwise(tried)]


async def test_the_pauses_grow(town):
    pauses = await pauses_after(town, Failure(500))
    assert len(pauses) == MOST_ATTEMPTS - 1
    for n, pause in enumerate(pauses):
        about = FIRST_PAUSE * GROWTH**n
        assert about * (1 - JITTER) <= pause <= about * (1 + JITTER)
    assert sum(everybody(town)) == 7, "nobody else waits"


async def test_when_teams_says_when_to_come_back_the_bot_comes_just_then(town):
    first, *others = await pauses_after(town, Failure(429, "3"))
    assert timedelta(seconds=3) <= first <= timedelta(seconds=3) * (1 + JITTER)
    assert len(others) == MOST_ATTEMPTS - 2
    for n, pause in enumerate(others, start=1):
        assert pause >= FIRST_PAUSE * GROWTH**n * (1 - JITTER), "it does not run out of attempts"


async def test_a_mistake_of_ours_is_never_repeated(town):
    town.teams.fail(400)
    await town.until(VISIBLE.replace(day=12))
    assert sum(everybody(town)) == 7
    assert sorted(states(town).values()).count(NoticeState.FAILED) == 1


# ---- somebody who is not there


async def test_whoever_blocked_the_bot_is_left_alone_until_they_write(town):
    town.teams.fail(403)
    await town.until(OPENED)
    [blocked] = [name for name in MEMBERS if not invitations(town, name)]
    calls = len(town.teams.calls)
    await town.until(OPENED + timedelta(days=3))
    assert len(town.teams.calls) == calls, "nothing more is tried"
    await getattr(town, blocked).says("hallo")
    await town.a_moment_later()
    assert everybody(town) == [1] * 8


async def test_a_chat_that_is_gone_is_opened_once_more(town):
    town.teams.fail(404)
    await town.until(OPENED)
    opened = [call for call in town.teams.calls if call.path == "conversations"]
    assert len(opened) == 1
    [member] = opened[0].body["members"]
    again = town.teams.cards(f"a:{member['id']}")
    assert INVITED in json.dumps(again)
    assert sum(everybody(town)) == 7


async def test_a_person_who_is_gone_in_every_way_waits_a_day(town):
    gone = Failure(404)
    town.teams.refusals |= {"a:samira": gone, "29:Samira": gone}
    await town.until(OPENED)
    assert everybody(town) == [0, *[1] * 7]
    town.teams.refusals.clear()
    await town.until(OPENED + UNREACHABLE)
    assert everybody(town) == [1] * 8


async def test_whoever_installs_while_the_questions_are_open_is_invited_at_once(tmp_path):
    """Of the other team only Bilal had the app; the rest hears of it when they install it."""
    async with town_at("enrolled", tmp_path) as town:
        await town.nadia.says("start")
        await town.nadia.presses("Begin")
        await town.until(OPENED + timedelta(days=2))
        assert invitations(town, "bilal") == 1
        profiles(town, ("chen", "dewi"))
        await town.chen.installs()
        await town.a_moment_later()
        assert invitations(town, "chen") == 1
        assert town.dewi.cards == []
        assert (await town.chen.opens_private_page()).scan["team"] == "Werkplein Zuid 1"


async def test_whoever_installs_after_closing_is_not_invited_any_more(tmp_path):
    async with town_at("enrolled", tmp_path) as town:
        await town.nadia.says("start")
        await town.nadia.presses("Begin")
        await town.until(EARLY)
        profiles(town, ("chen",))
        await town.chen.installs()
        await town.a_moment_later()
        assert invitations(town, "chen") == 0
        assert not any("staan nog open" in json.dumps(card) for card in town.chen.cards)


async def test_an_account_that_teams_told_later_still_gets_the_invitation(tmp_path):
    """At the installation Teams did not say who Chen is; with the next message it does."""
    async with town_at("enrolled", tmp_path) as town:
        await town.nadia.says("start")
        await town.nadia.presses("Begin")
        await town.until(OPENED)
        await town.chen.installs()
        await town.a_moment_later()
        assert invitations(town, "chen") == 0
        profiles(town, ("chen",))
        await town.chen.says("hallo")
        await town.a_moment_later()
        assert invitations(town, "chen") == 1


async def test_a_person_enrolled_in_two_ways_is_invited_by_both_teams(tmp_path):
    """By account in one team, by object id in another."""
    async with town_at("enrolled", tmp_path) as town:
        others = "|".join(upn(f"lid{n}") for n in range(8))
        guides = f"{upn('omar')};{upn('kwame')};{upn('hanan')}"
        row = f"Zorg;team;{guides};{object_id('chen')}|{others}"
        await town.lida.sends(f"team;niveau;manager;trainer;coach;medewerkers\n{row}")
        for manager in (town.nadia, town.omar):
            await manager.says("start")
            await manager.presses("Begin")
        await town.until(OPENED)
        profiles(town, ("chen",))
        await town.chen.installs()
        await town.a_moment_later()
        assert invitations(town, "chen") == 1, "one request a week"
        page = await town.chen.opens_private_page()
        assert sorted(entry["team"] for entry in page.waiting) == ["Werkplein Zuid 1", "Zorg"]
        await town.until(OPENED + timedelta(days=6))
        assert invitations(town, "chen") == 1
        await town.until(OPENED + timedelta(days=7))
        assert invitations(town, "chen") == 2


# ---- what goes wrong with one notice


async def test_a_poisoned_notice_keeps_nobody_else_waiting(town, monkeypatch, caplog):
    make = notices._MAKERS[NoticeKind.INVITATION]

    async def poisoned(scene, work, notice):
        if scene.person.name == "Samira":
            raise KeyError("Samira zei iets")
        return await make(scene, work, notice)

    monkeypatch.setitem(notices._MAKERS, NoticeKind.INVITATION, poisoned)
    with caplog.at_level(logging.ERROR):
        await town.until(OPENED.replace(hour=14))
    assert [invitations(town, name) for name in MEMBERS] == [0, *[1] * 7]
    assert states(town)["Samira"] == NoticeState.FAILED
    assert "Samira zei iets" not in caplog.text


class PowerCut(BaseException):
    """Nothing runs after it."""


async def test_a_crash_between_sending_and_noting_sends_once_more_and_then_never(
    tmp_path, monkeypatch
):
    async with house_at("enrolled", tmp_path) as house:
        town = await house.starts()
        await town.marleen.says("start")
        await town.marleen.presses("Begin")
        await town.until(OPENED.replace(hour=9, minute=0))
        finish = Outcomes._finish_sent

        async def cut(outcomes, notice, message):
            if notice.person == samira:
                raise PowerCut
            await finish(outcomes, notice, message)

        samira = person_id(town, "samira")
        monkeypatch.setattr(Outcomes, "_finish_sent", cut)
        town.clock.moment = OPENED
        with pytest.raises(PowerCut):
            await town.a_moment_later()
        monkeypatch.setattr(Outcomes, "_finish_sent", finish)
        town = await house.restarts()
        await town.a_moment_later()
        assert invitations(town) == 1, "the dead one may still be at it"
        await town.until(OPENED + LEASE)
        assert invitations(town) == 2, "the same card twice, harmless"
        got = everybody(town)
        assert set(got) <= {1, 2}
        await town.until(OPENED.replace(hour=16))
        town = await house.restarts()
        await town.a_moment_later()
        assert everybody(town) == got


async def test_a_reminder_that_makes_no_sense_any_more_is_dropped(town):
    await town.samira.says("stop")
    await town.samira.presses("Vragen die nog openstaan")
    await town.until(CLOSED)
    ended = states(town, NoticeKind.REMINDER)
    assert ended["Samira"] == NoticeState.DROPPED
    assert ended["Kofi"] == NoticeState.SENT


async def test_every_kind_of_notice_can_be_made():
    assert set(notices._MAKERS) == set(NoticeKind)
