"""The norm guide as ready-made words: the frame in the reader's language, the team's as written."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import time
from functools import partial

from content.library import Library
from content.routes import Route
from content.texts.texts import Say
from documents import Behaviours, Chapter, GuideSheet, Table, ThemeOfGuide
from papers.conduct import conduct_paragraphs
from papers.norm_ladder import ladder_of
from papers.norm_wall import wall_of
from papers.norm_ways import way_in_words
from papers.source import Source
from trajectory.agreements import Rhythm
from trajectory.language import Language
from trajectory.norms import (
    EVERY_THEME,
    Guide,
    GuideAgreement,
    GuideChanges,
    GuideNorm,
    NormKind,
    changes,
)
from trajectory.planning.working_days import at
from trajectory.rounds.instrument import Theme
from trajectory.teams import TrajectoryState
from use_cases.norms.norm_guides import guide_called

MADE = time(9, 0)
"""The hour in the properties of a file: only the day of a version says something."""
GUIDE = "guide"
"""The document, as a ticket for one names it."""
POSTER = "a3"
"""The format of a guide's first page alone, for the wall."""


# ---- the documents behind a ticket


async def guide_for(source: Source, guide_id: str, language: Language) -> GuideSheet | None:
    """A version of a team's guide; None when it is gone."""
    version = await guide_called(source.work, guide_id)
    if version is None:
        return None
    sheet = guide_sheet(
        source.library,
        version.guide,
        changes(version.before, version.guide) if version.before else None,
        team=version.team.name,
        spoken=version.trajectory.language,
        language=language,
    )
    halt = (await source.work.steps.halts([version.trajectory.id])).get(version.trajectory.id)
    until = halt.until if halt and version.trajectory.state is TrajectoryState.CLOSED else None
    return replace(sheet, wall=wall_of(source.library, version.guide, language, until))


async def poster_for(source: Source, guide_id: str, language: Language) -> GuideSheet | None:
    """The same version, when it has a page to hang on the wall."""
    sheet = await guide_for(source, guide_id, language)
    return sheet if sheet and sheet.wall else None


# ---- the words


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around the team's words, in one language."""

    library: Library
    language: Language

    @property
    def say(self) -> Say:
        return self.library.texts.on_paper(self.language)

    def themes(
        self, norms: Sequence[GuideNorm], note: Callable[[GuideNorm], str]
    ) -> tuple[ThemeOfGuide, ...]:
        """Every theme that has a norm, with its norms by kind, and a note behind each."""
        return tuple(
            self._theme(theme, own, note)
            for theme in self.library.norm_themes
            if (own := [norm for norm in norms if norm.theme == theme.id])
        )

    def _theme(
        self, theme: Theme, norms: Sequence[GuideNorm], note: Callable[[GuideNorm], str]
    ) -> ThemeOfGuide:
        behaviours = tuple(
            Behaviours(
                self.say("norm-kind", kind=kind),
                tuple(norm.text for norm in own),
                tuple(map(note, own)),
            )
            for kind in NormKind
            if (own := [norm for norm in norms if norm.kind is kind])
        )
        title = theme.title[self.language]
        return ThemeOfGuide(
            title, behaviours, conduct_paragraphs(self.library, theme, self.language)
        )

    def support(self) -> Chapter:
        routes = self.library.routes
        entries = tuple((one.name[self.language], self._route(one)) for one in routes if one.first)
        return Chapter(self.say("paper-support-title"), self.say("paper-support"), entries)

    def _route(self, route: Route) -> str:
        return f"{route.purpose[self.language]} {route.contact[self.language]}"

    def terms(self) -> Chapter:
        """The words of inclusion; those of the bot itself are no business of a norm."""
        terms = [one for one in self.library.terms if not one.own]
        entries = tuple((one.name[self.language], one.definition[self.language]) for one in terms)
        return Chapter(self.say("paper-terms-title"), self.say("paper-terms"), entries)

    def later(self, norms: Iterable[GuideNorm], key: str = "paper-later") -> Chapter:
        """The themes without a norm; they follow in light rounds."""
        known = {norm.theme for norm in norms}
        left = [one for one in self.library.norm_themes if one.id not in known]
        names = "; ".join(theme.title[self.language] for theme in left)
        said = self.say(key, themes=names) if left else ""
        return Chapter(self.say("paper-later-title"), said)

    @property
    def step_columns(self) -> tuple[str, str, str]:
        return (
            self.say("paper-step-what"),
            self.say("paper-step-who"),
            self.say("paper-step-when"),
        )


