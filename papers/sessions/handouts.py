"""Sheets for the group that a session needs on paper: made of what is known, a page each.

Nothing that anybody answered or wrote to the trainer stands on them: they lie on the table.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from documents.sheet import Rows, Section, Sheet
from papers.conduct import conduct_paragraphs
from papers.sessions.agenda import SessionAgenda
from papers.sessions.words import AGREED, SessionWords
from papers.source import Source
from trajectory.language import Language
from trajectory.planning.programme import Handout
from use_cases.sessions.known_before import Known, known_before
from use_cases.sessions.team_session import session_of

HANDOUTS: Final = "handouts"
"""What a ticket for the sheets is about; it names a session."""

_WITH_OTHERS: Final = (Handout.AGREEMENTS,)
"""Sheets of a few lines, which stand below the one before where there is room."""


async def handouts_for(source: Source, session_id: str, language: Language) -> Sheet | None:
    """The sheets of this session; None when it is gone, or needs none."""
    session = await session_of(source.work, source, session_id)
    if session is None:
        return None
    known = await known_before(source.work, source, session)
    return handouts_of(SessionWords(source.library, session, language), known)


def handouts_of(words: SessionWords, known: Known) -> Sheet | None:
    """The sheets that a session needs; None when it needs none."""
    sections = _Handouts(words, known).sections()
    if not sections:
        return None
    say, made = words.say, words.made(known)
    footer = say("sheets-footer", what=words.title, team=words.session.team.name, day=made.date())
    return replace(
        words.frame(say("sheets-title"), made),
        subtitle=say("sheets-of", what=words.title, team=words.session.team.name),
        notice=say("sheets-notice"),
        facts=(),
        sections=sections,
        footer=footer,
    )


@dataclass(frozen=True, slots=True)
class _Handouts:
    words: SessionWords
    known: Known

    def sections(self) -> tuple[Section, ...]:
        """One page or more for each sheet, in the order of the materials."""
        made: Mapping[Handout, Callable[[], Iterator[Section]]] = {
            Handout.ROUTES: self._routes,
            Handout.TERMS: self._terms,
            Handout.CONDUCT: self._conduct,
            Handout.NORMS: self._norms,
            Handout.AGREEMENTS: self._agreements,
            Handout.PEER_STEPS: self._peer_steps,
        }
        wanted = SessionAgenda(self.words, self.known).sheets
        pages = [(kind, list(made[kind]())) for kind in wanted]
        return tuple(
            replace(section, own_page=nth == 0 and number > 0 and kind not in _WITH_OTHERS)
            for number, (kind, page) in enumerate(pages)
            for nth, section in enumerate(page)
        )

    def _routes(self) -> Iterator[Section]:
        say, language = self.words.say, self.words.language
        entries = tuple(
            (one.name[language], f"{one.purpose[language]} {one.contact[language]}")
            for one in self.words.library.routes
            if not one.steps
        )
        yield Section(say("paper-support-title"), say("paper-support"), entries=entries)

    def _terms(self) -> Iterator[Section]:
        say, language = self.words.say, self.words.language
        entries = tuple(
            (one.name[language], one.definition[language])
            for one in self.words.library.terms
            if not one.own
        )
        yield Section(say("paper-terms-title"), say("paper-terms"), entries=entries)

    def _conduct(self) -> Iterator[Section]:
        words = self.words
        part = words.say("sheets-conduct")
        for theme in words.library.norm_themes:
            if theme.id in words.session.type.themes:
                points = conduct_paragraphs(words.library, theme, words.language)
                yield Section(theme.title[words.language], "", points=points, part=part)

    def _norms(self) -> Iterator[Section]:
        yield from self.words.norm_sections(self.known, self.words.say("sheets-norms"))

    def _agreements(self) -> Iterator[Section]:
        words = self.words
        rows = tuple(words.agreement(one) for one in (*self.known.kept, *self.known.open))
        table = Rows(words.agreement_columns, rows, AGREED, said=0)
        yield Section(words.say("summary-actions"), "", rows=table)

    def _peer_steps(self) -> Iterator[Section]:
        say, language = self.words.say, self.words.language
        card = self.words.library.peer_card
        agreed = tuple(one[language] for one in card.agreements)
        yield Section(say("sheets-peers-agree"), "", points=agreed, part=say("sheets-peers"))
        columns = (say("brief-when"), say("paper-step-what"))
        rows = tuple(
            (say("brief-minutes", minutes=minutes), what[language]) for minutes, what in card.steps
        )
        table = Rows(columns, rows, (32, 0))
        yield Section(say("sheets-peers-steps"), "", rows=table, part=say("sheets-peers"))
