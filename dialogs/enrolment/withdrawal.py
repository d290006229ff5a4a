"""An enrolment that is taken back, of a team that never started: the team is forgotten.

What runs is not taken back but stopped, with a reason (`dialogs/progress/ending.py`).
"""

from dialogs.card import Card, Line
from dialogs.enrolment.hand_over import subjects_of
from dialogs.scene import Handler, Scene
from dialogs.turn import Reply
from storage.people.outbox import Notice, NoticeKind
from storage.work import Work
from trajectory.errors import Stale
from trajectory.roles import Action
from trajectory.teams import Team


async def show(scene: Scene) -> Reply:
    async with scene.services.desk.reading() as work:
        team = await _not_started(scene, work)
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
    """Forget the team; its manager hears of it, and whoever proposed a change in it does not."""
    async with scene.services.desk.writing() as work:
        team = await _not_started(scene, work)
        changes = [change.id for change in await work.teams.open_changes(team.id)]
        await work.outbox.cancel_about([*await subjects_of(work, scene.services, team), *changes])
        await work.steps.forget_start(team.id)
        await work.proposals.forget_office_days(team.id)
        await work.teams.withdraw(team.id)
        await work.outbox.plan(_notice(scene, team))
        await work.commit()
    return scene.done(
        scene.say("withdrawn-title", team=team.name),
        scene.lines("withdrawn-what"),
        [scene.button("overview-button", "overview.show", primary=True)],
    )


async def _not_started(scene: Scene, work: Work) -> Team:
    team = await scene.team(work, Action.ENROL)
    if await work.teams.running(team.id) is not None:
        raise Stale("withdraw-started")
    return team


def _notice(scene: Scene, team: Team) -> Notice:
    """About a team that is gone, so it carries the name; the same name may come and go again."""
    now = scene.turn.now
    kind, nth = NoticeKind.ENROLMENT_WITHDRAWN, int(now.timestamp())
    return Notice(kind, team.manager, team.name, now, nth)


async def withdrawn_card(scene: Scene, work: Work, notice: Notice) -> Card | None:
    """Not when the team was enrolled again meanwhile: then that is the news."""
    if await work.teams.by_names([notice.subject]):
        return None
    return scene.card(
        scene.say("notice-withdrawn-title", team=notice.subject),
        scene.lines("notice-withdrawn-what"),
        [scene.button("help-button", "help.show")],
    )


COMMANDS: dict[str, Handler] = {}
VERBS: dict[str, Handler] = {"withdrawal.show": show, "withdrawal.confirm": withdraw}
