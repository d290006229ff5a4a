"""Which teams a message is about, whatever its subject is."""

from collections.abc import Awaitable, Callable, Sequence

from storage.people.outbox import Notice, NoticeKind
from storage.work import Work
from trajectory.teams import Team

_Finder = Callable[[Work, Notice], Awaitable[Team | None]]


async def teams_about(work: Work, notice: Notice) -> Sequence[Team]:
    """The team of this notice; several for what is told of more teams at once.
    None for a list of teams, and for a team that is gone."""
    if notice.kind is NoticeKind.STEP_OVERDUE:
        own = await work.teams.of_person(notice.person)
        return [team for team in own if team.manager == notice.person]
    if notice.kind in (NoticeKind.TEAMS_OVERDUE, NoticeKind.ENROLMENT_WITHDRAWN):
        return []
    team = await _FINDERS[notice.kind](work, notice)
    return [team] if team else []


async def _team(work: Work, notice: Notice) -> Team | None:
    return await work.teams.get(notice.subject)


async def _of_trajectory(work: Work, trajectory_id: str | None) -> Team | None:
    trajectory = await work.trajectories.get(trajectory_id) if trajectory_id else None
    return await work.teams.get(trajectory.team) if trajectory else None


async def _trajectory(work: Work, notice: Notice) -> Team | None:
    return await _of_trajectory(work, notice.subject)


async def _round(work: Work, notice: Notice) -> Team | None:
    found = await work.rounds.get(notice.subject)
    return await _of_trajectory(work, found.trajectory if found else None)


async def _change(work: Work, notice: Notice) -> Team | None:
    change = await work.roster_changes.get(notice.subject)
    return await work.teams.get(change.team) if change else None


async def _of_session(work: Work, session_id: str | None) -> Team | None:
    session = await work.sessions.get(session_id) if session_id else None
    return await _of_trajectory(work, session.trajectory if session else None)


async def _session(work: Work, notice: Notice) -> Team | None:
    """Behind a slash stands which reminder of the session it is."""
    return await _of_session(work, notice.subject.partition("/")[0])


async def _group(work: Work, notice: Notice) -> Team | None:
    group = await work.peer_groups.get(notice.subject)
    return await _of_session(work, group.session if group else None)


async def _summary(work: Work, notice: Notice) -> Team | None:
    summary = await work.summaries.get(notice.subject)
    return await _of_session(work, summary.session if summary else None)


async def _agreement(work: Work, notice: Notice) -> Team | None:
    agreement = await work.agreements.get(notice.subject)
    return await _of_trajectory(work, agreement.trajectory if agreement else None)


async def _guide(work: Work, notice: Notice) -> Team | None:
    guide = await work.norm_guides.get(notice.subject)
    return await _of_trajectory(work, guide.trajectory if guide else None)


_FINDERS: dict[NoticeKind, _Finder] = {
    NoticeKind.ENROLLED: _team,
    NoticeKind.NO_SCAN: _team,
    NoticeKind.INPUT: _team,
    NoticeKind.INPUT_LINE: _team,
    NoticeKind.NOT_ASKED: _team,
    NoticeKind.HANDED_OVER: _team,
    NoticeKind.STARTED: _round,
    NoticeKind.INVITATION: _round,
    NoticeKind.REMINDER: _round,
    NoticeKind.EXTENDED: _round,
    NoticeKind.OVER: _round,
    NoticeKind.RELEASE_EARLY: _round,
    NoticeKind.RELEASE: _round,
    NoticeKind.ROOM_QUESTION: _round,
    NoticeKind.ROOM_RESULT: _round,
    NoticeKind.CHANGE_PROPOSED: _change,
    NoticeKind.CHANGE_DECIDED: _change,
    NoticeKind.ROSTER_CHANGED: _change,
    NoticeKind.DATES_PROPOSED: _session,
    NoticeKind.DATES_ANSWERED: _session,
    NoticeKind.SESSION_PLANNED: _session,
    NoticeKind.SESSION_CANCELLED: _session,
    NoticeKind.SESSION_REMINDER: _session,
    NoticeKind.PEER_GROUP: _session,
    NoticeKind.GROUPS_MET: _session,
    NoticeKind.DID_YOU_MEET: _group,
    NoticeKind.SUMMARY_RELEASED: _summary,
    NoticeKind.AGREEMENT_ASKED: _agreement,
    NoticeKind.AGREEMENT_DUE: _agreement,
    NoticeKind.GUIDE: _guide,
    NoticeKind.CHANNEL_GUIDE: _guide,
    NoticeKind.PAUSED: _trajectory,
    NoticeKind.RESUMED: _trajectory,
    NoticeKind.STOPPED: _trajectory,
    NoticeKind.CLOSED: _trajectory,
    NoticeKind.CHANNEL_NORM: _trajectory,
}
