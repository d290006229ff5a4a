"""Writing the summary of a session: kept in steps, released to the team.

Nobody is named: people are counted, and an action belongs to a role. At the release its
actions become agreements of the team (product.md, rule 4).
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.agreements import OWNERS, Rhythm, check_agreement, first_asked
from trajectory.errors import Invalid, Stale
from trajectory.planning.sessions import SessionState
from trajectory.planning.typed_dates import day_in_field
from trajectory.roles import Action, Role
from trajectory.summaries import AgreedAction, Summary, Written, present_in
from use_cases.named_people import people_in
from use_cases.notices import NoticeKind
from use_cases.principal import Principal
from use_cases.progress.progress import today_of
from use_cases.sessions.team_session import (
    SessionRef,
    TeamSession,
    norms_adopted_in,
    session_in_team,
)


@dataclass(frozen=True, slots=True)
class TypedReport:
    """The first step as it was typed: how many there were, what was discussed by building
    block, what was decided, and what to pick up."""

    present: str
    discussed: Mapping[str, str]
    next: str
    decided: str


@dataclass(frozen=True, slots=True)
class TypedAction:
    """An action as it was typed."""

    what: str
    owner: str
    due: str
    rhythm: str = Rhythm.ONCE

    def action(self, today: date) -> AgreedAction:
        """The action that this says.

        Raises:
            Invalid: nothing was typed, no role that owns actions, no rhythm, no day, or one that
                has passed.
        """
        if self.owner not in OWNERS:
            raise Invalid("agreement-owner-unknown")
        if self.rhythm not in list(Rhythm):
            raise Invalid("agreement-rhythm-unknown")
        rhythm = Rhythm(self.rhythm)
        action = AgreedAction(self.what, Role(self.owner), self._day(), rhythm=rhythm)
        check_agreement(action.what, action.owner, action.due, today)
        return action

    def _day(self) -> date | None:
        if not self.due:
            return None
        day = day_in_field(self.due)
        if day is None:
            raise Invalid("period-no-date")
        return day


@dataclass(frozen=True, slots=True)
class Draft:
    """A summary that is being written. `named` are words in it that seem to name somebody."""

    session: TeamSession
    written: Written
    named: tuple[str, ...] = ()


async def session_to_write(work: Work, by: Principal, ref: SessionRef) -> TeamSession:
    """The session that is written about.

    Raises:
        Stale: it has not begun, or is off. NotFound, NotAllowed: as `session_in_team`.
    """
    session = await session_in_team(work, by, ref, Action.WRITE_SUMMARY)
    begins, state = session.planned.begins, session.planned.state
    if state not in (SessionState.CONFIRMED, SessionState.HELD) or begins is None:
        raise Stale("session-unknown")
    if not session.begun(by.now):
        raise Stale("session-not-begun", day=begins)
    return session


async def keep_report(by: Principal, ref: SessionRef, typed: TypedReport) -> Draft:
    """Keep the first step; actions stay as they were.

    Raises:
        Invalid: how many there were is no number of people.
    """
    async with by.services.desk.writing() as work:
        session = await session_to_write(work, by, ref)
        draft = await work.summaries.draft(session.id, by.now)
        written = replace(
            draft.written,
            present=present_in(typed.present),
            discussed={
                block: text for block in session.blocks if (text := typed.discussed.get(block))
            },
            next=typed.next,
            decided=typed.decided,
        )
        draft = await work.summaries.save(draft.id, written, by.now)
        await work.commit()
    return Draft(session, draft.written)


async def add_action(by: Principal, ref: SessionRef, typed: TypedAction) -> Draft:
    """Keep one more action; it becomes an agreement of the team at the release.

    Raises:
        Invalid: as `TypedAction.action`.
    """
    async with by.services.desk.writing() as work:
        session = await session_to_write(work, by, ref)
        draft = await _with_action(work, by, _draft_of(session), typed)
        await work.commit()
    return Draft(session, draft.written)


async def drop_action(by: Principal, ref: SessionRef, number: int) -> Draft:
    """Take out the action of this number, counted from 0.

    Raises:
        Stale: there is none, or the team has it already.
    """
    async with by.services.desk.writing() as work:
        session = await session_to_write(work, by, ref)
        draft = _draft_of(session)
        written = draft.written.without_action(number)
        draft = await work.summaries.save(draft.id, written, by.now)
        await work.commit()
    return Draft(session, draft.written)


async def preview(by: Principal, ref: SessionRef, typed: TypedAction | None) -> Draft:
    """The whole draft as the team will read it; an action that was typed is kept first."""
    async with by.services.desk.writing() as work:
        session = await session_to_write(work, by, ref)
        draft = _draft_of(session)
        if typed is not None:
            draft = await _with_action(work, by, draft, typed)
            await work.commit()
        written = replace(draft.written, norms=await norms_adopted_in(work, session))
        named = await people_in(work, session.team, written.texts)
    return Draft(session, written, named)


async def release(by: Principal, ref: SessionRef) -> TeamSession:
    """The team may read it from now on, and its actions become agreements.

    Raises:
        Invalid: it does not say how many there were, or what was discussed.
    """
    async with by.services.desk.writing() as work:
        session = await session_to_write(work, by, ref)
        draft = _draft_of(session)
        if not draft.written.complete:
            raise Invalid("form-incomplete")
        actions = [await _recorded(work, by, session, one) for one in draft.written.actions]
        norms = await norms_adopted_in(work, session)
        written = replace(draft.written, norms=norms, actions=tuple(actions))
        await work.summaries.save(draft.id, written, by.now)
        summary = await work.summaries.release(draft.id, by.now)
        await work.outbox.plan(
            *(
                Notice(NoticeKind.SUMMARY_RELEASED, person, summary.id, by.now)
                for person in session.team.people
                if person != by.person.id
            )
        )
        await work.commit()
    return session


def _draft_of(session: TeamSession) -> Summary:
    if session.draft is None:
        raise Stale("summary-released-before")
    return session.draft


async def _with_action(work: Work, by: Principal, draft: Summary, typed: TypedAction) -> Summary:
    written = draft.written.with_action(typed.action(today_of(by.now)))
    return await work.summaries.save(draft.id, written, by.now)


async def _recorded(
    work: Work, by: Principal, session: TeamSession, action: AgreedAction
) -> AgreedAction:
    """An action that is an agreement of the team, with reminders of its own."""
    if action.recorded:
        return action
    calendar, today = by.services.library.calendar, today_of(by.now)
    await work.agreements.record(
        trajectory_id=session.trajectory.id,
        what=action.what,
        owner=action.owner,
        due=first_asked(action.rhythm, action.due, calendar, today),
        session_id=session.id,
        rhythm=action.rhythm,
    )
    return replace(action, recorded=True)
