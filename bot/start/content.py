"""The content of a start: checked, without anything that an organisation must still fill in."""

from dataclasses import replace
from functools import cache

from bot.settings import Mode, Settings, SettingsRefused
from content import check
from content.library import Library
from understanding.encoder import encoder_version


def checked_library(settings: Settings) -> Library:
    """Everything that people read, as the settings want it.

    Raises:
        SettingsRefused: content that production may not start with.
    """
    library = _checked_content()
    if library.encoder != encoder_version():
        raise SettingsRefused(
            "The examples were fitted with another version of the encoder. Run make understanding."
        )
    if settings.mode is Mode.PRODUCTION and library.placeholders:
        raise SettingsRefused(
            "The content still holds placeholders. Fill in: " + "; ".join(library.placeholders)
        )
    return replace(library, conduct_link=settings.code_of_conduct)


@cache
def _checked_content() -> Library:
    """The content, which does not change while the program runs.

    Raises:
        SettingsRefused: every fault with its file, line and remedy, as `make check-content`.
    """
    findings = check.check()
    if findings:
        raise SettingsRefused("\n".join(["The content has faults:", *map(str, findings)]))
    return Library.load()
