"""A message that changes when people meet changes their own calendars too, once it was sent.

What fails there is for the file that the card offers: a message is never sent twice for a calendar.
"""

import logging
from typing import Final

from storage.people.outbox_rows import Notice
from trajectory.teams import Person
from use_cases.notices import NoticeKind, kind_of
from use_cases.services import Services

CHANGES: Final = frozenset(
    {
        NoticeKind.SESSION_PLANNED,
        NoticeKind.SERIES_PLANNED,
        NoticeKind.SESSION_CANCELLED,
        NoticeKind.ROSTER_CHANGED,
        NoticeKind.HANDED_OVER,
        NoticeKind.STOPPED,
        NoticeKind.CLOSED,
    }
)
"""Of sessions, and of who takes part in them."""

_log = logging.getLogger(__name__)


async def into_calendar(services: Services, notice: Notice, person: Person) -> None:
    """Make this person's calendar say what the message told them."""
    kind = kind_of(notice)
    if services.calendars is None or kind not in CHANGES:
        return
    try:
        async with services.desk.reading() as work:
            teams = await kind.teams(work, notice)
        for team in teams:
            await services.calendars.bring(person, team)
    except Exception as error:
        _log.error(
            "calendar not written", extra={"kind": notice.kind, "error": type(error).__name__}
        )
