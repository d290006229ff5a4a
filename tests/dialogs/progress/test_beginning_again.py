"""After the first trajectory: what goes on, the day on which the rest comes back, a new start."""

import json
from datetime import date, datetime, timedelta

import pytest

from tests.chat import GUIDES, LEAD, MEMBERS, csv_of, fetched
from tests.dialogs import alive
from tests.dialogs.alive import a_session, jumps_to, looked_up
from tests.dialogs.norms.norm_towns import adopted, guided
from tests.dialogs.progress.test_ending import CLOSED, everything_held, first_words
from tests.dialogs.towns import TEAM, looks_at, one_id, team_id
from trajectory.planning.working_days import ZONE

REFUSED = "Dit lukt zo niet"
COMES_BACK = date(2027, 10, 4)
"""The day that was chosen at the closing for the themes that are left."""


async def closes(town):
    """Everything was held, and the manager closed; the rest comes back in October."""
    everything_held(town)
    await jumps_to(town, CLOSED)
    assert "is afgesloten" in await alive.closes(town, "marleen", COMES_BACK.isoformat())
    await town.a_moment_later()


async def stops(town):
    sent = {"team": team_id(town), "reason": "changes", "line": "Geheime regel"}
    await town.lida.repeats("ending.stopped", **sent)
    await town.a_moment_later()


async def begins_light(town):
    """The manager, with the normal start."""
    await town.marleen.says("start")
    said = await town.marleen.presses("Begin de lichte ronde")
    await town.a_moment_later()
    return said


def trajectories(town):
    return looked_up(town, "SELECT programme, state FROM trajectory ORDER BY started")


# ---- what goes on after the closing


async def test_support_that_a_card_promised_after_the_closing_opens_and_is_answered(released):
    await closes(released)
    team = {"team": team_id(released), "theme": "conflicts"}
    await released.tariq.repeats("norms.save", **team, kind="do", text="We melden nevenwerk.")
    assert "29 juni" in await released.tariq.repeats("norms.support.confirm", **team)
    for _ in range(3):
        await released.a_moment_later()
    support = "SELECT state FROM round WHERE kind = 'support'"
    assert looked_up(released, support) == [("scheduled",)]
    await jumps_to(released, date(2027, 6, 29))
    assert looked_up(released, support) == [("open",)]
    for name in MEMBERS[:7]:
        page = await getattr(released, name).opens_private_page()
        assert await page.answers(3) == "in"
    await released.until(datetime(2027, 7, 12, 10, tzinfo=ZONE))
    assert looked_up(released, support) == [("released",)]
    assert "We melden nevenwerk." in await released.tariq.repeats("norms.adopt", **team)
    body = released.tariq.card["body"]
    ids = [part["id"] for part in body if part["type"] == "Input.ChoiceSet"]
    await released.tariq.presses("Leg vast", day="2027-07-12", **dict.fromkeys(ids, "adopt"))
    await released.until(datetime(2027, 7, 14, 10, tzinfo=ZONE))
    assert "Handreiking van" in looks_at(released.samira, "versie 1")


async def test_a_closed_team_that_stops_loses_the_round_that_is_open(released):
    await closes(released)
    team = {"team": team_id(released), "theme": "conflicts"}
    await released.tariq.repeats("norms.save", **team, kind="do", text="We melden nevenwerk.")
    await released.tariq.repeats("norms.support.confirm", **team)
    await jumps_to(released, date(2027, 6, 29))
    await stops(released)
    await released.a_moment_later()
    assert looked_up(released, "SELECT state FROM round WHERE kind = 'support'") == [("withdrawn",)]
    assert REFUSED in await released.tariq.repeats("norms.support", **team)


