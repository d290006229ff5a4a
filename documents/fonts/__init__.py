"""The fonts that pages are set in: those beside this file, and the extra package, if there."""

from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Final

import typst

EAST_ASIA: Final = "cultuurtraject_fonts_east_asia"
"""The extra package with Chinese and Korean letters (tools/fonts)."""
_OURS: Final = Path(__file__).parent


@cache
def fonts() -> typst.Fonts:
    """Never those of the machine, so that every machine gives the same pages."""
    return typst.Fonts(include_system_fonts=False, font_paths=[_OURS, *_east_asia()])


def _east_asia() -> list[Path]:
    """Where the fonts of the extra package lie; nowhere when it is not installed."""
    found = find_spec(EAST_ASIA)
    return [Path(place) for place in found.submodule_search_locations or ()] if found else []
