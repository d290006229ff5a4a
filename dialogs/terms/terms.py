"""The shared terms: the list, one term, and questions such as "wat betekent …"."""

from content.terms.asking import Asked
from content.terms.terms import Term
from dialogs.card import Button, Heading, Line, Way
from dialogs.scene import Scene
from dialogs.terms import special_days
from dialogs.terms.special_days import capitalized
from dialogs.turn import Reply
from trajectory.errors import Stale
from trajectory.planning.special_days import SpecialDay


async def show_all(scene: Scene) -> Reply:
    language = scene.turn.language
    terms = sorted(scene.services.library.terms, key=lambda term: term.name[language])
    return scene.reply(
        scene.say("terms-title"),
        [*scene.lines("terms-ask"), *(_way(scene, term) for term in terms)],
    )


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


def answer(scene: Scene, asked: Asked) -> Reply:
    """What somebody asked for by typing; a word nobody explained is not repeated."""
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
