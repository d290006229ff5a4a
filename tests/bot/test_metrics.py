"""Prometheus sees what waits and what is late, and never that somebody was at the private page."""

import logging
import platform
import re
import time
from datetime import timedelta

import aiohttp
import pytest

from bot.monitoring.metrics import Metrics
from bot.start.version import VERSION
from dialogs.turn import Event
from tests.chat import GUIDES, LEAD, MEMBERS, MONDAY, csv_of, profiles, town_at_work
from tests.databases import sqlite_in


@pytest.fixture
async def watched(tmp_path, monkeypatch):
    """A town whose team is being asked, with its figures on a port of their own."""
    async with town_at_work(tmp_path, sqlite_in(tmp_path)) as town:
        everybody = (LEAD, *GUIDES, *MEMBERS)
        profiles(town, everybody)
        for name in everybody:
            await getattr(town, name).installs()
        await town.lida.sends(csv_of())
        await town.marleen.says("start")
        await town.marleen.presses("Begin")
        await town.until(MONDAY + timedelta(days=1))

        async def figures():
            status, text = await town.asks_inside("/metrics")
            assert status == 200
            return {
                name: float(value)
                for name, value in re.findall(r"^(cultuurtraject\S+) (\S+)$", text, re.MULTILINE)
                if "_created" not in name
            }

        yield town, figures


async def test_turns_are_counted_and_the_private_page_moves_no_figure(watched):
    town, figures = watched
    before = await figures()
    page = await town.samira.opens_private_page()
    assert await page.answers(4, "Meer rust") == "in"
    await town.kofi.repeats("door.link")
    assert await figures() == before, "opening and sending"
    await town.samira.says("status")
    after = await figures()
    counted = f'cultuurtraject_turns_total{{event="{Event.TEXT.value}"}}'
    assert after.pop(counted) == before.pop(counted) + 1, "the control"
    assert after == before


async def test_the_figures_say_what_is_open_and_what_holds(watched):
    _, figures = watched
    now = await figures()
    assert now["cultuurtraject_rounds_open"] == 1
    assert now["cultuurtraject_rounds_late"] == 0
    assert now['cultuurtraject_holds{check="key-store"}'] == 1
    assert now["cultuurtraject_outbox_dead"] == 0


async def test_the_figures_say_which_version_runs_and_since_when(watched):
    _, figures = watched
    now = await figures()
    python = platform.python_version()
    assert now[f'cultuurtraject_version_info{{python="{python}",version="{VERSION}"}}'] == 1
    assert 0 < time.time() - now["cultuurtraject_started_seconds"] < 600
    assert await figures() == now, "neither moves while the bot runs"
    assert not any("cpu" in name or "memory" in name or "fds" in name for name in now)


async def test_no_figure_names_anybody_and_labels_come_from_closed_lists(watched):
    _, figures = watched
    names = " ".join(await figures()).lower()
    for person in (LEAD, *GUIDES, *MEMBERS):
        assert person not in names
    values = {value for name in await figures() for value in re.findall(r'="([^"]*)"', name)}
    closed = {event.value for event in Event} | {
        "database", "migrations", "database-tells", "key-store", "key-store-tells", "round-keys",
        "clock", "outbox", "calendar", "seals", "readers",
        VERSION, platform.python_version(),
    }  # fmt: skip
    assert values <= closed | {value for value in values if value.startswith(("bot.", "WARN"))}


@pytest.mark.parametrize("path", ["/metrics", "/readyz", "/healthz"])
async def test_people_reach_nothing_of_the_inside_network(watched, path):
    town, _ = watched
    assert (await town.asks_inside(path))[0] == 200
    async with town.session.get(f"{town.address}{path}") as response:
        assert response.status == 404


def test_a_line_of_the_log_is_counted_by_its_place_and_not_by_its_words():
    metrics = Metrics()
    for logger in ("bot.sending.delivery", "some.library.of.samira"):
        record = logging.LogRecord(logger, logging.ERROR, "", 0, "Samira zei iets", (), None)
        metrics.heard(record)
    text = metrics.text().decode()
    assert 'logger="bot.sending.delivery"' in text
    assert 'logger="library"' in text
    assert "amira" not in text


async def test_the_inside_network_has_a_port_of_its_own(tmp_path, unused_port):
    async with (
        town_at_work(tmp_path, sqlite_in(tmp_path), inside_port=unused_port),
        aiohttp.ClientSession() as session,
        session.get(f"http://127.0.0.1:{unused_port}/metrics") as response,
    ):
        assert response.status == 200
        assert "cultuurtraject_holds" in await response.text()


@pytest.fixture
def unused_port():
    import socket

    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]
