""" "Samenvatting": any session of any own team in two steps, with what this reader gets of it.

The briefing after the pre-intake is the first. Everybody in the team reads released summaries;
the trainer finds the briefing, the form and the rounds of a session here too.
"""

from collections.abc import Iterator, Sequence

from dialogs.card import Block, Entries, Facts, Line, Way
from dialogs.pick_team import pick_team
from dialogs.planning import date_words
from dialogs.pre_intake import briefing
from dialogs.scene import Scene
from dialogs.sessions import summary
from dialogs.sessions.on_card import context_of, session_on_card, title_of, when_and_where
from dialogs.turn import Reply
from storage.work import Work
from trajectory.errors import Stale
from trajectory.planning.sessions import SessionState
from trajectory.roles import Action
from trajectory.rounds.rounds import Round
from trajectory.teams import Team
from use_cases.progress.progress import scan_of
from use_cases.sessions.missing_summaries import lacks_summary
from use_cases.sessions.room_question import check_occasion
from use_cases.sessions.team_session import TeamSession, session_of, sessions_of

MOST_SESSIONS = 14
"""Sessions on one card; a programme has fewer."""


# ---- which team, which session


async def choose(scene: Scene) -> Reply:
    """Every started team of this person; for others, where to look instead."""
    if scene.value("team"):
        return await show_team(scene)
    async with scene.services.desk.reading() as work:
        teams = await work.teams.of_person(scene.person.id)
        reading = [team for team in teams if scene.may(team, Action.READ_SUMMARIES)]
        own = [team for team in reading if await work.trajectories.of_team(team.id) is not None]
    if not own:
        return await _nothing_yet(scene, teams)
    if len(own) == 1:
        return await _of_team(scene, own[0])
    return pick_team(scene, scene.say("briefing-pick"), own, "summary.team")


async def _nothing_yet(scene: Scene, teams: Sequence[Team]) -> Reply:
    """That there is none, and the result for whoever can see one already."""
    async with scene.services.desk.reading() as work:
        scans = [(team, await scan_of(work, team)) for team in teams]
    result = any(
        scan is not None and scan.visible_to(scene.roles_in(team), scene.turn.now)
        for team, scan in scans
    )
    button = (
        scene.button("result-button", "result.show", primary=True)
        if result
        else scene.button("status-button", "status.show", primary=True)
    )
    return scene.reply(scene.say("summary-none-title"), scene.lines("summary-none"), [button])


async def show_team(scene: Scene) -> Reply:
    async with scene.services.desk.reading() as work:
        team = await scene.team(work, Action.READ_SUMMARIES)
    return await _of_team(scene, team)


async def _of_team(scene: Scene, team: Team) -> Reply:
    """The sessions of a team that have something for this reader."""
    async with scene.services.desk.reading() as work:
        sessions = await sessions_of(work, scene.services, team)
    rows = [_row(scene, session) for session in sessions if _has_something(scene, session)]
    if await _briefed(scene, team):
        if not rows:
            return await briefing.of_team(scene, team)
        rows.insert(0, _pre_intake(scene, team))
    if not rows:
        return await _nothing_yet(scene, [team])
    return scene.reply(
        scene.say("sessions-title", team=team.name),
        [*rows[:MOST_SESSIONS], scene.quiet("plan-press")],
    )


async def _briefed(scene: Scene, team: Team) -> bool:
    """Whether this person reads the briefing after the pre-intake, and there is one."""
    if not scene.may(team, Action.READ_BRIEFING):
        return False
    async with scene.services.desk.reading() as work:
        scan = await scan_of(work, team)
    return scan is None or scan.visible_to(scene.roles_in(team), scene.turn.now)


def _pre_intake(scene: Scene, team: Team) -> Way:
    sentence = scene.say("sessions-pre-intake-what")
    return Way(scene.say("sessions-pre-intake"), sentence, "briefing.show", {"team": team.id})


async def something_of(scene: Scene, work: Work, session_id: str) -> bool:
    """Whether this session has anything for this reader."""
    session = await session_of(work, scene.services, session_id)
    return session is not None and _has_something(scene, session)


