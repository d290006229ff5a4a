"""The first page of a norm guide in a DOCX: the same words as on paper, in a section of its own."""

from docx.document import Document
from docx.enum.section import WD_SECTION
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from documents import word
from documents.guide import GuideSheet
from documents.wall import Behaviours, Wall, WallTheme

_MARGINS = {"left": Mm(20), "right": Mm(20), "top": Mm(16), "bottom": Mm(12)}
_LETTERS = 0.82
"""Of the size on paper: the letters of a word processor are wider, and differ by machine."""
_SMALL, _LEAST, _MOST, _MUCH = 0.66, 8, 11, 0.42
"""Of the large type on paper, within limits in points, the last again of the large type."""
_BETWEEN = 0.65
"""Above a theme, of the same."""
_LEAST_ABOVE, _OF_FREE = 14, 0.55
"""Points above the help at the foot, and how much of what stays empty on paper: a word processor
has no foot of a page, and must not run on to the next."""


def wall_page(document: Document, sheet: GuideSheet, wall: Wall) -> None:
    """The page, and the section in which the rest of the guide stands."""
    own = _margins(document)
    _set_margins(document, _MARGINS)
    document.add_paragraph(wall.title, "Title")
    document.add_paragraph(f"{sheet.subtitle} · {wall.version}", "Wall Version")
    for theme in wall.themes:
        _theme(document, sheet, wall, theme)
    _foot(document, wall)
    document.add_section(WD_SECTION.NEW_PAGE)
    _set_margins(document, own)


def _margins(document: Document) -> dict[str, int]:
    section = document.sections[-1]
    return {side: getattr(section, f"{side}_margin") for side in _MARGINS}


def _set_margins(document: Document, margins: dict[str, int] | dict[str, Mm]) -> None:
    for side, size in margins.items():
        setattr(document.sections[-1], f"{side}_margin", size)


def _theme(document: Document, sheet: GuideSheet, wall: Wall, theme: WallTheme) -> None:
    size = _halves(wall.size * _LETTERS)
    small = _halves(min(max(wall.size * _SMALL, _LEAST), max(_MOST, wall.size * _MUCH)))
    title = document.add_paragraph(theme.title.upper(), "Wall Theme")
    title.paragraph_format.space_before = Pt(wall.size * _BETWEEN)
    if theme.large.title:
        heading = document.add_paragraph(style="Wall Large").add_run(
            f"{theme.large.title}:", "Label"
        )
        _sized([heading], size)
    for text, note in theme.large.noted:
        written, *noted = _written(document.add_paragraph(style="Wall Large"), sheet, text, note)
        _sized([written], size)
        for run in noted:
            run.bold = False
        _sized(noted, small)
    for kind in theme.small:
        _sized(_small(document.add_paragraph(style="Wall Small"), sheet, kind), small)
    if theme.more:
        _sized([document.add_paragraph(style="Wall Small").add_run(wall.more)], small)


def _halves(points: float) -> Pt:
    """A size that a word processor knows."""
    return Pt(round(points * 2) / 2)


def _small(line: Paragraph, sheet: GuideSheet, kind: Behaviours) -> list[Run]:
    runs = [line.add_run(f"{kind.title}: ")]
    for nth, (text, note) in enumerate(kind.noted):
        runs += [line.add_run(" · ")] if nth else []
        runs += _written(line, sheet, text, note)
    return runs


def _written(line: Paragraph, sheet: GuideSheet, text: str, note: str) -> list[Run]:
    """The team's words in its own language, and what is said behind them."""
    written = line.add_run(text)
    word.in_language(written, sheet.spoken, inside=sheet.language)
    return [written, line.add_run(f" {note}", "Label")] if note else [written]


def _sized(runs: list[Run], size: Pt) -> None:
    for run in runs:
        run.font.size = size


def _foot(document: Document, wall: Wall) -> None:
    first, *rest = wall.help
    line = document.add_paragraph(style="Notice")
    line.paragraph_format.space_before = _halves(max(_LEAST_ABOVE, wall.free * _OF_FREE))
    line.add_run(wall.help_title).bold = True
    line.add_run(f" {first}")
    for text in rest:
        line.add_run().add_break()
        word.pressable(line, text)
    document.add_paragraph(wall.rest, "Legend")
