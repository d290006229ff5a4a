""" "Mijn traject": one calm card per role, and everything one step away."""

from datetime import date

from tests.chat import LEAD, pressable
from tests.dialogs.alive import a_session, jumps_to
from tests.dialogs.towns import TEAM

REFUSED = "Dit lukt zo niet"


SEES = {
    "samira": {"Planning", "Resultaat", "Afspraken", "Aparte inbreng"},
    "marleen": {"Plan deze stap", "Iets veranderen", "Afspraken", "Aparte inbreng"},
    "tariq": {"Plan deze stap", "Iets veranderen", "Aparte inbreng"},
    "els": {"Planning", "Resultaat"},
}
NEVER = {
    "samira": {"Plan deze stap", "Iets veranderen"},
    "marleen": set(),
    "tariq": set(),
    "els": {"Plan deze stap", "Iets veranderen", "Aparte inbreng"},
}


async def test_everybody_sees_the_same_steps_and_what_is_theirs_and_every_row_opens(released):
    for name in SEES:
        person = getattr(released, name)
        said = await person.says("mijn traject")
        assert f"Traject van {TEAM}" in said
        assert "Nu: Gezamenlijke intake plannen, uiterlijk vrijdag 12 februari." in said
        assert "Pre-intake: geweest op vrijdag 29 januari" in said
        assert SEES[name] <= set(person.buttons())
        assert NEVER[name].isdisjoint(person.buttons())
        card = person.card
        rows = [action["title"] for action in pressable(card) if action not in card["actions"]]
        for row in rows:
            person.card = card
            assert REFUSED not in await person.presses(row), (name, row)


async def test_the_programme_lead_finds_a_team_in_the_list_and_sees_no_result(released):
    lida = getattr(released, LEAD)
    assert "Nu: Gezamenlijke intake plannen" in await lida.says("overzicht")
    await lida.presses(TEAM)
    assert "Iets veranderen" in lida.buttons()
    assert "Resultaat" not in lida.buttons()
    assert "Planning" not in lida.buttons()


async def test_status_leads_to_it(released):
    assert "Het resultaat is er. Nu:" in await released.samira.says("status")
    assert f"Traject van {TEAM}" in await released.samira.presses(TEAM)


async def test_before_the_start_it_says_who_can_begin(enrolled):
    assert "Marleen kan beginnen" in await enrolled.samira.says("mijn traject")
    await enrolled.marleen.says("mijn traject")
    assert "Begin met de pre-intake" in enrolled.marleen.buttons()


async def test_while_questions_are_open_the_door_is_there_for_whoever_is_asked(opened):
    await opened.samira.says("mijn traject")
    before = opened.samira.card
    assert "Privépagina" in opened.samira.buttons()
    await (await opened.samira.opens_private_page()).answers(4)
    await opened.samira.says("mijn traject")
    assert opened.samira.card == before
    await opened.marleen.says("mijn traject")
    assert "Privépagina" not in opened.marleen.buttons()


async def test_a_session_with_a_date_is_what_comes_next(released):
    a_session(released, "intake", date(2027, 2, 10), "confirmed")
    assert "Hierna: Gezamenlijke intake op woensdag 10 februari." in await released.els.says(
        "traject"
    )
    await jumps_to(released, date(2027, 2, 11))
    said = await released.els.says("traject")
    assert "geweest op woensdag 10 februari" in said
    assert "Nu: Normstellen plannen" in said


async def test_it_speaks_english(released):
    await released.samira.says("english")
    await released.samira.presses("English")
    said = await released.samira.says("my trajectory")
    assert "Now: plan Joint intake by Friday 12 February." in said


async def test_a_stranger_gets_nothing(released):
    assert REFUSED in await released.omar.says("mijn traject")
