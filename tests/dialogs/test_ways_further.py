"""More that was offered and led nowhere, after an end and around one: each played once."""

import re
from datetime import date
from io import BytesIO

from pypdf import PdfReader

from tests.chat import MEMBERS, csv_of, fetched
from tests.dialogs.alive import a_session, changed, jumps_to
from tests.dialogs.norms.norm_towns import guided, worded
from tests.dialogs.progress.test_beginning_again import closes
from tests.dialogs.progress.test_ending import CLOSED, everything_held
from tests.dialogs.towns import team_id

REFUSED = "Dit lukt zo niet"


COLUMNS = "trajectory_id, instrument, threshold, opens, extended, invited, public_key, seal"


def a_round(town, kind, state, closes):
    """A small round beside the scan, that closes or closed on this day; its id."""
    id, ends = f"{kind}-{closes}", f"{closes} 14:30:00.000000"
    changed(
        town,
        (
            f"INSERT INTO round (id, kind, state, closes, visible, {COLUMNS})"
            f" SELECT ?, ?, ?, ?, ?, {COLUMNS} FROM round WHERE kind = 'scan'",
            [id, kind, state, ends, ends],
        ),
    )
    return id


async def test_closing_is_offered_once_no_round_is_open_and_the_last_day_is_said(released):
    everything_held(released)
    await jumps_to(released, CLOSED)
    assert "Sluit af" in (await released.marleen.says("traject"), released.marleen.buttons())[1]
    for day in (date(2027, 7, 6), date(2027, 7, 13)):
        a_round(released, "evaluation", "open", day)
    for planner in (released.marleen, released.tariq):
        await planner.says("traject")
        assert "Sluit af" not in planner.buttons()
        said = await planner.repeats("ending.close", team=team_id(released))
        assert "Er staan nog vragen open, tot dinsdag 13 juli" in said
        assert "Mijn traject" in planner.buttons()


async def test_going_back_to_a_start_that_somebody_else_made_leads_to_the_team(enrolled):
    await enrolled.marleen.says("start")
    await enrolled.marleen.presses("Andere periode")
    await enrolled.lida.repeats("start.confirm", team=team_id(enrolled))
    said = await enrolled.marleen.presses("Terug")
    assert REFUSED in said
    assert "Inkomen Noord 3" in await enrolled.marleen.presses("Mijn traject")


async def test_a_day_before_support_was_asked_is_not_filled_in_for_the_session(released):
    a_session(released, "intake", date(2027, 3, 24))
    await worded(released)
    await jumps_to(released, date(2027, 4, 28))
    support = a_round(released, "support", "released", date(2027, 4, 26))
    changed(released, ("UPDATE norm SET round_id = ?", [support]))
    await released.tariq.repeats("norms.adopt", team=team_id(released), theme="others")
    days = [part for part in released.tariq.card["body"] if part["type"] == "Input.Date"]
    assert [day["value"] for day in days] == ["2027-04-28"]


async def test_what_is_free_to_plan_is_proposed_before_the_closing_and_not_after_it(released):
    for month, kind in enumerate(("intake", "norms", "collaboration", "follow-up"), 2):
        a_session(released, kind, date(2027, month, 10))
    await jumps_to(released, date(2027, 6, 28))
    assert "Intervisie 1: kan nog gepland worden" in await released.marleen.says("traject")
    await released.marleen.says("plannen")
    assert "Plan: Intervisie 1" in released.marleen.buttons()
    a_session(released, "closing", date(2027, 6, 10))
    assert "Intervisie 1: kan" not in await released.marleen.says("traject")
    await released.marleen.says("plannen")
    assert "Plan: " not in "".join(released.marleen.buttons())


async def test_a_start_that_cannot_be_says_why_and_is_not_offered(enrolled):
    alike = csv_of("Noord 4", guides=("omar", "tariq", "els"), members=(*MEMBERS, "bilal"))
    await enrolled.lida.sends(alike)
    await enrolled.marleen.says("start")
    await enrolled.marleen.presses("Begin")
    said = await enrolled.omar.says("start")
    assert "bijna dezelfde mensen als in Inkomen Noord 3" in said
    assert REFUSED not in said
    assert enrolled.omar.buttons() == ["De lijst klopt niet", "Terug"]
    assert "Traject van Noord 4" in await enrolled.omar.presses("Terug")
    old = await enrolled.omar.repeats("start.confirm", team=team_id(enrolled, "Noord 4"))
    assert "bijna dezelfde mensen" in old


async def test_a_guide_has_no_place_that_somebody_must_still_fill_in(released):
    await guided(released)
    await released.samira.repeats("guide.file", team=team_id(released))
    pages = PdfReader(BytesIO(await fetched(released, released.samira.link("PDF")))).pages
    text = "".join(page.extract_text() for page in pages)
    assert "We groeten elkaar bij binnenkomst." in text
    assert not re.search(r"\{|\}|vul in", text)


async def test_the_trainer_is_offered_no_proposals_once_nobody_reads_them(released):
    await closes(released)
    await released.tariq.repeats("norms.show", team=team_id(released))
    assert "Lees de voorstellen" in released.tariq.buttons()
    await jumps_to(released, date(2027, 8, 16))
    await released.tariq.repeats("norms.show", team=team_id(released))
    assert "Lees de voorstellen" not in released.tariq.buttons()


async def test_the_lead_who_begins_a_light_round_is_led_to_what_they_may_see(released):
    await closes(released)
    await released.lida.repeats("start.confirm", team=team_id(released), kind="next")
    assert released.lida.buttons() == ["Mijn traject"]
    assert REFUSED not in await released.lida.presses("Mijn traject")
