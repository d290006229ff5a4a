"""Towns at some moments, each a fresh copy: enrolled, with open questions, with a result, in the
middle of a session and after it."""

import pytest

from tests.dialogs.towns import town_at


@pytest.fixture
async def enrolled(tmp_path):
    async with town_at("enrolled", tmp_path) as town:
        yield town


@pytest.fixture
async def opened(tmp_path):
    async with town_at("opened", tmp_path) as town:
        yield town


@pytest.fixture
async def meeting(tmp_path):
    async with town_at("meeting", tmp_path) as town:
        yield town


@pytest.fixture
async def held(tmp_path):
    async with town_at("held", tmp_path) as town:
        yield town


@pytest.fixture
async def released(tmp_path):
    async with town_at("released", tmp_path) as town:
        yield town
