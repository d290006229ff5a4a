"""What a lead does on the board each week: finding teams, the timeline, keeping the planning."""

import csv
import io
import re
from unittest.mock import patch

from openpyxl import load_workbook

from board.lead import asked
from tests.board.conftest import Visitor, board_town
from tests.board.test_pages import edits
from tests.chat import GUIDES, LEAD, MEMBERS, object_id, profiles, upn
from tests.dialogs.towns import OTHER_TEAM, TEAM, team_id
from tests.dialogs.units.towns import UNITS, unit_id


async def file_of(visitor: Visitor, path: str) -> bytes:
    headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in visitor.cookies.items())}
    async with visitor.town.session.get(visitor.town.address + path, headers=headers) as reply:
        assert reply.status == 200
        return await reply.read()


async def keeps(board):
    """A visit, and the other team on hold."""
    team, other = team_id(board.town), team_id(board.town, OTHER_TEAM)
    visit = {"team": team, "day": "2027-02-03", "kind": "meeting"}
    await board.town.lida.repeats("visits.save", **visit)
    held = {"team": other, "since": "2027-01-13", "until": "2027-03-31"}
    await board.town.lida.repeats("hold.save", **held)


async def test_the_timeline_draws_and_says_the_same_days(board, lida):
    await keeps(board)
    page = await lida.opens("/bord/tijdlijn")
    assert "bij een overleg van het team: bezoek woensdag 3 februari 2027" in page.said
    assert "in de wacht: woensdag 13 januari 2027 tot en met woensdag 31 maart 2027" in page.said
    assert page.page.count('class="strip"') == 2
    months = re.findall(r"<text [^>]*>(\w+)</text>", page.page)
    said = "okt nov dec jan feb mrt apr mei jun jul aug sep okt"
    assert " ".join(months) == said
    visits, holds = r'<path class="m-visit"', r'<rect class="m-hold" x="[\d.]+%" y="12"'
    assert len(re.findall(visits, page.page)) == 2, "one, and the key"
    assert len(re.findall(holds, page.page)) == 1
    only = await lida.opens("/bord/tijdlijn?zoek=zuid")
    assert only.page.count('class="strip"') == 1
    assert 'value="zuid"' in only.page


async def test_a_planning_is_kept_as_rows_with_days_and_without_persons(board, lida):
    await keeps(board)
    text = (await file_of(lida, "/bord/planning.csv")).decode("utf-8-sig")
    head, *rows = csv.reader(io.StringIO(text), delimiter=";")
    assert head == ["Team", "Eenheid", "Fase", "Wat", "Soort", "Vanaf", "Tot en met"]
    visit = ["bij een overleg van het team", "bezoek", "2027-02-03", "2027-02-03"]
    assert visit in [row[3:] for row in rows]
    assert ["in de wacht", "in de wacht", "2027-01-13", "2027-03-31"] in [row[3:] for row in rows]
    book = load_workbook(io.BytesIO(await file_of(lida, "/bord/planning.xlsx")))
    cells = [[cell.value for cell in row] for row in book.active]
    assert len(cells) == len(rows) + 1
    assert [str(cell.date()) for cell in (book.active["F2"].value, book.active["G2"].value)]
    everything = text + str(cells)
    for name in (*GUIDES, *MEMBERS):
        assert name.capitalize() not in everything


async def test_a_cell_that_begins_as_a_formula_is_text_in_both_files(board, lida):
    edits(board, "UPDATE team SET name = ? WHERE name = ?", "=1+1", TEAM)
    assert b"'=1+1" in await file_of(lida, "/bord/planning.csv")
    book = load_workbook(io.BytesIO(await file_of(lida, "/bord/planning.xlsx")))
    [cell, *_] = [row[0] for row in book.active if row[0].value == "=1+1"]
    assert cell.data_type == "s"


async def test_only_what_stands_still_and_pages_keep_what_was_asked(board, lida):
    assert "0 van 2 teams" in (await lida.opens("/bord?stil=ja")).said
    with patch.object(asked, "PAGE", 1):
        first = await lida.opens("/bord?zoek=inkomen&stil=")
        second = await lida.opens("/bord?blad=2")
        behind = await lida.opens("/bord?blad=99")
    assert "Blad 1 van" not in first.said
    assert f'<th scope="row">{OTHER_TEAM}</th>' in second.page
    assert f'<th scope="row">{TEAM}</th>' not in second.page
    assert 'href="/bord"' in second.page
    assert second.page == behind.page
    for odd in ("0", "-1", "x", "1" * 40, "٣"):
        assert (await lida.opens(f"/bord?blad={odd}")).status == 200


async def test_units_are_filters_and_a_unit_has_what_is_under_it(tmp_path):
    named = {"directorate": object_id("dora")}
    async with board_town("enrolled", tmp_path, **named) as board:
        town = board.town
        profiles(town, ("lars", "dora", "saar"))
        for name in ("lars", "dora", "saar"):
            await getattr(town, name).installs()
        await town.dora.sends(UNITS)
        for team, unit in ((TEAM, "Inkomen"), (OTHER_TEAM, "Toezicht")):
            data = {"team": team_id(town, team), "to": unit, "since": "2026-01-01"}
            await town.lida.repeats("units.moved", **data)
        lida = board.browser(LEAD)
        everything = (await lida.signs_in()).page
        assert everything.index("Werk en Inkomen") < everything.index("\u2003\u2003Inkomen")
        own = await lida.opens(f"/bord?eenheid={unit_id(town)}")
        assert "1 van 2 teams" in own.said
        assert f'<th scope="row">{TEAM}</th>' in own.page
        planning = await lida.opens(f"/bord/planning.csv?eenheid={unit_id(town, 'Toezicht')}")
        assert TEAM not in planning.page
        for name, unit in (("lars", "Werk en Inkomen"), ("saar", "Toezicht")):
            data = {"unit": unit_id(town, unit), "part": "programme_lead", "person": upn(name)}
            await town.dora.repeats("units.appointed", **data)
        saar = board.browser("saar")
        await saar.signs_in()
        for path in ("/bord", "/bord/tijdlijn", "/bord/planning.csv"):
            for query in ("", f"?eenheid={unit_id(town)}", "?zoek=noord", "?eenheid=' OR 1=1"):
                assert TEAM not in (await saar.opens(path + query)).page, "the lead next door"
        assert OTHER_TEAM in (await saar.opens()).page, "the control"
        assert "Werk en Inkomen" not in (await saar.opens()).page
        dora = board.browser("dora")
        await dora.signs_in()
        assert TEAM not in (await dora.opens("/bord/planning.csv")).page


async def test_in_english(board):
    lida = board.browser(LEAD)
    await board.town.lida.repeats("language.choose", language="en")
    await lida.signs_in()
    await keeps(board)
    said = (await lida.opens("/bord/tijdlijn")).said
    assert "at a meeting of the team: visit" in said
    assert "on hold" in said
