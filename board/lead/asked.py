"""What somebody looks for on the board: it stands in the address, so that it stays."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlencode

from trajectory.units.figures import Phase
from use_cases.board import Board, Row

LONGEST: Final = 100
"""Characters of what somebody looks for."""
PAGE: Final = 50
"""Teams on one page, so that it does not grow with the teams."""
_YES: Final = "ja"


@dataclass(frozen=True, slots=True)
class Asked:
    """Words, a phase, a unit, whether something waits, and which page from 1."""

    words: str = ""
    phase: Phase | None = None
    unit: str = ""
    waits: bool = False
    page: int = 1

    @classmethod
    def of(cls, query: Mapping[str, str]) -> "Asked":
        """What is no phase is no choice; what is no number is the first page."""
        phase, page = query.get("fase", ""), query.get("blad", "")
        return cls(
            query.get("zoek", "").strip()[:LONGEST],
            Phase(phase) if phase in list(Phase) else None,
            query.get("eenheid", "")[:LONGEST],
            query.get("stil", "") == _YES,
            max(1, int(page)) if page.isascii() and page.isdecimal() and len(page) < 6 else 1,
        )

    @property
    def any(self) -> bool:
        """Whether anything is looked for."""
        return self != Asked(page=self.page)

    def found(self, board: Board) -> list[Row]:
        """Every team that is looked for, by name."""
        return board.having(self.words, self.phase, self.unit, waits=self.waits)

    def on_page(self, rows: Sequence[Row]) -> Sequence[Row]:
        """Those of this page; of one behind the last, those of the last."""
        first = (min(self.page, pages_of(rows)) - 1) * PAGE
        return rows[first : first + PAGE]

    def query(self, page: int) -> str:
        """How it stands in an address that leads to this page, with "?" when there is anything."""
        said = {
            "zoek": self.words,
            "eenheid": self.unit,
            "fase": self.phase or "",
            "stil": _YES if self.waits else "",
            "blad": str(page) if page > 1 else "",
        }
        kept = urlencode({name: value for name, value in said.items() if value})
        return f"?{kept}" if kept else ""


def pages_of(rows: Sequence[Row]) -> int:
    return max(1, -(-len(rows) // PAGE))
