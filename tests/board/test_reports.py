"""Reports on the board: who finds which, and what the works council finds on its page."""

import pytest

from tests.board import with_units
from tests.board.with_units import board_with_units, sees
from tests.dialogs.reports.towns import (
    FIRST_MORNING,
    WORDS,
    begins,
    lays,
    the_report,
    writes_all,
)
from tests.dialogs.towns import looks_at, one_id
from tests.dialogs.units.towns import appoints

PAGE = "/bord/rapportages"


@pytest.fixture
async def board(tmp_path):
    """A secretary and a core group are there; a director and a works council come to it."""
    async with board_with_units(tmp_path) as board:
        await appoints(board.town, "devi", part="directorate")
        await appoints(board.town, "omar", part="works_council")
        await board.town.until(FIRST_MORNING)
        yield board


def page_of(board):
    return f"{PAGE}?rapportage={the_report(board.town)['report']}"


async def publishes(board):
    await begins(board.town)
    await writes_all(board.town)
    await lays(board.town)
    told = {"met": "2027-01-12", "wording": "Vastgesteld."}
    await board.town.noor.repeats("reports.decided", **the_report(board.town), **told)
    await board.town.a_moment_later()
    looks_at(board.town.devi, "Klopt dit met de vergadering")
    await board.town.devi.presses("Open het besluit")
    await board.town.devi.presses("Zo is het besloten")


async def test_a_draft_is_the_lead_s_and_says_so(board):
    await begins(board.town)
    await writes_all(board.town)
    said = (await sees(board, "lars", PAGE)).said
    assert "Werk en Inkomen: nog bij de projectleider I&D" in said
    assert "Dit is een concept" in (await sees(board, "lars", page_of(board))).said
    for name in ("devi", "noor", "omar", "saar"):
        assert "Vierde kwartaal" not in (await sees(board, name, PAGE)).said, name
        refused = await sees(board, name, page_of(board))
        assert refused.status == 403, name
        assert WORDS["moved"] not in refused.page


async def test_everybody_with_a_part_reads_what_was_published(board):
    await publishes(board)
    for name in ("lars", "devi", "noor", "omar", "saar", "olga"):
        assert "gepubliceerd op dinsdag 12 januari 2027" in (await sees(board, name, PAGE)).said, (
            name
        )
        said = (await sees(board, name, page_of(board))).said
        assert all(words in said for words in WORDS.values()), name
        assert "Dit is een concept" not in said


async def test_the_works_council_finds_it_on_its_own_page(board):
    assert "Er is nog geen rapportage gepubliceerd." in (await sees(board, "omar", "/bord/or")).said
    await publishes(board)
    page = await sees(board, "omar", "/bord/or")
    assert "Vierde kwartaal 2026" in page.said
    assert page_of(board) in page.page


async def test_whoever_has_no_part_has_no_page_and_nobody_reads_what_is_not_there(board):
    await publishes(board)
    assert (await sees(board, "tariq", PAGE)).status == 403
    assert (await sees(board, "lars", f"{PAGE}?rapportage=nergens")).status == 403


async def test_what_somebody_typed_is_text_and_never_markup(board):
    await begins(board.town)
    words = "<script>alert(1)</script> & meer"
    await writes_all(board.town, {"moved": words})
    page = await sees(board, "lars", page_of(board))
    assert words in page.said
    assert "<script>alert" not in page.page


async def test_what_was_decided_each_reads_in_their_own_language(board):
    """The secretary recorded it in English; the directorate's board of a Dutch director says it in
    Dutch while it waits, and once it is confirmed."""
    board.town.noor.locale = "en-GB"
    await board.town.noor.says("hello")
    await begins(board.town)
    await writes_all(board.town)
    await lays(board.town)
    told = {"met": "2027-01-12", "wording": "Vastgesteld."}
    await board.town.noor.repeats("reports.decided", **the_report(board.town), **told)
    await board.town.a_moment_later()
    ours, theirs = "Rapportage: Vierde kwartaal 2026", "Report: Fourth quarter of 2026"
    for confirmed in (False, True):
        if confirmed:
            decision = one_id(board.town.folder, "decision")
            await board.town.devi.repeats("decisions.confirm", decision=decision)
        for name, said, unsaid in (("devi", ours, theirs), ("noor", theirs, ours)):
            page = (await sees(board, name, with_units.page_of(board))).said
            assert said in page, (name, confirmed)
            assert unsaid not in page, (name, confirmed)
