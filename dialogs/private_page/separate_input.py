"""Separate input: the way to it from the chat, and who hears of it when (anonymity.md §5).

Nothing of what people write comes here. A member gets the private page, the trainer a reading
page; what the bot sends by itself never depends on who wrote, only on whether a batch was
delivered.
"""

from datetime import datetime

from dialogs.card import LinkButton
from dialogs.pick_team import pick_team
from dialogs.scene import Handler, Scene
from dialogs.turn import Reply
from storage.people.outbox import Notice, NoticeKind
from storage.work import Work
from trajectory.errors import Stale
from trajectory.planning.working_days import ZONE
from trajectory.roles import Action
from trajectory.rounds.rounds import Round, RoundKind, RoundState, plan_of
from trajectory.separate_input import InputEntry, Mailbox, may_propose, may_write, weekly_line
from trajectory.teams import Person, Team, Trajectory
from use_cases.services import Services

Readable = tuple[Team, Mailbox]

# ---- opening


async def open_mailbox(
    work: Work, services: Services, trajectory: Trajectory, now: datetime
) -> None:
    """A trajectory gets its mailbox when it starts; one that has it keeps it."""
    await services.seals.open_input(await work.mailboxes.open(trajectory.id, now))


async def open_missing(services: Services, now: datetime) -> None:
    """Give every trajectory its mailbox, also those that started with an older version."""
    async with services.desk.writing() as work:
        for trajectory in await work.trajectories.all():
            over = trajectory.state.over
            if not over and await work.mailboxes.get(trajectory.id) is None:
                await open_mailbox(work, services, trajectory, now)
        await work.commit()


# ---- the way to it


async def entries_for(work: Work, person: Person) -> list[InputEntry]:
    """Where this person can write to the trainer or propose norms: in every started team in
    which they have a part and do not read. Norms are proposed once the scan is over."""
    entries = []
    for team in await work.teams.of_person(person.id):
        mailbox = await _mailbox(work, team)
        if mailbox is None:
            continue
        roles = team.roles_of(person.id)
        writes = may_write(roles)
        proposes = may_propose(roles) and await _scan_is_over(work, mailbox.trajectory)
        if writes or proposes:
            trainer = await work.people.get(team.trainer)
            entry = InputEntry(mailbox.trajectory, team.name, trainer.called, writes, proposes)
            entries.append(entry)
    return entries


async def _scan_is_over(work: Work, trajectory_id: str) -> bool:
    rounds = await work.rounds.of_trajectory(trajectory_id)
    return all(one.state.over for one in rounds if one.kind is RoundKind.SCAN)


async def _mailbox(work: Work, team: Team) -> Mailbox | None:
    trajectory = await work.trajectories.of_team(team.id)
    return await work.mailboxes.get(trajectory.id) if trajectory else None


async def show(scene: Scene) -> Reply:
    """For a member the private page, for a trainer the reading page; for others who may."""
    async with scene.services.desk.reading() as work:
        writes = any(entry.writes for entry in await entries_for(work, scene.person))
        reads = await _readable(scene, work)
    if not (writes or reads):
        return scene.reply(scene.say("input-title"), scene.lines("input-none", "input-none-who"))
    if not writes:
        return _pick(scene, reads)
    button = [scene.button("input-read", "input.read")] if reads else []
    return scene.reply(
        scene.say("input-title"),
        [*scene.lines("input-what", "input-where"), scene.quiet("input-not-here")],
        [*scene.doors(), *button],
    )


async def _readable(scene: Scene, work: Work) -> list[Readable]:
    """Every started team whose separate input this person reads."""
    teams = await work.teams.of_person(scene.person.id)
    own = [team for team in teams if scene.may(team, Action.READ_TEXTS)]
    return [(team, mailbox) for team in own if (mailbox := await _mailbox(work, team))]


def _pick(scene: Scene, found: list[Readable]) -> Reply:
    if len(found) > 1:
        teams = [team for team, _ in found]
        return pick_team(scene, scene.say("input-pick"), teams, "input.read")
    return _reading_page(scene, *found[0])


async def read(scene: Scene) -> Reply:
    """A link to the reading page; what people wrote never comes into the chat."""
    async with scene.services.desk.reading() as work:
        found = await _readable(scene, work)
        if scene.value("team"):
            team = await scene.team(work, Action.READ_TEXTS)
            found = [entry for entry in found if entry[0].id == team.id]
    if not found:
        raise Stale("input-not-started")
    return _pick(scene, found)


def _reading_page(scene: Scene, team: Team, mailbox: Mailbox) -> Reply:
    services = scene.services
    ticket = services.tickets.inbox(mailbox.trajectory, team.name, scene.turn.now)
    url = f"{services.public_url}/inbreng#{scene.turn.language}.{ticket}"
    return scene.reply(
        scene.say("input-read-title", team=team.name),
        [*scene.lines("input-read-what"), scene.quiet("file-expires")],
        [LinkButton(scene.say("texts-open"), url)],
    )


# ---- who hears of it


async def tell(services: Services) -> int:
    """After a fixed moment: the trainer hears of a batch, and once a week everybody in the
    team gets the same line. Returns for how many trajectories."""
    async with services.desk.reading() as work:
        untold = await work.mailboxes.untold()
    for trajectory_id in untold:
        async with services.desk.writing() as work:
            await _tell(work, services, trajectory_id)
            await work.commit()
    return len(untold)


async def _tell(work: Work, services: Services, trajectory_id: str) -> None:
    mailbox = await work.mailboxes.get(trajectory_id)
    trajectory = await work.trajectories.get(trajectory_id)
    team = await work.teams.get(trajectory.team) if trajectory else None
    if mailbox is None or team is None or mailbox.told >= mailbox.handled:
        return  # another replica was first
    moment = mailbox.handled
    if mailbox.news:
        await work.outbox.plan(_notice(NoticeKind.INPUT, team.trainer, team, moment))
    line = weekly_line(services.library.calendar, since=mailbox.told, until=moment)
    if line is not None and not await _asked_this_week(work, services, trajectory_id, line):
        members = [id for id in team.members if may_write(team.roles_of(id))]
        notices = [_notice(NoticeKind.INPUT_LINE, id, team, line) for id in members]
        await work.outbox.plan(*notices)
    await work.mailboxes.record_told(trajectory_id)


def _notice(kind: NoticeKind, person: str, team: Team, moment: datetime) -> Notice:
    """One per fixed day, however often it is planned."""
    return Notice(kind, person, team.id, moment, moment.astimezone(ZONE).toordinal())


async def _asked_this_week(
    work: Work, services: Services, trajectory_id: str, moment: datetime
) -> bool:
    """Whether an invitation or a reminder goes out in the same week: those carry the line, so
    that nobody is written to twice (product.md, rule 7)."""
    week = moment.astimezone(ZONE).isocalendar()[:2]
    rounds = await work.rounds.of_trajectory(trajectory_id)
    asked = [day for scan in rounds for day in _requests(services, scan)]
    return any(day.astimezone(ZONE).isocalendar()[:2] == week for day in asked)


def _requests(services: Services, scan: Round) -> tuple[datetime, ...]:
    if scan.state is RoundState.WITHDRAWN or scan.kind is RoundKind.ROOM:
        return ()
    return (scan.opens, *plan_of(services.library.calendar, scan).reminders)


COMMANDS: dict[str, Handler] = {"input": show}
VERBS: dict[str, Handler] = {"input.show": show, "input.read": read}
