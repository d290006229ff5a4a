"""The pages that somebody can go to: each by one right."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Final

from board.pages import PATH
from board.voice import Voice
from trajectory.units.parts import UnitAction
from use_cases.principal import Principal
from use_cases.units.directorate import opens
from use_cases.waves.board import opens as opens_waves

TIMELINE: Final = f"{PATH}/tijdlijn"
WEEK: Final = f"{PATH}/eerste-week"
PREVIEW: Final = f"{PATH}/voorbeeld"
PLAN: Final = f"{PATH}/plan"
WAVES: Final = f"{PATH}/golven"
DIRECTORATE: Final = f"{PATH}/directie"
REPORTS: Final = f"{PATH}/rapportages"
COUNCIL: Final = f"{PATH}/or"
AGENDA: Final = f"{PATH}/agenda"
_ADDRESSES: Final = {
    "teams": PATH,
    "timeline": TIMELINE,
    "week": WEEK,
    "preview": PREVIEW,
    "plan": PLAN,
    "waves": WAVES,
    "directorate": DIRECTORATE,
    "council": COUNCIL,
    "reports": REPORTS,
    "agenda": AGENDA,
}


@dataclass(frozen=True, slots=True)
class Tab:
    """A page by its name."""

    name: str
    address: str
    current: bool


def _leads(principal: Principal) -> bool:
    return principal.is_lead


def _may(action: UnitAction, principal: Principal) -> bool:
    return principal.mandate.may_somewhere(action)


_OPEN: Final[Mapping[str, Callable[[Principal], bool]]] = {
    "teams": _leads,
    "timeline": _leads,
    "week": _leads,
    "preview": _leads,
    "plan": partial(_may, UnitAction.READ_PLAN),
    "waves": opens_waves,
    "directorate": opens,
    "council": partial(_may, UnitAction.SEE_COUNCIL_PAGE),
}
"""For whom there is a page. Whoever has one of these reads what was published too."""


def rooms_of(principal: Principal, *, guides: bool) -> tuple[str, ...]:
    """The pages of this person by name, in the order of the tabs; none for most people. `guides`
    when they are trainer or coach of a team that goes on."""
    own = ("agenda",) if guides else ()
    rooms = tuple(room for room, is_open in _OPEN.items() if is_open(principal))
    return (*own, *rooms, "reports") if rooms else own


def home_of(rooms: tuple[str, ...]) -> str:
    """Where the one tab of Teams brings whoever leads no team; "" for nowhere."""
    homes = ("directorate", "council", "waves", "agenda")
    return next((_ADDRESSES[one] for one in homes if one in rooms), "")


def tabs(voice: Voice, current: str) -> list[Tab]:
    """The pages of whoever looks, when there is more than one."""
    rooms = voice.rooms if len(voice.rooms) > 1 else ()
    return [
        Tab(voice.say("board-room", page=room), _ADDRESSES[room], room == current) for room in rooms
    ]
