"""The page of the works council: what is on it, who gets it, and what is never on it."""

from contextlib import asynccontextmanager
from dataclasses import replace
from unittest.mock import patch

import pytest

from content.library import Library
from tests.board.conftest import BoardTown
from tests.board.entra import FakeEntra
from tests.chat import GUIDES, LEAD, MEMBERS, around_tests
from tests.dialogs import towns
from tests.dialogs.council.towns import REFERENCE, SECOND, content_with, council_house, with_content
from tests.dialogs.towns import OTHER_TEAM, TEAM, VISIBLE
from tests.dialogs.units.towns import part_id, unit_id

PAGE = "/bord/or"
NEW = {"matter": SECOND}
ASKED = "Wie leest de teksten <b>als</b> de trainer ziek is?"


@asynccontextmanager
async def council_board(folder, library=None, stage="enrolled", **changes):
    """A town with a works council, whose board people can open, after a start with this."""
    async with FakeEntra.running() as entra:
        around = replace(around_tests(), entra=entra.at)
        with patch.object(towns, "around_tests", lambda: around):
            async with council_house(folder, stage) as (house, town):
                if library or changes:
                    await house.stops()
                    house._settings = house._settings.model_copy(update=changes)
                with with_content(library or Library.load()):
                    if library or changes:
                        town = await house.starts()
                    yield BoardTown(town, entra)


@pytest.fixture
async def board(tmp_path):
    async with council_board(tmp_path) as board:
        yield board


async def test_a_member_comes_from_the_board_to_their_own_page(board):
    olga = board.browser("olga")
    came = await olga.signs_in()
    assert came.status == 303
    assert came.headers["Location"] == PAGE
    said = (await olga.opens(PAGE)).said
    for words in (
        "Er wacht nu niets.",
        "Er is nog niets gevraagd.",
        "Teamscan\nversie 1, 13 vragen, ongeveer 4 minuten.",
        "minstens 5 antwoorden",
        "30 dagen na het sluiten",
        "teamleden, de manager, de trainer, de CLV-coach",
        "bij het begin van het programma",
        "Antwoorden is vrijwillig.",
        "messages that differ for who answered",
        "Er is nog geen rapportage gepubliceerd.",
    ):
        assert words in said


async def test_every_question_stands_there_as_it_is_asked(board):
    olga = board.browser("olga")
    await olga.signs_in()
    said = (await olga.opens(PAGE)).said
    library = Library.load()
    for key in ("teamscan@1", "teamscan-mt@1", "preparation@1", "evaluation@1", "room@2"):
        instrument = library.instruments[key]
        for item in (*instrument.items, *instrument.open_questions):
            assert item.text["nl"] in said, item.id


async def test_in_english_as_they_read(board):
    olga = board.browser("olga", locale="en-GB")
    await board.town.olga.repeats("language.choose", language="en")
    await olga.signs_in()
    page = await olga.opens(PAGE)
    assert "Questions as they are asked" in page.said
    assert "Nothing waits now." in page.said
    assert "vragen" not in page.said.replace("Toezicht", "")
    assert '<html lang="en"' in page.page


async def test_what_waits_and_what_was_seen_stand_there_with_what_changes(tmp_path):
    changed = {"threshold": 7}
    async with council_board(tmp_path, content_with(), **changed) as board:
        olga = board.browser("olga")
        await olga.signs_in()
        said = (await olga.opens(PAGE)).said
        assert "wordt versie 2, tot dan versie 1" in said
        assert "wordt minstens 7 antwoorden, tot dan minstens 5 antwoorden" in said
        assert "wacht op het kenmerk van de OR" in said
        assert "vragen komen erbij" in said
        await board.town.noor.repeats("council.typed", **NEW, **REFERENCE)
        await board.town.olga.repeats("council.seen", **NEW)
        said = (await olga.opens(PAGE)).said
        assert "versie 2, eerst versie 1" in said
        assert "OR 2027-3, vrijdag 8 januari 2027" in said
        asked = said[said.index("Vragen zoals ze gesteld worden") :]
        asked = asked[: asked.index("Wat vastligt")]
        assert "Teamscan\nversie 2" in asked
        assert "Teamscan\nversie 1" not in asked


