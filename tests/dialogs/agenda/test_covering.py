"""A trainer falls ill: nobody hears why, whoever plans chooses, and nothing moves by itself."""

from datetime import date

import pytest

from tests.chat import GUIDES, MEMBERS, upn
from tests.dialogs.agenda.weeks import DAY, second_team, when
from tests.dialogs.alive import a_session, changed, looked_up
from tests.dialogs.towns import OTHER_TEAM, TEAM, looks_at, person_id, rows, team_id
from tests.dialogs.units.towns import appoints, town_with_units

WEEK = {"since": "2027-03-08", "until": "2027-03-12"}
WHY = ("ziek", "verzuim", "gezondheid", "ill", "kan niet", "afwezig")


async def falls_ill(town, by="tariq", **more):
    said = await getattr(town, by).repeats("agenda.away.save", **WEEK, **more)
    await town.a_moment_later()
    return said


def heard(town, names, words):
    return [one for one in names if words in str(getattr(town, one).cards)]


async def opens_gap(town, by="lida"):
    person = getattr(town, by)
    looks_at(person, "er ligt een sessie op een dag die niet kan")
    return await person.presses("Bekijk wat er kan")


async def test_the_lead_hears_of_the_sessions_and_the_team_of_nothing(released):
    session = a_session(released, "norms", DAY, "confirmed")
    said = await falls_ill(released)
    assert "In die tijd staat één sessie gepland" in said
    told = looks_at(released.lida, "er ligt een sessie op een dag die niet kan")
    assert "Tariq (trainer) kan niet van maandag 8 maart 2027" in told
    assert "Daarin ligt één sessie" in told
    team = ("marleen", "els", *MEMBERS)
    assert not heard(released, team, "kan niet van")
    assert when(released, session) == [("2027-03-09",)], "what was announced stays"


async def test_it_is_told_once_and_not_when_nothing_lies_in_it(released):
    await falls_ill(released)
    assert not heard(released, ["lida"], "kan niet van")
    a_session(released, "norms", DAY, "confirmed")
    await falls_ill(released)
    await falls_ill(released)
    assert len(looked_up(released, "SELECT id FROM away")) == 1
    count = looked_up(released, "SELECT count(*) FROM outbox WHERE kind = 'guide_away'")
    assert count == [(1,)]


async def test_another_trainer_takes_over_and_the_team_hears_who_and_never_why(released):
    session = a_session(released, "norms", DAY, "confirmed")
    await falls_ill(released)
    said = await opens_gap(released)
    assert "Kwame" in said
    assert "Begeleidt nu geen team. Bood nog geen dagdelen aan" in said, "it did not begin yet"
    sure = await released.lida.presses("Kwame")
    assert "Kwame wordt trainer van dit team" in sure
    done = await released.lida.presses("Draag over")
    assert "Kwame" in done
    await released.a_moment_later()
    trainer = looked_up(released, f"SELECT trainer_id FROM team WHERE name = '{TEAM}'")
    assert trainer == [(person_id(released, "kwame"),)]
    told = looks_at(released.samira, "Kwame")
    for name in ("samira", "marleen", "els", "kwame"):
        newest = getattr(released, name).looks_at_newest()
        assert not [word for word in WHY if word in newest.lower().split()], newest
    assert told
    assert when(released, session) == [("2027-03-09",)]
    again = await released.lida.repeats("cover.show")
    assert "Er staat niets gepland op dagen waarop iemand niet kan" in again


async def test_another_date_is_chosen_and_announced_as_any_move(released):
    session = a_session(released, "norms", DAY, "confirmed")
    a_session(released, "intake", date(2027, 2, 16), "held")
    await falls_ill(released)
    await opens_gap(released)
    row = next(one for one in released.lida.buttons() if one == "Normstellen")
    sure = await released.lida.presses(row)
    assert "Van dinsdag 9 maart, 10.00–12.00 uur naar" in sure
    await released.lida.presses("Verplaats")
    await released.a_moment_later()
    [(day,)] = when(released, session)
    assert "2027-03-12" < day <= "2027-03-19"
    told = looks_at(released.samira, "dinsdag 9 maart")
    assert not [word for word in WHY if word in told.lower()], told


async def test_whoever_waits_changes_nothing(released):
    a_session(released, "norms", DAY, "confirmed")
    await falls_ill(released)
    before = rows(released.folder, without=("seen_activity", "outbox"))
    assert "Of wacht" in await opens_gap(released)
    assert rows(released.folder, without=("seen_activity", "outbox")) == before


async def test_who_stands_in_fits_the_rules(released):
    """Five running teams, days off, a clash, a team declined, a part in the team, no room left."""
    town = released
    a_session(town, "norms", DAY, "confirmed")
    await falls_ill(town)
    assert "Kwame" in await opens_gap(town)
    free = {"since": "2027-03-09", "until": "2027-03-09"}
    await town.kwame.repeats("agenda.away.save", **free)
    assert "Kwame" not in await opens_gap(town)
    changed(town, ("DELETE FROM away WHERE since = '2027-03-09'", []))
    await town.kwame.repeats("agenda.offer.save", **{"in-2027-03": "1"})
    assert "Kwame" not in await opens_gap(town), "a session takes three half-days"
    await town.kwame.repeats("agenda.offer.save", **{"in-2027-03": "6"})
    assert "Nog 3 dagdelen over" in await opens_gap(town)
    await town.kwame.repeats("agenda.week.save", days="0", hours="")
    assert "Kwame" not in await opens_gap(town), "a Tuesday is none of their days"
    await town.kwame.repeats("agenda.week.save", days="", hours="")
    await second_team(town, guides=("nadia", "kwame", "hanan"), name="Loket")
    other = a_session(town, "norms", DAY, "confirmed")
    assert "Kwame" not in await opens_gap(town), "another team at that hour"
    changed(town, ("UPDATE session_part SET day = '2027-03-16' WHERE session_id = ?", [other]))
    assert "Kwame" in await opens_gap(town)
    for name in (*GUIDES, *MEMBERS):
        assert name.capitalize() not in town.lida.buttons()


