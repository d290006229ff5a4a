"""What a morning found to send is written down at once, and most mornings find nothing."""

from collections.abc import Sequence

from storage.people.outbox_rows import Notice
from use_cases.services import Services


async def plan(services: Services, notices: Sequence[Notice]) -> int:
    """Write these notices to send, in a transaction of their own; returns how many there are."""
    if notices:
        async with services.desk.writing() as work:
            await work.outbox.plan(*notices)
            await work.commit()
    return len(notices)
