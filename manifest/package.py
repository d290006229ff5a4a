"""From facts to the file an administrator uploads; what Microsoft would refuse is not written."""

import io
import json
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jsonschema import Draft4Validator

from manifest import description, icons
from manifest.address import Address, Refused

_SCHEMAS = (
    Path(__file__).parent.parent
    / "node_modules/@microsoft/app-manifest/build/json-schemas/teams"
    / f"v{description.SCHEMA}"
)
_LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The date of every file in the package, so that the same facts give the same bytes."""


def package(address: Address) -> bytes:
    """The app package as a zip file.

    Raises:
        Refused: it does not fit Microsoft's schema, for example because a text is too long.
    """
    texts = description.files(address)
    for name, content in texts.items():
        _check(name, content)
    files = {name: _json(content) for name, content in texts.items()}
    files |= {"color.png": icons.color(), "outline.png": icons.outline()}
    return _zip(files)


def faults(name: str, content: Mapping[str, Any]) -> list[str]:
    """What Microsoft's own schema says is wrong with a file of the package."""
    kind = "MicrosoftTeams" if name == "manifest.json" else "MicrosoftTeams.Localization"
    schema = json.loads((_SCHEMAS / f"{kind}.schema.json").read_text(encoding="utf-8-sig"))
    errors = sorted(Draft4Validator(schema).iter_errors(content), key=lambda e: e.json_path)
    return [f"{name} {error.json_path}: {error.message}" for error in errors]


def _check(name: str, content: Mapping[str, Any]) -> None:
    wrong = faults(name, content)
    if wrong:
        raise Refused("\n".join(wrong))


def _json(content: Mapping[str, Any]) -> bytes:
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()


def _zip(files: Mapping[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, _LONG_AGO)
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content, zipfile.ZIP_DEFLATED)
    return target.getvalue()
