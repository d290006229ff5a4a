"""What the booth is given by whoever starts it; it chooses nothing itself."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from booth.sealing import fits
from booth.tickets import TicketOffice
from booth.turnstile import Turnstile
from storage.box import Boxes
from storage.keys import KeyStore
from trajectory.instrument import Instrument
from trajectory.working_days import WorkCalendar


@dataclass(frozen=True, slots=True)
class BoothServices:
    """`instruments` by their key ("name@version"); `now` gives an aware moment.

    Raises:
        ValueError: the answers to an instrument could outgrow a ballot.
    """

    boxes: Boxes
    keys: KeyStore
    tickets: TicketOffice
    instruments: Mapping[str, Instrument]
    now: Callable[[], datetime]
    calendar: WorkCalendar
    turnstile: Turnstile = field(default_factory=Turnstile)

    def __post_init__(self) -> None:
        too_long = [key for key, instrument in self.instruments.items() if not fits(instrument)]
        if too_long:
            raise ValueError(f"answers do not fit in a ballot: {', '.join(too_long)}")
