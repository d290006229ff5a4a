"""What came out: fetched on a click, the same for manager and team, and never too early."""

import json
import re

import pytest

from storage.work import Desk
from tests.chat import MEMBERS, upn
from tests.dialogs.towns import (
    CLOSED,
    EARLY,
    VISIBLE,
    kept_of,
    of_rounds,
    one_id,
    rows,
    team_id,
    town_at,
)


def kept(town):
    return rows(town.folder, without=("seen_activity",))


async def answered(town, *values, deliver=False, text=""):
    for name, value in zip(MEMBERS, values, strict=False):
        page = await getattr(town, name).opens_private_page()
        assert await page.answers(value, text and f"{text} {name}", deliver=deliver) == "in"


# ---- a release


def outcome_on(card):
    """What stands before the next step, which differs by role."""
    body = card["body"]
    onward = next(at for at, part in enumerate(body) if part.get("text") == "De volgende stap")
    return json.dumps(body[:onward])


async def test_manager_and_every_member_read_the_same_to_the_byte(released):
    cards = set()
    for name in ("marleen", "tariq", "els", *MEMBERS):
        await getattr(released, name).says("resultaat")
        cards.add(outcome_on(getattr(released, name).card))
    assert len(cards) == 1


async def test_the_first_sentence_says_what_came_out_and_nothing_stands_before_it(released):
    title, first, *_ = (await released.samira.says("resultaat")).splitlines()
    assert title.startswith("Resultaat van")
    assert first.startswith("Bij ")


# ---- what comes next, by role


async def test_the_manager_plans_the_intake(released):
    said = await released.marleen.says("resultaat")
    assert "Nu: Gezamenlijke intake plannen, uiterlijk" in said
    assert released.marleen.buttons()[0] == "Plan deze stap"
    assert "Gezamenlijke intake" in await released.marleen.presses("Plan deze stap")


async def test_a_member_finds_separate_input_and_help(released):
    assert "buiten de groep om" in await released.samira.says("resultaat")
    assert released.samira.buttons()[:2] == ["Schrijf de trainer apart", "Hulp"]
    assert "privépagina" in await released.samira.presses("Schrijf de trainer apart")


async def test_trainer_and_coach_find_points_for_the_conversation(released):
    await released.tariq.says("resultaat")
    assert "Voor het gesprek" in await released.tariq.presses("Bekijk de briefing")
    await released.els.says("resultaat")
    said = await released.els.presses("Punten voor het gesprek")
    assert "–" in said
    assert "Een tekst" not in said
    assert "Resultaat van" in await released.els.presses("Terug")


async def test_whoever_sees_it_early_is_asked_to_keep_it_until_that_day_and_no_longer(opened):
    await answered(opened, *[5] * 8)
    await opened.until(EARLY)
    for name in ("tariq", "els"):
        assert "Deel het niet voor die tijd" in await getattr(opened, name).says("resultaat")
    await opened.until(VISIBLE)
    for name in ("tariq", "els"):
        assert "Deel het niet" not in await getattr(opened, name).says("resultaat")
    assert "Deel het niet" not in await opened.tariq.says("samenvatting")


async def test_once_the_intake_has_its_day_it_is_what_comes_next(tmp_path):
    async with town_at("meeting", tmp_path) as town:
        assert "Hierna: Gezamenlijke intake op" in await town.marleen.says("resultaat")
        assert town.marleen.buttons()[0] == "Bekijk de sessie"


async def test_after_a_trajectory_was_stopped_nobody_is_asked_to_go_on(released):
    await released.lida.repeats("ending.stopped", team=team_id(released), reason="dissolved")
    await released.a_moment_later()
    for name in ("marleen", "samira", "tariq"):
        said = await getattr(released, name).says("resultaat")
        assert "gestopt" in said
        assert "volgende sessie" not in said
        assert "Schrijf de trainer apart" not in getattr(released, name).buttons()


async def test_documents_stand_beside_the_result(released):
    await released.marleen.says("resultaat")
    assert released.marleen.link("Open als PDF") != released.marleen.link("Open in Word")


async def test_the_result_is_words_and_never_a_number_of_people(released):
    said = await released.marleen.says("resultaat")
    assert "meer dan de helft" in said
    assert "Bespreek dit samen" in said
    assert "gespreksstarter" in said or "beoordeelt niemand" in said
    outcome = said.partition("De volgende stap")[0]
    assert not re.search(r"\d", outcome.replace("Inkomen Noord 3", ""))
    assert "%" not in said


