"""Somebody edited a round in the database after it opened: the bot does not go on with it."""

import sqlite3
from contextlib import closing

from tests.dialogs.towns import rows
from tests.notary import sealed_anew


def edit(town):
    with closing(sqlite3.connect(town.folder / "town.db")) as connection, connection:
        connection.execute("UPDATE round SET threshold = 2")


async def extends(town):
    await town.tariq.says("status")
    await town.tariq.presses("Verleng de vragen")
    edit(town)


async def test_the_team_stands_still_and_the_trainer_reads_why(opened):
    await extends(opened)
    before = rows(opened.folder)["round"]
    said = await opened.tariq.presses("Verleng")
    assert "Dit team staat stil" in said
    assert "De beheerder kan zien wat er mis is" in said
    assert rows(opened.folder)["round"] == before


async def test_what_the_round_promised_holds_also_for_who_can_forge_that_seal(opened):
    await extends(opened)
    sealed_anew(opened.settings)
    before = rows(opened.folder)["round"]
    said = await opened.tariq.presses("Verleng")
    assert "is veranderd nadat hij openging" in said
    assert "Meld het bij de beheerder" in said
    assert rows(opened.folder)["round"] == before
