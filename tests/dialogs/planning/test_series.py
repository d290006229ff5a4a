"""A whole series is proposed in one go, answered in one go, and chosen in one go."""

from base64 import b64decode
from datetime import date, datetime, timedelta

from icalendar import Calendar

from tests.chat import GUIDES, MEMBERS, PrivatePage, upn
from tests.dialogs.planning.test_planning import INTAKE, kept, notices
from tests.dialogs.towns import OTHER_TEAM, looks_at, person_id, team_id
from tests.notary import by_hand
from trajectory.planning.working_days import ZONE

SERIES = "Plan alles in één keer"
FIRST = ("intake", "norms", "collaboration", "follow-up", "peer-1", "peer-2", "closing")
"""In the order of the programme; coaching is left out until somebody wants it."""


async def opens(planner):
    await planner.says("plannen")
    return await planner.presses(SERIES)


async def asks_all(town):
    await opens(town.marleen)
    await town.marleen.presses("Controleer")
    said = await town.marleen.presses("Vraag het team")
    await town.a_moment_later()
    return said


def filled_in(planner):
    fields = planner._filled_in()
    return {name[3:-2]: day for name, day in fields.items() if name.startswith("on-") and day}


async def test_every_session_gets_a_date_within_half_a_year_of_the_start(released):
    """Played without losing time, with both intervisie sessions."""
    town = released
    await opens(town.marleen)
    days = filled_in(town.marleen)
    assert set(days) == set(FIRST)
    in_order = [days[one] for one in ("intake", "norms", "collaboration", "follow-up", "closing")]
    assert in_order == sorted(in_order)
    assert date.fromisoformat(max(days.values())) <= date(2027, 1, 11) + timedelta(days=182 - 21)


async def test_one_answer_one_choice_and_one_message_for_the_whole_series(released):
    town = released
    assert "De datums zijn voorgesteld" in await asks_all(town)
    asked = looks_at(town.samira, "Wanneer kun jij niet?")
    assert "Sessies van Inkomen Noord 3" in asked
    assert set(town.samira._filled_in()) == {"cannot-series"}
    of_norms = next(row[0] for row in kept(town)["session"] if row[2] == "norms")
    said = await town.samira.presses("Verstuur", **{"cannot-series": of_norms})
    assert "Normstellen: kan op één datum niet" in said
    looks_at(town.kofi, "Wanneer kun jij niet?")
    await town.kofi.presses("Verstuur")
    assert len(kept(town)["session_answer"]) == 2 * len(FIRST)

    await town.until(datetime(2027, 2, 10, 10, 0, tzinfo=ZONE))
    outcome = looks_at(town.tariq, "Kan niet:")
    assert "Gevraagd 8 van 8, antwoord 2" in outcome
    assert outcome.count("Kan niet: een paar") == 1
    assert outcome.count("Kan niet: niemand") == len(FIRST) - 1
    done = await town.tariq.presses("Leg alle datums vast")
    assert "De datums staan vast" in done
    await town.a_moment_later()
    for name in (*MEMBERS, *GUIDES):
        told = looks_at(getattr(town, name), "hebben een datum")
        assert INTAKE in told
        assert not [one for one in notices(town, "session_planned") if one[2] == "sent"]
    looks_at(town.samira, "hebben een datum")
    await town.samira.presses("Zet in je agenda")
    files = [title for title in town.samira.buttons() if " uur" in title]
    assert len(files) == len(FIRST), "one for each meeting"
    for title in files:
        page = PrivatePage(town, town.samira.link(title))
        file = await page.posts("/bestand/open", ticket=page._ticket())
        [event] = Calendar.from_ical(b64decode(file["file"])).walk("VEVENT")
        assert title.startswith(str(event["summary"]).partition(":")[0])
    states = {row[2]: row[3] for row in kept(town)["session"]}
    assert set(states.values()) == {"confirmed"}


async def test_a_series_that_clashes_with_itself_is_told_session_by_session(released):
    town = released
    await opens(town.marleen)
    days = filled_in(town.marleen)
    told = await town.marleen.presses(
        "Controleer", **{"on-norms-0": days["intake"], "on-peer-1-0": days["follow-up"]}
    )
    assert "Normstellen: " in told
    assert "te vroeg" in told
    assert "Intervisie 2: " in told, "what comes after it is too early now"
    assert kept(town)["session"] == []
    offer = await town.marleen.presses("Controleer", **{"on-norms-0": "", "on-closing-0": ""})
    assert "Inclusief samenwerken: dit kan nog niet. Eerst moet Normstellen" in offer


