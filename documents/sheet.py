"""What a document says, as ready-made words: the one thing this room accepts.

Whoever makes a sheet has already chosen the language and looked up every sentence, so the
briefing and the team's result, as PDF and as DOCX, come from the same values. What it says
of answers comes from released words only (anonymity.md §4). What people wrote stands in it
when they wrote it for the team: a summary, a norm; never a text for the trainer.
"""

from dataclasses import dataclass
from datetime import datetime

from trajectory.language import Language

STEPS = 5
"""Steps of the bar that shows a word (trajectory.release.Word)."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One item of the release.

    `word` is the released word, or the sentence that says why there is none. `step` is the
    length of the bar from 1 to 5; 0 is no bar, for nothing is released. `bar` says in words
    what the bar shows ("4 van de 5 vakjes gevuld"), for whoever does not see it.
    """

    text: str
    word: str
    step: int
    bar: str

    def __post_init__(self) -> None:
        """Refuse a bar that cannot be drawn: a fault of the caller, never of a person."""
        if not 0 <= self.step <= STEPS:
            raise ValueError("a bar has 0 to 5 steps")


@dataclass(frozen=True, slots=True)
class Rows:
    """A table: headings and rows of as many cells. `widths` are millimetres, 0 for the column that
    takes what room there is; `said` is the number, from 0, of the column that people wrote."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...]
    said: int | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """One theme: its sentence, its findings, and in a briefing the points to talk about.

    A section without findings is words only. What people wrote stands in the language `spoken` of
    the sheet: `paragraphs` as the trainer wrote them, and `said` one by one; all else is in the
    language of the sheet. `part` groups sections under one heading, above the first of them;
    `steps` are numbered, `entries` are a name and what is said of it, and `own_page` begins a page.
    """

    title: str
    sentence: str
    findings: tuple[Finding, ...] = ()
    points: tuple[str, ...] = ()
    paragraphs: tuple[str, ...] = ()
    part: str = ""
    rows: Rows | None = None
    steps: tuple[str, ...] = ()
    entries: tuple[tuple[str, str], ...] = ()
    said: tuple[str, ...] = ()
    own_page: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """One numbered action: what, who, and when (look.md, "Documents")."""

    text: str
    who: str
    when: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """One document of a team, complete.

    `notice` says who this is for and stands first; `facts` are label and value; `columns`
    are the headings above statement and word; `points_title` stands above the points of a
    section and may be ""; `step_columns` are the headings above what, who and when, and
    `next_steps` may be empty; `legend` explains the bar and is "" where there is none;
    `contents_title` stands above the table of contents, which a long document gets, behind the
    first `before_contents` sections; `footer`
    carries version, date and threshold; `created` is the moment, with its zone,
    in the file's properties. The release's own moment fits there: the same sheet then gives
    everybody the same bytes, and the file does not tell when somebody fetched it.
    """

    language: Language
    title: str
    subtitle: str
    notice: str
    facts: tuple[tuple[str, str], ...]
    introduction: tuple[str, ...]
    columns: tuple[str, str]
    sections: tuple[Section, ...]
    points_title: str
    legend: str
    contents_title: str
    next_title: str
    step_columns: tuple[str, str, str]
    next_steps: tuple[Step, ...]
    footer: str
    created: datetime
    spoken: Language | None = None
    """The language of what people wrote; None when nobody did."""
    before_contents: int = 0
    unshown: str = ""
    """What is said in a PDF where a letter stands that no font at hand has."""

    @property
    def name(self) -> str:
        """What its file is called."""
        return f"{self.title} {self.subtitle}"
