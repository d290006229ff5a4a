"""To which unit a team belongs, and which one counts while a trajectory runs."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Placement:
    """From this day on a team belongs to this unit, until it is placed in another."""

    team: str
    unit: str
    since: date


def counting_unit(placements: Sequence[Placement], started: date | None, today: date) -> str:
    """The unit of one team that counts today: that of the day on which the trajectory began that
    goes on, else that of today; "" for none.

    `started` is that day, None when no trajectory goes on. A team that was placed only after its
    start keeps the unit that it got first.
    """
    ever = sorted(placements, key=lambda one: one.since)
    then = [one for one in ever if one.since <= (started or today)]
    if then:
        return then[-1].unit
    later = [one for one in ever if one.since <= today]
    return later[0].unit if later else ""