async def test_a_question_and_its_answer_stand_there_and_are_never_markup(board):
    unit = unit_id(board.town)
    await board.town.olga.repeats("council.asked", unit=unit, sentence=ASKED)
    olga = board.browser("olga")
    await olga.signs_in()
    page = await olga.opens(PAGE)
    assert ASKED in page.said
    assert "<b>als</b>" not in page.page
    assert "Sinds maandag 11 januari 2027, antwoord uiterlijk op maandag 25" in page.said
    assert "Olga" not in page.said


@pytest.mark.parametrize(
    "name", [LEAD, "lars", "dora", "noor", "marleen", "tariq", "els", "samira", "nobody"]
)
async def test_nobody_else_gets_anything_of_it(board, name):
    visitor = board.browser(name)
    await visitor.signs_in()
    for path in (PAGE, f"{PAGE}?unit=x", f"{PAGE}#versies"):
        seen = await visitor.opens(path)
        assert seen.status == 403
        assert "Teamscan" not in seen.page
        assert "minstens 5" not in seen.page


async def test_a_guessed_address_under_it_is_nowhere(board):
    olga = board.browser("olga")
    await olga.signs_in()
    for path in (f"{PAGE}/", f"{PAGE}/teams", f"{PAGE}/../teams", "/bord/OR", "/bord/raad"):
        assert (await olga.opens(path)).status in (403, 404), path


async def test_whoever_is_not_signed_in_gets_the_way_to_sign_in(board):
    page = await board.browser("olga").opens(PAGE)
    assert page.status == 401
    assert "Log in met het account van je werk" in page.said


async def test_a_member_never_gets_a_board_a_team_or_a_person(board):
    olga = board.browser("olga")
    await olga.signs_in()
    page = await olga.opens(PAGE)
    for name in (TEAM, OTHER_TEAM, *(one.capitalize() for one in (*GUIDES, *MEMBERS))):
        assert name not in page.page
    for path in ("/bord/teams.csv", "/bord/teams.csv?zoek=noord"):
        seen = await olga.opens(path)
        assert seen.status == 403
        assert TEAM not in seen.page


async def test_whoever_is_a_member_no_longer_sees_nothing_from_then_on(board):
    olga = board.browser("olga")
    await olga.signs_in()
    assert (await olga.opens(PAGE)).status == 200
    part = part_id(board.town, "olga", "works_council")
    await board.town.dora.repeats("units.part.end", part=part, until="2027-01-10")
    assert (await olga.opens(PAGE)).status == 403
    assert (await olga.opens("/bord")).status == 403


async def test_it_has_the_strict_headers_of_the_board(board):
    olga = board.browser("olga")
    await olga.signs_in()
    for path in ("/bord", PAGE):
        seen = await olga.opens(path)
        assert "default-src 'none'" in seen.headers["Content-Security-Policy"]
        assert seen.headers["Cache-Control"] == "no-store"


async def test_a_member_finds_the_way_to_it_in_the_chat_and_nobody_else_does(board):
    await board.town.olga.says("or")
    assert board.town.olga.link("Open je pagina") == "http://127.0.0.1:1/bord"
    for name in ("noor", "lars", "samira"):
        await getattr(board.town, name).says("or")
        assert "Open je pagina" not in getattr(board.town, name).buttons()


# ---- not a byte differs when ballots differ


async def page_after(folder, answers):
    """The page once a round has a result, or has none, in which people answered so."""
    async with council_board(folder, stage="opened") as board:
        for name, answer in answers.items():
            page = await getattr(board.town, name).opens_private_page()
            assert await page.answers(answer) == "in"
        olga = board.browser("olga")
        await board.town.until(VISIBLE)
        await olga.signs_in()
        return (await olga.opens(PAGE)).page


async def test_not_a_byte_of_it_differs_when_answers_differ(tmp_path):
    nobody = await page_after(tmp_path / "nobody", {})
    content = await page_after(tmp_path / "content", dict.fromkeys(MEMBERS, 5))
    assert nobody == content
