"""On which days a team is usually in the office; dates on other days are pointed out."""

from dialogs.fields import Choice
from dialogs.planning import session_list
from dialogs.scene import Scene
from dialogs.turn import Reply
from trajectory.roles import Action
from use_cases.planning import office_days

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri")


async def ask(scene: Scene) -> Reply:
    """None ticked is every day."""
    async with scene.services.desk.reading() as work:
        team = await scene.team(work, Action.PROPOSE_DATES)
        chosen = await work.date_proposals.office_days(team.id)
    options = [(str(nth), scene.say("weekday", day=day)) for nth, day in enumerate(WEEKDAYS)]
    value = ",".join(map(str, sorted(chosen)))
    return scene.reply(
        scene.say("office-title", team=team.name),
        [
            *scene.lines("office-explained"),
            Choice("days", scene.say("office-label"), options, value=value, multiple=True),
        ],
        [
            scene.button("office-button", "plan.office.save", primary=True, team=team.id),
            scene.back("plan.show", team=team.id),
        ],
    )


async def save(scene: Scene) -> Reply:
    ticked = {value.strip() for value in scene.value("days").split(",")}
    days = frozenset(day for day in range(len(WEEKDAYS)) if str(day) in ticked)
    team = await office_days.set_office_days(scene.principal, scene.value("team"), days)
    return await session_list.show_team(scene, team)
