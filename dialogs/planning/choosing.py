"""Choosing a date: the planner waits for the deadline, then chooses one, or takes them back."""

from collections.abc import Iterable, Mapping, Sequence

from dialogs.card import Block, Card, Entries, Facts, Line, Pressable
from dialogs.fields import Choice
from dialogs.planning import date_words
from dialogs.planning.on_card import context_of, planned, ref_on_card, title_of
from dialogs.scene import Scene
from dialogs.turn import Reply
from storage.work import Work
from trajectory.errors import Invalid
from trajectory.planning.planning import DateOption, DateProposal, Share
from trajectory.roles import Action
from use_cases.planning.answering import shares_of
from use_cases.planning.choosing import Impossible, choose, frame_then, still_possible
from use_cases.planning.date_cards import turnout_of
from use_cases.planning.proposing import drop
from use_cases.planning.session_plan import SessionPlan


async def waiting_card(scene: Scene, work: Work, plan: SessionPlan, proposal: DateProposal) -> Card:
    """Before the deadline nobody sees what people answered, only how many did."""
    return scene.card(
        title_of(scene, plan),
        [
            Facts(date_words.options(scene, proposal)),
            await _turnout(scene, work, plan, proposal),
            Line(scene.say("dates-wait", until=proposal.deadline)),
        ],
        [
            scene.back("plan.show", team=plan.team.id),
            scene.button("plan-other-button", "plan.drop", primary=False, **context_of(plan)),
        ],
    )


async def _turnout(scene: Scene, work: Work, plan: SessionPlan, proposal: DateProposal) -> Line:
    """How many were asked and answered: about dates nobody answers anonymously."""
    turnout = await turnout_of(work, plan, proposal)
    return Line(
        scene.say("dates-turnout", asked=turnout.asked, of=turnout.of, answered=turnout.answered)
    )


async def outcome_card(
    scene: Scene, work: Work, plan: SessionPlan, proposal: DateProposal, *, again: bool = False
) -> Card:
    """Per date how many cannot: none, some or many; never who and never a number. `again` when
    it reminds that one is still to be chosen."""
    shares = await shares_of(work, plan, proposal)
    possible, gone = list[DateOption](), list[Impossible]()
    if plan.waits_for is None:
        possible, gone = await still_possible(work, scene.principal, plan, proposal)
    rows = [
        (
            date_words.whens(scene, option.parts),
            scene.say("dates-share", share=shares[option.number]),
        )
        for option in proposal.options
    ]
    return scene.card(
        title_of(scene, plan),
        [
            *(scene.lines("dates-choose-now") if again else []),
            await _turnout(scene, work, plan, proposal),
            *scene.lines("dates-outcome"),
            Entries(rows),
            *await _known(scene, work, plan, proposal),
            *_gone(scene, gone),
            *(_choice(scene, plan, possible, shares) if possible or not gone else []),
            scene.quiet("dates-silent"),
        ],
        _actions(scene, plan, possible),
    )


def _gone(scene: Scene, found: Iterable[Impossible]) -> list[Block]:
    """Why these dates can be chosen no longer."""
    return [Line(scene.say("plan-became-impossible", why=_reason(scene, one))) for one in found]


def _reason(scene: Scene, found: Impossible) -> str:
    return date_words.with_better(scene, found.frame, found.finding)


async def _known(
    scene: Scene, work: Work, plan: SessionPlan, proposal: DateProposal
) -> list[Block]:
    """What there is to know about these days, and what was passed over to come to them."""
    frame = await frame_then(work, scene.principal, plan, proposal)
    if frame is None:
        return []
    days = [tuple(part.day for part in option.parts) for option in proposal.options]
    noted = [finding for one in days for finding in frame.findings(one) if finding.fault.is_notice]
    known: list[Block] = [Line(line) for line in date_words.findings(scene, noted)]
    return [*known, *date_words.skipped(scene, frame, days)]


def _actions(scene: Scene, plan: SessionPlan, possible: Sequence[DateOption]) -> list[Pressable]:
    context = context_of(plan)
    actions: list[Pressable] = []
    if possible:
        actions.append(scene.button("plan-confirm-button", "plan.confirm", primary=True, **context))
    if scene.may(plan.team, Action.READ_NEEDS):
        actions.append(scene.button("plan-needs-button", "plan.needs", team=plan.team.id))
    return [*actions, scene.button("plan-other-button", "plan.drop", primary=False, **context)]


def _choice(
    scene: Scene, plan: SessionPlan, possible: Sequence[DateOption], shares: Mapping[int, Share]
) -> list[Block]:
    """Which date it becomes; the first of those that the fewest cannot make is filled in.

    Only the words count, never the numbers behind them.
    """
    if plan.waits_for is not None:
        return [Line(scene.say("plan-order", step=plan.waits_for.title[scene.turn.language]))]
    if not possible:
        return list(scene.lines("dates-over"))
    order = list(Share)
    best = min(possible, key=lambda option: order.index(shares[option.number]))
    ticks = date_words.ticks(scene, possible)
    return [Choice("option", scene.say("plan-choose-label"), ticks, value=str(best.number))]


async def confirm(scene: Scene) -> Reply:
    """Choose one of the dates, once."""
    number = scene.value("option")
    chosen = await choose(
        scene.principal, ref_on_card(scene), int(number) if number.isdecimal() else None
    )
    if isinstance(chosen, Impossible):
        raise Invalid("plan-became-impossible", why=_reason(scene, chosen))
    assert chosen.session is not None, "it has its date now"
    return planned(scene, chosen, chosen.session)


async def take_back(scene: Scene) -> Reply:
    """Take the dates back, to propose others."""
    plan = await drop(scene.principal, ref_on_card(scene))
    return scene.done(
        title_of(scene, plan),
        scene.lines("plan-dropped"),
        [scene.button("plan-again-button", "plan.session", primary=True, **context_of(plan))],
    )
