"""The pages that somebody can go to."""

from dataclasses import dataclass
from typing import Final

from board.pages import PATH
from board.voice import Voice

TIMELINE: Final = f"{PATH}/tijdlijn"
WEEK: Final = f"{PATH}/eerste-week"
PREVIEW: Final = f"{PATH}/voorbeeld"
DIRECTORATE: Final = f"{PATH}/directie"
REPORTS: Final = f"{PATH}/rapportages"
_OF_LEADS: Final = {
    "teams": PATH,
    "timeline": TIMELINE,
    "week": WEEK,
    "preview": PREVIEW,
    "directorate": DIRECTORATE,
    "reports": REPORTS,
}


@dataclass(frozen=True, slots=True)
class Tab:
    """A page by its name."""

    name: str
    address: str
    current: bool


def tabs(voice: Voice, current: str, *, leads: bool) -> list[Tab]:
    """For whoever has more than one page."""
    if not leads:
        return []
    return [
        Tab(voice.say("board-room", page=page), address, page == current)
        for page, address in _OF_LEADS.items()
    ]
