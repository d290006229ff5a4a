"""A session as documents: the trainer's briefing, slides for the room, and the summary.

Everything that is said of answers is a function of released words (anonymity.md §4). Norms and
what a summary says stand as they were written; texts for the trainer never come here.
"""

from datetime import datetime
from typing import Final

from babel.dates import format_time

from content.library import Library
from content.texts.texts import Say
from dialogs.sessions.session_briefing import Known, Outcome, known_before
from dialogs.sessions.summaries import TeamSession, discussed
from documents.sheet import STEPS, Finding, Section, Sheet, Step
from documents.slides import SlideShow, Spread
from papers.outcome import Spoken, spoken
from storage.work import Work
from trajectory.language import Language
from trajectory.planning.sessions import Part
from trajectory.rounds.release import FLOOR
from trajectory.summaries import Summary
from use_cases.progress.progress import Shelf, programme_of

BRIEFING: Final = "session_briefing"
SUMMARY: Final = "summary"
"""What a ticket for such a file is about; it names a session or a version of a summary."""


class Writer:
    """Puts a session into words, in one language."""

    def __init__(self, library: Library, one: TeamSession, language: Language) -> None:
        self.library, self.one, self.language = library, one, language
        self.say: Say = library.texts.of(language)

    # ---- the briefing

    def briefing(self, known: Known) -> Sheet:
        """Where the team stands and what the draft agenda is, for the trainer."""
        say, made, threshold = self.say, self._made(known), _threshold(known)
        kind = self.one.kind
        sections = [
            Section(say("brief-agenda"), kind.purpose[self.language], points=self._agenda()),
            *self._materials(),
            *self._scan(known),
            *self._preparation(known),
            *self._norms(known),
        ]
        return self._sheet(
            title=say("brief-paper-title", what=self._what()),
            notice=say("brief-paper-notice"),
            facts=self._when(),
            sections=tuple(sections),
            legend=say("result-legend", threshold=threshold),
            following=(say("result-next-title"), self._steps()),
            footer=say("brief-paper-footer", day=made.date(), threshold=threshold),
            created=made,
        )

    def _made(self, known: Known) -> datetime:
        """The moment of what is newest in it: every copy is then the same."""
        ends = [each.round.closes for each in (known.scan, known.preparation) if each]
        return max(ends, default=self.one.trajectory.started)

    def _agenda(self) -> tuple[str, ...]:
        return tuple(
            self.say("brief-part", minutes=part.minutes, what=part.what[self.language])
            for part in self.one.kind.agenda
        )

    def _materials(self) -> list[Section]:
        materials = tuple(each[self.language] for each in self.one.kind.materials)
        return [Section(self.say("brief-materials"), "", points=materials)] if materials else []

    def _scan(self, known: Known) -> list[Section]:
        if known.scan is None:
            return [Section(self.say("brief-scan"), self.say("brief-no-scan"))]
        return self._outcome(known.scan)

    def _preparation(self, known: Known) -> list[Section]:
        return self._outcome(known.preparation) if known.preparation else []

    def _outcome(self, outcome: Outcome) -> list[Section]:
        themes = spoken(outcome.questionnaire, outcome.release, self.language, self.say)
        return [
            Section(
                theme.title,
                " ".join(theme.sentences),
                tuple(self._finding(item) for item in theme.items),
            )
            for theme in themes
        ]

    def _finding(self, item: Spoken) -> Finding:
        say = self.say
        bar = say("paper-bar", step=item.step, steps=STEPS) if item.step else say("paper-bar-none")
        return Finding(item.finding, item.word, item.step, bar)

    def _norms(self, known: Known) -> list[Section]:
        if not known.norms:
            return [Section(self.say("brief-norms"), self.say("brief-no-norms"))]
        return [
            Section(
                self.say("brief-norms-theme", theme=theme.title[self.language]),
                "",
                points=tuple(norm.text for norm in known.norms[theme.id]),
            )
            for theme in self.library.norm_themes
            if theme.id in known.norms
        ]

    def _steps(self) -> tuple[Step, ...]:
        say = self.say
        before, after = say("step-before-session"), say("step-after-session")
        return (
            Step(say("step-read-waiting"), say("step-trainer"), before),
            Step(say("step-write-summary"), say("step-trainer"), after),
        )

    # ---- slides for the room

    def slides(self, known: Known) -> SlideShow:
        """What can be shown to everybody: the released words, the norms, and the agenda."""
        say, kind = self.say, self.one.kind
        agenda = tuple(part.what[self.language] for part in kind.agenda)
        spreads = [Spread(say("brief-agenda-room"), kind.purpose[self.language], agenda)]
        for outcome in (known.scan, known.preparation):
            if outcome is not None and self._shown(outcome):
                spreads += self._spreads(outcome)
        spreads += [
            Spread(section.title, points=section.points)
            for section in self._norms(known)
            if section.points
        ]
        made, threshold = self._made(known), _threshold(known)
        return SlideShow(
            language=self.language,
            title=self._what(),
            subtitle=self.one.team.name,
            notice=say("slides-notice"),
            spreads=tuple(spreads),
            series=say("slides-series"),
            footer=say("slides-footer", threshold=threshold, day=made.date()),
            created=made,
        )

    def _shown(self, outcome: Outcome) -> bool:
        """Slides are for the team: what it may see when the session begins, and no earlier."""
        begins = self.one.session.begins
        return begins is not None and outcome.round.shows_to_team(begins)

    def _spreads(self, outcome: Outcome) -> list[Spread]:
        return [
            Spread(
                section.title,
                section.sentence,
                findings=section.findings,
                chart=self._chart(section),
            )
            for section in self._outcome(outcome)
        ]

    def _chart(self, section: Section) -> str:
        said = (f"{finding.text} {finding.word}" for finding in section.findings)
        return self.say("slides-chart", words="; ".join(said))

    # ---- the summary

    def summary(self, summary: Summary) -> Sheet:
        """What the trainer wrote and released, for the whole team."""
        say, written = self.say, summary.written
        sections = [
            Section(say("block-title", block=block), "", paragraphs=_paragraphs(text))
            for block, text in discussed(self.one, written).items()
        ]
        if written.norms:
            sections.append(Section(say("summary-norms"), "", points=written.norms))
        if written.next:
            following = _paragraphs(written.next)
            sections.append(Section(say("summary-next"), "", paragraphs=following))
        present = (say("fact-present"), str(written.present))
        return self._sheet(
            title=say("summary-paper-title", what=self._what()),
            notice=say("summary-paper-notice"),
            facts=(*self._when(), present),
            sections=tuple(sections),
            legend="",
            following=(say("summary-actions"), self._actions(summary)),
            footer=say(
                "summary-paper-footer", version=str(summary.version), day=summary.saved.date()
            ),
            created=summary.saved,
        )

    def _actions(self, summary: Summary) -> tuple[Step, ...]:
        say = self.say
        return tuple(
            Step(
                action.what,
                say("owner", role=action.owner),
                say("session-day", day=action.due) if action.due else say("action-no-day"),
            )
            for action in summary.written.actions
        )

    # ---- shared

    def _what(self) -> str:
        return self.one.kind.title[self.language]

    def _when(self) -> tuple[tuple[str, str], ...]:
        rows = [(self.say("fact-when"), self._part(part)) for part in self.one.session.parts]
        if self.one.session.place:
            rows.append((self.say("fact-where"), self.one.session.place))
        return tuple(rows)

    def _part(self, part: Part) -> str:
        clock = "HH.mm" if self.language is Language.NL else "HH:mm"
        begin, end = (format_time(each, clock) for each in (part.starts, part.ends))
        return self.say("session-when", day=part.day, begin=begin, end=end)

    def _sheet(
        self,
        *,
        title: str,
        notice: str,
        facts: tuple[tuple[str, str], ...],
        sections: tuple[Section, ...],
        legend: str,
        following: tuple[str, tuple[Step, ...]],
        footer: str,
        created: datetime,
    ) -> Sheet:
        say = self.say
        return Sheet(
            language=self.language,
            title=title,
            subtitle=self.one.team.name,
            notice=notice,
            facts=facts,
            introduction=(),
            columns=(say("paper-column-finding"), say("paper-column-word")),
            sections=sections,
            points_title="",
            legend=legend,
            contents_title=say("paper-contents"),
            next_title=following[0],
            step_columns=(say("paper-step-what"), say("paper-step-who"), say("paper-step-when")),
            next_steps=following[1],
            footer=footer,
            created=created,
            spoken=self.one.trajectory.language,
        )


