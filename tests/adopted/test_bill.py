"""The bill of materials names what pages load, beside the packages of Python, and no tool."""

import json
import re

from tests.servers import ROOT
from tools import bill

LOCK = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))
EMPTY = {"bomFormat": "CycloneDX", "components": [], "dependencies": []}


def test_what_pages_load_is_in_it_with_its_version_licence_and_hash():
    made = {one["purl"]: one for one in bill.completed(EMPTY, LOCK)["components"]}
    wanted = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))["dependencies"]
    for name, version in wanted.items():
        one = made[f"pkg:npm/{name.replace('@', '%40')}@{version}"]
        assert (one["group"], one["version"]) == (name.split("/")[0], version)
        assert one["licenses"] == [{"license": {"id": "MIT"}}]
    for one in made.values():
        [digest] = one["hashes"]
        assert re.fullmatch(r"[0-9a-f]{128}", digest["content"])


def test_whatever_those_need_is_in_it_and_nothing_that_only_tests_use():
    names = set(bill.taken(LOCK))
    for name in names:
        assert set(LOCK["packages"][f"node_modules/{name}"].get("dependencies", ())) <= names
    assert names.isdisjoint({"axe-core", "esbuild", "adaptivecards", "@sparticuz/chromium"})


def test_a_bill_is_completed_once_and_what_was_in_it_stays():
    theirs = {"bom-ref": "aiohttp==3", "name": "aiohttp", "type": "library"}
    before = {**EMPTY, "components": [theirs], "dependencies": [{"ref": "aiohttp==3"}]}
    once = bill.completed(before, LOCK)
    assert once["components"][0] == theirs
    assert bill.completed(once, LOCK) == once
    assert {one["ref"] for one in once["dependencies"]} == {
        one["bom-ref"] for one in once["components"]
    }
