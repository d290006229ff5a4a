"""What pages load stands in the repository as its makers made it."""

import pytest

from tools import libraries


@pytest.mark.parametrize("copy", libraries.COPIES)
def test_what_pages_load_is_what_the_lock_of_npm_names(copy):
    original = libraries.PACKAGES / libraries.COPIES[copy]
    assert (libraries.ROOT / copy).read_bytes() == original.read_bytes(), "make lock"


def test_every_copy_has_an_original():
    folders = {(libraries.ROOT / copy).parent for copy in libraries.COPIES}
    copies = {str(file.relative_to(libraries.ROOT)) for room in folders for file in room.iterdir()}
    assert copies == set(libraries.COPIES)
