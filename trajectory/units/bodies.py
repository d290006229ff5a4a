"""What a unit calls its bodies: from a closed list, so that it reads right in every language.

A name counts in its unit and in everything under it, until one is chosen below (programme.md,
"Who").
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from trajectory.units.parts import UnitPart
from trajectory.units.units import Tree


class BodyName(StrEnum):
    """Every name that a body can have."""

    DIRECTORATE = "directorate"
    DT = "dt"
    DMT = "dmt"
    MT = "mt"
    CORE_GROUP = "core_group"
    PROJECT_GROUP = "project_group"
    WORKING_GROUP = "working_group"
    STEERING_GROUP = "steering_group"
    SECRETARY = "secretary"
    BOARD_SECRETARY = "board_secretary"
    ADVISER = "adviser"


CHOICES: Final[Mapping[UnitPart, tuple[BodyName, ...]]] = {
    UnitPart.DIRECTORATE: (BodyName.DIRECTORATE, BodyName.DT, BodyName.DMT, BodyName.MT),
    UnitPart.CORE_GROUP: (
        BodyName.CORE_GROUP,
        BodyName.PROJECT_GROUP,
        BodyName.WORKING_GROUP,
        BodyName.STEERING_GROUP,
    ),
    UnitPart.SECRETARY: (BodyName.SECRETARY, BodyName.BOARD_SECRETARY, BodyName.ADVISER),
}
"""The bodies that have a name of their own in a unit; the first is what they are called as long
as nobody chose."""


@dataclass(frozen=True, slots=True)
class ChosenName:
    """What a unit chose to call one of its bodies."""

    unit: str
    body: UnitPart
    name: BodyName


class BodyNames:
    """What every unit calls its bodies."""

    def __init__(self, tree: Tree, chosen: Iterable[ChosenName]) -> None:
        self._tree = tree
        self._chosen = {(one.unit, one.body): one.name for one in chosen}

    def of(self, unit_id: str, body: UnitPart) -> BodyName:
        """The name of a body of `CHOICES` here: of the nearest unit that chose one."""
        names = (self._chosen.get((unit, body)) for unit in self._tree.line(unit_id))
        return next((name for name in names if name is not None), CHOICES[body][0])


USUAL: Final = BodyNames(Tree({}), ())
"""What bodies are called where nobody chose."""
