"""What a trainer or coach offers and cannot: half-days, days, teams; stored as typed, never why."""

import pytest

from tests.chat import csv_of
from tests.dialogs.agenda.weeks import DAY
from tests.dialogs.alive import a_session, jumps_to, looked_up
from tests.dialogs.towns import TEAM, looks_at, rows, team_id


def kept(town):
    return rows(town.folder, without=("seen_activity",))


async def test_half_days_are_kept_as_typed_and_stand_beside_what_is_planned(released):
    a_session(released, "norms", DAY, "confirmed")
    await released.tariq.says("agenda")
    asked = await released.tariq.presses("Wat ik aanbied")
    assert "Dagdelen in maart 2027" in asked
    typed = {"in-2027-02": "4", "in-2027-03": "0"}
    said = (await released.tariq.presses("Bewaar", **typed)).replace("\N{NO-BREAK SPACE}", " ")
    assert "februari 2027: 0 gepland, 4 aangeboden" in said
    assert "maart 2027: 3 gepland, 0 aangeboden" in said, "as waves count this session"
    assert "april 2027: 0 gepland, nog niets aangeboden" in said
    assert len(looked_up(released, "SELECT * FROM offered")) == 2
    await released.tariq.says("agenda")
    await released.tariq.presses("Wat ik aanbied")
    await released.tariq.presses("Bewaar", **{"in-2027-02": ""})
    assert looked_up(released, "SELECT half_days FROM offered") == [(0,)]


@pytest.mark.parametrize("odd", ["-1", "2,5", "veel", "47", "٣", "1" * 30, "1e1"])
async def test_what_is_no_number_is_said_and_nothing_is_kept(released, odd):
    before = kept(released)
    said = await released.tariq.repeats(
        "agenda.offer.save", **{"in-2027-02": "3", "in-2027-03": odd}
    )
    assert "Typ een heel getal" in said
    assert kept(released) == before


async def test_hours_that_are_none_are_said(released):
    before = kept(released)
    said = await released.tariq.repeats("agenda.week.save", days="0", hours="overdag")
    assert "overdag" in said
    assert kept(released) == before


async def test_days_on_which_they_cannot_are_kept_without_a_reason_and_not_proposed(released):
    await released.tariq.says("agenda")
    asked = await released.tariq.presses("Ik kan niet")
    assert "Een reden vraag ik niet" in asked
    dates = {"since": "2027-02-10", "until": "2027-02-26"}
    said = await released.tariq.presses("Bewaar", **dates)
    assert "Van woensdag 10 februari 2027 tot en met vrijdag 26 februari 2027" in said
    assert "In die tijd staat niets gepland" in said
    columns = {row[1] for row in looked_up(released, "PRAGMA table_info(away)")}
    assert columns == {"id", "person_id", "since", "until"}
    await released.marleen.says("plannen")
    await released.marleen.presses("Gezamenlijke intake")
    await released.marleen.presses("Kies datums", place="Stopera")
    dates_on_card = [v for k, v in released.marleen._filled_in().items() if v.startswith("2027-")]
    assert dates_on_card
    assert not [day for day in dates_on_card if "2027-02-10" <= day <= "2027-02-26"]


async def test_a_date_on_such_a_day_is_refused_by_day_and_without_a_word_about_why(released):
    await released.tariq.repeats("agenda.away.save", since="2027-02-10", until="2027-02-26")
    await released.marleen.says("plannen")
    await released.marleen.presses("Gezamenlijke intake")
    await released.marleen.presses("Kies datums", place="Stopera")
    field = next(k for k, v in released.marleen._filled_in().items() if v.startswith("2027-"))
    said = await released.marleen.presses("Controleer", **{field: "2027-02-16"})
    assert "Op dinsdag 16 februari kan wie deze sessie begeleidt niet" in said


@pytest.mark.parametrize(
    ("since", "until", "words"),
    [
        ("2027-02-10", "2027-02-09", "De laatste ligt op of na de eerste"),
        ("", "2027-02-09", "De laatste ligt op of na de eerste"),
        ("2027-01-01", "2027-01-20", "voorbij"),
        ("2027-02-01", "2029-01-01", "binnen een jaar"),
        ("overmorgen", "2027-02-09", "overmorgen"),
    ],
)
async def test_days_that_cannot_be_are_said(released, since, until, words):
    before = kept(released)
    assert words in await released.tariq.repeats("agenda.away.save", since=since, until=until)
    assert kept(released) == before


