"""Teams that are enrolled and do not start: they never fade silently (product.md, rule 8)."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

import bot.parts
from bot.settings import Settings
from tests.chat import LEAD, csv_of
from tests.dialogs.alive import changed, jumps_to, looked_up
from tests.dialogs.towns import OTHER_TEAM, TEAM, looks_at, team_id, town_at

DUE = date(2027, 2, 8)
"""Twenty working days after Monday 11 January, the day on which both teams were enrolled."""
LATE = date(2027, 2, 9)
LONG = date(2027, 2, 23)
"""More than ten working days after that."""
MONDAY_AFTER = date(2027, 3, 1)
"""Programme leads are told on Mondays."""
STILL = "Er staat iets stil"


def heard(somebody, words):
    return sum(words in card["body"][0]["text"].replace("\\", "") for card in somebody.cards)


def only_adopted(real):
    """The services of production, where nothing starts on a programme that nobody adopted."""
    return lambda *given: replace(real(*given), only_adopted=True)


async def postpones(somebody, until, **given):
    await somebody.says("traject")
    await somebody.presses("Iets veranderen")
    await somebody.presses("Een stap uitstellen")
    return await somebody.presses("Stel uit", until=until, **{"reason": "busy", **given})


async def test_the_manager_hears_first_and_after_ten_working_days_the_lead(enrolled):
    marleen, lida = enrolled.marleen, getattr(enrolled, LEAD)
    assert "Uiterste dag: maandag 8 februari." in await marleen.says("traject")
    await jumps_to(enrolled, DUE)
    assert heard(marleen, STILL) == 0

    await jumps_to(enrolled, LATE)
    card = looks_at(marleen, STILL)
    assert "Beginnen met de pre-intake, uiterste dag maandag 8 februari" in card
    assert "Begin met de pre-intake, of stel het uit met een reden." in card
    assert "gepland moeten zijn" not in card
    assert heard(lida, "stil") == 0

    await jumps_to(enrolled, date(2027, 2, 22))
    assert heard(marleen, "stil") == 1, "nothing is new"
    assert heard(lida, "stil") == 0

    await jumps_to(enrolled, LONG)
    card = looks_at(marleen, "de projectleider I&D ziet het nu ook")
    assert "Beginnen met de pre-intake, te laat sinds maandag 8 februari" in card
    await jumps_to(enrolled, MONDAY_AFTER)
    assert "2 teams staan stil" in looks_at(lida, "2 teams staan stil")
    said = await lida.presses("Welke teams?")
    assert TEAM in said
    assert OTHER_TEAM in said
    assert "Te laat: Beginnen met de pre-intake." in said
    assert "maandag 8 februari" in said
    for somebody in (enrolled.tariq, enrolled.els, enrolled.samira):
        assert heard(somebody, "stil") == 0


async def test_each_hears_it_a_last_time_and_then_no_more(enrolled):
    marleen, lida = enrolled.marleen, getattr(enrolled, LEAD)
    day = LATE
    while day < date(2027, 6, 1):
        await jumps_to(enrolled, day)
        day += timedelta(days=7)
    assert heard(marleen, "stil") == 3
    assert heard(lida, "stil") == 2
    last = looks_at(marleen, "al meer dan dertig werkdagen stil")
    assert "Hierna krijg je er geen bericht meer over" in last
    assert "Bespreek het met de directie" in looks_at(lida, "2 teams staan stil")
    assert "Te laat: Beginnen met de pre-intake." in await lida.says("overzicht")


async def test_beside_what_is_late_stands_no_name_of_a_person(enrolled):
    lida = getattr(enrolled, LEAD)
    assert "Marleen kan beginnen" in await lida.says("overzicht")
    await jumps_to(enrolled, MONDAY_AFTER)
    looks_at(lida, "2 teams staan stil")
    for said in (
        await lida.presses("Welke teams?"),
        await lida.says("overzicht"),
        await lida.presses(TEAM),
        await enrolled.samira.says("status"),
        await enrolled.samira.says("traject"),
    ):
        assert "Te laat: Beginnen met de pre-intake." in said
        assert not any(name in said for name in ("Marleen", "Nadia", "Tariq", "Kwame", "Els"))


async def test_a_start_from_the_card_ends_it(enrolled):
    await jumps_to(enrolled, LATE)
    looks_at(enrolled.marleen, STILL)
    await enrolled.marleen.presses("Begin met de pre-intake")
    await enrolled.marleen.presses("Begin")
    await jumps_to(enrolled, date(2027, 2, 16))
    assert heard(enrolled.marleen, STILL) == 1
    assert heard(enrolled.nadia, STILL) == 1
    await jumps_to(enrolled, LONG)
    assert heard(enrolled.marleen, "stil") == 1
    assert heard(enrolled.nadia, "stil") == 2, "the other manager did not start"


async def test_what_started_meanwhile_is_not_told(enrolled):
    enrolled.clock.moment = enrolled.clock.moment.replace(month=2, day=9, hour=8)
    await enrolled.marleen.says("start")
    await enrolled.a_moment_later()
    await enrolled.marleen.presses("Begin")
    await jumps_to(enrolled, LATE)
    assert heard(enrolled.marleen, STILL) == 0


@pytest.mark.parametrize("name", ["marleen", "tariq", LEAD])
async def test_manager_trainer_and_lead_put_a_start_off_with_a_reason(enrolled, name):
    somebody = getattr(enrolled, name)
    if name == LEAD:
        await somebody.says("overzicht")
        await somebody.presses(TEAM)
        await somebody.presses("Iets veranderen")
        await somebody.presses("Een stap uitstellen")
        given = {"until": "2027-03-10", "reason": "no_guide", "line": "In maart is er een trainer"}
        said = await somebody.presses("Stel uit", **given)
    else:
        said = await postpones(
            somebody, "2027-03-10", reason="no_guide", line="In maart is er een trainer"
        )
    assert "Beginnen met de pre-intake is uitgesteld" in said
    assert "Nieuwe uiterste dag: woensdag 10 maart." in said
    card = await somebody.presses("Mijn traject")
    assert "Uitgesteld tot woensdag 10 maart. Reden: geen trainer of coach." in card
    assert "In maart is er een trainer" in card
    assert "In maart" not in await enrolled.samira.says("traject")
    await jumps_to(enrolled, MONDAY_AFTER)
    await jumps_to(enrolled, date(2027, 3, 10))
    assert heard(enrolled.marleen, STILL) == 0
    assert "1 team staat stil" in looks_at(getattr(enrolled, LEAD), "1 team staat stil")
    await jumps_to(enrolled, date(2027, 3, 11))
    assert heard(enrolled.marleen, STILL) == 1


async def test_nobody_else_puts_it_off_and_never_for_ever(enrolled):
    good = {"team": team_id(enrolled), "step": "start", "until": "2027-03-10", "reason": "busy"}
    for name in ("samira", "els", "nadia", "kwame", "omar"):
        said = await getattr(enrolled, name).repeats("steps.postponed", **good)
        assert "Dit lukt zo niet" in said, name
    for wrong in ({"until": "2027-02-08"}, {"until": "2028-01-10"}, {"step": "intake"}):
        said = await enrolled.marleen.repeats("steps.postponed", **{**good, **wrong})
        assert "Dit lukt zo niet" in said, wrong
    assert looked_up(enrolled, "SELECT * FROM start_postponement") == []


async def test_a_new_manager_hears_what_the_one_before_left(enrolled):
    team = team_id(enrolled)
    given = {"team": team, "role": "manager", "person": "omar@amsterdam.example"}
    await getattr(enrolled, LEAD).repeats("hand_over.confirm", **given)
    await jumps_to(enrolled, LATE)
    assert TEAM in looks_at(enrolled.omar, STILL)
    assert heard(enrolled.marleen, STILL) == 0


async def test_teams_from_before_this_was_kept_count_from_the_first_look(enrolled):
    changed(enrolled, ("UPDATE team SET enrolled = NULL", []))
    assert "Uiterste dag" not in await enrolled.marleen.says("traject")
    await jumps_to(enrolled, date(2027, 2, 22))
    assert heard(enrolled.marleen, STILL) == 0
    assert "Uiterste dag: maandag 22 maart." in await enrolled.marleen.says("traject")
    await jumps_to(enrolled, date(2027, 3, 23))
    assert heard(enrolled.marleen, STILL) == 1


@pytest.mark.parametrize("held", ["may_open_rounds", "no_adopted_programme"])
async def test_no_manager_is_late_while_the_organisation_holds_the_start_back(
    tmp_path, monkeypatch, held
):
    if held == "may_open_rounds":
        monkeypatch.setattr(Settings, "may_open_rounds", False)
    else:
        monkeypatch.setattr(bot.parts, "services", only_adopted(bot.parts.services))
    async with town_at("enrolled", tmp_path) as town:
        assert "Uiterste dag" not in await town.marleen.says("traject")
        await jumps_to(town, LONG)
        assert heard(town.marleen, STILL) == 0
        assert "Marleen kan beginnen" in await getattr(town, LEAD).says("overzicht")


async def test_in_english(enrolled):
    enrolled.marleen.locale = "en-GB"
    await enrolled.marleen.says("English")
    await enrolled.marleen.presses("English")
    said = await enrolled.marleen.says("trajectory")
    assert "The last day to start is Monday 8 February." in said
    await jumps_to(enrolled, LATE)
    assert "Starting the pre-intake" in looks_at(enrolled.marleen, "Start the pre-intake, or")


async def test_a_team_that_is_enrolled_today_counts_from_today(enrolled):
    await jumps_to(enrolled, date(2027, 3, 1))
    guides = ("omar", "kwame", "hanan")
    await getattr(enrolled, LEAD).sends(csv_of("Zorg", guides=guides))
    assert "Uiterste dag" in await enrolled.omar.says("traject")
    await jumps_to(enrolled, date(2027, 3, 16))
    assert heard(enrolled.omar, STILL) == 0
