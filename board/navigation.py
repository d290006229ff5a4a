"""The pages that somebody can go to."""

from dataclasses import dataclass
from typing import Final

from board.pages import PATH
from board.voice import Voice

TIMELINE: Final = f"{PATH}/tijdlijn"
WEEK: Final = f"{PATH}/eerste-week"
PREVIEW: Final = f"{PATH}/voorbeeld"
PLAN: Final = f"{PATH}/plan"
DIRECTORATE: Final = f"{PATH}/directie"
_OF_LEADS: Final = {
    "teams": PATH,
    "timeline": TIMELINE,
    "week": WEEK,
    "preview": PREVIEW,
    "plan": PLAN,
    "directorate": DIRECTORATE,
}
_OF_DIRECTORATES: Final = {"directorate": DIRECTORATE, "plan": PLAN}


@dataclass(frozen=True, slots=True)
class Tab:
    """A page by its name."""

    name: str
    address: str
    current: bool


def tabs(voice: Voice, current: str, *, leads: bool, reads_plan: bool = False) -> list[Tab]:
    """For whoever has more than one page; `reads_plan` for who leads nothing and has two."""
    pages = _OF_LEADS if leads else _OF_DIRECTORATES if reads_plan else {}
    return [
        Tab(voice.say("board-room", page=page), address, page == current)
        for page, address in pages.items()
    ]
