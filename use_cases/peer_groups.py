"""Who is in which group of peer consultation: made by chance, and kept when people come and go."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from random import SystemRandom

from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.peer_groups import (
    ANSWER_WITHIN,
    FEWEST,
    FORMED_BEFORE,
    MOST,
    PeerGroup,
    group_for,
    groups_of,
)
from trajectory.planning.programme import Yield
from trajectory.planning.sessions import Session, SessionState
from trajectory.planning.working_days import WorkCalendar, at
from trajectory.rounds.round_dates import OPENS
from use_cases.notices import NoticeKind
from use_cases.progress.progress import Started, progress_of_started, today_of
from use_cases.services import Services

_TOLD_WITHIN = 5
"""Working days after the deadline in which the outcome is told, once."""


@dataclass(frozen=True, slots=True)
class Meeting:
    """A session in small groups, with its groups; none before they are made."""

    session: Session
    groups: tuple[PeerGroup, ...]

    @property
    def day(self) -> date | None:
        return self.session.parts[-1].day if self.session.parts else None

    def of(self, person: str) -> PeerGroup | None:
        return next((group for group in self.groups if person in group.people), None)


async def meetings_of(work: Work, found: Started) -> list[Meeting]:
    """Every session in small groups that is planned or was held, first day first."""
    kinds = {kind.id for kind in found.programme.sessions if Yield.GROUPS in kind.yields}
    own = [
        session
        for session in found.sessions
        if session.type in kinds
        and session.parts
        and session.state in (SessionState.CONFIRMED, SessionState.HELD)
    ]
    groups = await work.peer_groups.of_sessions(*[session.id for session in own])
    return [
        Meeting(session, tuple(one for one in groups if one.session == session.id))
        for session in own
    ]


def coming(meetings: Iterable[Meeting], today: date) -> Meeting | None:
    """The next one, today's included."""
    ahead = [one for one in meetings if one.day is not None and one.day >= today]
    return ahead[0] if ahead else None


async def form(
    work: Work, found: Started, meetings: list[Meeting], meeting: Meeting, now: datetime
) -> None:
    """Divide whoever takes part by chance, and tell everybody with whom they are."""
    day = meeting.day or today_of(now)
    resting = await work.peer_groups.sitting_out(found.trajectory.id, day)
    people = [person for person in found.team.members if person not in resting]
    earlier = [
        group.people
        for other in meetings
        if other.session.id != meeting.session.id
        for group in other.groups
    ]
    made = groups_of(people, earlier, SystemRandom())
    await work.peer_groups.form(meeting.session.id, made.groups)
    await _tell(work, meeting.session, people, now)


async def _tell(work: Work, session: Session, people: Iterable[str], now: datetime) -> None:
    """With whom somebody is now; what waited about it is told anew."""
    await work.outbox.cancel(NoticeKind.PEER_GROUP, session.id)
    nth = int(now.timestamp())
    await work.outbox.plan(
        *[Notice(NoticeKind.PEER_GROUP, person, session.id, now, nth) for person in people]
    )


# ---- somebody joins or leaves


async def join(work: Work, found: Started, person: str, now: datetime) -> None:
    """Put somebody into the smallest group of what is still to come; the group hears of it."""
    for meeting in await _ahead(work, found, now):
        group = group_for(meeting.groups)
        if group is not None and meeting.of(person) is None:
            await work.peer_groups.move(person, to=group.id, out_of=None)
            await _tell(work, meeting.session, (*group.people, person), now)


async def leave(
    work: Work, found: Started, person: str, now: datetime, *, until: date | None = None
) -> None:
    """Take somebody out of what is still to come, before `until`; a group that gets too small
    joins another with room."""
    for meeting in await _ahead(work, found, now):
        group = meeting.of(person)
        if group is None or (until is not None and meeting.day and meeting.day >= until):
            continue
        await work.peer_groups.move(person, to=None, out_of=group.id)
        left = [one for one in group.people if one != person]
        told = left if len(left) >= FEWEST else await _spread(work, meeting, group, left)
        await _tell(work, meeting.session, told, now)


async def _ahead(work: Work, found: Started, now: datetime) -> list[Meeting]:
    await work.peer_groups.alone()
    meetings = await meetings_of(work, found)
    today = today_of(now)
    return [one for one in meetings if one.groups and one.day is not None and one.day >= today]


async def _spread(work: Work, meeting: Meeting, group: PeerGroup, left: list[str]) -> list[str]:
    """Two people are no group: each joins another with room, or all groups are made anew.

    Returns who must be told.
    """
    rest = [one for other in meeting.groups if other.id != group.id for one in other.people]
    room = sum(MOST - len(other.people) for other in meeting.groups if other.id != group.id)
    if room < len(left):
        made = groups_of([*left, *rest], [], SystemRandom())
        await work.peer_groups.form(meeting.session.id, made.groups)
        return [*left, *rest]
    told = list(left)
    for one in left:
        others = [
            other
            for other in await work.peer_groups.of_sessions(meeting.session.id)
            if other.id != group.id
        ]
        to = group_for(others)
        if to is None:
            continue
        await work.peer_groups.move(one, to=to.id, out_of=group.id)
        told += [person for person in to.people if person not in told]
    return told


# ---- by the clock


async def keep(services: Services, now: datetime) -> None:
    """Make groups that are due, ask groups whether they met, and tell the outcome."""
    async with services.desk.reading() as work:
        courses = await progress_of_started(work, services, await work.teams.all(), now)
    for found in filter(_meets, courses):
        async with services.desk.writing() as work:
            await _keep_one(work, services.library.calendar, found, now)
            await work.commit()


def _meets(found: Started) -> bool:
    """Whether a running trajectory has sessions at all; before that there are no groups."""
    return not found.trajectory.state.over and bool(found.sessions)


async def _keep_one(work: Work, calendar: WorkCalendar, found: Started, now: datetime) -> None:
    today = today_of(now)
    await work.peer_groups.alone()
    meetings = await meetings_of(work, found)
    for meeting in meetings:
        if not meeting.groups:
            await _form_when_due(work, calendar, found, meetings, meeting, now)
        elif meeting.day is not None and meeting.day < today:
            await _ask_and_tell(work, calendar, found, meeting, today)


async def _form_when_due(
    work: Work,
    calendar: WorkCalendar,
    found: Started,
    meetings: list[Meeting],
    meeting: Meeting,
    now: datetime,
) -> None:
    today = today_of(now)
    soon = calendar.after(today, FORMED_BEFORE)
    if meeting.day is not None and today <= meeting.day <= soon:
        await form(work, found, meetings, meeting, now)


async def _ask_and_tell(
    work: Work, calendar: WorkCalendar, found: Started, meeting: Meeting, today: date
) -> None:
    assert meeting.day is not None
    deadline = calendar.after(meeting.day, ANSWER_WITHIN)
    due = at(today, OPENS)
    if today <= deadline:
        notices = [
            Notice(NoticeKind.DID_YOU_MEET, person, group.id, due)
            for group in meeting.groups
            for person in group.people
        ]
    elif today <= calendar.after(deadline, _TOLD_WITHIN):
        planners = dict.fromkeys((found.team.trainer, found.team.manager))
        notices = [Notice(NoticeKind.GROUPS_MET, id, meeting.session.id, due) for id in planners]
    else:
        return
    await work.outbox.plan(*notices)
