"""A trajectory that rests for a while, and goes on: an open round ends normally."""

from dialogs.card import Button, Card, Line
from dialogs.progress.postponing import (
    day_of,
    line_of,
    name_of,
    reason_inputs,
    reason_of,
    until_input,
)
from dialogs.scene import Scene
from dialogs.turn import Reply
from storage.people.outbox import Notice
from storage.work import Work
from trajectory.errors import Stale
from trajectory.planning.sessions import SessionState
from trajectory.roles import Action
from trajectory.rounds.rounds import RoundKind, RoundState
from trajectory.steps import TO_POSTPONE, Halt, check_until
from trajectory.teams import Team, TrajectoryState
from use_cases.notices import NoticeKind
from use_cases.progress.progress import (
    Started,
    progress_if_started,
    started_progress,
    today_of,
)


async def ask_pause(scene: Scene) -> Reply:
    async with scene.services.desk.reading() as work:
        team = await scene.team(work, Action.PAUSE)
        found = await started_progress(work, scene.services, team, scene.turn.now)
    _check_pausable(scene, found)
    return scene.reply(
        scene.say("pause-title", team=team.name),
        [
            *scene.lines("pause-explained"),
            until_input(scene),
            *reason_inputs(scene, TO_POSTPONE),
        ],
        [
            scene.button("pause-button", "steps.paused", primary=True, team=team.id),
            scene.back("trajectory.show", team=team.id),
        ],
    )


def _check_pausable(scene: Scene, found: Started) -> None:
    """Refuse a pause with something planned in it: whoever pauses moves that first.

    Raises:
        Stale: it does not run, or something is planned.
    """
    if found.trajectory.state is not TrajectoryState.RUNNING:
        raise Stale("pause-not-running")
    for one in found.rounds:
        if one.kind is RoundKind.SCAN and one.state is RoundState.SCHEDULED:
            raise Stale("pause-scan-scheduled", day=one.opens)
    for session in found.sessions:
        if session.state is SessionState.CONFIRMED and session.parts:
            name = name_of(scene, found, session.type)
            raise Stale("pause-session-planned", session=name, day=session.parts[0].day)


async def pause(scene: Scene) -> Reply:
    """Let a trajectory rest; an open round ends normally (anonymity.md §3)."""
    reason, line = reason_of(scene, TO_POSTPONE), line_of(scene)
    until, today = day_of(scene, "until"), today_of(scene.turn.now)
    check_until(until, today)
    async with scene.services.desk.writing() as work:
        team = await scene.team(work, Action.PAUSE)
        found = await started_progress(work, scene.services, team, scene.turn.now)
        _check_pausable(scene, found)
        await work.trajectories.move_to(found.trajectory.id, TrajectoryState.PAUSED)
        await work.steps.halt(Halt(found.trajectory.id, today, until, reason, line))
        await tell_everybody(work, scene, found, NoticeKind.PAUSED)
        await work.commit()
    said = scene.say("paused-until", day=until, reason=scene.say("reason", reason=reason))
    return scene.done(
        scene.say("paused-title", team=team.name),
        [Line(said)],
        [_to_trajectory(scene, team)],
    )


async def resume(scene: Scene) -> Reply:
    """Go on: what waits is due anew, counted from today."""
    today = today_of(scene.turn.now)
    async with scene.services.desk.writing() as work:
        team = await scene.team(work, Action.PAUSE)
        found = await started_progress(work, scene.services, team, scene.turn.now)
        if found.trajectory.state is not TrajectoryState.PAUSED:
            raise Stale("resume-not-paused")
        await work.trajectories.move_to(found.trajectory.id, TrajectoryState.RUNNING)
        since = found.halt.since if found.halt else today
        await work.steps.halt(Halt(found.trajectory.id, since, None, None, resumed=today))
        await tell_everybody(work, scene, found, NoticeKind.RESUMED)
        await work.commit()
    return scene.done(
        scene.say("resume-title", team=team.name),
        scene.lines("resumed-what"),
        [_to_trajectory(scene, team)],
    )


async def tell_everybody(work: Work, scene: Scene, found: Started, kind: NoticeKind) -> None:
    """Everybody with a part in it hears of it, once a day at most; whoever did it knows."""
    now = scene.turn.now
    everybody = [person for person in found.team.people if person != scene.person.id]
    nth = today_of(now).toordinal()
    subject = found.trajectory.id
    await work.outbox.plan(*[Notice(kind, person, subject, now, nth) for person in everybody])


async def whose_course(scene: Scene, work: Work, notice: Notice) -> Started | None:
    """The trajectory that a notice is about, as this reader may know it."""
    trajectory = await work.trajectories.get(notice.subject)
    team = await work.teams.get(trajectory.team) if trajectory else None
    if team is None or not scene.may(team, Action.SEE_PROGRESS):
        return None
    return await progress_if_started(work, scene.services, team, scene.turn.now)


async def paused_card(scene: Scene, work: Work, notice: Notice) -> Card | None:
    found = await whose_course(scene, work, notice)
    if found is None or found.trajectory.state is not TrajectoryState.PAUSED:
        return None
    until = found.halt.until if found.halt else None
    return scene.card(
        scene.say("notice-paused-title", team=found.team.name),
        [Line(scene.say("notice-paused-what", day=until))],
        [_to_trajectory(scene, found.team)],
    )


async def resumed_card(scene: Scene, work: Work, notice: Notice) -> Card | None:
    found = await whose_course(scene, work, notice)
    if found is None or found.trajectory.state is not TrajectoryState.RUNNING:
        return None
    return scene.card(
        scene.say("notice-resumed-title", team=found.team.name),
        scene.lines("notice-resumed-what"),
        [_to_trajectory(scene, found.team)],
    )


def _to_trajectory(scene: Scene, team: Team) -> Button:
    return scene.button("trajectory-button", "trajectory.show", team=team.id)
