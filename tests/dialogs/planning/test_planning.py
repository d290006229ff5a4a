"""Planning a session: dates are proposed, people answer, one is chosen, it moves, it is off."""

import json
import sqlite3
from base64 import b64decode
from datetime import date, datetime

from icalendar import Calendar

from tests.chat import GUIDES, MEMBERS, PrivatePage
from tests.dialogs.alive import a_session, jumps_to
from tests.dialogs.towns import (
    OTHER_TEAM,
    looks_at,
    one_id,
    person_id,
    plainly,
    rows,
    team_id,
)
from tests.notary import by_hand
from trajectory.planning.working_days import ZONE

INTAKE = "Gezamenlijke intake"
NORMS = "Normstellen"
AFTER_DEADLINE = datetime(2027, 2, 10, 10, 0, tzinfo=ZONE)
"""People answer until the evening before."""


def kept(town):
    return rows(town.folder, without=("seen_activity",))


def notices(town, kind):
    """Who hears of something, when, and where it stands."""
    with sqlite3.connect(town.folder / "town.db") as connection:
        matching = connection.execute(
            "SELECT person.name, outbox.due, outbox.state, outbox.subject FROM outbox "
            "JOIN person ON person.id = outbox.person_id WHERE kind = ? ORDER BY due, name",
            [kind],
        ).fetchall()
    connection.close()
    return matching


async def proposes(planner, session=INTAKE, **typed):
    """Up to the card on which the dates stand."""
    await planner.says("plannen")
    await planner.presses(session)
    return await planner.presses("Kies datums", **typed)


async def asks_the_team(planner, **dates):
    await proposes(planner, place="Stopera, zaal 3")
    await planner.presses("Controleer", **dates)
    return await planner.presses("Vraag het team")


async def planned(town, **dates):
    """The intake has its date."""
    await asks_the_team(town.marleen, **dates)
    await town.until(AFTER_DEADLINE)
    looks_at(town.tariq, "Hoeveel mensen kunnen niet?")
    done = await town.tariq.presses("Leg deze datum vast")
    await town.a_moment_later()  # what everybody gets now comes before what they do next
    return done


async def in_the_calendar(somebody, title="Download het bestand"):
    """The file behind "Zet in je agenda", read again."""
    address = somebody.link(title)
    town = somebody.town
    page = PrivatePage(town, address)
    said = await page.posts("/bestand/open", ticket=page._ticket())
    assert said["type"] == "text/calendar"
    return Calendar.from_ical(b64decode(said["file"]))


def meetings(calendar):
    return [
        (str(one["uid"]), one["sequence"], one.decoded("dtstart"), str(one["status"]))
        for one in calendar.walk("VEVENT")
    ]


# ---- a whole session ----------------------------------------------------------------------------


