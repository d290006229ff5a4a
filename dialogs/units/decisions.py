"""Decisions of a unit: a list, one of them, recording, confirming and taking back."""

from dialogs.card import Block, Card, Facts, Line, Pressable, Way
from dialogs.fields import Choice, TextInput
from dialogs.scene import Scene
from dialogs.turn import Reply
from dialogs.units.said import SHOWN, body_said, dated, day_field, text_field, today, typed_day
from papers.unit_report_words import subject_said
from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.errors import DomainError
from trajectory.units.decisions import (
    LONGEST_SUBJECT,
    LONGEST_WORDING,
    Act,
    Body,
    Decision,
    DecisionState,
)
from trajectory.units.parts import UnitAction
from use_cases.units.decisions import (
    Known,
    Minutes,
    confirm,
    confirms,
    decisions_in,
    known_decision,
    record,
    take_back,
    takes_back,
)
from use_cases.units.tree import known_unit, require
from use_cases.units.unit_words import body_names


async def show_all(scene: Scene) -> Reply:
    """What was decided in a unit, the newest meeting first."""
    async with scene.services.desk.reading() as work:
        unit, decisions = await decisions_in(work, scene.principal, scene.value("unit"))
    first = _first(scene)
    rows: list[Block] = [
        Way(
            _about(scene, one),
            dated(scene)("decision-row", day=one.met, state=one.state, version=str(one.version)),
            "decisions.show",
            {"decision": one.id},
        )
        for one in decisions[first : first + SHOWN]
    ]
    buttons: list[Pressable] = []
    if scene.mandate.may(UnitAction.RECORD_DECISION, unit.id):
        buttons.append(
            scene.button("decision-new-button", "decisions.new", primary=True, unit=unit.id)
        )
    if first + SHOWN < len(decisions):
        after = str(first + SHOWN)
        buttons.append(scene.button("list-next", "decisions.list", unit=unit.id, first=after))
    return scene.reply(
        scene.say("decisions-title", unit=unit.name),
        rows or [*scene.lines("decisions-none")],
        [*buttons, scene.back("units.show", unit=unit.id)],
    )


def _first(scene: Scene) -> int:
    value = scene.value("first")
    return int(value) if value.isdecimal() and len(value) < 6 else 0


async def show(scene: Scene) -> Reply:
    async with scene.services.desk.reading() as work:
        known = await known_decision(work, scene.principal, scene.value("decision"))
        return await _shown(scene, work, known)


async def _shown(scene: Scene, work: Work, known: Known) -> Reply:
    buttons: list[Pressable] = []
    id = known.decision.id
    if confirms(scene.principal, known):
        buttons.append(
            scene.button("decision-confirm-button", "decisions.confirm", primary=True, decision=id)
        )
    if takes_back(scene.principal, known):
        buttons.append(scene.button("decision-back-button", "decisions.take_back", decision=id))
    blocks: list[Block] = [
        Facts(await _facts(scene, work, known)),
        *(Line(line) for line in known.decision.wording.splitlines() if line.strip()),
    ]
    if known.decision.state is DecisionState.RECORDED:
        blocks.append(scene.quiet("decision-waits"))
    back = scene.back("decisions.list", unit=known.unit.id)
    return scene.reply(_about(scene, known.decision), blocks, [*buttons, back])


def _about(scene: Scene, decision: Decision) -> str:
    return subject_said(dated(scene), decision.subject)


def title_of(scene: Scene, decision: Decision) -> str:
    """How it stands, and what it is about."""
    subject = _about(scene, decision)
    return scene.say("decision-done-title", state=decision.state, subject=subject)


async def _facts(scene: Scene, work: Work, known: Known) -> list[tuple[str, str]]:
    """Where and when it was decided, how it stands, and who did what."""
    one, say = known.decision, dated(scene)
    people = await work.people.many(tuple(known.hands.by_act.values()))
    names = {person.id: person.called for person in people}
    facts = [
        (scene.say("decision-fact", fact="unit"), known.unit.name),
        (
            scene.say("decision-fact", fact="body"),
            body_said(scene, known.names, one.unit, one.body),
        ),
        (scene.say("decision-fact", fact="met"), say("fact-visible-value", day=one.met)),
        (scene.say("decision-fact", fact="version"), str(one.version)),
        (scene.say("decision-fact", fact="state"), scene.say("decision-state", state=one.state)),
    ]
    hands = known.hands.by_act
    facts += [
        (scene.say("decision-act", act=act), names[hands[act]]) for act in Act if act in hands
    ]
    return facts


async def ask(scene: Scene) -> Reply:
    """What was decided, by which body and when."""
    async with scene.services.desk.reading() as work:
        organisation = await work.units.organisation()
        names = await body_names(work, organisation)
    unit = known_unit(organisation, scene.principal, scene.value("unit"))
    require(scene.principal, UnitAction.RECORD_DECISION, unit.id)
    bodies = [(body.value, body_said(scene, names, unit.id, body)) for body in Body]
    needed = scene.say("enrol-required")
    return scene.reply(
        scene.say("decision-new-title", unit=unit.name),
        [
            Choice("body", scene.say("decision-body-label"), bodies, required=needed),
            day_field(scene, "met", "decision-met-label", today(scene)),
            text_field(scene, "subject", "decision-subject-label", most=LONGEST_SUBJECT),
            TextInput(
                "wording",
                scene.say("decision-wording-label"),
                multiline=True,
                required=needed,
                max_length=LONGEST_WORDING,
            ),
            scene.quiet("decision-words-stay"),
        ],
        [
            scene.button("decision-record-button", "decisions.record", primary=True, unit=unit.id),
            scene.back("decisions.list", unit=unit.id),
        ],
    )


async def save(scene: Scene) -> Reply:
    known = await record(
        scene.principal,
        scene.value("unit"),
        Minutes(
            scene.value("body"),
            typed_day(scene, "met"),
            scene.value("subject"),
            scene.value("wording"),
        ),
    )
    return recorded(scene, known)


def recorded(scene: Scene, known: Known) -> Reply:
    """It was recorded: its members hear it."""
    return _done(scene, known, "decision-recorded-what")


async def say_yes(scene: Scene) -> Reply:
    known = await confirm(scene.principal, scene.value("decision"))
    return _done(scene, known, "decision-confirmed-what")


async def withdraw(scene: Scene) -> Reply:
    known = await take_back(scene.principal, scene.value("decision"))
    return _done(scene, known, "decision-taken-back-what")


def _done(scene: Scene, known: Known, what: str) -> Reply:
    one = known.decision
    open_ = scene.button("decision-open-button", "decisions.show", primary=True, decision=one.id)
    return scene.done(title_of(scene, one), [*scene.lines(what)], [open_])


async def notice(scene: Scene, work: Work, planned: Notice) -> Card | None:
    """For whoever can confirm it, or did something with it: how it stands now."""
    try:
        known = await known_decision(work, scene.principal, planned.subject)
    except DomainError:
        return None
    one = known.decision
    asks = confirms(scene.principal, known)
    said = "notice-decision-asks" if asks else "notice-decision-stands"
    return scene.card(
        title_of(scene, one),
        [
            Facts(await _facts(scene, work, known)),
            *scene.lines(said),
        ],
        [scene.button("decision-open-button", "decisions.show", primary=True, decision=one.id)],
    )


async def folded(scene: Scene, work: Work, planned: Notice) -> Card | None:
    """For the other members of that body: how it stands now."""
    try:
        known = await known_decision(work, scene.principal, planned.subject)
    except DomainError:
        return None
    return scene.card(title_of(scene, known.decision), [])
