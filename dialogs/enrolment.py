"""The programme lead enrols teams: one CSV, or one team at a time on one card.

The guided way keeps its answers on the card itself, so nothing half-filled is stored.
"""

from collections.abc import Callable, Sequence

from dialogs.card import Block, Button, Choice, Facts, Line, Pressable, TextInput
from dialogs.scene import Handler, Scene
from dialogs.turn import Reply
from storage.outbox import Notice, NoticeKind
from storage.work import Work
from trajectory.enrolment import (
    COLUMNS,
    LONGEST_NAME,
    Enrolment,
    Fault,
    FaultyEnrolment,
    PersonRef,
    check,
    read_csv,
)
from trajectory.errors import Invalid, NotAllowed
from trajectory.instrument import Level
from trajectory.teams import Team

SHOWN = 12
"""Faults or teams named on one card; the rest is counted."""
PASTED = 20_000
"""Characters that fit into the field of a card; a larger file is sent as a file."""
_FIELDS = ("team", "niveau", "manager", "trainer", "coach", "medewerkers")


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
            Facts([(column, scene.say("enrol-column", column=column)) for column in COLUMNS]),
            TextInput("csv", scene.say("enrol-paste-label"), multiline=True, max_length=PASTED),
            scene.quiet("enrol-nothing-half"),
        ],
        [
            scene.button("enrol-paste-button", "enrol.paste", primary=True),
            scene.button("enrol-guided-button", "enrol.guided"),
        ],
    )


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
    return _step(scene, 1, fields, "enrol.guides", back=None)


async def guides(scene: Scene) -> Reply:
    """Step two: manager, trainer and coach."""
    _require_lead(scene)
    fields: list[Block] = [
        TextInput(
            name,
            scene.say("enrol-person-label", part=name),
            scene.value(name),
            required=scene.say("enrol-required"),
            max_length=200,
        )
        for name in ("manager", "trainer", "coach")
    ]
    return _step(scene, 2, fields, "enrol.members", back="enrol.guided")


async def members(scene: Scene) -> Reply:
    """Step three: everybody who will be asked, one a line."""
    _require_lead(scene)
    field = TextInput(
        "medewerkers",
        scene.say("enrol-members-label"),
        scene.value("medewerkers", most=PASTED),
        multiline=True,
        required=scene.say("enrol-required"),
        max_length=PASTED,
    )
    return _step(scene, 3, [field], "enrol.save", back="enrol.guides")


def _step(
    scene: Scene, number: int, fields: Sequence[Block], onward: str, *, back: str | None
) -> Reply:
    shown = {getattr(block, "id", "") for block in fields}
    kept = {
        name: scene.value(name, most=PASTED)
        for name in _FIELDS
        if name not in shown and scene.value(name)
    }
    actions: list[Pressable] = [Button(scene.say("enrol-next"), onward, kept, primary=True)]
    if back:
        actions.append(Button(scene.say("back-button"), back, kept))
    return scene.reply(
        scene.say("enrol-step-title", step=number), [*_so_far(scene, kept), *fields], actions
    )


def _so_far(scene: Scene, kept: dict[str, str]) -> list[Block]:
    rows = [(scene.say("enrol-field", field=name), kept[name]) for name in _FIELDS if name in kept]
    return [Facts(rows)] if rows else []


async def save(scene: Scene) -> Reply:
    """The filled-in card as one row; a fault shows the card again."""
    _require_lead(scene)
    row = {name: scene.value(name, most=PASTED) for name in _FIELDS}
    row["medewerkers"] = "|".join(row["medewerkers"].replace(",", "\n").split())
    return await _enrol(scene, lambda: check([(1, row)]))


async def _enrol(scene: Scene, read: Callable[[], tuple[Enrolment, ...]]) -> Reply:
    """All teams in one transaction, or none and every fault by its line."""
    try:
        rows = read()
        async with scene.services.desk.writing() as work:
            teams = [await _record(scene, work, row) for row in rows]
            await work.commit()
    except FaultyEnrolment as error:
        return _faults(scene, error)
    return _enrolled(scene, teams)


