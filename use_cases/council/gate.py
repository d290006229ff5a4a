"""The gate: what changed waits until the works council saw it, and the old goes on.

It is there from the first day on which somebody is a member of a works council, and never goes
away again. It starts from what was there at the first start with a directorate.
"""

from collections.abc import Iterable, Mapping
from datetime import date, datetime

from content.library import Library
from storage.work import Work
from trajectory.council.consent import BuiltIn, ConsentState, Matter, Register, fingerprint, readers
from trajectory.errors import Stale
from trajectory.language import Language
from trajectory.planning.working_days import ZONE
from trajectory.rounds.instrument import Instrument, Level, Purpose
from trajectory.units.parts import UnitPart
from use_cases.services import Services

NOTHING_HELD: frozenset[str] = frozenset()


def matters(library: Library, as_set: Mapping[str, str]) -> list[Matter]:
    """Everything that needs consent, as content, settings and program have it now."""
    purpose = library.texts.of(Language.NL)("booth-privacy-purpose-is")
    return [
        *(Matter(one.id, str(one.version)) for one in library.adopted),
        *(Matter(name, value) for name, value in as_set.items()),
        Matter(BuiltIn.READERS, readers()),
        Matter(BuiltIn.PURPOSE, fingerprint(purpose)),
    ]


async def in_force(work: Work, register: Register, today: date) -> bool:
    """Whether a change must be seen first: somebody is a member of a works council, or was."""
    if not register.rows:
        return False
    organisation = await work.units.organisation()
    return any(
        one.part is UnitPart.WORKS_COUNCIL and one.period.since <= today
        for one in organisation.appointments
    )


async def waiting(work: Work, services: Services, now: datetime) -> list[Matter]:
    """What the works council did not see yet; nothing where there is none."""
    register = await work.consents.register()
    if not await in_force(work, register, now.astimezone(ZONE).date()):
        return []
    return waiting_in(register, services.library, services.as_set)


def waiting_in(register: Register, library: Library, as_set: Mapping[str, str]) -> list[Matter]:
    return [
        one
        for one in matters(library, as_set)
        if state_of(register, library, one) is not ConsentState.SEEN
    ]


def state_of(register: Register, library: Library, matter: Matter) -> ConsentState:
    """How far it is. What only spells a version better goes with that version; the works council
    is told of it."""
    corrected = corrects(library, matter)
    if corrected and register.state(matter) is ConsentState.CONCEPT:
        return state_of(register, library, corrected)
    return register.state(matter)


def corrects(library: Library, matter: Matter) -> Matter | None:
    """The version that this one spells better, when it does nothing else."""
    one = library.questionnaires.get(f"{matter.subject}@{matter.version}")
    return Matter(matter.subject, str(one.corrects)) if one and one.corrects else None


async def held(work: Work, services: Services, now: datetime) -> frozenset[str]:
    """The instruments, by key, with which no round begins yet."""
    return keys_of(await waiting(work, services, now))


def keys_of(waiting: Iterable[Matter]) -> frozenset[str]:
    return frozenset(f"{one.subject}@{one.version}" for one in waiting if one.is_instrument)


async def instrument_for(
    work: Work, services: Services, level: Level, now: datetime, purpose: Purpose = Purpose.SCAN
) -> Instrument:
    """What a new round of this level asks: the newest that the works council saw.

    Raises:
        Stale: it saw none.
    """
    try:
        return services.library.newest_for(level, purpose, held=await held(work, services, now))
    except LookupError:
        raise Stale("council-first") from None


async def begin(
    work: Work, library: Library, as_set: Mapping[str, str], reference: str, today: date
) -> None:
    """Write down what is there when the programme begins, once."""
    if (await work.consents.register()).rows:
        return
    await work.consents.begin(matters(library, as_set), reference, today)
