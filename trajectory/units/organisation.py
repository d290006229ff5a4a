"""The tree with everybody who has a part in it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from trajectory.units.mandate import Held
from trajectory.units.parts import NEVER_GUIDES, Appointment, UnitPart
from trajectory.units.units import Tree


@dataclass(frozen=True, slots=True)
class Organisation:
    """Units and appointments, those that are over and those to come included."""

    tree: Tree
    appointments: Sequence[Appointment] = ()

    def held_by(self, person: str, day: date) -> tuple[Held, ...]:
        """The parts of this person on this day."""
        return tuple(
            Held(one.part, one.unit, self.tree.under(one.unit))
            for one in self.appointments
            if one.person == person and one.period.holds(day)
        )

    def led(self, day: date) -> frozenset[str]:
        """The units for which somebody was appointed to lead on this day, there or above."""
        return frozenset(
            unit
            for one in self.appointments
            if one.part is UnitPart.PROGRAMME_LEAD and one.period.holds(day)
            for unit in self.tree.under(one.unit)
        )

    def in_unit(self, unit_id: str, day: date) -> list[Appointment]:
        """Who has a part in this unit itself, now or later, by part."""
        own = (one for one in self.appointments if one.unit == unit_id)
        now = [one for one in own if not one.period.over(day)]
        return sorted(now, key=lambda one: (_PARTS.index(one.part), one.deputy, one.period.since))

    def appointment(self, appointment_id: str) -> Appointment | None:
        return next((one for one in self.appointments if one.id == appointment_id), None)

    def about(self, unit_id: str, parts: frozenset[UnitPart], day: date) -> list[Appointment]:
        """Who has one of these parts in this unit or above it, now or later."""
        line = self.tree.line(unit_id)
        return [
            one
            for one in self.appointments
            if one.unit in line and one.part in parts and not one.period.over(day)
        ]

    def own_units(self, person: str, works_in: Iterable[str], day: date) -> frozenset[str]:
        """The units in which somebody works, leads, directs or plans, now or later: no team of
        these, or of what is under them, is theirs to guide (programme.md, "The rules of waves")."""
        parts = (
            one.unit
            for one in self.appointments
            if one.person == person and one.part in NEVER_GUIDES and not one.period.over(day)
        )
        return frozenset(unit for unit in (*works_in, *parts) if unit)

    def appointed(self, day: date, *parts: UnitPart) -> frozenset[str]:
        """Everybody, by person id, who has one of these parts anywhere on this day."""
        return frozenset(
            one.person for one in self.appointments if one.part in parts and one.period.holds(day)
        )


_PARTS: Final = tuple(UnitPart)
NOTHING: Final = Organisation(Tree({}))
