"""A questionnaire as data: scales, items, themes, open questions, and what a valid answer is.

Survey words: an *instrument* has *scales* of *options* and *items* that use them; a
reverse-coded item is turned round before anybody counts agreement.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from trajectory.errors import Invalid
from trajectory.language import Words

TEXT_LIMIT = 4_000
"""Characters of one open answer (anonymity.md §1)."""
TEXT_ROOM = 12_000
"""Bytes of all open answers to an instrument, as they stand on a sheet: 4,000 characters of three
bytes each, which covers nearly every script."""
MOST_OPEN = 2
"""Open questions of an instrument: more long texts would outgrow a ballot."""
MOST_OWN_ITEMS = 30
"""Items of an instrument that is made for one round."""


def size_of(text: str) -> int:
    """Bytes that a text takes on a sheet, where a line break or a quotation mark is two."""
    return len(json.dumps(text, ensure_ascii=False).encode()) - 2


class Level(StrEnum):
    """The kind of group a trajectory is for (product.md, "Enrolment")."""

    TEAM = "team"
    DEPARTMENT_MT = "department_mt"
    DIRECTORATE_MT = "directorate_mt"


class Purpose(StrEnum):
    """What an instrument is made for; a round gets one that fits its kind."""

    SCAN = "scan"
    PREPARATION = "preparation"
    EVALUATION = "evaluation"
    ROOM = "room"
    SUPPORT = "support"
    YEARLY = "yearly"


TEAM_WORDS = "the team's own words"
"""The source of an item that asks for support: behind its kind stands a wording of the team."""
KIND_ENDS = ": "
"""Between the kind and the wording of such an item."""
OWN = "own:"
"""How the key of an instrument begins that was made for one round, and stands in no file."""


@dataclass(frozen=True, slots=True)
class Option:
    """One choice of a scale. `value` runs from 1 (least) upwards in steps of one."""

    value: int
    label: Words


@dataclass(frozen=True, slots=True)
class Scale:
    """Ordered options; a coded value of `agrees_from` or higher counts as agreement.

    `agrees_from` is None on a scale of shares: its options are the five words of a result, and
    its released word is the middle answer. `no_view` is what somebody may say who has no view,
    such as "I can't say": a skip, with a name of its own on the page.
    """

    id: str
    options: tuple[Option, ...]
    agrees_from: int | None
    no_view: Words | None = None

    @property
    def values(self) -> frozenset[int]:
        return frozenset(option.value for option in self.options)

    def coded(self, value: int, *, reverse: bool) -> int:
        """The value in the direction of agreement; a reverse-coded one is mirrored."""
        return len(self.options) + 1 - value if reverse else value


@dataclass(frozen=True, slots=True)
class Theme:
    """A subject under which items stand in the result, in this order."""

    id: str
    title: Words


@dataclass(frozen=True, slots=True)
class Item:
    """One closed question.

    `text` is what the respondent reads; `finding` is the statement whose agreement is
    reported, which differs from the text for a reverse-coded item. `source` says where
    the wording comes from. `pair` names the item it is read beside (own view and what
    most colleagues think).
    """

    id: str
    theme: str
    scale: str
    text: Words
    finding: Words
    source: str
    reverse: bool = False
    pair: str | None = None


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """A question answered in own words, read by the trainer only (anonymity.md §4)."""

    id: str
    text: Words
    hint: Words


def check_size(made: "Instrument") -> None:
    """Refuse an instrument made for one round whose answers might not fit in a ballot.

    Raises:
        Invalid: too many items or open questions.
    """
    if len(made.items) > MOST_OWN_ITEMS or len(made.open_questions) > MOST_OPEN:
        raise Invalid("instrument-too-long", most=MOST_OWN_ITEMS)


@dataclass(frozen=True, slots=True)
class Answers:
    """What one unknown respondent sent: a value or a skip per item, a text per open question.

    `reader` is the id of who was named as reader on the page, "" when nobody read then; `succeeds`
    says whether who comes after may read it too.
    """

    choices: Mapping[str, int | None]
    texts: Mapping[str, str]
    deliver_below_threshold: bool = False
    reader: str = ""
    succeeds: bool = False

    @property
    def blank(self) -> bool:
        """True when nothing was said; such a ballot never counts (anonymity.md §3)."""
        return all(value is None for value in self.choices.values()) and not any(
            text.strip() for text in self.texts.values()
        )


@dataclass(frozen=True, slots=True)
class Instrument:
    """A versioned questionnaire. A changed wording is a new version; ids are never reused."""

    id: str
    version: int
    title: Words
    status: Words
    introduction: Words
    hint: Words
    minutes: int
    levels: frozenset[Level]
    scales: Mapping[str, Scale]
    themes: tuple[Theme, ...]
    items: tuple[Item, ...]
    open_questions: tuple[OpenQuestion, ...]
    purpose: Purpose = Purpose.SCAN

    @property
    def key(self) -> str:
        """Name and version in one word, as a round remembers it."""
        return f"{self.id}@{self.version}"

    @property
    def length(self) -> int:
        """How many questions there are, open ones too."""
        return len(self.items) + len(self.open_questions)

    @property
    def room(self) -> int:
        """Bytes for the answer to one open question."""
        return TEXT_ROOM // max(len(self.open_questions), 1)

    def scale_of(self, item: Item) -> Scale:
        return self.scales[item.scale]

    def agrees(self, item: Item, value: int) -> bool:
        """Whether an answer counts as agreement, after recoding (anonymity.md §4).

        Raises:
            ValueError: the item is on a scale of shares, where nobody agrees to anything.
        """
        scale = self.scale_of(item)
        if scale.agrees_from is None:
            raise ValueError("a share is no agreement")
        return scale.coded(value, reverse=item.reverse) >= scale.agrees_from

    def check(self, answers: Answers) -> None:
        """Refuse whatever the private page could not have sent.

        Raises:
            Invalid: an unknown item, a value off its scale, or a text over its limit.
        """
        items = {item.id: item for item in self.items}
        for item_id, value in answers.choices.items():
            if item_id not in items:
                raise Invalid("answer-unknown-item")
            if value is not None and value not in self.scale_of(items[item_id]).values:
                raise Invalid("answer-off-scale")
        known = {question.id for question in self.open_questions}
        for question_id, text in answers.texts.items():
            if question_id not in known:
                raise Invalid("answer-unknown-item")
            if len(text) > TEXT_LIMIT or size_of(text) > self.room:
                raise Invalid("answer-too-long", limit=TEXT_LIMIT)
