"""The settings of the environment, and of the files that it names (`…_FILE`)."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from bot.settings.refusal import PREFIX, SettingsRefused
from bot.settings.settings import Settings

FILE: Final = "_FILE"
"""Ends the name of a variable that names a file with the value: a secret of a platform."""
LARGEST: Final = 64 * 1024
"""Bytes; the largest value is a list of ids."""
_HEAD: Final = "The settings are not complete:"


def read_settings() -> Settings:
    """The settings of the environment.

    Raises:
        SettingsRefused: with one line per variable that is missing, wrong or misspelt.
    """
    names = {f"{PREFIX}{name.upper()}": name for name in Settings.model_fields}
    ours = [name for name in os.environ if name.startswith(PREFIX)]
    misspelt = sorted(
        one for one in ours if one.removesuffix(FILE) not in names and one not in names
    )
    if misspelt:
        raise SettingsRefused(f"These settings do not exist: {', '.join(misspelt)}")
    try:
        return Settings(**_of_files(ours, names))
    except ValidationError as error:
        raise _refused([line for fault in error.errors() for line in _lines(fault)]) from None


def _refused(lines: list[str]) -> SettingsRefused:
    return SettingsRefused("\n".join([_HEAD, *(f"  {PREFIX}{line}" for line in lines)]))


# ---- values that stand in a file


def _of_files(ours: list[str], names: Mapping[str, str]) -> dict[str, Any]:
    given = {name: name.removesuffix(FILE) for name in ours if name not in names}
    found: dict[str, Any] = {}
    wrong = []
    for variable, named in sorted(given.items()):
        try:
            found[names[named]] = _read(variable, named)
        except ValueError as error:
            wrong.append(f"{variable.removeprefix(PREFIX)}: {error}")
    if wrong:
        raise _refused(wrong)
    return found


def _read(variable: str, named: str) -> str:
    if os.environ.get(named):
        raise ValueError(f"unset it, or unset {named}: each gives a value")
    file = Path(os.environ[variable].strip())
    try:
        with file.open("rb") as opened:
            content = opened.read(LARGEST + 1)
        text = content.decode("utf-8-sig").strip()
    except OSError as error:
        raise ValueError(f"the file cannot be read: {error.strerror}") from None
    except UnicodeDecodeError:
        raise ValueError("the file is no text") from None
    if not text or len(content) > LARGEST:
        raise ValueError("the file is empty" if not text else "the file is too large for a setting")
    return text


# ---- what an administrator reads


def _lines(fault: ErrorDetails) -> list[str]:
    message = fault["msg"].removeprefix("Value error, ")
    if not fault["loc"]:
        return message.split("\n")
    name = str(fault["loc"][0])
    return [f"{name.upper()}: {_sentence(name, fault, message)}"]


def _sentence(name: str, fault: ErrorDetails, message: str) -> str:
    limits = {
        key: value
        for rule in Settings.model_fields[name].metadata
        for key in ("ge", "le")
        if (value := getattr(rule, key, None)) is not None
    }
    match fault["type"]:
        case "missing":
            return f"set it: {Settings.model_fields[name].description}"
        case "int_parsing" | "int_type" | "greater_than_equal" | "less_than_equal":
            return f"give a whole number from {limits['ge']:,} to {limits['le']:,}"
        case "bool_parsing" | "bool_type":
            return "give true or false"
        case "enum":
            return f"choose {fault['ctx']['expected']}".replace("'", "")
        case _:
            return message
