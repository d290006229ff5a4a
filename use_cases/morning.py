"""Every morning the clock looks for what would fade: late steps, agreements, groups. It makes
the pictures of departments that can be made."""

from datetime import datetime

from use_cases import agreements
from use_cases.follow_up import department_picture
from use_cases.peer_groups import peer_groups
from use_cases.progress import late
from use_cases.services import Services


async def keep(services: Services, now: datetime) -> None:
    """Do everything that is due today; may be repeated, and tells or makes nothing twice."""
    await late.tell_late(services, now)
    await agreements.remind(services, now)
    await peer_groups.keep(services, now)
    await department_picture.make_pictures(services, now)
