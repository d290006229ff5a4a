"""What the code of conduct says about a theme of the norm, as lines of a card or a document."""

from content.library import Library
from trajectory.language import Language
from trajectory.rounds.instrument import Theme


def conduct_lines(library: Library, theme: Theme, language: Language) -> tuple[str, ...]:
    """What it says, an example, a question to talk about, and where it stands."""
    conduct, say = library.conduct[theme.id], library.texts.of(language)
    return (
        conduct.says[language],
        say("conduct-example", example=conduct.example[language]),
        say("conduct-question", question=conduct.question[language]),
        say("conduct-source", reference=conduct.reference[language]),
    )


def conduct_paragraphs(library: Library, theme: Theme, language: Language) -> tuple[str, ...]:
    """The same for a document, with where people read the code itself."""
    link = (library.conduct_link,) if library.conduct_link else ()
    return (*conduct_lines(library, theme, language), *link)
