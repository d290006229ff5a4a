"""What the booth is given by whoever starts it; it chooses nothing itself."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from booth.ballots.sheets import fits
from booth.day_keys import DayKeys
from booth.pools.ticker import Ticker
from booth.tickets import TicketOffice
from storage.ballots.box import Boxes
from storage.keys.key_store import KeyStore
from trajectory.needs import NeedKind
from trajectory.norms import Wording
from trajectory.planning.working_days import WorkCalendar
from trajectory.rounds.instrument import Instrument, Theme
from trajectory.rounds.rounds import TEXTS_LIVE


@dataclass(frozen=True, slots=True)
class BoothServices:
    """`instruments` by their key ("name@version"); `now` gives an aware moment. `texts_live` is
    how long after its closing the texts of a round may be read: thirty days, or shorter.

    Raises:
        ValueError: the answers to an instrument could outgrow a ballot, or texts would be kept
            for too long.
    """

    boxes: Boxes
    keys: KeyStore
    days: DayKeys
    ticker: Ticker
    tickets: TicketOffice
    instruments: Mapping[str, Instrument]
    now: Callable[[], datetime]
    calendar: WorkCalendar
    word: Callable[[str, Wording], Awaitable[Sequence[str]]]
    """Puts a wording with the norms of a trajectory; gives the words in it that seem to name
    somebody of the team, and puts nothing there, unless the trainer looked at these before."""
    themes: Sequence[Theme] = ()
    """The themes of the norm, in the order in which people choose one."""
    need_kinds: Sequence[NeedKind] = ()
    """What people may tick that they need, in that order."""
    texts_live: timedelta = TEXTS_LIVE

    def __post_init__(self) -> None:
        too_long = [key for key, instrument in self.instruments.items() if not fits(instrument)]
        if too_long:
            raise ValueError(f"answers do not fit in a ballot: {', '.join(too_long)}")
        if self.texts_live > TEXTS_LIVE:
            raise ValueError("texts are kept thirty days at most")
