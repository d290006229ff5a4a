"""What the parts of one person come to today: in which units, and about which teams."""

from dataclasses import dataclass
from typing import Final

from trajectory.units.parts import NEVER_GUIDES, UnitAction, UnitPart, may_in_unit


@dataclass(frozen=True, slots=True)
class Held:
    """A part that somebody has today, and the units in which it counts.

    `everywhere`: named by the settings, in every unit there is and outside any.
    """

    part: UnitPart
    unit: str = ""
    reach: frozenset[str] = frozenset()
    everywhere: bool = False

    def counts_in(self, unit_id: str) -> bool:
        return self.everywhere or unit_id in self.reach


@dataclass(frozen=True, slots=True)
class Mandate:
    """The parts of one person today, and the teams for which they count, by team id.

    `led` are the teams that they lead by a part; `barred` those of which they read nothing,
    whatever else they are; `elsewhere` those for which somebody was appointed, so that the lead
    whom the settings name does not lead them.
    """

    held: tuple[Held, ...] = ()
    led: frozenset[str] = frozenset()
    barred: frozenset[str] = frozenset()
    elsewhere: frozenset[str] = frozenset()
    with_units: bool = False
    """Whether there are units at all."""

    @property
    def leads(self) -> bool:
        """Whether they lead a unit, whatever teams are in it."""
        return any(one.part is UnitPart.PROGRAMME_LEAD for one in self.held)

    @property
    def by_name(self) -> bool:
        """Whether the settings name them as a lead: of every team nobody was appointed for."""
        return any(one.everywhere and one.part is UnitPart.PROGRAMME_LEAD for one in self.held)

    def leads_team(self, team_id: str) -> bool:
        return team_id in self.led or (self.by_name and team_id not in self.elsewhere)

    def reads_nothing_of(self, team_id: str) -> bool:
        """Whether a part of theirs keeps them from reading what people of this team write."""
        named = any(one.everywhere and one.part in NEVER_GUIDES for one in self.held)
        return named or team_id in self.barred

    def parts_in(self, unit_id: str) -> frozenset[UnitPart]:
        return frozenset(one.part for one in self.held if one.counts_in(unit_id))

    def may(self, action: UnitAction, unit_id: str) -> bool:
        """Whether they may do this in this unit; with "" above all units."""
        return may_in_unit(self.parts_in(unit_id), action)

    def may_somewhere(self, action: UnitAction) -> bool:
        return may_in_unit({one.part for one in self.held}, action)


NO_MANDATE: Final = Mandate()
"""Of nearly everybody."""
