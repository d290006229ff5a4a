"""Agreements that come back: asked after now and then, going on or stopped, with their rhythm."""

from datetime import date, time
from io import BytesIO

import docx as python_docx
import pytest

from tests.chat import fetched
from tests.dialogs.agreements.test_agreements import opens, questions
from tests.dialogs.alive import jumps_to, looked_up
from tests.dialogs.planning.planned_sessions import a_session
from tests.dialogs.sessions.test_summaries import INTAKE, writes
from tests.dialogs.towns import looks_at, one_id, team_id
from trajectory.planning.sessions import Part

ROUND = "We beginnen met een rondje"
ASKED = "Hoe staat het met deze afspraak"


async def agreed(town, rhythm="month", due="2027-03-12", owner="manager"):
    await town.tariq.says("traject")
    await town.tariq.presses("Afspraken")
    await town.tariq.presses("Nieuwe afspraak")
    said = {"what": ROUND, "owner": owner, "due": due, "rhythm": rhythm}
    return await town.tariq.presses("Bewaar", **said)


async def test_what_comes_back_is_asked_after_and_goes_on(released):
    """From writing it down to the third question, with its rhythm wherever it stands."""
    assert "is bewaard" in await agreed(released)
    await released.marleen.says("traject")
    assert f"{ROUND}\nmanager, elke maand" in await released.marleen.presses("Afspraken")
    said = await released.marleen.presses(ROUND)
    assert "vaak: elke maand" in said
    assert "Stand: loopt" in said
    await jumps_to(released, date(2027, 3, 11))
    assert questions(released.marleen) == 0, "not before its day"
    await jumps_to(released, date(2027, 3, 12))
    assert "Jullie spraken af: elke maand." in looks_at(released.marleen, ASKED)
    assert "loopt door" in await released.marleen.presses("Dit lukt")
    [(due, state)] = looked_up(released, "SELECT due, state FROM agreement")
    assert (due, state) == ("2027-05-20", "open"), "forty-five working days on"
    await jumps_to(released, date(2027, 5, 19))
    assert questions(released.marleen) == 1
    await jumps_to(released, date(2027, 5, 20))
    assert ROUND in looks_at(released.marleen, ASKED)
    await released.marleen.presses("Vraag het later")
    assert "is bewaard" in await released.marleen.presses("Bewaar", due="2027-06-01")
    await jumps_to(released, date(2027, 6, 1))
    assert ROUND in looks_at(released.marleen, ASKED)
    assert "is gestopt" in await released.marleen.presses("We stoppen hiermee")
    await released.marleen.says("traject")
    assert ROUND not in await released.marleen.presses("Afspraken")


async def test_it_is_never_late(released):
    await agreed(released)
    await jumps_to(released, date(2027, 4, 20))
    await released.samira.says("traject")
    assert "(te laat)" not in await released.samira.presses("Afspraken")


async def test_before_the_follow_up_session_the_team_is_asked_about_everything_that_comes_back(
    released,
):
    await agreed(released, due="2027-09-01")
    part = Part(date(2027, 5, 26), time(9, 30), time(13, 0))
    await a_session(released, team_id(released), "follow-up", [part])
    await jumps_to(released, date(2027, 5, 18))
    assert questions(released.marleen) == 0
    await jumps_to(released, date(2027, 5, 19))
    assert ROUND in looks_at(released.marleen, ASKED)
    await jumps_to(released, date(2027, 5, 21))
    assert questions(released.marleen) == 1


@pytest.mark.parametrize("rhythm", ["soms", "ONCE", "elke maand"])
async def test_a_rhythm_that_is_none_is_refused(released, rhythm):
    assert "Kies uit de lijst hoe vaak" in await agreed(released, rhythm)
    assert looked_up(released, "SELECT * FROM agreement") == []


async def test_what_is_over_when_it_is_done_does_not_go_on(released):
    await agreed(released, rhythm="once", due="2027-03-12")
    agreement = one_id(released.folder, "agreement")
    said = await released.marleen.repeats("agreements.works", agreement=agreement)
    assert "Deze kaart" in said
    assert "Gedaan" in (await opens(released.marleen, ROUND)) or "Gedaan" in (
        released.marleen.buttons()
    )


async def test_from_a_summary_it_gets_its_first_day_by_itself(held):
    """On the card, in the file, and as an agreement of the team."""
    await writes(held.tariq)
    said = await held.tariq.presses("Voeg toe", what=ROUND, owner="member", rhythm="nooit")
    assert "Kies uit de lijst hoe vaak" in said
    await writes(held.tariq)
    said = await held.tariq.presses("Voeg toe", what=ROUND, owner="member", rhythm="team_meeting")
    assert f"{ROUND} (het team samen, elk werkoverleg)" in said
    await held.tariq.presses("Naar het overzicht")
    await held.tariq.presses("Deel met het team")
    [(rhythm, due)] = looked_up(held, "SELECT rhythm, due FROM agreement")
    assert rhythm == "team_meeting"
    assert due is not None
    await held.samira.says("samenvatting")
    await held.samira.presses(f"{INTAKE}, dinsdag 16 februari")
    await held.samira.presses("Als document")
    made = python_docx.Document(BytesIO(await fetched(held, held.samira.link("Word"))))
    rows = [[cell.text for cell in row.cells] for table in made.tables for row in table.rows]
    assert any(ROUND in " ".join(row) and "elk werkoverleg" in " ".join(row) for row in rows)
