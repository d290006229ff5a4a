"""Lives a year of a municipality between trajectories: `make year` (ARGS=40: so many teams)."""

import asyncio
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.run_folder import of_this_run
from tests.year.living import MOST, Load, between, lives, municipality, table

TEAMS = 12


async def lived(teams: int) -> list[Load]:
    """What everybody got in a year, the heaviest first."""
    groups = municipality(teams)
    with TemporaryDirectory() as folder:
        async with between(Path(folder), groups) as town:
            return await lives(town, groups)


def main() -> int:
    teams = int(sys.argv[1]) if len(sys.argv) > 1 else TEAMS
    with of_this_run():
        loads = asyncio.run(lived(teams))
    print(table(loads))
    over = [one for one in loads if one.total > MOST[one.part]]
    print(f"{len(loads)} people, {len(over)} over the budget")
    return 1 if over else 0


if __name__ == "__main__":
    sys.exit(main())
