"""On which days of the week a team is usually in the office: dates on others are pointed out."""

from trajectory.roles import Action
from trajectory.teams import Team
from use_cases.principal import Principal

WORKING_WEEK = 5
"""Days of the week, Monday is 0."""


async def set_office_days(by: Principal, team_id: str, days: frozenset[int]) -> Team:
    """Keep on which days the team is in the office; none is every day."""
    own = frozenset(day for day in days if 0 <= day < WORKING_WEEK)
    async with by.services.desk.writing() as work:
        team = await by.team(work, team_id, Action.PROPOSE_DATES)
        await work.date_proposals.set_office_days(team.id, own)
        await work.commit()
    return team
