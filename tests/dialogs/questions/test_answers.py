"""What each person reads who asks: the facts of their team, part and moment, and the next step."""

from datetime import timedelta

import pytest

from content.library import Library
from tests.chat import GUIDES, MEMBERS, csv_of, fetched, upn
from tests.dialogs.towns import HELD, OTHER_TEAM, TEAM, VISIBLE, looks_at, town_at
from trajectory.language import Language

ENGLISH = "en-GB"
TEXTS = Library.load().texts
UNTIL = "dinsdag 26 januari om 16.30 uur"
SCAN = Library.load().instruments["teamscan@1"]


async def asks(person, question, **about):
    return await person.repeats("question.show", question=question, **about)


async def asks_in_english(person, question):
    person.locale = ENGLISH
    await person.says("status")
    return await asks(person, question)


# ---- what happens with answers


async def test_the_promise_is_quoted_word_for_word_and_then_what_it_does_not_cover(opened):
    for question in ("can-manager-see", "anonymous"):
        said = await asks(opened.samira, question)
        assert TEXTS.say(Language.NL, "promise-who") in said
        assert "Niet alles is te beschermen." in said
        assert opened.samira.link("Wie kan er tóch bij?").endswith("/bescherming#nl")
    assert TEXTS.say(Language.NL, "promise-deleted") in said
    said = await asks_in_english(opened.samira, "can-manager-see")
    assert TEXTS.say(Language.EN, "promise-who") in said
    assert opened.samira.link("Who could still get at answers?").endswith("/bescherming#en")


@pytest.mark.parametrize("question", ["anonymous", "who-answered", "answered-already", "lost-code"])
async def test_who_answered_reads_the_same_as_who_did_not(opened, question):
    await (await opened.samira.opens_private_page()).answers(4)
    assert await asks(opened.samira, question) == await asks(opened.kofi, question)
    assert opened.samira.card == opened.kofi.card


async def test_the_bot_neither_knows_nor_says_that_somebody_is_done(opened):
    said = await asks(opened.samira, "answered-already")
    assert "Je hoeft" in said or "hoef je niets te doen" in said
    for telling in ("ik zie", "ik weet", "ontvangen", "je antwoord is", "heb je al"):
        assert telling not in said.lower()


async def test_nobody_is_told_how_many_answered_and_guides_are_asked_not_to_ask(opened):
    for name in GUIDES:
        said = await asks(getattr(opened, name), "who-answered")
        assert TEXTS.say(Language.NL, "promise-part") in said
        assert "niet aan mensen in het team" in said


async def test_an_answer_may_be_changed_until_the_closing_and_not_after_it(opened):
    said = await asks(opened.samira, "change-answer")
    assert f"tot {UNTIL}" in said
    assert "De laatste keer telt." in said
    assert opened.samira.buttons() == ["Privépagina", "Open in de browser"]
    await opened.until(VISIBLE)
    assert "Na het sluiten kun je niets meer veranderen" in await asks(
        opened.samira, "change-answer"
    )


async def test_a_lost_code_cannot_be_looked_up_and_a_new_message_gives_a_new_one(opened):
    said = await asks(opened.samira, "lost-code")
    assert "kan hem niet opzoeken" in said
    assert "Privépagina" in opened.samira.buttons()
    assert "zonder code" in await asks(opened.tariq, "lost-code")


# ---- being asked


async def test_a_member_reads_until_when_how_long_and_how_many(opened):
    assert f"tot {UNTIL}" in await asks(opened.samira, "until-when")
    assert opened.samira.buttons()[0] == "Privépagina"
    assert f"ongeveer {SCAN.minutes} minuten" in await asks(opened.samira, "how-long")
    assert f"Er staan {SCAN.length} vragen open" in await asks(opened.samira, "how-many")
    said = await asks_in_english(opened.kofi, "until-when")
    assert "until Tuesday 26 January at 16:30" in said
    assert f"take about {SCAN.minutes} minutes" in await asks(opened.kofi, "how-long")


