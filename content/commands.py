"""What people can say to the bot, and which command they mean. A table decides, nothing else."""

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from content.finding import ContentFault
from content.yaml_file import Entry, read
from trajectory.language import Language, Words

FILE: Final = Path(__file__).parent / "commands.yaml"
MOST_IN_MANIFEST: Final = 10
"""Commands Teams lists in one scope (platform.md, "Cards and dialogs")."""
LONGEST_NAME: Final = 32
LONGEST_DESCRIPTION: Final = 128
"""Characters the manifest of Teams takes."""


@dataclass(frozen=True, slots=True)
class Command:
    """Something people can ask for; the first of its words is its name."""

    id: str
    words: Mapping[Language, tuple[str, ...]]
    description: Words
    manifest: bool


@dataclass(frozen=True, slots=True)
class Commands:
    """All commands, and the phrases that mean them in folded form."""

    all: tuple[Command, ...]
    phrases: Mapping[str, str]
    in_language: Mapping[Language, frozenset[str]]
    """Which of those phrases each language has."""
    fillers: frozenset[str]
    before_team: tuple[str, ...]
    """What may stand between a command and the name of a team, such as "van het team"."""

    def match(self, text: str) -> str | None:
        """The id of the command these words mean; None when they are none.

        Capitals, accents, punctuation and fillers at both ends make no difference; any
        other word more or less does. A story that contains a command word is not a command.
        """
        phrase = self._phrase(text)
        return self.phrases[phrase] if phrase else None

    def language_of(self, text: str) -> Language | None:
        """The language in which these words mean a command; None when they do in several."""
        phrase = self._phrase(text)
        spoken = [language for language, phrases in self.in_language.items() if phrase in phrases]
        return spoken[0] if len(spoken) == 1 else None

    def _phrase(self, text: str) -> str:
        """The phrase that these words are; "" when they are none."""
        folded = fold(text)
        if folded in self.phrases:
            return folded
        shorter = self._shorter(folded.split())
        return next((phrase for phrase in shorter if phrase in self.phrases), "")

    def _shorter(self, words: list[str]) -> Iterator[str]:
        """The words as they stand, then without fillers at the ends, longest first."""
        starts = [n for n in range(len(words)) if self._only_fillers(words[:n])]
        ends = [n for n in range(1, len(words) + 1) if self._only_fillers(words[n:])]
        spans = [(start, end) for start in starts for end in ends if start < end]
        for start, end in sorted(spans, key=lambda span: (span[0] - span[1], span[0])):
            yield " ".join(words[start:end])

    def _only_fillers(self, words: list[str]) -> bool:
        """Whether fillers in a row make up all of these words."""
        return not words or any(
            " ".join(words[:n]) in self.fillers and self._only_fillers(words[n:])
            for n in range(1, min(len(words), 5) + 1)
        )


def fold(text: str) -> str:
    """Lower case, without accents and punctuation, single spaces; "Privépagina!" is as plain."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    kept = (c for c in apart if not unicodedata.combining(c) and c not in "'’`")
    return " ".join("".join(c if c.isalnum() else " " for c in kept).split())


def read_commands(top: Entry) -> Commands:
    """The table; faults are noted in the entry."""
    entries = top.entries("commands")
    commands = tuple(map(_command, entries))
    fillers, before = top.entry("fillers"), top.entry("before_team")
    table = Commands(
        all=commands,
        phrases=_phrases(commands, entries),
        in_language={language: _spoken(commands, language) for language in Language},
        fillers=frozenset(_folded(fillers)),
        before_team=_folded(before),
    )
    fillers.complete()
    before.complete()
    top.complete()
    _fits_teams(table, top)
    return table


def _folded(entry: Entry) -> tuple[str, ...]:
    return tuple(fold(word) for name in Language for word in entry.texts(name))


def _command(entry: Entry) -> Command:
    words = entry.entry("words")
    command = Command(
        id=entry.text("id"),
        words={language: words.texts(language) for language in Language},
        description=entry.words("description"),
        manifest=entry.flag("manifest"),
    )
    words.complete()
    entry.complete()
    return command


def _spoken(commands: tuple[Command, ...], language: Language) -> frozenset[str]:
    return frozenset(fold(word) for command in commands for word in command.words[language])


def _phrases(commands: tuple[Command, ...], entries: tuple[Entry, ...]) -> dict[str, str]:
    phrases: dict[str, str] = {}
    for command, entry in zip(commands, entries, strict=True):
        for phrase in {fold(word) for words in command.words.values() for word in words}:
            taken = phrases.setdefault(phrase, command.id)
            if taken != command.id:
                entry.fault(f'"{phrase}" already means {taken}', "keep it in one place", at="words")
    return phrases


def _fits_teams(table: Commands, top: Entry) -> None:
    listed = [command for command in table.all if command.manifest]
    if len(listed) > MOST_IN_MANIFEST:
        remedy = f"set manifest: false at {len(listed) - MOST_IN_MANIFEST} of them"
        top.fault(f"{len(listed)} commands in the list of Teams", remedy, at="commands")
    for command, entry in zip(table.all, top.entries("commands"), strict=True):
        _short_enough(command, entry)


def _short_enough(command: Command, entry: Entry) -> None:
    for language, words in command.words.items():
        if not words:
            entry.fault(f"{command.id} has no word in {language}", "add one", at="words")
        elif len(words[0]) > LONGEST_NAME:
            problem = f"the name of {command.id} in {language} is too long"
            entry.fault(problem, f"at most {LONGEST_NAME} characters", at="words")
        if len(command.description[language]) > LONGEST_DESCRIPTION:
            problem = f"the description of {command.id} in {language} is too long"
            entry.fault(problem, f"at most {LONGEST_DESCRIPTION} characters", at="description")


@cache
def load(file: Path = FILE) -> Commands:
    """The commands of a file.

    Raises:
        ContentFault: the file has faults.
    """
    top = read(file)
    table = read_commands(top)
    if top.notes.findings:
        raise ContentFault(top.notes.findings)
    return table


def match(text: str) -> str | None:
    """The id of the command these words mean (see `Commands.match`)."""
    return load().match(text)


def in_manifest() -> tuple[Command, ...]:
    """The commands that Teams lists, in order."""
    return tuple(command for command in load().all if command.manifest)