async def test_five_running_teams_are_enough(released):
    town = released
    a_session(town, "norms", DAY, "confirmed")
    await falls_ill(town)
    for nth in range(4):
        await second_team(town, guides=("nadia", "kwame", "hanan"), name=f"Loket {nth}")
    assert "Begeleidt nu 4 teams" in await opens_gap(town)
    await town.nadia.repeats("start.confirm", team=team_id(town, OTHER_TEAM), language="nl")
    assert "Nu is er niemand die past" in await opens_gap(town)
    data = {"gap": gap_of(town), "person": person_id(town, "kwame")}
    assert "intussen niet meer" in await town.lida.repeats("cover.person.save", **data)


def gap_of(town):
    [(away,)] = looked_up(town, "SELECT id FROM away")
    return f"{team_id(town)}/{away}"


async def test_the_lead_says_it_for_somebody_who_cannot_type(released):
    a_session(released, "norms", DAY, "confirmed")
    await released.lida.says("vervanging")
    asked = await released.lida.presses("Iemand kan niet")
    assert "Een reden vraag ik niet" in asked
    who = person_id(released, "tariq")
    said = await released.lida.presses("Bewaar", person=who, **WEEK)
    assert "één sessie" in said
    assert "Daarin ligt één sessie" in await released.lida.says("wie kan niet")


async def test_a_planner_of_the_unit_chooses_too_and_one_of_another_sees_nothing(tmp_path):
    async with town_with_units(tmp_path, "released") as town:
        await appoints(town, "noor", part="planner")
        await appoints(town, "olga", "Toezicht", part="planner")
        a_session(town, "norms", DAY, "confirmed")
        await falls_ill(town)
        assert "Tariq (trainer)" in looks_at(town.noor, "op een dag die niet kan")
        assert not heard(town, ["olga", "saar", "lida"], "op een dag die niet kan")
        assert TEAM in await town.noor.says("vervanging")
        assert TEAM not in await town.olga.says("vervanging")
        data = {"gap": gap_of(town)}
        before = rows(town.folder, without=("seen_activity", "outbox"))
        for name in ("olga", "saar", "dora", "marleen", "samira", "omar", "tariq", "kwame"):
            person = getattr(town, name)
            assert TEAM not in await person.repeats("cover.open", **data), name
            who = person_id(town, "kwame")
            await person.repeats("cover.person.save", person=who, **data)
            await person.repeats("agenda.away.save", person=person_id(town, "els"), **WEEK)
        assert rows(town.folder, without=("seen_activity", "outbox")) == before
        said = await town.noor.repeats("cover.person.save", person=who, **data)
        assert "Kwame" in said


async def test_nobody_of_the_own_unit_and_nobody_who_leads_there_stands_in(tmp_path):
    async with town_with_units(tmp_path, "released") as town:
        a_session(town, "norms", DAY, "confirmed")
        await falls_ill(town)
        assert "Kwame" in await opens_gap(town, "lars")
        moved = {"team": team_id(town, OTHER_TEAM), "to": "Inkomen", "since": "2027-01-01"}
        changed(
            town,
            (
                "UPDATE team_unit SET unit_id = (SELECT id FROM unit WHERE name = "
                "'Inkomen') WHERE team_id = ?",
                [moved["team"]],
            ),
        )
        assert "Kwame" in await opens_gap(town, "lars"), "who guides in a unit does not work there"
        changed(
            town,
            (
                "UPDATE team_member SET person_id = ? WHERE person_id = ?",
                [person_id(town, "kwame"), person_id(town, "bilal")],
            ),
        )
        assert "Kwame" not in await opens_gap(town, "lars")


@pytest.mark.parametrize("gap", ["", "x", "/", "x/y"])
async def test_a_guessed_gap_is_one_kind_sentence(released, gap):
    before = rows(released.folder, without=("seen_activity",))
    said = await released.lida.repeats("cover.open", gap=gap)
    assert "niets meer gekozen" in said
    assert rows(released.folder, without=("seen_activity",)) == before


async def test_a_card_is_gone_once_they_can_after_all(released):
    a_session(released, "norms", DAY, "confirmed")
    await released.tariq.repeats("agenda.away.save", **WEEK)
    [(away,)] = looked_up(released, "SELECT id FROM away")
    await released.tariq.repeats("agenda.away.off", away=away)
    await released.a_moment_later()
    assert not heard(released, ["lida"], "op een dag die niet kan")


async def test_the_same_in_english(released):
    a_session(released, "norms", DAY, "confirmed")
    released.lida.locale = "en-GB"
    await released.lida.says("hello")
    await falls_ill(released)
    told = looks_at(released.lida, "a session lies on a day")
    assert "Tariq (trainer) cannot from Monday 8 March 2027" in told
    said = await released.lida.presses("See what is possible")
    assert "Another trainer for this team" in said
    assert upn("kwame") not in said
