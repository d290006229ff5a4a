""" "Start": the manager sees what will happen, with whom and when, and confirms it; the first time,
and again when the last trajectory is over."""

from collections.abc import Sequence
from datetime import date

from dialogs.card import Block, Button, Facts, Heading, Line
from dialogs.fields import DateInput
from dialogs.pick_team import pick_team
from dialogs.pre_intake.again import again_lines, offer_light, started_light
from dialogs.scene import Scene
from dialogs.turn import Reply
from storage.work import Work
from trajectory.errors import Invalid, Stale
from trajectory.planning.programme import ProgrammeKind
from trajectory.planning.typed_dates import day_in_field
from trajectory.planning.working_days import ZONE
from trajectory.roles import Action
from trajectory.rounds.round_dates import RoundPlan
from trajectory.rounds.rounds import enough_for_scan
from trajectory.teams import Team
from use_cases.enrolment.group import Group, difference, group_of, roster_in_teams
from use_cases.services import RosterMember
from use_cases.starting import (
    Beginning,
    Period,
    beginning_of,
    can_begin,
    obstacle_to_start,
    scan_plan,
    start,
)


async def choose(scene: Scene) -> Reply:
    """Which team to start: asked only when several can be. Those that never did come first."""
    async with scene.services.desk.reading() as work:
        teams = await scene.teams_where(work, Action.START)
        new = [team for team in teams if await work.trajectories.of_team(team.id) is None]
        waiting = new or [team for team in teams if await can_begin(work, team)]
        if not waiting:
            raise Stale("start-all-running")
        if len(waiting) > 1:
            return pick_team(scene, scene.say("start-pick"), waiting, "start.show")
        found = await _read(scene, work, waiting[0])
    return await _offer(scene, *found)


async def show(scene: Scene) -> Reply:
    if not scene.value("team"):
        return await choose(scene)
    async with scene.services.desk.reading() as work:
        found = await _read(scene, work, await scene.team(work, Action.START))
    return await _offer(scene, *found)


async def _read(scene: Scene, work: Work, team: Team) -> tuple[Group, Beginning, Stale | None]:
    begins = await beginning_of(work, scene.services, team, scene.turn.now)
    kind = _kind(scene, begins)
    obstacle = await obstacle_to_start(work, scene.services, team, kind)
    return await group_of(work, team), begins, obstacle


def _kind(scene: Scene, begins: Beginning | None = None) -> ProgrammeKind:
    """What is chosen on the card, or what is usual."""
    chosen = scene.value("kind")
    if chosen in list(ProgrammeKind):
        return ProgrammeKind(chosen)
    return begins.kinds[0] if begins else ProgrammeKind.FIRST


async def _offer(scene: Scene, group: Group, begins: Beginning, obstacle: Stale | None) -> Reply:
    team, kind = group.team, _kind(scene, begins)
    if obstacle is not None:
        return _not_now(scene, group, begins, obstacle)
    if kind is ProgrammeKind.NEXT:
        return offer_light(scene, group, begins)
    if not enough_for_scan(len(team.members)):
        return _offer_without_scan(scene, group, begins)
    in_teams = await roster_in_teams(scene.services, group)
    plan = scan_plan(scene.services, begins, _period(scene), scene.turn.now)
    return scene.reply(
        scene.say("start-title", team=team.name),
        [
            *again_lines(scene, begins, kind),
            Facts(_facts(scene, group, plan)),
            *_holiday(scene, plan),
            *_roster(scene, group, in_teams),
            Heading(scene.say("start-next")),
            *scene.lines("start-next-invite", "start-next-sealed", "start-next-result"),
            scene.quiet("start-voluntary"),
        ],
        [
            _confirm(scene, team, plan),
            scene.button("start-period-button", "start.period", team=team.id),
            scene.button("roster-button", "roster.show", team=team.id),
        ],
    )


def _not_now(scene: Scene, group: Group, begins: Beginning, obstacle: Stale) -> Reply:
    """What stands in the way, instead of a button that would only say so."""
    team = group.team
    return scene.reply(
        scene.say("start-title", team=team.name),
        [
            *again_lines(scene, begins, _kind(scene, begins)),
            Line(scene.say(obstacle.key, **obstacle.variables)),
        ],
        [
            scene.button("roster-button", "roster.show", team=team.id),
            scene.back("trajectory.show", team=team.id),
        ],
    )


def _period(scene: Scene) -> Period:
    return Period(_day(scene, "first"), _day(scene, "last"))


def _day(scene: Scene, name: str) -> date | None:
    value = scene.value(name)
    if not value:
        return None
    day = day_in_field(value)
    if day is None:
        raise Invalid("period-no-date")
    return day


