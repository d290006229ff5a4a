"""Scenes about who may read: a lead who also trains, and data that were restored, of which nothing
is shown before two people confirmed the readers."""

import sqlite3
from contextlib import closing
from datetime import timedelta
from unittest.mock import patch

from bot.app import CLOCKWORK, make_app
from bot.confirming import stop_reading
from bot.settings import Settings
from bot.start.opening import key_store
from dialogs.readers import confirming
from tests.cards.cast import HOSTILE_GROUP, ORDINARY
from tests.cards.stage import Stage
from tests.chat import LEAD, around_tests, object_id
from tests.fakes import serving


async def leading(stage: Stage) -> None:
    """The settings name a trainer as programme lead: at the next start they hear what they lose."""
    stage.album.chapter = "readers"
    town, also = stage.town, HOSTILE_GROUP.trainer
    leads = f"{town.settings.programme_leads[0]},{object_id(also)}"
    settings = Settings(**{**town.settings.model_dump(), "programme_leads": leads})
    app = await make_app(settings, town.clock, around_tests())
    async with serving(app):
        await app[CLOCKWORK].run_due()
    stage.post()
    await stage.who(HOSTILE_GROUP.members[0]).asks("input")


async def confirming_readers(stage: Stage) -> None:
    stage.album.chapter = "readers"
    lead, noor, trainer = stage.who(LEAD), stage.who("noor"), stage.who(ORDINARY.trainer)
    await noor.asks("readers")
    await trainer.asks("readers")
    _edit(stage, "UPDATE team SET coach_id = manager_id")
    await trainer.asks("status")
    with patch("bot.notary.FRESH", -1.0), patch("bot.notary.AGAIN", -1.0):
        stop_reading(key_store(stage.town.settings))
        await trainer.asks("status")
        with patch.object(confirming, "PAGE", 20):
            await lead.asks("readers")
            await lead.clicks("readers.show")
            await _to_the_end(lead)
            await lead.clicks("readers.confirm")
            await noor.asks("readers")
            await _to_the_end(noor)
            await noor.uses_old_card("readers.confirm", digest="of another list")
            await noor.asks("readers")
            await _to_the_end(noor)
            await noor.clicks("readers.confirm")
    await stage.town.until(stage.town.clock.moment + timedelta(days=3))
    stage.album.take("everybody hears who may read", trainer.cards[-1])


async def _to_the_end(player) -> None:
    while "readers.confirm" not in str(player.card):
        await player.clicks("readers.show")


def _edit(stage: Stage, statement: str) -> None:
    with closing(sqlite3.connect(stage.town.folder / "town.db")) as connection, connection:
        connection.execute(statement)
