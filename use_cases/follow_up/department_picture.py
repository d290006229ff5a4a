"""The picture of a department: the middle word per statement over many of its teams.

A department is a management team and the teams its members manage. Only what each of these
teams can see itself counts (anonymity.md §4). A picture is made once, in the morning, when no
scan of the department is on its way; a later one is made of other teams only (trust.md, rule 11).
"""

from collections import defaultdict
from collections.abc import Collection, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

from storage.work import Work
from trajectory.errors import StandsStill
from trajectory.planning.working_days import ZONE
from trajectory.roles import Action, may
from trajectory.rounds.instrument import Level
from trajectory.rounds.pictures import (
    MOST_TEAMS,
    Picture,
    department_picture,
    fewest_teams,
    known_together,
)
from trajectory.rounds.release import Release
from trajectory.rounds.rounds import Round, RoundState
from trajectory.teams import Team
from use_cases.progress.progress import scan_of
from use_cases.services import Services


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture as its readers see it."""

    department: Team
    teams: int
    words: Release


@dataclass(frozen=True, slots=True)
class _Scanned:
    """A team of a department with its scan."""

    team: Team
    scan: Round


async def department_of(work: Work, team: Team) -> Team | None:
    """The management team above this team, or this team when it is one."""
    if team.level is not Level.TEAM:
        return team
    above = [
        other
        for other in await work.teams.of_person(team.manager)
        if other.level is not Level.TEAM and team.manager in other.members
    ]
    return next(iter(above), None)


# ---- looking at a picture


async def picture_of(work: Work, team: Team) -> Shown | None:
    """The last picture of this team's department; None when there is none, or when somebody sees
    so many of its teams by now that it would tell the word of another."""
    department = await department_of(work, team)
    picture = await work.pictures.newest(department.id) if department else None
    if department is None or picture is None:
        return None
    scanned = await _parts_of(work, picture)
    return await _shown(work, department, picture, scanned, _known(department, scanned))


async def picture_for_everybody(work: Work, department: Team) -> tuple[Shown, Picture] | None:
    """The last picture of the department of this management team, where everybody may read it.

    Then whoever guides some of its teams reads it too: trainers and coaches know the words of
    theirs, so they count with the managers and the members (trust.md, rule 11)."""
    picture = await work.pictures.newest(department.id)
    if picture is None:
        return None
    scanned = await _parts_of(work, picture)
    everybody = {person for team in (department, *_teams(scanned)) for person in team.people}
    shown = await _shown(work, department, picture, scanned, _together(everybody, scanned))
    return (shown, picture) if shown else None


async def _shown(
    work: Work, department: Team, picture: Picture, scanned: Sequence[_Scanned], known: int
) -> Shown | None:
    """A picture while any two of its readers know the words of so many of its teams."""
    releases = [await work.releases.get(one.scan.id) for one in scanned]
    words = [release for release in releases if release is not None]
    if len(words) < len(picture.rounds) or not picture.holds(known):
        return None
    return Shown(department, len(words), department_picture(words, fewest=picture.fewest))


async def _parts_of(work: Work, picture: Picture) -> list[_Scanned]:
    return [one for id in sorted(picture.rounds) if (one := await _scanned(work, id))]


async def _scanned(work: Work, round_id: str) -> _Scanned | None:
    round_ = await work.rounds.get(round_id)
    trajectory = await work.trajectories.get(round_.trajectory) if round_ else None
    team = await work.teams.get(trajectory.team) if trajectory else None
    return _Scanned(team, round_) if team and round_ else None


def _known(department: Team, scanned: Sequence[_Scanned]) -> int:
    """Of how many of these teams any two readers together see the words, in whichever part."""
    readers = {
        person
        for team in (department, *_teams(scanned))
        for person in (*team.managers, *team.members)
    }
    return _together(readers, scanned)


def _together(readers: Collection[str], scanned: Sequence[_Scanned]) -> int:
    return known_together([_seen_by(reader, _teams(scanned)) for reader in readers])


def _teams(scanned: Sequence[_Scanned]) -> list[Team]:
    return [one.team for one in scanned]


def _seen_by(person: str, teams: Sequence[Team]) -> frozenset[str]:
    return frozenset(team.id for team in teams if may(team.roles_of(person), Action.SEE_RELEASE))


# ---- making one


async def make_pictures(services: Services, now: datetime) -> None:
    """Make the pictures that can be made of departments today."""
    async with services.desk.reading() as work:
        departments = [team for team in await work.teams.all() if team.level is not Level.TEAM]
    for department in departments:
        with suppress(StandsStill):  # readiness says it; who waits gets no picture meanwhile
            await _make_one(services, department, now)


async def _make_one(services: Services, department: Team, now: datetime) -> None:
    """Looked at first without a lock: most mornings there is none to make."""
    async with services.desk.reading() as work:
        if not await _to_make(work, department, now):
            return
    async with services.desk.writing() as work:
        await work.pictures.alone()
        for picture in await _to_make(work, department, now):
            await work.pictures.record(department.id, picture, now.astimezone(ZONE).date())
        await work.commit()


async def _to_make(work: Work, department: Team, now: datetime) -> list[Picture]:
    """The pictures that can be made of a department today."""
    scanned = await _scans_of(work, department)
    if any(not one.scan.shows_to_team(now) for one in scanned):
        return []
    pictures = []
    for teams in await _alike(work, scanned):
        first = sorted(teams, key=lambda one: (one.scan.visible, one.scan.id))[:MOST_TEAMS]
        fewest = fewest_teams(_known(department, first))
        if fewest is not None and fewest <= len(first):
            pictures.append(Picture(frozenset(one.scan.id for one in first), fewest))
    return pictures


async def _alike(work: Work, scanned: Sequence[_Scanned]) -> list[list[_Scanned]]:
    """The scans with a release of teams that are in no picture yet, those of one instrument
    together: a second scan asks nearly the same people, and two pictures side by side would tell
    who changed (trust.md, rule 11)."""
    scans = {one.team.id: await _scans_ever(work, one.team) for one in scanned}
    used = await work.pictures.used([id for ids in scans.values() for id in ids])
    by_instrument = defaultdict(list)
    for one in scanned:
        if one.scan.state is RoundState.RELEASED and used.isdisjoint(scans[one.team.id]):
            by_instrument[one.scan.instrument].append(one)
    return list(by_instrument.values())


async def _scans_ever(work: Work, team: Team) -> list[str]:
    """Every scan of a team, in whichever trajectory."""
    return [
        round_.id
        for trajectory in await work.trajectories.ever_of(team.id)
        for round_ in await work.rounds.of_trajectory(trajectory.id)
        if round_.kind.is_scan
    ]


async def _scans_of(work: Work, department: Team) -> list[_Scanned]:
    """The scan of every team of a department that has one, not withdrawn or lapsed."""
    managed = {
        team.id: team
        for member in department.members
        for team in await work.teams.of_person(member)
        if team.manager == member
    }
    found = [(team, await scan_of(work, team)) for team in managed.values()]
    return [_Scanned(team, scan) for team, scan in found if scan is not None]
