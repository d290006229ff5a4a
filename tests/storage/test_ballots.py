"""The ballot box: one ballot in each slot of each round, and the first one stays."""

from storage.ballots.ballots import SealedBallot
from storage.ballots.box import Boxes

SLOT = b"s" * 32
FIRST = SealedBallot("r1", SLOT, b"first", b"mac")


async def put(database, ballot):
    async with Boxes(database).writing() as box:
        recorded = await box.ballots.record(ballot)
        await box.commit()
    return recorded


async def test_the_first_ballot_in_a_slot_stays(database):
    assert await put(database, FIRST)
    assert not await put(database, SealedBallot("r1", SLOT, b"second", b"mac"))
    async with Boxes(database).reading() as box:
        assert await box.ballots.of_round("r1") == [FIRST]


async def test_a_slot_is_taken_in_its_own_round_only(database):
    await put(database, FIRST)
    async with Boxes(database).reading() as box:
        assert await box.ballots.taken("r1", SLOT)
        assert not await box.ballots.taken("r2", SLOT)
        assert not await box.ballots.taken("r1", b"t" * 32)


async def test_the_ballots_of_a_round_are_destroyed_and_no_others(database):
    other = SealedBallot("r2", SLOT, b"first", b"mac")
    await put(database, FIRST)
    await put(database, other)
    async with Boxes(database).writing() as box:
        await box.ballots.destroy("r1")
        await box.commit()
    async with Boxes(database).reading() as box:
        assert await box.ballots.of_round("r1") == []
        assert await box.ballots.of_round("r2") == [other]
