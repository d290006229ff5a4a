"""The one card with all that a person is asked about dates, of every team: it grows, and in the end
becomes one line (product.md, rule 7)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from storage.people.outbox_rows import Notice, Shown
from storage.work import Work
from trajectory.planning.planning import DateAnswer, DateProposal, Turnout
from trajectory.planning.sessions import SessionState
from trajectory.roles import Action, may
from trajectory.teams import Team
from use_cases.courtesy import first_moment
from use_cases.notices import NoticeKind
from use_cases.planning.session_plan import SessionPlan, plans_of
from use_cases.progress.progress import progress_if_started
from use_cases.services import Services

_EVER = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class AskedDates:
    """Dates about which somebody is asked now; `said` is None as long as they said nothing."""

    plan: SessionPlan
    proposal: DateProposal
    said: DateAnswer | None


async def asked_of(work: Work, services: Services, person: str, now: datetime) -> list[AskedDates]:
    """All that this person is asked about dates now, team by team."""
    asked: list[AskedDates] = []
    for team in await work.teams.of_person(person):
        if may(team.roles_of(person), Action.ANSWER_DATES):
            asked += await _asked_in(work, services, team, person, now)
    return asked


async def _asked_in(
    work: Work, services: Services, team: Team, person: str, now: datetime
) -> list[AskedDates]:
    started = await progress_if_started(work, services, team, now)
    asked = []
    for plan in plans_of(started) if started and not started.trajectory.state.over else []:
        if plan.session is not None and plan.session.state is SessionState.PROPOSED:
            proposal = await work.date_proposals.get(plan.session.id)
            if proposal is not None and proposal.takes_answers(now):
                said = await work.date_proposals.answer_of(plan.session.id, person)
                asked.append(AskedDates(plan, proposal, said))
    return asked


async def newest_card(work: Work, person: str) -> Shown | None:
    """The last card about dates that this person got."""
    shown = await work.outbox.shown(NoticeKind.DATES_PROPOSED, [person])
    return shown[-1] if shown else None


async def heard_by(work: Work, services: Services, team: Team, now: datetime) -> datetime:
    """When the last member has heard of dates that are laid before the team now: whoever got a card
    this week hears a week after it, and until then that card shows them too."""
    people = await work.people.many(team.members)
    kind = NoticeKind.DATES_PROPOSED
    moments = [await first_moment(services, work, kind, [team], one, now) for one in people]
    return max(moments, default=now)


async def renew(work: Work, people: Iterable[str], session: str, due: datetime) -> None:
    """From this moment on, the card that these people have shows what they are asked then; once
    that is nothing, it is one line."""
    shown = await work.outbox.shown(NoticeKind.DATES_PROPOSED, list(people))
    newest = {one.person: one.id for one in shown}
    nth = int(due.timestamp())
    await work.outbox.plan(
        *(
            Notice(NoticeKind.DATES_CARD, person, session, due, nth, changes=id)
            for person, id in newest.items()
        )
    )


async def fold(work: Work, plan: SessionPlan, now: datetime, *, by: str) -> None:
    """Nothing is asked about these dates any more: cards of members, and of who plans, show what
    is left or become one line. Whoever did it has another card in its place."""
    assert plan.session is not None, "dates lay before the team"
    session = plan.session.id
    await renew(work, plan.team.members, session, now)
    planners = [one for one in plan.planners if one != by]
    shown = await answers_shown(work, plan, planners)
    newest = {one.person: one.id for one in shown}
    nth = int(now.timestamp())
    await work.outbox.plan(
        *(
            Notice(NoticeKind.DATES_SETTLED, one.person, session, now, nth, changes=one.id)
            for one in shown
            if one.subject == session or newest[one.person] == one.id
        )
    )


async def answers_shown(work: Work, plan: SessionPlan, people: Sequence[str]) -> list[Shown]:
    """The cards with answers about sessions of this team that these people got, oldest first."""
    own = {session.id for session in plan.started.sessions}
    shown = await work.outbox.shown(NoticeKind.DATES_ANSWERED, people)
    return [one for one in shown if one.subject in own]


async def turnout_of(work: Work, plan: SessionPlan, proposal: DateProposal) -> Turnout:
    """How many members have these dates on a card, and how many answered."""
    members, since = set(plan.team.members), proposal.laid or _EVER
    shown = [
        *await work.outbox.shown(NoticeKind.DATES_PROPOSED, list(members)),
        *await work.outbox.shown(NoticeKind.DATES_CARD, list(members)),
    ]
    answered = members & await work.date_proposals.answered_by(proposal.session)
    asked = {one.person for one in shown if one.ended >= since} | answered
    return Turnout(len(asked), len(members), len(answered))
