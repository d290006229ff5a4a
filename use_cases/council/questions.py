"""What a works council asks, and what the lead of the unit answers: both see all of it."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.council.questions import (
    LONGEST_ANSWER,
    LONGEST_QUESTION,
    REMINDED,
    WITHIN,
    CouncilQuestion,
)
from trajectory.errors import Invalid, NotAllowed, Stale
from trajectory.planning.working_days import ZONE
from trajectory.units.parts import UnitAction
from trajectory.units.units import Unit
from use_cases.council.members import asking, leads_of
from use_cases.notices import NoticeKind
from use_cases.planned import plan
from use_cases.principal import Principal
from use_cases.services import Services
from use_cases.units.folding import fold
from use_cases.units.tree import day, known_unit, require

_SEEING: Final = (UnitAction.ASK_LEAD, UnitAction.ANSWER_COUNCIL)
_TOLD_LATE: Final = timedelta(days=30)
"""So long after its day the lead may hear that a question is late; once, whenever that is."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with its unit."""

    question: CouncilQuestion
    unit: Unit


async def ask(principal: Principal, unit_id: str, sentence: str) -> Asked:
    """Ask whoever leads this unit; they hear it now.

    Raises:
        NotAllowed: they are in no works council of it. Invalid: no sentence, or too long a one.
    """
    require(principal, UnitAction.ASK_LEAD, unit_id)
    sentence = " ".join(sentence.split())
    if not sentence or len(sentence) > LONGEST_QUESTION:
        raise Invalid("council-question-long", most=LONGEST_QUESTION)
    services, today = principal.services, day(principal)
    async with services.desk.writing() as work:
        organisation = await work.units.organisation()
        unit = known_unit(organisation, principal, unit_id)
        due = services.library.calendar.after(today, WITHIN)
        question = await work.council_questions.ask(
            unit=unit_id, sentence=sentence, asked=today, due=due
        )
        leads = await leads_of(work, services, organisation, unit_id, today)
        await _plan(work, NoticeKind.COUNCIL_ASKED, question, leads, principal.now)
        await work.commit()
    return Asked(question, unit)


async def answer(principal: Principal, question_id: str, words: str) -> Asked:
    """The lead answers; the works council hears it. Words never change.

    Raises:
        NotAllowed: it is not theirs. Stale: it was answered. Invalid: no answer, or too long a one.
    """
    if not words or len(words) > LONGEST_ANSWER:
        raise Invalid("council-answer-long", most=LONGEST_ANSWER)
    today = day(principal)
    async with principal.services.desk.writing() as work:
        asked = await known_question(work, principal, question_id)
        require(principal, UnitAction.ANSWER_COUNCIL, asked.unit.id)
        if asked.question.answered is not None:
            raise Stale("council-answered-already")
        question = await work.council_questions.answer(question_id, words, today)
        asked_by = (NoticeKind.COUNCIL_ASKED, NoticeKind.COUNCIL_DUE)
        await fold(work, principal, asked_by, question_id)
        hearing = asking(await work.units.organisation(), asked.unit.id, today)
        await _plan(work, NoticeKind.COUNCIL_ANSWERED, question, hearing, principal.now)
        await work.commit()
    return Asked(question, asked.unit)


async def _plan(
    work: Work, kind: NoticeKind, question: CouncilQuestion, people: Collection[str], now: datetime
) -> None:
    await work.outbox.plan(*(Notice(kind, id, question.id, now) for id in people))


async def known_question(work: Work, principal: Principal, question_id: str) -> Asked:
    """One question, for its works council and for whoever leads its unit.

    Raises:
        NotAllowed: it is not theirs, or there is none; both sound the same.
    """
    question = await work.council_questions.get(question_id)
    if question is None or not sees(principal, question.unit):
        raise NotAllowed
    unit = known_unit(await work.units.organisation(), principal, question.unit)
    return Asked(question, unit)


def sees(principal: Principal, unit_id: str) -> bool:
    """Whether this person sees the questions about a unit."""
    return any(principal.mandate.may(one, unit_id) for one in _SEEING)


def sees_any(principal: Principal) -> bool:
    return any(principal.mandate.may_somewhere(one) for one in _SEEING)


async def questions_in(work: Work, principal: Principal, unit_id: str) -> tuple[Unit, list[Asked]]:
    """Every question about a unit and what is under it: first those that wait.

    Raises:
        NotAllowed: they are not theirs to see.
    """
    organisation = await work.units.organisation()
    unit = known_unit(organisation, principal, unit_id)
    if not sees(principal, unit_id):
        raise NotAllowed
    found = await work.council_questions.in_units(organisation.tree.under(unit_id))
    return unit, [Asked(one, organisation.tree.units[one.unit]) for one in found]


async def own_questions(work: Work, principal: Principal) -> list[Asked]:
    """Every question that this person sees, wherever: first those that wait."""
    organisation = await work.units.organisation()
    units = [id for id in organisation.tree.units if sees(principal, id)]
    found = await work.council_questions.in_units(units)
    return [Asked(one, organisation.tree.units[one.unit]) for one in found]


async def keep(services: Services, now: datetime) -> None:
    """Every morning: whoever leads is reminded before a question is due, and once when it is late;
    also a lead who came in between."""
    today, calendar = now.astimezone(ZONE).date(), services.library.calendar
    notices: list[Notice] = []
    async with services.desk.reading() as work:
        waiting = await work.council_questions.open()
        organisation = await work.units.organisation()
        for one in waiting:
            nth = 2 if one.late(today) else 1
            soon = today >= calendar.before(one.due, REMINDED)
            if soon and today <= one.due + _TOLD_LATE:
                leads = await leads_of(work, services, organisation, one.unit, today)
                notices += [Notice(NoticeKind.COUNCIL_DUE, id, one.id, now, nth) for id in leads]
    await plan(services, notices)
