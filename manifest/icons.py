"""The two icons, drawn from the SVG files in this folder each time a package is made."""

from pathlib import Path

import typst

_HERE = Path(__file__).parent


def color() -> bytes:
    """The full colour icon as PNG, 192 pixels square."""
    return _drawn("color.svg", 192)


def outline() -> bytes:
    """The icon in white on nothing as PNG, 32 pixels square."""
    return _drawn("outline.svg", 32)


def _drawn(file: str, size: int) -> bytes:
    inputs = {"file": file, "size": str(size)}
    # At 72 pixels per inch a point is a pixel.
    return typst.compile(_HERE / "icon.typ", format="png", ppi=72, sys_inputs=inputs)