async def test_dates_are_proposed_answered_chosen_and_everybody_gets_the_day(released):
    """The whole way, as people live it: nobody sees a name or a number on it."""
    town = released
    card = await town.marleen.says("plannen")
    assert "Sessies van Inkomen Noord 3" in card
    assert "Nog te plannen, uiterlijk vrijdag 12 februari" in card
    assert "Kan gepland worden als Gezamenlijke intake een datum heeft" in card

    shape = await town.marleen.presses(f"Plan: {INTAKE}")
    assert "2 uur op één dag" in shape
    assert "1,5 uur op één dag" in shape
    await town.marleen.presses("Kies datums", place="Stopera, zaal 3", starts="13 uur")
    offer = await town.marleen.presses("Controleer")
    assert "Datum 1 dinsdag 16 februari, 13.00–15.00 uur" in plainly(offer)
    assert "Datum 3" in plainly(offer)
    assert "Mensen kunnen tot dinsdag 9 februari om 16.30 uur zeggen" in offer
    assert "De datums zijn voorgesteld" in await town.marleen.presses("Vraag het team")

    await town.until(datetime(2027, 2, 2, 10, 0, tzinfo=ZONE))
    asked = looks_at(town.samira, "Wanneer kun jij niet?")
    assert "niet anoniem" in asked
    assert "Zeg dat niet hier, maar op je privépagina" in asked
    assert set(town.samira._filled_in()) == {"cannot"}, "dates, and nothing else"
    assert "dinsdag 9 februari om 16.30 uur" in asked
    assert "Dank je" in await town.samira.presses("Verstuur", cannot="1")
    for name in ("kofi", "mei"):
        looks_at(getattr(town, name), "Wanneer kun jij niet?")
        await getattr(town, name).presses("Verstuur", cannot="1")
    looks_at(town.jan, "Wanneer kun jij niet?")
    assert "op elke datum" in await town.jan.presses("Verstuur")

    # Until the deadline nobody sees anything of the answers, also not on a second look.
    await town.marleen.says("plannen")
    waiting = await town.marleen.presses(INTAKE)
    assert "Tot dan laat ik niet zien wat mensen antwoordden" in waiting
    assert "een paar" not in waiting
    assert "Leg deze datum vast" not in town.marleen.buttons()

    await town.until(AFTER_DEADLINE)
    outcome = looks_at(town.marleen, "Hoeveel mensen kunnen niet?")
    assert "dinsdag 16 februari, 13.00–15.00 uur\nveel" in outcome
    assert outcome.count("niemand") == 2
    assert not any(name.capitalize() in outcome for name in MEMBERS)
    assert not any(figure in outcome for figure in ("3 mensen", "3 van"))
    assert "Wat mensen nodig hebben" not in town.marleen.buttons()
    looks_at(town.tariq, "Hoeveel mensen kunnen niet?")
    assert "op een aparte pagina" in await town.tariq.presses("Wat mensen nodig hebben")
    assert INTAKE in town.tariq.buttons()

    looks_at(town.tariq, "Hoeveel mensen kunnen niet?")
    done = await town.tariq.presses("Leg deze datum vast", option="2")
    assert "De datum staat vast" in done
    await town.a_moment_later()
    for name in (*MEMBERS, *GUIDES):
        told = looks_at(getattr(town, name), "heeft een datum")
        assert "Stopera, zaal 3" in told
    said = await town.samira.presses("Zet in je agenda")
    assert "oude afspraak" not in said, "there was none"
    calendar = await in_the_calendar(town.samira)
    [event] = calendar.walk("VEVENT")
    assert len(event.walk("VALARM")) == 1
    [(uid, sequence, starts, status)] = meetings(calendar)
    assert (sequence, status, starts.hour) == (1, "CONFIRMED", 13)
    assert starts.tzinfo.key == "Europe/Amsterdam"
    assert calendar["method"] == "PUBLISH"
    assert uid.startswith(one_id(town.folder, "session"))


async def test_a_session_moves_with_its_reminders_and_is_held_and_forgotten(released):
    town = released
    await planned(town)
    before = notices(town, "session_reminder")
    ahead = {"room", "soon", "summary"}
    assert {subject.partition("/")[2] for *_, subject in before} == ahead, "all that is ahead"
    await town.tariq.says("plannen")
    await town.tariq.presses(INTAKE)
    form = await town.tariq.presses("Verplaats")
    assert "Nu gepland: dinsdag 16 februari, 09.30–11.30 uur" in form
    refused = await town.tariq.presses("Controleer", d1p1="2027-02-20")
    assert "Zaterdag 20 februari is geen werkdag" in refused
    assert "Ik heb goede datums ingevuld" in refused
    sure = await town.tariq.presses("Controleer", d1p1="2027-03-04", starts="10.00")
    assert "Wordt: donderdag 4 maart, 10.00–12.00 uur" in sure
    await town.tariq.presses("Verplaats de sessie")
    again = kept(town)
    await town.a_moment_later()
    assert "is veranderd" in looks_at(town.samira, "donderdag 4 maart")
    said = await town.samira.presses("Zet in je agenda")
    assert "Kijk of de oude afspraak weg is: dinsdag 16 februari, 09.30–11.30 uur." in said
    assert "Outlook laat die vaak staan" in said
    [(_, sequence, starts, _)] = meetings(await in_the_calendar(town.samira))
    assert (sequence, starts.date(), starts.hour) == (2, date(2027, 3, 4), 10)
    moved = notices(town, "session_reminder")
    assert {subject.partition("/")[2] for *_, subject in moved} == ahead | {"prepare"}
    assert not {due for _, due, *_ in moved} & {due for _, due, *_ in before}
    assert len(again["session"]) == 1

    await town.until(datetime(2027, 3, 2, 10, 0, tzinfo=ZONE))
    soon = looks_at(town.tariq, "Over twee werkdagen")
    assert "donderdag 4 maart, 10.00–12.00 uur" in soon
    in_week = [one for one in town.samira.cards if "Over twee werkdagen" in json.dumps(one)]
    assert in_week == [], "she is asked on Friday how it was: that is enough for one week"
    assert not [card for card in town.samira.cards if "16 februari" in json.dumps(card)][3:]

    await town.until(datetime(2027, 3, 4, 12, 30, tzinfo=ZONE))
    [(_, _, kind, state, *_)] = kept(town)["session"]
    assert (kind, state) == ("intake", "held")
    assert "Gehouden: donderdag 4 maart" in await town.samira.says("sessies")
    await town.until(datetime(2027, 3, 5, 10, 0, tzinfo=ZONE))
    assert "Schrijf de samenvatting" in looks_at(town.tariq, "Is hij er al")


