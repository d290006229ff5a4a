"""What a closed trajectory has to show, read once for the card and the document."""

from datetime import datetime

from storage.work import Work
from trajectory.closing_report import Closing, closing_of
from use_cases.follow_up.follow_up_scan import later_scan, releases_of
from use_cases.progress.progress import Shelf, Started


async def closing_for(work: Work, shelf: Shelf, started: Started, now: datetime) -> Closing:
    """The figures of the closing report; of a result that the team cannot see yet it says
    nothing."""
    before, after = await releases_of(work, started)
    later = later_scan(started)
    if later is None or not later.shows_to_team(now):
        after = None
    return closing_of(
        steps=started.steps,
        norms=await work.norms.of_trajectory(started.trajectory.id),
        themes=shelf.library.norm_themes,
        before=before,
        after=after,
        agreements=await work.agreements.of_trajectory(started.trajectory.id),
    )
