"""Somebody edited a round in the database after it opened: the bot does not go on with it."""

import json
import sqlite3
from contextlib import closing

import pytest

from tests.dialogs.alive import changed
from tests.dialogs.towns import one_id, rows, team_id
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
    assert "Er klopt iets niet met deze vragen" in said
    assert "Zeg het tegen de beheerder" in said
    assert rows(opened.folder)["round"] == before


@pytest.mark.parametrize("ended", ["changed", "lapsed"])
async def test_an_old_card_opens_no_page_of_texts_that_were_never_opened(released, ended):
    team = team_id(released)
    assert "/lezen#" in json.dumps(await links(released, team))
    changed(released, ("UPDATE round SET state = ? WHERE kind = 'scan'", [ended]))
    changed(released, ("DELETE FROM release", []))
    said = await released.tariq.repeats("briefing.texts", team=team)
    assert "Van deze vragen zijn er geen teksten" in said
    assert "/lezen#" not in json.dumps(released.tariq.card)
    scan = one_id(released.folder, "round", "kind = 'scan'")
    assert "geen teksten" in await released.tariq.repeats("round.texts", team=team, round=scan)
    await released.tariq.repeats("round.show", team=team, round=scan)
    assert "round.texts" not in json.dumps(released.tariq.card)


async def links(town, team):
    await town.tariq.repeats("briefing.texts", team=team)
    return town.tariq.card
