"""Who is in which group: divided by chance, and kept when people come and go.

Each step takes the transaction in which it happens.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from random import SystemRandom

from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.follow_up.peer_groups import FEWEST, MOST, PeerGroup, group_for, groups_of
from trajectory.planning.programme import Yield
from trajectory.planning.sessions import Session, SessionState
from use_cases.notices import NoticeKind
from use_cases.progress.progress import Started, today_of


@dataclass(frozen=True, slots=True)
class Meeting:
    """A session in small groups, with its groups; none before they are made."""

    session: Session
    groups: tuple[PeerGroup, ...]

    @property
    def day(self) -> date | None:
        return self.session.parts[-1].day if self.session.parts else None

    def of(self, person: str) -> PeerGroup | None:
        """The group of this person; None when they are in none."""
        return next((group for group in self.groups if person in group.people), None)


@dataclass(frozen=True, slots=True)
class Meetings:
    """Every session in small groups of a team that is planned or was held, first day first."""

    progress: Started
    all: tuple[Meeting, ...]

    def ahead(self, today: date) -> Sequence[Meeting]:
        """Those still to come, today's included."""
        return [one for one in self.all if one.day is not None and one.day >= today]

    def next(self, today: date) -> Meeting | None:
        """The first that is still to come, today's included."""
        return next(iter(self.ahead(today)), None)

    def companies_before(self, meeting: Meeting) -> Sequence[tuple[str, ...]]:
        """Who were together in every other meeting."""
        others = [one for one in self.all if one.session.id != meeting.session.id]
        return [group.people for one in others for group in one.groups]


async def meetings_of(work: Work, progress: Started) -> Meetings:
    """The sessions in small groups of a team."""
    kinds = {kind.id for kind in progress.programme.sessions if Yield.GROUPS in kind.yields}
    sessions = [
        session
        for session in progress.sessions
        if session.type in kinds
        and session.parts
        and session.state in (SessionState.CONFIRMED, SessionState.HELD)
    ]
    groups = await work.peer_groups.of_sessions(*[session.id for session in sessions])
    meetings = [
        Meeting(session, tuple(one for one in groups if one.session == session.id))
        for session in sessions
    ]
    return Meetings(progress, tuple(meetings))


async def form(work: Work, meetings: Meetings, meeting: Meeting, now: datetime) -> None:
    """Divide whoever takes part by chance, and tell everybody with whom they are."""
    trajectory, members = meetings.progress.trajectory, meetings.progress.team.members
    day = meeting.day or today_of(now)
    resting = await work.peer_groups.sitting_out(trajectory.id, day)
    people = [person for person in members if person not in resting]
    made = groups_of(people, meetings.companies_before(meeting), SystemRandom())
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


async def join(work: Work, progress: Started, person: str, now: datetime) -> None:
    """Put somebody into the smallest group of what is still to come; the group hears of it."""
    for meeting in await _grouped_ahead(work, progress, now):
        group = group_for(meeting.groups)
        if group is not None and meeting.of(person) is None:
            await work.peer_groups.move(person, to=group.id, out_of=None)
            await _tell(work, meeting.session, (*group.people, person), now)


async def leave(
    work: Work, progress: Started, person: str, now: datetime, *, until: date = date.max
) -> None:
    """Take somebody out of what is still to come, before `until`; a group that gets too small
    joins another with room."""
    for meeting in await _grouped_ahead(work, progress, now):
        group = meeting.of(person)
        if group is None or meeting.day is None or meeting.day >= until:
            continue
        await work.peer_groups.move(person, to=None, out_of=group.id)
        left = [one for one in group.people if one != person]
        told = left if len(left) >= FEWEST else await _spread(work, meeting, group, left)
        await _tell(work, meeting.session, told, now)


async def _grouped_ahead(work: Work, progress: Started, now: datetime) -> Sequence[Meeting]:
    """What is still to come and has its groups; nobody else makes groups meanwhile."""
    await work.peer_groups.alone()
    meetings = await meetings_of(work, progress)
    return [meeting for meeting in meetings.ahead(today_of(now)) if meeting.groups]


async def _spread(
    work: Work, meeting: Meeting, group: PeerGroup, left: Sequence[str]
) -> Sequence[str]:
    """Two people are no group: each joins another with room, or all groups are made anew.

    Returns who must be told.
    """
    others = [other for other in meeting.groups if other.id != group.id]
    room = sum(MOST - len(other.people) for other in others)
    if room < len(left):
        people = [*left, *(person for other in others for person in other.people)]
        made = groups_of(people, [], SystemRandom())
        await work.peer_groups.form(meeting.session.id, made.groups)
        return people
    told = list(left)
    for person in left:
        company = await _move_to_another(work, meeting.session, group, person)
        told += [one for one in company if one not in told]
    return told


async def _move_to_another(
    work: Work, session: Session, group: PeerGroup, person: str
) -> tuple[str, ...]:
    """Into the smallest other group with room; returns who was there already."""
    groups = await work.peer_groups.of_sessions(session.id)
    to = group_for([other for other in groups if other.id != group.id])
    if to is None:
        return ()
    await work.peer_groups.move(person, to=to.id, out_of=group.id)
    return to.people
