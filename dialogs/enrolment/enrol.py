"""The programme lead enrols teams: one CSV, or one team at a time on one card.

The guided way keeps its answers on the card itself, so nothing half-filled is stored.
"""

from collections.abc import Callable, Sequence

from dialogs.card import Block, Button, Entries, Facts, Line, Way
from dialogs.enrolment.working_hours import hours_input, hours_said
from dialogs.fields import Choice, TextInput
from dialogs.scene import Scene
from dialogs.turn import Reply
from trajectory.enrolment import (
    COLUMNS,
    HOURS,
    LONGEST_NAME,
    UNIT,
    Enrolment,
    EnrolmentFault,
    FaultyEnrolment,
    check,
    read_csv,
)
from trajectory.errors import Invalid, NotAllowed
from trajectory.planning.working_hours import USUAL_HOURS
from trajectory.roles import GUIDES
from trajectory.rounds.instrument import Level
from use_cases.enrolment.enrol import Enrolled, EnrolledTeam, Standing, enrol_teams

SHOWN = 12
"""Faults or teams named on one card; the rest is counted."""
PASTED = 20_000
"""Characters that fit into the field of a card; a larger file is sent as a file."""
TYPED = 4_000
"""Characters of members typed on cards: each button carries them along, and a card is small."""
CARRIED = 1_500
"""Characters of a row that a button carries: several such buttons fit on a card."""
_FIELDS = (*COLUMNS, HOURS, UNIT)


def _require_lead(scene: Scene) -> None:
    if not scene.is_lead:
        raise NotAllowed


async def show(scene: Scene) -> Reply:
    """Two ways in: a file with many teams, or one team step by step."""
    _require_lead(scene)
    return scene.reply(
        scene.say("enrol-title"),
        [
            *scene.lines("enrol-file"),
            Facts(
                [(column, scene.say("enrol-column", column=column)) for column in _columns(scene)]
            ),
            TextInput("csv", scene.say("enrol-paste-label"), multiline=True, max_length=PASTED),
            scene.quiet("enrol-nothing-half"),
        ],
        [
            scene.button("enrol-paste-button", "enrol.paste", primary=True),
            scene.button("enrol-guided-button", "enrol.guided"),
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
    typed = _typed(scene)
    shown = {getattr(block, "id", "") for block in fields}
    kept = {name: value for name, value in typed.items() if name not in shown}
    return scene.reply(
        scene.say("enrol-step-title", step=number),
        [*([] if "team" in shown else [_which(scene, typed)]), *fields],
        [
            Button(scene.say("enrol-next"), onward, kept, primary=True),
            scene.back(back, **typed),
        ],
    )


def _typed(scene: Scene) -> dict[str, str]:
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
    row = typed_row(scene)
    return await _enrol(scene, lambda: check([(1, row)]))


def typed_row(scene: Scene) -> dict[str, str]:
    """What a card carries of a row, by column; members may stand on lines or between commas."""
    row = _typed(scene)
    members = row.get("medewerkers", "").replace(",", "\n").replace("|", "\n")
    row["medewerkers"] = "|".join(members.split())
    return row


async def _enrol(scene: Scene, read: Callable[[], tuple[Enrolment, ...]]) -> Reply:
    """All teams in one transaction, or none and every fault by its line."""
    try:
        enrolled = await enrol_teams(scene.principal, read())
    except FaultyEnrolment as error:
        return _faults(scene, error)
    return _enrolled(scene, enrolled)


def _enrolled(scene: Scene, enrolled: Enrolled) -> Reply:
    """What it did for each team; those that changed come first, each with its changes."""
    first = list(Standing)
    found = sorted(enrolled.rows, key=lambda one: first.index(one.standing))[:SHOWN]
    changed = [one for one in found if one.standing is Standing.CHANGED]
    rows = [(one.team.name, _said_of(scene, one)) for one in found if one not in changed]
    blocks: list[Block] = [_changed(scene, one) for one in changed]
    if rows:
        blocks.append(Entries(rows))
    if len(enrolled.rows) > SHOWN:
        blocks.append(scene.quiet("enrolled-more", count=len(enrolled.rows) - SHOWN))
    return scene.done(
        scene.say("enrolled-title", count=len(enrolled.rows) - enrolled.count(Standing.CHANGED)),
        [*blocks, Line(_told(scene, enrolled))],
        [
            scene.button("overview-button", "overview.show", primary=True),
            scene.button("enrol-again-button", "enrol.show"),
        ],
    )


def _told(scene: Scene, enrolled: Enrolled) -> str:
    """Which managers are told; nobody is told twice."""
    told = enrolled.count(*(one for one in Standing if one is Standing.NEW or one.again))
    return scene.say("enrolled-next", count=told) if told else scene.say("enrolled-nobody-told")


def _said_of(scene: Scene, found: EnrolledTeam) -> str:
    """What kind of team it is, when it works if that is not as usual, and what was done."""
    team = found.team
    said = scene.say("enrolled-team", level=team.level, count=len(team.members))
    hours = "" if team.hours == USUAL_HOURS else f", {hours_said(scene, team.hours)}"
    return f"{said}{hours}. {scene.say('enrolled-standing', standing=found.standing)}"


def _changed(scene: Scene, found: EnrolledTeam) -> Block:
    """A known team with other people: it opens what differs, as far as a card can carry the row."""
    said, row = scene.say("enrolled-standing", standing=found.standing), _carried(found.row)
    if sum(map(len, row.values())) > CARRIED:
        return Line(f"{found.team.name}: {scene.say('enrolled-changed-alone')}")
    return Way(found.team.name, said, "enrol.changes", row)


def _carried(row: Enrolment) -> dict[str, str]:
    """The row as a button carries it."""
    return {
        "team": row.team,
        "niveau": row.level.value,
        "manager": row.manager.value,
        "trainer": row.trainer.value,
        "coach": row.coach.value,
        "medewerkers": "|".join(ref.value for ref in row.members),
    }


def _faults(scene: Scene, error: FaultyEnrolment) -> Reply:
    """Every fault with its line and how to correct it; what was typed stays on the card."""
    typed = _typed(scene)
    blocks: list[Block] = [
        Line(_fault(scene, fault, typed=bool(typed))) for fault in error.faults[:SHOWN]
    ]
    if len(error.faults) > SHOWN:
        blocks.append(scene.quiet("enrol-faults-more", count=len(error.faults) - SHOWN))
    if not typed:
        blocks.append(scene.quiet("enrol-nothing-half"))
    again = (
        Button(scene.say("enrol-mend"), "enrol.guided", typed, primary=True)
        if typed
        else scene.button("enrol-again-button", "enrol.show", primary=True)
    )
    return scene.reply(scene.say("enrol-faults-title", count=len(error.faults)), blocks, [again])


def _fault(scene: Scene, fault: EnrolmentFault, *, typed: bool) -> str:
    """A file has lines to count; a card has not."""
    text = scene.say(fault.key, **fault.variables)
    if typed:
        return scene.say("enrol-fault-typed", text=text)
    return scene.say("enrol-fault", line=str(fault.line), text=text)
