"""The norm guide as ready-made words: the frame in the reader's language, the team's as written."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, time

from content.library import Library
from content.routes import Route
from content.texts.texts import Say
from documents import Behaviours, Chapter, GuideSheet, Table, ThemeOfGuide
from papers.source import Source
from trajectory.language import Language
from trajectory.norms import (
    FEWEST_TEAMS,
    Crossing,
    Guide,
    GuideChanges,
    GuideNorm,
    NormKind,
    changes,
)
from trajectory.planning.working_days import at
from trajectory.rounds.instrument import Theme
from use_cases.norms.norm_guides import guide_called, shared_guides
from use_cases.progress.progress import today_of

MADE = time(9, 0)
"""The hour in the properties of a file: only the day of a version says something."""
GUIDE, SHARED = "guide", "shared_guide"
"""The two documents, as a ticket for one names them."""


# ---- the documents behind a ticket


async def guide_for(source: Source, guide_id: str, language: Language) -> GuideSheet | None:
    """A version of a team's guide; None when it is gone."""
    version = await guide_called(source.work, guide_id)
    if version is None:
        return None
    return guide_sheet(
        source.library,
        version.guide,
        changes(version.before, version.guide) if version.before else None,
        team=version.team.name,
        spoken=version.trajectory.language,
        language=language,
    )


async def shared_guide_for(source: Source, _subject: str, language: Language) -> GuideSheet | None:
    """The guide of the directorate; None while too few teams share their norms."""
    guides = await shared_guides(source.work)
    if len(guides) < FEWEST_TEAMS:
        return None
    made = today_of(source.now)
    return shared_sheet(source.library, guides, language=language, made=made)


# ---- the words of both


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around the team's words, in one language."""

    library: Library
    language: Language

    @property
    def say(self) -> Say:
        return self.library.texts.of(self.language)

    def themes(
        self, norms: Sequence[GuideNorm], crossings: Sequence[Crossing]
    ) -> tuple[ThemeOfGuide, ...]:
        """Every theme that has a norm, with its norms by kind and its ladder."""
        return tuple(
            self._theme(theme, own, [one for one in crossings if one.theme == theme.id])
            for theme in self.library.norm_themes
            if (own := [norm for norm in norms if norm.theme == theme.id])
        )

    def _theme(
        self, theme: Theme, norms: Sequence[GuideNorm], crossings: Sequence[Crossing]
    ) -> ThemeOfGuide:
        behaviours = tuple(
            Behaviours(self.say("norm-kind", kind=kind), own)
            for kind in NormKind
            if (own := tuple(norm.text for norm in norms if norm.kind is kind))
        )
        return ThemeOfGuide(theme.title[self.language], behaviours, self._rows(crossings))

    def _rows(self, crossings: Sequence[Crossing]) -> tuple[tuple[str, str, str], ...]:
        """Step, role and deed, from the first step up."""
        names = {role.id: role.name[self.language] for role in self.library.ladder.roles}
        return tuple(
            (step.title[self.language], names.get(one.who, ""), one.what)
            for step in self.library.ladder.steps
            for one in crossings
            if one.step == step.id
        )

    def ladder(self) -> Chapter:
        """The organisation's own frame, the same for every team."""
        steps = self.library.ladder.steps
        entries = tuple((one.title[self.language], one.means[self.language]) for one in steps)
        return Chapter(self.say("paper-ladder-title"), self.say("paper-ladder"), entries)

    def support(self) -> Chapter:
        routes = self.library.routes
        entries = tuple((one.name[self.language], self._route(one)) for one in routes if one.first)
        return Chapter(self.say("paper-support-title"), self.say("paper-support"), entries)

    def _route(self, route: Route) -> str:
        return f"{route.purpose[self.language]} {route.contact[self.language]}"

    def terms(self) -> Chapter:
        terms = self.library.terms
        entries = tuple((one.name[self.language], one.definition[self.language]) for one in terms)
        return Chapter(self.say("paper-terms-title"), self.say("paper-terms"), entries)

    def later(self, norms: Iterable[GuideNorm]) -> Chapter:
        """The themes without a norm; they follow in light rounds."""
        known = {norm.theme for norm in norms}
        left = [one for one in self.library.norm_themes if one.id not in known]
        names = "; ".join(theme.title[self.language] for theme in left)
        said = self.say("paper-later", themes=names) if left else ""
        return Chapter(self.say("paper-later-title"), said)

    @property
    def ladder_columns(self) -> tuple[str, str, str]:
        say = self.say
        return say("paper-ladder-step"), say("paper-ladder-who"), say("paper-ladder-what")

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
    covered = len({norm.theme for norm in guide.norms})
    day = say("paper-guide-day", day=guide.made, year=str(guide.made.year))
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
        themes=frame.themes(guide.norms, guide.crossings),
        ladder_title=say("ladder-heading"),
        ladder_columns=frame.ladder_columns,
        frame=frame.ladder(),
        agreements=_agreements(frame, guide),
        later=frame.later(guide.norms),
        support=frame.support(),
        terms=frame.terms(),
        footer=say("paper-guide-footer", version=str(guide.version), day=day, team=team),
        created=at(guide.made, MADE),
    )