async def test_who_is_never_asked_reads_whom_the_questions_are_for(opened):
    for name in GUIDES:
        person = getattr(opened, name)
        assert "voor de medewerkers" in await asks(person, "how-long")
        assert "Jij krijgt er geen uitnodiging voor" in await asks(person, "no-invitation")
        assert "Privépagina" not in person.buttons()
    assert "Jij hoeft niets te doen" in await asks(opened.els, "answered-already")


async def test_answering_is_voluntary_and_sessions_are_for_everybody(opened):
    said = await asks(opened.samira, "compulsory")
    assert TEXTS.say(Language.NL, "promise-voluntary") in said
    assert "Kun je niet? Zeg het tegen Marleen of Tariq." in said
    assert "Kun je niet?" not in await asks(opened.marleen, "compulsory")


async def test_before_the_start_nobody_is_sent_looking(enrolled):
    said = await asks(enrolled.samira, "no-invitation")
    assert "nog niet begonnen" in said
    assert "Marleen begonnen is" in said
    assert "Jij kunt beginnen" in await asks(enrolled.marleen, "no-invitation")
    assert enrolled.marleen.buttons() == ["Begin met de pre-intake"]
    assert "Pre-intake van" in await enrolled.marleen.presses("Begin met de pre-intake")


async def test_who_joins_during_a_round_is_told_that_it_passes_by(opened):
    await opened.marleen.repeats("roster.show", team=await team_of(opened.marleen))
    await opened.marleen.presses("Stel voor", kind="new", new=upn("omar"))
    await opened.a_moment_later()
    looks_at(opened.tariq, "Klopt de lijst")
    await opened.tariq.presses("Akkoord")
    said = await asks(opened.omar, "new-here")
    assert "Je staat op de lijst van Inkomen Noord 3" in said
    assert "begonnen voordat jij erbij kwam" in said
    assert "Je doet mee vanaf de volgende keer" in await asks(opened.omar, "no-invitation")
    assert "Privépagina" not in opened.omar.buttons()
    said = await opened.omar.says("status")
    assert "begonnen voordat jij erbij kwam. Je doet mee vanaf de volgende keer." in said
    assert "meedeed" not in said
    assert "Privépagina" not in opened.omar.buttons()


async def team_of(person):
    """The id that the row of the only team carries."""
    await person.says("status")
    [row] = [part for part in person.card["body"] if "selectAction" in part]
    return row["selectAction"]["data"]["team"]


async def test_who_left_reads_that_they_are_on_no_list(opened):
    assert "Zeg het hieronder" in await asks(opened.samira, "left-team")
    await opened.samira.presses("Ik hoor niet bij dit team")
    await opened.samira.presses("Zeg het tegen de trainer")
    await opened.a_moment_later()
    looks_at(opened.tariq, "Klopt de lijst")
    await opened.tariq.presses("Akkoord")
    assert "Je staat niet meer op de lijst van een team" in await asks(opened.samira, "left-team")
    assert "niet meer op de lijst" in await asks(opened.samira, "no-invitation")
    assert "niet aangemeld" not in await asks(opened.samira, "until-when")
    assert "Privépagina" in await asks(opened.samira, "page-where")


async def test_each_is_told_why_the_bot_writes(opened):
    parts = {"samira": "op de lijst staat", "marleen": "manager bent", "tariq": "trainer bent"}
    for name, part in (parts | {"els": "CLV-coach bent"}).items():
        assert f"{part} van Inkomen Noord 3" in await asks(getattr(opened, name), "why-this")
    assert "projectleider I&D bent" in await asks(opened.lida, "why-this")
    assert "op geen enkele lijst" in await asks(opened.omar, "why-this")