def _threshold(known: Known) -> int:
    """The highest threshold of what is in it."""
    return max(
        (each.round.threshold for each in (known.scan, known.preparation) if each), default=FLOOR
    )


def _paragraphs(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())


# ---- from a ticket to words


async def session_of(work: Work, shelf: Shelf, session_id: str) -> TeamSession | None:
    """A session with everything around it; None when it is gone."""
    session = await work.sessions.get(session_id)
    trajectory = await work.trajectories.get(session.trajectory) if session else None
    team = await work.teams.get(trajectory.team) if trajectory else None
    if session is None or trajectory is None or team is None:
        return None
    return TeamSession(
        team,
        trajectory,
        programme_of(shelf, team, trajectory),
        session,
        tuple(await work.summaries.of_session(session.id)),
        tuple(await work.session_rounds.of_session(session.id)),
    )


async def briefing_for(
    work: Work, shelf: Shelf, session_id: str, language: Language
) -> Sheet | None:
    one = await session_of(work, shelf, session_id)
    if one is None:
        return None
    known = await known_before(work, shelf, one)
    return Writer(shelf.library, one, language).briefing(known)


async def slides_for(
    work: Work, shelf: Shelf, session_id: str, language: Language
) -> SlideShow | None:
    one = await session_of(work, shelf, session_id)
    if one is None:
        return None
    known = await known_before(work, shelf, one)
    return Writer(shelf.library, one, language).slides(known)


async def summary_for(
    work: Work, shelf: Shelf, summary_id: str, language: Language
) -> Sheet | None:
    summary = await work.summaries.get(summary_id)
    one = await session_of(work, shelf, summary.session) if summary else None
    if summary is None or one is None or not summary.released:
        return None
    return Writer(shelf.library, one, language).summary(summary)
