"""How a program says that it does not start: one sentence for each setting."""

from typing import Final

PREFIX: Final = "CULTUURTRAJECT_"


class SettingsRefused(SystemExit):
    """The program does not start; the message says which variable to set and how."""


def about(name: str, sentence: str) -> SettingsRefused:
    """A refusal about one setting, whose name is that of the field."""
    return SettingsRefused(f"{PREFIX}{name.upper()}: {sentence}")
