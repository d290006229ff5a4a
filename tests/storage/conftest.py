"""A database of either kind with our tables in it, and short ways to fill it."""

import asyncio
from contextlib import nullcontext
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy.engine import make_url

from storage.engine.database import Database
from storage.tables import METADATA
from storage.work import Desk
from tests import servers
from tests.notary import notary_for
from trajectory.enrolment import PersonRef
from trajectory.language import Language
from trajectory.rounds.instrument import Level
from trajectory.rounds.round_dates import RoundPlan
from trajectory.rounds.rounds import RoundKind
from trajectory.teams import Team

NOW = datetime(2027, 1, 11, 9, 0, tzinfo=UTC)
DAY = timedelta(days=1)


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def shared_url(request, tmp_path_factory):
    """One database of each kind for the whole run, with our tables in it."""
    with servers.postgres() if request.param == "postgresql" else nullcontext() as url:
        url = url or f"sqlite+aiosqlite:///{tmp_path_factory.mktemp('storage') / 'town.db'}"
        asyncio.run(migrated(url))
        yield url


async def migrated(url):
    database = Database(url)
    await database.migrate()
    await database.close()


@pytest.fixture
async def database(shared_url):
    """The shared database, empty again afterwards."""
    database = Database(shared_url)
    yield database
    async with database.transaction() as connection:
        for table in reversed(METADATA.sorted_tables):
            await connection.execute(table.delete())
    await database.close()


@pytest.fixture
def notary(shared_url):
    return notary_for(str(make_url(shared_url)))


@pytest.fixture
def desk(database, notary):
    return Desk(database, notary)


async def a_person(desk, name):
    async with desk.writing() as work:
        person = await work.people.record_ref(PersonRef(f"{name}@amsterdam.example"))
        await work.commit()
    return person.id


async def a_team(desk, name="Inkomen", members=("samira", "kofi"), guides=None):
    """An enrolled team; people by account name, made when not known."""
    guides = guides or ("marleen", "tariq", "els")
    manager, trainer, coach = [await a_person(desk, guide) for guide in guides]
    people = [await a_person(desk, member) for member in members]
    async with desk.writing() as work:
        parts = (manager, trainer, coach, tuple(people))
        [team] = await work.teams.enrol([Team("", name, Level.TEAM, *parts)])
        await work.commit()
    return team


async def a_trajectory(desk, team):
    async with desk.writing() as work:
        started = await work.trajectories.start(
            team_id=team.id, language=Language.NL, with_scan=True, programme="team@1", now=NOW
        )
        await work.commit()
    return started


async def a_round(desk, team):
    """A scheduled round of this team, in a trajectory of its own."""
    started = await a_trajectory(desk, team)
    async with desk.writing() as work:
        scan = await work.rounds.schedule(
            trajectory_id=started.id,
            kind=RoundKind.SCAN,
            instrument="teamscan@1",
            threshold=5,
            plan=plan(),
        )
        await work.commit()
    return scan


def plan(opens=NOW + DAY, days=14):
    closes = opens + days * DAY
    return RoundPlan(opens, closes, closes + DAY, closes + 3 * DAY, ())
