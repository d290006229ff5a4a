"""What every test may ask for: a database of either kind, and a town with the whole bot."""

import pytest

from content.texts.languages import speak_languages_of
from tests import databases
from tests.chat import GUIDES, LEAD, MEMBERS, csv_of, profiles, town_at_work
from tests.compiled import compile_once

compile_once()
speak_languages_of()  # as every start does before anything else


@pytest.fixture(autouse=True)
def patience(monkeypatch):
    """A machine that tests is busy: what works out proposals has a minute, and no less to do."""
    monkeypatch.setattr("use_cases.wave_solver.asking.GRACE", 30.0)


@pytest.fixture(params=databases.KINDS)
def database_url(request, tmp_path):
    """The URL of a new database of either kind, with our tables and nothing in them."""
    with databases.of_kind(request.param, tmp_path) as url:
        yield url


@pytest.fixture(params=databases.KINDS)
def empty_database_url(request, tmp_path):
    """The URL of a new database of either kind, without tables."""
    if request.param == "sqlite":
        return databases.empty_sqlite(tmp_path)
    return request.getfixturevalue("postgres_url")


@pytest.fixture
async def town(tmp_path):
    """The whole bot on SQLite, with nobody in it yet."""
    async with town_at_work(tmp_path, databases.sqlite_in(tmp_path)) as town:
        yield town


@pytest.fixture
async def enrolled(town):
    """A town in which everybody installed the app and Inkomen Noord 3 is enrolled."""
    everybody = (LEAD, *GUIDES, *MEMBERS)
    profiles(town, everybody)
    for name in everybody:
        await getattr(town, name).installs()
    await town.lida.sends(csv_of())
    await town.a_moment_later()
    return town
