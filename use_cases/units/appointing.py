"""Who has which part in a unit, from a day to a day: appointed in the product, never by oneself."""

from dataclasses import dataclass
from datetime import date, timedelta

from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.enrolment import PersonRef
from trajectory.errors import Invalid, Stale
from trajectory.teams import Person
from trajectory.units.bodies import BodyNames
from trajectory.units.organisation import Organisation
from trajectory.units.parts import NEVER_GUIDES, Appointment, UnitAction, UnitPart, go_together
from trajectory.units.units import Period, Unit
from use_cases.notices import NoticeKind
from use_cases.principal import Principal
from use_cases.units.mandates import units_of_teams
from use_cases.units.tree import day, known_unit, require
from use_cases.units.unit_words import body_names


@dataclass(frozen=True, slots=True)
class Appointed:
    """A part of somebody, with who and where."""

    appointment: Appointment
    person: Person
    unit: Unit
    names: BodyNames
    """What bodies are called, in every unit."""


async def appoint(
    principal: Principal,
    unit_id: str,
    part: UnitPart,
    ref: PersonRef,
    period: Period,
    *,
    deputy: bool,
) -> Appointed:
    """Give somebody a part in a unit. They hear of it, and so does everybody with the same part.

    Raises:
        NotAllowed: the unit is not theirs. Invalid: parts that never go together, the own part, a
            day that is past, or somebody who has it already.
    """
    async with principal.services.desk.writing() as work:
        organisation = await work.units.organisation()
        unit = known_unit(organisation, principal, unit_id)
        require(principal, UnitAction.APPOINT, unit_id)
        person = await work.people.record_ref(ref)
        wanted = Appointment("", unit_id, part, person.id, period, deputy)
        _check(principal, organisation, wanted, person)
        await _check_guides_none(work, organisation, wanted, person, day(principal))
        made = await work.units.appoint(wanted)
        appointment = Appointment(made, unit_id, part, person.id, period, deputy)
        await _tell(work, principal, organisation, appointment, ends=False)
        names = await body_names(work, organisation)
        await work.commit()
    return Appointed(appointment, person, unit, names)


def _check(
    principal: Principal, organisation: Organisation, wanted: Appointment, person: Person
) -> None:
    if person.id == principal.person.id:
        raise Invalid("appoint-yourself")
    if wanted.period.since < day(principal) or wanted.period.over(wanted.period.since):
        raise Invalid("appoint-days")
    unit = organisation.tree.units[wanted.unit]
    if not wanted.period.overlaps(unit.period):
        raise Invalid("appoint-unit-over", unit=unit.name)
    others = [one for one in organisation.appointments if one.period.overlaps(wanted.period)]
    own = [one for one in others if one.person == person.id]
    if any((one.unit, one.part) == (wanted.unit, wanted.part) for one in own):
        raise Invalid("appoint-same", name=person.called)
    around = {*organisation.tree.line(wanted.unit), *organisation.tree.under(wanted.unit)}
    if any(one.unit in around and not go_together(one.part, wanted.part) for one in own):
        raise Invalid("appoint-apart", name=person.called)
    if wanted.part is UnitPart.PROGRAMME_LEAD and _taken(others, wanted):
        raise Invalid("appoint-lead-there", deputy="yes" if wanted.deputy else "no")


def _taken(others: list[Appointment], wanted: Appointment) -> bool:
    """Whether the unit has its one lead, or its one deputy, at that time."""
    place = (wanted.unit, wanted.part, wanted.deputy)
    return any((one.unit, one.part, one.deputy) == place for one in others)


async def _check_guides_none(
    work: Work, organisation: Organisation, wanted: Appointment, person: Person, today: date
) -> None:
    """Never lead, directorate or planner and trainer of the same team (programme.md, "Who")."""
    if wanted.part not in NEVER_GUIDES:
        return
    there = await units_of_teams(work, organisation.tree.under(wanted.unit), today)
    for team in await work.teams.of_person(person.id):
        if team.id in there and person.id in (team.trainer, team.coach):
            raise Invalid("appoint-guides", name=person.called)


async def end_part(principal: Principal, appointment_id: str, until: date | None) -> Appointed:
    """A part ends after this day; yesterday ends it at once.

    Raises:
        NotAllowed: the unit is not theirs. Stale: it ended, or is gone. Invalid: a day that is
            past.
    """
    async with principal.services.desk.writing() as work:
        organisation = await work.units.organisation()
        appointment = organisation.appointment(appointment_id)
        if appointment is None or appointment.period.over(day(principal)):
            raise Stale("card-stale")
        unit = known_unit(organisation, principal, appointment.unit)
        require(principal, UnitAction.APPOINT, appointment.unit)
        if until is None or until < day(principal) - timedelta(days=1):
            raise Invalid("appoint-days")
        await work.units.end_part(appointment_id, until)
        person = await work.people.get(appointment.person)
        period = Period(appointment.period.since, until)
        ended = Appointment(
            appointment_id, unit.id, appointment.part, person.id, period, appointment.deputy
        )
        await _tell(work, principal, organisation, ended, ends=True)
        names = await body_names(work, organisation)
        await work.commit()
    return Appointed(ended, person, unit, names)


async def _tell(
    work: Work,
    principal: Principal,
    organisation: Organisation,
    about: Appointment,
    *,
    ends: bool,
) -> None:
    """Whoever it is about, and whoever has the same part there: lead and deputy hear of each
    other. What is corrected the same day is told again."""
    same = organisation.in_unit(about.unit, day(principal))
    beside = {one.person for one in same if one.part is about.part}
    hearing = {about.person, *beside} - {principal.person.id}
    now = principal.now
    nth = int(now.timestamp()) // 60 * 2 + ends
    await work.outbox.plan(
        *(Notice(NoticeKind.UNIT_PART, id, about.id, now, nth) for id in sorted(hearing))
    )


async def appointed(work: Work, appointment_id: str) -> Appointed | None:
    """The part with this id as it stands; None when it is gone."""
    organisation = await work.units.organisation()
    one = organisation.appointment(appointment_id)
    if one is None:
        return None
    person, unit = await work.people.get(one.person), organisation.tree.units[one.unit]
    return Appointed(one, person, unit, await body_names(work, organisation))
