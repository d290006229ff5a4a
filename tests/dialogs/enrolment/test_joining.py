"""Two teams, of which one is too small to be asked, take part as one group."""

from datetime import datetime, timedelta

import pytest

from tests.chat import csv_of, profiles, upn
from tests.dialogs.towns import OTHER_TEAM, TEAM, kept_of, looks_at, team_id
from trajectory.enrolment import MOST_MEMBERS
from trajectory.planning.working_days import ZONE

THREE, FOUR = ("zoe", "yara", "xavi"), ("ward", "vera", "umut", "tess")
BOTH = "Loket A + Loket B"
TOGETHER = "Samen met een ander team"
BEGAN = "is al begonnen"


@pytest.fixture
async def two(enrolled):
    """Two small teams that did not begin, beside two ordinary ones."""
    profiles(enrolled, (*THREE, *FOUR))
    for name in (*THREE, *FOUR):
        await getattr(enrolled, name).installs()
    await enrolled.lida.sends(csv_of("Loket A", guides=("omar", "tariq", "els"), members=THREE))
    await enrolled.lida.sends(csv_of("Loket B", guides=("nadia", "kwame", "els"), members=FOUR))
    await enrolled.a_moment_later()
    return enrolled


async def presses_start(somebody, town):
    await somebody.repeats("start.show", team=team_id(town, BOTH))
    return somebody.buttons()


async def joins(town, one="Loket A", other="Loket B"):
    ids = {"with": team_id(town, one), "team": team_id(town, other)}
    said = await town.lida.repeats("join.confirm", **ids)
    await town.a_moment_later()
    return said


async def test_the_lead_joins_two_teams_from_the_overview_and_both_managers_hear_it(two):
    await two.lida.says("overzicht")
    await two.lida.presses(TOGETHER)
    assert TEAM not in two.lida.reads(), "it is not small"
    await two.lida.presses("Loket A")
    offered = await two.lida.presses("Loket B")
    assert "één groep van 7 mensen" in offered
    assert "Omar en Nadia zijn dan allebei manager" in offered
    assert "Tariq is de trainer en Els de coach" in offered
    assert "is nu één groep" in await two.lida.presses("Laat ze samen meedoen")
    await two.a_moment_later()
    told = {looks_at(getattr(two, name), f"{BOTH} doet mee") for name in ("omar", "nadia")}
    assert len(told) == 1
    assert "Er komt één resultaat voor iedereen" in told.pop()
    assert "Loket B" not in kept_of(two, "team", "name")


async def test_both_managers_see_the_one_result_when_the_group_does_and_plan_its_sessions(two):
    await joins(two)
    looks_at(two.nadia, f"{BOTH} doet mee")
    await two.nadia.presses("Begin met de pre-intake")
    assert "7 medewerkers" in two.nadia.reads()
    await two.nadia.presses("Begin")
    await two.until(datetime(2027, 1, 12, 10, 0, tzinfo=ZONE))
    for name in (*THREE, *FOUR):
        invited = looks_at(getattr(two, name), "samen met Omar en Nadia")
        assert "zien een resultaat op hetzelfde moment als de groep" in invited
        page = await getattr(two, name).opens_private_page()
        assert await page.answers(4) == "in"
    for name in ("omar", "nadia"):
        assert (await getattr(two, name).opens_private_page()).waiting == []
        assert "vanaf" in await getattr(two, name).says("resultaat")
    await two.until(datetime(2027, 2, 5, 10, 0, tzinfo=ZONE))
    seen = set()
    for name in ("omar", "nadia", "zoe", "tess"):
        looks_at(getattr(two, name), f"De teamscan van {BOTH}")
        await getattr(two, name).presses("Bekijk het resultaat")
        seen.add(getattr(two, name).reads().partition("Druk")[0][:300])
    assert len(seen) == 1
    for name in ("omar", "nadia"):
        await getattr(two, name).says("plannen")
        await getattr(two, name).presses("Gezamenlijke intake")
        assert "Kies datums" in getattr(two, name).buttons(), name


