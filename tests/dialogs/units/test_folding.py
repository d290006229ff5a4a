"""What several people are asked is closed for all of them once one of them did it."""

from datetime import date, timedelta

import pytest

from dialogs.register import everything
from tests.chat import pressable, words_of
from tests.dialogs.alive import jumps_to
from tests.dialogs.council import towns as council
from tests.dialogs.reports import towns as reports
from tests.dialogs.towns import TEAM, one_id, team_id
from tests.dialogs.units.towns import appoints, part_id, town_with_units, unit_id
from tests.dialogs.waves import towns as waves
from use_cases.about import To
from use_cases.notices import NoticeKind

ASKS_OPENLY = "Klopt dit met de vergadering"
LIES = "Een rapportage ligt bij de directie"


def cards_with(somebody, words):
    """As they stand in the chat now."""
    return [card for card in somebody.cards if words in words_of(card)]


def is_closed(somebody, asked, became):
    """No card asks any more; in the place of one stands a line, and nothing came beside it."""
    assert cards_with(somebody, asked) == []
    lines = [card for card in cards_with(somebody, became) if pressable(card) == []]
    assert lines
    assert all(len(card["body"]) == 1 for card in lines)


def heard(somebody):
    """Messages that made a sound."""
    return len(somebody.read)


async def a_minute_later(town):
    town.clock.moment += timedelta(minutes=1)
    await town.a_moment_later()


# ---- decisions


@pytest.fixture
async def town(tmp_path):
    async with town_with_units(tmp_path) as town:
        await appoints(town, "noor", part="secretary")
        await appoints(town, "olga", part="directorate")
        await appoints(town, "omar", part="directorate")
        yield town


async def records(town, **more):
    told = {"body": "directorate", "met": "2027-01-08", "subject": "Programma 2", **more}
    await town.noor.repeats(
        "decisions.record", unit=unit_id(town), wording="De directie gaat akkoord.", **told
    )
    await town.a_moment_later()
    return {"decision": one_id(town.folder, "decision", f"subject = '{told['subject']}'")}


async def test_a_decision_that_another_member_confirmed_asks_nobody_any_more(town):
    decision = await records(town)
    other = await records(town, subject="Programma 3")
    assert len(cards_with(town.omar, ASKS_OPENLY)) == 2
    before = heard(town.omar)
    await town.olga.repeats("decisions.confirm", **decision)
    await a_minute_later(town)
    [left] = cards_with(town.omar, ASKS_OPENLY)
    assert "Programma 3" in words_of(left), "what is another decision waits as before"
    assert heard(town.omar) == before, "without a sound"
    await town.olga.repeats("decisions.confirm", **other)
    await a_minute_later(town)
    is_closed(town.omar, ASKS_OPENLY, "Bevestigd: Programma 2")


async def test_one_that_the_secretary_took_back_asks_nobody_either(town):
    decision = await records(town)
    await town.noor.repeats("decisions.take_back", **decision)
    await a_minute_later(town)
    for somebody in (town.olga, town.omar):
        is_closed(somebody, ASKS_OPENLY, "Ingetrokken: Programma 2")


async def test_the_line_is_in_the_language_of_whoever_reads_it(town):
    town.omar.locale = "en-GB"
    await town.omar.says("hello")
    decision = await records(town)
    await town.olga.repeats("decisions.confirm", **decision)
    await a_minute_later(town)
    is_closed(town.omar, "Is this what the meeting decided", "Confirmed: Programma 2")


async def test_whoever_sits_there_no_longer_reads_nothing_new(town):
    decision = await records(town)
    part = part_id(town, "omar", "directorate")
    await town.dora.repeats("units.part.end", part=part, until="2027-01-10")
    await town.olga.repeats("decisions.confirm", **decision)
    await a_minute_later(town)
    assert cards_with(town.omar, "Bevestigd: Programma 2") == []


# ---- what lies before a directorate


async def test_a_report_lies_there_until_it_is_decided_and_again_when_that_is_taken_back(tmp_path):
    async with reports.town_of_reports(tmp_path) as town:
        await appoints(town, "devi", part="directorate")
        await reports.begins(town)
        await reports.writes_all(town)
        await reports.lays(town)
        await reports.decides(town)
        await a_minute_later(town)
        about = "Rapportage: Vierde kwartaal 2026"
        for somebody in (town.olga, town.devi):
            is_closed(somebody, LIES, f"Vastgelegd: {about}")
        await town.noor.repeats("decisions.take_back", decision=one_id(town.folder, "decision"))
        await a_minute_later(town)
        for somebody in (town.olga, town.devi):
            [card] = cards_with(somebody, LIES)
            assert [one["title"] for one in pressable(card)] == ["Open de rapportage"]


