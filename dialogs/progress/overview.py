""" "Overzicht": the programme lead sees the teams and where each stands, never persons."""

from dialogs.card import Block, Pressable, Way
from dialogs.enrolment import accounts
from dialogs.enrolment.joining import managers_by_team
from dialogs.enrolment.working_hours import hours_said
from dialogs.progress import undelivered
from dialogs.progress.late import long_late
from dialogs.scene import Scene
from dialogs.turn import Reply
from papers.standing import Reader, next_sentence, where_sentence
from trajectory.errors import NotAllowed
from trajectory.planning.working_hours import USUAL_HOURS
from trajectory.roles import Role
from use_cases.follow_up.result_use import told_in_time
from use_cases.progress.progress import Progress, progress_by_team

PAGE = 15
"""Teams on one card; it stays well under the size that Teams takes."""


async def show(scene: Scene) -> Reply:
    if not scene.is_lead:
        raise NotAllowed
    first = _first(scene)
    async with scene.services.desk.reading() as work:
        teams = await scene.principal.led_teams(work)
        shown = teams[first : first + PAGE]
        page = await progress_by_team(work, scene.services, shown, scene.turn.now)
        told = await told_in_time(work, page, scene.turn.now)
        missed = await undelivered.lines(scene, work) if scene.mandate.by_name else []
        managers = await managers_by_team(scene, work, shown)
        strangers = await accounts.way(scene, work, teams)
    if not teams:
        return scene.reply(
            scene.say("overview-title"), scene.lines("overview-empty"), _enrol(scene)
        )
    blocks: list[Block] = [
        _row(scene, progress, managers[progress.team.id], told.get(progress.team.id))
        for progress in page
    ]
    if len(teams) > PAGE:
        last = first + len(page)
        blocks.append(scene.quiet("overview-page", first=first + 1, last=last, count=len(teams)))
    if any(team.small for team in teams):
        blocks.append(Way(scene.say("join-way"), scene.say("join-why"), "join.choose", {}))
    blocks += strangers
    blocks += missed
    return scene.reply(scene.say("overview-title"), blocks, _actions(scene, first, len(teams)))


def _first(scene: Scene) -> int:
    value = scene.value("first")
    return int(value) if value.isdecimal() and len(value) < 6 else 0


def _row(scene: Scene, progress: Progress, manager: str, told: bool | None) -> Way:
    """A team that opens its trajectory. `told`: whether it heard what was done with its result,
    never what; None while that need not be said."""
    team, reader = progress.team, Reader(frozenset({Role.PROGRAMME_LEAD}), manager)
    sentence = where_sentence(scene, progress, reader)
    if team.hours != USUAL_HOURS:
        hours = hours_said(scene, team.hours)
        sentence = f"{sentence} {scene.say('overview-hours', hours=hours)}"
    if told is not None:
        sentence = f"{sentence} {scene.say('overview-use', told='yes' if told else 'no')}"
    return Way(team.name, sentence, "trajectory.show", {"team": team.id})


async def show_late(scene: Scene) -> Reply:
    """Only the teams that are late for long, longest first; a list of teams, never of persons."""
    if not scene.is_lead:
        raise NotAllowed
    async with scene.services.desk.reading() as work:
        late = await long_late(scene, work)
    rows: list[Block] = [_late_row(scene, progress) for progress in late[:PAGE]]
    if len(late) > PAGE:
        rows.append(scene.quiet("overview-page", first=1, last=PAGE, count=len(late)))
    return scene.reply(
        scene.say("overview-late-title"),
        rows or [*scene.lines("overview-late-none")],
        [scene.back("overview.show")],
    )


def _late_row(scene: Scene, progress: Progress) -> Way:
    team = progress.team
    return Way(team.name, next_sentence(scene, progress), "trajectory.show", {"team": team.id})


def _actions(scene: Scene, first: int, count: int) -> list[Pressable]:
    actions: list[Pressable] = []
    if first + PAGE < count:
        actions.append(scene.button("overview-next", "overview.show", first=str(first + PAGE)))
    if first:
        previous = str(max(0, first - PAGE))
        actions.append(scene.button("overview-previous", "overview.show", first=previous))
    late = [] if first else [scene.button("overview-late", "overview.late")]
    return [*_enrol(scene), *late, *actions]


def _enrol(scene: Scene) -> list[Pressable]:
    return [scene.button("enrol-button", "enrol.show", primary=True)]
