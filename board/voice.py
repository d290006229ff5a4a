"""Who tells on a page of the board: in which language, and when."""

from dataclasses import dataclass
from datetime import date, datetime

from babel.dates import format_date

from content.texts.languages import cldr
from content.texts.texts import Say
from trajectory.language import Language


@dataclass(frozen=True, slots=True)
class Voice:
    """As `papers.standing.Teller`."""

    say: Say
    language: Language
    now: datetime
    rooms: tuple[str, ...] = ()
    """The pages of whoever looks, as `board.navigation.rooms_of`."""

    def month(self, first: date) -> str:
        """A month by its name, such as "maart 2027"."""
        return format_date(first, "LLLL y", locale=cldr(self.language))