async def test_a_wave_lies_there_until_it_is_decided_and_for_the_council_until_confirmed(tmp_path):
    async with waves.town_with_grants(tmp_path) as town:
        await appoints(town, waves.COMMITTEE, part="works_council")
        await waves.until_laid(town)
        about = "Golf vanaf april 2027"
        await jumps_to(town, date(2027, 1, 25))
        await waves.decides(town, met="2027-01-25")
        await a_minute_later(town)
        is_closed(town.devi, f"Ligt voor: {about}", f"Vastgelegd: {about}")
        assert cards_with(town.omar, f"Ligt voor: {about}"), "not confirmed yet"
        await waves.confirms(town)
        await a_minute_later(town)
        is_closed(town.omar, f"Ligt voor: {about}", f"Bevestigd: {about}")


async def test_a_wave_that_was_taken_back_lies_there_no_longer_and_comes_again(tmp_path):
    async with waves.town_with_grants(tmp_path) as town:
        await waves.until_laid(town)
        await waves.decides(town)
        await a_minute_later(town)
        await town.olga.repeats("decisions.take_back", decision=one_id(town.folder, "decision"))
        await a_minute_later(town)
        is_closed(town.devi, "Ligt voor: Golf", "Ligt niet meer voor: Golf vanaf april 2027")
        await waves.lays(town)
        await a_minute_later(town)
        assert len(cards_with(town.devi, "Ligt voor: Golf")) == 1


async def test_a_team_that_was_taken_off_lies_before_nobody(town):
    data = {"team": team_id(town), "sentence": "Geef twee dagdelen vrij."}
    await town.lars.repeats("hand_up.save", **data)
    await a_minute_later(town)
    assert cards_with(town.marleen, "gaat naar de directie")
    await town.lars.repeats("hand_up.off", handed_up=one_id(town.folder, "handed_up"))
    await a_minute_later(town)
    is_closed(town.marleen, "gaat naar de directie", f"{TEAM} ligt niet meer bij de directie")


# ---- the works council


async def test_a_version_that_one_member_saw_waits_for_no_other(tmp_path):
    members = ((council.COUNCIL, "Sociaal"), ("devi", "Sociaal"))
    async with council.council_house(tmp_path, members=members) as (house, _):
        await house.stops()
        with council.with_content(council.content_with()):
            town = await house.starts()
        await a_minute_later(town)
        version = {"matter": council.SECOND}
        await town.noor.repeats("council.typed", **version, **council.REFERENCE)
        await a_minute_later(town)
        assert cards_with(town.devi, "bevestig dat je haar zag")
        [list_] = cards_with(town.devi, "Dit gaat eerst langs de OR")
        assert "wacht op het kenmerk" not in words_of(list_), "it shows what waits now"
        await town.olga.repeats("council.seen", **version)
        await a_minute_later(town)
        is_closed(town.devi, "bevestig dat je haar zag", "Gezien door de OR: Teamscan, versie 2")
        for somebody in (town.devi, town.noor):
            [list_] = cards_with(somebody, "Dit gaat eerst langs de OR")
            assert "Er wacht nu niets" in words_of(list_)
            assert pressable(list_) == []


async def test_a_question_that_one_lead_answered_waits_for_no_other(tmp_path):
    async with council.council_house(tmp_path) as (_, town):
        await appoints(town, "devi", deputy="deputy")
        asked = {"unit": unit_id(town), "sentence": "Wie leest de teksten?"}
        await town.olga.repeats("council.asked", **asked)
        await a_minute_later(town)
        assert cards_with(town.devi, "Wie leest de teksten?")
        question = one_id(town.folder, "council_question")
        await town.lars.repeats("council.answer", question=question, answer="De trainer.")
        await a_minute_later(town)
        is_closed(town.devi, "Wie leest de teksten?", "Beantwoord: vraag over Werk en Inkomen")


# ---- all of them

SEVERAL = {To.BODY, To.DECIDING, To.DECIDING_AND_COUNCIL, To.COUNCIL, To.WORKS_COUNCIL, To.PLANNER}
"""Who are several people that are asked the same, of whom one does it."""
NEWS = {NoticeKind.COUNCIL_CORRECTED, NoticeKind.COUNCIL_ANSWERED}
"""Nothing is asked."""


def test_whatever_several_people_are_asked_is_closed_for_all_of_them():
    asks = {kind for kind in NoticeKind if kind.to in SEVERAL} - NEWS
    assert asks <= everything().folds.keys()
    assert asks
