"""The steps when a norm is crossed, as ready-made words: each once, for the whole norm."""

from collections.abc import Sequence

from content.library import Library
from documents import Deed, Ladder, Rung
from trajectory.language import Language
from trajectory.norms import EVERY_THEME, Crossing


def ladder_of(library: Library, crossings: Sequence[Crossing], language: Language) -> Ladder:
    """The organisation's own steps, the same for every team, with who does what in this one: for
    every theme, then for the themes that say it themselves."""
    say = library.texts.on_paper(language)
    return Ladder(
        say("paper-ladder-title"),
        say("paper-ladder"),
        (say("paper-ladder-step"), say("paper-ladder-means"), say("paper-ladder-here")),
        tuple(
            Rung(
                step.title[language],
                step.means[language],
                _deeds(library, [one for one in crossings if one.step == step.id], language),
            )
            for step in library.ladder.steps
        ),
    )


def _deeds(library: Library, crossings: Sequence[Crossing], language: Language) -> tuple[Deed, ...]:
    names = {role.id: role.name[language] for role in library.ladder.roles}
    titles = {theme.id: theme.title[language] for theme in library.norm_themes}
    return tuple(
        Deed(titles.get(theme, ""), names.get(one.who, ""), one.what)
        for theme in (EVERY_THEME, *titles)
        for one in crossings
        if one.theme == theme
    )