async def test_agreements_are_asked_about_after_the_closing_and_marked_when_late(released):
    everything_held(released)
    await jumps_to(released, CLOSED)
    written = {"what": "Elke maandag beginnen we samen", "owner": "trainer", "due": "2027-07-20"}
    await released.tariq.repeats("agreements.record", team=team_id(released), **written)
    await alive.closes(released, "marleen", COMES_BACK.isoformat())
    await released.until(datetime(2027, 7, 21, 10, tzinfo=ZONE))
    said = await released.samira.repeats("agreements.list", team=team_id(released))
    assert "(te laat)" in said
    await released.until(datetime(2027, 8, 5, 10, tzinfo=ZONE))
    month = looks_at(released.marleen, "Deze maand")
    assert f"Afspraken van {TEAM}" in month, "between trajectories it is a line, and no message"
    assert "De eerste dag is dinsdag 20 juli" in month


# ---- the day on which the rest comes back


async def test_the_day_that_was_chosen_asks_the_manager_and_is_late_when_nothing_begins(released):
    await closes(released)
    await released.until(datetime(2027, 10, 4, 11, tzinfo=ZONE))
    assert "Tegengaan van corruptie" in looks_at(released.marleen, "vandaag verder met de norm")
    assert "Begin opnieuw" in released.marleen.buttons()
    asked = "SELECT count(*) FROM outbox WHERE kind = 'take_up'"
    assert looked_up(released, asked) == [(1,)]
    assert "Nu: verder met de thema" in await released.marleen.says("traject")
    await released.until(datetime(2027, 10, 20, 11, tzinfo=ZONE))
    late = looks_at(released.marleen, "Verder met de thema")
    assert TEAM in late
    await released.until(datetime(2027, 11, 8, 11, tzinfo=ZONE))
    assert TEAM in looks_at(getattr(released, LEAD), TEAM)
    assert TEAM in await released.lida.repeats("overview.late")


async def test_what_waits_after_the_closing_is_no_session_to_open(released):
    await closes(released)
    for name in ("tariq", "marleen"):
        somebody = getattr(released, name)
        await somebody.repeats("result.show", team=team_id(released))
        assert "Bekijk de sessie" not in somebody.buttons()
        said = await somebody.repeats("plan.session", team=team_id(released), type="peer-1")
        assert "Niet gehouden" in said


async def test_it_is_put_off_with_a_reason_and_then_is_not_late(released):
    await closes(released)
    await released.until(datetime(2027, 10, 4, 11, tzinfo=ZONE))
    sent = {"team": team_id(released), "step": "take_up", "until": "2027-12-01"}
    said = await released.marleen.repeats("steps.postponed", **sent, reason="busy")
    assert "1 december" in said
    await released.until(datetime(2027, 11, 8, 11, tzinfo=ZONE))
    assert TEAM not in await released.lida.repeats("overview.late")


# ---- a light round


async def test_the_manager_begins_a_light_round_and_everybody_hears_on_which_themes(released):
    await adopted(released)
    await closes(released)
    await jumps_to(released, COMES_BACK)
    offer = await released.marleen.says("start")
    assert "Lichte ronde van" in offer
    assert "Tegengaan van corruptie" in offer
    assert "Omgaan met anderen" not in offer, "it has its norm"
    assert "De lichte ronde van" in await released.marleen.presses("Begin de lichte ronde")
    await released.a_moment_later()
    assert trajectories(released) == [("team@1", "closed"), ("next@1", "running")]
    for name in (*MEMBERS[:2], *GUIDES):
        assert "Tegengaan van corruptie" in looks_at(getattr(released, name), "gaat verder met")
    again = await released.marleen.repeats(
        "start.confirm", team=team_id(released), kind="next", first="", last=""
    )
    assert "loopt al" in again
    assert trajectories(released) == [("team@1", "closed"), ("next@1", "running")]


