"""One change that waits for the works council: what it is, the reference, and having seen it."""

from dialogs.card import Block, Card, Facts, Heading, Line, Pressable, Way
from dialogs.fields import TextInput
from dialogs.scene import Scene
from dialogs.turn import Reply
from dialogs.units.said import SHOWN, dated, day_field, today, typed_day
from papers.council import differences, instrument_of, name_of, value_of
from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.council.consent import LONGEST_REFERENCE, Matter
from trajectory.errors import DomainError
from use_cases.council import gate
from use_cases.council.consents import (
    Concept,
    OnCard,
    concepts,
    confirm_seen,
    matter_of,
    on_card,
    sees_concepts,
    subject_of,
    type_reference,
)


async def show(scene: Scene) -> Reply:
    """What changes, and what this reader can do with it."""
    async with scene.services.desk.reading() as work:
        found = await on_card(work, scene.principal, _matter(scene))
    return scene.reply(
        _name(scene, found.concept.matter), _blocks(scene, found), _buttons(scene, found)
    )


def _matter(scene: Scene) -> Matter:
    return matter_of(scene.value("matter", most=200))


def _name(scene: Scene, matter: Matter) -> str:
    return name_of(scene.services.library, scene.say, scene.language, matter)


def _blocks(scene: Scene, found: OnCard) -> list[Block]:
    blocks: list[Block] = [Facts(_facts(scene, found.concept)), *_changes(scene, found.concept)]
    if found.types:
        blocks += _fields(scene, found.concept)
    if found.confirms:
        blocks += scene.lines("council-confirm-what")
    return [*blocks, scene.quiet(_until(found.concept.matter))]


def _facts(scene: Scene, one: Concept) -> list[tuple[str, str]]:
    say = dated(scene)
    facts = [(scene.say("council-fact", fact="state"), scene.say("council-state", state=one.state))]
    if not one.matter.is_built_in:
        facts.append((scene.say("council-fact", fact="becomes"), value_of(scene.say, one.matter)))
    if one.before is not None and not one.matter.is_built_in:
        was = value_of(scene.say, one.before.matter)
        facts.append((scene.say("council-fact", fact="goes_on"), was))
    if one.typed is not None:
        said = say("council-reference", reference=one.typed.reference, day=one.typed.decided)
        facts.append((scene.say("council-fact", fact="reference"), said))
    return facts


def _changes(scene: Scene, one: Concept) -> list[Block]:
    library = scene.services.library
    if one.matter.is_built_in:
        return scene.lines("council-own-what")
    new, old = instrument_of(library, one.matter), instrument_of(library, one.before)
    blocks: list[Block] = []
    for what, questions in differences(new, old, scene.language).items():
        if questions:
            count = len(questions)
            blocks.append(Heading(scene.say("council-changes", what=what, count=count)))
            blocks += [Line(question) for question in questions]
    return blocks


def _fields(scene: Scene, one: Concept) -> list[Block]:
    typed = one.typed
    return [
        TextInput(
            "reference",
            scene.say("council-reference-label"),
            typed.reference if typed else "",
            required=scene.say("enrol-required"),
            max_length=LONGEST_REFERENCE,
        ),
        day_field(scene, "decided", "council-day-label", typed.decided if typed else today(scene)),
    ]


def _until(matter: Matter) -> str:
    return "council-until-closed" if matter.is_built_in else "council-until"


def _buttons(scene: Scene, found: OnCard) -> list[Pressable]:
    matter = {"matter": subject_of(found.concept.matter)}
    buttons: list[Pressable] = []
    if found.confirms:
        buttons.append(scene.button("council-seen-button", "council.seen", primary=True, **matter))
    if found.types:
        buttons.append(scene.button("council-type-button", "council.typed", primary=True, **matter))
    return [*buttons, scene.back("council.show")]


