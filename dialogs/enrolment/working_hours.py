"""The working hours of a team: how they are said, asked at enrolment, and changed by the lead.

Proactive messages keep to them; rounds open and close for everybody alike.
"""

from content.texts.texts import clock
from dialogs.card import Block, Line, Way
from dialogs.fields import TextInput
from dialogs.scene import Scene
from dialogs.turn import Reply
from trajectory.lists.columns import HOURS
from trajectory.planning.working_hours import USUAL_HOURS, WorkingHours
from trajectory.roles import Action
from trajectory.teams import Team

_LONGEST = 40
"""Characters of a field for hours."""


def hours_said(scene: Scene, hours: WorkingHours) -> str:
    language = scene.turn.language
    begin, end = clock(hours.begins, language), clock(hours.ends, language)
    return scene.say("hours-said", begin=begin, end=end)


def hours_input(scene: Scene, value: str) -> TextInput:
    """A field that may stay empty: then the usual hours count."""
    usual = hours_said(scene, USUAL_HOURS)
    label = scene.say("hours-label", usual=usual)
    return TextInput(HOURS, label, value, max_length=_LONGEST)


def hours_line(scene: Scene, team: Team) -> list[Block]:
    """For the programme lead, who may change them."""
    if not scene.may(team, Action.ENROL):
        return []
    return [scene.quiet("overview-hours", hours=hours_said(scene, team.hours))]


def hours_way(scene: Scene, team: Team) -> Way:
    said = scene.say("manage-hours-what", hours=hours_said(scene, team.hours))
    return Way(scene.say("manage-hours"), said, "hours.show", {"team": team.id})


async def show(scene: Scene) -> Reply:
    """The hours as they are, to be changed."""
    async with scene.services.desk.reading() as work:
        team = await scene.team(work, Action.SET_HOURS)
    value = "" if team.hours == USUAL_HOURS else str(team.hours)
    return scene.reply(
        scene.say("hours-title", team=team.name),
        [hours_input(scene, value), *scene.lines("hours-what"), scene.quiet("hours-who")],
        [
            scene.button("hours-button", "hours.save", primary=True, team=team.id),
            scene.back("trajectory.show", team=team.id),
        ],
    )


async def save(scene: Scene) -> Reply:
    """Other hours from now on, also for what waits already."""
    written = scene.value(HOURS, most=_LONGEST)
    hours = WorkingHours.read(written) if written else USUAL_HOURS
    async with scene.services.desk.writing() as work:
        team = await scene.team(work, Action.SET_HOURS)
        await work.teams.work_at(team.id, hours)
        await work.commit()
    return scene.done(
        scene.say("hours-saved-title", team=team.name),
        [Line(scene.say("overview-hours", hours=hours_said(scene, hours)))],
        [scene.button("trajectory-button", "trajectory.show", team=team.id)],
    )
