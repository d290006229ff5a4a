"""What browsers load is made of the sources that people read: the same bytes for everybody."""

import pytest

from tools import bundle

MADE = bundle.built()
BOOTH = "booth/bundle/booth.js"


@pytest.mark.parametrize("name", bundle.ENTRIES)
def test_a_bundle_is_what_its_sources_give(name):
    assert (bundle.ROOT / name).read_bytes() == MADE[name], "make bundle"


def test_every_bundle_has_its_sources():
    made = {
        file for room in ("booth", "board") for file in (bundle.ROOT / room / "bundle").iterdir()
    }
    assert made == {bundle.ROOT / name for name in bundle.ENTRIES}


def test_another_source_gives_another_bundle(tmp_path, monkeypatch):
    """The control: a word that is changed shows in the bundle."""
    for file in (bundle.SOURCES / "booth" / "static").rglob("*.js"):
        copy = tmp_path / file.relative_to(bundle.SOURCES)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(file.read_bytes().replace(b"no-referrer", b"origin"))
    monkeypatch.setattr(bundle, "SOURCES", tmp_path)
    monkeypatch.setattr(bundle, "ENTRIES", {BOOTH: bundle.ENTRIES[BOOTH]})
    assert bundle.built()[BOOTH] != MADE[BOOTH]