def _has_something(scene: Scene, session: TeamSession) -> bool:
    if scene.may(session.team, Action.READ_BRIEFING) or session.released is not None:
        return True
    if session.without is not None:
        return True
    return bool(_visible_rounds(scene, session))


def _visible_rounds(scene: Scene, session: TeamSession) -> list[Round]:
    roles, now = scene.roles_in(session.team), scene.turn.now
    return [round_ for round_ in session.ended_rounds if round_.visible_to(roles, now)]


def _row(scene: Scene, session: TeamSession) -> Way:
    dates = date_words.days(scene, (part.day for part in session.planned.parts))
    title = scene.say("session-row", what=title_of(scene, session), dates=dates)
    return Way(title, _state(scene, session), "summary.show", context_of(session))


def _state(scene: Scene, session: TeamSession) -> str:
    writes = scene.may(session.team, Action.WRITE_SUMMARY)
    if writes and session.draft is not None:
        return scene.say("session-draft")
    if session.released is not None:
        return scene.say("session-summary-there", day=session.released.saved)
    if session.without is not None:
        return scene.say("session-without")
    begun = session.begun(scene.turn.now)
    return scene.say("session-no-summary" if begun else "session-to-come")


# ---- one session


async def show(scene: Scene) -> Reply:
    """What this reader gets of a session; a released summary opens at once."""
    async with scene.services.desk.reading() as work:
        session = await session_on_card(scene, work, Action.READ_SUMMARIES)
    team = session.team
    if not scene.may(team, Action.READ_BRIEFING) and session.released is not None:
        return summary.show_version(scene, session, session.released)
    if not _has_something(scene, session):
        raise Stale("session-nothing-yet")
    return scene.reply(
        scene.say("session-title", title=title_of(scene, session), team=team.name),
        [
            Facts(when_and_where(scene, session)),
            *_without(scene, session),
            *_ways(scene, session),
        ],
        [scene.back("summary.team", team=team.id)],
    )


def _without(scene: Scene, session: TeamSession) -> list[Block]:
    """That no summary of it comes, and why."""
    if session.without is None:
        return []
    why = scene.say("summary-without-why", reason=session.without)
    return [Line(scene.say("session-without-why", why=why))]


def _ways(scene: Scene, session: TeamSession) -> list[Block]:
    trainer = scene.may(session.team, Action.READ_BRIEFING)
    return [
        *(_ways_to_prepare(scene, session) if trainer else ()),
        *_ways_to_rounds(scene, session),
        *(_ways_to_write(scene, session) if trainer else ()),
        *_ways_to_read(scene, session),
    ]


def _ways_to_prepare(scene: Scene, session: TeamSession) -> Iterator[Block]:
    """The room can be asked while a meeting goes on; before it the row says so."""
    say, context = scene.say, context_of(session)
    yield Way(say("way-briefing"), say("way-briefing-what"), "session.briefing", context)
    try:
        check_occasion(session.team, session.trajectory, session.planned, scene.turn.now)
    except Stale:
        if session.trajectory.state.over or session.planned.state is SessionState.HELD:
            return
        yield Entries([(say("way-room"), say("way-room-what"))])
    else:
        yield Way(say("way-room"), say("way-room-what"), "room.ask", context)


def _ways_to_rounds(scene: Scene, session: TeamSession) -> Iterator[Way]:
    for round_ in _visible_rounds(scene, session):
        context = {"team": session.team.id, "round": round_.id}
        yield Way(scene.say("way-round", kind=round_.kind), "", "round.show", context)


def _ways_to_write(scene: Scene, session: TeamSession) -> Iterator[Way]:
    if session.planned.stands and session.begun(scene.turn.now):
        again = "way-rewrite" if session.released else "way-write"
        key = "way-write-on" if session.draft else again
        what = scene.say("way-write-what")
        yield Way(scene.say(key), what, "summary.write", context_of(session))
    if lacks_summary(session):
        what = scene.say("way-without-what")
        yield Way(scene.say("summary-without-button"), what, "summary.without", context_of(session))


def _ways_to_read(scene: Scene, session: TeamSession) -> Iterator[Way]:
    if session.released is not None:
        line = summary.version_line(scene, session.released)
        yield Way(scene.say("way-summary"), line, "summary.read", context_of(session))
