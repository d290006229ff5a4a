"""Probes tell the truth: alive, and ready only when every answer would be kept as promised."""

from datetime import timedelta

import pytest

from tests.chat import MONDAY


async def asks(town, path):
    async with town.session.get(town.address + path) as response:
        return response.status, await response.json()


@pytest.fixture
async def asked(enrolled):
    """A town whose team is being asked."""
    await enrolled.marleen.says("start")
    await enrolled.marleen.presses("Begin")
    await enrolled.until(MONDAY + timedelta(days=1))
    return enrolled


async def test_a_healthy_bot_is_alive_and_ready(asked):
    assert await asks(asked, "/healthz") == (200, {"alive": True})
    assert await asks(asked, "/readyz") == (200, {"ready": True, "wrong": []})


async def test_a_round_without_its_keys_is_not_ready_and_comes_back_with_them(asked):
    keys = asked.settings.key_store
    [secret] = keys.glob("*-slot.key")
    kept = secret.read_bytes()
    secret.unlink()
    assert await asks(asked, "/readyz") == (503, {"ready": False, "wrong": ["key-store"]})
    secret.write_bytes(kept)
    assert (await asks(asked, "/readyz"))[0] == 200


async def test_a_key_store_that_cannot_be_read_is_not_ready(asked):
    keys = asked.settings.key_store
    elsewhere = keys.rename(keys.with_name("elsewhere"))
    assert (await asks(asked, "/readyz"))[1]["wrong"] == ["key-store"]
    elsewhere.rename(keys)


async def test_somebody_without_a_key_hears_it_kindly_at_the_door(asked):
    [secret] = asked.settings.key_store.glob("*-slot.key")
    secret.unlink()
    await asked.samira.says("status")
    said = await asked.samira.presses("Open in de browser")
    assert "sleutel van deze vragenronde is er niet" in said
