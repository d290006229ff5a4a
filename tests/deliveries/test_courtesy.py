"""The bot keeps to people's hours and wishes, through real chats on a clock that is moved."""

import json
from datetime import date, datetime

import pytest

from content.calendar.typed_days import day_in
from tests.chat import MEMBERS, csv_of, upn
from tests.dialogs.towns import CLOSED, OPENED, VISIBLE, kept_of, rows, town_at
from trajectory.planning.working_days import ZONE
from use_cases.notices import NoticeKind

REMIND = "staan nog open"
INVITED = "Je team doet mee aan"
RESULT = "Bekijk het resultaat"


def city(day, hour=9, minute=0, month=1):
    return datetime(2027, month, day, hour, minute, tzinfo=ZONE)


def seen(somebody, words):
    """When this person saw a card with these words appear."""
    shown = somebody.town.teams.shown_in(f"a:{somebody.name}")
    return [
        one.when.astimezone(ZONE)
        for one in shown
        if not one.changed and words in json.dumps(one.activity, ensure_ascii=False)
    ]


@pytest.fixture
async def town(tmp_path):
    async with town_at("enrolled", tmp_path) as town:
        yield town


async def starts(town):
    await town.marleen.says("start")
    await town.marleen.presses("Begin")


def zone(name):
    return [{"type": "clientInfo", "locale": "nl-NL", "timezone": name}]


# ---- hours


async def test_what_is_decided_at_night_waits_for_the_morning_and_ones_own_question_does_not(town):
    town.clock.moment = city(15, 22)  # Friday night
    await town.lida.sends(csv_of("Nachtploeg", "team", ("omar", "kwame", "hanan")))
    assert "Nachtploeg" in await town.lida.says("overzicht")
    await town.until(city(18, 8, 59))
    assert seen(town.omar, "Nachtploeg") == []
    await town.until(city(18, 9, 1))
    assert seen(town.omar, "Nachtploeg") == [city(18, 9)]


async def test_everybody_at_nine_on_their_own_wall(town):
    """Jan works in New York, where half past nine here is half past three at night."""
    await town.jan._does(town.jan.teams.writes("hallo", entities=zone("America/New_York")))
    await town.mei._does(town.mei.teams.writes("hallo", entities=zone("Nergens/Huizen")))
    await starts(town)
    await town.until(OPENED.replace(hour=23))
    assert seen(town.samira, INVITED) == [city(12, 9, 30)]
    assert seen(town.mei, INVITED) == [city(12, 9, 30)]
    assert seen(town.jan, INVITED) == [city(12, 15)]
    assert "America/New_York" in await town.jan.says("wat weet je van mij")


# ---- later, stop, and again


async def later(person, until, kind="all", pressed="Tot die dag niet"):
    """On the card of "later": until which day, and which kind of reminder."""
    return await person.presses(pressed, until=until, kind=kind)


async def test_later_on_a_card_and_back(town):
    assert "Wanneer wil je weer herinneringen" in await town.samira.says("later")
    assert "Kies een dag na vandaag" in await later(town.samira, "2027-01-11")
    await town.samira.says("niet storen")
    assert "Kies een dag" in await later(town.samira, "morgen")
    await town.samira.says("niet storen")
    said = await later(town.samira, "2027-01-20", kind="questions")
    assert "Tot woensdag 20 januari niet: Vragen die nog openstaan" in said
    await town.samira.presses("Toch weer herinneren")
    assert "aan" in await town.samira.says("wat weet je van mij")
    await starts(town)
    await town.until(city(19, 16))
    assert seen(town.samira, REMIND) == [city(19, 9, 30)]


async def test_it_understands_english_too(town):
    town.samira.locale = "en-US"
    await town.samira.says("English")
    await town.samira.presses("English")
    await town.samira.says("Snooze until March 12")
    [asked] = [part for part in town.samira.card["body"] if part["type"] == "Input.Date"]
    assert asked["value"] == "2027-03-12"
    said = await later(town.samira, asked["value"], pressed="Not before that day")
    assert "No reminders until Friday 12 March" in said.replace(",", "")
    await town.samira.says("stop")
    assert "any more reminders" in await town.samira.presses("All reminders")
    assert "again" in await town.samira.says("resume")


