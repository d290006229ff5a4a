"""Support asked in the room: on the norm day itself, and adopted in the same session."""

import json
import re
from datetime import timedelta

import pytest

from tests.chat import MEMBERS
from tests.dialogs.norms.norm_towns import GREET, changed
from tests.dialogs.norms.test_norms import inputs, opens_theme, words
from tests.dialogs.sessions.test_room_question import all_open_their_page, asks, minutes_later
from tests.dialogs.towns import house_at, kept_of, looks_at, team_id

OTHER = "We laten elkaar uitpraten."
AS_MUCH = "Bij binnenkomst groeten we elkaar."
TOO_FEW = "Er openden nog geen 8 mensen hun privépagina"
ASKED = "Deze teksten zeggen hetzelfde als wat in een sessie al aan de groep is gevraagd"


@pytest.fixture
async def worded(meeting):
    """A session goes on, and two norms wait; everybody opened their private page."""
    await opens_theme(meeting.tariq)
    await words(meeting, "do", GREET)
    await words(meeting, "do", OTHER)
    await all_open_their_page(meeting)
    return meeting


async def wants_support(town):
    await opens_theme(town.tariq)
    return await town.tariq.presses("Vraag om steun")


async def asks_the_room(town):
    await wants_support(town)
    said = await town.tariq.presses("Vraag het nu aan de groep")
    await town.a_moment_later()
    return said


async def answer(town, values):
    """Seven of eight answer on their own page; `values` by the words of a norm."""
    for name in MEMBERS[:7]:
        page = await getattr(town, name).opens_private_page()
        [asked] = page.waiting
        assert asked["kind"] == "room"
        assert asked["open"] == []
        given = {
            item["id"]: next(v for text, v in values.items() if text in item["text"]["nl"])
            for item in asked["items"]
        }
        assert await page.answers_each(given) == "in"


async def test_support_is_asked_in_the_room_and_the_team_adopts_in_the_same_session(worded):
    town = worded
    said = await wants_support(town)
    assert "Aan de groep, tijdens de sessie" in said
    assert "Vanaf 8 mensen" in said
    said = await town.tariq.presses("Vraag het nu aan de groep")
    assert GREET in said
    assert OTHER in said
    await town.a_moment_later()
    card = looks_at(town.samira, "Vraag aan de groep")
    assert "of je ermee kunt leven" in card
    assert GREET not in card
    await answer(town, {GREET: 2, OTHER: 1})
    assert "Het resultaat is er op" in await town.tariq.presses("Bekijk het resultaat")
    await opens_theme(town.tariq)
    assert "Wat is aangenomen?" not in town.tariq.reads(), "nobody saw how it ended"

    await minutes_later(town, 4)
    seen = set()
    for name in ("els", "marleen", *MEMBERS):
        somebody = getattr(town, name)
        looks_at(somebody, "De vraag aan de groep is gesloten")
        await somebody.presses("Bekijk het resultaat")
        seen.add(json.dumps(somebody.card["body"]))
    [same] = seen
    assert "er achter kunnen staan of mee kunnen leven" in same
    assert "meer dan de helft" in same
    assert "minder dan de helft" in same
    assert "de meesten" not in same, "a room is told three words"

    looks_at(town.tariq, "De vraag aan de groep is gesloten")
    await town.tariq.presses("Bekijk het resultaat")
    said = await town.tariq.presses("Wat is aangenomen?")
    assert "Kan hier achter staan of mee leven: meer dan de helft" in said
    greet, other = (
        next(part["id"] for part in inputs(town.tariq) if text in part["label"])
        for text in (GREET, OTHER)
    )
    [day] = [part["value"] for part in inputs(town.tariq) if part["id"] == "day"]
    assert day == "2027-02-16"
    await town.tariq.presses("Leg vast", **{greet: "adopt", other: "drop"})
    assert sorted(kept_of(town, "norm", "state")) == ["adopted", "dropped"]
    assert set(kept_of(town, "norm", "way")) == {"room", ""}
    assert GREET in await opens_theme(town.samira)


