""" "Plannen": the sessions of a team, each with its date and what can be done about it."""

from dialogs.card import Block, Button, Choice, Facts, Line, LinkButton, Pressable, Way
from dialogs.pick_team import pick_team
from dialogs.planning import date_words as words
from dialogs.scene import Scene
from dialogs.turn import Reply
from storage.work import Work
from trajectory.errors import Stale
from trajectory.planning.planning import Proposal, current
from trajectory.planning.programme import SessionType
from trajectory.planning.sessions import Session, SessionState
from trajectory.roles import Action
from trajectory.teams import Team, TrajectoryState
from use_cases.planning.settling import before
from use_cases.progress.progress import Started, started_progress

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri")


async def choose(scene: Scene) -> Reply:
    """Of which team: asked only when several have started."""
    async with scene.services.desk.reading() as work:
        teams = await scene.teams_where(work, Action.SEE_SESSIONS)
        started = [team for team in teams if await work.trajectories.of_team(team.id) is not None]
    if not started:
        raise Stale("plan-none")
    if len(started) > 1:
        return pick_team(scene, scene.say("plan-pick"), started, "plan.show")
    return await _sessions(scene, started[0])


async def show(scene: Scene) -> Reply:
    if not scene.value("team"):
        return await choose(scene)
    async with scene.services.desk.reading() as work:
        team = await scene.team(work, Action.SEE_SESSIONS)
    return await _sessions(scene, team)


async def _sessions(scene: Scene, team: Team) -> Reply:
    """Every session of the programme; each row opens the session."""
    async with scene.services.desk.reading() as work:
        course = await started_progress(work, scene.services, team, scene.turn.now)
        proposals = {one.id: await work.date_proposals.get(one.id) for one in course.sessions}
    rows: list[Block] = [
        Way(
            kind.title[scene.turn.language],
            _sentence(scene, course, kind, proposals),
            "plan.session",
            {"team": team.id, "type": kind.id},
        )
        for kind in course.programme.sessions
    ]
    planner = scene.may(team, Action.PROPOSE_DATES)
    return scene.reply(
        scene.say("plan-title", team=team.name),
        [*rows, scene.quiet("plan-press")],
        [*_next(scene, course), *_office(scene, team)] if planner else [],
    )


def _sentence(
    scene: Scene,
    course: Started,
    kind: SessionType,
    proposals: dict[str, Proposal | None],
) -> str:
    session = current(course.sessions, kind.id)
    if session is None:
        return _unplanned(scene, course, kind)
    if session.state is SessionState.PROPOSED:
        proposal = proposals[session.id]
        assert proposal is not None, "whoever proposes lays dates"
        if proposal.takes_answers(scene.turn.now):
            return scene.say("plan-row-open", until=proposal.deadline)
        return scene.say("plan-row-answered")
    key = "plan-row-held" if session.state is SessionState.HELD else "plan-row-planned"
    return scene.say(key, dates=words.whens(scene, session.parts))


def _unplanned(scene: Scene, course: Started, kind: SessionType) -> str:
    if course.trajectory.state.over:
        return scene.say("plan-row-not-held")
    if before(course, kind) is None:
        return scene.say("plan-row-later", step=step_title(scene, course, kind.after.step))
    step = next(one for one in course.steps if one.id == kind.id)
    if step.due is None:
        return scene.say("plan-row-unplanned")
    return scene.say("plan-row-due", day=step.due)


def step_title(scene: Scene, course: Started, step: str) -> str:
    """What people call the session before another; the scan always has its day."""
    return course.programme.session(step).title[scene.turn.language]


def _next(scene: Scene, course: Started) -> list[Pressable]:
    """The session to plan now: what "my trajectory" calls the next step, else the first one."""
    if course.trajectory.state is not TrajectoryState.RUNNING:
        return []
    waiting = [
        kind
        for kind in course.programme.sessions
        if current(course.sessions, kind.id) is None and before(course, kind) is not None
    ]
    step = course.next
    called = [kind for kind in waiting if step is not None and kind.id == step.id]
    for kind in (*called, *(one for one in waiting if not one.optional)):
        title = scene.say("plan-next-button", title=kind.title[scene.turn.language])
        return [Button(title, "plan.session", context_of(course, kind), primary=True)]
    return []


def _office(scene: Scene, team: Team) -> list[Pressable]:
    return [scene.button("plan-office-button", "plan.office", team=team.id)]


# ---- one session


async def kind_on_card(
    scene: Scene, work: Work, action: Action
) -> tuple[Started, SessionType, Session | None]:
    """The team and the session that the pressed card is about.

    Raises:
        Stale: the team did not start, or its programme has no such session. NotFound,
        NotAllowed: as `Scene.team`.
    """
    team = await scene.team(work, action)
    course = await started_progress(work, scene.services, team, scene.turn.now)
    try:
        kind = course.programme.session(scene.value("type"))
    except LookupError:
        raise Stale("card-stale") from None
    return course, kind, current(course.sessions, kind.id)


def require_running(course: Started) -> None:
    """Refuse to plan for a team that rests or is done.

    Raises:
        Stale: its trajectory does not run.
    """
    if course.trajectory.state is not TrajectoryState.RUNNING:
        raise Stale("plan-not-running", team=course.team.name)


