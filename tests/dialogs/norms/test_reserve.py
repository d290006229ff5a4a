"""Adopted under reserve: decided aloud, asked afterwards, and a wording again without support; and
the support that the programme asks by itself before a norm day."""

from datetime import datetime

import pytest

from tests.chat import MEMBERS
from tests.dialogs.norms.norm_towns import GREET, changed
from tests.dialogs.norms.test_norms import inputs, opens_theme, words
from tests.dialogs.towns import kept_of, looks_at, one_id, team_id
from trajectory.planning.working_days import ZONE

OTHER = "We laten elkaar uitpraten."
RETURNED = "Wat Inkomen Noord 3 onder voorbehoud aannam"


def at(day, hour=10, minute=0, month=2):
    return datetime(2027, month, day, hour, minute, tzinfo=ZONE)


async def adopts_under_reserve(town, *texts):
    """The team decides aloud, in the session; the trainer records it."""
    await opens_theme(town.tariq)
    for text in texts:
        await words(town, "do", text)
    assert "onder voorbehoud aannemen" in await town.tariq.presses("Wat is aangenomen?")
    chosen = {part["id"]: "reserve" for part in inputs(town.tariq) if part["id"] != "day"}
    return await town.tariq.presses("Leg vast", **chosen)


async def everybody_answers(town, values):
    for name in MEMBERS[:7]:
        page = await getattr(town, name).opens_private_page()
        [asked] = [one for one in page.waiting if one["kind"] == "support"]
        page.waiting = [asked]
        given = {
            item["id"]: next(v for text, v in values.items() if text in item["text"]["nl"])
            for item in asked["items"]
        }
        assert await page.answers_each(given) == "in"


def told(somebody):
    return [card for card in somebody.cards if RETURNED in str(card)]


async def test_without_support_a_norm_is_a_wording_again_and_everybody_hears_it_at_once(meeting):
    town = meeting
    said = await adopts_under_reserve(town, GREET, OTHER)
    assert "(onder voorbehoud)" in said
    assert "(onder voorbehoud)" in await opens_theme(town.samira)
    await town.tariq.repeats("guide.make", team=team_id(town))
    assert "0 van de 8" in await town.tariq.says("handreiking")

    await town.until(at(17, 9, 31))
    await everybody_answers(town, {GREET: 3, OTHER: 1})
    [opens], [visible] = of_support(town, "opens"), of_support(town, "visible")
    assert opens.startswith("2027-02-17"), "the next working day"
    before = datetime.fromisoformat(visible).replace(tzinfo=ZONE)
    await town.until(before.replace(hour=9, minute=29))
    assert not any(told(getattr(town, name)) for name in ("tariq", "els", "marleen", *MEMBERS))
    assert set(kept_of(town, "norm", "state")) == {"reserved"}
    await town.until(before.replace(hour=9, minute=45))
    assert sorted(kept_of(town, "norm", "state")) == ["adopted", "worded"]
    for name in ("tariq", "els", "marleen", *MEMBERS):
        [card] = told(getattr(town, name))
        assert OTHER in str(card)
        assert GREET not in str(card)
    said = await opens_theme(town.samira)
    assert GREET in said
    assert OTHER not in said
    assert "(onder voorbehoud)" not in said
    await town.tariq.repeats("guide.make", team=team_id(town))
    said = await town.samira.says("handreiking")
    assert f"Had nog een voorbehoud, en heeft nu steun: {GREET}" in said
    assert f"Vervallen: {OTHER}" in said
    assert "1 van de 8" in said


def of_support(town, column):
    """What stands in a column of the rounds about support."""
    return kept_of(town, "round WHERE kind = 'support'", column)


async def test_a_round_that_fails_takes_the_reserve_back_and_says_why(meeting):
    """Nobody answers; and of another team so many leave that nobody is asked at all."""
    town = meeting
    await adopts_under_reserve(town, GREET)
    await town.until(at(3, 12, month=3))
    assert kept_of(town, "norm", "state") == ["worded"]
    [card] = told(town.samira)
    assert "We kunnen niet zeggen dat hier genoeg steun voor is" in str(card)


async def test_when_too_few_are_left_to_ask_the_norm_is_a_wording_again(meeting):
    town = meeting
    await adopts_under_reserve(town, GREET)
    changed(
        town,
        "DELETE FROM team_member WHERE person_id IN (SELECT id FROM person"
        " WHERE upn LIKE 'jurgen%' OR upn LIKE 'fatima%')",
    )
    await town.until(at(17, 12))
    assert kept_of(town, "norm", "state") == ["worded"]
    [card] = told(town.samira)
    assert "De vragen om steun zijn niet doorgegaan" in str(card)


async def test_what_is_adopted_later_that_day_goes_into_the_same_round(meeting):
    await adopts_under_reserve(meeting, GREET)
    await adopts_under_reserve(meeting, OTHER)
    await meeting.until(at(17, 9, 31))
    assert sorted(of_support(meeting, "state")) == ["open", "withdrawn"]
    page = await meeting.samira.opens_private_page()
    [asked] = [one for one in page.waiting if one["kind"] == "support"]
    assert len(asked["items"]) == 2


# ---- before a norm day


def planned(town, day):
    """A norm day stands."""
    trajectory = one_id(town.folder, "trajectory")
    changed(
        town,
        "INSERT INTO session (id, trajectory_id, type, state, place, version)"
        " VALUES ('norm-day', ?, 'norms', 'confirmed', 'Zaal 3', 1)",
        trajectory,
    )
    changed(
        town,
        "INSERT INTO session_part (session_id, nth, day, starts, ends)"
        " VALUES ('norm-day', 0, ?, '09:00:00', '16:00:00')",
        day,
    )


@pytest.fixture
async def norm_day(released):
    """The norm day is on 2 March; one wording waits on each of two themes."""
    planned(released, "2027-03-02")
    for theme, text in (("others", GREET), ("hybrid", OTHER)):
        norm = {"team": team_id(released), "theme": theme, "kind": "do", "text": text}
        await released.tariq.repeats("norms.save", **norm)
    return released


async def test_the_programme_asks_for_support_ten_working_days_before_the_norm_day(norm_day):
    town = norm_day
    await town.until(at(16, 9, 0))
    assert of_support(town, "state") == ["scheduled"]
    await town.until(at(16, 9, 31))
    card = looks_at(town.samira, "De norm van het team van Inkomen Noord 3")
    assert "Je zegt bij elke norm of je ermee kunt leven" in card
    page = await town.samira.opens_private_page()
    [asked] = [one for one in page.waiting if one["kind"] == "support"]
    assert {item["text"]["nl"].partition(": ")[2] for item in asked["items"]} == {GREET, OTHER}
    await town.until(at(1, 12, month=3))
    assert of_support(town, "state") == ["too_few"], "once for each norm day"
    await opens_theme(town.tariq)
    assert GREET in await town.tariq.presses("Wat is aangenomen?"), "before the day itself"


async def test_nothing_is_asked_when_nothing_waits_or_it_is_too_late(released):
    planned(released, "2027-03-02")
    await released.until(at(18, 10))
    norm = {"team": team_id(released), "theme": "others", "kind": "do", "text": GREET}
    await released.tariq.repeats("norms.save", **norm)
    await released.until(at(2, 17, month=3))
    assert of_support(released, "state") == []