async def test_a_light_round_is_planned_and_what_was_made_before_stays(released):
    await guided(released)
    await closes(released)
    await jumps_to(released, COMES_BACK)
    await begins_light(released)
    where = await released.samira.says("traject")
    assert "Pre-intake" not in where
    assert "Eindverslag van ronde 1" in released.samira.buttons()
    assert "Eindverslag van" in await released.samira.presses("Eindverslag van ronde 1")
    assert "PDF" in "".join(released.samira.buttons())
    assert "versie" in (await released.samira.repeats("guide.show", team=team_id(released))).lower()
    await released.marleen.says("plannen")
    await released.marleen.presses("Normstellen: de thema's die over zijn")
    await released.marleen.presses("Kies datums", place="Stopera, zaal 3")
    await released.marleen.presses("Controleer")
    assert REFUSED not in await released.marleen.presses("Vraag het team")
    norms = await released.tariq.repeats("norms.show", team=team_id(released))
    assert "1 van de 8 thema" in norms


async def test_the_next_version_of_the_guide_follows_the_one_from_before(released):
    await guided(released)
    await closes(released)
    await jumps_to(released, COMES_BACK)
    await begins_light(released)
    await adopted(released, "We laten elkaar uitpraten.")
    await released.tariq.repeats("guide.make", team=team_id(released))
    await released.a_moment_later()
    assert "versie 2" in looks_at(released.samira, "Handreiking van")
    versions = "SELECT version FROM norm_guide ORDER BY version"
    assert looked_up(released, versions) == [(1,), (2,)]
    report = await released.samira.repeats(
        "report.show",
        team=team_id(released),
        trajectory=one_id(released.folder, "trajectory", "state = 'closed'"),
    )
    assert "1 van de 8 thema’s heeft een norm" in report


async def test_nothing_begins_before_the_last_one_was_closed(released):
    everything_held(released)
    await jumps_to(released, CLOSED)
    sent = {"team": team_id(released), "kind": "next"}
    said = await released.marleen.repeats("start.confirm", **sent)
    assert "Sluit het eerst af" in said
    assert "Al je teams zijn begonnen" in await released.marleen.says("start")
    assert len(trajectories(released)) == 1


async def test_a_light_round_needs_a_team_that_began_before(enrolled):
    sent = {"team": team_id(enrolled), "kind": "next"}
    assert "geen thema's over" in (await enrolled.marleen.repeats("start.confirm", **sent)).replace(
        "’", "'"
    )


# ---- the whole way again


async def test_a_stopped_team_begins_again_with_the_same_row(released):
    await stops(released)
    said = await released.lida.sends(csv_of())
    assert "Was gestopt en kan opnieuw beginnen" in said
    await released.a_moment_later()
    assert "opnieuw beginnen" in looks_at(released.marleen, "doet mee")
    await jumps_to(released, date(2027, 3, 8))
    assert "Lichte ronde" in await released.marleen.presses("Begin opnieuw")
    whole = await released.marleen.presses("Hele traject opnieuw")
    assert "ronde 2" in whole
    await released.marleen.presses("Begin")
    assert trajectories(released) == [("team@1", "stopped"), ("team@1", "running")]


async def test_two_scans_end_eight_weeks_apart_and_the_usual_dates_leave_them(released):
    await stops(released)
    sent = {"team": team_id(released), "kind": "first"}
    early = {"first": "2027-02-15", "last": "2027-03-01"}
    said = await released.marleen.repeats("start.confirm", **sent, **early)
    assert "minstens acht weken" in said
    assert "23 maart" in said
    assert "23 maart" in await released.marleen.repeats("start.show", **sent)


async def test_the_second_scan_is_held_to_the_words_of_the_first(released):
    before = first_words(released)
    await stops(released)
    await jumps_to(released, date(2027, 3, 29))
    sent = {"team": team_id(released), "kind": "first"}
    await released.marleen.repeats("start.show", **sent)
    await released.marleen.presses("Begin")
    await released.until(datetime(2027, 3, 31, 10, tzinfo=ZONE))
    repeats = "SELECT came, went, invited FROM repeat"
    assert looked_up(released, repeats) == [(0, 0, 8)]
    for name, value in zip(MEMBERS, (4, 4, 4, 2, 2, 5, 1), strict=False):
        await (await getattr(released, name).opens_private_page()).answers(value)
    await released.until(datetime(2027, 4, 20, 10, tzinfo=ZONE))
    [(again,)] = looked_up(
        released,
        "SELECT words FROM release JOIN round ON id = round_id WHERE opens > '2027-03-01'",
    )
    assert dict(json.loads(again)) == before, "nothing moved by two words"
    await released.samira.says("traject")
    said = await released.samira.presses("Vervolgscan")
    assert "Nergens is het verschil groot genoeg" in said
    assert "dan eerst" not in said


