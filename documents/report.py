"""What a closing report says, as ready-made words: what was done, and what stays.

Results are released words and figures count steps and norms; nobody's name stands in it.
"""

from dataclasses import dataclass
from datetime import datetime

from documents.comparison import Comparison
from documents.guide import Chapter, Table, ThemeOfGuide
from trajectory.language import Language


@dataclass(frozen=True, slots=True)
class ReportSheet:
    """One closing report, complete.

    `done` is what happened when, a table for each trajectory of the team; `norms` is the norm
    itself, below `coverage`; `results` is what both scans said, if they said anything. `norms`
    and `agreements` hold the team's words, in the language `spoken`. `created` is the day of the
    closing.
    """

    language: Language
    spoken: Language
    title: str
    subtitle: str
    notice: str
    facts: tuple[tuple[str, str], ...]
    done: tuple[Table, ...]
    coverage: Chapter
    norms: tuple[ThemeOfGuide, ...]
    outcome: Chapter
    results: Comparison | None
    agreements: Table
    left: Chapter
    contents_title: str
    footer: str
    created: datetime
    unshown: str = ""
    """What is said in a PDF where a letter stands that no font at hand has."""

    @property
    def name(self) -> str:
        """What its file is called."""
        return f"{self.title} {self.subtitle}"
