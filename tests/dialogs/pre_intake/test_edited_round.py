"""Somebody edited a round in the database after it opened: the bot does not go on with it."""

import sqlite3

from tests.dialogs.towns import rows


async def test_the_trainer_cannot_extend_it_and_reads_why(opened):
    connection = sqlite3.connect(opened.folder / "town.db")
    connection.execute("UPDATE round SET threshold = 2")
    connection.commit()
    connection.close()
    before = rows(opened.folder)["round"]
    await opened.tariq.says("status")
    await opened.tariq.presses("Verleng de vragen")
    said = await opened.tariq.presses("Verleng")
    assert "is veranderd nadat hij openging" in said
    assert "Meld het bij de beheerder" in said
    assert rows(opened.folder)["round"] == before