async def test_a_session_may_move_to_another_hour_of_its_own_day(released):
    """The team is free then: what it had at that time is what moves."""
    town = released
    await planned(town)
    await town.tariq.says("plannen")
    await town.tariq.presses(INTAKE)
    await town.tariq.presses("Verplaats")
    sure = await town.tariq.presses("Controleer", d1p1="2027-02-16", starts="10.00")
    assert "Wordt: dinsdag 16 februari, 10.00–12.00 uur" in sure
    await town.tariq.presses("Verplaats de sessie")
    await town.a_moment_later()
    assert "is veranderd" in looks_at(town.samira, "dinsdag 16 februari, 10.00–12.00 uur")


async def test_what_people_said_about_dates_goes_when_the_session_was_held(released):
    town = released
    await asks_the_team(town.marleen)
    await town.until(datetime(2027, 2, 2, 10, 0, tzinfo=ZONE))
    looks_at(town.samira, "Wanneer kun jij niet?")
    await town.samira.presses("Verstuur", cannot="2")
    await town.until(AFTER_DEADLINE)
    looks_at(town.tariq, "Hoeveel mensen kunnen niet?")
    await town.tariq.presses("Leg deze datum vast")
    assert kept(town)["session_answer"]
    await town.until(datetime(2027, 2, 16, 12, 0, tzinfo=ZONE))
    assert kept(town)["session_answer"] == []
    assert kept(town)["session"][0][3] == "held"


async def test_a_session_that_is_off_takes_everything_along_and_can_be_planned_again(released):
    town = released
    await planned(town)
    await town.marleen.says("plannen")
    await town.marleen.presses(INTAKE)
    assert "Elke sessie hoort bij het traject" in await town.marleen.presses("Zeg af")
    await town.marleen.presses("Zeg de sessie af", reason="busy", line="Alle zalen zijn bezet")
    sure = town.marleen.card
    assert not [one for one in notices(town, "session_reminder") if one[2] == "waiting"]
    await town.a_moment_later()
    off = looks_at(town.samira, "gaat niet door")
    assert "dinsdag 16 februari" in off
    assert "Reden: te druk" in off
    assert "Alle zalen zijn bezet" in off
    said = await town.samira.presses("Haal uit je agenda")
    assert "Gebruik je Outlook of Google? Haal de sessie dan zelf weg." in said
    calendar = await in_the_calendar(town.samira)
    [event] = calendar.walk("VEVENT")
    assert str(event["summary"]).startswith("Vervalt: Gezamenlijke intake")
    [(uid, sequence, _, status)] = meetings(calendar)
    assert (calendar["method"], status, sequence) == ("CANCEL", "CANCELLED", 2)
    assert uid.startswith(one_id(town.folder, "session"))
    town.marleen.card = sure
    assert "Hoe lang?" in await town.marleen.presses("Plan opnieuw")


