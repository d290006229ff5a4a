"""The cards of messages about who is in a team."""

from dialogs.card import Card, Facts, Line
from dialogs.enrolment.roster import decision_buttons
from dialogs.scene import Scene
from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.teams import ChangeState, Person, RosterChange, Team
from use_cases.starting import can_begin


async def enrolled(scene: Scene, work: Work, notice: Notice) -> Card | None:
    team = await work.teams.get(notice.subject)
    if team is None or not await can_begin(work, team):
        return None
    began = await work.trajectories.of_team(team.id) is not None
    what = ["notice-enrolled-again"] if began else ["notice-enrolled-what"]
    return scene.card(
        scene.say("notice-enrolled-title", team=team.name),
        scene.lines(*what, "notice-enrolled-together"),
        [
            scene.button(
                "start-again-button" if began else "start-button",
                "start.show",
                primary=True,
                team=team.id,
            ),
            scene.button("help-button", "help.show"),
        ],
    )


async def change_proposed(scene: Scene, work: Work, notice: Notice) -> Card | None:
    subject = await _change_in_team(work, notice)
    if subject is None:
        return None
    change, team, person = subject
    if change.state is not ChangeState.PROPOSED:
        return None
    proposer = await work.people.get(change.proposed_by)
    facts = [
        (scene.say("change-fact-person"), person.called),
        (scene.say("change-fact-kind"), scene.say("change-kind", kind=change.kind)),
        (scene.say("change-fact-by"), proposer.called),
    ]
    return scene.card(
        scene.say("notice-change-title", team=team.name),
        [Facts(facts), scene.quiet("notice-change-told")],
        [*decision_buttons(scene, change)],
    )


async def change_decided(scene: Scene, work: Work, notice: Notice) -> Card | None:
    subject = await _change_in_team(work, notice)
    if subject is None:
        return None
    change, team, person = subject
    line = scene.say(
        "change-decided",
        state=change.state,
        kind=change.kind,
        name=person.called,
        team=team.name,
    )
    return scene.card(
        scene.say("change-decided-title", team=team.name),
        [Line(line)],
        [scene.button("status-button", "status.show")],
    )


async def roster_changed(scene: Scene, work: Work, notice: Notice) -> Card | None:
    """The person hears of it, with whom to turn to when it is wrong."""
    subject = await _change_in_team(work, notice)
    if subject is None:
        return None
    change, team, _ = subject
    trainer = await work.people.get(team.trainer)
    return scene.card(
        scene.say("notice-roster-title", team=team.name),
        [
            Line(scene.say("notice-roster", kind=change.kind, team=team.name)),
            Line(scene.say("notice-roster-wrong", trainer=trainer.called)),
        ],
        [scene.button("status-button", "status.show")],
    )


async def _change_in_team(work: Work, notice: Notice) -> tuple[RosterChange, Team, Person] | None:
    change = await work.roster_changes.get(notice.subject)
    team = await work.teams.get(change.team) if change else None
    if change is None or team is None:
        return None
    return change, team, await work.people.get(change.person)