# ---- people change


async def test_a_new_manager_hears_where_the_team_stands_and_everybody_hears_who(released):
    await closes(released)
    sent = {"team": team_id(released), "role": "manager", "person": "nadia@amsterdam.example"}
    await released.lida.repeats("hand_over.confirm", **sent)
    await released.a_moment_later()
    told = looks_at(released.nadia, "Je begeleidt nu")
    assert "afgesloten op" in told
    assert "afspraken" in told
    for name in ("samira", "tariq", "els"):
        assert "De manager is nu Nadia" in looks_at(getattr(released, name), "een andere manager")
    await released.nadia.repeats("start.show", team=team_id(released))
    assert "Begin de lichte ronde" in released.nadia.buttons()
    assert REFUSED in await released.marleen.repeats("start.show", team=team_id(released))


async def test_a_newcomer_hears_first_that_they_belong_then_what_the_team_agreed(released):
    await guided(released)
    await closes(released)
    team = {"team": team_id(released)}
    await released.marleen.repeats(
        "roster.propose", **team, kind="new", new="bilal@amsterdam.example"
    )
    await released.tariq.repeats("roster.confirm", change=one_id(released.folder, "roster_change"))
    await released.until(released.clock.moment + timedelta(minutes=5))
    read = [card["body"][0]["text"] for card in released.bilal.read[-2:]]
    assert "is veranderd" in read[0]
    assert "De handreiking van" in read[1]
    assert "1 van de 8" in released.bilal.looks_at_newest()


@pytest.mark.parametrize("person", ["samira", LEAD])
async def test_nobody_becomes_manager_of_a_team_that_they_are_in_or_lead(released, person):
    await closes(released)
    sent = {"role": "manager", "person": f"{person}@amsterdam.example"}
    said = await released.lida.repeats("hand_over.confirm", team=team_id(released), **sent)
    assert said.startswith(REFUSED)


async def test_a_stop_tells_who_decided_why_and_what_stays(released):
    await guided(released)
    await stops(released)
    told = looks_at(released.samira, "is gestopt")
    assert "De projectleider I&D heeft dit besloten" in told
    assert "het team of de organisatie verandert" in told
    assert "blijven van het team" in told
    assert "Geheime regel" not in told
    await released.samira.says("traject")
    assert "versie 1" in (await released.samira.presses("Handreiking")).lower().replace(": ", " ")


async def test_what_is_sent_about_an_old_session_finds_its_own_programme(released):
    """The intake of the first trajectory is not in the light round."""
    await closes(released)
    await jumps_to(released, COMES_BACK)
    await begins_light(released)
    session = one_id(released.folder, "session", "type = 'intake'")
    said = await released.tariq.repeats("summary.show", team=team_id(released), session=session)
    assert "Gezamenlijke intake" in said


async def test_the_file_of_a_session_from_before_is_still_there_after_a_new_start(released):
    """Whoever has it in their calendar can take it out again."""
    everything_held(released)
    planned = a_session(released, "coaching", date(2027, 11, 3), "confirmed")
    await jumps_to(released, CLOSED)
    await alive.closes(released, "marleen", COMES_BACK.isoformat())
    await released.a_moment_later()
    await jumps_to(released, COMES_BACK)
    await begins_light(released)
    sent = {"team": team_id(released), "type": "coaching", "session": planned}
    assert "3 november" in await released.samira.repeats("plan.file", **sent)
    file = (await fetched(released, released.samira.link("Download het bestand"))).decode()
    assert "20271103" in file.replace("-", "")
    assert REFUSED not in await released.samira.presses("Terug")
    assert REFUSED in await released.nadia.repeats("plan.file", **sent)
