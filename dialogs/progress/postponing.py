"""Steps that are put off: with a reason from a closed list and one line, and never for ever."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from dialogs.card import Block, Choice, DateInput, Line, TextInput, Way
from dialogs.enrolment.working_hours import hours_way
from dialogs.scene import Scene
from dialogs.turn import Reply
from storage.work import Work
from trajectory.errors import Invalid, Stale
from trajectory.roles import Action
from trajectory.steps import (
    LONGEST_LINE,
    TO_POSTPONE,
    Postponement,
    Reason,
    check_postponable,
)
from trajectory.teams import Team, TrajectoryState
from use_cases.progress.progress import NotStarted, Progress, progress_of, step_name, today_of

_USUAL_DAYS = 10
"""Working days ahead that stand filled in."""


async def manage(scene: Scene) -> Reply:
    """What this person may do with a trajectory, each with what it means."""
    async with scene.services.desk.reading() as work:
        team = await scene.team(work, Action.PAUSE)
        found = await progress_of(work, scene.services, team, scene.turn.now)
    ways = ways_of(scene, found)
    if not ways:
        raise Stale("manage-nothing")
    return scene.reply(
        scene.say("manage-title", team=team.name),
        [*ways],
        [scene.back("trajectory.show", team=team.id)],
    )


def ways_of(scene: Scene, found: Progress) -> list[Way]:
    """What may change, in the order in which people look for it."""
    if isinstance(found, NotStarted):
        ways = [*_postpone_way(scene, found), *_people_and_hours(scene, found.team)]
        return [*ways, *_withdraw_way(scene, found.team)]
    team, state, say = found.team, found.trajectory.state, scene.say
    context = {"team": team.id}
    if state.over:
        return []
    ways = _postpone_way(scene, found)
    if state is TrajectoryState.PAUSED:
        ways.append(Way(say("manage-resume"), say("manage-resume-what"), "steps.resume", context))
    else:
        ways.append(Way(say("manage-pause"), say("manage-pause-what"), "steps.pause", context))
    ways += _people_and_hours(scene, team)
    if scene.may(team, Action.STOP):
        ways.append(Way(say("manage-stop"), say("manage-stop-what"), "ending.stop", context))
    return ways


def _postpone_way(scene: Scene, found: Progress) -> list[Way]:
    say = scene.say
    if not any(step.waits for step in found.steps) or not scene.may(found.team, Action.POSTPONE):
        return []
    what, context = say("manage-postpone-what"), {"team": found.team.id}
    return [Way(say("manage-postpone"), what, "steps.postpone", context)]


def _people_and_hours(scene: Scene, team: Team) -> list[Way]:
    """What may change before a team starts, and as long as it goes on."""
    say, context = scene.say, {"team": team.id}
    ways: list[Way] = []
    if scene.may(team, Action.PROPOSE_ROSTER_CHANGE):
        ways.append(Way(say("manage-roster"), say("manage-roster-what"), "roster.show", context))
    if scene.may(team, Action.HAND_OVER):
        ways.append(
            Way(say("manage-hand-over"), say("manage-hand-over-what"), "hand_over.show", context)
        )
    if scene.may(team, Action.ENROL):
        ways.append(hours_way(scene, team))
    return ways


def _withdraw_way(scene: Scene, team: Team) -> list[Way]:
    if not scene.may(team, Action.ENROL):
        return []
    what, context = scene.say("manage-withdraw-what"), {"team": team.id}
    return [Way(scene.say("manage-withdraw"), what, "withdrawal.show", context)]


# ---- putting off


async def ask_postpone(scene: Scene) -> Reply:
    """Which step, until when, and why: a reason from the list and one line."""
    async with scene.services.desk.reading() as work:
        team = await scene.team(work, Action.POSTPONE)
        found = await progress_of(work, scene.services, team, scene.turn.now)
    waiting = [step for step in found.steps if step.waits]
    if not waiting:
        raise Stale("postpone-nothing")
    names = [(step.id, name_of(scene, found, step.id)) for step in waiting]
    say = scene.say
    return scene.reply(
        say("postpone-title", team=team.name),
        [
            Choice(
                "step",
                say("postpone-step-label"),
                names,
                value=waiting[0].id,
                required=say("postpone-step-required"),
            ),
            until_input(scene, after=max(step.due or date.min for step in waiting)),
            *reason_inputs(scene, TO_POSTPONE),
        ],
        [
            scene.button("postpone-button", "steps.postponed", primary=True, team=team.id),
            scene.back("trajectory.show", team=team.id),
        ],
    )


async def postpone(scene: Scene) -> Reply:
    """Put a step off; asked twice, the last word counts."""
    reason, line = reason_of(scene, TO_POSTPONE), line_of(scene)
    until, today = day_of(scene, "until"), today_of(scene.turn.now)
    async with scene.services.desk.writing() as work:
        team = await scene.team(work, Action.POSTPONE)
        found = await progress_of(work, scene.services, team, scene.turn.now)
        step = check_postponable(found.steps, scene.value("step"), until, today)
        await _record(work, found, Postponement("", step.id, today, until, reason, line))
        await work.commit()
    return scene.done(
        scene.say("postponed-title", step=name_of(scene, found, step.id)),
        [Line(scene.say("postponed-until", day=until))],
        [scene.button("trajectory-button", "trajectory.show", team=team.id)],
    )


async def _record(work: Work, found: Progress, given: Postponement) -> None:
    if isinstance(found, NotStarted):
        await work.steps.postpone_start(replace(given, subject=found.team.id))
    else:
        await work.steps.postpone(replace(given, subject=found.trajectory.id))


def until_input(scene: Scene, *, after: date = date.min) -> DateInput:
    """The day on which it goes on, some time after this day and after today."""
    since = max(after, today_of(scene.turn.now))
    ahead = scene.services.library.calendar.after(since, _USUAL_DAYS)
    return DateInput(
        "until", scene.say("until-label"), ahead.isoformat(), scene.say("until-required")
    )


def reason_inputs(scene: Scene, reasons: Sequence[Reason]) -> list[Block]:
    """A reason of the closed list, and one line for the programme lead."""
    options = [(reason.value, scene.say("reason", reason=reason)) for reason in reasons]
    return [
        Choice("reason", scene.say("reason-label"), options, required=scene.say("reason-required")),
        TextInput("line", scene.say("line-label"), max_length=LONGEST_LINE),
        scene.quiet("line-visible"),
    ]


def reason_of(scene: Scene, reasons: Sequence[Reason]) -> Reason:
    """The chosen reason.

    Raises:
        Invalid: it is not in the list.
    """
    chosen = scene.value("reason")
    if chosen not in reasons:
        raise Invalid("reason-unknown")
    return Reason(chosen)


def line_of(scene: Scene) -> str:
    """The explanation on one line."""
    return " ".join(scene.value("line", most=LONGEST_LINE).split())


def day_of(scene: Scene, name: str) -> date:
    """A day of the card.

    Raises:
        Invalid: it is none.
    """
    try:
        return date.fromisoformat(scene.value(name)[:10])
    except ValueError:
        raise Invalid("until-no-date") from None


def name_of(scene: Scene, found: Progress, step: str) -> str:
    """What this reader calls a step."""
    return step_name(scene.say, found.programme, step, scene.turn.language)
