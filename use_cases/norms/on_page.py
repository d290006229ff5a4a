"""A wording for several proposals, saved on the reading page: it stands with the norms as one that
was written down in chat does (`norms.py`).

Only the trainer's own words come here. The page let them in by the key of who reads, so nobody is
named and no right is asked; what members proposed stays in the booth.
"""

from content.library import Library
from storage.work import Desk, Work
from trajectory.errors import Stale
from trajectory.norms import STANDS, NormState, Wording
from use_cases.named_people import people_in
from use_cases.norms.norms import TeamNorms, check_room, norms_of


async def word(
    desk: Desk, library: Library, trajectory_id: str, wording: Wording
) -> tuple[str, ...]:
    """Write the wording down, once however often it comes; or give the words in it that seem to
    name somebody, to be looked at first.

    Raises:
        Stale: the team works on its norm no longer. Invalid: as many wait as fit in a round.
    """
    async with desk.writing() as work:
        norms = await _norms_of(work, trajectory_id)
        if not wording.looked:
            named = await people_in(work, norms.team, [wording.text])
            if named:
                return named
        await _put(work, library, norms, wording)
        await work.commit()
    return ()


async def _norms_of(work: Work, trajectory_id: str) -> TeamNorms:
    trajectory = await work.trajectories.get(trajectory_id)
    team = await work.teams.get(trajectory.team) if trajectory else None
    norms = await norms_of(work, team) if team else None
    if norms is None or norms.trajectory.id != trajectory_id or not norms.goes_on:
        raise Stale("input-gone")
    return norms


async def _put(work: Work, library: Library, norms: TeamNorms, wording: Wording) -> None:
    """What stands there already says it for these proposals too; the page knows the themes."""
    theme = {one.id: one for one in library.norm_themes}[wording.theme]
    standing = norms.of(theme, NormState.WORDED, *STANDS)
    if wording.text.casefold() in {one.text.casefold() for one in standing}:
        return
    check_room(norms, theme)
    await work.norms.word(
        trajectory_id=norms.trajectory.id, theme=theme.id, kind=wording.kind, text=wording.text
    )
