"""Handing a team to another manager, trainer or coach: the rights move at once."""

from dataclasses import replace

from dialogs.card import Card, Choice, Line, TextInput
from dialogs.scene import Handler, Scene
from dialogs.turn import Reply
from storage.people.outbox import Notice, NoticeKind
from storage.work import Work
from trajectory.enrolment import PersonRef, is_person
from trajectory.errors import Invalid
from trajectory.roles import Action, Role
from trajectory.teams import Person, Team
from use_cases import sessions
from use_cases.progress.progress import programme_of, today_of
from use_cases.services import Services

_ROLES = (Role.MANAGER, Role.TRAINER, Role.COACH)


async def show(scene: Scene) -> Reply:
    async with scene.services.desk.reading() as work:
        team = await scene.team(work, Action.HAND_OVER)
    say = scene.say
    roles = [(role.value, say("hand-over-role", role=role)) for role in _ROLES]
    return scene.reply(
        say("hand-over-title", team=team.name),
        [
            Choice(
                "role",
                say("hand-over-role-label"),
                roles,
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


async def hand_over(scene: Scene) -> Reply:
    """Put somebody else in a role; the new one and the one before both hear of it."""
    role, value = _role(scene), scene.value("person", most=200).lower()
    if not is_person(value):
        raise Invalid("hand-over-unknown-person")
    async with scene.services.desk.writing() as work:
        team = await scene.team(work, Action.HAND_OVER)
        person = await work.people.record_ref(PersonRef(value))
        _check(scene, team, role, person)
        await _move(scene, work, team, role, person)
        await work.commit()
    return scene.done(
        scene.say("handed-over-title", team=team.name),
        [Line(scene.say("handed-over-what", name=person.called, role=role))],
        [scene.button("trajectory-button", "trajectory.show", team=team.id)],
    )


def _role(scene: Scene) -> Role:
    value = scene.value("role")
    if value not in _ROLES:
        raise Invalid("hand-over-unknown-role")
    return Role(value)


def _check(scene: Scene, team: Team, role: Role, person: Person) -> None:
    """Nobody judges the own team, whoever is handed what (product.md, "Who is who").

    Raises:
        Invalid: parts that never go together, or nothing would change.
    """
    if role in team.roles_of(person.id):
        raise Invalid("hand-over-same", name=person.called)
    if person.id in team.members:
        raise Invalid("hand-over-member", name=person.called)
    after = _after(team, role, person.id)
    if after.manager in (after.trainer, after.coach):
        raise Invalid("hand-over-manager-guides")
    if role is Role.MANAGER and (person.object_id or "") in scene.services.programme_leads:
        raise Invalid("hand-over-lead")


def _after(team: Team, role: Role, person: str) -> Team:
    match role:
        case Role.MANAGER:
            return replace(team, manager=person)
        case Role.TRAINER:
            return replace(team, trainer=person)
    return replace(team, coach=person)


async def _move(scene: Scene, work: Work, team: Team, role: Role, person: Person) -> None:
    """The role, and every message about this team that waits for whoever had it."""
    before = {Role.MANAGER: team.manager, Role.TRAINER: team.trainer, Role.COACH: team.coach}[role]
    await work.teams.hand_over(team.id, role, person.id)
    if before not in _after(team, role, person.id).people:
        subjects = await subjects_of(work, scene.services, team)
        await work.outbox.hand_over(subjects, before=before, after=person.id)
    now = scene.turn.now
    nth = today_of(now).toordinal()
    await work.outbox.plan(
        *[Notice(NoticeKind.HANDED_OVER, id, team.id, now, nth) for id in (person.id, before)]
    )


async def subjects_of(work: Work, services: Services, team: Team) -> list[str]:
    """Everything of this team that a message can be about."""
    subjects = [team.id]
    trajectory = await work.teams.running(team.id)
    if trajectory is None:
        return subjects
    planned = await work.sessions.of_trajectory(trajectory.id)
    rounds = await work.rounds.of_trajectory(trajectory.id)
    agreements = await work.agreements.of_trajectory(trajectory.id)
    groups = await work.groups.of_sessions(*[session.id for session in planned])
    ids = [
        *(one.id for one in planned),
        *(one.id for one in rounds),
        *(one.id for one in agreements),
        *(one.id for one in groups),
    ]
    reminders = [
        sessions.reminder_subject(session.id, rule.id)
        for session in planned
        for rule in programme_of(services, team, trajectory).session(session.type).reminders
    ]
    return [*subjects, trajectory.id, *ids, *reminders]


async def handed_card(scene: Scene, work: Work, notice: Notice) -> Card | None:
    """For the new one what the role is; for the one before, that it is over."""
    team = await work.teams.get(notice.subject)
    if team is None:
        return None
    own = [role for role in _ROLES if role in team.roles_of(scene.person.id)]
    if not own:
        return scene.card(
            scene.say("notice-ended-title", team=team.name), scene.lines("notice-ended-what")
        )
    return scene.card(
        scene.say("notice-handed-title", team=team.name),
        [
            *(Line(scene.say("notice-handed-role", role=role, team=team.name)) for role in own),
            *scene.lines("notice-handed-what"),
        ],
        [scene.button("trajectory-button", "trajectory.show", primary=True, team=team.id)],
    )


COMMANDS: dict[str, Handler] = {}
VERBS: dict[str, Handler] = {"hand_over.show": show, "hand_over.confirm": hand_over}
