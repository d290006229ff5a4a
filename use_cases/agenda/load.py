"""What trainers and coaches are planned for, by month, beside what they offer.

Counted with the half-days that waves are planned with: sessions that have a date, the scan with its
pre-intake, and teams that begin in a month that was announced.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from storage.work import Work
from trajectory.agenda.offers import MONTHS_AHEAD
from trajectory.planning.effort import half_days_of
from trajectory.planning.programme import SCAN
from trajectory.planning.sessions import SessionState
from trajectory.planning.working_days import ZONE
from trajectory.roles import Role
from trajectory.waves.drawing import busy
from trajectory.waves.months import Month, month_of, months_from
from trajectory.waves.supply import Craft
from use_cases.agenda.week import Guided, Planned
from use_cases.progress.progress import Shelf, programme_of
from use_cases.services import Services
from use_cases.waves.promises import announced_of

_GOES_ON = (SessionState.CONFIRMED, SessionState.HELD)


@dataclass(frozen=True, slots=True)
class Load:
    """A month: half-days that are planned, and offered if they said so."""

    month: Month
    planned: int
    offered: int | None


def months_ahead(today: date) -> tuple[Month, ...]:
    """Of which months somebody says what they offer, this one too."""
    return months_from(month_of(today), MONTHS_AHEAD)


def in_sessions(planned: Iterable[Planned]) -> Counter[Month]:
    """Half-days of sessions that have a date, in the month in which each begins."""
    found: Counter[Month] = Counter()
    for one in planned:
        if one.session.state in _GOES_ON:
            found[month_of(one.session.parts[0].day)] += one.half_days
    return found


async def load_of(
    work: Work,
    services: Services,
    person_id: str,
    guided: Iterable[Guided],
    planned: Iterable[Planned],
) -> Counter[Month]:
    """All that somebody is planned for, by month."""
    own = list(guided)
    found = in_sessions(planned) + _scans(services, own)
    waiting = [one.team for one in own if one.trajectory is None]
    promised = await announced_of(work, services, person_id, waiting)
    for craft in Craft:
        found.update(busy(promised, person_id, craft))
    return found


def _scans(shelf: Shelf, guided: Iterable[Guided]) -> Counter[Month]:
    """The scan and what is done before it, in the month in which each team began."""
    found: Counter[Month] = Counter()
    for one in guided:
        if one.trajectory is not None:
            effort = programme_of(shelf, one.team, one.trajectory).efforts.of(SCAN)
            trainer, coach = (role in one.roles for role in (Role.TRAINER, Role.COACH))
            month = month_of(one.trajectory.started.astimezone(ZONE).date())
            if effort is not None:
                found[month] += half_days_of(effort, (), trainer=trainer, coach=coach)
    return found
