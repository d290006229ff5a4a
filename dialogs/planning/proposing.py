"""Proposing dates: how long and at what hour, which dates, and then they lie before the team."""

from collections.abc import Sequence

from content.texts.texts import clock
from dialogs.card import Block, Facts, Line
from dialogs.enrolment.working_hours import hours_said
from dialogs.fields import Choice, TextInput
from dialogs.planning import date_words
from dialogs.planning import dates_form as form
from dialogs.planning.on_card import context_of, ref_on_card, title_of
from dialogs.scene import Scene
from dialogs.turn import Reply
from trajectory.planning.checked_dates import Checked
from trajectory.planning.date_faults import DateFault
from trajectory.planning.dates import EARLIEST, LATEST, MOST_OPTIONS
from trajectory.planning.planning import ANSWER_DAYS
from trajectory.planning.typed_dates import Days
from trajectory.roles import Action
from use_cases.planning import proposing
from use_cases.planning.proposing import Proposing
from use_cases.planning.session_plan import SessionPlan
from use_cases.progress.progress import today_of

# ---- how long, at what hour, where


async def ask_shape(scene: Scene, plan: SessionPlan) -> Reply:
    """The first card: how the session is divided, when it begins, where it is."""
    proposing.require_turn(scene.principal, plan)
    context = context_of(plan)
    return scene.reply(
        title_of(scene, plan),
        [
            Line(plan.type.purpose[scene.turn.language]),
            *_shape_fields(scene, plan),
            scene.quiet("plan-shape-next"),
        ],
        [
            scene.button("plan-dates-button", "plan.dates", primary=True, **context),
            scene.back("plan.show", team=plan.team.id),
        ],
    )


def _shape_fields(scene: Scene, plan: SessionPlan) -> list[Block]:
    lengths = [
        (str(nth), date_words.length(scene, minutes))
        for nth, minutes in enumerate(plan.type.lengths)
    ]
    answers = [(str(days), scene.say("plan-answer", days=days)) for days in ANSWER_DAYS]
    longest = max(max(minutes) for minutes in plan.type.lengths)
    usual = plan.team.hours.start_for(longest, earliest=EARLIEST, latest=LATEST)
    starts = clock(usual, scene.turn.language)
    return [
        Choice("length", scene.say("plan-length-label"), lengths, value="0"),
        TextInput("starts", scene.say("plan-starts"), value=starts, max_length=9),
        TextInput("place", scene.say("plan-place"), max_length=form.LONGEST_PLACE),
        Choice("answer", scene.say("plan-answer-label"), answers, value=answers[0][0]),
    ]


# ---- which dates


async def ask_dates(scene: Scene) -> Reply:
    """The second card: up to three dates, filled in with good ones."""
    wish, dates = form.wish_of(scene), form.dates_in(scene)
    async with scene.services.desk.reading() as work:
        about = await proposing.proposing_for(work, scene.principal, ref_on_card(scene), wish)
    if dates.days:
        options = dates.options(parts=about.parts, most=MOST_OPTIONS)
    else:
        options = about.frame.suggestions()
    if not options:
        return _dates_card(scene, about, options, scene.lines("plan-no-good-date"))
    passed_over = [] if dates.days else date_words.skipped(scene, about.frame, options)
    lead = [*scene.lines("plan-dates-explained"), *passed_over]
    return _dates_card(scene, about, options, lead)


def _context(about: Proposing) -> dict[str, str]:
    return context_of(about.plan) | form.context_of_wish(about)


def _dates_card(
    scene: Scene,
    about: Proposing,
    options: Sequence[Days],
    lead: list[Block],
    *,
    late: bool = False,
) -> Reply:
    """`late` when a date came too late for the programme: then the step may be put off."""
    team, waits = about.plan.team, about.plan.step.waits
    put_off = scene.button("manage-postpone", "steps.postpone", team=team.id)
    office = scene.button("plan-office-button", "plan.office", team=team.id)
    return scene.reply(
        title_of(scene, about.plan),
        [
            *lead,
            *form.date_inputs(scene, options, about.parts, MOST_OPTIONS),
            scene.quiet("plan-window", first=about.frame.first),
        ],
        [
            scene.button("plan-check-button", "plan.check", primary=True, **_context(about)),
            *([] if options else [office]),
            *([put_off] if late and waits and scene.may(team, Action.POSTPONE) else []),
            scene.back("plan.session", **context_of(about.plan)),
        ],
    )


async def check(scene: Scene) -> Reply:
    """What is wrong, with better dates filled in; or what will be asked, to be confirmed."""
    by, wish, dates = scene.principal, form.wish_of(scene), form.dates_in(scene)
    async with scene.services.desk.reading() as work:
        about = await proposing.proposing_for(work, by, ref_on_card(scene), wish)
    checked = proposing.check_dates(by, about, dates)
    if checked.refused:
        return _refused(scene, about, checked)
    return _offer(scene, about, checked, dates.reason)


def _refused(scene: Scene, about: Proposing, checked: Checked) -> Reply:
    lead = form.refusals(scene, about.frame, checked)
    late = any(finding.fault is DateFault.TOO_LATE for finding in checked.refused)
    return _dates_card(scene, about, checked.better, lead, late=late)


def _offer(scene: Scene, about: Proposing, checked: Checked, reason: str) -> Reply:
    rows = [
        (
            scene.say("plan-option", number=number),
            date_words.whens(scene, about.frame.parts(days)),
        )
        for number, days in enumerate(checked.options, start=1)
    ]
    noted = date_words.findings(scene, checked.noted)
    context = _context(about) | form.context_of_dates(checked.options)
    return scene.reply(
        title_of(scene, about.plan),
        [
            Facts(rows),
            *map(Line, noted),
            *(date_words.reason(scene, reason) if noted else []),
            Line(scene.say("plan-ask-what", until=about.deadline)),
            *_longer(scene, about),
            *_outside_hours(scene, about),
            scene.quiet("plan-ask-after"),
        ],
        [
            scene.button("plan-ask-button", "plan.ask", primary=True, **context, reason=reason),
            scene.back("plan.dates", **context),
        ],
    )


def _longer(scene: Scene, about: Proposing) -> list[Block]:
    """Why people have longer than was chosen: some had a card about dates this week."""
    calendar, today = about.frame.calendar, today_of(scene.turn.now)
    if today_of(about.heard) <= calendar.after(today, 1):
        return []
    return [Line(scene.say("plan-ask-longer", heard=today_of(about.heard)))]


def _outside_hours(scene: Scene, about: Proposing) -> list[Block]:
    """That a session lies outside the hours in which its team works."""
    hours = about.plan.team.hours
    parts = about.frame.parts([about.frame.first] * about.parts)
    if all(hours.hold(part.starts, part.ends) for part in parts):
        return []
    return [Line(scene.say("plan-outside-hours", hours=hours_said(scene, hours)))]


# ---- they lie before the team


async def ask(scene: Scene) -> Reply:
    """The dates lie before the team, once; checked again, for the world may have changed."""
    wish, dates = form.wish_of(scene), form.dates_in(scene)
    about, checked = await proposing.propose(scene.principal, ref_on_card(scene), wish, dates)
    if checked.refused:
        return _refused(scene, about, checked)
    return scene.done(
        title_of(scene, about.plan),
        [
            Line(scene.say("plan-asked", until=about.deadline)),
            scene.quiet("plan-asked-after"),
        ],
        [scene.button("plan-button", "plan.show", team=about.plan.team.id)],
    )
