"""Invitations that could not go out: the lead hears it before the round closes, which moves."""

from datetime import datetime, timedelta

import pytest

from tests.chat import MEMBERS
from tests.deliveries.test_held_back import DISABLED, forbids, invited
from tests.dialogs.towns import OPENED, kept_of, looks_at, town_at
from tests.fakes import Failure
from trajectory.planning.working_days import ZONE

CLOSES = datetime(2027, 1, 26, 16, 30, tzinfo=ZONE)
LATER = datetime(2027, 2, 2, 16, 30, tzinfo=ZONE)
"""Five working days more."""


@pytest.fixture
async def asked(tmp_path):
    async with town_at("enrolled", tmp_path) as town:
        await town.marleen.says("start")
        await town.marleen.presses("Begin")
        yield town


def told(town):
    """How often the lead was told that invitations are missing."""
    return [one for one in map(str, town.lida.cards) if "gingen niet uit" in one]


@pytest.mark.parametrize("missing", [1, 3])
async def test_the_lead_hears_it_the_next_morning_and_never_of_how_many_or_of_whom(asked, missing):
    """How many were not invited would bound how many can have answered."""
    forbids(asked, MEMBERS[:missing])
    await asked.until(OPENED + timedelta(days=1))
    said = looks_at(asked.lida, "Uitnodigingen van Inkomen Noord 3 gingen niet uit")
    assert "Sommige mensen kregen nog geen uitnodiging" in said
    assert "Vraag de beheerder" in said
    assert "De vragen staan open tot dinsdag 26 januari" in said
    assert not any(name.capitalize() in said for name in MEMBERS)
    await asked.until(OPENED + timedelta(days=3))
    assert len(told(asked)) == 1, "once"


@pytest.mark.parametrize("answer", [DISABLED, Failure(400)])
async def test_the_period_moves_so_that_people_have_the_time_they_should(asked, answer):
    forbids(asked, MEMBERS[:2], answer)
    await asked.until(CLOSES - timedelta(days=2))
    said = looks_at(asked.lida, "Daarom houd ik de vragen langer open")
    assert "dinsdag 2 februari" in said
    assert "tot dinsdag 2 februari" in looks_at(asked.jan, "staan langer open")
    await asked.until(CLOSES + timedelta(days=1))
    page = await asked.jan.opens_private_page()
    assert len(page.waiting) == 1
    await asked.until(LATER + timedelta(days=1))
    assert (await asked.jan.opens_private_page()).waiting == []


async def test_what_went_out_in_time_moves_nothing(asked):
    forbids(asked)
    await asked.until(OPENED + timedelta(days=1))
    asked.teams.refusals.clear()
    await asked.until(OPENED + timedelta(days=2))
    assert invited(asked) == [1] * len(MEMBERS)
    await asked.until(CLOSES + timedelta(days=1))
    assert len(told(asked)) == 1
    assert (await asked.jan.opens_private_page()).waiting == []


async def test_who_has_no_app_or_blocked_it_moves_nothing_and_is_told_of_nowhere(asked):
    forbids(asked, MEMBERS[:2], Failure(403, body='{"error":{"code":"MessageWritesBlocked"}}'))
    await asked.until(CLOSES + timedelta(days=1))
    assert told(asked) == []
    assert (await asked.jan.opens_private_page()).waiting == []


async def test_a_round_that_the_trainer_kept_open_is_moved_no_second_time(asked):
    forbids(asked, MEMBERS[:2])
    await asked.until(OPENED + timedelta(days=2))
    await asked.tariq.says("verlengen")
    await asked.tariq.presses("Verleng de vragen")
    await asked.until(LATER + timedelta(days=1))
    assert (await asked.jan.opens_private_page()).waiting == []


async def test_every_kind_of_round_moves_also_one_around_a_session(tmp_path):
    """The evaluation opens the working day after a session."""
    async with town_at("held", tmp_path) as town:
        forbids(town, MEMBERS[:2])
        closes = await evaluation_closes(town, datetime(2027, 2, 17, 12, 0, tzinfo=ZONE))
        moved = await evaluation_closes(town, datetime(2027, 2, 19, 12, 0, tzinfo=ZONE))
        assert moved > closes
        assert "langer open" in looks_at(town.lida, "gingen niet uit")


async def evaluation_closes(town, moment):
    await town.until(moment)
    kinds, ends = (kept_of(town, "round", column) for column in ("kind", "closes"))
    return dict(zip(kinds, ends, strict=True))["evaluation"]
