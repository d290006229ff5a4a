"""Who is who around the works council today: its members, secretaries, and leads who answer."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from storage.work import Work
from trajectory.units.organisation import Organisation
from trajectory.units.parts import UnitPart
from use_cases.principal import Principal
from use_cases.services import Services

_OTHER_SIDE: Final = frozenset(UnitPart) - {UnitPart.WORKS_COUNCIL, UnitPart.ACTION_OWNER}


def works_council(organisation: Organisation, today: date) -> list[str]:
    """Whoever sits in the works council itself: a member in a unit on top. Lower down sits the
    committee of a unit, which is told and advises, and consents to nothing."""
    return sorted(
        {
            one.person
            for one in organisation.appointments
            if one.part is UnitPart.WORKS_COUNCIL
            and one.period.holds(today)
            and not organisation.tree.units[one.unit].above
        }
    )


async def consents(work: Work, principal: Principal, today: date) -> bool:
    """Whether this person confirms for the works council. Whoever leads, decides, plans or types
    references anywhere, or manages a team, never does (programme.md, "Who")."""
    person = principal.person.id
    if person not in works_council(await work.units.organisation(), today):
        return False
    if any(one.part in _OTHER_SIDE for one in principal.mandate.held):
        return False
    return not any(person in team.managers for team in await work.teams.of_person(person))


def secretaries(organisation: Organisation, today: date) -> list[str]:
    return sorted(organisation.appointed(today, UnitPart.SECRETARY))


def asking(organisation: Organisation, unit_id: str, today: date) -> list[str]:
    """The members of works councils to whom a unit belongs."""
    found = organisation.about(unit_id, frozenset({UnitPart.WORKS_COUNCIL}), today)
    return sorted({one.person for one in found if one.period.holds(today)})


async def leads_of(
    work: Work, services: Services, organisation: Organisation, unit_id: str, today: date
) -> Sequence[str]:
    """Who answers for this unit: its lead and deputy, else those nearest above, else whom the
    settings name."""
    found = organisation.about(unit_id, frozenset({UnitPart.PROGRAMME_LEAD}), today)
    leading = [one for one in found if one.period.holds(today)]
    for unit in organisation.tree.line(unit_id):
        if nearest := sorted({one.person for one in leading if one.unit == unit}):
            return nearest
    named = [await work.people.by_object_id(one) for one in sorted(services.programme_leads)]
    return [one.id for one in named if one is not None]
