"""`make map`: the rooms of the house and who imports whom, drawn from the imports themselves.

Rooms stand in the layers of the import contract (pyproject.toml), so an arrow that points upwards
would be seen. A bold arrow is an import that no other arrow explains; a pale one goes where bold
ones lead as well.
"""

import textwrap
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Final

import grimp

ROOT: Final = Path(__file__).parent.parent
PICTURE: Final = ROOT / "docs" / "map.svg"
Arrow = tuple[str, str]
"""A room, and one that it imports."""

_WIDTH: Final = 920
_BOX: Final = 330
_LINE: Final = 17
_GAP: Final = 48
_LETTERS: Final = 48
"""Letters on a line of a box."""
_STYLE: Final = """
  text { font: 13px sans-serif; fill: #1a1a1a; text-anchor: middle }
  .room { font-weight: bold; font-size: 16px }
  rect.box { fill: #f7f5ef; stroke: #0b6e5f; stroke-width: 1.5 }
  path { fill: none; marker-end: url(#tip) }
  .bold { stroke: #0b6e5f; stroke-width: 2 }
  .pale { stroke: #a9bdd4; stroke-width: 1 }
"""


@dataclass(frozen=True, slots=True)
class Box:
    """A room on the picture: its middle, its upper edge, and what stands in it."""

    room: str
    middle: float
    top: float
    inside: tuple[str, ...]

    @property
    def bottom(self) -> float:
        return self.top + _LINE * (2 + len(self.inside))


def main() -> None:
    PICTURE.write_text(picture(), encoding="utf-8")


def picture() -> str:
    """The picture as SVG; the same imports always give the same text."""
    rows = layers()
    rooms = [room for row in rows for room in row]
    return _svg(boxes_of(rows), arrows_between(rooms))


def layers() -> list[list[str]]:
    """The rooms from top to bottom, as the import contract has them."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = project["tool"]["importlinter"]["contracts"]
    # One with a container is about the floors inside a room.
    [layered] = [
        contract
        for contract in contracts
        if contract["type"] == "layers" and "containers" not in contract
    ]
    return [layer.replace("|", ":").replace(" ", "").split(":") for layer in layered["layers"]]


def arrows_between(rooms: Iterable[str]) -> set[Arrow]:
    """Every room with every other that it imports."""
    graph = grimp.build_graph(*rooms, cache_dir=None)
    return {
        (_room(importer), _room(imported))
        for importer in graph.modules
        for imported in graph.find_modules_directly_imported_by(importer)
        if _room(importer) != _room(imported)
    }


def _room(module: str) -> str:
    return module.partition(".")[0]


def backbone(arrows: set[Arrow]) -> set[Arrow]:
    """The arrows without those that a longer way explains."""
    reach = _reach(arrows)
    between = {(a, c) for (a, b), (b_, c) in product(reach, reach) if b == b_}
    return arrows - between


def _reach(arrows: set[Arrow]) -> set[Arrow]:
    """From where one comes to where, by any number of arrows."""
    reach = set(arrows)
    while more := {(a, c) for (a, b), (b_, c) in product(reach, arrows) if b == b_} - reach:
        reach |= more
    return reach


# ---- drawing


def boxes_of(rows: list[list[str]]) -> dict[str, Box]:
    """Each room in its row, evenly spread."""
    boxes: dict[str, Box] = {}
    top = float(_GAP // 2)
    for row in rows:
        part = _WIDTH / len(row)
        drawn = [
            Box(room, part * (place + 0.5), top, _inside(room)) for place, room in enumerate(row)
        ]
        boxes |= {box.room: box for box in drawn}
        top = max(box.bottom for box in drawn) + _GAP
    return boxes


def _inside(room: str) -> tuple[str, ...]:
    parts = sorted(folder.parent.name for folder in (ROOT / room).glob("*/__init__.py"))
    return tuple(textwrap.wrap(" · ".join(parts), _LETTERS))


def _svg(boxes: Mapping[str, Box], arrows: set[Arrow]) -> str:
    height = max(box.bottom for box in boxes.values()) + _GAP // 2
    bold = backbone(arrows)
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height:g}" role="img">',
        "<title>The rooms of the house, and who imports whom</title>",
        f"<style>{_STYLE}</style>",
        '<defs><marker id="tip" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="9"'
        ' markerHeight="9" markerUnits="userSpaceOnUse" orient="auto">'
        '<path d="M0 0L8 4L0 8z" style="fill:#0b6e5f;stroke:none;marker-end:none"/>'
        "</marker></defs>",
        f'<rect width="{_WIDTH}" height="{height:g}" fill="#ffffff"/>',
        *(_arrow(boxes, arrow, "pale") for arrow in sorted(arrows - bold)),
        *(_arrow(boxes, arrow, "bold") for arrow in sorted(bold)),
        *(line for box in boxes.values() for line in _box(box)),
        "</svg>",
    ]
    return "\n".join(lines) + "\n"


def _arrow(boxes: Mapping[str, Box], arrow: Arrow, kind: str) -> str:
    source, target = (boxes[room] for room in arrow)
    return (
        f'<path class="{kind}" d="{_curve(source, target)}">'
        f"<title>{source.room} imports {target.room}</title></path>"
    )


def _curve(source: Box, target: Box) -> str:
    """From the lower edge of one to the upper edge of the other, around what stands between."""
    passes = target.top - source.bottom > _GAP and target.middle == source.middle
    aside = (source.middle - _WIDTH / 2) / _WIDTH * _BOX * 2.9 if passes else 0.0
    shift = aside / 2 or (target.middle - source.middle) / _WIDTH * _BOX / 3
    x, to_x = source.middle + shift, target.middle + (shift if passes else -shift)
    y, to_y = source.bottom, target.top
    bend = (to_y - y) / 2
    return (
        f"M{x:.0f} {y:.0f}C{x + aside / 2:.0f} {y + bend:.0f} "
        f"{to_x + aside / 2:.0f} {to_y - bend:.0f} {to_x:.0f} {to_y:.0f}"
    )


def _box(box: Box) -> Iterator[str]:
    left, height = box.middle - _BOX / 2, box.bottom - box.top
    yield (
        f'<rect class="box" x="{left:.0f}" y="{box.top:.0f}" width="{_BOX}"'
        f' height="{height:.0f}" rx="6"/>'
    )
    first = box.top + _LINE * 1.35
    yield f'<text class="room" x="{box.middle:.0f}" y="{first:.0f}">{box.room}</text>'
    for number, text in enumerate(box.inside, start=1):
        yield f'<text x="{box.middle:.0f}" y="{first + number * _LINE:.0f}">{text}</text>'


if __name__ == "__main__":
    main()
