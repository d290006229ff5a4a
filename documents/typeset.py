"""A sheet as PDF: tagged for PDF/UA-1 and kept for good as PDF/A-2a, set by typst.

The sheet goes in as data (JSON), never as markup. Fonts come from this folder and from
typst itself, so a machine without fonts gives the same pages.
"""

import json
from collections.abc import Sequence
from dataclasses import asdict, replace
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Literal, TypeVar

import typst

from documents.characters import UNKNOWN, usable, with_texts
from documents.comparison import ComparisonSheet
from documents.directions import apart
from documents.fonts import fonts
from documents.guide import GuideSheet
from documents.report import ReportSheet
from documents.sheet import Sheet
from documents.wall import Wall, candidates

_HERE = Path(__file__).parent
Paper = Sheet | GuideSheet | ComparisonSheet | ReportSheet
_TEMPLATES: dict[type, str] = {
    Sheet: "sheet.typ",
    GuideSheet: "guide.typ",
    ComparisonSheet: "comparison.typ",
    ReportSheet: "report.typ",
}
Kind = TypeVar("Kind", bound=Paper)
AIR = (1.0, 0.94, 0.88, 0.82, 0.76, 1.08, 1.16)
"""How much space there may be between lines, of what it is at best, in the order of preference."""
LEAST = 300
"""Points from the top to where the last page ends, at least: a heading with a few rows alone on a
page looks left behind."""


def pdf(sheet: Paper) -> bytes:
    """The sheet as a PDF file; the same sheet always gives the same bytes.

    Blocks for some tens of milliseconds: call it in a thread. Letters for which no font is
    at hand become an empty square, because PDF/UA refuses text that nobody can see.
    """
    return _file(sheet, _TEMPLATES[type(sheet)])


def poster(sheet: GuideSheet) -> bytes:
    """The page of a guide that a team hangs on its wall, as one A3."""
    return _file(sheet, "poster.typ")


def _file(sheet: Paper, template: str) -> bytes:
    sheet = with_texts(fitted(with_texts(sheet, usable)), apart)
    try:
        return _typeset(_whole(sheet), template)
    except typst.TypstError:
        return _typeset(_on_the_wall(with_texts(sheet, _shown), template), template)


def _whole(sheet: Kind) -> Kind:
    """Of which every letter can be shown, as far as anybody knows: then nothing is said of it."""
    return replace(sheet, unshown="")


def _on_the_wall(sheet: Kind, template: str) -> Kind:
    """A poster is a wall only: what its letters do not show is said at its foot."""
    if template in _TEMPLATES.values() or not isinstance(sheet, GuideSheet) or sheet.wall is None:
        return sheet
    rest = f"{sheet.wall.rest} {sheet.unshown}"
    return replace(sheet, wall=replace(sheet.wall, rest=rest))


def fitted(sheet: Kind) -> Kind:
    """The sheet with as much on the page for the wall as fits there; others as they are."""
    if not isinstance(sheet, GuideSheet) or sheet.wall is None:
        return sheet
    return replace(sheet, wall=_first_that_fits(sheet, candidates(sheet.wall)))


def _first_that_fits(sheet: GuideSheet, pages: Sequence[Wall]) -> Wall:
    """Typst measures: nobody else knows how long a line of its letters is."""
    inputs = _inputs(sheet) | {"pages": json.dumps([asdict(page) for page in pages])}
    fit = _asked("wall_fit.typ", "<fit>", inputs)
    return replace(pages[fit["nth"]], free=max(0.0, fit["free"]))


def air_of(sheet: Paper) -> float:
    """How much space the lines of the file on paper have: a word processor gives them as much, so
    that both are as long. The words are `usable`, and those of a guide `fitted`."""
    return float(_with_air(_inputs(_whole(sheet)), _TEMPLATES[type(sheet)]).get("air", AIR[0]))


def _with_air(inputs: dict[str, str], template: str) -> dict[str, str]:
    """With the space between lines by which the last page is worth a page, where there is one."""
    for air in AIR:
        tried = inputs | {"air": str(air)}
        end = _asked(template, "<end>", tried)
        if end["page"] == 1 or end["y"] >= LEAST:
            return tried
    return inputs


def _asked(template: str, label: str, inputs: dict[str, str]) -> Any:
    """What a document says of itself once it is laid out."""
    found = typst.query(
        _HERE / template,
        label,
        field="value",
        one=True,
        root=_HERE,
        sys_inputs=inputs,
        font_paths=fonts(),
        ignore_system_fonts=True,
    )
    return json.loads(found)


@cache
def bar_picture(step: int) -> bytes:
    """The bar of a finding as a PNG picture, for files that cannot draw it themselves."""
    return _compile("bar_picture.typ", {"step": str(step)}, kind="png")


REGION = 2
"""Letters of a region in a locale such as "nl-NL"; a script, as in "sr-Latn-RS", has more."""


def _typeset(sheet: Paper, template: str) -> bytes:
    inputs = _inputs(sheet)
    settled = _with_air(inputs, template) if template in _TEMPLATES.values() else inputs
    return _compile(template, settled, created=int(sheet.created.timestamp()))


def _inputs(sheet: Paper) -> dict[str, str]:
    language, *rest = sheet.language.speech.locale.split("-")
    region = next((part for part in rest if len(part) == REGION), None)
    right_to_left = sheet.language.speech.right_to_left
    data = asdict(sheet) | {"lang": language, "region": region, "right_to_left": right_to_left}
    return {"sheet": json.dumps(data, default=str)}


def _compile(
    name: str,
    inputs: dict[str, str],
    *,
    kind: Literal["pdf", "png"] = "pdf",
    created: int = 0,
) -> bytes:
    return typst.compile(
        _HERE / name,
        root=_HERE,
        format=kind,
        sys_inputs=inputs,
        font_paths=fonts(),
        ignore_system_fonts=True,
        pdf_standards=["a-2a", "ua-1"] if kind == "pdf" else [],
        ppi=300,
        timestamp=created,
    )


def _shown(text: str) -> str:
    return "".join(letter if _has_shape(letter) else UNKNOWN for letter in text)


@lru_cache(maxsize=1024)
def _has_shape(letter: str) -> bool:
    """Whether some font can show the letter; typst knows its fonts, so it is asked."""
    try:
        _compile("letter.typ", {"letter": letter})
    except typst.TypstError:
        return False
    return True
