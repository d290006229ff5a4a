"""`make bench` cannot rot: each piece runs here for a moment. Its figures mean nothing here."""

import itertools
import re
from contextlib import AsyncExitStack

import pytest

from bench import __main__ as bench
from bench import board as boards
from bench import load
from bench.board import board
from bench.closing import closing
from bench.databases import SERVER
from bench.growth import compared, watched
from bench.page import page, rows
from bench.seals import seals
from bench.travel import travel
from bench.turns import TURNS, Contest, How, contestants, measure, ours
from bench.understanding import TEXTS, understanding
from bench.wave import wave
from bench.waves import rows as rows_of_waves
from bench.waves import waves
from tests.fakes import FakeIdentityProvider
from tests.servers import ROOT


@pytest.fixture
async def sink():
    async with load.sink() as sink:
        yield sink


@pytest.fixture
async def idp():
    async with FakeIdentityProvider.running() as idp:
        yield idp


@pytest.mark.timeout(600)
async def test_our_turns_are_whole_turns_and_nothing_holds_up_the_loop_unseen(sink, idp):
    """`ours` looks at each answer first: a card, a page, a sealed ballot, and a refusal."""
    async with ours(sink, idp, How(teams=2, watch=True)) as bot:
        grown = await compared(bot, bot, rounds=1, seconds=0.3)
        assert set(grown["cost_large_by_small"]) == {"status", "button", "door", "send"}
        assert grown["memory_megabytes"]["small"] > 20
        held = await watched(bot, idp, seconds=0.8)
    assert held["longest_ms"] > 0
    assert held["documents"] > 0, "rounds closed, and documents were made of them"


@pytest.mark.timeout(600)
async def test_the_processor_of_a_database_server_counts_with_that_of_the_bot(sink, idp):
    async with ours(sink, idp, How(on=SERVER)) as bot:
        assert (await bot.server.under(bot.status(), 0.3)).good > 0
        before = bot.server.beside()
        runs = await measure(
            [Contest(turn, bot.server, bot.turn(turn)) for turn in TURNS], rounds=1, seconds=0.3
        )
        assert bot.server.beside() > before > 0
    assert all(set(run.statuses) == {200} for each in runs.values() for run in each)


@pytest.mark.timeout(120)
async def test_the_others_that_need_no_further_library_answer(sink, tmp_path, monkeypatch):
    monkeypatch.setattr("bench.turns.OTHERS", tmp_path / "not-installed")
    async with AsyncExitStack() as stack, contestants(sink, stack, tmp_path) as others:
        names = [contest.name for contest in others]
        assert names == ["raw aiohttp", "raw aiohttp, commit", "botbuilder echo"]
        runs = await measure(others, rounds=1, seconds=0.2)
    assert all(run.good for each in runs.values() for run in each)


@pytest.mark.timeout(600)
async def test_the_page_is_small_and_comes_in_few_requests():
    """These two do not depend on the machine."""
    figures = await page(times=1)
    assert [what for what, _, _, met in rows(figures) if "ms" not in what and not met] == []
    assert len(rows(figures)) == 9
    assert all(0 < line["words_ms"] < line["question_ms"] for line in figures["lines"].values())


@pytest.mark.timeout(600)
async def test_the_board_is_timed_at_the_server_and_in_a_browser(sink, idp):
    figures = await board(sink, idp, teams=4, times=1)
    assert len(boards.rows(figures)) == 5
    assert min(figures["pages_ms"].values()) > 0
    assert figures["browser_ms"] > 0
    assert figures["kilobytes"] > 5, "a whole page, and no way to sign in"


@pytest.mark.timeout(600)
async def test_a_small_wave_arrives_whole_and_once(sink, idp):
    figures = await wave(sink, idp, count=28, pace=20)
    assert figures["arrived"] == figures["invitations"] == 28
    assert figures["arrived_twice"] == 0


@pytest.mark.timeout(600)
async def test_waves_are_planned_by_the_bot_while_people_chat(sink, idp):
    figures = await waves(sink, idp, times=1, groups=12, municipality=24)
    assert len(rows_of_waves(figures)) == 3
    assert figures["seconds"] > 0
    assert figures["placed"] > 10
    assert set(figures["during"]["statuses"]) == {"200"}


@pytest.mark.timeout(120)
async def test_looking_at_seals_is_compared_with_not_looking(sink, idp):
    figures = await seals(sink, idp, rounds=1, seconds=0.2)
    assert figures["cost"] > 0
    assert min(figures["cpu_ms"].values()) > 0


@pytest.mark.timeout(120)
async def test_what_understanding_takes_is_measured(sink, idp):
    figures = await understanding(sink, idp, texts=len(TEXTS))
    assert figures["megabytes"] > figures["before_megabytes"] + 50, "the encoder was loaded"


def test_everything_is_measured_when_no_part_is_named():
    assert tuple(bench.arguments([]).parts) == bench.PARTS
    assert bench.arguments(["wave", "--count", "28"]).parts == ["wave"]
    with pytest.raises(SystemExit):
        bench.arguments(["tides"])


async def test_closing_is_timed():
    figures = await closing(3)
    assert figures["rounds"] == 3
    assert figures["first_ms"] > 0


@pytest.mark.timeout(600)
async def test_three_months_in_the_try_out_are_timed():
    figures = await travel(1)
    assert figures["seconds"] == figures["each"][0] > 0


async def test_the_load_refuses_to_count_what_was_refused(sink):
    """The control: a Connector at its limit answers 429, and that is no good answer."""
    sink.limit = 1
    content = load.request("/emea/v3/conversations/a/activities", {}, {})
    run = await load.run(sink.port, itertools.repeat(content), seconds=0.2, concurrency=2)
    assert run.good == 1
    assert run.statuses[429] > 0
    assert sink.refused == run.statuses[429]


def test_the_table_says_which_aims_are_missed():
    figures = {
        "closing": {"few": {"first_ms": 10}, "many": {"last_ms": 30}},
        "loop": {"longest_ms": 20},
        "seals": {"cost": 1.06},
    }
    lines = bench.table(figures).splitlines()
    assert [line.split()[-1] for line in lines] == ["met", "NO", "yes", "NO"]


def test_the_libraries_of_others_are_needed_by_nothing_else():
    wanted = (ROOT / "requirements-bench.in").read_text(encoding="utf-8")
    for name in re.findall(r"^(microsoft[\w-]+)", wanted, re.MULTILINE):
        locked = (ROOT / "requirements-dev.txt").read_text(encoding="utf-8")
        assert f"{name}==" not in locked
