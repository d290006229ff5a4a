"""What goes when it is long over: what was decided in a trajectory, and people without a part
(trust.md, rule 12)."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Final

from trajectory.rounds.rounds import RoundState
from use_cases.listening.budget import forget_old
from use_cases.progress.progress import today_of
from use_cases.services import Services

_WAITS: Final = timedelta(days=1)
"""How long a list of P&O waits for whoever sent it."""


async def forget_what_ended(
    services: Services, now: datetime, keep: timedelta
) -> Mapping[str, int]:
    """Forget what ended longer ago than `keep`, every night; how much went, by kind."""
    today = today_of(now)
    async with services.desk.writing() as work:
        named = services.programme_leads | services.directorate
        await work.retention.note_parts(today, named)
        ended = await work.retention.forget_ended(today - keep)
        gone = await work.retention.partless_since(today - keep)
        for person in gone:
            await work.personal_data.fade(person)
        await work.staff_lists.forget(now - _WAITS)
        await forget_old(work, now)
        await work.exercise_notes.forget_before(today - keep)
        await work.events.forget_seats(today)
        await work.events.forget_before(today - keep)
        await work.own_messages.forget_before(today - keep)
        await work.plan_actions.forget_lines(today - keep)
        await work.commit()
    return {"ended": ended, "people": len(gone)}


async def forget_tickets(services: Services) -> None:
    """Forget, every night, how often people opened the page of rounds that are over."""
    async with services.desk.reading() as work:
        opened = await work.rounds.in_state(RoundState.OPEN)
    services.round_tickets.keep({round_.id for round_ in opened})
