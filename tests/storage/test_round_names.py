"""The names of a team stand with an open round, and with nothing else."""

import pytest

from tests.storage.conftest import a_round, a_team


@pytest.fixture
async def rounds(desk):
    """The ids of two rounds of different teams."""
    one = await a_round(desk, await a_team(desk))
    other = await a_round(desk, await a_team(desk, "Werk", members=("mei",)))
    return one.id, other.id


async def test_names_are_kept_in_alphabetical_order_and_once(desk, rounds):
    scan, other = rounds
    async with desk.writing() as work:
        await work.round_names.record(scan, ["Samira", "Kofi", "Samira", "Özlem"])
        await work.round_names.record(other, ["Mei"])
        await work.commit()
    async with desk.reading() as work:
        assert sorted(await work.round_names.of_round(scan)) == ["Kofi", "Samira", "Özlem"]
        assert await work.round_names.of_round(other) == ["Mei"]


async def test_destroying_them_leaves_those_of_another_round(desk, rounds):
    scan, other = rounds
    async with desk.writing() as work:
        await work.round_names.record(scan, ["Samira"])
        await work.round_names.record(other, ["Samira"])
        await work.round_names.destroy(scan)
        await work.commit()
    async with desk.reading() as work:
        assert await work.round_names.of_round(scan) == []
        assert await work.round_names.of_round(other) == ["Samira"]
