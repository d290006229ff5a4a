"""What a closing report says, as ready-made words: what was done, and what stays.

Figures are functions of released words, adopted norms and steps; nobody's name stands in it.
"""

from dataclasses import dataclass
from datetime import datetime

from documents.guide import Chapter, Table
from trajectory.language import Language


@dataclass(frozen=True, slots=True)
class ReportSheet:
    """One closing report, complete.

    `done` is what happened when; `coverage`, `comparison` and `left` may have an introduction
    alone. `agreements` holds the team's words, in the language `spoken`. `created` is the day
    of the closing: every copy is the same to the byte.
    """

    language: Language
    spoken: Language
    title: str
    subtitle: str
    notice: str
    facts: tuple[tuple[str, str], ...]
    done: Table
    coverage: Chapter
    comparison: Chapter
    changes: Table
    agreements: Table
    left: Chapter
    footer: str
    created: datetime

    @property
    def name(self) -> str:
        """What its file is called."""
        return f"{self.title} {self.subtitle}"
