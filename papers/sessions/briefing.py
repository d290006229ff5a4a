"""The trainer's briefing before a session: the agenda by the clock, how each part is done, and what
is known of the team.

What people need to take part was written to the trainer alone: the briefing says where it is read,
never whether anybody wrote (trust.md, rule 12).
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from documents.sheet import Rows, Section, Sheet, Step
from papers.sessions.agenda import SessionAgenda
from papers.sessions.words import AGREED, SessionWords, threshold_of
from papers.source import Source
from trajectory.language import Language
from use_cases.sessions.known_before import Known, known_before
from use_cases.sessions.team_session import session_of

BRIEFING: Final = "session_briefing"
"""What a ticket for the briefing or the slides is about; it names a session."""


async def briefing_for(source: Source, session_id: str, language: Language) -> Sheet | None:
    """The briefing of this session; None when the session is gone."""
    session = await session_of(source.work, source, session_id)
    if session is None:
        return None
    known = await known_before(source.work, source, session)
    return briefing_of(SessionWords(source.library, session, language), known)


def briefing_of(words: SessionWords, known: Known) -> Sheet:
    """The briefing of a session with what is known of its team."""
    return _Briefing(words, known).sheet()


@dataclass(frozen=True, slots=True)
class _Briefing:
    words: SessionWords
    known: Known

    @property
    def agenda(self) -> SessionAgenda:
        return SessionAgenda(self.words, self.known)

    def sheet(self) -> Sheet:
        words, known, say = self.words, self.known, self.words.say
        made, threshold = words.made(known), threshold_of(known)
        return replace(
            words.frame(say("brief-paper-title", what=words.title), made),
            notice=say("brief-paper-notice"),
            sections=tuple(self._sections()),
            before_contents=len(self.agenda.meetings),
            points_title=say("briefing-points"),
            legend=say("result-legend", threshold=threshold) if self.known.outcomes else "",
            next_title=say("brief-steps"),
            next_steps=self._steps(),
            footer=self._footer(made.date(), threshold),
        )

    def _sections(self) -> Iterator[Section]:
        agenda = self.agenda
        yield from agenda.sections()
        yield agenda.prepared()
        yield from self._without()
        yield from self._agreements()
        yield from self._said()
        yield from self._scan()
        yield from self._norms()
        yield from agenda.how()

    def _without(self) -> Iterator[Section]:
        """That no summary of the session before comes, and why."""
        words, say = self.words, self.words.say
        if self.known.without is not None:
            session, reason = self.known.without
            title = words.session.programme.session(session).title[words.language]
            why = say("summary-without-why", reason=reason)
            yield Section(say("brief-without"), say("brief-without-why", session=title, why=why))

    def _agreements(self) -> Iterator[Section]:
        """Those of last time with their state, then what else is open."""
        words, known = self.words, self.known
        for title, agreements in (("brief-kept", known.kept), ("brief-open", known.open)):
            if agreements:
                rows = tuple(map(words.agreement, agreements))
                table = Rows(words.agreement_columns, rows, AGREED, said=0)
                yield Section(words.say(title), "", rows=table)

    def _said(self) -> Iterator[Section]:
        """What people said beforehand, and about the session before this one."""
        known, say = self.known, self.words.say
        if known.preparation:
            yield from self.words.outcome(known.preparation, say("brief-preparation"), asking=True)
        if known.evaluation:
            yield from self.words.outcome(known.evaluation, say("brief-evaluation"), asking=True)

    def _scan(self) -> Iterator[Section]:
        words, known, say = self.words, self.known, self.words.say
        if known.scan is not None:
            yield from words.outcome(known.scan, say("brief-scan"), asking=True)
        if known.scan is not None and known.before is not None:
            yield words.difference(known.before, known.scan)
        if self.agenda.lacks_result:
            none = "brief-talk" if words.session.team.small else "brief-no-scan"
            yield Section(say("brief-scan"), say(none))

    def _norms(self) -> Iterator[Section]:
        yield from self.words.norm_sections(self.known, self.words.say("brief-norms"))

    def _footer(self, made: date, threshold: int) -> str:
        """With the threshold, where something is told that has one."""
        say = self.words.say
        if not self.known.outcomes:
            return say("brief-paper-footer-plain", day=made)
        return say("brief-paper-footer", day=made, threshold=threshold)

    def _steps(self) -> tuple[Step, ...]:
        say = self.words.say
        before, after = say("step-before-session"), say("step-after-session")
        return (
            Step(say("step-read-waiting"), say("step-trainer"), before),
            Step(say("step-write-summary"), say("step-trainer"), after),
        )
