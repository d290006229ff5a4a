"""An enrolment that is taken back, of a team that never started: the team is forgotten.

What runs is not taken back but stopped, with a reason (`use_cases/progress/ending.py`).
"""

from dialogs.card import Card, Line
from dialogs.scene import Scene
from dialogs.turn import Reply
from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.roles import Action
from use_cases.enrolment import withdrawal


async def show(scene: Scene) -> Reply:
    async with scene.services.desk.reading() as work:
        team = await scene.team(work, Action.ENROL)
        await withdrawal.check_withdrawable(work, team)
        manager = await work.people.get(team.manager)
    return scene.reply(
        scene.say("withdraw-title", team=team.name),
        [*scene.lines("withdraw-what"), Line(scene.say("withdraw-told", manager=manager.called))],
        [
            scene.button("withdraw-button", "withdrawal.confirm", team=team.id),
            scene.back("trajectory.show", team=team.id),
        ],
    )


async def withdraw(scene: Scene) -> Reply:
    """Forget the team."""
    team = await withdrawal.withdraw(scene.principal, scene.value("team"))
    return scene.done(
        scene.say("withdrawn-title", team=team.name),
        scene.lines("withdrawn-what"),
        [scene.button("overview-button", "overview.show", primary=True)],
    )


async def withdrawn_card(scene: Scene, work: Work, notice: Notice) -> Card | None:
    """Not when the team was enrolled again meanwhile: then that is the news."""
    if await work.teams.by_names([notice.subject]):
        return None
    return scene.card(
        scene.say("notice-withdrawn-title", team=notice.subject),
        scene.lines("notice-withdrawn-what"),
        [scene.button("help-button", "help.show")],
    )
