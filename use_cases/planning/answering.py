"""Members say which dates they cannot make; a planner learns none, some or many, once
(anonymity.md §6)."""

from collections.abc import Mapping
from dataclasses import dataclass

from storage.work import Work
from trajectory.errors import Stale
from trajectory.planning.planning import DateAnswer, DateProposal, Share, share_of
from trajectory.roles import Action
from use_cases.planning.session_plan import SessionPlan, TypeRef, plan_in_team, proposal_of
from use_cases.principal import Principal


@dataclass(frozen=True, slots=True)
class Answered:
    """What a member said, as it was kept."""

    plan: SessionPlan
    proposal: DateProposal
    answer: DateAnswer


async def answer(by: Principal, ref: TypeRef, session_id: str, said: DateAnswer) -> Answered:
    """Keep what a member said; until the deadline the last time counts.

    Raises:
        Stale: the dates are not before the team any longer, or the deadline has passed.
    """
    async with by.services.desk.writing() as work:
        plan = await plan_in_team(work, by, ref, Action.ANSWER_DATES)
        proposal = await proposal_of(work, plan)
        if proposal.session != session_id:
            raise Stale("plan-no-longer-open")
        if not proposal.takes_answers(by.now):
            raise Stale("dates-too-late", until=proposal.deadline)
        numbers = {option.number for option in proposal.options}
        kept = DateAnswer(said.cannot & numbers)
        await work.date_proposals.answer(session_id, by.person.id, kept)
        await work.commit()
    return Answered(plan, proposal, kept)


async def shares_of(work: Work, plan: SessionPlan, proposal: DateProposal) -> Mapping[int, Share]:
    """How many cannot make each option, by its number: a word, never who and never a number."""
    answers = await work.date_proposals.answers(proposal.session)
    asked = len(plan.team.members)
    return {
        option.number: share_of(sum(option.number in said.cannot for said in answers), asked)
        for option in proposal.options
    }
