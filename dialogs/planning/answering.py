"""Members say which dates they cannot make, and what they need.

What members say here is not anonymous, and the card says so. A planner learns per date none,
some or many, once, after the deadline; what people need goes to the trainer (anonymity.md §6).
"""

from dialogs.card import Block, Card, Choice, Line, TextInput
from dialogs.planning import date_words
from dialogs.planning.on_card import context_of, ref_on_card, title_of
from dialogs.scene import Scene
from dialogs.turn import Reply
from trajectory.planning.planning import DateAnswer, DateProposal
from use_cases.planning import answering
from use_cases.planning.session_plan import SessionPlan

LONGEST_NEEDS = 300


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
            *_fields(scene, proposal, said or DateAnswer()),
            scene.quiet("dates-until", until=proposal.deadline),
        ],
        [scene.button("dates-button", "plan.answer", primary=True, **context)],
    )


def _fields(scene: Scene, proposal: DateProposal, said: DateAnswer) -> list[Block]:
    return [
        Choice(
            "cannot",
            scene.say("dates-cannot"),
            date_words.ticks(scene, proposal.options),
            value=",".join(map(str, sorted(said.cannot))),
            multiple=True,
        ),
        TextInput(
            "needs",
            scene.say("dates-needs"),
            value=said.needs,
            multiline=True,
            max_length=LONGEST_NEEDS,
        ),
    ]


async def answer(scene: Scene) -> Reply:
    """Keep what a member said; until the deadline the last time counts."""
    numbers = scene.value("cannot").split(",")
    cannot = frozenset(int(number) for number in numbers if number.isdecimal())
    needs = " ".join(scene.value("needs", most=LONGEST_NEEDS).split())
    answered = await answering.answer(
        scene.principal, ref_on_card(scene), scene.value("session"), DateAnswer(cannot, needs)
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


async def needs(scene: Scene) -> Reply:
    """What people need to take part: for the trainer, without who asked for it."""
    async with scene.services.desk.reading() as work:
        plan, wanted = await answering.needs_of(work, scene.principal, ref_on_card(scene))
    lines: list[Block] = [Line(scene.say("needs-line", needs=need)) for need in wanted]
    return scene.reply(
        scene.say("needs-title", team=plan.team.name),
        [*(lines or scene.lines("needs-none")), scene.quiet("needs-only-you")],
        [scene.back("plan.session", **context_of(plan))],
    )
