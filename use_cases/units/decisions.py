"""Recording, confirming and taking back a decision, and who hears of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.errors import Invalid, NotAllowed, Stale
from trajectory.units.bodies import BodyNames
from trajectory.units.decisions import (
    LONGEST_SUBJECT,
    LONGEST_WORDING,
    Act,
    Body,
    Decision,
    DecisionState,
    Hands,
    Subject,
    may_confirm,
    may_take_back,
)
from trajectory.units.organisation import Organisation
from trajectory.units.parts import UnitAction, UnitPart
from trajectory.units.units import Unit
from use_cases.notices import NoticeKind
from use_cases.principal import Principal
from use_cases.reports import publishing
from use_cases.units.folding import fold
from use_cases.units.tree import day, known_unit, require
from use_cases.units.unit_words import body_names
from use_cases.waves import settling


@dataclass(frozen=True, slots=True)
class Known:
    """A decision with its unit, and who did what with it."""

    decision: Decision
    unit: Unit
    hands: Hands
    names: BodyNames
    """What its body is called, in every unit."""


async def decisions_in(
    work: Work, principal: Principal, unit_id: str
) -> tuple[Unit, list[Decision]]:
    """Everything decided in a unit.

    Raises:
        NotAllowed: it is not theirs to read.
    """
    unit = known_unit(await work.units.organisation(), principal, unit_id)
    require(principal, UnitAction.READ_DECISIONS, unit_id)
    return unit, await work.decisions.of_unit(unit_id)


async def known_decision(work: Work, principal: Principal, decision_id: str) -> Known:
    """One decision.

    Raises:
        NotAllowed: it is not theirs to read, or there is none; both sound the same.
    """
    decision = await work.decisions.get(decision_id)
    if decision is None:
        raise NotAllowed
    organisation = await work.units.organisation()
    unit = known_unit(organisation, principal, decision.unit)
    require(principal, UnitAction.READ_DECISIONS, decision.unit)
    names = await body_names(work, organisation)
    return Known(decision, unit, await work.decisions.hands(decision_id), names)


def confirms(principal: Principal, known: Known) -> bool:
    drafted = known.hands.has_drafted(principal.person.id)
    return may_confirm(_parts(principal, known), known.decision, drafted=drafted)


def takes_back(principal: Principal, known: Known) -> bool:
    drafted = known.hands.has_drafted(principal.person.id)
    return may_take_back(_parts(principal, known), known.decision, drafted=drafted)


def _parts(principal: Principal, known: Known) -> frozenset[UnitPart]:
    return principal.mandate.parts_in(known.decision.unit)


@dataclass(frozen=True, slots=True)
class Minutes:
    """What a secretary types: which body, on which day, about what, and in which words."""

    body: str
    met: date | None
    subject: Subject
    wording: str


async def record(principal: Principal, unit_id: str, minutes: Minutes) -> Known:
    """Write down what a body decided; its members are asked to confirm it.

    Raises:
        NotAllowed: they are no secretary there. Invalid: something is missing, too long, or a day
            that has not been.
    """
    async with principal.services.desk.writing() as work:
        known = await record_in(work, principal, unit_id, minutes)
        await work.commit()
    return known


async def record_in(work: Work, principal: Principal, unit_id: str, minutes: Minutes) -> Known:
    """The same inside a transaction that does more.

    Raises:
        NotAllowed, Invalid: as `record`.
    """
    require(principal, UnitAction.RECORD_DECISION, unit_id)
    met = _checked(principal, minutes)
    organisation = await work.units.organisation()
    unit = known_unit(organisation, principal, unit_id)
    decision = await work.decisions.record(
        unit=unit_id,
        body=Body(minutes.body),
        met=met,
        subject=minutes.subject,
        wording=minutes.wording,
    )
    await work.decisions.note(decision.id, principal.person.id, Act.RECORDED)
    members = _members(principal, organisation, decision) - {principal.person.id}
    await _tell(work, principal, NoticeKind.DECISION_RECORDED, decision, members)
    hands = await work.decisions.hands(decision.id)
    return Known(decision, unit, hands, await body_names(work, organisation))


def _checked(principal: Principal, minutes: Minutes) -> date:
    """The day of the meeting, once everything is there and fits."""
    subject, wording = minutes.subject, minutes.wording
    if minutes.body not in list(Body) or not subject or not wording:
        raise Invalid("decision-empty")
    long = isinstance(subject, str) and len(subject) > LONGEST_SUBJECT
    if long or len(wording) > LONGEST_WORDING:
        raise Invalid("decision-long", subject=LONGEST_SUBJECT, wording=LONGEST_WORDING)
    if minutes.met is None or minutes.met > day(principal):
        raise Invalid("decision-day")
    return minutes.met


def _members(
    principal: Principal, organisation: Organisation, decision: Decision
) -> frozenset[str]:
    """Who is in that body today."""
    today = day(principal)
    found = organisation.about(decision.unit, frozenset({decision.body.part}), today)
    return frozenset(one.person for one in found if one.period.holds(today))


async def confirm(principal: Principal, decision_id: str) -> Known:
    """A member of that body who did not draft it says that it was decided so.

    Raises:
        Stale: it was confirmed or taken back already. NotAllowed: it is not theirs.
    """
    return await _settle(principal, decision_id, Act.CONFIRMED, DecisionState.CONFIRMED)


async def take_back(principal: Principal, decision_id: str) -> Known:
    """It counts no longer; its words stay.

    Raises:
        Stale: it was taken back already. NotAllowed: it is not theirs.
    """
    return await _settle(principal, decision_id, Act.TAKEN_BACK, DecisionState.TAKEN_BACK)


async def _settle(principal: Principal, decision_id: str, act: Act, state: DecisionState) -> Known:
    async with principal.services.desk.writing() as work:
        known = await known_decision(work, principal, decision_id)
        if known.decision.state in (state, DecisionState.TAKEN_BACK):
            raise Stale("decision-settled")
        theirs = confirms if act is Act.CONFIRMED else takes_back
        if not theirs(principal, known):
            raise NotAllowed("decision-not-yours")
        await work.decisions.move_to(decision_id, state)
        await work.decisions.note(decision_id, principal.person.id, act)
        await publishing.settled(work, principal, known.decision, state)
        await settling.settled(work, principal, known.decision, state)
        await fold(work, principal, [NoticeKind.DECISION_RECORDED], decision_id)
        hearing = set(known.hands.by_act.values()) - {principal.person.id}
        await _tell(work, principal, NoticeKind.DECISION_SETTLED, known.decision, hearing)
        after = await known_decision(work, principal, decision_id)
        await work.commit()
    return after


async def _tell(
    work: Work, principal: Principal, kind: NoticeKind, decision: Decision, people: Iterable[str]
) -> None:
    nth = list(DecisionState).index(decision.state) + 1
    await work.outbox.plan(
        *(Notice(kind, id, decision.id, principal.now, nth) for id in sorted(people))
    )
