"""A role is handed over: what waited for the one before moves along, and nothing else."""

from tests.chat import LEAD, upn
from tests.dialogs.towns import team_id
from tests.use_cases.waiting import of, waiting


async def hands_over(town, role, name):
    given = {"team": team_id(town), "role": role, "person": upn(name)}
    said = await getattr(town, LEAD).repeats("hand_over.confirm", **given)
    await town.a_moment_later()
    return said


async def test_what_waited_for_one_moves_and_what_waited_for_others_stays(opened):
    before = waiting(opened)
    assert of("tariq", before) == ["release_early"]
    assert of("omar", before) == []

    assert "is nu trainer" in await hands_over(opened, "trainer", "omar")

    after = waiting(opened)
    assert of("omar", after) == ["release_early"]
    assert of("tariq", after) == []
    moved = ("tariq", "omar")
    stays = [message for message in before if message[0] not in moved]
    assert [message for message in after if message[0] not in moved] == stays


async def test_whoever_keeps_another_part_keeps_what_waits_for_it(opened):
    """The trainer is the coach as well, and stays that when the training goes to another."""
    assert "is nu CLV-coach" in await hands_over(opened, "coach", "tariq")
    kept = of("tariq", waiting(opened))
    assert "release_early" in kept
    assert "is nu trainer" in await hands_over(opened, "trainer", "omar")
    assert of("tariq", waiting(opened)) == kept
    assert of("omar", waiting(opened)) == []
