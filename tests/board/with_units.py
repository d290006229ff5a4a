"""A town with a board and two directorates: who looks at which page."""

from contextlib import asynccontextmanager
from dataclasses import replace
from unittest.mock import patch

from tests.board.conftest import BoardTown
from tests.board.entra import FakeEntra
from tests.chat import around_tests, csv_of
from tests.dialogs import towns
from tests.dialogs.units.towns import appoints, town_with_units, unit_id

PAGE = "/bord/directie"
SECRETARY, CORE = "noor", "olga"


@asynccontextmanager
async def board_with_units(folder, stage="enrolled"):
    """Two directorates with a lead each; a secretary and a core group in Werk en Inkomen."""
    async with FakeEntra.running() as entra:
        around = replace(around_tests(), entra=entra.at)
        with patch.object(towns, "around_tests", lambda: around):
            async with town_with_units(folder, stage) as town:
                await appoints(town, SECRETARY, part="secretary")
                await appoints(town, CORE, part="core_group")
                yield BoardTown(town, entra)


def page_of(board, unit="Werk en Inkomen"):
    return f"{PAGE}?eenheid={unit_id(board.town, unit)}"


async def sees(board, name, path=PAGE):
    visitor = board.browser(name)
    await visitor.signs_in()
    return await visitor.opens(path)


async def more_teams(board, count=3, unit="Werkpleinen", name="Balie"):
    """So many teams more in a department."""
    rows = [
        csv_of(f"{name} {n}", guides=("ada", "bo", "cas"), members=("dia", "evi")).splitlines()
        for n in range(count)
    ]
    head = rows[0][0]
    await board.town.lars.sends("\n".join([f"{head};eenheid", *(f"{r[1]};{unit}" for r in rows)]))
