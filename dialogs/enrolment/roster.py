"""Changes of who is in a team: proposed from a closed list, decided by the trainer.

The list says what changes and never why: a reason would soon be about health (trust.md, rule 12).
"""

from dialogs.card import Button, Line
from dialogs.fields import Choice, TextInput
from dialogs.pick_team import pick_team
from dialogs.scene import Scene
from dialogs.turn import Reply
from trajectory.errors import Invalid, NotAllowed
from trajectory.roles import Action, Role
from trajectory.teams import ChangeState, Person, RosterChange, RosterChangeKind, Team
from use_cases.enrolment.group import group_of
from use_cases.enrolment.roster import (
    check_proposer,
    decide_change,
    propose_change,
    propose_leaving,
)


async def show(scene: Scene) -> Reply:
    """What is wrong with the roster: a change from the list and a person."""
    async with scene.services.desk.reading() as work:
        team = await scene.team(work, Action.PROPOSE_ROSTER_CHANGE)
        check_proposer(scene.principal, team)
        group = await group_of(work, team)
    say = scene.say
    kinds = [(kind.value, say("change-kind", kind=kind)) for kind in RosterChangeKind]
    people = [(person.id, person.called) for person in group.members]
    return scene.reply(
        say("change-title", team=team.name),
        [
            *scene.lines("change-explained"),
            Choice("kind", say("change-kind-label"), kinds, required=say("change-kind-required")),
            Choice("person", say("change-person-label"), people),
            TextInput("new", say("change-new-label"), max_length=200),
            scene.quiet("change-no-reason"),
        ],
        [
            scene.button("change-button", "roster.propose", primary=True, team=team.id),
            scene.back("trajectory.show", team=team.id),
        ],
    )


async def propose(scene: Scene) -> Reply:
    """Lay the change before the trainer."""
    kind = _kind(scene)
    who = scene.value("new", most=200) if kind.adds else scene.value("person")
    team = await propose_change(scene.principal, scene.value("team"), kind, who)
    return _proposed(scene, team)


def _kind(scene: Scene) -> RosterChangeKind:
    try:
        return RosterChangeKind(scene.value("kind"))
    except ValueError:
        raise Invalid("change-kind-unknown") from None


def _proposed(scene: Scene, team: Team) -> Reply:
    return scene.done(
        scene.say("change-proposed-title"),
        scene.lines("change-proposed"),
        [scene.back("trajectory.show", team=team.id)]
        if scene.may(team, Action.START)
        else [scene.button("status-button", "status.show")],
    )


async def choose_own(scene: Scene) -> Reply:
    """A member who does not belong to a team says so."""
    async with scene.services.desk.reading() as work:
        teams = await work.teams.of_person(scene.person.id)
    own = [team for team in teams if Role.MEMBER in team.roles_of(scene.person.id)]
    if not own:
        raise NotAllowed
    named = [team for team in own if team.id == scene.value("team")] or own
    if len(named) > 1:
        return pick_team(scene, scene.say("change-own-title"), named, "roster.own")
    return _sure(scene, named[0])


def _sure(scene: Scene, team: Team) -> Reply:
    """What happens then, before it does."""
    return scene.reply(
        scene.say("change-leave-title", team=team.name),
        scene.lines("change-leave"),
        [
            scene.button("change-leave-button", "roster.leave", primary=True, team=team.id),
            scene.button("status-button", "status.show"),
        ],
    )


async def leave(scene: Scene) -> Reply:
    """The member's own proposal: that they do not belong to this team."""
    team = await propose_leaving(scene.principal, scene.value("team"))
    return _proposed(scene, team)


async def decide(scene: Scene) -> Reply:
    """The trainer confirms or declines; the proposer and the person hear of it."""
    wanted = ChangeState.CONFIRMED if scene.turn.verb == "roster.confirm" else ChangeState.DECLINED
    stands = await decide_change(scene.principal, scene.value("change"), wanted)
    return decided(scene, stands.team, stands.person, stands.change)


def decided(scene: Scene, team: Team, person: Person, change: RosterChange) -> Reply:
    """One line that says how a proposal ended."""
    line = scene.say(
        "change-decided",
        state=change.state,
        kind=change.kind,
        name=person.called,
        team=team.name,
    )
    return scene.done(
        scene.say("change-decided-title", team=team.name),
        [Line(line)],
        [scene.button("trajectory-button", "trajectory.show", team=team.id)],
    )


def decision_buttons(scene: Scene, change: RosterChange) -> list[Button]:
    return [
        scene.button("change-confirm", "roster.confirm", primary=True, change=change.id),
        scene.button("change-decline", "roster.decline", change=change.id),
    ]
