"""What the page of the works council shows: questions as they are asked, what holds, what changed,
what it asked. Never a board, a team, or a point that somebody wrote."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from storage.work import Work
from trajectory.council.consent import Consent, Register, is_reading
from trajectory.errors import NotAllowed
from trajectory.roles import RIGHTS, Action, Role
from trajectory.rounds.instrument import Instrument, Purpose
from trajectory.units.parts import UnitAction
from use_cases.council import gate
from use_cases.council.consents import Concept, concepts
from use_cases.council.questions import Asked, own_questions
from use_cases.principal import Principal
from use_cases.reports.reading import Shelf, shelf
from use_cases.waves.reading import WaveCounts, laid_waves


@dataclass(frozen=True, slots=True)
class Version:
    """What was written down about one version, with the one before it."""

    consent: Consent
    before: Consent | None
    corrects: bool
    """Whether it only spells the one before it better."""


@dataclass(frozen=True, slots=True)
class CouncilPage:
    """Everything on the page."""

    there: bool
    """Whether anything was written down: without a directorate in the settings nothing is."""
    waiting: Sequence[Concept]
    asked: Sequence[Instrument]
    """What new rounds ask, one of each."""
    reads: Sequence[tuple[Action, Sequence[Role]]]
    """Who reads what, by function."""
    versions: Sequence[Version]
    """The newest first."""
    questions: Sequence[Asked]
    as_set: Mapping[str, str]
    reports: Shelf
    """What was published, and what is late."""
    waves: Sequence[WaveCounts]
    """What lies before a directorate, or was decided, as counts."""


async def council_page(principal: Principal, work: Work) -> CouncilPage:
    """The page, for members of a works council.

    Raises:
        NotAllowed: they are in none.
    """
    if not principal.mandate.may_somewhere(UnitAction.SEE_COUNCIL_PAGE):
        raise NotAllowed
    services = principal.services
    register = await work.consents.register()
    return CouncilPage(
        bool(register.rows),
        await concepts(work, services, principal.now),
        await asked_now(work, principal),
        reads(),
        versions(register, principal),
        await own_questions(work, principal),
        services.as_set,
        await shelf(work, principal),
        await laid_waves(work, principal),
    )


async def asked_now(work: Work, principal: Principal) -> list[Instrument]:
    """Of each instrument the version with which rounds begin today."""
    held = await gate.held(work, principal.services, principal.now)
    newest: dict[str, Instrument] = {}
    for one in principal.services.library.adopted:
        known = newest.get(one.id)
        if one.key not in held and (known is None or known.version < one.version):
            newest[one.id] = one
    return sorted(newest.values(), key=lambda one: list(Purpose).index(one.purpose))


def reads() -> list[tuple[Action, Sequence[Role]]]:
    return [
        (action, [role for role in Role if role in RIGHTS[action]])
        for action in RIGHTS
        if is_reading(action)
    ]


def versions(register: Register, principal: Principal) -> list[Version]:
    """What was seen, the newest first, each beside the one before it."""
    seen = [one for one in register.rows if one.seen]
    found: list[Version] = []
    last: dict[str, Consent] = {}
    for one in seen:
        corrects = gate.corrects(principal.services.library, one.matter) is not None
        found.append(Version(one, last.get(one.subject), corrects))
        last[one.subject] = one
    return found[::-1]
