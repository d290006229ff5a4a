"""Slides for the room, as PPTX: native charts that can be read without colour, and a text beside
each that says the same.

This is the only file that knows python-pptx. A chart holds steps of released words from 1 to 5
and nothing else: what somebody finds in its workbook is what everybody sees (anonymity.md §4).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from io import BytesIO
from itertools import zip_longest
from typing import Any, TypeVar
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.util import Mm, Pt

from documents.characters import usable, with_texts
from documents.sheet import STEPS, Finding
from trajectory.language import Language

MOST_FINDINGS = 5
"""Findings on one slide, so that they can be read at the back of the room."""
MOST_POINTS = 5

_WIDTH, _HEIGHT, _MARGIN = Mm(338.7), Mm(190.5), Mm(20)
_GREEN, _INK, _SOFT, _PAPER = "0B6E5F", "1D2328", "566068", "FBFAF6"
_FONT = "Segoe UI"
_MIDDLE = Mm(78)
_Entry = TypeVar("_Entry")
_ZIP_DAY = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Spread:
    """One slide: a title, a sentence, points, and findings with their chart.

    `chart` says in words what the chart shows, for whoever does not see it.
    """

    title: str
    sentence: str = ""
    points: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
    chart: str = ""


@dataclass(frozen=True, slots=True)
class SlideShow:
    """Slides in one language. `series` names what the bars of a chart show; `created` is a
    moment with its zone, the same for every copy."""

    language: Language
    title: str
    subtitle: str
    notice: str
    spreads: tuple[Spread, ...]
    series: str
    footer: str
    created: datetime

    @property
    def name(self) -> str:
        """What its file is called."""
        return f"{self.title} {self.subtitle}"


def pptx(show: SlideShow) -> bytes:
    """The slides as a PPTX file; the same show always gives the same bytes.

    Blocks for some tens of milliseconds: call it in a thread.
    """
    show = with_texts(show, usable)
    deck = Presentation()
    deck.slide_width, deck.slide_height = _WIDTH, _HEIGHT
    properties = deck.core_properties
    properties.title, properties.language = (
        f"{show.title} · {show.subtitle}",
        show.language.speech.locale,
    )
    properties.author = properties.last_modified_by = properties.comments = ""
    properties.created = properties.modified = show.created.astimezone(UTC).replace(tzinfo=None)
    _opening(deck, show)
    for spread in show.spreads:
        for part in _parts(spread):
            _spread(deck, show, part)
    for slide in deck.slides:
        _speak(slide, show.language)
    saved = BytesIO()
    deck.save(saved)
    return _steady(saved.getvalue())


def _parts(spread: Spread) -> list[Spread]:
    """A theme with much to say takes more slides of the same title."""
    findings = _shared_out(spread.findings, MOST_FINDINGS)
    points = _shared_out(spread.points, MOST_POINTS)
    return [
        replace(spread, findings=some, points=others)
        for some, others in zip_longest(findings, points, fillvalue=())
    ] or [spread]


def _shared_out(entries: tuple[_Entry, ...], most: int) -> list[tuple[_Entry, ...]]:
    """In as few parts as fit, and about as many in each."""
    count = -(-len(entries) // most)
    size = -(-len(entries) // count) if count else 0
    return [entries[nth * size : (nth + 1) * size] for nth in range(count)]


def _opening(deck: Any, show: SlideShow) -> None:
    slide = _blank(deck, show, show.title)
    _text(slide, [show.subtitle], _Place(Mm(62), Mm(16)), _Type(20, _GREEN, bold=True))
    _text(slide, [show.notice], _Place(Mm(110), Mm(40)), _Type(18, _SOFT))


def _spread(deck: Any, show: SlideShow, spread: Spread) -> None:
    slide = _blank(deck, show, spread.title, top=Mm(14))
    below = Mm(40)
    if spread.sentence:
        _text(slide, [spread.sentence], _Place(below, Mm(22)), _Type(18))
        below = Mm(64)
    if spread.points:
        points = [f"– {point}" for point in spread.points]
        _text(slide, points, _Place(below, Mm(110)), _Type(20, gap=8))
    if spread.findings:
        _findings(slide, show, spread, below)


def _blank(deck: Any, show: SlideShow, title: str, *, top: int = _MIDDLE) -> Any:
    """A slide of our own look with a real title, which a screen reader and an outline find."""
    slide = deck.slides.add_slide(deck.slide_layouts[5])
    fill = slide.background.fill
    fill.solid()
    fill.fore_color.rgb = RGBColor.from_string(_PAPER)
    head = slide.shapes.title
    head.left, head.top, head.width, head.height = _MARGIN, top, _WIDTH - 2 * _MARGIN, Mm(24)
    _write(head.text_frame, [title], _Type(32, bold=True))
    _text(slide, [show.footer], _Place(_HEIGHT - Mm(16), Mm(8)), _Type(11, _SOFT))
    return slide


def _speak(slide: Any, language: Language) -> None:
    """Tell a screen reader in which language every word on a slide is, and where lines begin."""
    for shape in slide.shapes:
        if shape.has_text_frame:
            for paragraph in shape.text_frame.paragraphs:
                if language.speech.right_to_left:
                    paragraph.alignment = PP_ALIGN.RIGHT
                    paragraph._p.get_or_add_pPr().set("rtl", "1")
                for run in paragraph.runs:
                    run._r.get_or_add_rPr().set("lang", language.speech.locale)


@dataclass(frozen=True, slots=True)
class _Type:
    """How words are set; `gap` is the space after each line, in points."""

    size: int
    colour: str = _INK
    bold: bool = False
    gap: int = 0
    middle: bool = False


@dataclass(frozen=True, slots=True)
class _Place:
    top: int
    height: int
    left: int = _MARGIN
    width: int = _WIDTH - 2 * _MARGIN


def _text(slide: Any, lines: Sequence[str], place: _Place, look: _Type) -> None:
    box = slide.shapes.add_textbox(place.left, place.top, place.width, place.height)
    _write(box.text_frame, lines, look)


def _write(frame: Any, lines: Sequence[str], look: _Type) -> None:
    frame.word_wrap = True
    frame.vertical_anchor = MSO_ANCHOR.MIDDLE if look.middle else MSO_ANCHOR.TOP
    frame.margin_left = frame.margin_right = 0
    for number, line in enumerate(lines):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        paragraph.alignment = 1
        paragraph.space_after = Pt(look.gap)
        run = paragraph.add_run()
        run.text = line
        run.font.name, run.font.size, run.font.bold = _FONT, Pt(look.size), look.bold
        run.font.color.rgb = RGBColor.from_string(look.colour)


# ---- findings: words on the left, bars of the same words on the right


def _findings(slide: Any, show: SlideShow, spread: Spread, top: int) -> None:
    row = min(Mm(24), (_HEIGHT - top - Mm(26)) // len(spread.findings))
    for number, finding in enumerate(spread.findings):
        place = top + row * number
        colour = _GREEN if finding.step else _SOFT
        said = _Type(16, colour, bold=bool(finding.step), middle=True)
        _text(slide, [finding.text], _Place(place, row, width=Mm(150)), _Type(16, middle=True))
        _text(slide, [finding.word], _Place(place, row, Mm(254), Mm(66)), said)
    if any(finding.step for finding in spread.findings):
        _chart(slide, show, spread, _Place(top, row * len(spread.findings), Mm(174), Mm(76)))


def _chart(slide: Any, show: SlideShow, spread: Spread, place: _Place) -> None:
    """A native bar chart: one bar per finding, as long as its word is far up the scale."""
    data = CategoryChartData()
    data.categories = [finding.text for finding in spread.findings]
    data.add_series(show.series, [finding.step or None for finding in spread.findings])
    box = (place.left, place.top, place.width, place.height)
    graphic = slide.shapes.add_chart(XL_CHART_TYPE.BAR_CLUSTERED, *box, data)
    described = graphic._element.nvGraphicFramePr.cNvPr
    described.set("name", spread.title)
    described.set("descr", spread.chart)
    _plain(graphic.chart)


def _plain(chart: Any) -> None:
    """Dark bars on a light ground, without legend, numbers or colours that mean something."""
    chart.has_legend = chart.has_title = False
    chart.font.name, chart.font.size = _FONT, Pt(10)
    categories, values = chart.category_axis, chart.value_axis
    categories.reverse_order = True
    categories.visible = False
    values.minimum_scale, values.maximum_scale, values.major_unit = 0, STEPS, 1
    values.visible = False
    values.has_major_gridlines = True
    values.major_gridlines.format.line.color.rgb = RGBColor.from_string("C9CCC9")
    plot = chart.plots[0]
    plot.gap_width = 160
    plot.has_data_labels = False
    fill = plot.series[0].format.fill
    fill.solid()
    fill.fore_color.rgb = RGBColor.from_string(_GREEN)


# ---- the same bytes for everybody


def _steady(deck: bytes) -> bytes:
    """The file without the moments at which it and the workbooks inside it were zipped."""
    with ZipFile(BytesIO(deck)) as parts:
        named = {name: parts.read(name) for name in parts.namelist()}
    steady = {
        name: _steady_workbook(content) if name.endswith(".xlsx") else content
        for name, content in named.items()
    }
    return _zipped(steady)


def _steady_workbook(workbook: bytes) -> bytes:
    with ZipFile(BytesIO(workbook)) as parts:
        named = {name: parts.read(name) for name in parts.namelist() if "core.xml" not in name}
        return _zipped(_without_core(named))


def _without_core(parts: dict[str, bytes]) -> dict[str, bytes]:
    """A workbook needs no author and no date; nothing may point to what is left out."""
    for name in ("[Content_Types].xml", "_rels/.rels"):
        text = parts[name].decode()
        for piece in text.split("<"):
            if "core.xml" in piece or "core-properties" in piece:
                text = text.replace(f"<{piece.partition('>')[0]}>", "")
        parts[name] = text.encode()
    return parts


def _zipped(parts: dict[str, bytes]) -> bytes:
    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        for name, content in parts.items():
            archive.writestr(ZipInfo(name, _ZIP_DAY), content, ZIP_DEFLATED)
    return packed.getvalue()
