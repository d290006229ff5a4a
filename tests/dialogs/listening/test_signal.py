"""“Ik kreeg een signaal”: what to do, what to leave, whom to call, and not a trace of who asked."""

import pytest

from tests.dialogs.towns import rows, town_at


@pytest.fixture
async def town(tmp_path):
    async with town_at("enrolled", tmp_path) as town:
        yield town


@pytest.mark.parametrize("words", ["ik kreeg een signaal", "Someone told me something"])
async def test_whoever_asks_reads_what_to_do_and_what_not(town, words):
    town.marleen.locale = "en-GB" if "told" in words else "nl-NL"
    said = await town.marleen.says(words)
    for part in ("112", "Luister" if "kreeg" in words else "Listen"):
        assert part in said
    assert len(town.marleen.buttons()) >= 4, "whom to call is one press away"


async def test_it_is_the_same_for_a_manager_a_member_and_a_stranger(town):
    said = {
        await who.says("ik kreeg een signaal") for who in (town.marleen, town.samira, town.omar)
    }
    assert len(said) == 1


async def test_not_a_row_is_written_and_nothing_is_counted_by_person(town):
    """Nothing but the number of the activity that Teams sent, which names nobody."""
    before = rows(town.folder, without=("seen_activity",))
    watched = await town.asks_inside("/metrics")
    for _ in range(3):
        await town.marleen.says("ik kreeg een signaal")
        await town.marleen.repeats("signal.show")
    assert rows(town.folder, without=("seen_activity",)) == before
    after = await town.asks_inside("/metrics")
    assert "signal" not in after[1]
    assert "marleen" not in after[1].casefold()
    assert watched[0] == after[0] == 200


async def test_somebody_who_was_never_seen_stays_unseen(town):
    before = rows(town.folder, without=("seen_activity",))["person"]
    await town.wendelien.says("ik kreeg een signaal")
    assert rows(town.folder, without=("seen_activity",))["person"] == before


async def test_a_story_that_tells_of_one_is_never_repeated(town):
    said = await town.marleen.says("ik kreeg een signaal over Kofi die wordt gepest")
    assert "Kofi" not in said
