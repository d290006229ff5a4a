"""Scenes in which people say small things, and strangers and leavers get kind answers."""

from unittest.mock import patch

from content import commands
from tests.cards.scenes_of_support import TOLD
from tests.cards.stage import Stage
from trajectory.errors import Stale


async def strangers(stage: Stage) -> None:
    stage.album.chapter = "strangers"
    noor = stage.who("noor")
    await noor.arrives()
    for command in commands.load().all:
        await noor.asks(command.id)
    await noor.types(TOLD[stage.album.language][0])
    await noor.uses_old_card("gone.verb")
    await noor.uses_old_card("start.show", team="nowhere")
    await noor.uses_old_card("start.confirm")
    await noor.uses_old_card("extend.show")
    await noor.uses_old_card("roster.own")


async def small_things(stage: Stage) -> None:
    stage.album.chapter = "everyday"
    noor = stage.who("noor")
    await noor.asks("language")
    await noor.clicks("language.choose", language=str(stage.album.language))
    await noor.uses_old_card("reminders.stop")
    await noor.clicks("reminders.silence", kind="input")
    await noor.asks("my_data")
    await noor.asks("stop")
    await noor.clicks("reminders.silence", kind="all")
    await noor.clicks("reminders.resume")
    await noor.uses_old_card("reminders.resume", kind="input")
    await noor.types("x")
    await noor.clicks("help.show")
    await noor.types("x")
    await noor.clicks("status.show")
    await noor.uses_old_card("result.show", team="x" * 3_000)
    with patch.object(Stale, "__init__", side_effect=RuntimeError):
        await noor.uses_old_card("start.confirm")


async def leaving(stage: Stage) -> None:
    """Somebody whose account Teams does not tell looks at what is kept, and has it erased."""
    ali = stage.who("ali")
    stage.town.teams.roster.clear()
    await ali.arrives()
    await ali.asks("my_data")
    await ali.clicks("data.erase")
    await ali.clicks("data.show")
    await ali.clicks("data.erase")
    await ali.clicks("data.erase.confirm")
    await stage.who("tariq").uses_old_card("data.erase")
