"""The trainer keeps a scan open longer, once, without knowing how many answered."""

from dialogs.card import Line
from dialogs.pick_team import pick_team
from dialogs.scene import Scene
from dialogs.turn import Reply
from storage.work import Work
from trajectory.errors import Stale
from trajectory.roles import Action
from trajectory.rounds.round_dates import extend
from trajectory.teams import Team
from use_cases.progress.progress import scan_of
from use_cases.rounds.extension import extend_scan, scan_to_extend


async def show(scene: Scene) -> Reply:
    """What an extension does; the same whether everybody answered or nobody."""
    async with scene.services.desk.reading() as work:
        if not scene.value("team"):
            teams = await _extendable(scene, work)
            if len(teams) != 1:
                return pick_team(scene, scene.say("extend-pick"), teams, "extend.show")
            team, scan = teams[0], await scan_to_extend(work, teams[0])
        else:
            team = await scene.team(work, Action.EXTEND_ROUND)
            scan = await scan_to_extend(work, team)
    plan = extend(scene.services.library.calendar, scan, scene.turn.now)
    return scene.reply(
        scene.say("extend-title", team=team.name),
        [
            Line(scene.say("extend-until", until=plan.closes)),
            Line(scene.say("extend-visible", day=plan.visible)),
            scene.quiet("extend-once"),
        ],
        [
            scene.button("extend-confirm", "extend.confirm", primary=True, team=team.id),
            scene.button("status-button", "status.show"),
        ],
    )


async def _extendable(scene: Scene, work: Work) -> list[Team]:
    teams = []
    for team in await scene.teams_where(work, Action.EXTEND_ROUND):
        scan = await scan_of(work, team)
        if scan is not None and scan.accepts(scene.turn.now) and not scan.extended:
            teams.append(team)
    if not teams:
        raise Stale("extend-not-open")
    return teams


async def confirm(scene: Scene) -> Reply:
    """Keep the scan open longer; everybody hears until when."""
    team, plan = await extend_scan(scene.principal, scene.value("team"))
    return scene.done(
        scene.say("extended-title", team=team.name),
        [
            Line(scene.say("extended-until", until=plan.closes)),
            Line(scene.say("extended-visible", day=plan.visible)),
            scene.quiet("extended-told"),
        ],
        [scene.button("trajectory-button", "trajectory.show", team=team.id)],
    )
