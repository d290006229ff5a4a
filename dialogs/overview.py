""" "Overzicht": the programme lead sees the teams and where each stands, never persons."""

from dialogs.card import Block, Entries, Pressable
from dialogs.scene import Handler, Scene
from dialogs.standing import Standing, standing_of
from dialogs.turn import Reply
from trajectory.errors import NotAllowed
from trajectory.roles import Role

PAGE = 15
"""Teams on one card; it stays well under the size that Teams takes."""


async def show(scene: Scene) -> Reply:
    if not scene.is_lead:
        raise NotAllowed
    first = _first(scene)
    async with scene.services.desk.reading() as work:
        teams = await work.teams.all()
        page = [await standing_of(work, team) for team in teams[first : first + PAGE]]
        managers = await work.people.many(tuple(entry.team.manager for entry in page))
    if not teams:
        return scene.reply(
            scene.say("overview-title"), scene.lines("overview-empty"), _enrol(scene)
        )
    names = {person.id: person.called for person in managers}
    rows = [(entry.team.name, _sentence(scene, entry, names)) for entry in page]
    blocks: list[Block] = [Entries(rows)]
    if len(teams) > PAGE:
        last = first + len(page)
        blocks.append(scene.quiet("overview-page", first=first + 1, last=last, count=len(teams)))
    return scene.reply(scene.say("overview-title"), blocks, _actions(scene, first, len(teams)))


def _first(scene: Scene) -> int:
    value = scene.value("first")
    return int(value) if value.isdecimal() and len(value) < 6 else 0


def _sentence(scene: Scene, entry: Standing, names: dict[str, str]) -> str:
    roles = frozenset({Role.PROGRAMME_LEAD})
    return entry.sentence(scene.say, names[entry.team.manager], roles, scene.turn.now)


def _actions(scene: Scene, first: int, count: int) -> list[Pressable]:
    actions: list[Pressable] = []
    if first + PAGE < count:
        actions.append(scene.button("overview-next", "overview.show", first=str(first + PAGE)))
    if first:
        previous = str(max(0, first - PAGE))
        actions.append(scene.button("overview-previous", "overview.show", first=previous))
    return [*_enrol(scene), *actions]


def _enrol(scene: Scene) -> list[Pressable]:
    return [scene.button("enrol-button", "enrol.show", primary=True)]


COMMANDS: dict[str, Handler] = {"overview": show}
VERBS: dict[str, Handler] = {"overview.show": show}