async def test_a_trainer_who_is_away_for_the_whole_series_is_said(released):
    town = released
    with by_hand(town) as connection:
        other, trainer = team_id(town, OTHER_TEAM), person_id(town, "tariq")
        connection.execute("UPDATE team SET trainer_id = ? WHERE id = ?", [trainer, other])
        connection.execute(
            "INSERT INTO trajectory (id, team_id, language, with_scan, started, programme, state) "
            "VALUES ('t', ?, 'nl', 0, '2027-01-11 09:00:00', 'team@1', 'running')",
            [other],
        )
        connection.execute(
            "INSERT INTO session (id, trajectory_id, type, state, place, version)"
            " VALUES ('s', 't', 'intake', 'confirmed', '', 1)"
        )
        for nth in range(500):
            day = (date(2027, 2, 1) + timedelta(days=nth)).isoformat()
            part = "INSERT INTO session_part VALUES ('s', ?, ?, '07:00:00.000000', ?)"
            connection.execute(part, [nth, day, "22:00:00.000000"])
    said = await opens(town.marleen)
    assert f"Voor {INTAKE} is geen dag te vinden waarop de trainer kan" in said
    assert "Kies ten minste één datum" in await town.marleen.presses("Controleer")


async def test_one_at_a_time_stays_possible_beside_the_series(released):
    town = released
    await asks_all(town)
    await town.until(datetime(2027, 2, 10, 10, 0, tzinfo=ZONE))
    looks_at(town.tariq, "Kan niet:")
    await town.tariq.presses("Normstellen")
    assert "Stel andere datums voor" in town.tariq.buttons()
    await town.tariq.presses("Stel andere datums voor")
    looks_at(town.tariq, "Kan niet:")
    done = await town.tariq.presses("Leg alle datums vast")
    assert "Niet vastgelegd: " in done
    assert "Inclusief samenwerken" in done
    states = {row[2]: row[3] for row in kept(town)["session"]}
    assert states["intake"] == "confirmed"
    assert states["collaboration"] == "proposed"


async def test_a_later_session_of_the_series_is_chosen_once_the_one_before_has_a_date(released):
    """Offered, it was refused: as if its dates were no longer proposed."""
    town = released
    await asks_all(town)
    await town.until(datetime(2027, 2, 10, 10, 0, tzinfo=ZONE))
    norms = {"team": team_id(town), "type": "norms"}
    said = await town.marleen.repeats("plan.session", **norms)
    assert "Eerst moet Gezamenlijke intake een datum hebben" in said
    assert "Leg deze datum vast" not in town.marleen.buttons()
    said = await town.marleen.repeats("plan.confirm", **norms, option="1")
    assert "Eerst moet Gezamenlijke intake een datum hebben" in said
    await town.marleen.repeats("plan.session", **norms | {"type": "intake"})
    await town.marleen.presses("Leg deze datum vast")
    await town.marleen.repeats("plan.session", **norms)
    assert "Leg deze datum vast" in town.marleen.buttons()


async def test_members_get_nothing_of_it(released):
    town = released
    before = kept(town)
    for verb in ("plan.series", "plan.series.check", "plan.series.ask", "plan.series.confirm"):
        assert "hoort niet bij jouw rol" in await town.samira.repeats(verb, team=team_id(town))
    assert kept(town) == before


async def test_whoever_joins_later_hears_all_dates_of_the_series_in_one_message(released):
    town = released
    await asks_all(town)
    await town.until(datetime(2027, 2, 10, 10, 0, tzinfo=ZONE))
    looks_at(town.tariq, "Kan niet:")
    await town.tariq.presses("Leg alle datums vast")
    await town.a_moment_later()
    await town.marleen.repeats("roster.show", team=team_id(town))
    await town.marleen.presses("Stel voor", kind="new", new=upn("omar"))
    await town.a_moment_later()
    looks_at(town.tariq, "Klopt de lijst")
    await town.tariq.presses("Akkoord")
    await town.until(datetime(2027, 2, 10, 11, 0, tzinfo=ZONE))
    told = looks_at(town.omar, "hebben een datum")
    for title in ("Gezamenlijke intake", "Normstellen", "Afsluiting"):
        assert title in told
    heard = [one for one in notices(town, "series_planned") if one[0] == "Omar"]
    assert [one[2] for one in heard] == ["sent"]
    assert "Zet in je agenda" in town.omar.buttons()
    assert not [one for one in notices(town, "session_planned") if one[0] == "Omar"]
