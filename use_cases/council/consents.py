"""A change on its way past the works council: what waits, the reference that a secretary types, and
the member who confirms having seen that very version."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.council.consent import (
    LONGEST_REFERENCE,
    Consent,
    ConsentState,
    Matter,
    Register,
    fingerprint,
)
from trajectory.errors import Invalid, NotAllowed, Stale
from trajectory.planning.working_days import ZONE
from trajectory.units.parts import UnitAction
from use_cases.council import gate
from use_cases.council.members import consents, secretaries, works_council
from use_cases.notices import NoticeKind
from use_cases.planned import plan
from use_cases.principal import Principal
from use_cases.services import Services
from use_cases.units.folding import fold
from use_cases.units.mandates import everybody_who_leads
from use_cases.units.tree import day

_SHORTEST = 4


@dataclass(frozen=True, slots=True)
class Concept:
    """A version that the works council did not see yet, with the one that goes on until then."""

    matter: Matter
    state: ConsentState
    before: Consent | None
    typed: Consent | None


@dataclass(frozen=True, slots=True)
class OnCard:
    """A concept for one reader: what they can do with it."""

    concept: Concept
    types: bool
    confirms: bool


async def concepts(work: Work, services: Services, now: datetime) -> list[Concept]:
    """Everything that waits."""
    found = await gate.waiting(work, services, now)
    register = await work.consents.register()
    return [_concept(register, one) for one in found]


def _concept(register: Register, matter: Matter) -> Concept:
    last = register.last(matter.subject)
    return Concept(matter, register.state(matter), last, register.typed(matter))


async def on_card(work: Work, principal: Principal, matter: Matter) -> OnCard:
    """One concept, for whoever types references or sits in a works council.

    Raises:
        NotAllowed: neither. Stale: it waits no longer.
    """
    if not sees_concepts(principal):
        raise NotAllowed
    for one in await concepts(work, principal.services, principal.now):
        if one.matter == matter:
            mandate = principal.mandate
            types = mandate.may_somewhere(UnitAction.TYPE_REFERENCE)
            member = await consents(work, principal, day(principal))
            return OnCard(one, types, member and one.state is ConsentState.TYPED)
    raise Stale("council-settled")


def sees_concepts(principal: Principal) -> bool:
    rights = (UnitAction.TYPE_REFERENCE, UnitAction.SEE_COUNCIL_PAGE)
    return any(principal.mandate.may_somewhere(one) for one in rights)


async def type_reference(
    principal: Principal, matter: Matter, reference: str, decided: date | None
) -> OnCard:
    """The works council decided on this version; its members are asked to confirm it. What was
    typed wrong is typed again, until somebody confirmed it.

    Raises:
        NotAllowed: they are no secretary. Stale: it waits no longer. Invalid: no reference that can
            be looked up, or a day that has not been.
    """
    if not principal.mandate.may_somewhere(UnitAction.TYPE_REFERENCE):
        raise NotAllowed
    _check(reference, decided, day(principal))
    async with principal.services.desk.writing() as work:
        known = await on_card(work, principal, matter)
        typed = known.concept.typed
        if decided is not None and typed is None:
            await work.consents.type(matter, reference, decided)
        elif decided is not None and typed is not None:
            await work.consents.retype(typed.id, reference, decided)
        await fold(work, principal, [NoticeKind.COUNCIL_WAITS], None)
        organisation = await work.units.organisation()
        members = works_council(organisation, day(principal))
        await _tell(work, principal, NoticeKind.COUNCIL_TYPED, matter, members)
        after = await on_card(work, principal, matter)
        await work.commit()
    return after


def _check(reference: str, decided: date | None, today: date) -> None:
    long_enough = _SHORTEST <= len(reference) <= LONGEST_REFERENCE
    if not long_enough or not any(map(str.isdigit, reference)):
        raise Invalid("council-reference-short", most=LONGEST_REFERENCE)
    if decided is None or decided > today:
        raise Invalid("council-day-past")


async def confirm_seen(principal: Principal, matter: Matter) -> Concept:
    """A member saw this very version; from now on it goes. Returns it as it was.

    Raises:
        NotAllowed: they do not confirm for the works council. Stale: no reference was typed, or it
            waits no longer.
    """
    if not principal.mandate.may_somewhere(UnitAction.CONFIRM_SEEN):
        raise NotAllowed
    async with principal.services.desk.writing() as work:
        known = await on_card(work, principal, matter)
        typed = known.concept.typed
        if typed is None:
            raise Stale("council-no-reference")
        if not known.confirms:
            raise NotAllowed("council-not-yours")
        await work.consents.see(typed.id, day(principal))
        await fold(work, principal, [NoticeKind.COUNCIL_TYPED], subject_of(matter))
        await fold(work, principal, [NoticeKind.COUNCIL_WAITS], None)
        organisation = await work.units.organisation()
        today = day(principal)
        leads = await everybody_who_leads(work, principal.services, today)
        hearing = {*secretaries(organisation, today), *leads}
        await _tell(work, principal, NoticeKind.COUNCIL_SEEN, matter, hearing)
        await work.commit()
    return known.concept


async def _tell(
    work: Work, principal: Principal, kind: NoticeKind, matter: Matter, people: Iterable[str]
) -> None:
    """Once for each way past the works council: a setting may go there and back."""
    subject, now = subject_of(matter), principal.now
    nth = sum(one.matter == matter for one in (await work.consents.register()).rows)
    hearing = sorted({*people} - {principal.person.id})
    await work.outbox.plan(*(Notice(kind, id, subject, now, nth) for id in hearing))


def subject_of(matter: Matter) -> str:
    """How a message names it."""
    return f"{matter.subject}@{matter.version}"


def matter_of(subject: str) -> Matter:
    """What a message or a card names."""
    name, _, version = subject.partition("@")
    return Matter(name, version)


async def tell_what_waits(services: Services, now: datetime) -> None:
    """After a start, with which all of it comes: secretaries and works council hear what waits, all
    on one card. The same list is told once."""
    async with services.desk.reading() as work:
        waiting = await gate.waiting(work, services, now)
        organisation = await work.units.organisation()
    today, kind = now.astimezone(ZONE).date(), NoticeKind.COUNCIL_WAITS
    people = {*secretaries(organisation, today), *works_council(organisation, today)}
    subject = fingerprint(*sorted(map(subject_of, waiting)))
    told = sorted(people) if waiting else []
    await plan(services, [Notice(kind, id, subject, now) for id in told])


async def tell_corrections(services: Services, now: datetime) -> None:
    """After a start as well: the works council hears which versions only spell another better."""
    today, library = now.astimezone(ZONE).date(), services.library
    async with services.desk.reading() as work:
        register = await work.consents.register()
        there = await gate.in_force(work, register, today)
    new = [
        one
        for one in gate.matters(library, {})
        if gate.corrects(library, one) and register.state(one) is ConsentState.CONCEPT
    ]
    told = [one for one in new if gate.state_of(register, library, one) is ConsentState.SEEN]
    if not there or not told:
        return
    async with services.desk.writing() as work:
        people = works_council(await work.units.organisation(), today)
        # Written down, so that it is told once: the outbox forgets what it sent.
        await work.consents.begin(told, "", today)
        kind = NoticeKind.COUNCIL_CORRECTED
        await work.outbox.plan(
            *(Notice(kind, id, subject_of(one), now) for one in told for id in people)
        )
        await work.commit()