async def _record(scene: Scene, work: Work, row: Enrolment) -> Team:
    guides = [(await work.people.record_ref(ref)).id for ref in _guides(row)]
    people = [(await work.people.record_ref(ref)).id for ref in row.members]
    manager, trainer, coach = guides
    known = await work.teams.by_name(row.team)
    wanted = Team("", row.team, row.level, manager, trainer, coach, tuple(sorted(people)))
    _refuse_mixed_parts(row, wanted)
    if known is not None:
        return _unchanged(row, known, wanted)
    team = await work.teams.enrol(
        name=row.team,
        level=row.level,
        manager=manager,
        trainer=trainer,
        coach=coach,
        members=wanted.members,
    )
    now = scene.turn.now
    await work.outbox.plan(Notice(NoticeKind.ENROLLED, manager, team.id, now))
    return team


def _guides(row: Enrolment) -> tuple[PersonRef, PersonRef, PersonRef]:
    return row.manager, row.trainer, row.coach


def _refuse_mixed_parts(row: Enrolment, team: Team) -> None:
    """The same person named once by account and once by object id: found only here."""
    clash = team.manager in (team.trainer, team.coach)
    inside = {team.manager, team.trainer, team.coach} & set(team.members)
    if clash or inside or len(set(team.members)) < len(team.members):
        raise FaultyEnrolment([Fault(row.line, "enrol-parts-mixed", {"team": row.team})])


def _unchanged(row: Enrolment, known: Team, wanted: Team) -> Team:
    """Sending the same row twice is harmless; a different one is refused."""
    same = (known.level, known.manager, known.trainer, known.coach, set(known.members)) == (
        wanted.level,
        wanted.manager,
        wanted.trainer,
        wanted.coach,
        set(wanted.members),
    )
    if not same:
        raise FaultyEnrolment([Fault(row.line, "enrol-team-known", {"team": row.team})])
    return known


def _enrolled(scene: Scene, teams: list[Team]) -> Reply:
    rows = [
        (team.name, scene.say("enrolled-team", level=team.level, count=len(team.members)))
        for team in teams[:SHOWN]
    ]
    blocks: list[Block] = [Facts(rows)]
    if len(teams) > SHOWN:
        blocks.append(scene.quiet("enrolled-more", count=len(teams) - SHOWN))
    return scene.reply(
        scene.say("enrolled-title", count=len(teams)),
        [*blocks, *scene.lines("enrolled-next")],
        [
            scene.button("overview-button", "overview.show", primary=True),
            scene.button("enrol-again-button", "enrol.show"),
        ],
    )


def _faults(scene: Scene, error: FaultyEnrolment) -> Reply:
    """Every fault with its line and how to mend it; what was typed stays on the card."""
    blocks: list[Block] = [
        Line(
            scene.say("enrol-fault", line=fault.line, text=scene.say(fault.key, **fault.variables))
        )
        for fault in error.faults[:SHOWN]
    ]
    if len(error.faults) > SHOWN:
        blocks.append(scene.quiet("enrol-faults-more", count=len(error.faults) - SHOWN))
    typed = {name: scene.value(name, most=PASTED) for name in _FIELDS if scene.value(name)}
    again = (
        Button(scene.say("enrol-mend"), "enrol.guided", typed, primary=True)
        if typed
        else scene.button("enrol-again-button", "enrol.show", primary=True)
    )
    return scene.reply(
        scene.say("enrol-faults-title", count=len(error.faults)),
        [*blocks, scene.quiet("enrol-nothing-half")],
        [again],
    )


COMMANDS: dict[str, Handler] = {"enrol": show}
VERBS: dict[str, Handler] = {
    "enrol.show": show,
    "enrol.paste": paste,
    "enrol.guided": guided,
    "enrol.guides": guides,
    "enrol.members": members,
    "enrol.save": save,
}
