"""A session that has its date moves to another one, or does not happen."""

from dialogs.card import Block, Facts, Line, TextInput
from dialogs.planning import date_words
from dialogs.planning import dates_form as form
from dialogs.planning.choosing import planned
from dialogs.planning.date_words import clock
from dialogs.planning.dates_form import Checked, Days
from dialogs.planning.proposing import Plan
from dialogs.planning.session_list import context_of, kind_on_card, require_running, title_of
from dialogs.scene import Scene
from dialogs.turn import Reply
from storage.work import Work
from trajectory.errors import Stale
from trajectory.planning.planning import MOVE_NOTICE
from trajectory.planning.sessions import Session, SessionState
from trajectory.roles import Action
from use_cases.planning import settling
from use_cases.progress.progress import today_of


async def _plan(scene: Scene, work: Work) -> tuple[Plan, Session]:
    """The session on the card and what another date of it must respect.

    Its meetings stay as long as they are; what the card does not carry is as it was.

    Raises:
        Stale: it is not planned any longer, or the team does not go on.
    """
    course, kind, session = await kind_on_card(scene, work, Action.SETTLE_SESSION)
    require_running(course)
    if session is None or session.state is not SessionState.CONFIRMED:
        raise Stale("plan-not-planned", title=kind.title[scene.turn.language])
    shape = form.shape_kept(scene, session)
    frame = await settling.frame_of(
        work,
        scene.services,
        course,
        kind,
        minutes=shape.minutes,
        starts=shape.starts,
        earliest=scene.services.library.calendar.after(today_of(scene.turn.now), MOVE_NOTICE),
    )
    if frame is None:
        raise Stale("plan-not-planned", title=kind.title[scene.turn.language])
    return Plan(course, kind, shape, frame), session


async def ask(scene: Scene) -> Reply:
    """Another date, filled in with a good one; the hour and the place as they were."""
    async with scene.services.desk.reading() as work:
        plan, session = await _plan(scene, work)
    after = tuple(part.day for part in session.parts)
    better = [days for days in plan.frame.suggestions() if days != after]
    return _card(scene, plan, session, better[0] if better else after, [])


def _card(scene: Scene, plan: Plan, session: Session, days: Days, lead: list[Block]) -> Reply:
    starts = clock(plan.shape.starts, scene.turn.language)
    return scene.reply(
        title_of(scene, plan.course, plan.kind),
        [
            Line(scene.say("plan-now", dates=date_words.whens(scene, session.parts))),
            *lead,
            *form.date_inputs(scene, [days], len(session.parts), 1),
            TextInput("starts", scene.say("plan-starts"), value=starts, max_length=9),
            TextInput(
                "place",
                scene.say("plan-place"),
                value=plan.shape.place,
                max_length=form.LONGEST_PLACE,
            ),
            scene.quiet("plan-move-told"),
        ],
        [
            scene.button(
                "plan-check-button",
                "plan.move.check",
                primary=True,
                **context_of(plan.course, plan.kind),
            ),
            scene.back("plan.session", **context_of(plan.course, plan.kind)),
        ],
    )


def _checked(scene: Scene, plan: Plan) -> tuple[Checked, str]:
    options = form.days_of(scene, len(plan.shape.minutes), 1)
    may_overrule = scene.may(plan.course.team, Action.OVERRULE_DAY)
    reason = form.reason_of(scene)
    return form.check(plan.frame, options, may_overrule=may_overrule, reason=reason), reason


def _refused(scene: Scene, plan: Plan, session: Session, checked: Checked) -> Reply:
    lead = form.said(scene, plan.frame, checked)
    if checked.overruling:
        lead.append(form.reason_input(scene))
    return _card(scene, plan, session, checked.mended[0], lead)


