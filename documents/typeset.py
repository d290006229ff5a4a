"""A sheet as PDF: tagged for PDF/UA-1 and kept for good as PDF/A-2a, set by typst.

The sheet goes in as data (JSON), never as markup. Fonts come from this folder and from
typst itself, so a machine without fonts gives the same pages.
"""

import json
from dataclasses import asdict
from functools import cache, lru_cache
from pathlib import Path
from typing import Literal

import typst

from documents.characters import UNKNOWN, usable, with_texts
from documents.guide import GuideSheet
from documents.report import ReportSheet
from documents.sheet import Sheet

_HERE = Path(__file__).parent
_TEMPLATES: dict[type, str] = {
    Sheet: "sheet.typ",
    GuideSheet: "guide.typ",
    ReportSheet: "report.typ",
}


def pdf(sheet: Sheet | GuideSheet | ReportSheet) -> bytes:
    """The sheet as a PDF file; the same sheet always gives the same bytes.

    Blocks for some tens of milliseconds: call it in a thread. Letters for which no font is
    at hand become an empty square, because PDF/UA refuses text that nobody can see.
    """
    sheet = with_texts(sheet, usable)
    try:
        return _typeset(sheet)
    except typst.TypstError:
        return _typeset(with_texts(sheet, _shown))


@cache
def bar_picture(step: int) -> bytes:
    """The bar of a finding as a PNG picture, for files that cannot draw it themselves."""
    return _compile("bar_picture.typ", {"step": str(step)}, kind="png")


REGION = 2
"""Letters of a region in a locale such as "nl-NL"; a script, as in "sr-Latn-RS", has more."""


def _typeset(sheet: Sheet | GuideSheet | ReportSheet) -> bytes:
    language, *rest = sheet.language.speech.locale.split("-")
    region = next((part for part in rest if len(part) == REGION), None)
    right_to_left = sheet.language.speech.right_to_left
    data = asdict(sheet) | {"lang": language, "region": region, "right_to_left": right_to_left}
    inputs = {"sheet": json.dumps(data, default=str)}
    return _compile(_TEMPLATES[type(sheet)], inputs, created=int(sheet.created.timestamp()))


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
        font_paths=_fonts(),
        ignore_system_fonts=True,
        pdf_standards=["a-2a", "ua-1"] if kind == "pdf" else [],
        ppi=300,
        timestamp=created,
    )


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, font_paths=[_HERE / "fonts"])


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