async def test_a_session_is_moved_placed_and_called_off_when_the_one_before_it_is_off(released):
    town = released
    await planned(town)
    a_session(town, "norms", date(2027, 3, 9), "confirmed")
    await town.marleen.says("plannen")
    await town.marleen.presses(INTAKE)
    await town.marleen.presses("Zeg af")
    await town.marleen.presses("Zeg de sessie af", reason="busy")
    await town.marleen.says("plannen")
    await town.marleen.presses(NORMS)
    await town.marleen.presses("Verplaats")
    await town.marleen.presses("Controleer", d1p1="2027-03-16")
    assert "dinsdag 16 maart" in await town.marleen.presses("Verplaats de sessie")
    await town.marleen.says("plannen")
    await town.marleen.presses(NORMS)
    await town.marleen.presses("Plaats of zaal")
    assert "Zaal 7" in await town.marleen.presses("Bewaar", place="Zaal 7")
    await town.marleen.says("plannen")
    await town.marleen.presses(NORMS)
    await town.marleen.presses("Zeg af")
    said = await town.marleen.presses("Zeg de sessie af", reason="busy")
    assert "Plan opnieuw" in town.marleen.buttons(), said


# ---- bad input ----------------------------------------------------------------------------------


async def test_where_no_day_is_good_a_planner_fills_in_their_own(released):
    """The next session has a date already, and leaves no day for this one."""
    town = released
    a_session(town, "norms", date(2027, 2, 16), "confirmed")
    said = await proposes(town.marleen)
    assert "Ik vind zelf geen goede datum" in said
    assert "Vaste kantoordagen" in town.marleen.buttons()
    told = await town.marleen.presses("Controleer", d1p1="2027-02-15", d2p1="", d3p1="")
    assert "Maandag 15 februari is te vroeg" in told
    assert "Vraag het team" not in town.marleen.buttons()


async def test_bad_dates_are_told_with_the_nearest_good_ones(released):
    """Each is said, the good ones are filled in, and what is filled in can be asked."""
    town = released
    await proposes(town.marleen)
    told = await town.marleen.presses(
        "Controleer", d1p1="2027-02-01", d2p1="2027-02-20", d3p1="2027-06-01"
    )
    assert "Maandag 1 februari is te vroeg. Het kan vanaf dinsdag 16 februari" in told
    assert "Zaterdag 20 februari is geen werkdag. Dichtbij en goed" in told
    assert "Dinsdag 1 juni is te laat voor het programma" in told
    assert "Ik heb goede datums ingevuld" in told
    offer = await town.marleen.presses("Controleer")
    assert "Datum 3" in plainly(offer), "three different good dates were filled in"


async def test_what_cannot_be_read_is_asked_again(released):
    for typed, said in (
        ({"starts": "zes uur"}, "Dat is geen tijd"),
        ({"starts": "25.00"}, "Dat is geen tijd"),
        ({"starts": "5.00"}, "tussen 7.00 en 22.00 uur"),
        ({"starts": "21.00"}, "tussen 7.00 en 22.00 uur"),
        ({"place": "x" * 200}, "te lang"),
    ):
        assert said in await proposes(released.marleen, **typed)
    context = {"team": team_id(released), "type": "intake", "starts": "9.30"}
    for dates in ({}, {"d1p1": "morgen"}, {"d2p1": "2027-02-30"}):
        said = await released.marleen.repeats("plan.check", **context, **dates)
        assert "Kies ten minste één datum" in said
    assert kept(released)["session"] == []


