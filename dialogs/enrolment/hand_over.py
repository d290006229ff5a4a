"""Handing a team to another manager, trainer or coach: the rights move at once."""

from collections.abc import Sequence

from dialogs.card import Block, Card, Facts, Line
from dialogs.enrolment.joining import managers_of
from dialogs.fields import Choice, TextInput
from dialogs.planning import needs
from dialogs.scene import Scene
from dialogs.turn import Reply
from papers.standing import name_of, next_sentence
from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.agreements import open_ones
from trajectory.enrolment import PersonRef
from trajectory.errors import Invalid
from trajectory.lists.accounts import account_in
from trajectory.roles import GUIDES, Action, Role
from trajectory.separate_input import may_write
from trajectory.steps import StepState
from trajectory.teams import Team, Trajectory
from use_cases.enrolment.hand_over import Post, hand_over
from use_cases.progress.progress import NotStarted, progress_of
from use_cases.separate_input import reader_in

SECOND_MANAGER = "second_manager"
"""On the card: the manager of the other of two teams that take part as one."""


async def show(scene: Scene) -> Reply:
    async with scene.services.desk.reading() as work:
        team = await scene.team(work, Action.HAND_OVER)
        posts = await _posts(scene, work, team)
    say = scene.say
    return scene.reply(
        say("hand-over-title", team=team.name),
        [
            Choice(
                "role",
                say("hand-over-role-label"),
                posts,
                required=say("hand-over-role-required"),
            ),
            TextInput(
                "person",
                say("hand-over-person-label"),
                required=say("hand-over-person-required"),
                max_length=200,
            ),
            scene.quiet("hand-over-now"),
        ],
        [
            scene.button("hand-over-button", "hand_over.confirm", primary=True, team=team.id),
            scene.back("trajectory.show", team=team.id),
        ],
    )


async def _posts(scene: Scene, work: Work, team: Team) -> list[tuple[str, str]]:
    """The roles, and by name which of two managers."""
    roles = [(role.value, scene.say("hand-over-role", role=role)) for role in GUIDES]
    if not team.second_manager:
        return roles
    people = [await work.people.get(one) for one in team.managers]
    managers = [scene.say("hand-over-manager", name=one.called) for one in people]
    values = (Role.MANAGER.value, SECOND_MANAGER)
    return [*zip(values, managers, strict=True), *roles[1:]]


async def confirm(scene: Scene) -> Reply:
    """Put somebody else in a role; the new one and the one before both hear of it."""
    post = _post(scene)
    value = account_in(scene.value("person", most=200), "hand-over-unknown-person")
    team_id = scene.value("team")
    team, person = await hand_over(scene.principal, team_id, post, PersonRef(value))
    return scene.done(
        scene.say("handed-over-title", team=team.name),
        [Line(scene.say("handed-over-what", name=person.called, role=post.role))],
        [scene.button("trajectory-button", "trajectory.show", team=team.id)],
    )


def _post(scene: Scene) -> Post:
    value = scene.value("role")
    if value == SECOND_MANAGER:
        return Post(Role.MANAGER, second=True)
    if value not in GUIDES:
        raise Invalid("hand-over-unknown-role")
    return Post(Role(value))


async def handed_card(scene: Scene, work: Work, notice: Notice) -> Card | None:
    """For the new one what the role is; for the one before, that it is over."""
    team = await work.teams.get(notice.subject)
    if team is None:
        return None
    together = await _together(work, notice)
    if team in together[1:]:
        return None
    if team in together and len(together) > 1:
        return _several(scene, together)
    own = [role for role in GUIDES if role in team.roles_of(scene.person.id)]
    if not own:
        return await _ended_card(scene, work, team)
    return scene.card(
        scene.say("notice-handed-title", team=team.name),
        [
            *(Line(scene.say("notice-handed-role", role=role, team=team.name)) for role in own),
            *await _where_it_stands(scene, work, team),
            *scene.lines("notice-handed-what"),
        ],
        [
            scene.button("trajectory-button", "trajectory.show", primary=True, team=team.id),
            scene.button("agreements-button", "agreements.list", team=team.id),
        ],
    )


async def _together(work: Work, notice: Notice) -> list[Team]:
    """The teams that were handed over in one press and had still to begin then, in an order that
    stays: all of them stand in the message about the first, because there is nothing more to say
    of each."""
    teams = await work.teams.many(await work.outbox.together_with(notice))
    ever = await work.trajectories.ever_of_teams([one.id for one in teams])
    waited = [one for one in teams if not any(_before(notice, x) for x in ever.get(one.id, ()))]
    return sorted(waited, key=lambda one: one.id)


