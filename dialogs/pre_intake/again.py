"""A team that begins again: a light round on the themes that are left, or the whole way anew."""

from dialogs.card import Block, Card, Facts, Heading, Line, Way
from dialogs.scene import Scene
from dialogs.turn import Reply
from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.planning.programme import ProgrammeKind
from trajectory.roles import Action
from trajectory.teams import Team
from use_cases.enrolment.group import Group
from use_cases.progress.ending import left_over_of
from use_cases.progress.progress import progress_then
from use_cases.starting import Beginning


def again_lines(scene: Scene, begins: Beginning, kind: ProgrammeKind) -> list[Block]:
    """Of a team that began before: what stays, and the other way to begin."""
    if begins.behind is None:
        return []
    say, team = scene.say, begins.behind.team
    ways: list[Block] = [
        Way(
            say("start-kind", kind=other),
            say("start-kind-what", kind=other),
            "start.show",
            {"team": team.id, "kind": other.value},
        )
        for other in begins.kinds
        if other is not kind
    ]
    return [Line(say("start-again", nth=begins.behind.number + 1)), *ways]


def offer_light(scene: Scene, group: Group, begins: Beginning) -> Reply:
    """A light round on the themes that are left."""
    say, team = scene.say, group.team
    themes = ", ".join(theme.title[scene.turn.language] for theme in begins.left)
    facts = [
        (say("fact-trainer"), group.trainer.called),
        (say("fact-coach"), group.coach.called),
        (say("fact-members"), say("fact-asked-value", count=len(group.members))),
        (say("fact-themes"), themes),
    ]
    return scene.reply(
        say("start-light-title", team=team.name),
        [
            *again_lines(scene, begins, ProgrammeKind.NEXT),
            Facts(facts),
            Heading(say("start-next")),
            *scene.lines("start-light-day", "start-light-after"),
        ],
        [
            scene.button(
                "start-light-confirm",
                "start.confirm",
                primary=True,
                team=team.id,
                kind=ProgrammeKind.NEXT,
            ),
            scene.button("roster-button", "roster.show", team=team.id),
        ],
    )


def started_light(scene: Scene, team: Team) -> Reply:
    onward = (
        scene.button("way-planning", "plan.show", primary=True, team=team.id)
        if scene.may(team, Action.SEE_SESSIONS)
        else scene.button("trajectory-button", "trajectory.show", primary=True, team=team.id)
    )
    title = scene.say("started-light-title", team=team.name)
    return scene.done(title, scene.lines("started-light"), [onward])


async def next_started(scene: Scene, work: Work, notice: Notice) -> Card | None:
    """For everybody in the team: a light round begins, on which themes, and what comes first."""
    trajectory = await work.trajectories.get(notice.subject)
    team = await work.teams.get(trajectory.team) if trajectory else None
    now = scene.turn.now
    if trajectory is None or team is None or trajectory.state.over:
        return None
    started = await progress_then(work, scene.services, team, trajectory.id, now)
    left = (await left_over_of(work, scene.services, started)).themes if started else []
    if not left:
        return None
    themes = ", ".join(theme.title[scene.turn.language] for theme in left)
    return scene.card(
        scene.say("notice-next-title", team=team.name),
        [
            Line(scene.say("notice-next-themes", themes=themes)),
            *scene.lines("start-light-day", "notice-next-keeps"),
        ],
        [scene.button("trajectory-button", "trajectory.show", primary=True, team=team.id)],
    )
