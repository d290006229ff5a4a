"""Handing a team to another manager, trainer or coach: the rights move at once."""

from dialogs.card import Card, Choice, Line, TextInput
from dialogs.planning import needs
from dialogs.scene import Scene
from dialogs.turn import Reply
from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.enrolment import PersonRef, is_person
from trajectory.errors import Invalid
from trajectory.roles import Action, Role
from trajectory.teams import Team
from use_cases.enrolment.hand_over import HANDED, hand_over
from use_cases.separate_input import reader_in


async def show(scene: Scene) -> Reply:
    async with scene.services.desk.reading() as work:
        team = await scene.team(work, Action.HAND_OVER)
    say = scene.say
    roles = [(role.value, say("hand-over-role", role=role)) for role in HANDED]
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


async def confirm(scene: Scene) -> Reply:
    """Put somebody else in a role; the new one and the one before both hear of it."""
    role, value = _role(scene), scene.value("person", most=200).lower()
    if not is_person(value):
        raise Invalid("hand-over-unknown-person")
    team_id = scene.value("team")
    team, person = await hand_over(scene.principal, team_id, role, PersonRef(value))
    return scene.done(
        scene.say("handed-over-title", team=team.name),
        [Line(scene.say("handed-over-what", name=person.called, role=role))],
        [scene.button("trajectory-button", "trajectory.show", team=team.id)],
    )


def _role(scene: Scene) -> Role:
    value = scene.value("role")
    if value not in HANDED:
        raise Invalid("hand-over-unknown-role")
    return Role(value)


async def handed_card(scene: Scene, work: Work, notice: Notice) -> Card | None:
    """For the new one what the role is; for the one before, that it is over."""
    team = await work.teams.get(notice.subject)
    if team is None:
        return None
    own = [role for role in HANDED if role in team.roles_of(scene.person.id)]
    if not own:
        return await _ended_card(scene, work, team)
    return scene.card(
        scene.say("notice-handed-title", team=team.name),
        [
            *(Line(scene.say("notice-handed-role", role=role, team=team.name)) for role in own),
            *scene.lines("notice-handed-what"),
        ],
        [scene.button("trajectory-button", "trajectory.show", primary=True, team=team.id)],
    )


async def _ended_card(scene: Scene, work: Work, team: Team) -> Card:
    """That the role is over; with what was written to them, for as long as they read it."""
    what, ways = ["notice-ended-what"], await needs.before(scene, work, team)
    if await reader_in(work, scene.services, scene.person, team):
        what.append("notice-ended-input")
        ways.append(scene.button("input-button", "input.read", primary=not ways, team=team.id))
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
    return scene.card(
        scene.say("notice-trainer-title", team=team.name),
        [
            Line(scene.say("notice-trainer-who", trainer=trainer.called)),
            *scene.lines("notice-trainer-before"),
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
