"""The trainer's briefing before a session: where the team stands, and the draft agenda."""

from dataclasses import dataclass, replace
from typing import Final

from documents.sheet import Section, Sheet, Step
from papers.session_words import SessionWords, threshold_of
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
    return _Briefing(SessionWords(source.library, session, language), known).sheet()


@dataclass(frozen=True, slots=True)
class _Briefing:
    words: SessionWords
    known: Known

    def sheet(self) -> Sheet:
        words, known, say = self.words, self.known, self.words.say
        made, threshold = words.made(known), threshold_of(known)
        return replace(
            words.frame(say("brief-paper-title", what=words.title), made),
            notice=say("brief-paper-notice"),
            sections=tuple(self._sections()),
            legend=say("result-legend", threshold=threshold),
            next_title=say("result-next-title"),
            next_steps=self._steps(),
            footer=say("brief-paper-footer", day=made.date(), threshold=threshold),
        )

    def _sections(self) -> list[Section]:
        preparation = self.known.preparation
        return [
            Section(self.words.say("brief-agenda"), self.words.purpose, points=self._agenda()),
            *self._materials(),
            *self._scan(),
            *(self.words.outcome(preparation) if preparation else []),
            *self._norms(),
        ]

    def _agenda(self) -> tuple[str, ...]:
        words = self.words
        return tuple(
            words.say("brief-part", minutes=part.minutes, what=part.what[words.language])
            for part in words.session.type.agenda
        )

    def _materials(self) -> list[Section]:
        words = self.words
        materials = tuple(each[words.language] for each in words.session.type.materials)
        return [Section(words.say("brief-materials"), "", points=materials)] if materials else []

    def _scan(self) -> list[Section]:
        say, scan = self.words.say, self.known.scan
        if scan is None:
            return [Section(say("brief-scan"), say("brief-no-scan"))]
        return self.words.outcome(scan)

    def _norms(self) -> list[Section]:
        say = self.words.say
        none_yet = [Section(say("brief-norms"), say("brief-no-norms"))]
        return self.words.norms(self.known) or none_yet

    def _steps(self) -> tuple[Step, ...]:
        say = self.words.say
        before, after = say("step-before-session"), say("step-after-session")
        return (
            Step(say("step-read-waiting"), say("step-trainer"), before),
            Step(say("step-write-summary"), say("step-trainer"), after),
        )
