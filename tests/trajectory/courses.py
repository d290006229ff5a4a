"""A small programme and trajectories that are on their way through it."""

from datetime import UTC, date, datetime, time

from trajectory.language import Language
from trajectory.planning.programme import Aim, Programme, SessionType, Spacing, Yield
from trajectory.planning.sessions import Part, Session, SessionState
from trajectory.planning.working_days import WorkCalendar, at
from trajectory.rounds.instrument import Level
from trajectory.rounds.rounds import Round, RoundKind, RoundState
from trajectory.steps import History
from trajectory.teams import Trajectory, TrajectoryState

CALENDAR = WorkCalendar(public_holidays=frozenset(), school_holidays=())


def words(text):
    return dict.fromkeys(Language, text)


def kind(id, after, *, yields=(), optional=False):
    return SessionType(
        id=id,
        title=words(id),
        purpose=words(id),
        lengths=((120,),),
        after=Spacing(after, 0, None),
        plan_within=10,
        themes=(),
        blocks=(),
        agenda=(),
        materials=(),
        preparation=None,
        evaluation=None,
        reminders=(),
        yields=frozenset(yields),
        optional=optional,
    )


PROGRAMME = Programme(
    id="small",
    version=1,
    levels=frozenset({Level.TEAM}),
    title=words("small"),
    adopted_by="",
    adopted_on=None,
    themes=(),
    sessions=(
        kind("intake", "scan"),
        kind("norms", "intake"),
        kind("peer-1", "norms", yields=[Yield.GROUPS], optional=True),
        kind("closing", "norms", yields=[Yield.CLOSING]),
    ),
    follow_up=None,
    aim=Aim(50, 70),
    asks_again=12,
)


def a_course(*sessions):
    """A team that sees its result on Friday 29 January 2027, with these sessions."""
    scan = Round(
        id="r",
        trajectory="t",
        kind=RoundKind.SCAN,
        instrument="teamscan@1",
        threshold=5,
        state=RoundState.RELEASED,
        opens=at(date(2027, 1, 12), time(9, 30)),
        closes=at(date(2027, 1, 26), time(16, 30)),
        visible=at(date(2027, 1, 29), time(9, 30)),
        extended=False,
    )
    trajectory = Trajectory(
        id="t",
        team="team",
        language=Language.NL,
        with_scan=True,
        started=datetime(2027, 1, 11, 9, tzinfo=UTC),
        programme=PROGRAMME.key,
        state=TrajectoryState.RUNNING,
    )
    return History(PROGRAMME, trajectory, [scan], sessions)


def _session(name, state, *days):
    parts = tuple(Part(day, time(10), time(12)) for day in days)
    return Session(f"s-{name}", "t", name, state, parts, "Zaal 1", 1)


def proposed(name):
    return _session(name, SessionState.PROPOSED)


def planned(name, *days):
    return _session(name, SessionState.CONFIRMED, *days)


def held(name, *days):
    return _session(name, SessionState.HELD, *days)