async def test_while_another_question_is_open_the_room_is_not_offered(worded):
    await asks(worded)
    assert "Er staat al een vraag open" in await wants_support(worded)
    assert "Vraag het nu aan de groep" not in worded.tariq.buttons()
    await minutes_later(worded, 4)
    await wants_support(worded)
    assert "Vraag het nu aan de groep" in worded.tariq.buttons()


async def test_with_too_few_in_the_room_nothing_is_asked_and_the_wordings_wait(tmp_path):
    async with house_at("meeting", tmp_path) as house:
        town = await house.starts()
        await opens_theme(town.tariq)
        await words(town, "do", GREET)
        await all_open_their_page(town, MEMBERS[:7])
        assert TOO_FEW in await asks_the_room(town)
        assert set(kept_of(town, "norm", "round_id")) == {""}
        await all_open_their_page(town, MEMBERS[7:])
        assert GREET in await asks_the_room(town)


async def test_a_team_of_seven_is_told_of_the_other_two_ways(worded):
    changed(
        worded,
        "DELETE FROM team_member WHERE person_id IN"
        " (SELECT id FROM person WHERE upn LIKE 'jurgen%')",
    )
    said = await wants_support(worded)
    assert "In dit team kan dat niet. Daar zijn minstens 8 mensen voor nodig" in said
    assert "Vooraf" in said
    assert "Onder voorbehoud" in said
    assert "Vraag het nu aan de groep" not in said
    team = {"team": team_id(worded), "theme": "others"}
    assert "Er is nu geen sessie" in await worded.tariq.repeats("norms.room", **team)


async def test_outside_a_session_the_room_is_not_offered(released):
    await opens_theme(released.tariq)
    await words(released, "do", GREET)
    said = await wants_support(released)
    assert "Dat kan hier zodra de sessie bezig is" in said
    assert "Vraag het nu aan de groep" not in said


async def test_only_the_trainer_asks_the_room(worded):
    for name in ("samira", "marleen", "els", "lida", "omar"):
        team = {"team": team_id(worded), "theme": "others"}
        said = await getattr(worded, name).repeats("norms.room", **team)
        assert said.startswith("Dit lukt zo niet")


async def test_what_a_room_was_asked_the_whole_team_is_not_asked(worded):
    """Two words about one wording, of eight and of all, would tell of who was not there."""
    await asks_the_room(worded)
    await answer(worded, {GREET: 1, OTHER: 1})
    await minutes_later(worded, 4)
    await opens_theme(worded.tariq)
    await worded.tariq.presses(GREET)
    await worded.tariq.presses("Verander de tekst", text=AS_MUCH)
    team = {"team": team_id(worded), "theme": "others"}
    for verb in ("norms.support", "norms.support.confirm", "norms.room"):
        assert ASKED in await worded.tariq.repeats(verb, **team)
    said = await worded.tariq.repeats("norms.adopt", **team)
    assert AS_MUCH not in said, "nor under reserve, which would ask it"


async def test_a_room_is_not_asked_in_another_form_what_the_team_will_be_asked(worded):
    await wants_support(worded)
    await worded.tariq.presses("Plan de vragen")
    said = await asks(worded, question=re.sub(r"\.$", "", GREET))
    assert "Deze vraag is in dit team al gesteld" in said


async def test_support_counts_as_one_of_the_five_questions_of_a_session(worded):
    await asks_the_room(worded)
    assert "staat al een vraag open" in await asks(worded, question="Het rooster klopt.")
    worded.clock.moment += timedelta(minutes=4)
    await worded.a_moment_later()
    for number in range(4):
        await asks(
            worded,
            question=(
                "Ons werk is zwaar.",
                "Pauzes duren lang.",
                "Het rooster klopt.",
                "Iedereen lacht weleens.",
            )[number],
        )
        await minutes_later(worded, 4)
    await words_again(worded)
    assert "In één sessie kun je 5 vragen stellen" in await asks_the_room(worded)


async def words_again(town):
    await opens_theme(town.tariq)
    await words(town, "do_not", "Telefoons liggen nooit op tafel.")
