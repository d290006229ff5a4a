"""Steps that are late, put off, paused, stopped and handed over."""

from datetime import date, timedelta

from tests.chat import LEAD, object_id, upn
from tests.dialogs.alive import a_session, changed, jumps_to, looked_up
from tests.dialogs.towns import OTHER_TEAM, TEAM, looks_at, of_rounds, rows, team_id

REFUSED = "Dit lukt zo niet"
AFTER_DUE = date(2027, 2, 15)
"""The Monday after the last day to plan the joint intake."""


def enrolled_later(town):
    """The other team has all the time to start: it is not what a test is about."""
    changed(town, ("UPDATE team SET enrolled = '2027-03-01' WHERE name = ?", [OTHER_TEAM]))


def heard(somebody, words):
    return sum(words in card["body"][0]["text"].replace("\\", "") for card in somebody.cards)


# ---- late


async def test_a_late_step_goes_to_the_manager_and_only_later_to_the_lead(released):
    enrolled_later(released)
    marleen, lida = released.marleen, getattr(released, LEAD)
    await jumps_to(released, date(2027, 2, 12))
    assert heard(marleen, "Er staat iets stil") == 0

    await jumps_to(released, AFTER_DUE)
    card = looks_at(marleen, "Er staat iets stil")
    assert "Gezamenlijke intake, uiterste dag vrijdag 12 februari" in card
    assert heard(lida, "staat stil") == 0

    await jumps_to(released, AFTER_DUE + timedelta(days=1))
    assert heard(marleen, "Er staat iets stil") == 1
    await jumps_to(released, AFTER_DUE + timedelta(days=7))
    assert heard(marleen, "stil") == 1, "nothing is new"

    await jumps_to(released, date(2027, 3, 1))
    looks_at(marleen, "Dit staat nog stil, en de projectleider I&D ziet het nu ook")
    assert "1 team staat stil" in looks_at(lida, "1 team staat stil")
    said = await lida.presses("Welke teams?")
    assert TEAM in said
    assert OTHER_TEAM not in said
    assert not any(name in said for name in ("Marleen", "Tariq", "Els", "Samira"))
    for somebody in (released.tariq, released.samira):
        assert heard(somebody, "stil") == 0


async def test_what_was_planned_meanwhile_is_not_told(released):
    a_session(released, "intake", date(2027, 3, 3), "confirmed")
    await jumps_to(released, AFTER_DUE)
    assert heard(released.marleen, "Er staat iets stil") == 0


async def test_a_reason_puts_a_step_off_and_the_lead_reads_it(released):
    enrolled_later(released)
    marleen, lida = released.marleen, getattr(released, LEAD)
    await jumps_to(released, AFTER_DUE)
    looks_at(marleen, "Er staat iets stil")
    await marleen.presses("Iets veranderen")
    await marleen.presses("Een stap uitstellen")
    refused = await marleen.presses("Stel uit", until="2027-03-10")
    assert REFUSED in refused
    await marleen.says("traject")
    await marleen.presses("Iets veranderen")
    await marleen.presses("Een stap uitstellen")
    said = await marleen.presses(
        "Stel uit", until="2027-03-10", reason="busy", line="Jaarafsluiting"
    )
    assert "Nieuwe uiterste dag: woensdag 10 maart." in said

    await lida.says("overzicht")
    card = await lida.presses(TEAM)
    assert "Uitgesteld tot woensdag 10 maart. Reden: te druk." in card
    assert "Jaarafsluiting" in card
    assert "Jaarafsluiting" not in await released.samira.says("traject")

    await jumps_to(released, date(2027, 3, 2))
    assert heard(lida, "staat stil") == 0
    await jumps_to(released, date(2027, 3, 11))
    assert heard(marleen, "Er staat iets stil") == 2


async def test_what_cannot_be_is_refused_and_changes_nothing(released):
    await released.marleen.says("traject")
    await released.marleen.presses("Iets veranderen")
    await released.marleen.presses("Een stap uitstellen")
    card, good = released.marleen.card, {"until": "2027-03-10", "reason": "busy"}
    for wrong in (
        {"reason": "ill"},
        {"reason": ""},
        {"until": "2027-01-10"},
        {"until": "2029-01-10"},
        {"until": "2027-02-12"},
        {"until": "soon"},
        {"step": "norms"},
        {"line": "x" * 201},
    ):
        released.marleen.card = card
        assert REFUSED in await released.marleen.presses("Stel uit", **{**good, **wrong}), wrong
    assert looked_up(released, "SELECT * FROM postponement") == []


# ---- pausing


async def test_a_pause_rests_everything_and_comes_back_by_itself(released):
    marleen, lida = released.marleen, getattr(released, LEAD)
    await marleen.says("traject")
    await marleen.presses("Iets veranderen")
    await marleen.presses("Het traject pauzeren")
    said = await marleen.presses("Pauzeer", until="2027-03-01", reason="changes", line="Verhuizing")
    assert "Tot en met maandag 1 maart." in said
    await released.a_moment_later()
    assert "pauzeert" in released.samira.looks_at_newest()

    await jumps_to(released, date(2027, 2, 26))
    assert heard(marleen, "Er staat iets stil") == 0
    assert "pauzeert tot maandag 1 maart" in await lida.says("overzicht")
    await jumps_to(released, date(2027, 3, 2))
    assert "Verdergaan" in looks_at(marleen, "Er staat iets stil")

    await marleen.presses("Mijn traject")
    assert "gaat verder" in await marleen.presses("Verdergaan")
    assert "uiterlijk dinsdag 16 maart" in await marleen.says("traject")


