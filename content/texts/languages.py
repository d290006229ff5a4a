"""Which languages there are: every folder of texts, and what its `language.yaml` says of it.

Direction, names of months and days, plurals and numbers come from CLDR, by the locale.
"""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Final

from babel import Locale, UnknownLocaleError

from content.finding import ContentFault
from content.yaml_file import Entry, read
from trajectory.language import Language, Speech

FOLDER: Final = Path(__file__).parent
FILE: Final = "language.yaml"
_CODE: Final = "[a-z]*"


def read_languages(folder: Path, top: Callable[[Path], Entry]) -> dict[str, Speech]:
    """The languages of a folder of texts, Dutch first; `top` opens a file, and notes its faults."""
    codes = sorted(path.name for path in folder.glob(_CODE) if any(path.glob("*.ftl")))
    codes.sort(key=lambda code: code != Language.NL)
    return {code: _speech(top(folder / code / FILE)) for code in codes}


def speak_languages_of(folder: Path = FOLDER) -> None:
    """Read which languages a folder of texts has, and let the whole program speak them.

    Raises:
        ContentFault: a `language.yaml` that is missing or has faults.
    """
    tops: list[Entry] = []

    def top(file: Path) -> Entry:
        tops.append(read(file))
        return tops[-1]

    spoken = read_languages(folder, top)
    findings = [finding for entry in tops for finding in entry.notes.findings]
    if findings:
        raise ContentFault(findings)
    Language.speak(spoken)


def _speech(top: Entry) -> Speech:
    locale = top.text("locale")
    speech = Speech(
        name=top.text("name"),
        locale=locale,
        clock=top.text("clock"),
        time=top.text("time"),
        moment=top.text("moment"),
        right_to_left=_right_to_left(top, locale),
        small_words=frozenset(top.text("small_words").split() if top.has("small_words") else ()),
    )
    if not {"{day}", "{time}"} <= set(speech.moment.split()):
        top.fault("a moment is a day and a time", 'write "{day} … {time}"', at="moment")
    top.complete()
    return speech


def _right_to_left(top: Entry, locale: str) -> bool:
    try:
        return Locale.parse(locale, sep="-").text_direction == "rtl"
    except (ValueError, UnknownLocaleError):
        top.fault(f"{locale!r} is no locale", "write one such as nl-NL", at="locale")
        return False


def cldr(language: Language) -> Locale:
    """What CLDR knows of a language."""
    return _parsed(language.speech.locale)


@cache
def _parsed(locale: str) -> Locale:
    return Locale.parse(locale, sep="-")
