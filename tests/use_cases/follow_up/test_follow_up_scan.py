"""When the same questions are asked again."""

from datetime import UTC, date, datetime, time

from tests.trajectory.courses import PROGRAMME, a_course
from trajectory.norms import Coverage
from trajectory.planning.sessions import Part, Session, SessionState
from trajectory.rounds.instrument import Level
from trajectory.teams import Team
from use_cases.follow_up.follow_up_scan import plan
from use_cases.progress.progress import Started

NOBODY_ASKS = None
"""Neither the database nor the content is looked at when nothing can follow."""
PART = Part(date(2027, 5, 12), time(9, 30), time(12, 0))
SESSION = Session("s", "t", "norms", SessionState.CONFIRMED, (PART,), "", 1)
TEAM = Team("team", "Inkomen Noord", Level.TEAM, "marleen", "tariq", "els", ("samira",))


async def test_a_programme_without_a_follow_up_scan_plans_none():
    assert PROGRAMME.follow_up is None
    started = Started(TEAM, a_course(SESSION), (), Coverage(0, 8))
    now = datetime(2027, 3, 1, 9, tzinfo=UTC)
    assert await plan(NOBODY_ASKS, NOBODY_ASKS, started, SESSION, now) is None