def _before(notice: Notice, trajectory: Trajectory) -> bool:
    return trajectory.started.timestamp() * 1_000 < notice.nth


def _several(scene: Scene, teams: Sequence[Team]) -> Card:
    """Which teams somebody guides from now on, and which no longer."""
    by_name = sorted(teams, key=lambda one: one.name.casefold())
    own = [one.name for one in by_name if set(GUIDES) & one.roles_of(scene.person.id)]
    gone = [one.name for one in by_name if one.name not in own]
    lines = [("notice-handed-now", own), ("notice-handed-gone", gone)]
    return scene.card(
        scene.say("notice-handed-several-title"),
        [Line(scene.say(key, teams=scene.some(names))) for key, names in lines if names],
        [scene.button("status-button", "status.show", primary=True)] if own else [],
    )


async def _where_it_stands(scene: Scene, work: Work, team: Team) -> list[Block]:
    """Where the team is, the dates that are planned, and what it agreed."""
    progress = await progress_of(work, scene.services, team, scene.turn.now)
    blocks: list[Block] = [Line(next_sentence(scene, progress))]
    if isinstance(progress, NotStarted):
        return blocks
    dates = [
        (name_of(scene, progress, step.id), scene.say("session-day", day=step.day))
        for step in progress.steps
        if step.state is StepState.PLANNED and step.day is not None
    ]
    agreements = open_ones(await work.agreements.of_trajectory(progress.trajectory.id))
    said = Line(scene.say("notice-handed-agreements", count=len(agreements)))
    return [*blocks, *([Facts(dates)] if dates else []), said]


async def _ended_card(scene: Scene, work: Work, team: Team) -> Card:
    """That the role is over; with what was written to them, for as long as they read it."""
    what, ways = ["notice-ended-what"], await needs.before(scene, work, team)
    if await reader_in(work, scene.principal, team):
        what.append("notice-ended-input")
        ways.append(scene.button("input-read", "input.read", primary=not ways, team=team.id))
        ways.append(scene.button("briefing-texts", "texts.show", team=team.id))
    return scene.card(
        scene.say("notice-ended-title", team=team.name),
        scene.lines(*what),
        ways,
    )


async def trainer_changed(scene: Scene, work: Work, notice: Notice) -> Card | None:
    """For everybody in the team: who reads from now on, by name."""
    team = await work.teams.get(notice.subject)
    if team is None:
        return None
    trainer = await work.people.get(team.trainer)
    writes = "yes" if may_write(team.roles_of(scene.person.id)) else "no"
    return scene.card(
        scene.say("notice-trainer-title", team=team.name),
        [
            Line(scene.say("notice-trainer-who", trainer=trainer.called, writes=writes)),
            Line(scene.say("notice-trainer-before", writes=writes)),
        ],
        [scene.button("trajectory-button", "trajectory.show", team=team.id)],
    )


async def manager_changed(scene: Scene, work: Work, notice: Notice) -> Card | None:
    """For everybody in the team: who is manager from now on, by name."""
    team = await work.teams.get(notice.subject)
    if team is None:
        return None
    names, count = await managers_of(scene, work, team), len(team.managers)
    return scene.card(
        scene.say("notice-manager-title", team=team.name),
        [
            Line(scene.say("notice-manager-who", manager=names, count=count)),
            *scene.lines("notice-manager-what"),
        ],
    )


async def coach_changed(scene: Scene, work: Work, notice: Notice) -> Card | None:
    """For everybody in the team: who is coach from now on, by name."""
    team = await work.teams.get(notice.subject)
    if team is None:
        return None
    coach = await work.people.get(team.coach)
    return scene.card(
        scene.say("notice-coach-title", team=team.name),
        [
            Line(scene.say("notice-coach-who", coach=coach.called)),
            *scene.lines("notice-coach-what"),
        ],
        [scene.button("trajectory-button", "trajectory.show", team=team.id)],
    )


async def lead_guides(scene: Scene, work: Work, notice: Notice) -> Card | None:
    """For a programme lead who is trainer or coach of a team, as long as they are."""
    team = await work.teams.get(notice.subject)
    if team is None or scene.person.id not in (team.trainer, team.coach):
        return None
    return scene.card(
        scene.say("notice-lead-guides-title", team=team.name),
        scene.lines("notice-lead-guides"),
        [scene.button("manage-hand-over", "hand_over.show", primary=True, team=team.id)],
    )
