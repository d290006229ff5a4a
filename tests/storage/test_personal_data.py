"""What a person may ask for: everything that is kept on them, and to be forgotten."""

import pytest

from storage.people.outbox_rows import Notice
from tests.storage.conftest import NOW, a_person, a_team
from use_cases.notices import NoticeKind


@pytest.mark.parametrize("guide", ["manager", "trainer", "coach"])
async def test_whoever_guides_a_team_is_not_erased_before_somebody_else_does(desk, guide):
    team = await a_team(desk, "Inkomen")
    person = getattr(team, guide)
    async with desk.writing() as work:
        assert await work.personal_data.guides(person) == ["Inkomen"]
        with pytest.raises(ValueError, match="still guides"):
            await work.personal_data.erase(person)
    async with desk.reading() as work:
        assert (await work.people.get(person)).id == person


async def test_a_member_who_is_erased_is_nowhere_and_the_others_are_where_they_were(desk):
    team = await a_team(desk, "Inkomen")
    samira, kofi = await a_person(desk, "samira"), await a_person(desk, "kofi")
    async with desk.writing() as work:
        await work.outbox.plan(
            *(Notice(NoticeKind.ROSTER_CHANGED, person, team.id, NOW) for person in (samira, kofi))
        )
        assert await work.personal_data.guides(samira) == []
        gone = await work.personal_data.erase(samira)
        assert gone == {"team_member": 1, "outbox": 1, "person": 1}
        await work.commit()
    async with desk.reading() as work:
        assert await work.personal_data.export(samira) == {}
        assert (await work.teams.get(team.id)).members == (kofi,)
        assert (await work.personal_data.export(kofi)).keys() == {"person", "team_member", "outbox"}


async def test_whoever_has_two_parts_in_a_team_reads_of_it_once(desk):
    await a_team(desk, "Inkomen", guides=("marleen", "marleen", "els"))
    marleen = await a_person(desk, "marleen")
    async with desk.reading() as work:
        kept = await work.personal_data.export(marleen)
    assert [team["name"] for team in kept["team"]] == ["Inkomen"]
