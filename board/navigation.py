"""The pages that somebody can go to."""

from dataclasses import dataclass

from board.pages import PATH
from board.voice import Voice

DIRECTORATE = f"{PATH}/directie"


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
    pages = {"teams": PATH, "directorate": DIRECTORATE}
    return [
        Tab(voice.say(f"board-tab-{page}"), address, page == current)
        for page, address in pages.items()
    ]
