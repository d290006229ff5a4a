"""Every attack that we know, by the question it asks; people read the questions on a page."""

from collections.abc import Mapping, Sequence
from enum import StrEnum

from tests.attacks import (
    boards,
    box,
    departments,
    figures,
    linkage,
    messages,
    needs,
    neighbours,
    next_trainer,
    on_the_line,
    packets,
    passes,
    plays,
    presence,
    reported,
    rights,
    rooms,
    session_words,
    surroundings,
    told,
    two_texts,
    views,
)
from tests.attacks.attack import Attack


class Subject(StrEnum):
    """What an attack is after."""

    TEXTS = "texts"
    BALLOTS = "ballots"
    TRACES = "traces"
    WORDS = "words"
    KEYS = "keys"
    BOX = "box"
    PASSES = "passes"
    PLAYS = "plays"
    SURROUNDINGS = "surroundings"
    VIEWS = "views"
    INPUT = "input"
    RIGHTS = "rights"


BY_SUBJECT: Mapping[Subject, Sequence[Attack]] = {
    Subject.TEXTS: [*linkage.CONTENT, *two_texts.ATTACKS, *next_trainer.ATTACKS],
    Subject.BALLOTS: [*linkage.BALLOTS, *figures.ATTACKS],
    Subject.TRACES: presence.TRACES,
    Subject.WORDS: [*presence.WORDS, *told.ATTACKS],
    Subject.KEYS: presence.KEYS,
    Subject.BOX: [*box.ATTACKS, *packets.ATTACKS],
    Subject.PASSES: passes.ATTACKS,
    Subject.VIEWS: [
        *views.ATTACKS,
        *boards.ATTACKS,
        *neighbours.ATTACKS,
        *departments.ATTACKS,
        *session_words.ATTACKS,
        *rooms.ATTACKS,
        *on_the_line.ATTACKS,
        *reported.ATTACKS,
    ],
    Subject.PLAYS: plays.ATTACKS,
    Subject.SURROUNDINGS: surroundings.ATTACKS,
    Subject.INPUT: [*messages.ATTACKS, *needs.ATTACKS],
    Subject.RIGHTS: rights.ATTACKS,
}
ATTACKS = [attack for attacks in BY_SUBJECT.values() for attack in attacks]
