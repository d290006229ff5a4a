"""What makes office files is loaded when the first one is made: its libraries take a tenth of a
second of processor and 19 MB, and many a bot makes no such file all day."""

from collections.abc import Callable
from importlib import import_module
from typing import Any


def later(module: str, name: str) -> Callable[[Any], bytes]:
    """The function with this name in a module of this room; whoever first makes a file loads it."""

    def file(sheet: Any) -> bytes:
        made: bytes = getattr(import_module(f"documents.{module}"), name)(sheet)
        return made

    return file
