"""The plan of a unit on the board: counts, actions by function, and sheets that come in again."""

import csv
import io

import docx
import pytest
from openpyxl import load_workbook

from bot.teams.lists import table_in
from tests.board.test_lead import file_of
from tests.board.with_units import CORE, SECRETARY, board_with_units, sees
from tests.dialogs.plan.towns import OWNER, SHEET, action_id, owned_by, words
from tests.dialogs.towns import rows
from tests.dialogs.units.towns import DIRECTOR, LEAD, OTHER_LEAD, appoints, unit_id

PAGE = "/bord/plan"


@pytest.fixture
async def board(tmp_path):
    async with board_with_units(tmp_path) as board:
        await appoints(board.town, OWNER, part="action_owner")
        await board.town.lars.sends(SHEET)
        yield board


def page_of(board):
    return f"{PAGE}?eenheid={unit_id(board.town)}"


async def told(board):
    """Omar owns an action and says where it stands."""
    town = board.town
    new = words(title="Gesprekken", theme="leadership", effort="Elke maand een uur.")
    await town.lars.repeats("actions.add", unit=unit_id(town), **new)
    await owned_by(town, title="Gesprekken", needs="money")
    said = {"quarter": "2027-Q1", "status": "late", "line": "Er is nog geen trainer."}
    await town.omar.repeats("actions.said", action=action_id(town, "Gesprekken"), **said)


@pytest.mark.parametrize("name", [LEAD, DIRECTOR])
async def test_the_lead_and_the_directorate_see_the_plan_by_function_and_no_name(board, name):
    await told(board)
    seen = await sees(board, name, page_of(board))
    assert seen.status == 200
    said = " ".join(seen.said.split())
    assert "Actieplan van Werk en Inkomen" in said
    assert "vertraagd en behoeft extra aandacht" in said
    assert "Leiderschap" in said
    assert "hoofd P&O" in said
    assert "Er is nog geen trainer." in said
    assert "Mist een voorwaarde: Geld" in said
    assert "Omar" not in said
    main = seen.page.partition("<main")[2]
    assert "%" not in main, "counts, and no share"


async def test_the_same_in_english(board):
    await board.town.dora.repeats("language.choose", language="en")
    seen = await sees(board, DIRECTOR, page_of(board))
    assert "Action plan of Werk en Inkomen" in seen.said
    assert "Actieplan" not in seen.said


@pytest.mark.parametrize("name", [SECRETARY, CORE, OWNER, "marleen", "samira", "tariq"])
async def test_nobody_else_opens_it(board, name):
    for path in (PAGE, f"{PAGE}?eenheid={unit_id(board.town)}", f"{PAGE}.csv", f"{PAGE}.docx"):
        seen = await sees(board, name, path)
        assert seen.status == 403, path
        assert "Kennissessies" not in seen.page


async def test_a_lead_next_door_sees_their_own_plan_and_no_other(board):
    assert "Kennissessies" not in (await sees(board, OTHER_LEAD, PAGE)).said
    other = await sees(board, OTHER_LEAD, f"{PAGE}?eenheid={unit_id(board.town)}")
    assert other.status == 403
    guessed = await sees(board, LEAD, f"{PAGE}?eenheid=nergens")
    assert guessed.status == 403


async def test_a_directorate_goes_from_its_board_to_the_plan_and_back(board):
    page = await sees(board, DIRECTOR, "/bord/directie")
    assert 'href="/bord/plan"' in page.page
    assert 'href="/bord/directie"' in (await sees(board, DIRECTOR, PAGE)).page
    assert 'href="/bord/plan"' not in (await sees(board, CORE, "/bord/directie")).page


@pytest.mark.parametrize("form", ["csv", "xlsx", "docx"])
async def test_a_sheet_that_was_kept_comes_in_again_and_changes_no_action(board, form):
    await told(board)
    visitor = board.browser(LEAD)
    await visitor.signs_in()
    kept = table_in(await file_of(visitor, f"{PAGE}.{form}?eenheid={unit_id(board.town)}"))
    assert "Omar" not in kept
    before = rows(board.town.folder, without=("seen_activity",))
    said = await board.town.lars.repeats("actions.paste", unit=unit_id(board.town), csv=kept)
    assert "hetzelfde gebleven: 4" in said
    assert rows(board.town.folder, without=("seen_activity",)) == before


async def test_its_columns_are_those_of_the_directorate_and_no_cell_reckons(board):
    new = words(title="=1+1", theme="growth")
    await board.town.lars.repeats("actions.add", unit=unit_id(board.town), **new)
    visitor = board.browser(LEAD)
    await visitor.signs_in()
    text = (await file_of(visitor, f"{PAGE}.csv")).decode("utf-8-sig")
    head, *body = csv.reader(io.StringIO(text), delimiter=";")
    assert head == ["Actie", "Toelichting", "Gereed"]
    assert "'=1+1" in [row[0] for row in body]
    book = load_workbook(io.BytesIO(await file_of(visitor, f"{PAGE}.xlsx")))
    assert [cell.value for cell in book.active[1]] == head
    assert "s" in {cell.data_type for cell in book.active["A"] if cell.value == "=1+1"}
    document = docx.Document(io.BytesIO(await file_of(visitor, f"{PAGE}.docx")))
    [table] = document.tables
    assert [cell.text for cell in table.rows[0].cells] == head
    assert len(table.rows) == len(body) + 1


async def test_risks_and_figures_stand_there_in_words(board):
    town, unit = board.town, unit_id(board.town)
    risk = {"words": "Trainers vallen uit.", "measure": "Een tweede pool.", "owner": "planner"}
    await town.lars.repeats("risks.save", unit=unit, **risk)
    figure = {
        "name": "Voelt zich veilig",
        "source": "MWO 2026",
        "method": "vragen aan iedereen",
        "about": "survey",
        "level": "directorate",
        "published": "directorate",
        "period": "2026",
        "form": "mark",
        "value": "7,2",
        "people": "640",
    }
    await town.lars.repeats("outside.save", unit=unit, **figure)
    seen = await sees(board, DIRECTOR, page_of(board))
    for words_ in ("Trainers vallen uit.", "planner", "Voelt zich veilig", "7,2", "MWO 2026"):
        assert words_ in seen.said
    assert "<svg" not in seen.page.partition("<main")[2], "in no chart"
