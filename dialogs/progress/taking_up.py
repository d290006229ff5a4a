"""For a manager: the day has come on which the themes that were left are taken up."""

from dialogs.card import Card, Line
from dialogs.scene import Scene
from storage.people.outbox_rows import Notice
from storage.work import Work
from use_cases.progress.ending import left_over_of
from use_cases.progress.progress import progress_if_started
from use_cases.progress.taking_up import to_take_up


async def card(scene: Scene, work: Work, notice: Notice) -> Card | None:
    """None once the team began, or has a norm for every theme."""
    team = await work.teams.get(notice.subject)
    if team is None or scene.person.id not in team.managers:
        return None
    started = await progress_if_started(work, scene.services, team, scene.turn.now)
    if started is None or not to_take_up(started):
        return None
    left = (await left_over_of(work, scene.services, started)).themes
    themes = ", ".join(theme.title[scene.turn.language] for theme in left)
    return scene.card(
        scene.say("notice-take-up-title", team=team.name),
        [Line(scene.say("notice-next-themes", themes=themes)), *scene.lines("notice-take-up-what")],
        [
            scene.button("start-again-button", "start.show", primary=True, team=team.id),
            scene.button("manage-button", "steps.manage", team=team.id),
        ],
    )
