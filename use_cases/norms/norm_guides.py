"""Norm guides: a version after every session that adopted something, and the directorate's guide.

Everybody of the team hears of a version. What it holds stays as it was.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.language import Language
from trajectory.norms import (
    EVERY_THEME,
    STANDS,
    Guide,
    GuideAgreement,
    GuideNorm,
    Norm,
    changes,
    in_order,
)
from trajectory.roles import Action
from trajectory.teams import Team, Trajectory
from use_cases.norms.norms import trajectory_making_norms
from use_cases.notices import NoticeKind
from use_cases.principal import Principal
from use_cases.progress.progress import today_of
from use_cases.services import Services


@dataclass(frozen=True, slots=True)
class TeamGuide:
    """A version of a team's guide, with the version it took the place of."""

    team: Team
    trajectory: Trajectory
    guide: Guide
    before: Guide | None


async def guide_called(work: Work, guide_id: str) -> TeamGuide | None:
    """The version with this id; None when it, or its team, is gone."""
    guide = await work.norm_guides.get(guide_id)
    trajectory = await work.trajectories.get(guide.trajectory) if guide else None
    team = await work.teams.get(trajectory.team) if trajectory else None
    if guide is None or trajectory is None or team is None:
        return None
    return TeamGuide(team, trajectory, guide, await work.norm_guides.before(guide))


async def shared_guides(work: Work) -> Sequence[tuple[Guide, Language]]:
    """The newest guides of teams that agreed to share, with the language they were written in."""
    guides = []
    for trajectory_id in await work.norms.shared():
        guide = await work.norm_guides.newest(trajectory_id)
        trajectory = await work.trajectories.get(trajectory_id)
        if guide is not None and trajectory is not None and guide.norms:
            guides.append((guide, trajectory.language))
    return guides


async def make_now(principal: Principal, team_id: str) -> tuple[Team, Guide | None]:
    """Make a version before the next working day; None when nothing in it changed.

    Raises:
        Stale: this team did not start, or its trajectory was stopped.
    """
    async with principal.services.desk.writing() as work:
        team = await principal.team(work, team_id, Action.WORD_NORMS)
        trajectory = await trajectory_making_norms(work, team)
        guide = await make_version(work, principal.services, team, trajectory, principal.now)
        await work.commit()
    return team, guide


async def make_version(
    work: Work, services: Services, team: Team, trajectory: Trajectory, now: datetime
) -> Guide | None:
    """The next version of a team's guide; None when nothing in it changed.

    Everybody with a part in the team hears of it, and its channel if the team wants that.
    """
    await work.norms.guide_made(trajectory.id)
    draft = await _draft(work, services, trajectory, today_of(now))
    if not changes(await work.norm_guides.newest(trajectory.id), draft):
        return None
    guide = await work.norm_guides.add(
        trajectory.id,
        made=draft.made,
        norms=draft.norms,
        crossings=draft.crossings,
        agreements=draft.agreements,
    )
    await work.outbox.plan(*(Notice(NoticeKind.GUIDE, id, guide.id, now) for id in team.people))
    if (await work.norms.wish(trajectory.id)).channel:
        await work.outbox.plan(Notice(NoticeKind.CHANNEL_GUIDE, team.manager, guide.id, now))
    return guide


async def _draft(work: Work, services: Services, trajectory: Trajectory, today: date) -> Guide:
    """What a version that is made now would hold."""
    norms = await work.norms.of_trajectory(trajectory.id)
    adopted = [norm for norm in norms if norm.state in STANDS]
    ordered = in_order(adopted, services.library.norm_themes)
    themes = {EVERY_THEME, *(norm.theme for norm in adopted)} if adopted else set()
    crossings = await work.norms.crossings(trajectory.id)
    agreements = await work.agreements.of_trajectory(trajectory.id)
    return Guide(
        id="",
        trajectory=trajectory.id,
        version=0,
        made=today,
        norms=tuple(map(_of_guide, ordered)),
        crossings=tuple(one for one in crossings if one.theme in themes),
        agreements=tuple(
            GuideAgreement(one.what, one.owner, one.due, one.rhythm)
            for one in agreements
            if one.open
        ),
    )


def _of_guide(norm: Norm) -> GuideNorm:
    return GuideNorm(norm.id, norm.theme, norm.kind, norm.text, norm.way)
