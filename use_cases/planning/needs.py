"""Where people write what they need for a session: opened with its dates, read by the trainer who
plans it, and over the day after (trust.md, rule 12).

Nothing of what people write comes here, and no message depends on whether anybody wrote.
"""

from collections.abc import Sequence
from datetime import UTC, datetime

from storage.work import Work
from trajectory.needs import NeedsBox, is_over
from trajectory.planning.programme import SessionType
from trajectory.planning.sessions import Session, SessionState
from trajectory.roles import Action, may
from trajectory.rounds.slots import DoorEntry
from trajectory.teams import Person, Team
from use_cases.progress.progress import programme_of, today_of
from use_cases.services import Services

MOST_PLACES = 3
"""Sessions for which the page offers to say what somebody needs: those that come first."""

# ---- opening


async def open_box(
    work: Work, services: Services, team: Team, session: Session, type_: SessionType
) -> None:
    """From now on people can write what they need for this session, to the trainer of today."""
    reader = await work.people.get(team.trainer)
    box = await work.needs_boxes.open(
        trajectory_id=session.trajectory, session_id=session.id, title=type_.title
    )
    rows = await services.seals.open_needs(box.id, reader, writers=len(_writers(team)))
    await work.empty_rows.lay(box.id, rows)


async def open_missing(services: Services, now: datetime) -> None:
    """Give every session that is to come its box, also when an older version planned it."""
    async with services.desk.writing() as work:
        for trajectory in await work.trajectories.all():
            team = await work.teams.get(trajectory.team)
            if team is not None and not trajectory.state.over:
                programme = programme_of(services, team, trajectory)
                for session in await _without_box(work, trajectory.id, now):
                    type_ = programme.session(session.type)
                    await open_box(work, services, team, session, type_)
        await work.commit()


async def _without_box(work: Work, trajectory_id: str, now: datetime) -> list[Session]:
    boxes = {box.session for box in await work.needs_boxes.of_trajectories([trajectory_id])}
    return [
        session
        for session in await work.sessions.of_trajectory(trajectory_id)
        if session.state in (SessionState.PROPOSED, SessionState.CONFIRMED)
        and session.id not in boxes
        and not is_over(session, today_of(now))
    ]


async def change_reader(work: Work, services: Services, team: Team) -> None:
    """Another trainer came: they read what is written from now on. What was written before can be
    read by whoever it was written to, until it goes."""
    trajectory = await work.trajectories.of_team(team.id)
    if trajectory is None:
        return
    programme = programme_of(services, team, trajectory)
    for box in await work.needs_boxes.of_trajectories([trajectory.id]):
        session = await work.sessions.get(box.session)
        if session is not None and not box.taken_over:
            await work.needs_boxes.take_over(box.id)
            await open_box(work, services, team, session, programme.session(session.type))


# ---- writing and reading


def _writers(team: Team) -> list[str]:
    return [id for id in team.people if may(team.roles_of(id), Action.TELL_NEEDS)]


async def places_for(work: Work, services: Services, person: Person) -> list[DoorEntry]:
    """Where this person can write what they need, with the name of the team."""
    teams = await work.teams.of_person(person.id)
    names: dict[str, str] = {}
    for team in teams:
        if person.id in _writers(team):
            trajectory = await work.trajectories.of_team(team.id)
            names |= {trajectory.id: team.name} if trajectory else {}
    boxes = await _nearest(work, list(names)) if names else []
    return [
        DoorEntry(await services.seals.needs_slot(box.id, account), names[box.trajectory])
        for account in person.accounts[:1]
        for box in boxes
    ]


async def _nearest(work: Work, trajectories: Sequence[str]) -> list[NeedsBox]:
    """The boxes that are written to, of the sessions that come first; those without a date last."""
    boxes = [
        (await work.sessions.get(box.session), box)
        for box in await work.needs_boxes.of_trajectories(trajectories)
        if not box.taken_over
    ]
    boxes.sort(key=lambda entry: (entry[0] is None or entry[0].begins is None, _begins(entry[0])))
    return [box for _, box in boxes[:MOST_PLACES]]


def _begins(session: Session | None) -> datetime:
    return session.begins if session and session.begins else datetime.min.replace(tzinfo=UTC)


async def readable_by(work: Work, services: Services, person: Person, team: Team) -> list[NeedsBox]:
    """The boxes of a team that were sealed to this person; who guides the team now does not
    matter."""
    trajectory = await work.trajectories.of_team(team.id)
    boxes = await work.needs_boxes.of_trajectories([trajectory.id]) if trajectory else []
    return [box for box in boxes if await services.seals.reads_needs(box.id, person)]


# ---- the end


async def ended(services: Services, now: datetime) -> Sequence[str]:
    """Boxes of sessions that were, or that do not happen."""
    today = today_of(now)
    async with services.desk.reading() as work:
        return [
            box.id
            for box in await work.needs_boxes.all()
            if is_over(await work.sessions.get(box.session), today)
        ]
