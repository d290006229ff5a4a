"""Moments in a trajectory that a test begins at, without living through what came before."""

import sqlite3
from datetime import date, datetime
from uuid import uuid4

from tests.chat import Town
from tests.notary import by_hand
from trajectory.planning.working_days import ZONE


def changed(town: Town, *statements: tuple[str, list[object]]) -> None:
    """Write what happened before the test began."""
    with by_hand(town) as connection:
        for statement, values in statements:
            connection.execute(statement, values)


def looked_up(town: Town, query: str) -> list[tuple[object, ...]]:
    connection = sqlite3.connect(town.folder / "town.db")
    rows = connection.execute(query).fetchall()
    connection.close()
    return rows


def trajectory_of(town: Town) -> str:
    [(id,), *_] = looked_up(town, "SELECT id FROM trajectory ORDER BY started DESC")
    return str(id)


def a_session(town: Town, kind: str, day: date, state: str = "held") -> str:
    """The team came together, or will."""
    id = uuid4().hex
    changed(
        town,
        (
            "INSERT INTO session (id, trajectory_id, type, state, place, version)"
            " VALUES (?, ?, ?, ?, 'Zaal 1', 1)",
            [id, trajectory_of(town), kind, state],
        ),
        (
            "INSERT INTO session_part (session_id, nth, day, starts, ends)"
            " VALUES (?, 0, ?, '10:00:00.000000', '12:00:00.000000')",
            [id, day.isoformat()],
        ),
    )
    return id


async def jumps_to(town: Town, day: date, hour: int = 10) -> None:
    """It is this day now; what is due goes out."""
    town.clock.moment = datetime(day.year, day.month, day.day, hour, tzinfo=ZONE)
    await town.a_moment_later()
    await town.a_moment_later()


def answers_on(card: dict) -> dict[str, str]:
    """The first choice in every list of a card in which nothing is chosen yet."""
    lists = (part for part in card["body"] if part["type"] == "Input.ChoiceSet")
    return {one["id"]: one["choices"][0]["value"] for one in lists if not one["value"]}


async def closes(town: Town, name: str, until: str, **said: str) -> str:
    """Somebody closes, and says of everything that lacks that it still comes."""
    [(team,)] = looked_up(
        town, f"SELECT team_id FROM trajectory WHERE id = '{trajectory_of(town)}'"
    )
    person = getattr(town, name)
    await person.repeats("ending.close", team=team)
    answers = {**answers_on(person.card), **said}
    return await person.repeats("ending.closed", team=team, until=until, **answers)