async def test_the_way_to_the_page_is_a_button_for_who_has_one(opened):
    assert "De vragen voor Inkomen Noord 3 staan daar klaar" in await asks(
        opened.samira, "page-where"
    )
    assert opened.samira.buttons() == ["Privépagina", "Open in de browser"]
    assert "lees je op de leespagina" in await asks(opened.tariq, "page-where")
    assert "niet nodig" in await asks(opened.els, "page-where")


async def test_who_is_away_need_not_say_why(opened):
    said = await asks(opened.samira, "on-leave")
    assert "Je hoeft niet te zeggen waarom" in said
    assert "Wanneer wil je weer herinneringen?" in await opened.samira.presses(
        "Alleen een tijdje niet"
    )


# ---- the result


async def test_each_reads_when_the_result_is_there_for_them(opened):
    team = "komt op vrijdag 29 januari om 09.30 uur"
    for name in ("samira", "marleen"):
        assert team in await asks(getattr(opened, name), "result-when")
    for name in ("tariq", "els"):
        said = await asks(getattr(opened, name), "result-when")
        assert f"sluiten op {UNTIL}. Kort daarna zie jij het resultaat." in said
        assert "Deel het niet eerder" in said


async def test_after_the_release_the_result_is_one_press_away(tmp_path):
    async with town_at("released", tmp_path) as town:
        for name in ("samira", *GUIDES):
            said = await asks(getattr(town, name), "result-when")
            assert "Het resultaat van Inkomen Noord 3 is er." in said
            assert "Deel het niet eerder" not in said
            assert "Resultaat van" in await getattr(town, name).presses("Bekijk het resultaat")


async def test_a_document_that_somebody_may_have_is_one_press_away(tmp_path):
    async with town_at("released", tmp_path) as town:
        await asks(town.samira, "send-document")
        assert town.samira.buttons() == ["Resultaat van de teamscan"]
        await town.samira.presses("Resultaat van de teamscan")
        assert (await fetched(town, town.samira.link("Open als PDF"))).startswith(b"%PDF")
        await asks(town.tariq, "send-document")
        assert "Briefing voor de intake" in town.tariq.buttons()
        assert "Documenten van één team krijg je niet" in await asks(town.lida, "send-document")


async def test_before_there_is_a_document_nobody_is_promised_one(opened):
    for name in (*GUIDES, "samira"):
        said = await asks(getattr(opened, name), "send-document")
        assert "Er is nog geen document van Inkomen Noord 3" in said


async def test_the_trainer_may_keep_questions_open_and_others_read_who_may(opened):
    assert opened.tariq.name in (await asks(opened.samira, "extend")).lower()
    assert "Verleng de vragen" not in opened.samira.buttons()
    await asks(opened.tariq, "extend")
    await opened.tariq.presses("Verleng de vragen")
    await opened.tariq.presses("Verleng")
    assert "kun je niet langer openhouden" in await asks(opened.tariq, "extend")
    assert "dinsdag 2 februari" in await asks(opened.samira, "until-when")


async def test_after_a_session_the_manager_is_asked_too_and_the_trainer_never(tmp_path):
    async with town_at("held", tmp_path) as town:
        await town.until(HELD + timedelta(days=1))
        for name in ("samira", "marleen"):
            person = getattr(town, name)
            assert "Je kunt de vragen voor Inkomen Noord 3" in await asks(person, "until-when")
            assert "Privépagina" in person.buttons()
            assert "Dan hoef je niets te doen" in await asks(person, "answered-already")
            assert "Het resultaat van Inkomen Noord 3 is er" in await asks(person, "result-when")
        await asks(town.tariq, "until-when")
        assert "Privépagina" not in town.tariq.buttons()


# ---- people and sessions


async def test_trainer_and_coach_are_called_by_name_and_know_themselves(opened):
    assert "De trainer van Inkomen Noord 3 is Tariq." in await asks(opened.samira, "who-trainer")
    assert "Jij bent de trainer" in await asks(opened.tariq, "who-trainer")
    assert "De CLV-coach van Inkomen Noord 3 is Els." in await asks(opened.marleen, "who-coach")
    assert "Jij bent de CLV-coach" in await asks(opened.els, "who-coach")


