"""All that a person is asked about dates stands on one card: it grows, and nobody is left out."""

from datetime import date, datetime

from tests.chat import MEMBERS
from tests.dialogs.alive import a_session
from tests.dialogs.planning.test_planning import INTAKE, notices, planned, proposes
from tests.dialogs.towns import looks_at, rows
from tests.notary import by_hand
from trajectory.planning.working_days import ZONE

QUESTION = "Wanneer kun jij niet?"


def cards_with(somebody, words):
    return [card for card in somebody.cards if words in str(card)]


async def asks(town, session):
    await proposes(town.marleen, session)
    await town.marleen.presses("Controleer")
    said = await town.marleen.presses("Vraag het team")
    await town.a_moment_later()
    return said


async def test_a_second_proposal_comes_onto_the_card_that_people_have(released):
    """On one day, one at a time: everybody is asked everything, and whoever had answered hears of
    it in a week."""
    town = released
    a_session(town, "collaboration", date(2027, 3, 1))
    await asks(town, INTAKE)
    looks_at(town.kofi, QUESTION)
    await town.kofi.presses("Verstuur")
    said = await asks(town, "Intervisie 1")
    assert "dinsdag 16 februari" in said, "seven working days from the day on which Kofi hears"
    for name in ("samira", "kofi"):
        asked = looks_at(getattr(town, name), QUESTION)
        assert INTAKE in asked
        assert "Intervisie 1" in asked
        assert len(cards_with(getattr(town, name), QUESTION)) == 1
    await town.samira.presses("Verstuur", cannot="1", cannot2="2")
    assert len(rows(town.folder)["session_answer"]) == 3
    await town.until(datetime(2027, 2, 8, 10, 0, tzinfo=ZONE))
    states = {(name, state) for name, _, state, _ in notices(town, "dates_proposed")}
    assert ("Kofi", "waiting") not in states
    assert len(cards_with(town.kofi, QUESTION)) == 1, "the first one is one line"
    assert cards_with(town.kofi, "Er is een nieuwere kaart met datums")
    assert not cards_with(town.samira, "Er is een nieuwere kaart"), "she answered both"


async def test_who_plans_sees_how_many_were_asked_and_answered(released):
    town = released
    await asks(town, INTAKE)
    for name in ("samira", "kofi"):
        looks_at(getattr(town, name), QUESTION)
        await getattr(town, name).presses("Verstuur")
    await town.marleen.says("plannen")
    said = await town.marleen.presses(INTAKE)
    assert f"Gevraagd {len(MEMBERS)} van {len(MEMBERS)}, antwoord 2" in said


async def test_no_answer_is_not_that_everybody_can_and_choosing_is_reminded(released):
    town = released
    await asks(town, INTAKE)
    await town.until(datetime(2027, 2, 10, 10, 0, tzinfo=ZONE))
    outcome = looks_at(town.marleen, "Hoeveel mensen kunnen niet?")
    assert "nog geen antwoord" in outcome
    assert "niemand" not in outcome
    await town.until(datetime(2027, 2, 12, 10, 0, tzinfo=ZONE))
    assert "Er is nog geen datum gekozen" in looks_at(town.marleen, "Er is nog geen datum")
    assert "Er is nog geen datum gekozen" in looks_at(town.tariq, "Er is nog geen datum")


async def test_the_deadline_moves_when_people_hear_of_dates_later(released):
    """Nobody was reached for days: whoever hears of it on Thursday has seven working days too."""
    town = released
    await proposes(town.marleen)
    await town.marleen.presses("Controleer")
    await town.marleen.presses("Vraag het team")
    with by_hand(town) as connection:
        connection.execute(
            "UPDATE outbox SET due = '2027-02-04 09:00:00.000000' WHERE kind = 'dates_proposed'"
        )
    before = rows(town.folder)["session_proposal"][0][1]
    await town.until(datetime(2027, 2, 5, 10, 0, tzinfo=ZONE))
    after = rows(town.folder)["session_proposal"][0][1]
    assert before.startswith("2027-02-09")
    assert after > before
    assert {due[:10] for _, due, *_ in notices(town, "dates_answered")} >= {after[:10]}


async def test_once_a_date_is_chosen_old_cards_are_one_line(released):
    town = released
    await asks(town, INTAKE)
    await town.until(datetime(2027, 2, 10, 10, 0, tzinfo=ZONE))
    assert cards_with(town.samira, "Er zijn nu geen datums om op te antwoorden")
    looks_at(town.tariq, "Hoeveel mensen kunnen niet?")
    looks_at(town.marleen, "Hoeveel mensen kunnen niet?")
    await town.tariq.presses("Leg deze datum vast")
    await town.a_moment_later()
    assert cards_with(town.marleen, "De datum is gekozen")
    assert not cards_with(town.marleen, "Leg deze datum vast")


async def test_when_a_session_moves_old_and_new_are_said_and_the_old_card_is_one_line(released):
    town = released
    await planned(town)
    await town.marleen.says("plannen")
    await town.marleen.presses(INTAKE)
    form = await town.marleen.presses("Verplaats")
    assert town.marleen._filled_in()["d1p1"] == "2027-02-16", form
    sure = await town.marleen.presses("Controleer", d1p1="2027-02-15")
    assert "Dit is eerder dan nu gepland" in sure
    await town.marleen.presses("Verplaats de sessie")
    await town.a_moment_later()
    told = looks_at(town.samira, "Wordt")
    assert "dinsdag 16 februari" in told
    assert "maandag 15 februari" in told
    assert not cards_with(town.samira, "heeft een datum")


async def test_the_date_stays_in_view_with_the_file_for_the_calendar(released):
    town = released
    await planned(town)
    looks_at(town.samira, "heeft een datum")
    said = await town.samira.presses("Zet in je agenda")
    assert "dinsdag 16 februari" in said
    assert "Terug" in town.samira.buttons()


async def test_late_planning_is_pointed_to_postponing(released):
    await proposes(released.marleen)
    said = await released.marleen.presses("Controleer", d1p1="2027-06-01", d2p1="", d3p1="")
    assert "Stel de stap uit" in said
    assert "Een stap uitstellen" in released.marleen.buttons()
