"""The page of a norm guide that a team hangs on its wall, as ready-made words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from content.library import Library
from content.texts.texts import Say
from documents import Behaviours, Wall, WallTheme
from papers.norm_ways import way_in_words
from trajectory.language import Language
from trajectory.norms import Guide, GuideNorm, NormKind
from trajectory.rounds.instrument import Theme

ROUTES = 2
"""Ways to help at the foot of the page; all of them stand further on."""


def wall_of(library: Library, guide: Guide, language: Language, until: date | None) -> Wall | None:
    """The page of this version; None while it holds no norm. `until` is the day on which the team
    takes up the other themes, where it chose one."""
    return _Page(library, guide, language).wall(until) if guide.norms else None


@dataclass(frozen=True, slots=True)
class _Page:
    library: Library
    guide: Guide
    language: Language

    @property
    def say(self) -> Say:
        return self.library.texts.on_paper(self.language)

    def wall(self, until: date | None) -> Wall:
        say, guide = self.say, self.guide
        day = say("paper-guide-day", day=guide.made)
        return Wall(
            title=say("wall-title"),
            version=say("wall-version", version=str(guide.version), day=day),
            themes=tuple(self._themes()),
            help_title=say("wall-help-title"),
            help=(say("wall-help"), say("wall-help-where"), *self._routes()),
            rest=self._rest(until),
            more=say("wall-more"),
        )

    def _themes(self) -> list[WallTheme]:
        return [
            self._theme(theme, own)
            for theme in self.library.norm_themes
            if (own := [norm for norm in self.guide.norms if norm.theme == theme.id])
        ]

    def _theme(self, theme: Theme, norms: Sequence[GuideNorm]) -> WallTheme:
        """What the team does is large, without a heading; a theme that says no such thing begins
        with what it does say."""
        large, *small = [
            self._behaviours(kind, own)
            for kind in NormKind
            if (own := [norm for norm in norms if norm.kind is kind])
        ]
        return WallTheme(theme.title[self.language], large, tuple(small))

    def _behaviours(self, kind: NormKind, norms: Sequence[GuideNorm]) -> Behaviours:
        """Only a reserve is said behind a norm: on the wall it should not look settled."""
        return Behaviours(
            "" if kind is NormKind.DO else self.say("norm-kind", kind=kind),
            tuple(norm.text for norm in norms),
            tuple("" if norm.stands else way_in_words(self.say, norm) for norm in norms),
        )

    def _routes(self) -> list[str]:
        first = [route for route in self.library.routes if route.first][:ROUTES]
        return [
            self.say("wall-route", name=one.name[self.language], contact=one.contact[self.language])
            for one in first
        ]

    def _rest(self, until: date | None) -> str:
        say, covered, of = self.say, len(self.guide.covered), len(self.library.norm_themes)
        said = [say("norms-coverage-line", count=covered, of=of)]
        if covered < of:
            said.append(self._later(until))
        return " ".join([*said, say("wall-onward")])

    def _later(self, until: date | None) -> str:
        if until is None or until <= self.guide.made:
            return self.say("wall-later")
        day = self.say("paper-guide-day", day=until)
        return self.say("wall-later-from", day=day)
