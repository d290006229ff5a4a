"""`python -m tools.fonts`: make documents/fonts; with `east-asia` the extra package in build/."""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from tools.fonts.cutting import cut
from tools.fonts.east_asia import wheel
from tools.fonts.sources import fetched, sources

ROOT: Final = Path(__file__).parent.parent.parent
FONTS: Final = ROOT / "documents" / "fonts"
_RIGHTS: Final = "Copyright"
_OLDER: Final = ("arabic", "ethiopic")
"""Of the fonts that were taken over whole."""


def main(arguments: list[str]) -> None:
    """Make what is asked; a package that is not what it was gives nothing."""
    with TemporaryDirectory() as folder:
        if arguments == ["east-asia"]:
            fonts, licence = _cut("east_asia", Path(folder))
            building = Path(folder) / "package"
            building.mkdir()
            print(wheel(fonts, licence, building, ROOT / "build"))
            return
        fonts, licence = _cut("scripts", Path(folder))
        for name, content in fonts.items():
            (FONTS / name).write_bytes(content)
        older = [_RIGHTS + _NOTO.format(script) for script in _OLDER]
        (FONTS / "OFL-Noto.txt").write_text("\n".join([*older, licence]), encoding="utf-8")


_NOTO: Final = " 2022 The Noto Project Authors (https://github.com/notofonts/{})"


def _cut(of: str, folder: Path) -> tuple[dict[str, bytes], str]:
    """The fonts of a list, by name, and their licence with everybody who made one of them."""
    fonts: dict[str, bytes] = {}
    rights: list[str] = []
    terms = ""
    for source in sources(of):
        files, licence = fetched(source, folder)
        fonts |= {font.name: cut(font) for font in files}
        first, terms = licence.split("\n", 1)
        rights.append(first)
    return fonts, "\n".join([*dict.fromkeys(rights), terms])


if __name__ == "__main__":
    main(sys.argv[1:])
