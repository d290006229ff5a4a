"""The two ways a trajectory ends: stopped with a reason, or closed after its closing session."""

from dialogs.card import Block, Card, Line
from dialogs.fields import Choice, DateInput
from dialogs.progress.explanation import day_or_none, explanation_inputs, explanation_on
from dialogs.progress.pausing import started_about
from dialogs.scene import Scene
from dialogs.turn import Reply
from papers.follow_up.how_it_closed import covered_words, ends_words, why_words
from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.follow_up.closing_report import LooseEnd, in_order
from trajectory.postponing import BELOW_THE_AIM, TO_STOP
from trajectory.roles import Action
from trajectory.separate_input import may_write
from trajectory.teams import Team, TrajectoryState
from use_cases.progress import ending
from use_cases.progress.ending import ClosingWords, LeftOver
from use_cases.progress.loose_ends import loose_ends_of
from use_cases.progress.progress import Started, started_progress, today_of

_PICKED_UP_AFTER = 60
"""Working days until the themes that are left come back; it stands filled in."""


# ---- stopping


async def ask_stop(scene: Scene) -> Reply:
    async with scene.services.desk.reading() as work:
        team = await scene.team(work, Action.STOP)
        started = await started_progress(work, scene.services, team, scene.turn.now)
    ending.check_stoppable(started)
    return scene.reply(
        scene.say("stop-title", team=team.name),
        [
            *scene.lines("stop-what", "stop-cannot-undo"),
            *explanation_inputs(scene, TO_STOP),
        ],
        [
            scene.button("stop-button", "ending.stopped", team=team.id),
            scene.back("trajectory.show", team=team.id),
        ],
    )


async def stop(scene: Scene) -> Reply:
    """Stop a trajectory, with a reason."""
    why = explanation_on(scene, TO_STOP)
    started = await ending.stop(scene.principal, scene.value("team"), why)
    return scene.done(
        scene.say("stopped-title", team=started.team.name),
        scene.lines("stopped-what"),
        [scene.button("trajectory-button", "trajectory.show", team=started.team.id)],
    )


async def stopped_card(scene: Scene, work: Work, notice: Notice) -> Card | None:
    started = await started_about(scene, work, notice)
    if started is None or started.trajectory.state is not TrajectoryState.STOPPED:
        return None
    return scene.card(
        scene.say("notice-stopped-title", team=started.team.name),
        [
            *_who_and_why(scene, started),
            *scene.lines("notice-stopped-what", "notice-stopped-keeps"),
            _input_at_the_end(scene, started.team),
            scene.quiet("notice-stopped-help"),
        ],
        [
            scene.button("help-button", "help.show"),
            scene.button("trajectory-button", "trajectory.show", team=started.team.id),
        ],
    )


def _who_and_why(scene: Scene, started: Started) -> list[Block]:
    """Who decided, and why in one of a few words; the line beside it is for those who plan."""
    reason = started.halt.reason if started.halt else None
    if reason is None:
        return scene.lines("notice-stopped-who")
    why = scene.say("trajectory-reason", reason=scene.say("reason", reason=reason))
    return [*scene.lines("notice-stopped-who"), Line(why)]


def _input_at_the_end(scene: Scene, team: Team) -> Line:
    """What happens to separate input; whoever can write has a code to read a reply with."""
    writes = may_write(team.roles_of(scene.person.id))
    return Line(scene.say("notice-end-input", writes="yes" if writes else "no"))


# ---- closing

_END = "end-"
"""How the field of a session that lacks something begins."""