@pytest.mark.parametrize(
    "words", ["later tot ooit", "later tot 31 juni", "tot 12 maart", "later 12"]
)
async def test_what_names_no_day_changes_nothing(town, words):
    before = rows(town.folder, without=("seen_activity",))["person"]
    await town.samira.says(words)
    assert rows(town.folder, without=("seen_activity",))["person"] == before


TODAY = date(2027, 1, 11)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("12 maart", date(2027, 3, 12)),
        ("12 mrt", date(2027, 3, 12)),
        ("March 12", date(2027, 3, 12)),
        ("12 Mar 2028", date(2028, 3, 12)),
        ("1-2", date(2027, 2, 1)),
        ("1/2/2027", date(2027, 2, 1)),
        ("2027-02-01", date(2027, 2, 1)),
        ("11 januari", date(2028, 1, 11)),
        ("29 februari", date(2028, 2, 29)),
        ("31 juni", None),
        ("32-1", None),
        ("maart", None),
        ("ooit", None),
        ("", None),
    ],
)
def test_days_as_people_type_them(typed, day):
    assert day_in(typed, TODAY) == day


# ---- a whole round


async def test_a_round_of_people_with_wishes_of_their_own(town):
    """Samira wants no reminders for a while, Jan none at all, and he sleeps when we work."""
    await town.jan._does(town.jan.teams.writes("stop", entities=zone("America/New_York")))
    await town.jan.presses("Alle herinneringen")
    await starts(town)
    await town.until(OPENED)
    await town.samira.says("Later tot 21 januari!")
    said = await later(town.samira, "2027-01-21")
    assert "Tot donderdag 21 januari" in said
    assert "tot donderdag 21 januari" in await town.samira.says("wat weet je van mij")
    assert await (await town.kofi.opens_private_page()).answers(4) == "in"
    await town.until(CLOSED.replace(hour=16, minute=29))
    assert seen(town.kofi, REMIND) == [city(19, 9, 30), city(26, 9, 30)]
    assert seen(town.jan, REMIND) == []
    assert seen(town.samira, REMIND) == [city(21, 9)], "the second would come within a week"
    await _cards_are_over_for_everybody_alike(town)
    await town.until(VISIBLE)
    for name in ("jan", "samira", "marleen"):
        assert seen(getattr(town, name), RESULT) == [city(29, 9, 30)], "a result waits for nobody"


async def _cards_are_over_for_everybody_alike(town):
    """Not a moment before the closing, whoever answered; afterwards for all in the same way."""
    people = [getattr(town, name) for name in ("samira", "kofi", "mei", "jan")]
    before = [card for person in people for card in asking(person)]
    assert all(card["actions"] for card in before)
    assert not any(one.changed for one in town.teams.shown)
    await town.until(CLOSED)
    over = [card for person in people for card in person.cards if not card["actions"]]
    assert len(over) == len(before)
    assert {line["text"] for card in over for line in card["body"]} == {
        "De vragen voor Inkomen Noord 3 zijn gesloten"
    }
    assert not any(map(asking, people))
    changed = {one.when for one in town.teams.shown if one.changed}
    assert changed == {CLOSED.replace(hour=16, minute=30)}


def asking(person):
    found = [json.dumps(card, ensure_ascii=False) for card in person.cards]
    return [
        card
        for card, words in zip(person.cards, found, strict=True)
        if INVITED in words or REMIND in words
    ]


async def test_an_extended_round_keeps_its_cards_as_long_as_it_is_open(town):
    await starts(town)
    await town.until(OPENED)
    await town.tariq.says("status")
    await town.tariq.presses("Verleng de vragen")
    await town.tariq.presses("Verleng")
    over = [row for row in rows(town.folder)["outbox"] if NoticeKind.OVER in row]
    assert len(over) == len(MEMBERS)
    assert all("2027-02-02 15:30:00.000000" in row for row in over)


# ---- teams with hours of their own

