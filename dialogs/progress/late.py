"""What is late, on cards: for a manager step by step, for the programme lead a list of teams.

It is a list of teams and never of persons (product.md, rules 5 and 8).
"""

from collections.abc import Sequence

from dialogs.card import Block, Card, Entries, Pressable
from dialogs.scene import Scene
from papers.standing import name_of
from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.roles import Action
from trajectory.standing_still import asked
from trajectory.steps import Step, Telling
from use_cases.progress.late import (
    late_among,
    long_late_among,
    long_late_this_week,
    telling_of,
)
from use_cases.progress.progress import NotStarted, Progress, today_of

_FORMS = list(Telling)
"""What is new comes first: it decides what the card says."""


async def late_card(scene: Scene, work: Work, _notice: Notice) -> Card | None:
    """For a manager: the steps of their own teams that are late; None when none is any more."""
    own = [
        team
        for team in await work.teams.of_person(scene.person.id)
        if scene.person.id in team.managers
    ]
    late = await late_among(work, scene.services, own, scene.turn.now)
    if not late:
        return None
    told = min((_telling(scene, progress) for progress in late), key=_FORMS.index)
    rows = [(progress.team.name, _late_line(scene, progress)) for progress in late]
    return scene.card(
        scene.say("notice-late-title", telling=told),
        [
            Entries(rows),
            *_what_to_do(scene, late),
            scene.quiet("notice-late-lead", telling=told),
        ],
        _late_buttons(scene, late[0]),
    )


def _telling(scene: Scene, progress: Progress) -> Telling:
    """What is newest about the steps of this team that are late."""
    told = (_last_telling(scene, step) for step in asked(progress.steps))
    return min(told, key=_FORMS.index)


def _last_telling(scene: Scene, step: Step) -> Telling:
    return telling_of(scene.services, step, today_of(scene.turn.now))[0]


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
        scene.say(
            "notice-late-row",
            telling=_last_telling(scene, step),
            step=name_of(scene, progress, step.id),
            day=step.due,
        )
        for step in asked(progress.steps)
    )


async def lead_card(scene: Scene, work: Work, _notice: Notice) -> Card | None:
    """For a programme lead: which teams have come to be late for long, and the way to all."""
    if not scene.is_lead:
        return None
    late = await long_late(scene, work)
    told = long_late_this_week(scene.services, late, today_of(scene.turn.now))
    if not told:
        return None
    rows = [
        (progress.team.name, scene.say("notice-lead-row", telling=telling))
        for progress, telling in told
    ]
    last = any(telling is Telling.LAST for _, telling in told)
    return scene.card(
        scene.say("notice-lead-title", count=len(late)),
        [Entries(rows), *(scene.lines("notice-lead-directie", "notice-lead-last") if last else [])],
        [scene.button("overview-late-button", "overview.late", primary=True)],
    )


async def long_late(scene: Scene, work: Work) -> list[Progress]:
    """Teams that are late for so long that the lead hears of it, longest late first."""
    mine = await scene.principal.teams(work)
    teams = [team for team in mine if scene.may(team, Action.SEE_ALL_PROGRESS)]
    return await long_late_among(work, scene.services, teams, scene.turn.now)
