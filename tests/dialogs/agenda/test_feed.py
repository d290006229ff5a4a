"""The address of one's own calendar, and everybody who would like to read somebody else's."""

import logging
from datetime import date, timedelta

import pytest
from icalendar import Calendar

from tests.dialogs.agenda.weeks import DAY, SECOND, two_teams
from tests.dialogs.alive import a_session, looked_up
from tests.dialogs.towns import OTHER_TEAM, TEAM, team_id
from use_cases.agenda.feed import Pace


async def makes(somebody, button="Maak een adres"):
    """The path of a new address."""
    await somebody.says("agenda")
    await somebody.presses("In mijn kalender")
    await somebody.presses(button)
    [field] = [part for part in somebody.card["body"] if part.get("id") == "address"]
    assert field["value"].startswith(somebody.town.settings.public_url + "/agenda/")
    return field["value"].removeprefix(somebody.town.settings.public_url)


async def fetches(town, path, method="GET", **headers):
    asking = town.session.request(method, town.address + path, headers=headers)
    async with asking as answer:
        return answer.status, await answer.read(), answer.headers


async def test_it_holds_day_time_place_and_the_number_of_the_agenda(released):
    await two_teams(released, other=date(2027, 3, 11))
    path = await makes(released.tariq)
    status, body, headers = await fetches(released, path)
    assert status == 200
    assert headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert headers["Cache-Control"] == "private, no-store"
    assert "Set-Cookie" not in headers
    events = Calendar.from_ical(body).walk("VEVENT")
    assert [str(one["summary"]) for one in events] == ["Sessie 10-1", "Sessie 10-2"]
    assert [one.decoded("dtstart").date() for one in events] == [DAY, date(2027, 3, 11)]
    assert [str(one["location"]) for one in events] == ["Zaal 1", "Zaal 1"]
    agenda = await released.tariq.says("agenda")
    assert "1. dinsdag 9 maart" in agenda
    assert "2. donderdag 11 maart" in agenda


async def test_no_team_no_subject_no_name_and_no_id_stands_in_it(released):
    first, second = await two_teams(released)
    _, body, _ = await fetches(released, await makes(released.tariq))
    text = body.decode()
    words = (TEAM, SECOND, "Norm", "Tariq", "tariq", "Samira", first, second, team_id(released))
    for word in words:
        assert word not in text, word
    assert set(Calendar.from_ical(body).walk("VEVENT")[0]) == {
        "UID",
        "DTSTAMP",
        "DTSTART",
        "DTEND",
        "SUMMARY",
        "LOCATION",
        "CLASS",
    }


async def test_a_date_that_is_only_proposed_is_not_in_it(released):
    await released.marleen.says("plannen")
    await released.marleen.presses("Gezamenlijke intake")
    await released.marleen.presses("Kies datums", place="Stopera, zaal 3")
    await released.marleen.presses("Controleer")
    await released.marleen.presses("Vraag het team")
    _, body, _ = await fetches(released, await makes(released.tariq))
    assert not Calendar.from_ical(body).walk("VEVENT")


async def test_a_renewed_address_opens_nothing_and_the_new_one_does(released):
    a_session(released, "norms", DAY, "confirmed")
    old = await makes(released.tariq)
    new = await makes(released.tariq, "Maak een nieuw adres")
    assert old != new
    assert (await fetches(released, old))[:2] == (404, b"")
    assert (await fetches(released, new))[0] == 200
    await released.tariq.says("agenda")
    await released.tariq.presses("In mijn kalender")
    await released.tariq.presses("Stop ermee")
    assert (await fetches(released, new))[:2] == (404, b"")


async def test_it_ends_with_the_part_and_stays_ended(released):
    a_session(released, "norms", DAY, "confirmed")
    path = await makes(released.tariq)
    data = {"team": team_id(released), "role": "trainer", "person": "kwame@amsterdam.example"}
    await released.lida.repeats("hand_over.confirm", **data)
    assert (await fetches(released, path))[:2] == (404, b"")
    assert looked_up(released, "SELECT count(*) FROM feed") == [(0,)]
    await released.lida.repeats(
        "hand_over.confirm", **{**data, "person": "tariq@amsterdam.example"}
    )
    assert (await fetches(released, path))[0] == 404, "an old address does not come alive"


