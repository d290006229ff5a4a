"""A round of real people opens only while the works council and the privacy officer agree, and
only when its keys can be kept."""

import errno

import pytest

from bot.settings import Settings
from storage.keys.key_store import FileKeyStore
from tests.dialogs.towns import OPENED, house_at, one_id, rows


@pytest.fixture
async def planned(tmp_path):
    """A bot that is down, with a round that waits for its moment."""
    async with house_at("enrolled", tmp_path) as house:
        town = await house.starts()
        await town.marleen.says("start")
        await town.marleen.presses("Begin")
        await house.stops()
        yield house


def still_waits(folder):
    assert one_id(folder, "round", "state = 'scheduled'")
    assert rows(folder)["invitation"] == rows(folder)["round_name"] == []
    assert list((folder / "keys").glob("*-slot.key")) == []


async def opens_after_all(house, folder):
    await house.stops()
    await (await house.starts()).until(OPENED)
    assert one_id(folder, "round", "state = 'open'"), "the control: nothing stands in its way"


async def test_a_round_waits_when_a_reference_was_taken_out_after_the_start(
    planned, tmp_path, monkeypatch
):
    with monkeypatch.context() as settings:
        settings.setattr(Settings, "may_open_rounds", False)
        await (await planned.starts()).until(OPENED)
        still_waits(tmp_path)
    await opens_after_all(planned, tmp_path)


async def test_a_round_waits_when_the_key_store_is_full(planned, tmp_path, monkeypatch):
    def full(self, name, secret):
        raise OSError(errno.ENOSPC, "no space left on device")

    town = await planned.starts()
    with monkeypatch.context() as disk:
        disk.setattr(FileKeyStore, "put", full)
        town.clock.moment = OPENED
        await town.a_moment_later()
        still_waits(tmp_path)
    await opens_after_all(planned, tmp_path)
