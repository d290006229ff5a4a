"""The picture of the rooms shows what is imported, and nothing that is not."""

import re

import pytest

from tools import house_map

ARROWS = set(re.findall(r"<title>(\w+) imports (\w+)</title>", house_map.picture()))


def test_the_picture_in_the_documents_is_up_to_date():
    assert house_map.PICTURE.read_text(encoding="utf-8") == house_map.picture(), "make map"
    assert "](map.svg)" in (house_map.ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")


def test_every_room_of_the_contract_stands_on_it_once():
    drawn = re.findall(r'class="room"[^>]*>(\w+)<', house_map.picture())
    assert sorted(drawn) == sorted(room for row in house_map.layers() for room in row)


def test_imports_that_are_there_are_drawn_and_others_are_not():
    assert {("booth", "storage"), ("tryout", "bot"), ("dialogs", "trajectory")} <= ARROWS
    assert ("booth", "dialogs") not in ARROWS
    assert ("trajectory", "content") not in ARROWS


@pytest.mark.parametrize(
    ("arrows", "bold"),
    [
        ({("a", "b"), ("b", "c")}, {("a", "b"), ("b", "c")}),
        ({("a", "b"), ("b", "c"), ("a", "c")}, {("a", "b"), ("b", "c")}),
        ({("a", "b"), ("b", "c"), ("c", "d"), ("a", "d")}, {("a", "b"), ("b", "c"), ("c", "d")}),
    ],
)
def test_an_arrow_that_a_longer_way_explains_is_pale(arrows, bold):
    assert house_map.backbone(arrows) == bold
