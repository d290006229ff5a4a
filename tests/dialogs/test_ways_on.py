"""Every button leads somewhere: what is offered is not refused, and no refusal ends the way."""

from datetime import date

import pytest

from tests.chat import fetched, upn
from tests.dialogs.alive import a_session, changed, jumps_to, trajectory_of
from tests.dialogs.norms.norm_towns import adopted, in_channel, worded
from tests.dialogs.sessions.test_room_question import all_open_their_page, asks
from tests.dialogs.towns import looks_at, one_id, team_id

REFUSED = "Dit lukt zo niet"
WENT_WRONG = "Er ging iets mis"


async def hands_over(town, role, name):
    """The programme lead gives somebody's part to somebody else."""
    about = {"team": team_id(town), "role": role, "person": upn(name)}
    said = await town.lida.repeats("hand_over.confirm", **about)
    assert "is overgedragen" in said
    await town.a_moment_later()


# ---- a refusal leads on


async def test_a_refusal_leads_back_to_the_team_that_the_card_was_about(released):
    said = await released.samira.repeats("plan.session", team=team_id(released), type="nowhere")
    assert REFUSED in said
    assert "Inkomen Noord 3" in await released.samira.presses("Mijn traject")


async def test_a_refusal_about_a_team_of_others_leads_to_their_own(released):
    said = await released.omar.repeats("plan.show", team=team_id(released))
    assert "Dit team ken ik niet" in said
    assert released.omar.buttons() == ["Waar staan we?", "Hulp"]


@pytest.mark.parametrize(("role", "before"), [("trainer", "tariq"), ("coach", "els")])
async def test_whoever_handed_over_hears_who_guides_the_team_now(released, role, before):
    await hands_over(released, role, "omar")
    said = await getattr(released, before).repeats("summary.team", team=team_id(released))
    assert "Je hebt geen rol meer bij Inkomen Noord 3." in said
    assert "De manager is nu Marleen" in said
    assert ("Omar" if role == "trainer" else "Tariq") in said


async def test_whoever_left_hears_who_guides_the_team_now(released):
    await released.samira.says("gegevens")
    await released.samira.presses("Ik hoor niet bij dit team")
    await released.samira.presses("Zeg het tegen de trainer")
    await released.tariq.repeats("roster.confirm", change=one_id(released.folder, "roster_change"))
    said = await released.samira.repeats("plan.show", team=team_id(released))
    assert "Je hebt geen rol meer bij Inkomen Noord 3. De manager is nu Marleen" in said
    assert "nog niet" not in await released.samira.says("status")


# ---- what cannot be done now is not offered as if it could


async def test_a_session_that_must_wait_for_another_cannot_be_pressed_by_who_plans(released):
    await released.marleen.says("plannen")
    said = released.marleen.reads()
    assert "Kan gepland worden als" in said
    assert [row for row in released.marleen.buttons() if row in said.split("\n")] == [
        "Gezamenlijke intake"
    ]


async def test_neither_can_the_coach_press_team_coaching_before_it_can_be_planned(released):
    said = await released.els.says("plannen")
    rows = [row for row in released.els.buttons() if row in said.split("\n")]
    assert "Teamcoaching" in said
    assert "Teamcoaching" not in rows
    assert "Normstellen" in rows


async def test_a_pause_that_must_wait_leads_to_what_is_planned(meeting):
    await meeting.marleen.says("traject")
    said = await meeting.marleen.presses("Iets veranderen")
    assert "Gezamenlijke intake staat op dinsdag 16 februari" in said
    assert "Sessies van Inkomen Noord 3" in await meeting.marleen.presses("Het traject pauzeren")
    said = await meeting.lida.repeats("steps.manage", team=team_id(meeting))
    assert "Gezamenlijke intake staat op dinsdag 16 februari" in said
    assert "Het traject pauzeren" not in meeting.lida.buttons()


async def test_a_channel_is_offered_only_where_the_app_is_in_one(released):
    wishes = {"team": team_id(released)}
    assert "Ik zie geen Teams-team met deze app" in await released.tariq.repeats(
        "norms.wishes", **wishes
    )
    assert "Kies een kanaal" not in released.tariq.buttons()
    await in_channel(released, "marleen")
    await released.tariq.repeats("norms.wishes", **wishes)
    assert "Ik zie geen Teams-team" in await released.tariq.presses("Kies een kanaal")
    assert "Wat wil Inkomen Noord 3" in await released.tariq.presses("Terug")


