"""Every morning the clock looks for what would fade: late steps, agreements, groups."""

from datetime import datetime

from dialogs import actions, grouping, late
from dialogs.services import Services


async def keep(services: Services, now: datetime) -> None:
    """Plan every message that is due today; may be repeated, and tells nothing twice."""
    await late.tell_late(services, now)
    await actions.remind(services, now)
    await grouping.keep(services, now)
