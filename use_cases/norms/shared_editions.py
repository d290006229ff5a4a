"""The guide of the directorate reaches every team that shared: in editions, with a message each.

An edition names the versions of teams' guides that it is made of. A team that shares no longer is
out of all of them from then on, and with fewer than three teams none is shown.
"""

from collections.abc import Sequence
from datetime import datetime

from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.language import Language
from trajectory.norms import FEWEST_TEAMS, Guide, SharedEdition
from trajectory.planning.working_days import at
from trajectory.rounds.round_dates import OPENS
from trajectory.teams import Team
from use_cases.norms.norm_guides import shared_guides
from use_cases.notices import NoticeKind
from use_cases.progress.progress import today_of
from use_cases.services import Services


async def sharing_teams(work: Work) -> list[Team]:
    """The teams whose norms may stand in the guide of the directorate."""
    trajectories = [await work.trajectories.get(id) for id in await work.norms.shared()]
    teams = [await work.teams.get(one.team) for one in trajectories if one]
    return [team for team in teams if team]


async def receives(work: Work, person: str) -> bool:
    """Whether this person leads or is in a team that shares."""
    return any(person in _readers(team) for team in await sharing_teams(work))


def _readers(team: Team) -> tuple[str, ...]:
    return (*team.managers, *team.members)


async def guides_in(work: Work, edition: SharedEdition) -> Sequence[tuple[Guide, Language]]:
    """What an edition is made of, of the teams that still share; nothing when these are too few."""
    sharing = {team.id for team in await sharing_teams(work)}
    found = []
    for guide_id in edition.guides:
        guide = await work.norm_guides.get(guide_id)
        trajectory = await work.trajectories.get(guide.trajectory) if guide else None
        if guide and trajectory and trajectory.team in sharing:
            found.append((guide, trajectory.language))
    return found if len(found) >= FEWEST_TEAMS else ()


# ---- by the clock


async def make(services: Services, now: datetime) -> SharedEdition | None:
    """A new edition when something in it changed and the last one is old enough; everybody in the
    teams that share hears of it once. None on most mornings."""
    async with services.desk.reading() as work:
        if not await _to_make(work, services, now):
            return None
    async with services.desk.writing() as work:
        await work.shared_editions.alone()
        guides = await _to_make(work, services, now)
        if not guides:
            return None
        last, today = await work.shared_editions.newest(), today_of(now)
        ids = [guide.id for guide, _ in guides]
        edition = await work.shared_editions.record(last.number + 1 if last else 1, today, ids)
        people = {id for team in await sharing_teams(work) for id in _readers(team)}
        kind, due = NoticeKind.SHARED_GUIDE, at(today, OPENS)
        await work.outbox.plan(*(Notice(kind, id, edition.id, due) for id in sorted(people)))
        await work.commit()
    return edition


async def _to_make(
    work: Work, services: Services, now: datetime
) -> Sequence[tuple[Guide, Language]]:
    """What a new edition would be made of; nothing when it is too soon, or would say the same."""
    guides = await shared_guides(work)
    last = await work.shared_editions.newest()
    if len(guides) < FEWEST_TEAMS:
        return ()
    if last is None:
        return guides
    old_enough = last.made + services.library.sending.between_editions <= today_of(now)
    same = {guide.id for guide, _ in guides} == set(last.guides)
    return guides if old_enough and not same else ()