async def test_special_days_are_refused_or_need_a_reason_of_the_trainer(released):
    """What the table of special days says about a day, and what it means to people."""
    town = released
    await planned(town)
    await proposes(town.marleen, "Normstellen")
    told = await town.marleen.presses("Controleer", d1p1="2027-03-22", d2p1="2027-04-13", d3p1="")
    assert "Maandag 22 maart valt op of rond Holi" in told
    assert "Plan dan niets. Dichtbij en goed" in told
    assert "Dinsdag 13 april valt op of rond Vaisakhi" in told
    assert "De trainer kan deze dag met een reden toch kiezen" in told
    assert "Waarom toch deze dag?" not in told

    await proposes(town.tariq, "Normstellen")
    told = await town.tariq.presses("Controleer", d1p1="2027-04-13", d2p1="", d3p1="")
    assert "Waarom toch deze dag?" in told
    offer = await town.tariq.presses("Controleer", reason="Alleen dan is er een zaal")
    assert "Reden voor deze datum: Alleen dan is er een zaal" in offer
    assert "dinsdag 13 april" in offer
    await town.tariq.presses("Vraag het team")
    await town.until(datetime(2027, 2, 12, 10, 0, tzinfo=ZONE))
    assert "Alleen dan is er een zaal" in looks_at(town.samira, "Normstellen")


async def test_order_and_spacing_always_hold_and_two_half_days_are_one_session(released):
    town = released
    await planned(town)
    await town.tariq.says("plannen")
    assert "Inclusief samenwerken" not in town.tariq.buttons()
    early = await town.tariq.repeats("plan.session", team=team_id(town), type="collaboration")
    assert "Eerst moet Normstellen een datum hebben" in early

    await town.tariq.says("plannen")
    await town.tariq.presses("Normstellen")
    teaches_elsewhere(town, date(2027, 3, 17))
    await town.tariq.presses("Kies datums", length="1", starts="9.00")
    told = await town.tariq.presses(
        "Controleer", d1p1="2027-03-17", d1p2="2027-04-12", d2p1="", d2p2="", d3p1="", d3p2=""
    )
    assert "binnen drie weken" in told
    assert "De trainer is op woensdag 17 maart rond die tijd bij een ander team" in told
    offer = await town.tariq.presses("Controleer")
    assert "9.00–12.30 uur en" in plainly(offer)
    half = await town.tariq.repeats(
        "plan.check",
        team=team_id(town),
        type="norms",
        length="1",
        starts="09:00",
        d1p1="2027-03-17",
    )
    assert "Vul voor elk dagdeel een datum in" in half


async def test_usual_office_days_come_first_and_others_are_told(released):
    town = released
    await town.marleen.says("plannen")
    await town.marleen.presses("Vaste kantoordagen")
    await town.marleen.presses("Bewaar", days="3")
    await town.marleen.presses(INTAKE)
    offer = await town.marleen.presses("Kies datums")
    offer = await town.marleen.presses("Controleer")
    assert offer.count("donderdag") >= 2
    await town.marleen.presses("Terug")
    told = await town.marleen.presses("Controleer", d1p1="2027-02-16", d2p1="", d3p1="")
    assert "dinsdag 16 februari is geen vaste kantoordag" in told
    assert "Vraag het team" in town.marleen.buttons()


def teaches_elsewhere(town, day):
    """The trainer has a session with another team, from ten to twelve."""
    with by_hand(town) as connection:
        team = team_id(town, OTHER_TEAM)
        trainer = person_id(town, "tariq")
        connection.execute("UPDATE team SET trainer_id = ? WHERE id = ?", [trainer, team])
        connection.execute(
            "INSERT INTO trajectory (id, team_id, language, with_scan, started, programme, state) "
            "VALUES ('t', ?, 'nl', 0, '2027-01-11 09:00:00', 'team@1', 'running')",
            [team],
        )
        connection.execute(
            "INSERT INTO session (id, trajectory_id, type, state, place, version)"
            " VALUES ('s', 't', 'intake', 'confirmed', '', 1)"
        )
        connection.execute(
            "INSERT INTO session_part VALUES ('s', 0, ?, '10:00:00.000000', '12:00:00.000000')",
            [day.isoformat()],
        )


# ---- who may what -------------------------------------------------------------------------------