async def test_erasing_is_not_offered_to_whoever_guides_a_team(released):
    for guide in (released.marleen, released.tariq, released.els):
        assert "Wissen kan nog niet: je begeleidt Inkomen Noord 3" in await guide.says("gegevens")
        assert "Wis mijn gegevens" not in guide.buttons()
    await released.samira.says("gegevens")
    assert "Wis mijn gegevens" in released.samira.buttons()


async def test_adopting_is_offered_once_there_is_something_to_adopt(released):
    """Also before support was asked: a team may adopt under reserve."""
    theme = {"team": team_id(released), "theme": "others"}
    await released.tariq.repeats("norms.theme", **theme)
    assert "Wat is aangenomen?" not in released.tariq.buttons()
    await worded(released)
    await released.tariq.repeats("norms.theme", **theme)
    assert "Wat is aangenomen?" in released.tariq.buttons()


async def test_the_trainer_finds_no_briefing_before_there_is_one(opened):
    assert "Er is nog geen samenvatting" in await opened.tariq.says("samenvatting")
    assert REFUSED not in opened.tariq.reads()


async def test_a_session_without_papers_offers_none(released):
    a_session(released, "intake", date(2027, 1, 28))
    about = {"team": team_id(released), "type": "intake"}
    for somebody in (released.marleen, released.samira):
        await somebody.repeats("plan.session", **about)
        assert "Bij deze sessie" not in somebody.buttons()
    await released.tariq.repeats("plan.session", **about)
    assert "Bij deze sessie" in released.tariq.buttons()


async def test_the_room_is_asked_during_the_session_only(meeting):
    about = {"team": team_id(meeting), "session": one_id(meeting.folder, "session")}
    await meeting.tariq.repeats("summary.show", **about)
    assert "Vraag aan de groep" in meeting.tariq.buttons()
    await jumps_to(meeting, date(2027, 2, 16), 18)
    await meeting.tariq.repeats("summary.show", **about)
    assert "Vraag aan de groep" not in meeting.tariq.buttons()


async def test_the_answer_of_the_room_says_when_it_is_there(meeting):
    await all_open_their_page(meeting)
    assert "Iedereen die op tijd was" in await asks(meeting)
    said = await meeting.tariq.presses("Bekijk het resultaat")
    assert "Het resultaat is er op dinsdag 16 februari" in said
    assert REFUSED not in said
    assert meeting.tariq.buttons()[0] == "Bekijk het resultaat"


async def test_texts_are_offered_for_thirty_days(released):
    scan = {"team": team_id(released)}
    await released.tariq.repeats("briefing.show", **scan)
    assert "Lees de teksten" in released.tariq.buttons()
    await jumps_to(released, date(2027, 3, 1))
    await released.tariq.repeats("briefing.show", **scan)
    assert "Lees de teksten" not in released.tariq.buttons()


# ---- a scan has a card of its own


async def test_a_scan_is_no_round_of_its_session(held):
    """The follow-up scan belongs to a session, and is told on the card that compares."""
    session = one_id(held.folder, "session")
    scan = one_id(held.folder, "round", "kind = 'scan'")
    changed(
        held,
        ("UPDATE round SET kind = 'follow_up_scan' WHERE id = ?", [scan]),
        ("INSERT INTO session_round (session_id, round_id) VALUES (?, ?)", [session, scan]),
    )
    for somebody in (held.tariq, held.els, held.marleen, held.samira):
        said = await somebody.repeats("summary.show", team=team_id(held), session=session)
        assert WENT_WRONG not in said
        said = await somebody.repeats("round.show", team=team_id(held), round=scan)
        assert WENT_WRONG not in said
        assert REFUSED in said


# ---- a stop and an end leave what was agreed


async def test_a_stopped_team_keeps_its_norm_and_its_guide(released):
    await adopted(released, "We vragen door.")
    await released.tariq.repeats("guide.make", team=team_id(released))
    await released.lida.repeats("ending.stopped", team=team_id(released), reason="dissolved")
    await released.samira.says("traject")
    assert REFUSED not in await released.samira.presses("Handreiking")
    await released.samira.presses("Download de handreiking")
    assert (await fetched(released, released.samira.link("PDF"))).startswith(b"%PDF")
    await released.tariq.repeats("norms.show", team=team_id(released))
    assert "Kanaal en delen" not in released.tariq.buttons()
    said = await released.tariq.repeats("norms.theme", team=team_id(released), theme="others")
    assert "We vragen door." in said
    assert released.tariq.buttons() == ["Terug"]


