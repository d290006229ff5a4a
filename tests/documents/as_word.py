"""How many pages a Word file has, counted by a program of others that lays it out (`dxpdf`).

Nobody has the letters of Word here: ours stand in for Segoe UI, as wide as those on average and
with lines as high, which its tables say (hhea: 2210 up and 514 down, of 2048).
"""

import os
import subprocess
import sys
from pathlib import Path

import dxpdf
import pypdfium2
from fontTools.ttLib import TTFont

from tests.run_folder import run_folder
from tests.servers import ROOT

NAME = "Segoe UI"
WIDER = 1.07
UP, DOWN = 2210 / 2048, 514 / 2048
_STYLES = {"400Regular": ("Regular", 400), "600SemiBold": ("Bold", 700)}
_CONFIGURATION = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
<dir>{fonts}</dir>
<cachedir>{cache}</cachedir>
<match target="pattern">
<edit name="family" mode="append_last"><string>{name}</string></edit>
</match>
</fontconfig>
"""
"""Only these letters, whatever else the machine has."""


def in_word(files, folder):
    """The files as Word would lay them out, as PDF, by their name."""
    for name, content in files.items():
        (folder / name).write_bytes(content)
    fonts = run_folder() / "letters-of-word"
    if not fonts.is_dir():
        fonts.mkdir()
        for weight, style in _STYLES.items():
            _font(weight, *style).save(fonts / f"{weight}.ttf")
    configuration = folder / "fonts.conf"
    written = _CONFIGURATION.format(fonts=fonts, cache=folder / "cache", name=NAME)
    configuration.write_text(written, encoding="utf-8")
    subprocess.run(
        [sys.executable, "-m", "tests.documents.as_word", *(str(folder / name) for name in files)],
        check=True,
        cwd=ROOT,
        env={**os.environ, "FONTCONFIG_FILE": str(configuration)},
    )
    return {name: (folder / name).with_suffix(".pdf").read_bytes() for name in files}


def length(content):
    """Pages of a PDF."""
    return len(pypdfium2.PdfDocument(content))


def _font(weight, style, number):
    """Our letters under the name of those of Word."""
    font = TTFont(ROOT / "documents" / "fonts" / f"SourceSans3_{weight}.ttf")
    size, widths, names = font["head"].unitsPerEm, font["hmtx"], font["name"]
    for glyph, (wide, left) in list(widths.metrics.items()):
        widths[glyph] = (round(wide * WIDER), left)
    head, os2 = font["hhea"], font["OS/2"]
    head.ascent = os2.sTypoAscender = os2.usWinAscent = round(UP * size)
    os2.usWinDescent = round(DOWN * size)
    head.descent = os2.sTypoDescender = -os2.usWinDescent
    head.lineGap = os2.sTypoLineGap = 0
    os2.usWeightClass = number
    for number_of_name in (16, 17, 21, 22, 25):
        names.removeNames(nameID=number_of_name)
    called = {1: NAME, 2: style, 4: f"{NAME} {style}", 6: f"SegoeUI-{style}"}
    for number_of_name, value in called.items():
        names.setName(value, number_of_name, 3, 1, 0x409)
    return font


if __name__ == "__main__":
    for path in map(Path, sys.argv[1:]):
        path.with_suffix(".pdf").write_bytes(dxpdf.convert(path.read_bytes()))