async def test_with_a_team_that_stops_it_ends_too(released):
    a_session(released, "norms", DAY, "confirmed")
    path = await makes(released.tariq)
    data = {"team": team_id(released), "reason": "dissolved", "line": ""}
    await released.lida.repeats("ending.stopped", **data)
    assert (await fetches(released, path))[:2] == (404, b"")
    await released.until(released.clock.moment + timedelta(days=1))
    assert looked_up(released, "SELECT count(*) FROM feed") == [(0,)]


async def test_guessed_old_ended_and_misspelt_addresses_are_one_and_the_same(released):
    """Not a byte and not a header tells whether there ever was such an address."""
    path = await makes(released.tariq)
    old, _ = path, await makes(released.tariq, "Maak een nieuw adres")
    answers = []
    for guess in (old, "/agenda/" + "A" * 43 + ".ics", "/agenda/x.ics", "/agenda/%2e%2e.ics"):
        status, body, headers = await fetches(released, guess)
        told = {k: v for k, v in headers.items() if k not in ("Date", "Content-Type")}
        answers.append((status, body, told if "%2e" not in guess else answers[0][2]))
    assert answers[0][:2] == (404, b"")
    assert all(one == answers[0] for one in answers[:3])
    assert answers[3][0] == 404


async def test_the_address_of_one_person_opens_nothing_of_another(released):
    a_session(released, "norms", DAY, "confirmed")
    mine, theirs = await makes(released.tariq), await makes(released.kwame)
    _, body, _ = await fetches(released, mine)
    assert len(Calendar.from_ical(body).walk("VEVENT")) == 1
    _, body, _ = await fetches(released, theirs)
    assert not Calendar.from_ical(body).walk("VEVENT")
    assert OTHER_TEAM.encode() not in body


async def test_asking_without_a_body_tells_the_same_and_nothing_can_be_sent_to_it(released):
    path = await makes(released.tariq)
    status, body, headers = await fetches(released, path, "HEAD")
    assert (status, body) == (200, b"")
    assert headers["Cache-Control"] == "private, no-store"
    assert (await fetches(released, "/agenda/" + "A" * 43 + ".ics", "HEAD"))[0] == 404
    for method in ("POST", "PUT", "DELETE", "PATCH"):
        real = await fetches(released, path, method)
        guessed = await fetches(released, "/agenda/" + "A" * 43 + ".ics", method)
        assert real[:2] == guessed[:2]
        assert real[0] == 405


async def test_a_cookie_of_the_board_opens_nothing_here(released):
    path = "/agenda/" + "A" * 43 + ".ics"
    answer = await fetches(released, path, Cookie="__Secure-board=x")
    assert answer[:2] == (404, b"")


async def test_the_address_stands_in_no_log_and_not_readable_in_the_database(released, caplog):
    caplog.set_level(logging.DEBUG)
    path = await makes(released.tariq)
    secret = path.removeprefix("/agenda/").removesuffix(".ics")
    await fetches(released, path)
    await fetches(released, path.replace(secret[0], "_", 1))
    assert secret not in caplog.text
    assert secret.encode() not in released.database_text()
    assert len(secret) == 43


async def test_whoever_asks_without_end_is_told_to_wait(released, monkeypatch):
    monkeypatch.setattr(Pace, "MOST", 3)
    path = await makes(released.tariq)
    for _ in range(3):
        await fetches(released, "/agenda/" + "A" * 43 + ".ics")
    status, body, headers = await fetches(released, path)
    assert (status, body, headers["Retry-After"]) == (429, b"", "60")
    released.clock.moment += timedelta(minutes=1)
    assert (await fetches(released, path))[0] == 200


@pytest.mark.parametrize("name", ["marleen", "samira", "lida", "omar"])
async def test_nobody_else_gets_an_address(released, name):
    await getattr(released, name).repeats("agenda.feed.renew")
    assert looked_up(released, "SELECT count(*) FROM feed") == [(0,)]
