"""The same bytes for everybody: a deck without the moments at which it was zipped."""

from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_ZIP_DAY: Final = (1980, 1, 1, 0, 0, 0)


def steady(deck: bytes) -> bytes:
    """The file without the moments at which it and the workbooks inside it were zipped."""
    with ZipFile(BytesIO(deck)) as parts:
        named = {name: parts.read(name) for name in parts.namelist()}
    return _zipped(
        {
            name: _steady_workbook(content) if name.endswith(".xlsx") else content
            for name, content in named.items()
        }
    )


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