async def save(scene: Scene) -> Reply:
    """The secretary typed the reference and the day."""
    found = await type_reference(
        scene.principal,
        _matter(scene),
        scene.value("reference", most=200),
        typed_day(scene, "decided"),
    )
    return scene.done(
        scene.say("council-typed-title", name=_name(scene, found.concept.matter)),
        [Facts(_facts(scene, found.concept)), *scene.lines("council-typed-what")],
        [scene.button("council-button", "council.show", primary=True)],
    )


async def seen(scene: Scene) -> Reply:
    """A member saw this very version."""
    matter = _matter(scene)
    await confirm_seen(scene.principal, matter)
    return scene.done(
        scene.say("council-seen-title", name=_name(scene, matter)),
        [*scene.lines(_from(matter))],
        [scene.button("council-button", "council.show", primary=True)],
    )


def _from(matter: Matter) -> str:
    """From when on it counts."""
    return "council-goes-asked" if matter.is_instrument else "council-goes-start"


async def waits_card(scene: Scene, work: Work, _: Notice) -> Card | None:
    """Everything that waits now, for whoever types references or sits in a works council."""
    found = await concepts(work, scene.services, scene.now)
    if not found or not sees_concepts(scene.principal):
        return None
    return scene.card(
        scene.say("council-notice-title"),
        [*scene.lines("council-notice-type"), *(way_to(scene, one) for one in found[:SHOWN])],
        [scene.button("council-button", "council.show", primary=True)],
    )


async def waits_folded(scene: Scene, work: Work, planned: Notice) -> Card | None:
    """What is left of it, once somebody typed a reference or a member saw one."""
    if not sees_concepts(scene.principal):
        return None
    nothing = scene.card(scene.say("council-notice-title"), scene.lines("council-waits-none"))
    return await waits_card(scene, work, planned) or nothing


def way_to(scene: Scene, one: Concept) -> Way:
    """A row that opens one of them."""
    state = scene.say("council-state", state=one.state)
    context = {"matter": subject_of(one.matter)}
    return Way(_name(scene, one.matter), state, "council.concept", context)


async def typed_card(scene: Scene, work: Work, planned: Notice) -> Card | None:
    """For the works council: the reference of its decision was typed."""
    try:
        found = await on_card(work, scene.principal, matter_of(planned.subject))
    except DomainError:
        return None
    matter = found.concept.matter
    return scene.card(
        scene.say("council-typed-notice", name=_name(scene, matter)),
        [
            *scene.lines("council-notice-confirm"),
            Facts(_facts(scene, found.concept)),
            scene.quiet(_until(matter)),
        ],
        [
            scene.button(
                "council-open-button", "council.concept", primary=True, matter=subject_of(matter)
            )
        ],
    )


async def folded(scene: Scene, _: Work, planned: Notice) -> Card | None:
    """For the other members of the works council: one of them saw it."""
    if not sees_concepts(scene.principal):
        return None
    name = _name(scene, matter_of(planned.subject))
    return scene.card(scene.say("council-seen-title", name=name), [])


async def seen_card(scene: Scene, _: Work, planned: Notice) -> Card | None:
    """For secretaries and leads: a member saw it, and from when on it counts."""
    matter = matter_of(planned.subject)
    if not sees_concepts(scene.principal) and not scene.is_lead:
        return None
    return scene.card(
        scene.say("council-seen-title", name=_name(scene, matter)),
        [*scene.lines(_from(matter))],
        [scene.button("council-button", "council.show", primary=True)],
    )


async def corrected(scene: Scene, _: Work, planned: Notice) -> Card | None:
    """For the works council: a version that only spells another one better."""
    matter, library = matter_of(planned.subject), scene.services.library
    before = gate.corrects(library, matter)
    if before is None or not sees_concepts(scene.principal):
        return None
    new, old = instrument_of(library, matter), instrument_of(library, before)
    found = differences(new, old, scene.language)
    pairs = zip(found["gone"], found["new"], strict=False)
    return scene.card(
        scene.say("council-corrected-title", name=_name(scene, matter)),
        [
            *scene.lines("council-corrected"),
            *(Line(scene.say("council-corrected-row", was=was, now=now)) for was, now in pairs),
        ],
        [scene.button("council-button", "council.show", primary=True)],
    )