async def ask_close(scene: Scene) -> Reply:
    """What is left to hand over, when the themes that are left come back, and what still comes."""
    async with scene.services.desk.reading() as work:
        team = await scene.team(work, Action.CLOSE)
        started = await started_progress(work, scene.services, team, scene.turn.now)
        ending.check_closable(started)
        left = await ending.left_over_of(work, scene.services, started)
        ends = await loose_ends_of(work, started)
    say = scene.say
    return scene.reply(
        say("close-title", team=team.name),
        [
            *scene.lines("close-what"),
            Line(covered_words(say, started.covered, started.programme)),
            *_why_below(scene, started),
            *_themes_left(scene, left),
            *_ends(scene, started, ends),
            Line(say("close-agreements", count=len(left.agreements))),
        ],
        [
            scene.button("close-button", "ending.closed", primary=True, team=team.id),
            scene.back("trajectory.show", team=team.id),
        ],
    )


def _why_below(scene: Scene, started: Started) -> list[Block]:
    """Below the aim of the programme: why, in one of a few words."""
    if not ending.below_aim(started):
        return []
    say = scene.say
    reasons = [(reason.value, say("reason", reason=reason)) for reason in BELOW_THE_AIM]
    return [Choice("reason", say("close-why-label"), reasons, required=say("reason-required"))]


def _themes_left(scene: Scene, left: LeftOver) -> list[Block]:
    if not left.themes:
        return scene.lines("close-no-themes")
    say, calendar = scene.say, scene.services.library.calendar
    themes = ", ".join(theme.title[scene.turn.language] for theme in left.themes)
    usual = calendar.after(today_of(scene.turn.now), _PICKED_UP_AFTER).isoformat()
    return [
        Line(say("close-themes", themes=themes)),
        DateInput("until", say("close-next-label"), usual, say("until-required")),
    ]


def _ends(scene: Scene, started: Started, ends: list[LooseEnd]) -> list[Block]:
    """Each session that lacks something, with the question whether that still comes."""
    say, language = scene.say, scene.turn.language
    comes = [(answer, say("close-comes", comes=answer)) for answer in ("yes", "no")]
    fields: list[Block] = []
    for end in ends:
        title = started.programme.session(end.session).title[language]
        label = say("close-end-label", missing=end.missing, session=title)
        name = _END + end.session
        fields.append(Choice(name, label, comes, required=say("close-end-required")))
    return [*fields, *scene.lines("close-ends-what")] if fields else []


async def close(scene: Scene) -> Reply:
    """Close a trajectory; without a day when no theme is left."""
    said = scene.turn.data
    comes = {name.removeprefix(_END): said[name] for name in said if name.startswith(_END)}
    words = ClosingWords(day_or_none(scene, "until"), scene.value("reason"), comes)
    started = await ending.close(scene.principal, scene.value("team"), words)
    return scene.done(
        scene.say("closed-title", team=started.team.name),
        scene.lines("closed-what"),
        [scene.button("report-button", "report.show", team=started.team.id)],
    )


async def closed_card(scene: Scene, work: Work, notice: Notice) -> Card | None:
    started = await started_about(scene, work, notice)
    if started is None or started.trajectory.state is not TrajectoryState.CLOSED:
        return None
    team, ends = started.team, await work.loose_ends.of_trajectory(started.trajectory.id)
    button = (
        scene.button("report-button", "report.show", primary=True, team=team.id)
        if scene.may(team, Action.SEE_RELEASE)
        else scene.button("trajectory-button", "trajectory.show", primary=True, team=team.id)
    )
    return scene.card(
        scene.say("notice-closed-title", team=team.name),
        [
            *scene.lines("notice-closed-what"),
            *map(Line, _how_it_closed(scene, started, ends)),
            _input_at_the_end(scene, started.team),
        ],
        [button],
    )


def _how_it_closed(scene: Scene, started: Started, ends: list[LooseEnd]) -> list[str]:
    """How much of the norm there is and why not more, when the rest comes, and what still comes."""
    say, language, programme = scene.say, scene.turn.language, started.programme
    halt = started.halt
    until = halt.until if halt else None
    return [
        covered_words(say, started.covered, programme),
        *why_words(say, halt),
        *([say("trajectory-closed-next", day=until)] if until else []),
        *ends_words(say, programme, in_order(ends, programme), language),
    ]
