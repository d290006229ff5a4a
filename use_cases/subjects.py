"""Everything of one team that a message can be about, to stop or to pass on what waits."""

from storage.work import Work
from trajectory.teams import Team, Trajectory
from use_cases.planning.messages import reminder_subject
from use_cases.progress.progress import programme_of
from use_cases.services import Services


async def subjects_of(work: Work, services: Services, team: Team) -> list[str]:
    """The ids under which messages about this team may wait: its own and those of each trajectory
    with its sessions, rounds, agreements, groups and reminders of sessions."""
    ever = await work.trajectories.ever_of(team.id)
    of_each = [await _subjects_of(work, services, team, one) for one in ever]
    return [team.id, *(subject for subjects in of_each for subject in subjects)]


async def _subjects_of(
    work: Work, services: Services, team: Team, trajectory: Trajectory
) -> list[str]:
    programme = programme_of(services, team, trajectory)
    sessions = await work.sessions.of_trajectory(trajectory.id)
    rounds = await work.rounds.of_trajectory(trajectory.id)
    agreements = await work.agreements.of_trajectory(trajectory.id)
    groups = await work.peer_groups.of_sessions(*[session.id for session in sessions])
    reminders = [
        reminder_subject(session.id, rule.id)
        for session in sessions
        for rule in programme.session(session.type).reminders
    ]
    return [
        trajectory.id,
        *(session.id for session in sessions),
        *(round_.id for round_ in rounds),
        *(agreement.id for agreement in agreements),
        *(group.id for group in groups),
        *reminders,
    ]