async def test_whoever_pauses_first_moves_what_is_planned(released):
    a_session(released, "intake", date(2027, 2, 10), "confirmed")
    await released.tariq.says("traject")
    said = await released.tariq.presses("Iets veranderen")
    assert "Gezamenlijke intake staat op woensdag 10 februari. " in said
    assert "Verplaats die sessie eerst, of zeg die af." in said
    said = await released.tariq.repeats("steps.pause", team=team_id(released))
    assert "Verplaats die sessie eerst, of zeg die af." in said


async def test_an_open_round_goes_on_while_a_trajectory_pauses(opened):
    await opened.marleen.says("traject")
    await opened.marleen.presses("Iets veranderen")
    await opened.marleen.presses("Het traject pauzeren")
    await opened.marleen.presses("Pauzeer", until="2027-03-01", reason="busy")
    page = await opened.samira.opens_private_page()
    assert await page.answers(4) == "in"


# ---- stopping


async def test_stopping_destroys_an_open_round_unread_and_cancels_its_messages(opened):
    lida = getattr(opened, LEAD)
    page = await opened.samira.opens_private_page()
    assert await page.answers(4, "Een tekst") == "in"
    await lida.says("overzicht")
    await lida.presses(TEAM)
    await lida.presses("Iets veranderen")
    await lida.presses("Het traject stoppen")
    said = await lida.presses("Stop het traject", reason="dissolved", line="Opgegaan in Zuid")
    assert "is gestopt" in said
    await opened.a_moment_later()
    await opened.a_moment_later()

    [(round_id, state)] = looked_up(opened, "SELECT id, state FROM round")
    assert state == "withdrawn"
    assert of_rounds(rows(opened.folder)) == []
    assert looked_up(opened, "SELECT count(*) FROM mailbox WHERE ends IS NULL") == [(0,)]
    waiting = looked_up(opened, "SELECT kind FROM outbox WHERE state = 'waiting'")
    assert {kind for (kind,) in waiting} <= {"over"}
    keys = {path.name for path in (opened.folder / "keys").glob("*.key")}
    assert not any(round_id in name for name in keys), keys
    assert "ongelezen gewist" in looks_at(opened.samira, "gestopt")
    assert "gestopt op" in await opened.samira.says("traject")
    assert (await opened.samira.opens_private_page()).waiting == []


async def test_only_the_lead_stops_and_hands_over(released):
    for verb in ("ending.stop", "ending.stopped", "hand_over.show", "hand_over.confirm"):
        for name in ("marleen", "tariq", "els", "samira", "nadia"):
            somebody = getattr(released, name)
            said = await somebody.repeats(
                verb, team=team_id(released), reason="other", role="trainer", person=upn("omar")
            )
            assert REFUSED in said, (verb, name)


# ---- handing over


async def hands_over(town, role, person):
    lida = getattr(town, LEAD)
    await lida.says("overzicht")
    await lida.presses(TEAM)
    await lida.presses("Iets veranderen")
    await lida.presses("Overdragen")
    said = await lida.presses("Draag over", role=role, person=person)
    await town.a_moment_later()
    return said


async def test_whoever_was_never_the_trainer_hears_nothing_of_what_was_written_to_one(opened):
    await hands_over(opened, "coach", upn("omar"))
    assert "geschreven" not in looks_at(opened.els, "niet meer")
    assert "Lees de inbreng" not in opened.els.buttons()


async def test_rights_move_at_once_and_both_hear_of_it(opened):
    assert "is nu trainer" in await hands_over(opened, "trainer", upn("omar"))
    assert "Je bent de trainer" in looks_at(opened.omar, "Je begeleidt nu")
    assert "aan jou als trainer geschreven" in looks_at(opened.tariq, "niet meer")
    assert "Lees de inbreng" in opened.tariq.buttons()
    assert REFUSED in await opened.tariq.says("mijn traject")
    assert TEAM in await opened.omar.says("mijn traject")
    # What waited for the one before comes to the new one.
    assert looked_up(
        opened,
        "SELECT count(*) FROM outbox JOIN person ON person.id = person_id"
        f" WHERE kind = 'release_early' AND upn = '{upn('omar')}'",
    ) == [(1,)]


async def test_the_reading_page_follows_the_trainer(released):
    await released.tariq.says("samenvatting")
    await hands_over(released, "trainer", upn("omar"))
    said = await released.tariq.repeats("briefing.texts", team=team_id(released))
    assert REFUSED in said
    await released.omar.repeats("briefing.texts", team=team_id(released))
    assert "lezen#" in released.omar.link("Open de leespagina")


async def test_nobody_judges_the_own_team_whoever_is_handed_what(released):
    for role, person, words in (
        ("trainer", object_id("marleen"), "niet ook trainer"),
        ("manager", object_id("els"), "niet ook trainer"),
        ("manager", object_id("samira"), "Haal Samira daar eerst af"),
        ("coach", object_id("els"), "heeft deze rol al"),
        ("manager", object_id(LEAD), "geen manager"),
        ("trainer", "Omar", "geen account"),
        ("member", upn("omar"), "Kies manager"),
    ):
        assert words in await hands_over(released, role, person)
    assert TEAM in await released.tariq.says("mijn traject")