def context_of(course: Started, kind: SessionType) -> dict[str, str]:
    """What every button about a session carries."""
    return {"team": course.team.id, "type": kind.id}


def title_of(scene: Scene, course: Started, kind: SessionType) -> str:
    return scene.say("session-title", title=kind.title[scene.turn.language], team=course.team.name)


def planned_card(scene: Scene, course: Started, kind: SessionType, session: Session) -> Reply:
    """A session with a date: when, where, what for, and what can be done about it."""
    context = context_of(course, kind)
    held = session.state is SessionState.HELD
    actions: list[Pressable] = []
    if not held:
        actions.append(scene.button("plan-file-button", "plan.file", primary=True, **context))
    if not held and scene.may(course.team, Action.SETTLE_SESSION):
        actions += [
            scene.button("plan-move-button", "plan.move", primary=False, **context),
            scene.button("plan-cancel-button", "plan.cancel", primary=False, **context),
        ]
    return scene.reply(
        title_of(scene, course, kind),
        [
            Line(kind.purpose[scene.turn.language]),
            Facts(words.where_and_when(scene, session)),
            *_ways(scene, course, kind, session),
            _said_quietly(scene, course, held=held),
        ],
        actions or [scene.back("plan.show", team=course.team.id)],
    )


def _said_quietly(scene: Scene, course: Started, *, held: bool) -> Line:
    planner = scene.may(course.team, Action.SETTLE_SESSION)
    return scene.quiet(
        "session-held" if held else "session-all-planner" if planner else "session-all"
    )


def _ways(scene: Scene, course: Started, kind: SessionType, session: Session) -> list[Way]:
    """What belongs to a session, one step away, and the way back."""
    team, context = course.team, context_of(course, kind)
    held = session.state is SessionState.HELD
    trainer = scene.may(team, Action.READ_BRIEFING)
    rows: list[tuple[bool, str, str, dict[str, str]]] = [
        (trainer or held, "session-papers", "summary.show", {"session": session.id}),
        (_reads_needs(scene, course, held=held), "plan-needs-button", "plan.needs", {}),
        (
            not held and scene.may(team, Action.SETTLE_SESSION),
            "plan-place-button",
            "plan.place",
            {},
        ),
        (not held, "plan-button", "plan.show", {}),
    ]
    what = scene.say("session-papers-what", reader="trainer" if trainer else "member")
    return [
        Way(scene.say(name), what if name == "session-papers" else "", verb, context | more)
        for shown, name, verb, more in rows
        if shown
    ]


def _reads_needs(scene: Scene, course: Started, *, held: bool) -> bool:
    return not held and scene.may(course.team, Action.READ_NEEDS)


async def offer_file(scene: Scene) -> Reply:
    """A fresh link to the session as a file for the own calendar."""
    async with scene.services.desk.reading() as work:
        team = await scene.team(work, Action.SEE_SESSIONS)
        session = await work.sessions.get(scene.value("session")) or await _of_type(scene, work)
        trajectory = await work.trajectories.of_team(team.id)
    if session is None or trajectory is None or session.trajectory != trajectory.id:
        raise Stale("card-stale")
    if not session.parts:
        raise Stale("plan-no-date-yet")
    services, language = scene.services, scene.turn.language
    ticket = services.tickets.file(
        session.id, kind="session", form="ics", language=language, now=scene.turn.now
    )
    off = session.state is SessionState.CANCELLED
    return scene.reply(
        scene.say("plan-file-title"),
        [
            *scene.lines("plan-file-off" if off else "plan-file-explained"),
            scene.quiet("file-expires"),
        ],
        [
            LinkButton(
                scene.say("plan-file-open"), f"{services.public_url}/bestand#{language}.{ticket}"
            )
        ],
    )


async def _of_type(scene: Scene, work: Work) -> Session | None:
    _, _, session = await kind_on_card(scene, work, Action.SEE_SESSIONS)
    return session


# ---- office days


async def ask_office_days(scene: Scene) -> Reply:
    """On which days the team is usually in the office; none ticked is every day."""
    async with scene.services.desk.reading() as work:
        team = await scene.team(work, Action.PROPOSE_DATES)
        chosen = await work.date_proposals.office_days(team.id)
    options = [(str(nth), scene.say("weekday", day=day)) for nth, day in enumerate(WEEKDAYS)]
    value = ",".join(map(str, sorted(chosen)))
    return scene.reply(
        scene.say("office-title", team=team.name),
        [
            *scene.lines("office-explained"),
            Choice("days", scene.say("office-label"), options, value=value, multiple=True),
        ],
        [
            scene.button("office-button", "plan.office.save", primary=True, team=team.id),
            scene.back("plan.show", team=team.id),
        ],
    )


async def save_office_days(scene: Scene) -> Reply:
    wanted = {part.strip() for part in scene.value("days").split(",")}
    days = frozenset(day for day in range(len(WEEKDAYS)) if str(day) in wanted)
    async with scene.services.desk.writing() as work:
        team = await scene.team(work, Action.PROPOSE_DATES)
        await work.date_proposals.set_office_days(team.id, days)
        await work.commit()
    return await _sessions(scene, team)