async def check(scene: Scene) -> Reply:
    """What is wrong, or what will happen, to be confirmed."""
    async with scene.services.desk.reading() as work:
        plan, session = await _plan(scene, work)
    checked, reason = _checked(scene, plan)
    if checked.refused:
        return _refused(scene, plan, session, checked)
    noted = date_words.findings(scene, checked.noted)
    parts = plan.frame.parts(checked.options[0])
    context = plan.context | form.context_of(checked.options) | {"reason": reason}
    return scene.reply(
        title_of(scene, plan.course, plan.kind),
        [
            Facts(
                [
                    (scene.say("fact-was"), date_words.whens(scene, session.parts)),
                    (scene.say("fact-becomes"), date_words.whens(scene, parts)),
                ]
            ),
            *map(Line, noted),
            *scene.lines("plan-move-what"),
        ],
        [
            scene.button("plan-move-confirm", "plan.move.confirm", primary=True, **context),
            scene.back("plan.session", **context_of(plan.course, plan.kind)),
        ],
    )


async def move(scene: Scene) -> Reply:
    """Move it, once; a second press finds it moved and moves nothing."""
    async with scene.services.desk.writing() as work:
        await work.sessions.one_planner()
        plan, session = await _plan(scene, work)
        checked, _ = _checked(scene, plan)
        if checked.refused:
            return _refused(scene, plan, session, checked)
        parts = plan.frame.parts(checked.options[0])
        if parts != session.parts or plan.shape.place != session.place:
            session = await settling.move(
                work,
                scene.services,
                plan.course,
                session,
                parts,
                place=plan.shape.place,
                now=scene.turn.now,
            )
            await work.commit()
    return planned(scene, plan.course, plan.kind, session)


async def ask_place(scene: Scene) -> Reply:
    """Where it is, for a session that keeps its date."""
    async with scene.services.desk.reading() as work:
        plan, session = await _plan(scene, work)
    context = context_of(plan.course, plan.kind)
    place = TextInput(
        "place", scene.say("fact-where"), value=session.place, max_length=form.LONGEST_PLACE
    )
    return scene.reply(
        title_of(scene, plan.course, plan.kind),
        [
            Line(scene.say("plan-now", dates=date_words.whens(scene, session.parts))),
            place,
            scene.quiet("plan-place-told"),
        ],
        [
            scene.button("plan-place-save", "plan.place.save", primary=True, **context),
            scene.back("plan.session", **context),
        ],
    )


async def save_place(scene: Scene) -> Reply:
    """Keep where it is; everybody hears of it when it changed, and nothing else does."""
    async with scene.services.desk.writing() as work:
        await work.sessions.one_planner()
        plan, session = await _plan(scene, work)
        if plan.shape.place != session.place:
            session = await settling.set_place(
                work,
                scene.services,
                plan.course,
                session,
                place=plan.shape.place,
                now=scene.turn.now,
            )
            await work.commit()
    return planned(scene, plan.course, plan.kind, session)


async def ask_cancel(scene: Scene) -> Reply:
    async with scene.services.desk.reading() as work:
        plan, session = await _plan(scene, work)
    context = context_of(plan.course, plan.kind)
    return scene.reply(
        title_of(scene, plan.course, plan.kind),
        [
            Line(scene.say("plan-now", dates=date_words.whens(scene, session.parts))),
            *scene.lines("plan-cancel-what"),
            scene.quiet("plan-cancel-again"),
        ],
        [
            scene.button("plan-cancel-confirm", "plan.cancel.confirm", primary=True, **context),
            scene.back("plan.session", **context),
        ],
    )


async def cancel(scene: Scene) -> Reply:
    async with scene.services.desk.writing() as work:
        await work.sessions.one_planner()
        plan, session = await _plan(scene, work)
        course = plan.course
        await settling.cancel(
            work, scene.services, course.team, course.trajectory, session, scene.turn.now
        )
        await work.commit()
    return scene.done(
        title_of(scene, plan.course, plan.kind),
        scene.lines("plan-cancelled"),
        [
            scene.button(
                "plan-again-button",
                "plan.session",
                primary=True,
                **context_of(plan.course, plan.kind),
            ),
        ],
    )