async def test_members_see_the_sessions_and_plan_nothing(released):
    town = released
    assert "Sessies van Inkomen Noord 3" in await town.samira.says("plannen")
    assert town.samira.card.get("actions", []) == []
    assert "Er is nog geen datum" in await town.samira.presses(INTAKE)
    before = kept(town)
    context = {"team": team_id(town), "type": "intake"}
    for verb in (
        "plan.dates",
        "plan.ask",
        "plan.confirm",
        "plan.drop",
        "plan.needs",
        "plan.office",
    ):
        assert "hoort niet bij jouw rol" in await town.samira.repeats(verb, **context)
    for verb in ("plan.session", "plan.ask", "plan.answer"):
        said = await town.omar.repeats(verb, **context)
        assert said == await town.omar.repeats(verb, team="none", type="intake")
    assert kept(town) == before


async def test_a_second_press_and_an_old_card_change_nothing(released):
    town = released
    await asks_the_team(town.marleen)
    before = kept(town)
    said = await town.tariq.repeats(
        "plan.ask",
        team=team_id(town),
        type="intake",
        starts="09:30",
        d1p1="2027-02-16",
    )
    assert "al gepland of voorgesteld" in said
    early = await town.tariq.repeats("plan.confirm", team=team_id(town), type="intake", option="1")
    assert "Tot dan laat ik niet" in early
    assert kept(town) == before
    await town.until(AFTER_DEADLINE)
    late = await town.samira.repeats(
        "plan.answer",
        team=team_id(town),
        type="intake",
        session=one_id(town.folder, "session"),
        cannot="1",
    )
    assert "Je kon antwoorden tot" in late
    assert kept(town)["session_answer"] == []


async def test_other_dates_can_be_proposed_and_what_was_said_is_gone(released):
    town = released
    await asks_the_team(town.marleen)
    await town.until(datetime(2027, 2, 2, 10, 0, tzinfo=ZONE))
    looks_at(town.samira, "Wanneer kun jij niet?")
    card = town.samira.card
    await town.samira.presses("Verstuur", cannot="1")
    await town.tariq.says("plannen")
    await town.tariq.presses(INTAKE)
    assert "gewist" in await town.tariq.presses("Stel andere datums voor")
    assert kept(town)["session_answer"] == []
    town.samira.card = card
    assert "Over deze datums vraag ik niets meer" in await town.samira.presses("Verstuur")
    assert "Hoe lang?" in await town.tariq.presses("Plan opnieuw")


# ---- what makes planning easy -------------------------------------------------------------------


async def test_what_holds_for_all_dates_is_said_once_and_the_earliest_stands_first(released):
    town = released
    await proposes(town.marleen, starts="13.00")
    offer = await town.marleen.presses(
        "Controleer", d1p1="2027-03-03", d2p1="2027-02-16", d3p1="2027-03-01"
    )
    assert "Datum 1 dinsdag 16 februari" in plainly(offer)
    assert offer.count("Veel moslims") == 1
    assert "dinsdag 16 februari, maandag 1 maart en woensdag 3 maart vallen in ramadan" in offer
    await town.marleen.presses("Terug")
    again = await town.marleen.presses("Controleer")
    assert plainly(again) == plainly(offer), "the chosen dates are still there"


async def test_dates_of_two_sessions_both_reach_the_team(released):
    """The second comes onto the card that people have; whoever had answered gets the time."""
    town = released
    for month, kind in enumerate(("intake", "norms", "collaboration"), 2):
        a_session(town, kind, date(2027, month, 10))
    await jumps_to(town, date(2027, 4, 12))
    first = await _asked_about(town, "Terugkomsessie")
    await town.a_moment_later()
    second = await _asked_about(town, "Intervisie 1")
    assert "Daarom krijgt het team langer de tijd" not in first
    assert "Daarom krijgt het team langer de tijd" in second
    for day in (13, 19, 20, 21, 26):
        await jumps_to(town, date(2027, 4, day))
    for session in ("Terugkomsessie", "Intervisie 1"):
        assert "Wanneer kun jij niet?" in looks_at(town.samira, f"{session}. ")


async def _asked_about(town, session):
    await proposes(town.marleen, session)
    offer = await town.marleen.presses("Controleer")
    assert "De datums zijn voorgesteld" in await town.marleen.presses("Vraag het team")
    return offer


