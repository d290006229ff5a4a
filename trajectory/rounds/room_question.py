"""A question to the room: what the trainer asks, as an instrument of its own, and only once
(anonymity.md §6; trust.md, rule 7)."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from trajectory.errors import Invalid
from trajectory.language import Language, Words
from trajectory.rounds.instrument import KIND_ENDS, OWN, TEAM_WORDS, Instrument, Item, Option, Scale
from trajectory.rounds.likeness import Likeness, most_alike

QUESTION_LIMIT = 200
OPTION_LIMIT = 80
"""Characters."""
FEWEST_OPTIONS = 2
MOST_OPTIONS = 5
AGREE = "agree"
"""The scale of the content's frame that a statement is answered on."""
_YES_NO = "yes-no"


@dataclass(frozen=True, slots=True)
class RoomQuestion:
    """What the trainer typed: a statement, or a question with two to five options.

    Raises:
        Invalid: no words, too many, or a number of options that cannot be asked.
    """

    text: str
    options: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.text:
            raise Invalid("room-question-empty")
        if len(self.text) > QUESTION_LIMIT or any(len(o) > OPTION_LIMIT for o in self.options):
            raise Invalid("room-too-long", most=QUESTION_LIMIT, option=OPTION_LIMIT)
        if self.options and not FEWEST_OPTIONS <= len(self.options) <= MOST_OPTIONS:
            raise Invalid("room-options", least=FEWEST_OPTIONS, most=MOST_OPTIONS)
        if len({option.casefold() for option in self.options}) < len(self.options):
            raise Invalid("room-options-alike")

    @property
    def texts(self) -> tuple[str, ...]:
        return (self.text, *self.options)


def room_instrument(frame: Instrument, asked: RoomQuestion, *, yes: Words, no: Words) -> Instrument:
    """The question inside the frame of the content, in the words of the trainer.

    Every option is answered with yes or no by itself: so each has its own word by the rules of
    every release, and no word follows from the others (anonymity.md §4).
    """
    scale = Scale(_YES_NO, (Option(2, yes), Option(1, no)), agrees_from=2)
    theme = frame.themes[0].id
    if asked.options:
        items = tuple(
            _item(f"option-{number}", theme, _YES_NO, f"{asked.text} {option}")
            for number, option in enumerate(asked.options, start=1)
        )
        scales: Mapping[str, Scale] = {_YES_NO: scale}
    else:
        items = (_item("statement", theme, AGREE, asked.text),)
        scales = {AGREE: frame.scales[AGREE]}
    return replace(frame, id=f"{OWN}{frame.id}", scales=scales, items=items)


def statement_instrument(frame: Instrument, statement: Item) -> Instrument:
    """A statement of the content inside its frame, as it stands there."""
    return replace(frame, id=f"{OWN}{frame.id}", items=(statement,))


@dataclass(frozen=True, slots=True)
class AskedBefore:
    """Every wording that a team was asked: in this session, and in its other rounds."""

    here: frozenset[str] = frozenset()
    earlier: frozenset[str] = frozenset()

    def check(self, wordings: Collection[str]) -> None:
        """Refuse what was asked before: the same with others present would tell what the few
        answered who make the difference. Whatever is asked in a room obeys this, support for a
        norm too.

        Raises:
            Invalid: it was asked before, or may say the same as a question of this session.
        """
        here = most_alike(wordings, self.here)
        if Likeness.SAME in (here, most_alike(wordings, self.earlier)):
            raise Invalid("room-repeated")
        if here is Likeness.DOUBTFUL:
            raise Invalid("room-reworded")

    def leaves(self, statements: Collection[Item]) -> list[Item]:
        """The statements that can still be asked."""
        return [one for one in statements if self._allows(one)]

    def _allows(self, statement: Item) -> bool:
        try:
            self.check(wordings_of([statement]))
        except Invalid:
            return False
        return True


def wordings_of(items: Collection[Item]) -> frozenset[str]:
    """Every way in which these were asked or reported, in every language; of a norm without its
    kind, because "this is what we do" and "this is what we do not do" ask the same."""
    return frozenset(
        text.partition(KIND_ENDS)[2] if item.source == TEAM_WORDS else text
        for item in items
        for said in (item.text, item.finding)
        for text in said.values()
    )


def _item(id: str, theme: str, scale: str, text: str) -> Item:
    """What came out is read without the question beside it, so it stands there whole."""
    return Item(id, theme, scale, _as_written(text), _as_written(text), "typed by the trainer")


def _as_written(text: str) -> Words:
    """The trainer's words stand as written, in whatever language the page is."""
    return dict.fromkeys(Language, text)