async def test_a_message_never_carries_the_result_only_the_click_does(released):
    await released.marleen.says("status")
    await released.marleen.presses("Bekijk het resultaat")
    sent = released.teams.everything()
    assert "meer dan de helft" not in sent
    assert "Een tekst" not in sent


@pytest.fixture
def readings(monkeypatch):
    """The bot, counting the transactions in which it reads."""
    begun = []
    reading = Desk.reading

    def counted(desk):
        begun.append(desk)
        return reading(desk)

    monkeypatch.setattr(Desk, "reading", counted)
    return begun


@pytest.mark.parametrize(
    ("name", "said", "label"),
    [
        ("marleen", "status", "Bekijk het resultaat"),
        ("samira", "traject", "Resultaat"),
        ("els", "traject", "Resultaat"),
    ],
)
async def test_one_click_on_a_result_reads_in_one_transaction(
    released, readings, name, said, label
):
    """From the press to the card, who presses included: nothing changes in between."""
    somebody = getattr(released, name)
    await somebody.says(said)
    readings.clear()
    assert "Resultaat van" in await somebody.presses(label)
    assert len(readings) == 1


async def test_one_click_on_a_briefing_reads_in_one_transaction(released, readings):
    await released.tariq.says("samenvatting")
    readings.clear()
    assert "Briefing" in await released.tariq.repeats("briefing.show", team=team_id(released))
    assert len(readings) == 1


async def test_whoever_changed_the_language_of_teams_reads_the_result_in_it(released):
    """What is new of a person is written down first, also when they only want to read."""
    released.samira.locale = "en-GB"
    assert "more than half" in await released.samira.says("result")
    assert kept_of(released, "person", "upn || language").count(f"{upn('samira')}en") == 1


async def test_trainer_and_coach_see_it_early_and_nobody_else(opened):
    await answered(opened, *[5] * 8)
    await opened.until(EARLY)
    for name in ("tariq", "els"):
        assert "Resultaat van" in await getattr(opened, name).says("resultaat")
    for name in ("marleen", *MEMBERS):
        said = await getattr(opened, name).says("resultaat")
        assert "nog geen resultaat" in said
        assert "vrijdag 29 januari" in said


async def test_before_it_is_there_everybody_is_told_their_own_day(opened):
    for name in ("tariq", "els"):
        said = await getattr(opened, name).says("resultaat")
        assert "Jij ziet het kort na dinsdag 26 januari" in said
        assert "Het team ziet het vanaf vrijdag 29 januari" in said
    for name in ("marleen", "samira"):
        assert "Jij ziet het" not in await getattr(opened, name).says("resultaat")


async def test_a_team_that_did_not_begin_has_no_result_for_that_reason(enrolled):
    for name in ("marleen", "samira", "tariq"):
        said = await getattr(enrolled, name).says("resultaat")
        assert "is nog niet begonnen" in said
        assert "teamscan" not in said


async def test_the_lead_sees_where_a_team_stands_and_never_its_result(released):
    assert "Het resultaat is er" in await released.lida.says("overzicht")
    assert (await released.lida.says("resultaat")).startswith("Dit lukt zo niet")


async def test_the_coach_reads_no_texts_and_gets_no_briefing(released):
    data = {"team": team_id(released)}
    for verb in ("briefing.texts", "briefing.show"):
        assert (await released.els.repeats(verb, **data)).startswith("Dit lukt zo niet")
    assert "nog geen samenvatting" in await released.els.says("samenvatting")


async def test_the_briefing_adds_points_for_the_conversation_and_no_texts(released):
    said = await released.tariq.says("samenvatting")
    assert "Voor het gesprek" in said
    assert "Een tekst" not in said
    assert "leespagina" in said


async def test_links_carry_their_secret_behind_the_hash_and_name_nobody(released):
    await released.tariq.says("samenvatting")
    link = released.tariq.link("Open als PDF")
    address, _, secret = link.partition("#")
    assert address == "http://127.0.0.1:1/bestand"
    assert len(secret) > 100
    for told in ("tariq", "Inkomen", team_id(released), one_id(released.folder, "round")):
        assert told not in link


