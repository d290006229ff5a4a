"""Proposing dates: how long and at what hour, which dates, and then they lie before the team."""

from dataclasses import dataclass
from datetime import datetime, time

from dialogs.card import Block, Choice, Facts, Line, TextInput
from dialogs.planning import date_words
from dialogs.planning import dates_form as form
from dialogs.planning.dates_form import Checked, Days, Shape
from dialogs.planning.session_list import (
    context_of,
    kind_on_card,
    require_running,
    step_title,
    title_of,
)
from dialogs.scene import Scene
from dialogs.turn import Reply
from storage.work import Work
from trajectory.errors import Invalid, Stale
from trajectory.planning.dates import MOST_OPTIONS, Frame
from trajectory.planning.planning import (
    ANSWER_DAYS,
    NOTICE,
    PREPARED_NOTICE,
    REQUEST_DAYS,
    deadline_of,
)
from trajectory.planning.programme import SessionType
from trajectory.planning.sessions import SessionState
from trajectory.planning.working_days import WorkCalendar
from trajectory.roles import Action
from use_cases.planning import settling
from use_cases.progress.progress import Started, today_of

USUAL_START = time(9, 30)


@dataclass(frozen=True, slots=True)
class Plan:
    """A session that is being planned: what the card carries, and what dates must respect."""

    course: Started
    kind: SessionType
    shape: Shape
    frame: Frame
    others: int = 0
    """Proposals of this team that still take answers: each is a request of its own."""

    @property
    def context(self) -> dict[str, str]:
        return context_of(self.course, self.kind) | self.shape.context

    def deadline(self, now: datetime) -> datetime:
        """Until when people may answer, when they are asked now."""
        return _deadline(self.frame.calendar, self.shape, self.others, now)


def _deadline(calendar: WorkCalendar, shape: Shape, others: int, now: datetime) -> datetime:
    return deadline_of(calendar, now, shape.answer_days + others * REQUEST_DAYS)


async def ask_shape(scene: Scene, course: Started, kind: SessionType) -> Reply:
    """The first card: how the session is divided, when it begins, where it is."""
    require_running(course)
    _require_turn(scene, course, kind)
    lengths = [
        (str(nth), date_words.length(scene, minutes)) for nth, minutes in enumerate(kind.lengths)
    ]
    answers = [(str(days), scene.say("plan-answer", days=days)) for days in ANSWER_DAYS]
    place = TextInput("place", scene.say("plan-place"), max_length=form.LONGEST_PLACE)
    starts = date_words.clock(USUAL_START, scene.turn.language)
    return scene.reply(
        title_of(scene, course, kind),
        [
            Line(kind.purpose[scene.turn.language]),
            Choice("length", scene.say("plan-length-label"), lengths, value="0"),
            TextInput("starts", scene.say("plan-starts"), value=starts, max_length=9),
            place,
            Choice("answer", scene.say("plan-answer-label"), answers, value=answers[0][0]),
            scene.quiet("plan-shape-next"),
        ],
        [
            scene.button(
                "plan-dates-button", "plan.dates", primary=True, **context_of(course, kind)
            ),
            scene.back("plan.show", team=course.team.id),
        ],
    )


def _require_turn(scene: Scene, course: Started, kind: SessionType) -> None:
    """Refuse what comes before its turn: the programme's order always holds.

    Raises:
        Stale: the step before it has no date yet.
    """
    if settling.before(course, kind) is None:
        raise Stale("plan-order", step=step_title(scene, course, kind.after.step))


async def _plan(scene: Scene, work: Work) -> Plan:
    """What the card is about, when dates may be proposed for it.

    Raises:
        Stale: the session is planned already, it is not its turn, or the team does not go on.
        Invalid: a time that is none. NotAllowed: no right to propose.
    """
    course, kind, session = await kind_on_card(scene, work, Action.PROPOSE_DATES)
    require_running(course)
    if session is not None:
        raise Stale("plan-already", title=kind.title[scene.turn.language])
    _require_turn(scene, course, kind)
    shape = form.shape_of(scene, kind)
    calendar = scene.services.library.calendar
    others = await _others_open(scene, work, course)
    deadline = _deadline(calendar, shape, others, scene.turn.now)
    notice = PREPARED_NOTICE if kind.preparation else NOTICE
    frame = await settling.frame_of(
        work,
        scene.services,
        course,
        kind,
        minutes=shape.minutes,
        starts=shape.starts,
        earliest=calendar.after(today_of(deadline), notice),
    )
    assert frame is not None, "the step before it has a date"
    if not frame.fits_hours:
        raise Invalid("plan-fault-hours")
    return Plan(course, kind, shape, frame, others)