async def test_they_can_after_all(released):
    await released.tariq.repeats("agenda.away.save", since="2027-02-10", until="2027-02-12")
    await released.tariq.says("agenda")
    await released.tariq.presses("Ik kan niet")
    row = next(one for one in released.tariq.buttons() if one.startswith("Van woensdag"))
    assert "Weggehaald" in await released.tariq.presses(row)
    assert looked_up(released, "SELECT count(*) FROM away") == [(0,)]


async def test_what_lies_behind_is_forgotten(released):
    await released.tariq.repeats("agenda.away.save", since="2027-02-10", until="2027-02-12")
    await released.tariq.repeats("agenda.offer.save", **{"in-2027-01": "4", "in-2027-03": "2"})
    await jumps_to(released, DAY.replace(month=3, day=17))
    await released.until(released.clock.moment.replace(day=18))
    assert looked_up(released, "SELECT count(*) FROM away") == [(0,)]
    assert looked_up(released, "SELECT month FROM offered") == [("2027-03-01",)]


async def test_of_a_team_that_has_still_to_begin_they_say_what_is_in_the_way(enrolled):
    await enrolled.tariq.says("agenda")
    asked = await enrolled.tariq.presses(TEAM)
    assert "Het team hoort niets" in asked
    assert "ziek" not in asked
    await enrolled.tariq.presses("Dit kan niet", hindrance="travel")
    await enrolled.a_moment_later()
    told = looks_at(enrolled.lida, "past niet bij")
    assert "Tariq zegt dat het niet kan. Wat er in de weg zit: de reis." in told
    assert "Overdragen" in enrolled.lida.buttons()
    for name in ("marleen", "samira", "els"):
        assert not any("past niet bij" in str(card) for card in getattr(enrolled, name).cards)
    assert "Je zei dat dit niet kan: de reis" in await enrolled.tariq.says("agenda")
    await enrolled.tariq.presses(TEAM)
    assert "kan toch" in await enrolled.tariq.presses("Het kan toch")
    assert looked_up(enrolled, "SELECT count(*) FROM declined") == [(0,)]


@pytest.mark.parametrize("odd", ["", "ziek", "health", "agenda\n"])
async def test_nothing_else_is_taken_for_what_is_in_the_way(enrolled, odd):
    data = {"team": team_id(enrolled), "hindrance": odd}
    said = await enrolled.tariq.repeats("agenda.declined", **data)
    if odd.strip() != "agenda":
        assert "Kies iets uit de lijst" in said
        assert looked_up(enrolled, "SELECT count(*) FROM declined") == [(0,)]


async def test_a_team_that_began_is_not_declined_and_a_withdrawn_one_leaves_nothing(enrolled):
    data = {"team": team_id(enrolled), "hindrance": "agenda"}
    await enrolled.tariq.repeats("agenda.declined", **data)
    await enrolled.lida.repeats("withdrawal.confirm", team=team_id(enrolled))
    assert looked_up(enrolled, "SELECT count(*) FROM declined") == [(0,)]
    await enrolled.lida.sends(csv_of())
    await enrolled.marleen.repeats("start.confirm", team=team_id(enrolled), language="nl")
    said = await enrolled.tariq.repeats("agenda.declined", **{**data, "team": team_id(enrolled)})
    assert "al begonnen" in said


async def test_whoever_guides_nothing_offers_nothing(released):
    before = kept(released)
    for name in ("marleen", "samira", "omar"):
        person = getattr(released, name)
        await person.repeats("agenda.offer.save", **{"in-2027-03": "2"})
        await person.repeats("agenda.week.save", days="0", hours="")
        await person.repeats("agenda.away.save", since="2027-02-10", until="2027-02-12")
        await person.repeats("agenda.feed.renew")
    assert kept(released) == before


async def test_who_plans_sees_months_and_numbers_and_no_day(released):
    a_session(released, "norms", DAY, "confirmed")
    await released.tariq.repeats("agenda.offer.save", **{"in-2027-03": "5"})
    await released.tariq.repeats("agenda.away.save", since="2027-03-22", until="2027-03-26")
    await released.lida.says("vervanging")
    said = (await released.lida.presses("Wat ze aanbieden")).replace("\N{NO-BREAK SPACE}", " ")
    assert "Tariq" in said
    assert "maart 2027: 3 gepland, 5 aangeboden" in said
    for word in ("22 maart", "26 maart", "9 maart"):
        assert word not in said
    for name in ("marleen", "samira", "tariq", "els", "omar"):
        assert "aangeboden" not in await getattr(released, name).repeats("cover.offers")