async def test_the_date_that_most_can_make_is_filled_in_and_what_has_passed_is_gone(released):
    town = released
    await asks_the_team(town.marleen)
    await town.until(datetime(2027, 2, 2, 10, 0, tzinfo=ZONE))
    looks_at(town.samira, "Wanneer kun jij niet?")
    await town.samira.presses("Verstuur", cannot="1")
    await town.until(AFTER_DEADLINE)
    looks_at(town.marleen, "Hoeveel mensen kunnen niet?")
    [choice] = [part for part in town.marleen.card["body"] if part.get("id") == "option"]
    assert choice["value"] == "2"
    assert [one["value"] for one in choice["choices"]] == ["1", "2", "3"]

    await jumps_to(town, date(2027, 2, 17))
    await town.marleen.says("plannen")
    await town.marleen.presses(INTAKE)
    [choice] = [part for part in town.marleen.card["body"] if part.get("id") == "option"]
    assert "1" not in [one["value"] for one in choice["choices"]]
    await jumps_to(town, date(2027, 3, 8))
    await town.marleen.says("plannen")
    assert "voorbij of te dichtbij" in await town.marleen.presses(INTAKE)
    assert "Leg deze datum vast" not in town.marleen.buttons()
    assert "Stel andere datums voor" in town.marleen.buttons()


async def test_a_date_that_can_be_no_longer_is_not_filled_in_and_it_says_why(released):
    """The trainer came to be away on the first while answers were awaited."""
    town = released
    await proposes(town.marleen, place="Stopera, zaal 3")
    days = [town.marleen._filled_in()[f"d{nth}p1"] for nth in (1, 2, 3)]
    await town.marleen.presses("Controleer")
    await town.marleen.presses("Vraag het team")
    await town.until(AFTER_DEADLINE)
    assert "kan niet meer" not in looks_at(town.marleen, "Hoeveel mensen kunnen niet?")
    await town.tariq.repeats("agenda.away.save", since=days[0], until=days[0])
    await town.marleen.says("plannen")
    said = await town.marleen.presses(INTAKE)
    assert said.count("Deze datum kan niet meer.") == 1
    [choice] = [part for part in town.marleen.card["body"] if part.get("id") == "option"]
    assert [one["value"] for one in choice["choices"]] == ["2", "3"]
    assert choice["value"] in ("2", "3")
    await town.tariq.repeats("agenda.away.save", since=min(days), until=max(days))
    await town.marleen.says("plannen")
    said = await town.marleen.presses(INTAKE)
    assert said.count("Deze datum kan niet meer.") == 3
    assert "te dichtbij" not in said
    assert "Leg deze datum vast" not in town.marleen.buttons()
    assert "Stel andere datums voor" in town.marleen.buttons()


async def test_a_room_is_filled_in_later_and_everybody_hears_of_it(released):
    town = released
    await planned(town)
    reminders = notices(town, "session_reminder")
    await town.marleen.says("plannen")
    await town.marleen.presses(INTAKE)
    await town.marleen.presses("Plaats of zaal")
    done = await town.marleen.presses("Bewaar", place="De Boekmanzaal")
    assert "Waar: De Boekmanzaal" in done
    await town.a_moment_later()
    told = looks_at(town.samira, "De Boekmanzaal")
    assert "is veranderd" in told
    assert "dinsdag 16 februari, 09.30–11.30 uur" in told
    assert "Zeg het tegen de manager of de trainer" in told
    assert "Verplaats" not in told
    assert "Dan kun je de sessie verplaatsen" in looks_at(town.tariq, "De Boekmanzaal")
    after = [one for one in notices(town, "session_reminder") if one[2] == "waiting"]
    assert [one[:2] for one in after] == [one[:2] for one in reminders]


async def test_from_a_planned_session_the_trainer_finds_the_briefing(released):
    town = released
    await planned(town)
    await town.tariq.says("plannen")
    await town.tariq.presses(INTAKE)
    assert "Vraag aan de groep" in await town.tariq.presses("Bij deze sessie")
    await town.samira.says("plannen")
    await town.samira.presses(INTAKE)
    assert "Bij deze sessie" not in town.samira.buttons()
    assert "Sessies van" in await town.samira.presses("Alle sessies")
