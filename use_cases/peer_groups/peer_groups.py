"""What trainer, members and the clock do about groups: make them, sit out, and say who met."""

from datetime import date, datetime

from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.errors import NotAllowed, Stale
from trajectory.follow_up.peer_groups import ANSWER_WITHIN, FORMED_BEFORE, check_sitting_out
from trajectory.planning.working_days import WorkCalendar, at
from trajectory.roles import Action, Role
from trajectory.rounds.round_dates import OPENS
from trajectory.teams import Team, TrajectoryState
from use_cases.notices import NoticeKind
from use_cases.peer_groups import grouping
from use_cases.peer_groups.grouping import Meeting, Meetings, meetings_of
from use_cases.principal import Principal
from use_cases.progress.progress import (
    Started,
    progress_of_started,
    started_progress,
    today_of,
)
from use_cases.services import Services

_TOLD_WITHIN = 5
"""Working days after the deadline in which the outcome is told, once."""


# ---- by people


async def form_next(principal: Principal, team_id: str) -> None:
    """The trainer makes the groups of the next meeting, or makes them anew.

    Raises:
        Stale: no meeting is planned.
    """
    now = principal.now
    async with principal.services.desk.writing() as work:
        team = await principal.team(work, team_id, Action.FORM_GROUPS)
        progress = await started_progress(work, principal.services, team, now)
        await work.peer_groups.alone()
        meetings = await meetings_of(work, progress)
        meeting = meetings.next(today_of(now))
        if meeting is None:
            raise Stale("groups-nothing-planned")
        await grouping.form(work, meetings, meeting, now)
        await work.commit()


async def team_of_member(work: Work, principal: Principal, team_id: str) -> Team:
    """The team with this id, for a member of it.

    Raises:
        NotFound: as `Principal.team`. NotAllowed: they are no member.
    """
    team = await principal.team(work, team_id, Action.SEE_AGREEMENTS)
    if Role.MEMBER not in principal.roles_in(team):
        raise NotAllowed
    return team


async def rest(principal: Principal, team_id: str, until: date) -> Team:
    """Sit out until a day; nobody is asked why, and a group that was made goes on without.

    Raises:
        Invalid: the day has passed, or is too far away.
    """
    now, person = principal.now, principal.person.id
    check_sitting_out(until, today_of(now))
    async with principal.services.desk.writing() as work:
        team = await team_of_member(work, principal, team_id)
        progress = await started_progress(work, principal.services, team, now)
        await work.peer_groups.sit_out(progress.trajectory.id, person, until)
        await grouping.leave(work, progress, person, now, until=until)
        await work.commit()
    return team


async def join_again(principal: Principal, team_id: str) -> Team:
    """Take part again: in a group that exists, when one has room."""
    now, person = principal.now, principal.person.id
    async with principal.services.desk.writing() as work:
        team = await team_of_member(work, principal, team_id)
        progress = await started_progress(work, principal.services, team, now)
        await work.peer_groups.sit_out(progress.trajectory.id, person, None)
        await grouping.join(work, progress, person, now)
        await work.commit()
    return team


async def note_met(principal: Principal, group_id: str, *, met: bool) -> bool:
    """Write whether a group met; False when somebody else of it was first.

    Raises:
        Stale: the group is gone, or this person is not in it.
    """
    async with principal.services.desk.writing() as work:
        group = await work.peer_groups.get(group_id)
        if group is None or principal.person.id not in group.people:
            raise Stale("card-stale")
        first = await work.peer_groups.note_met(group.id, met)
        await work.commit()
    return first


# ---- by the clock


async def keep(services: Services, now: datetime) -> None:
    """Make groups that are due, ask groups whether they met, and tell the outcome."""
    async with services.desk.reading() as work:
        started = await progress_of_started(work, services, await work.teams.all(), now)
    for progress in filter(_meets, started):
        async with services.desk.writing() as work:
            await _keep_team(work, services.library.calendar, progress, now)
            await work.commit()


def _meets(progress: Started) -> bool:
    """Whether a running trajectory has sessions at all; before that there are no groups."""
    return progress.trajectory.state is TrajectoryState.RUNNING and bool(progress.sessions)


async def _keep_team(work: Work, calendar: WorkCalendar, progress: Started, now: datetime) -> None:
    today = today_of(now)
    await work.peer_groups.alone()
    meetings = await meetings_of(work, progress)
    for meeting in meetings.all:
        if not meeting.groups:
            if _is_soon(calendar, meeting, today):
                await grouping.form(work, meetings, meeting, now)
        elif meeting.day is not None and meeting.day < today:
            await work.outbox.plan(*_after(calendar, meetings, meeting, meeting.day, today))


def _is_soon(calendar: WorkCalendar, meeting: Meeting, today: date) -> bool:
    """Whether it is time to make the groups, when nobody made them earlier."""
    return meeting.day is not None and (
        today <= meeting.day <= calendar.after(today, FORMED_BEFORE)
    )


def _after(
    calendar: WorkCalendar, meetings: Meetings, meeting: Meeting, day: date, today: date
) -> list[Notice]:
    """What is sent after a meeting of that day: whether they met, then how many groups did."""
    deadline, due = calendar.after(day, ANSWER_WITHIN), at(today, OPENS)
    if today <= deadline:
        return [
            Notice(NoticeKind.DID_YOU_MEET, person, group.id, due)
            for group in meeting.groups
            for person in group.people
        ]
    if today > calendar.after(deadline, _TOLD_WITHIN):
        return []
    team = meetings.progress.team
    planners = dict.fromkeys((team.trainer, *team.managers))
    return [Notice(NoticeKind.GROUPS_MET, id, meeting.session.id, due) for id in planners]
