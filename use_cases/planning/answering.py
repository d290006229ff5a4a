"""Members say which dates they cannot make; a planner learns how many answered and, once, none,
some or many per date (anonymity.md §6)."""

from collections.abc import Mapping

from storage.work import Work
from trajectory.errors import Stale
from trajectory.planning.planning import DateAnswer, DateProposal, Share, share_of
from trajectory.roles import Action
from use_cases.planning.date_cards import AskedDates
from use_cases.planning.session_plan import SessionPlan, plan_of_session, proposal_of
from use_cases.principal import Principal


async def answer(by: Principal, said: Mapping[str, DateAnswer]) -> list[AskedDates]:
    """Keep what a member said of the dates of each of these sessions; until the deadline the last
    time counts. Those about which nothing is asked any more are left out.

    Raises:
        Stale: nothing is asked about any of them. NotFound, NotAllowed: as `Principal.team`.
    """
    refused, kept = Stale("plan-no-longer-open"), []
    async with by.services.desk.writing() as work:
        for session_id, one in said.items():
            try:
                kept.append(await _keep(work, by, session_id, one))
            except Stale as refusal:
                refused = refusal
        await work.commit()
    if not kept:
        raise refused
    return kept


async def _keep(work: Work, by: Principal, session_id: str, said: DateAnswer) -> AskedDates:
    plan = await plan_of_session(work, by, session_id, Action.ANSWER_DATES)
    proposal = await proposal_of(work, plan)
    if proposal.session != session_id:
        raise Stale("plan-no-longer-open")
    if not proposal.takes_answers(by.now):
        raise Stale("dates-too-late", until=proposal.deadline)
    numbers = {option.number for option in proposal.options}
    kept = DateAnswer(said.cannot & numbers)
    await work.date_proposals.answer(session_id, by.person.id, kept)
    return AskedDates(plan, proposal, kept)


async def shares_of(work: Work, plan: SessionPlan, proposal: DateProposal) -> Mapping[int, Share]:
    """How many cannot make each option, by its number: a word, never who and never a number."""
    answers = await work.date_proposals.answers(proposal.session)
    asked = len(plan.team.members)
    return {
        option.number: share_of(
            sum(option.number in said.cannot for said in answers), asked, len(answers)
        )
        for option in proposal.options
    }
