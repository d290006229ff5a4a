"""Accounts of which nobody has been seen yet: which, in which teams, and the right one instead."""

from collections.abc import Sequence

from dialogs.card import Block, Button, Line, Pressable, Way
from dialogs.fields import Choice, TextInput
from dialogs.scene import Scene
from dialogs.turn import Reply
from storage.work import Work
from trajectory.errors import NotAllowed
from trajectory.teams import Team
from use_cases.enrolment.accounts import correct, unclaimed_by_team, unclaimed_in

SHOW = "accounts.show"
"""The verb of the list."""
SHOWN = 15
"""Teams on one card; it stays well under the size that Teams takes."""


async def way(scene: Scene, work: Work, teams: Sequence[Team]) -> list[Block]:
    """On the overview of these teams, when there are such accounts."""
    found = await unclaimed_by_team(work, teams)
    count = len({person.id for one in found for person in one.people})
    if not count:
        return []
    return [Way(scene.say("accounts-title"), scene.say("accounts-count", count=count), SHOW, {})]


async def show(scene: Scene) -> Reply:
    """The teams with such accounts, each opening its own."""
    if not scene.is_lead:
        raise NotAllowed
    async with scene.services.desk.reading() as work:
        found = await unclaimed_by_team(work, await scene.principal.led_teams(work))
    first = _first(scene)
    rows: list[Block] = [
        Way(
            one.team.name,
            scene.some([person.upn or "" for person in one.people]),
            "accounts.team",
            {"team": one.team.id},
        )
        for one in found[first : first + SHOWN]
    ]
    return scene.reply(
        scene.say("accounts-title"),
        [
            *(scene.lines("accounts-what") if rows else scene.lines("accounts-nobody")),
            *rows,
            *([scene.quiet("accounts-later")] if rows else []),
        ],
        [*_more(scene, first, len(found)), scene.back("overview.show")],
    )


def _first(scene: Scene) -> int:
    value = scene.value("first")
    return int(value) if value.isdecimal() and len(value) < 6 else 0


def _more(scene: Scene, first: int, count: int) -> list[Pressable]:
    if first + SHOWN >= count:
        return []
    return [Button(scene.say("overview-next"), SHOW, {"first": str(first + SHOWN)})]


async def show_team(scene: Scene) -> Reply:
    """The accounts of one team, to put the right one instead."""
    async with scene.services.desk.reading() as work:
        found = await unclaimed_in(work, scene.principal, scene.value("team"))
    options = [(person.id, person.upn or "") for person in found.people]
    return scene.reply(
        scene.say("accounts-team-title", team=found.team.name),
        [
            *scene.lines("accounts-correct"),
            Choice(
                "person",
                scene.say("accounts-label"),
                options,
                options[0][0] if len(options) == 1 else "",
                required=scene.say("accounts-choose"),
            ),
            TextInput(
                "account",
                scene.say("accounts-right-label"),
                required=scene.say("enrol-required"),
                max_length=200,
            ),
        ],
        [
            scene.button("accounts-button", "accounts.correct", primary=True, team=found.team.id),
            scene.back(SHOW),
        ],
    )


async def save(scene: Scene) -> Reply:
    """Whoever has the right account takes the place, in every team that named the wrong one."""
    written = scene.value("account", most=200)
    team, person = await correct(
        scene.principal, scene.value("team"), scene.value("person"), written
    )
    return scene.done(
        scene.say("accounts-corrected-title"),
        [Line(scene.say("accounts-corrected", name=person.called, team=team.name))],
        [scene.button("accounts-more-button", SHOW, primary=True)],
    )