async def _others_open(scene: Scene, work: Work, course: Started) -> int:
    """How many other sessions of this team have dates that people can still answer to."""
    proposed = [one for one in course.sessions if one.state is SessionState.PROPOSED]
    found = [await work.date_proposals.get(one.id) for one in proposed]
    return sum(one is not None and one.takes_answers(scene.turn.now) for one in found)


async def ask_dates(scene: Scene) -> Reply:
    """The second card: up to three dates, filled in with good ones."""
    async with scene.services.desk.reading() as work:
        plan = await _plan(scene, work)
    found = form.days_before(scene, len(plan.shape.minutes), MOST_OPTIONS)
    found = found or plan.frame.suggestions()
    if not found:
        raise Stale("plan-no-good-date")
    return _dates_card(scene, plan, found, scene.lines("plan-dates-explained"))


def _dates_card(scene: Scene, plan: Plan, options: list[Days], lead: list[Block]) -> Reply:
    parts = len(plan.shape.minutes)
    return scene.reply(
        title_of(scene, plan.course, plan.kind),
        [
            *lead,
            *form.date_inputs(scene, options, parts, MOST_OPTIONS),
            scene.quiet("plan-window", first=plan.frame.first),
        ],
        [
            scene.button("plan-check-button", "plan.check", primary=True, **plan.context),
            scene.back("plan.session", **context_of(plan.course, plan.kind)),
        ],
    )


def _checked(scene: Scene, plan: Plan) -> tuple[Checked, str]:
    options = form.days_of(scene, len(plan.shape.minutes), MOST_OPTIONS)
    may_overrule = scene.may(plan.course.team, Action.OVERRULE_DAY)
    reason = form.reason_of(scene)
    return form.check(plan.frame, options, may_overrule=may_overrule, reason=reason), reason


async def check(scene: Scene) -> Reply:
    """What is wrong, with better dates filled in; or what will be asked, to be confirmed."""
    async with scene.services.desk.reading() as work:
        plan = await _plan(scene, work)
    checked, reason = _checked(scene, plan)
    return (
        _refused(scene, plan, checked) if checked.refused else _offer(scene, plan, checked, reason)
    )


def _refused(scene: Scene, plan: Plan, checked: Checked) -> Reply:
    lead = form.said(scene, plan.frame, checked)
    if checked.overruling:
        lead.append(form.reason_input(scene))
    return _dates_card(scene, plan, list(checked.mended), lead)


def _offer(scene: Scene, plan: Plan, checked: Checked, reason: str) -> Reply:
    rows = [
        (
            scene.say("plan-option", number=number),
            date_words.whens(scene, plan.frame.parts(days)),
        )
        for number, days in enumerate(checked.options, start=1)
    ]
    noted = date_words.findings(scene, checked.noted)
    context = plan.context | form.context_of(checked.options) | {"reason": reason}
    return scene.reply(
        title_of(scene, plan.course, plan.kind),
        [
            Facts(rows),
            *map(Line, noted),
            *([Line(scene.say("plan-reason", reason=reason))] if reason and noted else []),
            Line(scene.say("plan-ask-what", until=plan.deadline(scene.turn.now))),
            *(scene.lines("plan-ask-longer") if plan.others else []),
            scene.quiet("plan-ask-after"),
        ],
        [
            scene.button("plan-ask-button", "plan.ask", primary=True, **context),
            scene.back("plan.dates", **plan.context, **form.context_of(checked.options)),
        ],
    )


async def ask(scene: Scene) -> Reply:
    """The dates lie before the team, once; checked again, for the world may have changed."""
    async with scene.services.desk.writing() as work:
        await work.sessions.one_planner()
        plan = await _plan(scene, work)
        checked, reason = _checked(scene, plan)
        if checked.refused:
            return _refused(scene, plan, checked)
        await settling.propose(
            work,
            plan.course,
            plan.kind,
            [plan.frame.parts(days) for days in checked.options],
            place=plan.shape.place,
            deadline=plan.deadline(scene.turn.now),
            reason=reason,
            now=scene.turn.now,
        )
        await work.commit()
    return scene.done(
        title_of(scene, plan.course, plan.kind),
        [
            Line(scene.say("plan-asked", until=plan.deadline(scene.turn.now))),
            scene.quiet("plan-asked-after"),
        ],
        [scene.button("plan-button", "plan.show", team=plan.course.team.id)],
    )
