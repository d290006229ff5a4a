"""Slides for the people in a session: the agenda, a question for each part, and what they look at
together. What the trainer does stands in the notes beside each slide.

They are for the team: what it may see when the session begins, and no earlier.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from content.texts.texts import Say, clock
from content.working_forms.working_forms import Shows
from documents import Compared
from documents.sheet import Finding, Section
from documents.slides import SlideShow, Spread
from papers.sessions.agenda import Line, SessionAgenda
from papers.sessions.words import SessionWords, threshold_of
from papers.source import Source
from trajectory.agreements import Agreement
from trajectory.language import Language
from use_cases.sessions.known_before import Known, Outcome, known_before
from use_cases.sessions.team_session import session_of

_SIDES = 2
"""Then and now."""


async def slides_for(source: Source, session_id: str, language: Language) -> SlideShow | None:
    """The slides of this session; None when the session is gone."""
    session = await session_of(source.work, source, session_id)
    if session is None:
        return None
    known = await known_before(source.work, source, session)
    return slides_of(SessionWords(source.library, session, language), known)


def slides_of(words: SessionWords, known: Known) -> SlideShow:
    """The slides of a session with what its team may see of what is known."""
    return _Slides(words, _shown(words, known)).show()


def _shown(words: SessionWords, known: Known) -> Known:
    """What the team may see when the session begins; what it said of the last one stays apart."""
    begins = words.session.planned.begins

    def seen(outcome: Outcome | None) -> Outcome | None:
        visible = outcome and begins and outcome.round.shows_to_team(begins)
        return outcome if visible else None

    scan = seen(known.scan)
    return replace(
        known,
        scan=scan,
        before=seen(known.before) if scan else None,
        preparation=seen(known.preparation),
        evaluation=None,
    )


@dataclass(frozen=True, slots=True)
class _Slides:
    words: SessionWords
    known: Known

    @property
    def say(self) -> Say:
        return self.words.say

    @property
    def agenda(self) -> SessionAgenda:
        return SessionAgenda(self.words, self.known)

    def show(self) -> SlideShow:
        words, say = self.words, self.say
        made, outcomes = words.made(self.known), self.known.outcomes
        when = say("slides-as-of", day=made.date(), threshold=threshold_of(self.known))
        return SlideShow(
            language=words.language,
            title=words.title,
            subtitle=words.session.team.name,
            lines=(say("slides-notice"), *([when] if outcomes else [])),
            notes=(words.purpose, *(said for _, said in words.facts())),
            spreads=tuple(self._spreads()),
            series=(say("slides-then"), say("slides-now")),
            created=made,
        )

    def _spreads(self) -> Iterator[Spread]:
        """The agenda; what no part of it shows; then part by part."""
        meetings = self.agenda.meetings
        for day, lines in meetings:
            points = tuple(
                self.say("slides-line", when=each.when, what=each.what) for each in lines
            )
            title = self.say("slides-agenda-day", day=day) if day else self.say("brief-agenda-room")
            yield Spread(title, points=points, notes=(self.words.purpose,))
        waiting = self._looks()
        every = [line for _, own in meetings for line in own]
        wanted = {show for line in every if line.form for show in line.form.shows}
        for show in (Shows.AGREEMENTS, Shows.RESULT, Shows.COMPARISON, Shows.NORMS):
            if show not in wanted:
                yield from waiting.pop(show)()
        if self.known.preparation:
            yield from self._outcome(self.known.preparation)
        for line in every:
            yield self._part(line)
            for show in line.form.shows if line.form else ():
                yield from waiting.pop(show, _nothing)()

    def _looks(self) -> dict[Shows, Callable[[], Iterator[Spread]]]:
        return {
            Shows.RESULT: self._result,
            Shows.COMPARISON: self._comparison,
            Shows.NORMS: self._norms,
            Shows.AGREEMENTS: self._agreements,
        }

    # ---- a part of the agenda

    def _part(self, line: Line) -> Spread:
        if line.form is None or line.point is None:
            return Spread(line.what, question=self._on(line))
        return Spread(
            line.what,
            line.when,
            question=line.form.question[self.words.language],
            notes=tuple(self._how(line)),
        )

    def _on(self, line: Line) -> str:
        """When it goes on after a pause."""
        assert line.until is not None, "only what is planned has pauses"
        return self.say("slides-on", time=clock(line.until, self.words.language))

    def _how(self, line: Line) -> Iterator[str]:
        """What the trainer does, in the notes."""
        section = self.agenda.done("", line)
        yield section.sentence
        yield from (f"{nth}. {step}" for nth, step in enumerate(section.steps, start=1))
        for name, said in section.entries[1:]:
            yield self.say("slides-note", name=name, said=said)

    # ---- what the group looks at

    def _result(self) -> Iterator[Spread]:
        """Theme by theme, and each question to talk about on a slide of its own."""
        if self.known.scan and not self.known.before:
            yield from self._outcome(self.known.scan)

    def _outcome(self, outcome: Outcome) -> Iterator[Spread]:
        for section in self.words.outcome(outcome, asking=True):
            yield self._findings(section)
            for point in section.points:
                yield Spread(section.title, question=point, notes=(self.say("slides-note-ask"),))

    def _findings(self, section: Section) -> Spread:
        return Spread(
            section.title,
            section.sentence,
            findings=section.findings,
            chart=self._chart(section.findings),
            notes=(self.say("slides-note-result"),),
        )

    def _chart(self, findings: tuple[Finding, ...]) -> str:
        said = (f"{finding.text} {finding.word}" for finding in findings)
        return self.say("slides-chart", words="; ".join(said))

    def _comparison(self) -> Iterator[Spread]:
        """Both results side by side, theme by theme."""
        before, after = self.known.before, self.known.scan
        if before is None or after is None:
            return
        both = self.words.compared(before, after)
        notes = (*both.legend, self.say("slides-note-result"))
        for theme in both.themes:
            then, now = (tuple(_finding(row, nth) for row in theme.rows) for nth in range(_SIDES))
            said = self._chart((*then, *now))
            yield Spread(theme.title, findings=now, before=then, chart=said, notes=notes)

    def _norms(self) -> Iterator[Spread]:
        for theme, kinds in self.words.norms(self.known):
            for kind, texts in kinds:
                notes = (self.say("slides-note-norms"),)
                yield Spread(theme, kind, points=texts, notes=notes)

    def _agreements(self) -> Iterator[Spread]:
        for title, agreements in (("brief-kept", self.known.kept), ("brief-open", self.known.open)):
            points = tuple(map(self._agreement, agreements))
            if points:
                yield Spread(self.say(title), points=points)

    def _agreement(self, one: Agreement) -> str:
        """With its state; of what comes back how often, since it is never done."""
        what, who, when, state = self.words.agreement(one)
        goes_on = one.comes_back and one.open
        return self.say("slides-agreement", what=what, who=who, state=when if goes_on else state)


def _finding(row: Compared, nth: int) -> Finding:
    side = row.sides[nth]
    return Finding(row.text, side.word, side.step, side.bar)


def _nothing() -> Iterator[Spread]:
    return iter(())