def news_lines(
    library: Library, language: Language, changed: GuideChanges
) -> list[tuple[str, list[str]]]:
    """What is different, by theme: what came, what went, and where the ladder changed."""
    say = library.texts.of(language)
    lines: dict[str, list[str]] = {theme.id: [] for theme in library.norm_themes}
    for norm in changed.added:
        lines[norm.theme].append(say("guide-added", text=norm.text))
    for norm in changed.gone:
        lines[norm.theme].append(say("guide-gone", text=norm.text))
    for theme in dict.fromkeys(one.theme for one in changed.crossings):
        lines[theme].append(say("guide-ladder-changed"))
    titles = {theme.id: theme.title[language] for theme in library.norm_themes}
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
            say("paper-guide-day", day=one.due, year=str(one.due.year)) if one.due else "–",
        )
        for one in guide.agreements
    )
    return Table(say("paper-agreements-title"), frame.step_columns, rows)


def shared_sheet(
    library: Library,
    guides: Sequence[tuple[Guide, Language]],
    *,
    language: Language,
    made: date,
) -> GuideSheet:
    """The guide of the directorate: norms of teams that agreed to it, and no team's name.

    The order is that of the words themselves, so that it says nothing about the teams. The
    ladders stay with the teams: who does what would tell one from another.
    """
    frame = Frame(library, language)
    say = frame.say
    norms = sorted(
        {(norm.theme, norm.kind, norm.text) for guide, _ in guides for norm in guide.norms}
    )
    shared = [GuideNorm("", theme, kind, text) for theme, kind, text in norms]
    day = say("paper-guide-day", day=made, year=str(made.year))
    return GuideSheet(
        language=language,
        spoken=_most_spoken(guides),
        title=say("paper-shared-title"),
        subtitle=say("paper-shared-subtitle"),
        notice=say("paper-shared-notice"),
        facts=((say("paper-guide-made"), day), (say("paper-shared-teams"), str(len(guides)))),
        introduction=(say("paper-shared-what"), say("paper-guide-how")),
        contents_title=say("paper-contents"),
        news=Chapter(say("paper-news-title"), ""),
        themes=frame.themes(shared, ()),
        ladder_title=say("ladder-heading"),
        ladder_columns=frame.ladder_columns,
        frame=frame.ladder(),
        agreements=Table(say("paper-agreements-title"), frame.step_columns, ()),
        later=frame.later(shared),
        support=frame.support(),
        terms=frame.terms(),
        footer=say("paper-shared-footer", day=day),
        created=at(made, MADE),
    )


def _most_spoken(guides: Sequence[tuple[Guide, Language]]) -> Language:
    spoken = [language for _, language in guides]
    return max(Language, key=spoken.count)