async def test_either_of_the_two_managers_hands_over(two):
    await joins(two)
    assert "Omar en Nadia" in await two.lida.says("overzicht")
    for was, new, second in (("nadia", "bilal", "second_manager"), ("omar", "hanan", "manager")):
        await two.lida.repeats("hand_over.show", team=team_id(two, BOTH))
        assert f"manager: {was.capitalize()}" in two.lida.reads()
        said = await two.lida.presses("Draag over", role=second, person=upn(new))
        assert f"{new.capitalize()}" in said
        await two.until(two.clock.moment + timedelta(minutes=2))
        told = looks_at(two.zoe, "heeft een andere manager")
        assert f"{new.capitalize()}" in told
    assert "De managers zijn nu Hanan en Bilal" in told
    for name in ("omar", "nadia"):
        said = await getattr(two, name).repeats("start.show", team=team_id(two, BOTH))
        assert said.startswith("Dit lukt zo niet")
    assert "Begin" in await presses_start(two.bilal, two)


async def test_a_team_with_one_manager_has_no_second_to_hand_over(two):
    sent = {"role": "second_manager", "person": upn("bilal")}
    said = await two.lida.repeats("hand_over.confirm", team=team_id(two, "Loket A"), **sent)
    assert said.startswith("Dit lukt zo niet")
    assert "manager, trainer of CLV-coach" in said


async def test_the_same_file_again_changes_nothing(two):
    await joins(two)
    before = kept_of(two, "team_member", "person_id")
    again = csv_of("Loket B", guides=("nadia", "kwame", "els"), members=FOUR)
    assert "Doet samen met een ander team mee" in await two.lida.sends(again)
    assert kept_of(two, "team_member", "person_id") == before


async def test_taking_the_group_off_the_list_tells_both_managers_and_frees_the_teams(two):
    await joins(two)
    await two.lida.repeats("withdrawal.confirm", team=team_id(two, BOTH))
    await two.a_moment_later()
    for name in ("omar", "nadia"):
        assert looks_at(getattr(two, name), f"{BOTH} doet niet mee")
    again = csv_of("Loket B", guides=("nadia", "kwame", "els"), members=FOUR)
    assert "Nieuw" in await two.lida.sends(again)


async def test_a_team_is_not_joined_with_itself_nor_two_that_are_large_nor_a_third(two):
    assert "twee keer hetzelfde team" in await joins(two, "Loket A", "Loket A")
    assert "Geen van deze teams is klein" in await joins(two, TEAM, OTHER_TEAM)
    await joins(two)
    assert "geen derde" in await joins(two, BOTH, TEAM)


async def test_a_team_that_began_is_not_joined(two):
    await two.omar.repeats("start.confirm", team=team_id(two, "Loket A"))
    assert BEGAN in await joins(two)
    assert BEGAN in await joins(two, "Loket B", "Loket A")


async def test_teams_of_another_programme_are_not_joined(two):
    high = csv_of("MT A", "afdelings-mt", ("hanan", "kwame", "els"), ("gijs", "fien", "ezra"))
    await two.lida.sends(high)
    assert "niet hetzelfde traject" in await joins(two, "Loket A", "MT A")
    await two.lida.repeats("join.show", team=team_id(two, "Loket A"))
    assert "MT A" not in two.lida.reads()


async def test_nobody_gets_two_parts_that_never_go_together(two):
    await two.lida.sends(csv_of("Loket C", guides=("zoe", "kwame", "els"), members=("bo", "ben")))
    assert "twee rollen" in await joins(two, "Loket A", "Loket C")


async def test_a_group_has_room_for_so_many(two):
    many = tuple(f"mens{number}" for number in range(MOST_MEMBERS))
    await two.lida.sends(csv_of("Groot", guides=("hanan", "kwame", "els"), members=many))
    assert f"meer dan {MOST_MEMBERS} mensen" in await joins(two, "Loket A", "Groot")


async def test_only_the_lead_joins_teams(two):
    ids = {"with": team_id(two, "Loket A"), "team": team_id(two, "Loket B")}
    names = kept_of(two, "team", "name")
    for name in ("omar", "nadia", "tariq", "zoe", "samira"):
        for verb in ("join.choose", "join.show", "join.offer", "join.confirm"):
            await getattr(two, name).repeats(verb, **ids)
            assert "Laat ze samen meedoen" not in getattr(two, name).buttons(), (name, verb)
    assert kept_of(two, "team", "name") == names
    await two.lida.repeats("join.offer", **ids)
    assert "Laat ze samen meedoen" in two.lida.buttons(), "the control"


async def test_a_lead_without_small_teams_is_told_so(enrolled):
    await enrolled.lida.says("overzicht")
    assert TOGETHER not in enrolled.lida.reads(), "it is offered where there is one"
    assert "geen klein team" in await enrolled.lida.repeats("join.choose")
