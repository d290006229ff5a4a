"""Files for somebody's own calendar: one for each meeting, and what a file cannot do, in words."""

from collections.abc import Iterator

from dialogs.card import Block, Facts, Line, LinkButton, LinkRow, Pressable
from dialogs.file_links import file_address
from dialogs.planning import date_words
from dialogs.planning.on_card import plan_on_card
from dialogs.scene import Scene
from dialogs.turn import Reply
from papers.calendar_entry import MEETING, Meeting, meetings_of
from storage.work import Work
from trajectory.errors import Stale
from trajectory.planning.sessions import Session, SessionState
from trajectory.roles import Action
from use_cases.planning.session_plan import plans_of
from use_cases.progress.progress import programme_of, started_progress
from use_cases.services import OWN_CALENDAR


async def offer_one(scene: Scene) -> Reply:
    """Fresh links to the meetings of a session, also of a trajectory that lies behind: whoever has
    them in their calendar can take them out again."""
    async with scene.services.desk.reading() as work:
        team = await scene.team(work, Action.SEE_SESSIONS)
        session = await work.sessions.get(scene.value("session")) or await _of_type(scene, work)
        trajectory = await work.trajectories.get(session.trajectory) if session else None
        last = await work.trajectories.of_team(team.id)
    if session is None or trajectory is None or trajectory.team != team.id:
        raise Stale("card-stale")
    meetings = meetings_of(session)
    if not meetings:
        raise Stale("plan-no-date-yet")
    programme = programme_of(scene.services, team, trajectory)
    title = programme.session(session.type).title[scene.turn.language]
    facts = [(scene.say("fact-session"), title), *date_words.where_and_when(scene, session)]
    context = {"team": team.id, "type": session.type}
    back = scene.back("plan.session", **context)
    if trajectory != last:
        back = scene.back("plan.show", team=team.id)
    several = len(meetings) > 1
    rows = [_row(scene, session, meeting) for meeting in meetings] if several else []
    files: list[Pressable] = [] if several else [_button(scene, session, meetings[0])]
    return scene.reply(
        scene.say("plan-file-title"),
        [
            Facts(facts),
            *_said(scene, session, meetings),
            *rows,
            scene.quiet("file-expires"),
            *about_own(scene),
        ],
        [*files, *own_switch(scene, team.id), back],
    )


async def _of_type(scene: Scene, work: Work) -> Session | None:
    plan = await plan_on_card(scene, work, Action.SEE_SESSIONS)
    return plan.session


def _said(scene: Scene, session: Session, meetings: list[Meeting]) -> Iterator[Block]:
    """How it works, and what to look after oneself: no file takes a meeting out of every calendar
    (documents/calendar.py)."""
    if session.state is SessionState.CANCELLED:
        yield from scene.lines("plan-file-off")
        return
    yield Line(scene.say("plan-file-explained", count=len(meetings)))
    old = [part for part in session.was if part not in session.parts]
    if old:
        yield Line(scene.say("plan-file-moved", when=date_words.whens(scene, old)))


def _row(scene: Scene, session: Session, meeting: Meeting) -> LinkRow:
    when = date_words.when(scene, meeting.part)
    lost = meeting.off and session.state is not SessionState.CANCELLED
    name = scene.say("calendar-off", title=when) if lost else when
    return LinkRow(name, _address(scene, session, meeting))


def _button(scene: Scene, session: Session, meeting: Meeting) -> LinkButton:
    return LinkButton(scene.say("plan-file-open"), _address(scene, session, meeting))


def _address(scene: Scene, session: Session, meeting: Meeting) -> str:
    return file_address(scene, meeting.subject(session.id), MEETING, "ics")


async def offer_series(scene: Scene) -> Reply:
    """Fresh links to all meetings that are still to come, one under the other."""
    async with scene.services.desk.reading() as work:
        team = await scene.team(work, Action.SEE_SESSIONS)
        started = await started_progress(work, scene.services, team, scene.turn.now)
    rows = [
        LinkRow(
            scene.say(
                "series-file-row",
                title=plan.type.title[scene.turn.language],
                when=date_words.when(scene, meeting.part),
            ),
            _address(scene, plan.session, meeting),
        )
        for plan in plans_of(started)
        if plan.session is not None and plan.session.to_come(scene.turn.now)
        for meeting in meetings_of(plan.session)
        if not meeting.off
    ]
    if not rows:
        raise Stale("plan-no-date-yet")
    return scene.reply(
        scene.say("plan-file-title"),
        [
            *scene.lines("series-file-explained"),
            *rows,
            scene.quiet("file-expires"),
            *about_own(scene),
        ],
        [*own_switch(scene, team.id), scene.back("plan.show", team=team.id)],
    )


# ---- the person's own calendar, where the organisation granted that


def puts_itself(scene: Scene) -> bool:
    """Whether sessions come into this person's calendar by themselves."""
    return scene.services.calendars is not None and not scene.person.stopped(OWN_CALENDAR)


def put_itself(scene: Scene) -> list[Block]:
    """On a card that says when: that it comes into the calendar, and what to do if it does not."""
    return [scene.quiet("own-calendar-put")] if puts_itself(scene) else []


def about_own(scene: Scene) -> list[Block]:
    """That sessions come into the calendar by themselves, or that this person wants none there."""
    if scene.services.calendars is None:
        return []
    state = "on" if puts_itself(scene) else "off"
    return [Line(scene.say("own-calendar", state=state))]


def own_switch(scene: Scene, team: str) -> list[Pressable]:
    """The way to say no, or yes again."""
    if scene.services.calendars is None:
        return []
    on = puts_itself(scene)
    key, state = ("own-calendar-no", "off") if on else ("own-calendar-yes", "on")
    return [scene.button(key, "plan.calendar", team=team, state=state)]


async def switch(scene: Scene) -> Reply:
    """No, or yes again; the calendar follows at once, of every team that they are in."""
    calendars, off = scene.services.calendars, scene.value("state") == "off"
    async with scene.services.desk.writing() as work:
        team = await scene.team(work, Action.SEE_SESSIONS)
        if calendars is None:
            raise Stale("card-stale")
        change = work.people.silence if off else work.people.resume
        await change(scene.person.id, [OWN_CALENDAR])
        await work.commit()
        teams = await work.teams.of_person(scene.person.id)
    went = [await calendars.bring(scene.person, team) for team in teams]
    state = "off" if off else "on"
    return scene.reply(
        scene.say("own-calendar-title", state=state),
        scene.lines(f"own-calendar-{state}" if all(went) else "own-calendar-away"),
        [scene.button("plan-button", "plan.show", team=team.id)],
    )
