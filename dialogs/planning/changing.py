"""A session that has its date moves to another one, gets another place, or does not happen."""

from content.texts.texts import clock
from dialogs.card import Block, Facts, Line
from dialogs.fields import TextInput
from dialogs.planning import date_words
from dialogs.planning import dates_form as form
from dialogs.planning.on_card import context_of, planned, ref_on_card, title_of
from dialogs.progress.explanation import explanation_inputs, explanation_on
from dialogs.scene import Scene
from dialogs.turn import Reply
from trajectory.planning.checked_dates import Checked
from trajectory.planning.sessions import Off
from trajectory.planning.typed_dates import Days
from trajectory.postponing import TO_POSTPONE
from use_cases.planning import changing
from use_cases.planning.changing import Changing


async def _read(scene: Scene) -> Changing:
    """The session on the card; hour and place as typed, else as they were."""
    async with scene.services.desk.reading() as work:
        return await changing.changing_for(
            work, scene.principal, ref_on_card(scene), form.change_of(scene)
        )


def _as_it_is(scene: Scene, about: Changing) -> Line:
    return Line(scene.say("plan-now", dates=date_words.whens(scene, about.session.parts)))


# ---- another date


async def ask(scene: Scene) -> Reply:
    """Another date, which begins with the one it has; the hour and the place as they are."""
    about = await _read(scene)
    now = tuple(part.day for part in about.session.parts)
    return _card(scene, about, now, [])


def _card(scene: Scene, about: Changing, days: Days, lead: list[Block]) -> Reply:
    starts = clock(about.frame.starts, scene.turn.language)
    place = TextInput(
        "place", scene.say("plan-place"), value=about.place, max_length=form.LONGEST_PLACE
    )
    context = context_of(about.plan)
    return scene.reply(
        title_of(scene, about.plan),
        [
            _as_it_is(scene, about),
            *lead,
            *form.date_inputs(scene, [days], len(about.session.parts), 1),
            TextInput("starts", scene.say("plan-starts"), value=starts, max_length=9),
            place,
            scene.quiet("plan-move-told"),
        ],
        [
            scene.button("plan-check-button", "plan.move.check", primary=True, **context),
            scene.back("plan.session", **context),
        ],
    )


async def check(scene: Scene) -> Reply:
    """What is wrong, or what will happen, to be confirmed."""
    about, dates = await _read(scene), form.dates_in(scene)
    checked = changing.check_date(scene.principal, about, dates)
    if checked.refused:
        return _refused(scene, about, checked)
    [days] = checked.options
    context = context_of(about.plan) | form.context_of_change(about)
    return scene.reply(
        title_of(scene, about.plan),
        [
            Facts(
                [
                    (scene.say("fact-was"), date_words.whens(scene, about.session.parts)),
                    (scene.say("fact-becomes"), date_words.whens(scene, about.frame.parts(days))),
                ]
            ),
            *map(Line, date_words.findings(scene, checked.noted)),
            *(scene.lines("plan-move-earlier") if about.earlier(days) else []),
            *scene.lines("plan-move-what"),
        ],
        [
            scene.button(
                "plan-move-confirm",
                "plan.move.confirm",
                primary=True,
                **context,
                **form.context_of_dates(checked.options),
                reason=dates.reason,
            ),
            scene.back("plan.session", **context_of(about.plan)),
        ],
    )


def _refused(scene: Scene, about: Changing, checked: Checked) -> Reply:
    return _card(scene, about, checked.better[0], form.refusals(scene, about.frame, checked))


async def move(scene: Scene) -> Reply:
    """Move it, once; a second press finds it moved and moves nothing."""
    about, checked = await changing.move(
        scene.principal, ref_on_card(scene), form.change_of(scene), form.dates_in(scene)
    )
    if checked.refused:
        return _refused(scene, about, checked)
    return planned(scene, about.plan, about.session)


# ---- another place


async def ask_place(scene: Scene) -> Reply:
    """Where it is, for a session that keeps its date."""
    about = await _read(scene)
    context, now = context_of(about.plan), about.session.place
    place = TextInput("place", scene.say("fact-where"), value=now, max_length=form.LONGEST_PLACE)
    return scene.reply(
        title_of(scene, about.plan),
        [_as_it_is(scene, about), place, scene.quiet("plan-place-told")],
        [
            scene.button("plan-place-save", "plan.place.save", primary=True, **context),
            scene.back("plan.session", **context),
        ],
    )


async def save_place(scene: Scene) -> Reply:
    place = form.change_of(scene).place
    about = await changing.set_place(scene.principal, ref_on_card(scene), place)
    return planned(scene, about.plan, about.session)


# ---- it does not happen


async def ask_cancel(scene: Scene) -> Reply:
    about = await _read(scene)
    context = context_of(about.plan)
    return scene.reply(
        title_of(scene, about.plan),
        [
            _as_it_is(scene, about),
            *scene.lines("plan-cancel-what"),
            *explanation_inputs(scene, TO_POSTPONE, told="plan-cancel-told"),
            scene.quiet("plan-cancel-again"),
        ],
        [
            scene.button("plan-cancel-confirm", "plan.cancel.confirm", primary=True, **context),
            scene.back("plan.session", **context),
        ],
    )


async def cancel(scene: Scene) -> Reply:
    why = explanation_on(scene, TO_POSTPONE)
    off = Off(why.reason, why.line)
    plan = await changing.cancel(scene.principal, ref_on_card(scene), off)
    return scene.done(
        title_of(scene, plan),
        scene.lines("plan-cancelled"),
        [scene.button("plan-again-button", "plan.session", primary=True, **context_of(plan))],
    )
