"""A planner grants half-days and types who can be planned with; a lead types what stands in the
way."""

from datetime import timedelta

import pytest

from tests.chat import upn
from tests.dialogs.towns import kept_of, one_id, person_id, plainly, rows, team_id
from tests.dialogs.units.towns import unit_id
from tests.dialogs.waves.towns import grants, pools, town_of_waves


@pytest.fixture
async def town(tmp_path):
    async with town_of_waves(tmp_path) as town:
        yield town


def untouched(town):
    return rows(town.folder, without=("seen_activity", "outbox"))


async def test_a_planner_grants_and_the_lead_sees_who_did_and_when(town):
    await town.noor.says("toekenningen")
    await town.noor.presses("Ken toe")
    said = plainly(await town.noor.presses("Leg vast", quarter="2027-01-01", half_days="40"))
    assert "Q1 2027 40 dagdelen toegekend, 0 gepland" in said
    said = plainly(await town.lars.says("golven"))
    assert "Q1 2027 40 dagdelen toegekend" in said
    assert "Door Noor, op maandag 11 januari 2027." in said
    assert "Ken toe" not in " ".join(town.lars.buttons())


async def test_who_granted_stands_there_once_unless_it_was_on_another_day(town):
    for quarter in ("2027-01-01", "2027-04-01"):
        await grants(town, quarter=quarter)
    said = plainly(await town.lars.says("golven"))
    assert said.count("oor Noor") == 1
    town.clock.moment += timedelta(days=1)
    await grants(town, quarter="2027-07-01")
    said = plainly(await town.lars.says("golven"))
    assert "Q1 2027, Q2 2027 door Noor, op maandag 11 januari 2027." in said
    assert "Q3 2027 door Noor, op dinsdag 12 januari 2027." in said


async def test_the_same_in_english(town):
    await town.noor.repeats("language.choose", language="en")
    said = await town.noor.says("grants")
    assert "Grants of Werk en Inkomen" in said
    assert "nothing granted yet" in said


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"half_days": "veel"}, "Typ een heel getal"),
        ({"half_days": "2001"}, "tot en met 2.000"),
        ({"quarter": "2019-01-01"}, "Kies een kwartaal"),
        ({"quarter": "?"}, "Kies een kwartaal"),
    ],
)
async def test_what_cannot_be_granted_is_refused(town, typed, told):
    before = untouched(town)
    assert told in await grants(town, **typed)
    assert untouched(town) == before


async def test_nobody_else_grants_or_types_guides(town):
    before = untouched(town)
    for name in ("lars", "saar", "devi", "olga", "marleen", "tariq", "kofi"):
        assert (await grants(town, who=name)).startswith("Dit lukt zo niet"), name
        assert (await pools(town, "kwame", who=name)).startswith("Dit lukt zo niet"), name
    assert untouched(town) == before


async def test_a_guide_from_outside_has_a_maximum_and_a_price(town):
    await town.noor.says("toekenningen")
    await town.noor.presses("Trainer of coach erbij")
    said = await town.noor.presses(
        "Leg vast", account=upn("xena"), craft="trainer", most="6", price="425,50", outside="yes"
    )
    assert "Trainer van buiten, hoogstens 6 dagdelen per maand" in said
    assert kept_of(town, "wave_pool", "cents") == [42_550]
    said = await pools(town, "xena", most=8)
    assert "hoogstens 8 dagdelen" in said
    assert kept_of(town, "wave_pool", "most") == [8], "the same person stands there once"


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"craft": "baas"}, "Kies trainer of coach"),
        ({"most": "47"}, "tot en met 46"),
        ({"price": "gratis"}, "Typ een prijs"),
        ({"account": "geen account"}, "Typ één account"),
    ],
)
async def test_what_cannot_be_typed_of_a_guide_is_refused(town, typed, told):
    before = untouched(town)
    assert told in await pools(town, "xena", **typed)
    assert untouched(town) == before


async def test_a_guide_goes_off_the_list(town):
    await pools(town, "kwame")
    data = {"unit": unit_id(town), "person": person_id(town, "kwame"), "craft": "trainer"}
    assert "Nog niemand" in await town.noor.repeats("grants.guide_off", **data)
    assert "staat niet meer in de lijst" in await town.noor.repeats("grants.guide_off", **data)


async def test_a_lead_types_a_period_without_sessions(town):
    await town.lars.says("golven")
    await town.lars.presses("Perioden zonder sessies")
    await town.lars.presses("Nieuwe periode")
    days = {"since": "2027-03-01", "until": "2027-03-31"}
    said = await town.lars.presses("Leg vast", kind="elections", **days)
    assert (
        "Verkiezingen (Werk en Inkomen)\nvan maandag 1 maart 2027 tot en met woensdag 31 maart 2027"
        in said
    )
    again = {"unit": unit_id(town), "kind": "elections", **days}
    await town.lars.repeats("waves.close", **again)
    assert kept_of(town, "blackout", "kind") == ["elections"], "the same twice stays one"
    id = one_id(town.folder, "blackout")
    assert (await town.saar.repeats("waves.lift", unit=unit_id(town), blackout=id)).startswith(
        "Dit lukt zo niet"
    )
    await town.lars.presses("Verkiezingen (Werk en Inkomen)")
    assert kept_of(town, "blackout", "kind") == []


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"kind": "zin"}, "Kies waarom"),
        ({"until": "2027-02-01"}, "De laatste komt niet voor de eerste"),
        ({"since": ""}, "Kies een eerste en een laatste dag"),
    ],
)
async def test_a_period_that_cannot_be_is_refused(town, typed, told):
    days = {"kind": "holidays", "since": "2027-03-01", "until": "2027-03-31"}
    said = await town.lars.repeats("waves.close", unit=unit_id(town), **{**days, **typed})
    assert told in said
    assert kept_of(town, "blackout", "kind") == []


async def test_a_team_shares_a_counter_and_has_its_own_roster(town):
    await town.lars.says("golven")
    await town.lars.presses("Balies, diensten en roosters")
    await town.lars.presses("Loket West")
    said = await town.lars.presses("Leg vast", shares="Balie A,  balie a, Avond", weeks="12")
    assert "rooster 12 weken van tevoren; avond, balie a" in said
    team = {"team": team_id(town, "Loket West")}
    for wrong in ({"weeks": "27"}, {"weeks": "snel"}, {"shares": "x" * 61}):
        await town.lars.repeats("waves.know", **team, **{"shares": "", "weeks": "", **wrong})
    assert kept_of(town, "wave_team_facts", "notice_weeks") == [12]
    assert (await town.saar.repeats("waves.team", **team)).startswith("Dit lukt zo niet")


async def test_prices_may_stay_empty(town):
    await town.lars.repeats("waves.priced", unit=unit_id(town), hour="52", half_day="")
    assert kept_of(town, "wave_prices", "hour") == [5_200]
    assert kept_of(town, "wave_prices", "half_day") == [None]
    said = await town.lars.repeats("waves.priced", unit=unit_id(town), hour="?", half_day="")
    assert "Typ een prijs" in said


async def test_a_guessed_unit_is_refused_like_any_other(town):
    for name in ("lars", "noor", "kofi"):
        for verb in ("grants.show", "waves.show", "waves.blackouts", "waves.prices"):
            said = await getattr(town, name).repeats(verb, unit="bestaat-niet")
            assert said.startswith("Dit lukt zo niet"), (name, verb)