async def test_the_next_session_with_day_time_and_place(meeting):
    when = "dinsdag 16 februari, 09.30–11.30 uur"
    for name in ("samira", *GUIDES):
        said = await asks(getattr(meeting, name), "next-session")
        assert when in said, said
        assert "De plaats is Stopera, zaal 3." in said
        assert "Stopera" in await getattr(meeting, name).presses("Bekijk de sessie")
    assert "De plaats is Stopera, zaal 3." in await asks(meeting.samira, "where")


async def test_who_may_move_a_date_gets_the_button_and_others_read_whom_to_ask(meeting):
    for name in ("marleen", "tariq"):
        assert "Jij kunt de datum verplaatsen" in await asks(getattr(meeting, name), "move-date")
        assert getattr(meeting, name).buttons() == ["Verplaats"]
    assert "Zeg het tegen Marleen of Tariq" in await asks(meeting.samira, "move-date")
    assert "Verplaats" not in meeting.samira.buttons()
    assert "Marleen of Tariq kan de datum verplaatsen" in await asks(meeting.els, "move-date")


# ---- several teams, none, the lead


async def test_several_teams_are_rows_and_each_is_one_press(opened):
    await opened.lida.sends(csv_of("Zorg", guides=("bilal", "tariq", "hanan"), members=MEMBERS[:1]))
    said = await asks(opened.samira, "who-trainer")
    assert "Je hoort bij meer dan één team" in said
    assert {TEAM, "Zorg"} == set(opened.samira.buttons())
    assert "Zorg is nog niet begonnen" in await asks(opened.samira, "until-when")
    said = await opened.samira.presses(TEAM)
    assert f"tot {UNTIL}" in said
    assert "Zorg" not in said
    assert "Privépagina" in opened.samira.buttons()


async def test_the_lead_is_led_to_the_overview_and_never_to_a_result(opened):
    for question in ("until-when", "result-when", "who-trainer", "next-session"):
        assert "Dat verschilt per team" in await asks(opened.lida, question)
        assert OTHER_TEAM in await opened.lida.presses("Bekijk het overzicht")


async def test_the_lead_who_names_a_team_reads_what_a_lead_may_know(meeting):
    team = await team_of(meeting.samira)
    said = await asks(meeting.lida, "result-when", team=team)
    assert "Als projectleider krijg je het resultaat van Inkomen Noord 3 niet" in said
    assert "Tariq" in await asks(meeting.lida, "who-trainer", team=team)
    assert "Stopera" not in await asks(meeting.lida, "next-session", team=team)
    assert "Traject van Inkomen Noord 3" in await meeting.lida.presses("Mijn traject")
    assert "Documenten van één team krijg je niet" in await asks(
        meeting.lida, "send-document", team=team
    )


async def test_a_stranger_is_told_who_can_help(opened):
    for question in ("until-when", "who-trainer", "new-here", "no-invitation", "where"):
        assert "Je hoort nu bij geen team dat meedoet" in await asks(opened.omar, question)
        assert TEAM not in opened.omar.reads()


# ---- language


async def test_asking_for_english_is_answered_in_english_and_changes_nothing(opened):
    said = await opened.samira.says("in English please")
    assert said.startswith("Which language shall we speak?")
    assert "I follow the language of Teams" in said
    assert (await opened.samira.says("status")).startswith("Waar staan jullie?")
    assert (await opened.samira.says("taal")).startswith("In welke taal")
    await opened.samira.presses("English")
    assert (await opened.samira.says("status")).startswith("Where your team stands")


async def test_a_question_about_language_in_dutch_is_answered_in_dutch(opened):
    opened.samira.locale = ENGLISH
    said = await opened.samira.says("in het Nederlands graag")
    assert said.startswith("In welke taal praat ik met je?")
