"""A town with two directorates, in which somebody owns actions of a plan."""

import io
from contextlib import asynccontextmanager
from datetime import date

import docx
from openpyxl import Workbook

from tests.dialogs.towns import kept_of, one_id, person_id
from tests.dialogs.units.towns import appoints, town_with_units

OWNER = "omar"
SHEET = (
    "Actie;Toelichting;Gereed\n"
    "Kennissessies;Elk kwartaal een gesprek over inclusie.;doorlopend\n"
    "Inclusief werven;Iedereen in een commissie volgt de training.;Vanaf Q1 2027 tot Q3 2027\n"
    "Vertrouwenspersonen in alle teams;;Q4 2026 ✓\n"
)


@asynccontextmanager
async def town_with_a_plan(folder):
    """Omar owns actions in Werk en Inkomen; there is a sheet of last year."""
    async with town_with_units(folder) as town:
        await appoints(town, OWNER, part="action_owner")
        await town.lars.sends(SHEET)
        yield town


def action_id(town, title="Inclusief werven"):
    return one_id(town.folder, "plan_action", f"title = '{title}'")


def words(**more):
    """What a lead types of an action."""
    return {"title": "Inclusief werven", "theme": "representation", **more}


async def owned_by(town, name=OWNER, title="Inclusief werven", **more):
    """The action has this owner, from the first quarter of 2027 on."""
    data = {
        "action": action_id(town, title),
        "version": str(version_of(town, title)),
        "function": "hoofd P&O",
        "owner": person_id(town, name),
        "first": "2027-Q1",
        "last": "2027-Q3",
        "rhythm": "once",
        "needs": "none",
        **more,
    }
    return await town.lars.repeats("actions.placed", **data)


def version_of(town, title="Inclusief werven"):
    titles = kept_of(town, "plan_action", "title")
    return kept_of(town, "plan_action", "version")[titles.index(title)]


def sheet_of(form):
    """A sheet as people keep it: a title above it, a column of their own, a theme across it."""
    rows = [
        ("Actieplan 2027 Werk en Inkomen", None, None, None),
        ("Nr", "Actie", "Toelichting", "Gereed"),
        ("Leiderschap",) * 4,
        ("1", "Stagiairs werven", "Met scholen, in de buurt", date(2027, 6, 30)),
        ("2", "Mentoren, per afdeling", None, "doorlopend"),
    ]
    made = io.BytesIO()
    if form == "xlsx":
        book = Workbook()
        for row in rows:
            book.active.append(row)
        book.active.merge_cells("A3:D3")
        book.save(made)
    elif form == "docx":
        document = docx.Document()
        document.add_heading(rows[0][0])
        table = document.add_table(0, 4)
        for row in rows[1:]:
            for cell, words_ in zip(table.add_row().cells, row, strict=True):
                cell.text = f"{words_ or ''}"
        document.save(made)
    else:
        lines = (";".join(f"{one or ''}" for one in row) for row in rows)
        made.write("\r\n".join(lines).encode("cp1252"))
    return made.getvalue()