async def test_whoever_left_the_team_gets_no_card_about_its_result(opened):
    await opened.kofi.repeats("roster.leave", team=team_id(opened))
    change = one_id(opened.folder, "roster_change")
    await opened.tariq.repeats("roster.confirm", change=change)
    await opened.until(VISIBLE)
    assert any("is klaar" in json.dumps(card) for card in opened.samira.cards)
    assert not any("is klaar" in json.dumps(card) for card in opened.kofi.cards)
    assert (await opened.kofi.says("resultaat")).startswith("Dit lukt zo niet")


# ---- too few answers, from end to end


@pytest.fixture
async def too_few(tmp_path):
    """Four answered; two of them ticked that their text may reach the trainer all the same."""
    async with town_at("opened", tmp_path) as town:
        await answered(town, 5, 5, text="Met vinkje van", deliver=True)
        for name in MEMBERS[2:4]:
            page = await getattr(town, name).opens_private_page()
            await page.answers(1, f"Zonder vinkje van {name}")
        yield town


async def test_with_four_answers_nothing_is_released_and_all_answers_are_gone(too_few):
    await too_few.until(CLOSED)
    assert of_rounds(kept(too_few)) == []
    assert kept(too_few)["release"] == []
    scan = one_id(too_few.folder, "round")
    left = {path.name for path in (too_few.folder / "keys").glob(f"*{scan}-*")}
    assert {name.split("-")[2].removesuffix(".key") for name in left} <= {"texts"}


async def test_the_trainer_hears_it_early_and_how_to_go_on(too_few):
    await too_few.until(EARLY)
    assert "is gesloten" in too_few.tariq.looks_at_newest()
    said = await too_few.tariq.presses("Bekijk de briefing")
    assert "minder dan 5 antwoorden" in said
    assert "gewist" in said
    assert "Praat met de CLV-coach" in said


async def test_the_trainer_reads_only_the_texts_whose_writers_ticked_so(too_few):
    await too_few.until(EARLY)
    await too_few.tariq.says("samenvatting")
    await too_few.tariq.presses("Lees de teksten")
    page = await too_few.samira.opens_private_page()
    page.url = too_few.tariq.link("Open de leespagina")
    texts = (await page.posts("/lezen/open", ticket=page._ticket()))["texts"]
    assert sorted(texts) == [f"Met vinkje van {name}" for name in sorted(MEMBERS[:2])]


async def test_manager_and_team_read_what_it_means_at_the_same_moment(too_few):
    await too_few.until(VISIBLE)
    said = set()
    for name in ("marleen", *MEMBERS):
        somebody = getattr(too_few, name)
        assert "is klaar" in somebody.looks_at_newest()
        await somebody.presses("Bekijk het resultaat")
        said.add(outcome_on(somebody.card))
    [same] = said
    same += await too_few.samira.says("resultaat")
    assert "minder dan 5 antwoorden" in same
    assert "De antwoorden zijn gewist" in same
    assert "Het traject gaat gewoon door" in same
    assert "te weinig antwoorden" in await too_few.marleen.says("status")


async def test_there_is_no_document_without_a_result(too_few):
    await too_few.until(VISIBLE)
    data = {"team": team_id(too_few)}
    for name, verb in (("marleen", "result.show"), ("tariq", "briefing.show")):
        said = await getattr(too_few, name).repeats(verb, **data)
        assert "minder dan 5 antwoorden" in said
        assert not any("Open" in button for button in getattr(too_few, name).buttons())
    said = await too_few.els.repeats("result.points", **data)
    assert "geen punten voor het gesprek" in said


async def test_five_answers_to_one_question_only_release_that_question(opened):
    """The threshold holds for every question by itself."""
    for name in MEMBERS[:5]:
        page = await getattr(opened, name).opens_private_page()
        first, *others = (item["id"] for item in page.scan["items"])
        values = {first: 5, **dict.fromkeys(others)}
        assert await page.answers_each(values) == "in"
    await opened.until(VISIBLE)
    said = await opened.marleen.says("resultaat")
    assert said.count("te weinig om te laten zien") == len(others)


async def test_five_blank_sheets_are_no_answers(opened):
    await answered(opened, *[None] * 8)
    await opened.until(VISIBLE)
    assert "minder dan 5 antwoorden" in await opened.marleen.says("resultaat")
