"""The programme lead enrols teams: one CSV, or one team at a time on one card.

The guided way keeps its answers on the card itself, so nothing half-filled is stored.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from dialogs.card import Block, Button, Facts, Line
from dialogs.enrolment.enrolled import enrolled_reply
from dialogs.enrolment.working_hours import hours_input
from dialogs.fields import Choice, TextInput
from dialogs.scene import Scene
from dialogs.turn import Reply
from trajectory.enrolment import (
    LONGEST_NAME,
    Enrolment,
    EnrolmentFault,
    FaultyEnrolment,
    check,
    read_csv,
)
from trajectory.errors import Invalid, NotAllowed
from trajectory.lists.columns import COLUMNS, HOURS, UNIT
from trajectory.roles import GUIDES
from trajectory.rounds.instrument import Level
from use_cases.enrolment.enrol import enrol_teams
from use_cases.readers import require_confirmed

SHOWN = 12
"""Faults named on one card; the rest is counted."""
PASTED = 20_000
"""Characters that fit into the field of a card; a larger file is sent as a file."""
SHOWN_AGAIN = 12_000
"""Bytes of a paste that fit on the card that says what is wrong with it."""
TYPED = 4_000
"""Characters of members typed on cards: each button carries them along, and a card is small."""
_FIELDS = (*COLUMNS, HOURS, UNIT)


def _require_lead(scene: Scene) -> None:
    if not scene.is_lead:
        raise NotAllowed


async def show(scene: Scene) -> Reply:
    """Two ways in: a file with many teams, or one team step by step."""
    _require_lead(scene)
    await require_confirmed(scene.services)
    return scene.reply(
        scene.say("enrol-title"),
        [
            *scene.lines("enrol-file"),
            Facts(
                [(column, scene.say("enrol-column", column=column)) for column in _columns(scene)]
            ),
            _paste_field(scene),
            scene.quiet("enrol-nothing-half"),
        ],
        [
            scene.button("enrol-paste-button", "enrol.paste", primary=True),
            scene.button("enrol-guided-button", "enrol.guided"),
            scene.button("staff-button", "staff.show"),
        ],
    )


def _columns(scene: Scene) -> tuple[str, ...]:
    """What a file may hold; units only where there are any."""
    return _FIELDS if scene.mandate.with_units else _FIELDS[:-1]


async def take_file(scene: Scene) -> Reply:
    """A file sent into the chat."""
    _require_lead(scene)
    if scene.turn.file is None:
        raise Invalid("enrol-file-refused")
    text = scene.turn.file.text
    return await _enrol(scene, lambda: read_csv(text))


async def paste(scene: Scene) -> Reply:
    _require_lead(scene)
    text = scene.value("csv", most=PASTED)
    if not text:
        raise Invalid("enrol-empty-paste")
    return await _enrol(scene, lambda: read_csv(text))


async def guided(scene: Scene) -> Reply:
    """Step one of three: name and level. What was typed before stays on the card."""
    _require_lead(scene)
    levels = [(level.value, scene.say("level", level=level)) for level in Level]
    fields: list[Block] = [
        TextInput(
            "team",
            scene.say("enrol-team-label"),
            scene.value("team"),
            required=scene.say("enrol-required"),
            max_length=LONGEST_NAME,
        ),
        Choice(
            "niveau",
            scene.say("enrol-level-label"),
            levels,
            scene.value("niveau") or Level.TEAM.value,
            required=scene.say("enrol-required"),
        ),
    ]
    return _step(scene, 1, fields, "enrol.guides", back="enrol.show")


async def guides(scene: Scene) -> Reply:
    """Step two: manager, trainer and coach."""
    _require_lead(scene)
    _require_filled(scene, "team", "niveau")
    fields: list[Block] = [
        TextInput(
            name,
            scene.say("enrol-person-label", part=name),
            scene.value(name),
            required=scene.say("enrol-required"),
            max_length=200,
        )
        for name in GUIDES
    ]
    return _step(scene, 2, fields, "enrol.members", back="enrol.guided")


async def members(scene: Scene) -> Reply:
    """Step three: everybody who will be asked, one a line, and when they work."""
    _require_lead(scene)
    _require_filled(scene, "team", "niveau", *GUIDES)
    everybody = TextInput(
        "medewerkers",
        scene.say("enrol-members-label"),
        scene.value("medewerkers", most=TYPED),
        multiline=True,
        required=scene.say("enrol-required"),
        max_length=TYPED,
    )
    fields = [everybody, hours_input(scene, scene.value(HOURS))]
    return _step(scene, 3, fields, "enrol.save", back="enrol.guides")


def _require_filled(scene: Scene, *fields: str) -> None:
    """Refuse a step of which an old client let required fields pass.

    Raises:
        Invalid: one is empty, or no kind of team was chosen.
    """
    if not all(map(scene.value, fields)) or scene.value("niveau") not in list(Level):
        raise Invalid("enrol-step-empty")


def _step(scene: Scene, number: int, fields: Sequence[Block], onward: str, *, back: str) -> Reply:
    so_far = typed(scene)
    shown = {getattr(block, "id", "") for block in fields}
    kept = {name: value for name, value in so_far.items() if name not in shown}
    return scene.reply(
        scene.say("enrol-step-title", step=number),
        [*([] if "team" in shown else [_which(scene, so_far)]), *fields],
        [
            Button(scene.say("enrol-next"), onward, kept, primary=True),
            scene.back(back, **so_far),
        ],
    )


def typed(scene: Scene) -> dict[str, str]:
    """What was filled in so far, whichever step it was."""
    values = {name: scene.value(name, most=TYPED) for name in _FIELDS}
    return {name: value for name, value in values.items() if value}


def _which(scene: Scene, typed: dict[str, str]) -> Facts:
    """The team that the later steps are about."""
    return Facts(
        [
            (scene.say("enrol-field", field="team"), typed["team"]),
            (scene.say("enrol-field", field="niveau"), scene.say("level", level=typed["niveau"])),
        ]
    )


async def save(scene: Scene) -> Reply:
    """The filled-in card as one row; a fault shows the card again."""
    _require_lead(scene)
    row = typed(scene)
    return await _enrol(scene, lambda: check([(1, row)]))


async def _enrol(scene: Scene, read: Callable[[], tuple[Enrolment, ...]]) -> Reply:
    """All teams in one transaction, or none and every fault by its line."""
    try:
        enrolled = await enrol_teams(scene.principal, read())
    except FaultyEnrolment as error:
        return _faults(scene, error)
    return await enrolled_reply(scene, enrolled)


def faults_reply(scene: Scene, error: FaultyEnrolment, again: str) -> Reply:
    """Every fault of a list with its row and how to correct it, and the way to send it again."""
    return scene.reply(
        scene.say("enrol-faults-title", count=len(error.faults)),
        [*_fault_lines(scene, error, typed=False), scene.quiet("enrol-nothing-half")],
        [scene.button("enrol-again-button", again, primary=True)],
    )


def _fault_lines(scene: Scene, error: FaultyEnrolment, *, typed: bool) -> list[Block]:
    """Every fault with its row and how to correct it."""
    blocks: list[Block] = [
        Line(_fault(scene, fault, typed=typed)) for fault in error.faults[:SHOWN]
    ]
    if len(error.faults) > SHOWN:
        blocks.append(scene.quiet("enrol-faults-more", count=len(error.faults) - SHOWN))
    return blocks


def _faults(scene: Scene, error: FaultyEnrolment) -> Reply:
    """Every fault; what was typed or pasted stays at hand."""
    row, pasted = typed(scene), scene.value("csv", most=PASTED)
    blocks = _fault_lines(scene, error, typed=bool(row))
    if row:
        actions = [Button(scene.say("enrol-mend"), "enrol.guided", row, primary=True)]
    elif pasted and len(pasted.encode()) <= SHOWN_AGAIN:
        blocks.append(_paste_field(scene, pasted))
        actions = [scene.button("enrol-paste-button", "enrol.paste", primary=True)]
    else:
        blocks.append(scene.quiet("enrol-nothing-half"))
        actions = [scene.button("enrol-again-button", "enrol.show", primary=True)]
    reply = scene.reply(
        scene.say("enrol-faults-title", count=len(error.faults)), blocks, [*actions]
    )
    # What is too long for two cards stays on the one where it was pasted.
    return replace(reply, fresh=len(pasted.encode()) > SHOWN_AGAIN)


def _paste_field(scene: Scene, pasted: str = "") -> TextInput:
    label = scene.say("enrol-paste-label")
    return TextInput("csv", label, pasted, multiline=True, max_length=PASTED)


def _fault(scene: Scene, fault: EnrolmentFault, *, typed: bool) -> str:
    """A list has rows to count; a card for one team has not."""
    text = scene.say(fault.key, **fault.variables)
    if typed:
        return scene.say("enrol-fault-typed", text=text)
    return scene.say("enrol-fault", line=str(fault.line), text=text)
