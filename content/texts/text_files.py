"""The texts of all languages side by side, and beside the code that asks for them."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path

from content.finding import Finding, Spoken
from content.texts import fluent
from content.texts.style import Style
from content.texts.usage import ROOMS, Call, Usage
from trajectory.language import Language

Messages = Mapping[tuple[Language, str], fluent.Message]


class TextFiles:
    """The Fluent files of some folders, taken together."""

    def __init__(self, folders: Iterable[Path]) -> None:
        self.messages: dict[tuple[Language, str], fluent.Message] = {}
        self._findings: list[Finding] = []
        for folder in folders:
            for language in Language:
                for entry in fluent.read(folder, language):
                    self._take(entry)

    def _take(self, entry: fluent.Message | fluent.Unreadable) -> None:
        if isinstance(entry, fluent.Unreadable):
            remedy = "write key = text, with variables as { $name }"
            self._findings.append(Finding(entry.file, entry.line, entry.problem, remedy))
            return
        first = self.messages.setdefault((entry.language, entry.key), entry)
        if first is not entry:
            problem = f"{entry.key} stands here twice, first in {first.file.name}:{first.line}"
            self._findings.append(Finding(entry.file, entry.line, problem, "remove one of the two"))

    def spoken(self, style: Style) -> Iterator[Spoken]:
        for message in self.messages.values():
            if message.key not in style.not_sentences:
                yield from _spoken(message)

    def list_findings(self, style: Style) -> Iterator[Finding]:
        """Lists for the program keep to the words, not to the length of a sentence."""
        for message in self.messages.values():
            if message.key in style.not_sentences:
                for words in _spoken(message):
                    yield from style.findings(words, sentence=False)

    def findings(self) -> Iterator[Finding]:
        yield from self._findings
        for key in dict.fromkeys(key for _, key in self.messages):
            first, *others = self._in_languages(key)
            for other in others:
                yield from _differences(first, other)
                yield from _differences(other, first)
            yield from self._missing(first)

    def _in_languages(self, key: str) -> list[fluent.Message]:
        messages = (self.messages.get((language, key)) for language in Language)
        return [message for message in messages if message is not None]

    def _missing(self, message: fluent.Message) -> Iterator[Finding]:
        for language in Language:
            if (language, message.key) not in self.messages:
                problem = f"{message.key} has no translation in {language}"
                remedy = f"add {message.key} to {language}/{message.file.name}"
                yield Finding(message.file, message.line, problem, remedy)


def _differences(message: fluent.Message, other: fluent.Message) -> Iterator[Finding]:
    """How a text differs from the same text in another language."""
    for name in sorted(message.variables - other.variables):
        problem = f"{message.key}: ${name} is not used in {other.language}"
        yield Finding(message.file, message.line, problem, "use the same variables in both")
    if set(message.choices) != set(other.choices):
        problem = f"{message.key} chooses between other cases than in {other.language}"
        yield Finding(message.file, message.line, problem, "give both the same cases")


def _spoken(message: fluent.Message) -> Iterator[Spoken]:
    for line, text in message.sentences:
        yield Spoken(message.file, line, message.language, text)


def code_findings(
    messages: Messages, usage: Usage, named: Collection[str] = ()
) -> Iterator[Finding]:
    """What the code asks for and is not there, and what neither it nor a table of ours, which has
    `named` these, asks for."""
    for call in usage.calls:
        message = _asked_for(call, messages)
        if message is None:
            yield Finding(call.file, call.line, f"no text {call.key}", "add it to an .ftl file")
        else:
            yield from _variables(call, message)
    for message in messages.values():
        if not (message.key in named or usage.mentions(message.key)):
            problem = f"nobody uses {message.key}"
            yield Finding(message.file, message.line, problem, "remove it, or use it")


def _asked_for(call: Call, messages: Messages) -> fluent.Message | None:
    """A page puts the name of its room before the keys of errors."""
    keys = [call.key, *(f"{room}-{call.key}" for room in ROOMS)]
    return next((m for key in keys if (m := messages.get((Language.NL, key)))), None)


def _variables(call: Call, message: fluent.Message) -> Iterator[Finding]:
    if call.variables is None:
        return
    for name in sorted(message.variables - call.variables):
        yield Finding(call.file, call.line, f"{call.key} needs ${name}", f"say it with {name}=")
    for name in sorted(call.variables - message.variables):
        problem = f"{call.key} does not use ${name}"
        yield Finding(call.file, call.line, problem, "leave it out, or use it in the text")