def guide_sheet(
    library: Library,
    guide: Guide,
    changed: GuideChanges | None,
    *,
    team: str,
    spoken: Language,
    language: Language,
) -> GuideSheet:
    """A version of a team's guide; `changed` since the one before it, None for the first."""
    frame = Frame(library, language)
    say = frame.say
    covered = len(guide.covered)
    day = say("paper-guide-day", day=guide.made)
    return GuideSheet(
        language=language,
        spoken=spoken,
        title=say("paper-guide-title"),
        subtitle=team,
        notice=say("paper-guide-notice"),
        facts=(
            (say("paper-guide-version"), str(guide.version)),
            (say("paper-guide-made"), day),
            (
                say("paper-guide-coverage"),
                say("norms-coverage", count=covered, of=len(library.norm_themes)),
            ),
        ),
        introduction=(say("paper-guide-what"), say("paper-guide-how")),
        contents_title=say("paper-contents"),
        news=_news(frame, guide, changed),
        themes=frame.themes(guide.norms, partial(way_in_words, say)),
        ladder=ladder_of(library, guide.crossings, language),
        agreements=_agreements(frame, guide),
        later=frame.later(guide.norms),
        support=frame.support(),
        terms=frame.terms(),
        conduct_title=say("conduct-title"),
        footer=say("paper-guide-footer", version=str(guide.version), day=day, team=team),
        created=at(guide.made, MADE),
        unshown=say("paper-unshown"),
    )


def news_lines(
    library: Library, language: Language, changed: GuideChanges
) -> list[tuple[str, list[str]]]:
    """What is different, by theme: what came, what went, and where the ladder changed."""
    say = library.texts.of(language)
    lines: dict[str, list[str]] = {theme.id: [] for theme in library.norm_themes}
    lines[EVERY_THEME] = []
    for norm in changed.added:
        lines[norm.theme].append(say("guide-added", text=norm.text))
    for norm in changed.supported:
        lines[norm.theme].append(say("guide-supported", text=norm.text))
    for norm in changed.gone:
        lines[norm.theme].append(say("guide-gone", text=norm.text))
    for theme in dict.fromkeys(one.theme for one in changed.crossings):
        lines[theme].append(say("guide-ladder-changed"))
    titles = {theme.id: theme.title[language] for theme in library.norm_themes}
    titles[EVERY_THEME] = say("guide-every-theme")
    return [(titles[theme], own) for theme, own in lines.items() if own]


def _news(frame: Frame, guide: Guide, changed: GuideChanges | None) -> Chapter:
    if changed is None:
        return Chapter(frame.say("paper-news-title"), "")
    news = news_lines(frame.library, frame.language, changed)
    entries = tuple((theme, " ".join(lines)) for theme, lines in news)
    since = frame.say("paper-news-since", version=str(guide.version - 1))
    return Chapter(frame.say("paper-news-title"), since, entries)


def _agreements(frame: Frame, guide: Guide) -> Table:
    say = frame.say
    rows = tuple(
        (
            one.what,
            say("paper-agreement-owner", role=one.owner),
            _when(say, one),
        )
        for one in guide.agreements
    )
    return Table(say("paper-agreements-title"), frame.step_columns, rows)


def _when(say: Say, one: GuideAgreement) -> str:
    """By which day, or how often."""
    if one.rhythm is not Rhythm.ONCE:
        return say("agreement-rhythm", rhythm=one.rhythm)
    return say("paper-guide-day", day=one.due) if one.due else "–"
