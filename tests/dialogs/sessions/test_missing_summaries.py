"""A summary that is not there: asked for, kindly, until it comes or is said not to."""

from datetime import date, time
from io import BytesIO

import docx as python_docx
import pytest

from tests.chat import fetched
from tests.dialogs.alive import changed, jumps_to, looked_up
from tests.dialogs.planning.planned_sessions import a_session
from tests.dialogs.sessions.test_summaries import INTAKE, writes
from tests.dialogs.towns import looks_at, one_id, person_id, team_id
from trajectory.planning.sessions import Part

ASKED = f"Komt er nog een samenvatting van {INTAKE}"
REFUSED = "Dit lukt zo niet"


def questions(somebody):
    return sum(ASKED in str(card) for card in somebody.read)


async def opens_intake(somebody):
    await somebody.says("samenvatting")
    if f"{INTAKE}, dinsdag 16 februari" in somebody.buttons():
        return await somebody.presses(f"{INTAKE}, dinsdag 16 februari")
    return somebody.reads()


async def until_held(town):
    """The clock of its hours says that the session was held."""
    await jumps_to(town, date(2027, 2, 17))


@pytest.mark.parametrize("asked", [1, 2, 3])
async def test_a_trainer_is_asked_after_four_days_and_every_ten(held, asked):
    await until_held(held)
    for day in (date(2027, 2, 22), date(2027, 3, 8), date(2027, 3, 22))[:asked]:
        await jumps_to(held, day)
        await jumps_to(held, day, hour=15)
    looks_at(held.tariq, ASKED)
    assert questions(held.tariq) == asked, "once each time, however often the clock looks"
    for other in ("marleen", "samira", "els"):
        assert questions(getattr(held, other)) == 0


async def test_nobody_is_asked_too_soon_or_for_what_is_there(held):
    await until_held(held)
    await jumps_to(held, date(2027, 2, 19))
    assert questions(held.tariq) == 0
    await writes(held.tariq)
    await held.tariq.presses("Naar het overzicht")
    await held.tariq.presses("Deel met het team")
    for day in (date(2027, 2, 22), date(2027, 3, 8)):
        await jumps_to(held, day)
    assert questions(held.tariq) == 0


async def test_a_trainer_says_why_none_comes_and_is_not_asked_again(held):
    await until_held(held)
    await jumps_to(held, date(2027, 2, 22))
    looks_at(held.tariq, ASKED)
    said = await held.tariq.presses("Er komt geen samenvatting")
    assert "Het team leest dan waarom" in said
    said = await held.tariq.presses("Bewaar", reason="in_agreements")
    assert f"Van {INTAKE} komt geen samenvatting" in said
    for day in (date(2027, 3, 8), date(2027, 3, 22)):
        await jumps_to(held, day)
    assert questions(held.tariq) == 1
    why = "komt geen samenvatting: wat telt, staat in de normen en afspraken."
    for reader in (held.tariq, held.samira, held.marleen):
        assert why in await opens_intake(reader)


@pytest.mark.parametrize("reason", ["", "holiday", "None"])
async def test_without_a_reason_of_the_list_nothing_is_kept(held, reason):
    await until_held(held)
    await jumps_to(held, date(2027, 2, 22))
    looks_at(held.tariq, ASKED)
    await held.tariq.presses("Er komt geen samenvatting")
    assert "Kies waarom" in await held.tariq.presses("Bewaar", reason=reason)
    assert looked_up(held, "SELECT * FROM no_summary") == []


async def test_nobody_but_the_trainer_says_that_none_comes(held):
    await until_held(held)
    about = {"team": team_id(held), "session": one_id(held.folder, "session")}
    for somebody in (held.marleen, held.samira, held.els):
        for verb in ("summary.without", "summary.comes_not"):
            assert REFUSED in await somebody.repeats(verb, **about, reason="no_notes")
    assert looked_up(held, "SELECT * FROM no_summary") == []


async def test_before_a_session_was_held_nothing_can_lack(held):
    about = {"team": team_id(held), "session": one_id(held.folder, "session")}
    changed(held, ("UPDATE session SET state = 'confirmed'", []))
    said = await held.tariq.repeats("summary.comes_not", **about, reason="no_notes")
    assert "hoeft geen samenvatting meer te komen" in said


async def test_a_summary_that_comes_after_all_takes_its_place(held):
    await until_held(held)
    about = {"team": team_id(held), "session": one_id(held.folder, "session")}
    await held.tariq.repeats("summary.comes_not", **about, reason="no_notes")
    await writes(held.tariq)
    await held.tariq.presses("Naar het overzicht")
    await held.tariq.presses("Deel met het team")
    assert looked_up(held, "SELECT * FROM no_summary") == []
    assert "komt geen samenvatting" not in await opens_intake(held.tariq)


async def test_a_new_trainer_is_the_one_who_is_asked(held):
    await until_held(held)
    changed(held, ("UPDATE team SET trainer_id = ?", [person_id(held, "els")]))
    await jumps_to(held, date(2027, 2, 22))
    assert ASKED in looks_at(held.els, ASKED)
    assert questions(held.tariq) == 0


async def test_the_next_briefing_says_that_there_is_none(held):
    """On paper, beside the agreements of last time; of what is only late it says nothing."""
    await until_held(held)
    about = {"team": team_id(held), "session": one_id(held.folder, "session")}
    await held.tariq.repeats("summary.comes_not", **about, reason="no_notes")
    part = Part(date(2027, 3, 16), time(9, 30), time(11, 30))
    following = await a_session(held, about["team"], "norms", [part])
    await held.tariq.repeats("session.file", team=about["team"], session=following.id)
    made = python_docx.Document(BytesIO(await fetched(held, held.tariq.link("Word"))))
    told = [paragraph.text for paragraph in made.paragraphs]
    assert "Samenvatting van de vorige keer" in told
    assert f"Van {INTAKE} is er geen samenvatting: er is niets opgeschreven." in told
