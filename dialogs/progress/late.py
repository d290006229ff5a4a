"""What is late, on cards: for a manager step by step, for the programme lead a list of teams.

It is a list of teams and never of persons (product.md, rules 5 and 8).
"""

from collections.abc import Sequence

from dialogs.card import Block, Card, Entries, Pressable
from dialogs.progress.sentences import name_of
from dialogs.scene import Scene
from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.roles import Action
from trajectory.steps import overdue
from use_cases.progress.late import late_among, long_late_among
from use_cases.progress.progress import NotStarted, Progress


async def late_card(scene: Scene, work: Work, _notice: Notice) -> Card | None:
    """For a manager: the steps of their own teams that are late; None when none is any more."""
    own = [
        team
        for team in await work.teams.of_person(scene.person.id)
        if team.manager == scene.person.id
    ]
    late = await late_among(work, scene.services, own, scene.turn.now)
    if not late:
        return None
    rows = [(progress.team.name, _late_line(scene, progress)) for progress in late]
    return scene.card(
        scene.say("notice-late-title"),
        [Entries(rows), *_what_to_do(scene, late), scene.quiet("notice-late-lead")],
        _late_buttons(scene, late[0]),
    )


def _what_to_do(scene: Scene, late: Sequence[Progress]) -> list[Block]:
    waiting = [isinstance(progress, NotStarted) for progress in late]
    plan = [] if all(waiting) else ["notice-late-what"]
    return scene.lines(*plan, *(["notice-late-start"] if any(waiting) else []))


def _late_buttons(scene: Scene, first: Progress) -> list[Pressable]:
    """To the first of these teams, and what may change there."""
    team = first.team.id
    onward = (
        scene.button("start-button", "start.show", primary=True, team=team)
        if isinstance(first, NotStarted)
        else scene.button("trajectory-button", "trajectory.show", primary=True, team=team)
    )
    return [onward, scene.button("manage-button", "steps.manage", team=team)]


def _late_line(scene: Scene, progress: Progress) -> str:
    return "; ".join(
        scene.say("notice-late-row", step=name_of(scene, progress, step.id), day=step.due)
        for step in overdue(progress.steps)
    )


async def lead_card(scene: Scene, work: Work, _notice: Notice) -> Card | None:
    """For a programme lead: how many teams are late for long, and the way to the list."""
    if not scene.is_lead:
        return None
    late = await long_late(scene, work)
    if not late:
        return None
    return scene.card(
        scene.say("notice-lead-title", count=len(late)),
        scene.lines("notice-lead-what", "notice-lead-directie"),
        [scene.button("overview-late-button", "overview.late", primary=True)],
    )


async def long_late(scene: Scene, work: Work) -> list[Progress]:
    """Teams that are late for so long that the lead hears of it, longest late first."""
    teams = [team for team in await work.teams.all() if scene.may(team, Action.SEE_ALL_PROGRESS)]
    return await long_late_among(work, scene.services, teams, scene.turn.now)
