"""A policy of Teams keeps the app from people for a while: an administrator's act, not theirs."""

import json
from datetime import timedelta

import pytest

from bot.admin.dead_letters import retry
from bot.sending.outcomes import PROBE_EVERY
from tests.chat import MEMBERS, upn
from tests.dialogs.towns import OPENED, rows, town_at
from tests.fakes import Failure

DISABLED = Failure(
    403, body='{"error":{"code":"BotDisabledByAdmin","message":"The tenant admin disabled this"}}'
)


@pytest.fixture
async def asked(tmp_path):
    """A town in which the questions are about to open."""
    async with town_at("enrolled", tmp_path) as town:
        await town.marleen.says("start")
        await town.marleen.presses("Begin")
        yield town


def forbids(town, names=MEMBERS, answer=DISABLED):
    town.teams.refusals |= {f"a:{name}": answer for name in names}


def invited(town, names=MEMBERS):
    """How often each of these was invited."""
    cards = {name: json.dumps(getattr(town, name).cards) for name in names}
    return [cards[name].count("Je team doet mee aan") for name in names]


async def test_what_a_policy_held_back_goes_out_by_itself_when_it_is_mended(asked):
    forbids(asked)
    await asked.until(OPENED)
    assert invited(asked) == [0] * len(MEMBERS)
    asked.teams.refusals.clear()
    await asked.until(OPENED + 2 * PROBE_EVERY)
    assert invited(asked) == [1] * len(MEMBERS)
    assert "instelling van Teams" not in await asked.lida.says("overzicht")


async def test_nobody_is_taken_for_somebody_who_removed_the_app(asked):
    before = [row for row in rows(asked.folder)["person"] if any(upn(n) in row for n in MEMBERS)]
    forbids(asked)
    await asked.until(OPENED + timedelta(hours=3))
    after = [row for row in rows(asked.folder)["person"] if any(upn(n) in row for n in MEMBERS)]
    assert after == before, "their addresses stay"
    said = await asked.lida.says("overzicht")
    assert "Bij 8 mensen houdt een instelling van Teams mijn berichten tegen" in said
    assert "De app is verwijderd" not in said
    status, figures = await asked.asks_inside("/metrics")
    assert (status, "cultuurtraject_outbox_held 8.0" in figures) == (200, True)


async def test_one_of_them_is_tried_now_and_then_and_never_all(asked):
    forbids(asked)
    await asked.until(OPENED)
    before = calls_to_members(asked)
    await asked.until(OPENED + 6 * PROBE_EVERY)
    tried = calls_to_members(asked) - before
    assert 4 <= tried <= 7
    assert invited(asked) == [0] * len(MEMBERS)


def calls_to_members(town):
    chats = [f"conversations/a:{name}/activities" for name in MEMBERS]
    return len([call for call in town.teams.calls if call.path in chats])


async def test_a_policy_for_some_keeps_nothing_from_the_others(asked):
    forbids(asked, MEMBERS[:2])
    await asked.until(OPENED)
    assert invited(asked) == [0, 0] + [1] * 6
    asked.teams.refusals.pop("a:kofi")
    await asked.until(OPENED + 4 * PROBE_EVERY)
    assert invited(asked, ("samira", "kofi")) == [0, 1], "whoever may, has it by now"


async def test_an_administrator_who_mended_it_need_not_wait(asked):
    forbids(asked)
    await asked.until(OPENED)
    asked.teams.refusals.clear()
    assert "8 messages" in await retry(asked.settings, "unreachable")
    await asked.a_moment_later()
    assert invited(asked) == [1] * len(MEMBERS)


async def test_whoever_writes_meanwhile_has_what_was_held_back(asked):
    forbids(asked)
    await asked.until(OPENED)
    asked.teams.refusals.pop("a:samira")
    asked.samira.town.clock.moment += timedelta(minutes=1)
    await asked.samira.says("hallo")
    asked.teams.refusals.pop("a:kofi")
    await asked.until(OPENED + 9 * PROBE_EVERY)
    assert invited(asked, ("samira", "kofi")) == [1, 1]


async def test_who_blocked_the_bot_is_tried_again_when_an_administrator_says_so(asked):
    forbids(asked, ("samira",), Failure(403, body='{"error":{"code":"MessageWritesBlocked"}}'))
    await asked.until(OPENED)
    assert "1 persoon kan ik nu niet bereiken" in await asked.lida.says("overzicht")
    asked.teams.refusals.clear()
    await asked.until(OPENED + timedelta(hours=2))
    assert invited(asked, ("samira",)) == [0], "nothing is tried by itself"
    assert "1 messages" in await retry(asked.settings, "unreachable")
    await asked.a_moment_later()
    assert invited(asked, ("samira",)) == [1]


@pytest.mark.parametrize("status", [400, 413])
async def test_what_teams_does_not_take_is_in_the_number_of_the_lead_with_kind_and_team(
    asked, status
):
    forbids(asked, ("samira",), Failure(status))
    await asked.until(OPENED)
    said = await asked.lida.says("overzicht")
    assert "Aan 1 persoon kon ik iets niet sturen." in said
    named = await asked.lida.presses("Niet aangekomen")
    assert "Inkomen Noord 3\nvragen die openstaan" in named
    assert "Samira" not in named
    asked.teams.refusals.clear()
    await retry(asked.settings, "all")
    await asked.a_moment_later()
    assert "Alles is nu aangekomen" in await asked.lida.repeats("undelivered.show")


async def test_only_the_programme_lead_sees_what_did_not_arrive(asked):
    assert "Dit hoort niet bij jouw rol" in await asked.marleen.repeats("undelivered.show")
