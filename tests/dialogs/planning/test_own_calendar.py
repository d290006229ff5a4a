"""Sessions in people's own calendars: put there, moved and taken out by the bot, where the
organisation granted that; nobody has to take it, and nothing of anybody else is touched."""

from datetime import datetime

import pytest

from tests.chat import MEMBERS, object_id
from tests.dialogs.enrolment.test_roster import leaves
from tests.dialogs.planning.test_planning import INTAKE, planned
from tests.dialogs.towns import looks_at, rows, team_id, town_at
from tests.fake_calendars import FakeCalendars
from trajectory.planning.working_days import ZONE

EVERYBODY = ("marleen", "tariq", *MEMBERS)
PUT = "Ik zet dit ook in je agenda"
TITLE = "Gezamenlijke intake: Inkomen Noord 3"
DATE = [("2027-02-16T09:30:00", TITLE, "Stopera, zaal 3")]
LATER = [("2027-03-04T10:00:00", TITLE, "Stopera, zaal 3")]


@pytest.fixture
async def calendars():
    async with FakeCalendars.running() as calendars:
        yield calendars


@pytest.fixture
async def town(tmp_path, calendars):
    async with town_at("released", tmp_path, graph_calendar=True, graph=calendars.address) as town:
        yield town


def of(calendars, name):
    return calendars.of(object_id(name))


async def moves(town):
    await town.tariq.says("plannen")
    await town.tariq.presses(INTAKE)
    await town.tariq.presses("Verplaats")
    await town.tariq.presses("Controleer", d1p1="2027-03-04", starts="10.00")
    await town.tariq.presses("Verplaats de sessie")
    await town.a_moment_later()


async def calls_off(town):
    await town.marleen.says("plannen")
    await town.marleen.presses(INTAKE)
    await town.marleen.presses("Zeg af")
    await town.marleen.presses("Zeg de sessie af", reason="busy", line="Alle zalen bezet")
    await town.a_moment_later()


async def test_a_session_comes_into_every_calendar_moves_there_and_goes_out_again(town, calendars):
    await planned(town)
    assert PUT in looks_at(town.samira, "heeft een datum")
    for name in EVERYBODY:
        assert of(calendars, name) == DATE
    [event] = calendars.events[object_id("samira")].values()
    assert event["start"] == {"dateTime": "2027-02-16T09:30:00", "timeZone": "Europe/Amsterdam"}
    assert event["end"]["dateTime"] == "2027-02-16T11:30:00"
    assert (event["showAs"], event["reminderMinutesBeforeStart"]) == ("busy", 60)
    assert "attendees" not in event, "nobody is mailed"

    await moves(town)
    for name in EVERYBODY:
        assert of(calendars, name) == LATER, "moved, and not a second one"

    await calls_off(town)
    assert "Dan haal ik haar er ook weer uit" in looks_at(town.samira, "gaat niet door")
    for name in EVERYBODY:
        assert of(calendars, name) == []


async def test_whoever_says_no_gets_nothing_and_what_was_there_goes_at_once(town, calendars):
    await planned(town)
    looks_at(town.samira, "heeft een datum")
    said = await town.samira.presses("Zet in je agenda")
    assert "Ik zet sessies zelf in je agenda." in said
    said = await town.samira.presses("Niet in mijn agenda")
    assert "Wat ik in je agenda zette, is weg" in said
    assert of(calendars, "samira") == []
    assert of(calendars, MEMBERS[1]) == DATE, "each for themselves"
    await moves(town)
    assert of(calendars, "samira") == []
    assert PUT not in looks_at(town.samira, "is veranderd")

    assert "dat wil je niet" in await town.samira.presses("Zet in je agenda")
    assert "staan er nu in" in await town.samira.presses("Toch in mijn agenda")
    assert of(calendars, "samira") == LATER
    town.samira.locale = "en-GB"
    await town.samira.says("sessions")
    await town.samira.presses("Joint intake")
    assert "I add sessions to your calendar" in await town.samira.presses("Add to your calendar")


