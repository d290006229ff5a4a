"""As large as a city: fifteen hundred groups, sent as two files by whom the settings name.

Their people are accounts in a list: nobody plays them, and the bot has not met them yet.
"""

from collections.abc import Iterator
from typing import Final

from tryout.examples import whole
from tryout.examples.hands import Hands
from tryout.municipality import DOMAIN, table
from tryout.play import Result, Stage

GROUPS: Final = 1_500
_CLUSTERS: Final = ("Ruimte en Economie", "Dienstverlening", "Bedrijfsvoering", "Stadsdelen")
_UNDER: Final = 5
"""Directorates in a cluster, and departments in a directorate."""
_MEMBERS: Final = 8


async def grow(stage: Stage) -> int:
    """Add directorates until there are fifteen hundred groups; how many there are.

    Raises:
        ValueError: another example is played, or the bot took nothing.
    """
    if stage.example is not whole.whole():
        raise ValueError
    town = whole.city()
    units, guides = list(_units()), tuple(one.upn for one in town.guides)
    await Hands(stage, town.first).sends(
        "eenheden.csv", table(("eenheid", "soort", "onder"), units)
    )
    departments = [name for name, kind, _ in units if kind == "afdeling"]
    known = sum(len(one.groups) for one in town.both)
    rows = [_row(nth, departments, guides) for nth in range(GROUPS - known)]
    header = ("team", "niveau", "manager", "trainer", "coach", "medewerkers", "eenheid")
    sent = await Hands(stage, town.overall).sends("aanmelding.csv", table(header, rows))
    if sent.result is Result.FAILED:
        raise ValueError
    return known + len(rows)


def _units() -> Iterator[tuple[str, str, str]]:
    for cluster in _CLUSTERS:
        yield cluster, "cluster", ""
        for nth in range(1, _UNDER + 1):
            directorate = f"Directie {cluster} {nth}"
            yield directorate, "directie", cluster
            for other in range(1, _UNDER + 1):
                yield f"{cluster} {nth}.{other}", "afdeling", directorate


def _row(nth: int, departments: list[str], guides: tuple[str, ...]) -> tuple[str, ...]:
    unit = departments[nth % len(departments)]
    manager, *members = (f"m{nth}.{one}@{DOMAIN}" for one in range(_MEMBERS + 1))
    trainer, coach = guides[nth % 6], guides[6 + nth % 3]
    name = f"{unit}, groep {nth // len(departments) + 1}"
    return name, "team", manager, trainer, coach, "|".join(members), unit