HEADER = "team;niveau;manager;trainer;coach;medewerkers;werktijden"
NIGHT = "22:30-06:30"
NIGHT_CREW = ("samira", "bilal", "chen", "dewi", "emre", "glenda", "iris")


def shift(name, hours, guides=("omar", "kwame", "hanan"), members=NIGHT_CREW):
    cells = (name, "team", *map(upn, guides), "|".join(map(upn, members)), hours)
    return f"{HEADER}\n{';'.join(cells)}"


async def test_a_night_shift_hears_at_night_and_its_trainer_by_day(town):
    town.clock.moment = city(11, 10)
    await town.lida.sends(shift("Nachtploeg", NIGHT))
    await town.until(city(11, 22, 29))
    assert seen(town.omar, "Nachtploeg") == []
    await town.until(city(11, 22, 31))
    assert seen(town.omar, "Nachtploeg") == [city(11, 22, 30)]
    await town.omar.says("start")
    await town.omar.presses("Begin")
    await town.until(city(14, 12))
    assert seen(town.kwame, "Nachtploeg") == [city(12, 9)], "at night no trainer is woken"
    assert seen(town.bilal, INVITED) == [city(12, 22, 30)]
    [opened] = kept_of(town, "round", "opens")
    assert opened.startswith("2027-01-12 08:30"), "at half past nine, as every round"


async def test_who_is_in_two_teams_hears_of_each_at_its_own_hours(town):
    """Samira is in a day team that starts without a scan, and in a night shift."""
    town.clock.moment = city(11, 9, 30)
    await town.lida.sends(shift("Nachtploeg", NIGHT, members=("samira", "bilal")))
    await town.lida.sends(
        shift("Dagploeg", "", ("jurgen", "kwame", "hanan"), ("samira", "kofi", "mei"))
    )
    for manager in (town.omar, town.jurgen):
        await manager.says("start")
        await manager.presses("Begin zonder teamscan")
    await town.until(city(12, 12))
    assert seen(town.samira, "Dagploeg") == [city(11, 9, 30)]
    assert seen(town.samira, "Nachtploeg") == [city(11, 22, 30)]
    assert seen(town.kofi, "Dagploeg") == [city(11, 9, 30)]


async def test_half_past_ten_at_night_stays_that_when_summer_time_ends(town):
    """Friday 29 October is summer, the Monday after it is winter: half past ten on each wall."""
    town.clock.moment = city(29, 12, month=10)
    await town.lida.sends(shift("Nacht A", NIGHT))
    await town.until(city(30, 12, month=10))
    await town.lida.sends(shift("Nacht B", NIGHT))
    await town.until(city(2, 12, month=11))
    assert seen(town.omar, "Nacht A") == [city(29, 22, 30, month=10)]
    assert seen(town.omar, "Nacht B") == [city(1, 22, 30, month=11)]
    apart = seen(town.omar, "Nacht B")[0].timestamp() - seen(town.omar, "Nacht A")[0].timestamp()
    assert apart == (3 * 24 + 1) * 3600


async def test_a_shift_far_away_has_its_own_wall(town):
    """Jan works the evening of New York."""
    town.clock.moment = city(11, 8)
    await town.jan._does(town.jan.teams.writes("hallo", entities=zone("America/New_York")))
    guides = ("jan", "kwame", "hanan")
    await town.lida.sends(shift("Avond", "14:00-22:30", guides))
    await town.until(city(12, 12))
    assert seen(town.jan, "Avond") == [city(11, 20)]


async def test_other_hours_count_at_once_for_what_waits(town):
    town.clock.moment = city(11, 10)
    await town.lida.sends(shift("Nachtploeg", NIGHT))
    assert "Werktijden: 22.30–06.30 uur." in await town.lida.says("overzicht")
    await town.lida.presses("Nachtploeg")
    await town.lida.presses("Iets veranderen")
    await town.lida.presses("Werktijden veranderen")
    await town.lida.presses("Bewaar", werktijden="7-15.30")
    await town.until(city(12, 12))
    assert seen(town.omar, "Nachtploeg") == [city(11, 10)]
