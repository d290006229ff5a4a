"""Findings on a slide: words on the left, bars of the same words on the right.

A chart holds steps of released words from 1 to 5 and nothing else: what somebody finds in its
workbook is what everybody sees (anonymity.md §4).
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Mm, Pt

from documents.sheet import STEPS, Finding
from documents.slides.canvas import FONT, GREEN, SOFT, Place, Type, text
from documents.slides.chart_data import ChartData
from documents.slides.fitting import SMALLEST, height_of
from documents.slides.show import SlideShow, Spread

MOST_FINDINGS: Final = 4
"""Findings on one slide, so that they can be read at the back of the room."""
_ROW: Final = Mm(26)
_SAID: Final = Mm(128)
_BARS, _BARS_WIDTH = Mm(152), Mm(50)
_WORD, _WORD_WIDTH = Mm(206), Mm(112.7)
_GREY: Final = "9AA3A0"


def shared_findings(show: SlideShow, spread: Spread, height: int) -> Iterator[Spread]:
    """In as few slides as they fit on, and about as many on each."""
    fitting = max(1, min(MOST_FINDINGS, height // _row(show, spread)))
    count = -(-len(spread.findings) // fitting)
    size = -(-len(spread.findings) // count) if count else 0
    for nth in range(count):
        own = slice(nth * size, (nth + 1) * size)
        yield replace(spread, points=(), findings=spread.findings[own], before=spread.before[own])


def draw_findings(slide: Any, show: SlideShow, spread: Spread, top: int) -> None:
    """Each finding with its word; with an earlier result, both words."""
    row, earlier = _row(show, spread), spread.before or (None,) * len(spread.findings)
    for number, (finding, before) in enumerate(zip(spread.findings, earlier, strict=True)):
        place = Place(top + row * number, row, width=_SAID)
        text(slide, [finding.text], place, Type(middle=True))
        if before is None:
            words = Place(place.top, row, _WORD, _WORD_WIDTH)
            text(slide, [finding.word], words, _said(finding))
        else:
            _both(slide, _both_words(show, before, finding), finding, place)
    if any(finding.step for finding in (*spread.findings, *spread.before)):
        _chart(slide, show, spread, Place(top, row * len(spread.findings), _BARS, _BARS_WIDTH))


def _both_words(show: SlideShow, before: Finding, finding: Finding) -> tuple[str, str]:
    then, now = show.series
    return f"{then}: {before.word}", f"{now}: {finding.word}"


def _both(slide: Any, words: tuple[str, str], finding: Finding, row: Place) -> None:
    """The word of then above that of now."""
    half = row.height // 2
    for nth, (said, look) in enumerate(
        zip(words, (Type(colour=SOFT, middle=True), _said(finding)), strict=True)
    ):
        text(slide, [said], Place(row.top + half * nth, half, _WORD, _WORD_WIDTH), look)


def _row(show: SlideShow, spread: Spread) -> int:
    """How high every row must be, so that nothing leaves its own."""
    said = [height_of([finding.text], _SAID) for finding in spread.findings]
    words = [height_of([finding.word], _WORD_WIDTH) for finding in spread.findings]
    both = [
        2 * height_of([word], _WORD_WIDTH)
        for pair in zip(spread.before, spread.findings, strict=False)
        for word in _both_words(show, *pair)
    ]
    return max([_ROW, *said, *words, *both])


def _said(finding: Finding) -> Type:
    bold = bool(finding.step)
    return Type(SMALLEST, GREEN if bold else SOFT, bold=bold, middle=True)


def _chart(slide: Any, show: SlideShow, spread: Spread, place: Place) -> None:
    """A native bar chart: one bar per finding, as long as its word is far up the scale."""
    data = ChartData()
    data.categories = [finding.text for finding in spread.findings]
    then, now = show.series
    if spread.before:
        data.add_series(then, [finding.step or None for finding in spread.before])
    data.add_series(now, [finding.step or None for finding in spread.findings])
    box = (place.left, place.top, place.width, place.height)
    graphic = slide.shapes.add_chart(XL_CHART_TYPE.BAR_CLUSTERED, *box, data)
    described = graphic._element.nvGraphicFramePr.cNvPr
    described.set("name", spread.title)
    described.set("descr", spread.chart)
    _plain(graphic.chart)


def _plain(chart: Any) -> None:
    """Dark bars on a light ground, the earlier ones lighter; no numbers, no colours that mean
    something."""
    chart.has_legend = chart.has_title = False
    chart.font.name, chart.font.size = FONT, Pt(SMALLEST)
    categories, values = chart.category_axis, chart.value_axis
    categories.reverse_order = True
    categories.visible = False
    values.minimum_scale, values.maximum_scale, values.major_unit = 0, STEPS, 1
    values.visible = False
    values.has_major_gridlines = True
    values.major_gridlines.format.line.color.rgb = RGBColor.from_string("C9CCC9")
    plot = chart.plots[0]
    plot.gap_width, plot.overlap = 120, 0
    plot.has_data_labels = False
    *earlier, last = plot.series
    for series, colour in (*((one, _GREY) for one in earlier), (last, GREEN)):
        fill = series.format.fill
        fill.solid()
        fill.fore_color.rgb = RGBColor.from_string(colour)