async def test_whoever_adds_the_app_after_the_end_is_not_told_to_wait_for_questions(released):
    changed(
        released,
        ("UPDATE trajectory SET state = 'closed' WHERE id = ?", [trajectory_of(released)]),
    )
    await released.samira.installs()
    said = released.samira.reads()
    assert "Het traject van je team is voorbij" in said
    assert "vragen klaarstaan" not in said


async def test_a_scan_that_was_withdrawn_is_not_told_as_if_it_ended(opened):
    changed(
        opened,
        ("UPDATE round SET state = 'withdrawn', visible = '2027-01-12 08:00:00.000000'", []),
    )
    for words in ("status", "traject", "resultaat"):
        assert WENT_WRONG not in await opened.samira.says(words)


# ---- what is filled in


async def test_the_last_day_of_the_calendar_is_a_slip(released):
    await released.marleen.says("plannen")
    await released.marleen.presses("Gezamenlijke intake")
    await released.marleen.presses("Kies datums")
    last = {"d1p1": "9999-12-31", "d2p1": "9999-12-31"}
    assert WENT_WRONG not in await released.marleen.presses("Controleer", **last)
    assert REFUSED in released.marleen.reads()


async def test_a_date_of_another_year_is_said_with_its_year(released):
    await released.marleen.says("plannen")
    await released.marleen.presses("Gezamenlijke intake")
    await released.marleen.presses("Kies datums")
    said = await released.marleen.presses("Controleer", d1p1="2072-02-16")
    assert "16 februari 2072" in said


async def test_a_step_of_enrolling_that_an_old_client_left_empty_is_not_passed(enrolled):
    for empty in ({}, {"team": "Nieuw"}, {"team": "Nieuw", "niveau": "nonsense"}):
        said = await enrolled.lida.repeats("enrol.guides", **empty)
        assert "Vul eerst alles in wat verplicht is" in said
        assert "nonsense" not in said
    named = {"team": "Nieuw", "niveau": "team"}
    assert "Vul eerst alles in" in await enrolled.lida.repeats("enrol.members", **named)


async def test_the_same_norm_is_not_written_down_twice(released):
    await worded(released, "We vragen door.")
    said = await released.tariq.repeats(
        "norms.save", team=team_id(released), theme="others", kind="do", text="we vragen DOOR."
    )
    assert "Deze norm staat er al" in said


async def test_a_summary_with_long_agreements_is_shown_whole(held):
    """Twelve of four hundred signs, each of which takes two bytes."""
    session = one_id(held.folder, "session")
    about = {"team": team_id(held), "session": session}
    await held.tariq.repeats("summary.save", **about, present="8", block_knowledge="é")
    for number in range(12):
        what = f"{number} " + "é" * 390
        said = await held.tariq.repeats("summary.add", **about, what=what, owner="member")
    assert said.count("é" * 390) == 12


async def test_what_fits_on_no_card_is_said_kindly(held):
    session = one_id(held.folder, "session")
    about = {"team": team_id(held), "session": session}
    blocks = {f"block_{name}": "🙂" * 2_000 for name in ("knowledge", "awareness")}
    await held.tariq.repeats("summary.save", **about, present="8", next="🙂" * 2_000, **blocks)
    said = await held.tariq.repeats("summary.check", **about)
    assert "Dit past niet op één kaart" in said or "🙂" * 2_000 in said
    blocks = dict.fromkeys(blocks, "*" * 2000)
    await held.tariq.repeats("summary.save", **about, present="8", next="🙂" * 2_000, **blocks)
    await held.tariq.repeats("summary.check", **about)
    assert held.tariq.status == 200


# ---- smaller things


async def test_the_card_about_a_language_is_in_that_language(enrolled):
    await enrolled.samira.says("taal")
    await enrolled.samira.presses("English")
    assert enrolled.samira.card["lang"] == "en"


async def test_a_second_version_of_a_summary_is_told_as_one(held):
    about = {"team": team_id(held), "session": one_id(held.folder, "session")}
    for nth in range(2):
        await held.tariq.repeats("summary.save", **about, present="8", block_knowledge=f"{nth}")
        await held.tariq.repeats("summary.release", **about)
    await jumps_to(held, date(2027, 2, 17), 11)
    assert "Dit is de nieuwe versie" in looks_at(held.samira, "is veranderd")
    looks_at(held.samira, "De samenvatting van Gezamenlijke intake is er")
