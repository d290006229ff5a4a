"""The dates of a series are chosen at once, and everybody hears of all of them at once."""

from dialogs.card import Card, Facts, Line, Pressable, Way
from dialogs.planning import date_words
from dialogs.planning.calendar_files import put_itself
from dialogs.planning.on_card import context_of
from dialogs.scene import Scene
from dialogs.small_group import about_thinking, way_to_thinking
from dialogs.turn import Reply
from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.planning.planning import DateProposal, share_of
from trajectory.planning.sessions import Session
from trajectory.roles import Action
from use_cases.planning import date_cards, series
from use_cases.planning.session_plan import SessionPlan, plans_of
from use_cases.progress.progress import Started, progress_if_started

Proposed = tuple[SessionPlan, DateProposal]


# ---- choosing


async def outcome_card(scene: Scene, work: Work, started: Started, waiting: list[Proposed]) -> Card:
    """Per session how many cannot make its date, each one press away; all can be chosen at once."""
    team = started.team
    rows = [await _row(scene, work, plan, proposal) for plan, proposal in waiting]
    turnout = await date_cards.turnout_of(work, *waiting[0])
    return scene.card(
        scene.say("series-title", team=team.name),
        [
            Line(
                scene.say(
                    "dates-turnout", asked=turnout.asked, of=turnout.of, answered=turnout.answered
                )
            ),
            *scene.lines("dates-outcome"),
            *rows,
            scene.quiet("series-one"),
        ],
        [scene.button("series-confirm-button", "plan.series.confirm", primary=True, team=team.id)],
    )


async def _row(scene: Scene, work: Work, plan: SessionPlan, proposal: DateProposal) -> Way:
    answers = await work.date_proposals.answers(proposal.session)
    cannot = sum(1 in said.cannot for said in answers)
    share = share_of(cannot, len(plan.team.members), len(answers))
    when = date_words.whens(scene, proposal.options[0].parts)
    said = scene.say("series-row", when=when, share=scene.say("dates-share", share=share))
    title = plan.type.title[scene.turn.language]
    return Way(title, said, "plan.session", context_of(plan))


async def confirm(scene: Scene) -> Reply:
    """Choose every date at once; what cannot be any longer is said, and waits."""
    chosen = await series.choose(scene.principal, scene.value("team"))
    left = [plan.type.title[scene.turn.language] for plan in chosen.left]
    rows = [_dated(scene, plan) for plan in chosen.plans if plan.session]
    return scene.done(
        scene.say("series-title", team=chosen.team.name),
        [
            Facts(rows),
            *(scene.lines("series-planned") if rows else []),
            *([Line(scene.say("series-left", titles=scene.some(left)))] if left else []),
        ],
        [scene.button("plan-button", "plan.show", team=chosen.team.id)],
    )


def _dated(scene: Scene, plan: SessionPlan) -> tuple[str, str]:
    parts = plan.session.parts if plan.session else ()
    return plan.type.title[scene.turn.language], date_words.whens(scene, parts)


# ---- what everybody hears


async def planned(scene: Scene, work: Work, notice: Notice) -> Card | None:
    """All dates of a team that are still to come, with one file for the calendar."""
    trajectory = await work.trajectories.get(notice.subject)
    team = await work.teams.get(trajectory.team) if trajectory else None
    if team is None or not scene.may(team, Action.SEE_SESSIONS):
        return None
    started = await progress_if_started(work, scene.services, team, scene.turn.now)
    if started is None or started.trajectory.state.over:
        return None
    ahead = [
        (plan, plan.session)
        for plan in plans_of(started)
        if plan.session is not None and plan.session.to_come(scene.turn.now)
    ]
    return _planned_card(scene, started, ahead) if ahead else None


def _planned_card(scene: Scene, started: Started, ahead: list[tuple[SessionPlan, Session]]) -> Card:
    team = started.team
    needs: list[Pressable] = [scene.door()] if scene.may(team, Action.TELL_NEEDS) else []
    return scene.card(
        scene.say("series-planned-title", team=team.name),
        [
            *(
                Way(
                    plan.type.title[scene.turn.language],
                    date_words.whens(scene, session.parts),
                    "plan.session",
                    context_of(plan),
                )
                for plan, session in ahead
            ),
            *put_itself(scene),
            *about_thinking(scene, team),
            *(scene.lines("session-needs") if needs else []),
            scene.quiet("session-cannot"),
        ],
        [
            scene.button("plan-file-button", "plan.series.file", primary=True, team=team.id),
            *way_to_thinking(scene, team),
            *needs,
        ],
    )
