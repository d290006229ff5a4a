"""The picture of a department: the middle word per statement over at least three teams.

A department is a management team and the teams its members manage. Only what each of these
teams can see itself counts (anonymity.md §4).
"""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from storage.work import Work
from trajectory.rounds.comparison import FEWEST_TEAMS
from trajectory.rounds.instrument import Level
from trajectory.rounds.release import Release
from trajectory.teams import Team
from use_cases.progress.progress import scan_of


async def department_of(work: Work, team: Team) -> Team | None:
    """The management team above this team, or this team when it is one."""
    if team.level is not Level.TEAM:
        return team
    above = [
        other
        for other in await work.teams.of_person(team.manager)
        if other.level is not Level.TEAM and team.manager in other.members
    ]
    return next(iter(above), None)


async def releases_in(work: Work, department: Team, now: datetime) -> Sequence[Release]:
    """The releases that make the picture of this department; empty below three teams.

    All are of one instrument, the one that most of the teams answered.
    """
    of_teams = [await _released(work, team, now) for team in await _teams_of(work, department)]
    released = [release for release in of_teams if release is not None]
    most = Counter(release.instrument for release in released).most_common(1)
    alike = [release for release in released if most and release.instrument == most[0][0]]
    return alike if len(alike) >= FEWEST_TEAMS else []


async def _teams_of(work: Work, department: Team) -> list[Team]:
    managed = [
        team
        for member in department.members
        for team in await work.teams.of_person(member)
        if team.manager == member
    ]
    return list({team.id: team for team in managed}.values())


async def _released(work: Work, team: Team, now: datetime) -> Release | None:
    scan = await scan_of(work, team)
    if scan is None or not scan.shows_to_team(now):
        return None
    return await work.releases.get(scan.id)