async def test_appointments_of_somebody_themselves_are_never_touched(town, calendars):
    when = {"dateTime": "2027-02-16T09:30:00", "timeZone": "Europe/Amsterdam"}
    own = {"subject": "Tandarts", "location": {"displayName": ""}, "start": when}
    calendars.events[object_id("samira")] = {"own": dict(own)}
    await planned(town)
    await moves(town)
    await calls_off(town)
    assert calendars.events[object_id("samira")] == {"own": own}


async def test_what_somebody_took_out_of_their_calendar_stays_out(town, calendars):
    await planned(town)
    calendars.events[object_id("samira")].clear()
    looks_at(town.samira, "heeft een datum")
    await town.samira.presses("Zet in je agenda")
    await town.samira.presses("Niet in mijn agenda")
    await town.samira.presses("Alle sessies")
    await town.samira.repeats("plan.calendar", team=team_id(town), state="on")
    assert of(calendars, "samira") == [], "the same plan never comes twice"
    await moves(town)
    assert of(calendars, "samira") == LATER, "another plan is another question"


async def test_a_calendar_that_may_not_be_written_costs_nobody_the_message_or_the_file(
    town, calendars
):
    calendars.granted = False
    await planned(town)
    said = looks_at(town.samira, "heeft een datum")
    assert "Staat het er niet? Druk dan op “Zet in je agenda”." in said
    await town.samira.presses("Zet in je agenda")
    assert "Download het bestand" in town.samira.buttons()
    said = await town.samira.presses("Niet in mijn agenda")
    assert "Bij het volgende bericht over een sessie probeer ik het opnieuw" in said
    told = [row for row in rows(town.folder)["outbox"] if "session_planned" in row]
    assert {"sent"} <= {value for row in told for value in row if isinstance(value, str)}
    assert not [row for row in told if "failed" in row]


async def test_an_answer_that_gets_lost_makes_no_second_appointment(town, calendars):
    """Graph wrote it, and its answer did not come: asked again, it knows what it was asked."""
    calendars.breaks_after = 0
    await planned(town)
    assert "POST" in calendars.calls
    for name in EVERYBODY:
        assert of(calendars, name) == DATE


async def test_a_calendar_that_is_busy_is_asked_again_and_one_that_is_long_busy_is_not(
    town, calendars
):
    calendars.busy, calendars.after = 1, 0
    await planned(town)
    assert sorted(map(len, (of(calendars, name) for name in EVERYBODY))) == [1] * len(EVERYBODY)
    calendars.busy, calendars.after = 1_000, 3_600
    before = len(calendars.calls)
    await calls_off(town)
    assert looks_at(town.samira, "gaat niet door")
    assert len(calendars.calls) - before <= len(EVERYBODY) + 2, "once each"


async def test_whoever_leaves_the_team_has_its_sessions_no_longer(town, calendars):
    await planned(town)
    assert of(calendars, "kofi") == DATE
    await leaves(town)
    await town.a_moment_later()
    looks_at(town.tariq, "Kofi")
    await town.tariq.presses("Akkoord")
    await town.a_moment_later()
    assert of(calendars, "kofi") == []
    assert of(calendars, "samira") == DATE


async def test_without_the_setting_nothing_is_said_and_nobody_is_asked(tmp_path, calendars):
    async with town_at("released", tmp_path, graph=calendars.address) as town:
        await planned(town)
        assert PUT not in looks_at(town.samira, "heeft een datum")
        said = await town.samira.presses("Zet in je agenda")
        assert "Ik zet sessies zelf" not in said
        assert "Niet in mijn agenda" not in town.samira.buttons()
        assert calendars.calls == []


async def test_a_past_meeting_stays_in_the_calendar_as_it_was(town, calendars):
    await planned(town)
    await town.until(datetime(2027, 2, 16, 13, 0, tzinfo=ZONE))
    looks_at(town.samira, "heeft een datum")
    await town.samira.presses("Zet in je agenda")
    await town.samira.presses("Niet in mijn agenda")
    assert of(calendars, "samira") == DATE
