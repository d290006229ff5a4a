"""The shared terms: the list, one term, and questions such as "wat betekent …"."""

from typing import Final

from content.commands import fold
from content.terms.asking import Asked
from content.terms.terms import Term
from dialogs.card import Block, Button, Heading, Line, Way
from dialogs.scene import Scene
from dialogs.terms import special_days
from dialogs.terms.special_days import capitalized
from dialogs.turn import Reply
from trajectory.errors import Stale
from trajectory.planning.special_days import SpecialDay

_OWN: Final = "own"
"""The list of words that the bot itself uses; without it the list of those about conduct."""


async def show_all(scene: Scene) -> Reply:
    """One of the two lists, and the way to the other."""
    own = scene.value("list") == _OWN
    other = (
        scene.button("terms-conduct-button", "terms.show")
        if own
        else scene.button("terms-own-button", "terms.show", list=_OWN)
    )
    return scene.reply(
        scene.say("terms-own-title" if own else "terms-title"),
        [*scene.lines("terms-ask"), *_ways(scene, own=own)],
        [other],
    )


def _ways(scene: Scene, *, own: bool) -> list[Way]:
    language = scene.turn.language
    terms = [term for term in scene.services.library.terms if term.own is own]
    ordered = sorted(terms, key=lambda term: fold(term.name[language]))
    return [_way(scene, term) for term in ordered]


async def show_one(scene: Scene) -> Reply:
    """The term of the pressed row.

    Raises:
        Stale: the content has no such term any more.
    """
    id = scene.value("term")
    term = next((one for one in scene.services.library.terms if one.id == id), None)
    if term is None:
        raise Stale("card-stale")
    return explain(scene, term)


def explain(scene: Scene, term: Term) -> Reply:
    language = scene.turn.language
    return scene.reply(
        capitalized(term.name[language]),
        [
            Line(term.definition[language]),
            Heading(scene.say("term-example")),
            Line(term.example[language]),
            scene.quiet("term-source", source=term.source),
        ],
        [
            _all(scene),
            scene.button("help-button", "help.show"),
        ],
    )


def compare(scene: Scene, one: Term, other: Term) -> Reply:
    """Two terms beside each other: what each means, and what it looks like."""
    language = scene.turn.language
    blocks: list[Block] = []
    for term in (one, other):
        blocks += [
            Heading(capitalized(term.name[language])),
            Line(term.definition[language]),
            Line(scene.say("term-for-instance", example=term.example[language])),
            scene.quiet("term-source", source=term.source),
        ]
    names = {"one": one.name[language], "other": other.name[language]}
    title = capitalized(scene.say("terms-beside", **names))
    return scene.reply(title, blocks, [_all(scene), scene.button("help-button", "help.show")])


def answer(scene: Scene, asked: Asked) -> Reply:
    """What somebody asked for by typing; a word nobody explained is not repeated."""
    if isinstance(asked.found, Term) and asked.beside:
        return compare(scene, asked.found, asked.beside)
    if isinstance(asked.found, Term):
        return explain(scene, asked.found)
    if asked.found:
        return special_days.explain_next(scene, asked.found.id)
    if asked.offered:
        ways = [_offer(scene, meant) for meant in asked.offered]
        return scene.reply(scene.say("terms-meant"), list(ways), [_all(scene)])
    every = _all(scene, primary=True)
    return scene.reply(scene.say("terms-unknown"), scene.lines("terms-unknown-try"), [every])


def _all(scene: Scene, *, primary: bool = False) -> Button:
    return scene.button("terms-button", "terms.show", primary=primary)


def _offer(scene: Scene, meant: Term | SpecialDay) -> Way:
    return _way(scene, meant) if isinstance(meant, Term) else special_days.way(scene, meant)


def _way(scene: Scene, term: Term) -> Way:
    return Way(capitalized(term.name[scene.turn.language]), "", "terms.one", {"term": term.id})
