"""Members say which dates they cannot make.

What members say here is not anonymous, and the card says so. A planner learns per date none,
some or many, once, after the deadline (anonymity.md §6). What somebody needs to take part has no
place on a card: it points to the private page (trust.md, rule 12).
"""

from dialogs.card import Card, Choice, Line
from dialogs.planning import date_words
from dialogs.planning.on_card import context_of, ref_on_card, title_of
from dialogs.scene import Scene
from dialogs.turn import Reply
from trajectory.planning.planning import DateAnswer, DateProposal
from use_cases.planning import answering
from use_cases.planning.session_plan import SessionPlan


def question_card(
    scene: Scene, plan: SessionPlan, proposal: DateProposal, said: DateAnswer | None = None
) -> Card:
    """What members are asked; nothing here is anonymous, and it says so first."""
    type_, language = plan.type, scene.turn.language
    context = context_of(plan) | {"session": proposal.session}
    return scene.card(
        scene.say("dates-title", team=plan.team.name),
        [
            Line(f"{type_.title[language]}. {type_.purpose[language]}"),
            *date_words.reason(scene, proposal.reason),
            Line(scene.say("dates-open-answers")),
            _dates(scene, proposal, said or DateAnswer()),
            scene.quiet("dates-until", until=proposal.deadline),
            Line(scene.say("dates-needs")),
        ],
        [scene.button("dates-button", "plan.answer", primary=True, **context), scene.door()],
    )


def _dates(scene: Scene, proposal: DateProposal, said: DateAnswer) -> Choice:
    return Choice(
        "cannot",
        scene.say("dates-cannot"),
        date_words.ticks(scene, proposal.options),
        value=",".join(map(str, sorted(said.cannot))),
        multiple=True,
    )


async def answer(scene: Scene) -> Reply:
    """Keep what a member said; until the deadline the last time counts."""
    numbers = scene.value("cannot").split(",")
    cannot = frozenset(int(number) for number in numbers if number.isdecimal())
    answered = await answering.answer(
        scene.principal, ref_on_card(scene), scene.value("session"), DateAnswer(cannot)
    )
    line = "dates-kept" if answered.answer.cannot else "dates-none-cannot"
    context = context_of(answered.plan)
    return scene.done(
        title_of(scene, answered.plan),
        [
            Line(scene.say(line)),
            scene.quiet("dates-change", until=answered.proposal.deadline),
        ],
        [scene.button("dates-change-button", "plan.session", primary=False, **context)],
    )
