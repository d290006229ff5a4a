"""A role is handed over: what waited for the one before moves along, and nothing else."""

import pytest

from tests.chat import LEAD, upn
from tests.dialogs.towns import looks_at, team_id
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


async def test_everybody_in_the_team_hears_who_reads_from_now_on(opened):
    await hands_over(opened, "trainer", "bilal")
    for somebody in (opened.samira, opened.marleen, opened.els):
        assert "De trainer is nu Bilal" in looks_at(somebody, "heeft een andere trainer")
    assert not any("andere trainer" in str(card) for card in opened.bilal.cards)
    await hands_over(opened, "coach", "tariq")
    assert "De CLV-coach is nu Tariq" in looks_at(opened.samira, "heeft een andere CLV-coach")


@pytest.mark.parametrize("role", ["manager", "trainer", "coach"])
async def test_whoever_hands_over_never_becomes_the_one_who_reads(opened, role):
    before = waiting(opened)
    said = await hands_over(opened, role, LEAD)
    assert "Een projectleider I&D kan geen manager, trainer of CLV-coach" in said
    assert waiting(opened) == before
