""" "Overzicht": the programme lead sees the teams and where each stands, never persons."""

from dialogs.card import Block, Pressable, Way
from dialogs.enrolment.working_hours import hours_said
from dialogs.progress.late import late_courses
from dialogs.scene import Scene
from dialogs.turn import Reply
from trajectory.errors import NotAllowed
from trajectory.planning.working_hours import USUAL_HOURS
from trajectory.roles import Role
from use_cases.progress.progress import (
    Progress,
    next_sentence,
    progress_of_teams,
    where_sentence,
)
from use_cases.standing import Standing, standing_in

PAGE = 15
"""Teams on one card; it stays well under the size that Teams takes."""


async def show(scene: Scene) -> Reply:
    if not scene.is_lead:
        raise NotAllowed
    first = _first(scene)
    async with scene.services.desk.reading() as work:
        teams = await work.teams.all()
        shown = teams[first : first + PAGE]
        found = await progress_of_teams(work, scene.services, shown, scene.turn.now)
        known = {one.team.id: one for one in found}
        page = [standing_in(known[team.id]) for team in shown]
        lost = await work.outbox.unreachable()
        managers = await work.people.many(tuple(entry.team.manager for entry in page))
    if not teams:
        return scene.reply(
            scene.say("overview-title"), scene.lines("overview-empty"), _enrol(scene)
        )
    names = {person.id: person.called for person in managers}
    blocks: list[Block] = [
        _row(scene, entry, known[entry.team.id], names[entry.team.manager]) for entry in page
    ]
    if len(teams) > PAGE:
        last = first + len(page)
        blocks.append(scene.quiet("overview-page", first=first + 1, last=last, count=len(teams)))
    if lost:
        blocks.append(scene.quiet("overview-unreachable", count=lost))
    return scene.reply(scene.say("overview-title"), blocks, _actions(scene, first, len(teams)))


def _first(scene: Scene) -> int:
    value = scene.value("first")
    return int(value) if value.isdecimal() and len(value) < 6 else 0


def _row(scene: Scene, entry: Standing, course: Progress, manager: str) -> Way:
    """A team that opens its trajectory."""
    roles = frozenset({Role.PROGRAMME_LEAD})
    standing = entry.sentence(scene.say, manager, roles, scene.turn.now)
    sentence = where_sentence(scene.say, standing, course, scene.turn.language)
    if entry.team.hours != USUAL_HOURS:
        hours = hours_said(scene, entry.team.hours)
        sentence = f"{sentence} {scene.say('overview-hours', hours=hours)}"
    return Way(entry.team.name, sentence, "trajectory.show", {"team": entry.team.id})


async def show_late(scene: Scene) -> Reply:
    """Only the teams that are late for long, longest first; a list of teams, never of persons."""
    if not scene.is_lead:
        raise NotAllowed
    async with scene.services.desk.reading() as work:
        found = await late_courses(scene, work)
    rows: list[Block] = [_late_row(scene, course) for course in found[:PAGE]]
    if len(found) > PAGE:
        rows.append(scene.quiet("overview-page", first=1, last=PAGE, count=len(found)))
    return scene.reply(
        scene.say("overview-late-title"),
        rows or [*scene.lines("overview-late-none")],
        [scene.back("overview.show")],
    )


def _late_row(scene: Scene, course: Progress) -> Way:
    sentence = next_sentence(scene.say, course, scene.turn.language)
    return Way(course.team.name, sentence, "trajectory.show", {"team": course.team.id})


def _actions(scene: Scene, first: int, count: int) -> list[Pressable]:
    actions: list[Pressable] = []
    if first + PAGE < count:
        actions.append(scene.button("overview-next", "overview.show", first=str(first + PAGE)))
    if first:
        previous = str(max(0, first - PAGE))
        actions.append(scene.button("overview-previous", "overview.show", first=previous))
    late: Pressable = scene.button("overview-late", "overview.late")
    return [*_enrol(scene), late, *actions]


def _enrol(scene: Scene) -> list[Pressable]:
    return [scene.button("enrol-button", "enrol.show", primary=True)]