def _facts(scene: Scene, group: Group, plan: RoundPlan) -> list[tuple[str, str]]:
    say = scene.say
    return [
        (say("fact-trainer"), group.trainer.called),
        (say("fact-coach"), group.coach.called),
        (say("fact-open"), say("fact-open-value", first=plan.opens.date(), last=plan.closes)),
        (say("fact-visible"), say("fact-visible-value", day=plan.visible)),
        (say("fact-asked"), say("fact-asked-value", count=len(group.members))),
    ]


def _holiday(scene: Scene, plan: RoundPlan) -> list[Block]:
    if plan.school_holiday is None:
        return []
    name = plan.school_holiday.name[scene.turn.language]
    return [Line(scene.say("start-school-holiday", name=name))]


def _roster(scene: Scene, group: Group, in_teams: Sequence[RosterMember]) -> list[Block]:
    """Who will be asked, and how that differs from the Teams roster when it can be read."""
    names = ", ".join(person.called for person in group.members)
    blocks: list[Block] = [Heading(scene.say("start-roster")), Line(names)]
    if not in_teams:
        return [*blocks, scene.quiet("start-roster-unread")]
    differs = difference(group, in_teams)
    if differs.extra:
        blocks.append(Line(scene.say("start-roster-extra", names=scene.some(differs.extra))))
    if differs.missing:
        blocks.append(Line(scene.say("start-roster-missing", names=scene.some(differs.missing))))
    if not differs.extra and not differs.missing:
        blocks.append(scene.quiet("start-roster-same"))
    return blocks


def _confirm(scene: Scene, team: Team, plan: RoundPlan) -> Button:
    first, last = (moment.astimezone(ZONE).date() for moment in (plan.opens, plan.closes))
    context = {**_whole(team), "first": first.isoformat(), "last": last.isoformat()}
    return Button(scene.say("start-confirm"), "start.confirm", context, primary=True)


def _offer_without_scan(scene: Scene, group: Group, begins: Beginning) -> Reply:
    """Fewer than seven to ask: why there is no scan, and how the trajectory goes on."""
    facts = [
        (scene.say("fact-trainer"), group.trainer.called),
        (scene.say("fact-coach"), group.coach.called),
        (scene.say("fact-members"), scene.say("fact-asked-value", count=len(group.members))),
    ]
    return scene.reply(
        scene.say("start-title", team=group.team.name),
        [
            *again_lines(scene, begins, ProgrammeKind.FIRST),
            Facts(facts),
            *scene.lines("start-small-why", "start-small-how", "start-small-open"),
            scene.quiet("start-small-join"),
        ],
        [
            scene.button(
                "start-small-confirm", "start.confirm", primary=True, **_whole(group.team)
            ),
            scene.button("roster-button", "roster.show", team=group.team.id),
        ],
    )


async def ask_period(scene: Scene) -> Reply:
    """Other dates; the usual ones are filled in."""
    async with scene.services.desk.reading() as work:
        team = await scene.team(work, Action.START)
        begins = await beginning_of(work, scene.services, team, scene.turn.now)
    plan = scan_plan(scene.services, begins, Period(), scene.turn.now)
    first, last = (moment.astimezone(ZONE).date() for moment in (plan.opens, plan.closes))
    required = scene.say("period-required")
    return scene.reply(
        scene.say("period-title", team=team.name),
        [
            *scene.lines("period-explained"),
            DateInput("first", scene.say("period-first"), first.isoformat(), required),
            DateInput("last", scene.say("period-last"), last.isoformat(), required),
        ],
        [
            scene.button("period-button", "start.show", primary=True, **_whole(team)),
            scene.back("start.show", **_whole(team)),
        ],
    )


def _whole(team: Team) -> dict[str, str]:
    """What a button carries that leads to the whole way."""
    return {"team": team.id, "kind": ProgrammeKind.FIRST.value}


async def confirm(scene: Scene) -> Reply:
    """Start, once."""
    team_id, language, kind = scene.value("team"), scene.turn.language, _kind(scene)
    team, plan = await start(scene.principal, team_id, _period(scene), language, kind)
    if kind is ProgrammeKind.NEXT:
        return started_light(scene, team)
    return _started(scene, team, plan) if plan else _started_without_scan(scene, team)


def _started(scene: Scene, team: Team, plan: RoundPlan) -> Reply:
    return scene.done(
        scene.say("started-title", team=team.name),
        [
            Line(scene.say("started-invite", day=plan.opens)),
            Line(scene.say("started-close", day=plan.closes)),
            Line(scene.say("started-visible", day=plan.visible)),
            scene.quiet("started-same-moment"),
        ],
        [scene.button("status-button", "status.show")],
    )


def _started_without_scan(scene: Scene, team: Team) -> Reply:
    return scene.done(
        scene.say("started-title", team=team.name),
        scene.lines("started-small"),
        [scene.button("status-button", "status.show")],
    )
