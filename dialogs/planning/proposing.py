"""Proposing dates: how long and at what hour, which dates, and then they lie before the team."""

from collections.abc import Sequence
from datetime import time

from content.texts.texts import clock
from dialogs.card import Block, Choice, Facts, Line, TextInput
from dialogs.planning import date_words
from dialogs.planning import dates_form as form
from dialogs.planning.on_card import context_of, ref_on_card, title_of
from dialogs.scene import Scene
from dialogs.turn import Reply
from trajectory.errors import Stale
from trajectory.planning.checked_dates import Checked
from trajectory.planning.dates import MOST_OPTIONS
from trajectory.planning.planning import ANSWER_DAYS
from trajectory.planning.typed_dates import Days
from use_cases.planning import proposing
from use_cases.planning.proposing import Proposing
from use_cases.planning.session_plan import SessionPlan

USUAL_START = time(9, 30)


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
    starts = clock(USUAL_START, scene.turn.language)
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
    options = (
        dates.options(parts=about.parts, most=MOST_OPTIONS)
        if dates.days
        else about.frame.suggestions()
    )
    if not options:
        raise Stale("plan-no-good-date")
    return _dates_card(scene, about, options, scene.lines("plan-dates-explained"))


def _context(about: Proposing) -> dict[str, str]:
    return context_of(about.plan) | form.context_of_wish(about)


def _dates_card(
    scene: Scene, about: Proposing, options: Sequence[Days], lead: list[Block]
) -> Reply:
    return scene.reply(
        title_of(scene, about.plan),
        [
            *lead,
            *form.date_inputs(scene, options, about.parts, MOST_OPTIONS),
            scene.quiet("plan-window", first=about.frame.first),
        ],
        [
            scene.button("plan-check-button", "plan.check", primary=True, **_context(about)),
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
    return _dates_card(scene, about, checked.better, lead)


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
            *(scene.lines("plan-ask-longer") if about.others else []),
            scene.quiet("plan-ask-after"),
        ],
        [
            scene.button("plan-ask-button", "plan.ask", primary=True, **context, reason=reason),
            scene.back("plan.dates", **context),
        ],
    )


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
