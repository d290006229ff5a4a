"""What is late: told to the manager, after a while to the programme lead, weekly at most.

It is a list of teams and never of persons (product.md, rule 5 and rule 8).
"""

from collections.abc import Sequence
from datetime import date, datetime

from dialogs.card import Block, Card, Entries, Pressable
from dialogs.progress.postponing import name_of
from dialogs.scene import Scene
from storage.people.outbox import Notice
from storage.work import Work
from trajectory.planning.working_days import at
from trajectory.roles import Action
from trajectory.rounds.round_dates import OPENS
from trajectory.steps import escalated, overdue
from use_cases.notices import NoticeKind
from use_cases.progress.progress import NotStarted, Progress, progress_of_teams, today_of
from use_cases.services import Services


async def tell_late(services: Services, now: datetime) -> int:
    """Tell managers and programme leads of what is late, weekly at most; how many people."""
    today, calendar = today_of(now), services.library.calendar
    async with services.desk.writing() as work:
        await work.teams.count_from(today)
        await work.commit()
    async with services.desk.reading() as work:
        found = await progress_of_teams(work, services, await work.teams.all(), now)
        late = [one for one in found if overdue(one.steps)]
        long = [one for one in late if escalated(one.steps, calendar, today)]
        leads = await _leads(work, services) if long else []
    managers = sorted({one.team.manager for one in late})
    nth, due = _week(today), at(today, OPENS)
    notices = [Notice(NoticeKind.STEP_OVERDUE, id, id, due, nth) for id in managers]
    notices += [Notice(NoticeKind.TEAMS_OVERDUE, id, id, due, nth) for id in leads]
    async with services.desk.writing() as work:
        await work.outbox.plan(*notices)
        await work.commit()
    return len(notices)


def _week(today: date) -> int:
    """The same for every day of one week."""
    return today.toordinal() - today.weekday()


async def _leads(work: Work, services: Services) -> list[str]:
    found = [await work.people.by_object_id(lead) for lead in sorted(services.programme_leads)]
    return [person.id for person in found if person is not None]


async def late_card(scene: Scene, work: Work, notice: Notice) -> Card | None:
    """For a manager: the steps of their own teams that are late; None when none is any more."""
    own = [
        team
        for team in await work.teams.of_person(scene.person.id)
        if team.manager == scene.person.id
    ]
    found = await progress_of_teams(work, scene.services, own, scene.turn.now)
    late = [one for one in found if overdue(one.steps)]
    if not late:
        return None
    rows = [(one.team.name, _late_line(scene, one)) for one in late]
    return scene.card(
        scene.say("notice-late-title"),
        [Entries(rows), *_what_to_do(scene, late), scene.quiet("notice-late-lead")],
        _late_buttons(scene, late[0]),
    )


def _what_to_do(scene: Scene, late: Sequence[Progress]) -> list[Block]:
    waiting = [isinstance(one, NotStarted) for one in late]
    plan = [] if all(waiting) else ["notice-late-what"]
    return scene.lines(*plan, *(["notice-late-start"] if any(waiting) else []))


def _late_buttons(scene: Scene, first: Progress) -> list[Pressable]:
    """To the first of these teams, and what may change there."""
    team = first.team.id
    onward = (
        scene.button("start-button", "start.show", primary=True, team=team)
        if isinstance(first, NotStarted)
        else scene.button("trajectory-button", "trajectory.show", primary=True, team=team)
    )
    return [onward, scene.button("manage-button", "steps.manage", team=team)]


def _late_line(scene: Scene, found: Progress) -> str:
    return "; ".join(
        scene.say("notice-late-row", step=name_of(scene, found, step.id), day=step.due)
        for step in overdue(found.steps)
    )


async def lead_card(scene: Scene, work: Work, notice: Notice) -> Card | None:
    """For a programme lead: how many teams are late for long, and the way to the list."""
    if not scene.is_lead:
        return None
    late = await late_courses(scene, work)
    if not late:
        return None
    return scene.card(
        scene.say("notice-lead-title", count=len(late)),
        scene.lines("notice-lead-what", "notice-lead-directie"),
        [scene.button("overview-late-button", "overview.late", primary=True)],
    )


async def late_courses(scene: Scene, work: Work) -> list[Progress]:
    """Teams that are late for so long that the lead hears of it, longest late first."""
    today, calendar = today_of(scene.turn.now), scene.services.library.calendar
    teams = [team for team in await work.teams.all() if scene.may(team, Action.SEE_ALL_PROGRESS)]
    found = await progress_of_teams(work, scene.services, teams, scene.turn.now)
    late = [(escalated(one.steps, calendar, today), one) for one in found]
    waiting = [(min(step.due or today for step in steps), one) for steps, one in late if steps]
    return [one for _, one in sorted(waiting, key=lambda entry: entry[0])]
