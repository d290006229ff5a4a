"""The ballot box: one ballot in each slot of each round, and the first one stays."""

from storage.ballots.ballots import SealedBallot
from storage.ballots.box import Boxes

SLOT = b"s" * 32
FIRST = SealedBallot("r1", SLOT, b"first", b"mac")


async def put(database, notary, ballot):
    async with Boxes(database, notary).writing() as box:
        recorded = await box.ballots.record(ballot)
        await box.commit()
    return recorded


async def test_the_first_ballot_in_a_slot_stays(database, notary):
    assert await put(database, notary, FIRST)
    assert not await put(database, notary, SealedBallot("r1", SLOT, b"second", b"mac"))
    async with Boxes(database, notary).reading() as box:
        assert await box.ballots.of_round("r1") == [FIRST]


async def test_a_slot_is_taken_in_its_own_round_only(database, notary):
    await put(database, notary, FIRST)
    async with Boxes(database, notary).reading() as box:
        assert await box.ballots.taken("r1", SLOT)
        assert not await box.ballots.taken("r2", SLOT)
        assert not await box.ballots.taken("r1", b"t" * 32)


async def test_the_ballots_of_a_round_are_destroyed_and_no_others(database, notary):
    other = SealedBallot("r2", SLOT, b"first", b"mac")
    await put(database, notary, FIRST)
    await put(database, notary, other)
    async with Boxes(database, notary).writing() as box:
        await box.ballots.destroy("r1")
        await box.commit()
    async with Boxes(database, notary).reading() as box:
        assert await box.ballots.of_round("r1") == []
        assert await box.ballots.of_round("r2") == [other]
