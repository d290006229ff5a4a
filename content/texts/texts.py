"""The one way words reach people: a key, a language and every variable the text asks for.

`fluent.runtime` answers a missing key or variable with half a sentence. Here it is an error,
and so is a variable that the text does not use (platform.md, "Libraries that fit").
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from functools import lru_cache, partial
from pathlib import Path
from typing import Final, Protocol
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_time
from fluent.runtime import FluentBundle

from content.texts import fluent
from content.texts.languages import cldr
from trajectory.language import Language

FOLDER: Final = Path(__file__).parent
ZONE: Final = ZoneInfo("Europe/Amsterdam")
_DAY: Final = "EEEE d MMMM"
_DAY_ON_PAPER: Final = f"{_DAY} y"
"""What is kept is read in another year as well."""

_MARKS: Final = re.compile(r"[\\`*_\[\]<>~|]|^[#+-]|^\d{1,9}[.)](?=\s|$)|&(?=#?\w+;)|\{(?=\{)")
"""Where Markdown begins; the last character of each is the one to take the meaning from."""


class TextFault(Exception):
    """The program asks for a text that does not exist, or gives it the wrong variables."""


class Say(Protocol):
    """A text in one language, chosen beforehand."""

    def __call__(self, key: str, /, **variables: object) -> str: ...


def plain(value: str) -> str:
    """One line in which Markdown of Adaptive Cards has no meaning: for names and the like."""
    return _MARKS.sub(lambda mark: mark[0][:-1] + "\\" + mark[0][-1], " ".join(value.split()))


@dataclass(frozen=True, slots=True)
class Texts:
    """All texts of all languages; keys are one flat namespace over all files."""

    messages: Mapping[tuple[Language, str], fluent.Message]
    bundles: Mapping[Language, FluentBundle]
    fixed: dict[tuple[Language, str], str] = field(default_factory=dict)
    """Texts without variables that were said before: they never change."""

    @classmethod
    def load(cls, folder: Path = FOLDER) -> "Texts":
        """Read every `.ftl` file.

        Raises:
            TextFault: a file that cannot be read, or a key that stands there twice.
        """
        messages: dict[tuple[Language, str], fluent.Message] = {}
        for language in Language:
            for entry in fluent.read(folder, language):
                if isinstance(entry, fluent.Unreadable):
                    raise TextFault(f"{entry.file}:{entry.line}: {entry.problem}")
                if (language, entry.key) in messages:
                    raise TextFault(f"{entry.file}:{entry.line}: {entry.key} stands here twice")
                messages[language, entry.key] = entry
        return cls(messages, {language: _bundle(folder, language) for language in Language})

    def say(self, language: Language, key: str, /, **variables: object) -> str:
        """The text, with dates and times as people say them, in Amsterdam.

        Raises:
            TextFault: unknown key, or a missing, unused or unusable variable.
        """
        return self._said(language, _DAY, key, **variables)

    def _said(self, language: Language, days: str, key: str, /, **variables: object) -> str:
        if not variables and (language, key) in self.fixed:
            return self.fixed[language, key]
        message = self._message(language, key)
        if message.variables != variables.keys():
            missing = sorted(message.variables - variables.keys())
            unused = sorted(variables.keys() - message.variables)
            raise TextFault(f"{key} ({language}): missing {missing}, unused {unused}")
        closed = _chosen(message, variables)
        spoken = {
            name: str(value) if name in closed else _spoken(value, language, days)
            for name, value in variables.items()
        }
        said = self._format(language, key, spoken)
        if not variables:
            self.fixed[language, key] = said
        return said

    def of(self, language: Language) -> Say:
        """The texts of one language."""
        return partial(self.say, language)

    def on_paper(self, language: Language) -> Say:
        """The same for what people keep: dates have their year."""
        return partial(self._said, language, _DAY_ON_PAPER)

    def _message(self, language: Language, key: str) -> fluent.Message:
        try:
            return self.messages[language, key]
        except KeyError:
            raise TextFault(f"no text {key!r} in {language}") from None

    def _format(self, language: Language, key: str, variables: Mapping[str, str | int]) -> str:
        bundle = self.bundles[language]
        pattern = bundle.get_message(key).value
        assert pattern is not None, "messages without a value are refused at loading"
        text, errors = bundle.format_pattern(pattern, dict(variables))
        if errors:
            raise TextFault(f"{key} ({language}): {errors[0]}")
        return str(text)


def _bundle(folder: Path, language: Language) -> FluentBundle:
    bundle = FluentBundle([language.speech.locale], use_isolating=False)
    for _, source in fluent.sources(folder, language):
        bundle.add_resource(fluent.parsed(source))
    return bundle


def _chosen(message: fluent.Message, variables: Mapping[str, object]) -> frozenset[str]:
    """The variables that pick a variant by name; a name without a variant is a fault.

    Fluent would take the default, which for a closed set is the wrong sentence.
    """
    for name, variants in message.choices:
        value = variables[name]
        if isinstance(value, str) and str(value) not in variants:
            raise TextFault(f"{message.key}: {name} has no variant {str(value)!r}")
    return frozenset(name for name, _ in message.choices if isinstance(variables[name], str))


def _spoken(value: object, language: Language, days: str) -> str | int:
    """A variable as people read it; a title that exists in every language comes in theirs."""
    if isinstance(value, str):
        return str(value)
    if isinstance(value, Mapping):
        return str(value[language])
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, date | time):
        return _moment(value, language, days)
    raise TextFault(f"a text cannot say a {type(value).__name__}")


def _moment(value: date | time, language: Language, days: str) -> str:
    if isinstance(value, datetime):
        if value.tzinfo is None:
            raise TextFault("a moment without a time zone cannot be said")
        local = value.astimezone(ZONE)
        day, clock = _moment(local.date(), language, days), _moment(local.time(), language, days)
        return language.speech.moment.format(day=day, time=clock)
    if isinstance(value, date):
        return _date(value, days, locale=cldr(language))
    return _time(value, language.speech.time, locale=cldr(language))


def clock(moment: time, language: Language) -> str:
    """A time beside others, such as "16.30"."""
    return str(_time(moment, language.speech.clock, locale=cldr(language)))


# The same few are said all day long, and finding their words takes longest of all.
_date = lru_cache(maxsize=1_000)(format_date)
_time = lru_cache(maxsize=1_000)(format_time)
