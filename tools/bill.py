"""`python -m tools.bill FILE`: add to a bill of materials what the pages take of npm.

The bill of an installed bot (CycloneDX) knows the packages of Python. What browsers load holds a
few libraries more, bundled (`tools/bundle.py`): those that `package.json` needs, and what these
need, in the versions and with the hashes of `package-lock.json`.
"""

import base64
import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

ROOT: Final = Path(__file__).parent.parent
_FOLDER: Final = "node_modules/"


def taken(lock: Mapping[str, Any]) -> dict[str, Mapping[str, Any]]:
    """The packages of a lock that pages load, by name: no tool, and nothing that only tests use."""
    packages = lock["packages"]
    found: dict[str, Mapping[str, Any]] = {}
    waiting = list(packages[""].get("dependencies", ()))
    while waiting:
        name = waiting.pop()
        if name not in found:
            found[name] = packages[_FOLDER + name]
            waiting += found[name].get("dependencies", ())
    return dict(sorted(found.items()))


def component(name: str, package: Mapping[str, Any]) -> dict[str, Any]:
    """A package as CycloneDX 1.6 writes it."""
    group, _, short = name.rpartition("/")
    address = f"pkg:npm/{quote(name, safe='/')}@{package['version']}"
    algorithm, _, digest = package["integrity"].partition("-")
    assert algorithm == "sha512", name
    return {
        "bom-ref": address,
        **({"group": group} if group else {}),
        "hashes": [{"alg": "SHA-512", "content": base64.b64decode(digest).hex()}],
        "licenses": [{"license": {"id": package["license"]}}],
        "name": short,
        "purl": address,
        "type": "library",
        "version": package["version"],
    }


def completed(bill: dict[str, Any], lock: Mapping[str, Any]) -> dict[str, Any]:
    """The bill with what pages load; a bill that has it already stays as it is."""
    made = [component(name, package) for name, package in taken(lock).items()]
    refs = {one["bom-ref"] for one in made}
    kept = [one for one in bill["components"] if one["bom-ref"] not in refs]
    depends = [one for one in bill["dependencies"] if one["ref"] not in refs]
    return {
        **bill,
        "components": [*kept, *made],
        "dependencies": [*depends, *({"ref": one["bom-ref"]} for one in made)],
    }


def main() -> None:
    file = Path(sys.argv[1])
    lock = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))
    bill = completed(json.loads(file.read_text(encoding="utf-8")), lock)
    file.write_text(json.dumps(bill, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
