"""The session of the programme that a card is about, and what every card about it says."""

from dialogs.card import Facts
from dialogs.planning import date_words
from dialogs.scene import Scene
from dialogs.turn import Reply
from storage.work import Work
from trajectory.planning.planning import right_to
from trajectory.planning.sessions import Session
from trajectory.roles import Action
from use_cases.planning.session_plan import SessionPlan, TypeRef, plan_in_team


def ref_on_card(scene: Scene) -> TypeRef:
    """Which session of which team the pressed card names."""
    return TypeRef(scene.value("team"), scene.value("type"))


async def plan_on_card(scene: Scene, work: Work, action: Action) -> SessionPlan:
    """The session that the pressed card is about.

    Raises:
        Stale, NotFound, NotAllowed: as `plan_in_team`.
    """
    return await plan_in_team(work, scene.principal, ref_on_card(scene), action)


def may_plan(scene: Scene, plan: SessionPlan) -> bool:
    """Whether this person plans this session: proposes dates, chooses, moves and cancels."""
    return scene.may(plan.team, right_to(Action.SETTLE_SESSION, plan.type))


def context_of(plan: SessionPlan) -> dict[str, str]:
    """What every button about a session carries."""
    return {"team": plan.team.id, "type": plan.type.id}


def title_of(scene: Scene, plan: SessionPlan) -> str:
    return scene.say(
        "session-title", title=plan.type.title[scene.turn.language], team=plan.team.name
    )


def planned(scene: Scene, plan: SessionPlan, session: Session) -> Reply:
    """What the planner reads when a session has its date."""
    return scene.done(
        title_of(scene, plan),
        [
            Facts(date_words.where_and_when(scene, session)),
            *scene.lines("plan-planned"),
        ],
        [
            scene.button("plan-file-button", "plan.file", primary=False, **context_of(plan)),
            scene.button("plan-button", "plan.show", team=plan.team.id),
        ],
    )
