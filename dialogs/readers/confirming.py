"""Who may read, by unit and by team, and a button to confirm it; told to everybody afterwards."""

from collections.abc import Sequence
from itertools import groupby

from dialogs.card import Block, Card, Entries, Facts, Line, Pressable
from dialogs.scene import Scene
from dialogs.turn import Reply
from dialogs.units.said import part_name
from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.readers import PartHolder, ReaderList, Readers
from trajectory.roles import Role
from trajectory.units.bodies import USUAL
from use_cases import readers

PAGE = 15
"""Units and teams on one card."""


async def show(scene: Scene) -> Reply:
    """One page of the list; confirming it comes after the last."""
    found = await readers.readers(scene.principal)
    if found is None:
        nothing = scene.lines("readers-nothing")
        return scene.reply(scene.say("readers-title"), nothing, [_onward(scene)])
    rows = _rows(scene, found)
    first = min(_number(scene.value("first")), max(0, len(rows) - 1))
    page = rows[first : first + PAGE]
    blocks: list[Block] = [
        *scene.lines("readers-why"),
        Entries(page),
        scene.quiet("readers-page", first=first + 1, last=first + len(page), count=len(rows)),
    ]
    last = first + PAGE >= len(rows)
    if last:
        blocks += scene.lines("readers-check")
    actions = _confirming(scene, found) if last else _more(scene, first)
    return scene.reply(scene.say("readers-title"), blocks, actions)


def _number(value: str) -> int:
    return int(value) if value.isdecimal() and len(value) < 6 else 0


def _rows(scene: Scene, found: ReaderList) -> list[tuple[str, str]]:
    """Units come first: whoever leads one reads of every team in it."""
    units = groupby(found.parts, key=lambda one: one.unit)
    return [
        *((unit, _in_unit(scene, list(parts))) for unit, parts in units),
        *((one.team, _in_team(scene, one)) for one in found.teams),
    ]


def _in_unit(scene: Scene, parts: Sequence[PartHolder]) -> str:
    return " ".join(
        scene.say(
            "readers-part",
            name=one.name,
            part=part_name(scene, USUAL, "", one.part, deputy=one.deputy),
        )
        for one in parts
    )


def _in_team(scene: Scene, one: Readers) -> str:
    guides = {"manager": one.manager, "trainer": one.trainer, "coach": one.coach}
    return scene.say("readers-team", **guides, members=one.members)


def _more(scene: Scene, first: int) -> list[Pressable]:
    more = str(first + PAGE)
    return [scene.button("readers-more", "readers.show", primary=True, first=more)]


def _confirming(scene: Scene, found: ReaderList) -> list[Pressable]:
    return [
        scene.button(
            "readers-confirm-button", "readers.confirm", primary=True, digest=found.digest
        ),
        scene.back("readers.show"),
    ]


async def confirm(scene: Scene) -> Reply:
    enough = await readers.confirm(scene.principal, scene.value("digest"))
    said = "readers-confirmed" if enough else "readers-one-more"
    onward = _onward(scene) if enough else scene.button("help-button", "help.show")
    return scene.done(scene.say("readers-title"), scene.lines(said), [onward])


def _onward(scene: Scene) -> Pressable:
    return scene.button("status-button", "status.show")


async def confirmed_card(scene: Scene, work: Work, notice: Notice) -> Card | None:
    """For everybody in a team: who may read, and who looked at it."""
    team = await work.teams.get(notice.subject)
    if team is None:
        return None
    managers = [(Role.MANAGER, id) for id in team.managers]
    guides = [*managers, (Role.TRAINER, team.trainer), (Role.COACH, team.coach)]
    named = [(role, await work.people.get(id)) for role, id in guides]
    return scene.card(
        scene.say("notice-readers-title", team=team.name),
        [
            *scene.lines("notice-readers-what"),
            Facts(
                [
                    (scene.say("role", role=role, level=team.level), person.called)
                    for role, person in named
                ]
            ),
            Line(scene.say("notice-readers-wrong"), quiet=True),
        ],
        [scene.button("help-button", "help.show")],
    )
