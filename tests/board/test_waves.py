"""Waves on the board: groups for who plans them, counts for who decides, grants for the planner."""

from datetime import date

import pytest

from tests.board.with_units import board_with_units, sees
from tests.chat import csv_of
from tests.dialogs.alive import jumps_to
from tests.dialogs.towns import team_id
from tests.dialogs.units.towns import DIRECTOR, LEAD, OTHER_LEAD, appoints, unit_id
from tests.dialogs.waves.towns import QUARTERS, begins, grants, pools, proposes, the_wave

PAGE = "/bord/golven"
PLANNER = "noor"


@pytest.fixture
async def board(tmp_path):
    async with board_with_units(tmp_path) as board:
        town = board.town
        await appoints(town, PLANNER, part="planner")
        await appoints(town, "yara", part="directorate")
        for quarter in QUARTERS:
            await grants(town, quarter, 60)
        await pools(town, "kwame")
        await pools(town, "hanan", "coach")
        await town.dora.repeats("waves.why_said", unit=unit_id(town), words="Wij begonnen al.")
        members = tuple(f"w{letter}" for letter in "abcdef")
        await town.lida.sends(csv_of("Loket West", "team", ("wim", "tariq", "els"), members))
        data = {"team": team_id(town, "Loket West"), "to": "Inkomen", "since": "2026-01-01"}
        await town.lida.repeats("units.moved", **data)
        await begins(town, months="12")
        await proposes(town)
        yield board


def page_of(board):
    return f"{PAGE}?eenheid={unit_id(board.town)}"


async def test_a_lead_sees_groups_by_month_with_who_guides_them(board):
    seen = await sees(board, LEAD, page_of(board))
    assert seen.status == 200
    assert "Golf vanaf april 2027, Werk en Inkomen" in seen.said
    assert "Loket West" in seen.said
    assert "Kwame" in seen.said
    assert "dagdelen trainer" in seen.said
    assert "Toekenningen" in seen.said


async def test_the_same_in_english(board):
    await board.town.lars.repeats("language.choose", language="en")
    seen = await sees(board, LEAD, page_of(board))
    assert "Wave from April 2027, Werk en Inkomen" in seen.said


async def test_a_directorate_sees_counts_by_month_and_no_team_once_it_lies_there(board):
    town = board.town
    seen = await sees(board, DIRECTOR, page_of(board))
    assert "Er is nog geen golf" in seen.said, "it does not lie there yet"

    await town.lars.repeats("waves.ask", **the_wave(town))

    await jumps_to(town, date(2027, 1, 19))
    await appoints(town, "olga", part="secretary")
    await town.lars.repeats("waves.lay", **the_wave(town))
    seen = await sees(board, DIRECTOR, page_of(board))
    main = seen.page.partition("<main")[2]
    assert "Golf vanaf april 2027" in main
    assert "MT’s" in main
    for name in ("Loket West", "Kwame", "Hanan", "Tariq"):
        assert name not in main, name


async def test_a_planner_comes_to_grants_and_who_is_busy_and_sees_no_team(board):
    seen = await sees(board, PLANNER, page_of(board))
    assert seen.status == 200
    assert "Toekenningen" in seen.said
    assert "Kwame, Trainer" in seen.said
    assert "Loket West" not in seen.page.partition("<main")[2]


async def test_whoever_only_grants_is_told_nothing_of_whether_there_is_a_wave(board):
    await appoints(board.town, "devi", part="planner")
    seen = await sees(board, "devi", page_of(board))
    assert "Toekenningen" in seen.said
    assert "Er is nog geen golf" not in seen.said


async def test_whoever_has_no_right_gets_the_same_sentence_at_every_address(board):
    for name in (OTHER_LEAD, "marleen", "tariq", "kofi"):
        seen = await sees(board, name, page_of(board))
        assert seen.status == 403, name
        assert "Loket West" not in seen.page
    for address in (f"{PAGE}?eenheid=bestaat-niet", "/bord/golven/alles"):
        seen = await sees(board, LEAD, address)
        assert seen.status == 403, address
