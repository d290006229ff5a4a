"""What a closed trajectory has to show, read once for the card and the document."""

from dataclasses import replace
from datetime import datetime

from storage.work import Work
from trajectory.follow_up.closing_report import Closing, closing_of, in_order
from trajectory.summaries import NoSummary
from use_cases.follow_up.follow_up_scan import later_scan, releases_of
from use_cases.progress.progress import Shelf, Started


async def closing_for(work: Work, shelf: Shelf, started: Started, now: datetime) -> Closing:
    """The figures of the closing report; of a result that the team cannot see yet it says
    nothing."""
    before, after = await releases_of(work, started)
    later = later_scan(started)
    if later is None or not later.shows_to_team(now):
        after = None
    closing = closing_of(
        steps=started.steps,
        norms=await work.norms.of_trajectory(started.trajectory.id),
        themes=shelf.library.norm_themes,
        before=before,
        after=after,
        agreements=await work.agreements.of_trajectory(started.trajectory.id),
    )
    ends = await work.loose_ends.of_trajectory(started.trajectory.id)
    without = tuple(await _without(work, started))
    return replace(closing, ends=tuple(in_order(ends, started.programme)), without=without)


async def _without(work: Work, started: Started) -> list[tuple[str, NoSummary]]:
    """Sessions of which no summary comes, as they stand in the programme, and why."""
    types = {session.id: session.type for session in started.sessions}
    reasons = await work.summaries.not_coming(*types)
    said = {types[session]: reason for session, reason in reasons.items()}
    return [(kind.id, said[kind.id]) for kind in started.programme.sessions if kind.id in said]
