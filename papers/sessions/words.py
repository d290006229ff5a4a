"""What the documents of a session share: its name, its moments, and outcomes as sections.

Everything that is said of answers is a function of released words (anonymity.md §4). Norms and
what a summary says stand as they were written; texts for the trainer never come here.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from content.library import Library
from content.texts.texts import Say, clock
from documents import Comparison
from documents.sheet import Rows, Section, Sheet
from papers.follow_up.side_by_side import Results, side_by_side
from papers.outcome import finding_of, spoken
from trajectory.agreements import Agreement
from trajectory.language import Language
from trajectory.norms import Norm, NormKind
from trajectory.planning.sessions import Part
from trajectory.planning.working_days import at
from trajectory.rounds.release import FLOOR
from trajectory.rounds.round_dates import OPENS
from use_cases.sessions.known_before import Known, Outcome
from use_cases.sessions.team_session import TeamSession

AGREED: Final = (0, 32, 44, 26)
NORMS: Final = (46, 0)
"""Widths of the columns about agreements and about norms."""


@dataclass(frozen=True, slots=True)
class SessionWords:
    """A session in one language."""

    library: Library
    session: TeamSession
    language: Language

    @property
    def say(self) -> Say:
        return self.library.texts.on_paper(self.language)

    @property
    def title(self) -> str:
        """What people call the session."""
        return self.session.type.title[self.language]

    @property
    def purpose(self) -> str:
        return self.session.type.purpose[self.language]

    def facts(self) -> tuple[tuple[str, str], ...]:
        """When and where."""
        planned = self.session.planned
        rows = [(self.say("fact-when"), self._moment(part)) for part in planned.parts]
        if planned.place:
            rows.append((self.say("fact-where"), planned.place))
        return tuple(rows)

    def _moment(self, part: Part) -> str:
        begin, end = (clock(each, self.language) for each in (part.starts, part.ends))
        return self.say("session-when", day=part.day, begin=begin, end=end)

    def outcome(self, outcome: Outcome, part: str = "", *, asking: bool = False) -> list[Section]:
        """How a round ended, theme by theme; `asking` with the questions to talk about."""
        themes = spoken(outcome.questionnaire, outcome.release, self.language, self.say)
        alone = part if len(themes) == 1 else ""
        return [
            Section(
                alone or theme.title,
                " ".join(theme.sentences),
                tuple(finding_of(item, self.say) for item in theme.items),
                points=theme.points if asking else (),
                part="" if alone else part,
            )
            for theme in themes
        ]

    def compared(self, before: Outcome, after: Outcome) -> Comparison:
        """Two results side by side: each statement with its word then and now."""
        results = Results(before.release, after.release)
        return side_by_side(after.questionnaire, results, self.language, self.say)

    def difference(self, before: Outcome, after: Outcome) -> Section:
        """Both results in one table; what holds for every row once, above it."""
        both = self.compared(before, after)
        rows = tuple(
            (row.text, *(side.word for side in row.sides), row.change)[: len(both.columns)]
            for theme in both.themes
            for row in theme.rows
        )
        table = Rows(both.columns, rows, (0, 30, 30, 34)[: len(both.columns)])
        return Section(self.say("report-comparison"), " ".join(both.legend), rows=table)

    def day(self, day: date) -> str:
        """A day with its year: a document is kept."""
        return self.say("session-day", day=day)

    def norms(self, known: Known) -> list[tuple[str, list[tuple[str, tuple[str, ...]]]]]:
        """The norms that the team has: theme by theme, and in each what it says by kind."""
        return [
            (theme.title[self.language], self._by_kind(known.norms[theme.id]))
            for theme in self.library.norm_themes
            if theme.id in known.norms
        ]

    def _by_kind(self, norms: Sequence[Norm]) -> list[tuple[str, tuple[str, ...]]]:
        return [
            (self.say("norm-kind", kind=kind), own)
            for kind in NormKind
            if (own := tuple(norm.text for norm in norms if norm.kind is kind))
        ]

    def norm_sections(self, known: Known, part: str) -> Iterator[Section]:
        """The norms so far, a table for each theme."""
        columns = (self.say("brief-kind"), self.say("brief-norm"))
        for theme, kinds in self.norms(known):
            rows = tuple((kind, text) for kind, texts in kinds for text in texts)
            yield Section(theme, "", part=part, rows=Rows(columns, rows, NORMS, said=1))

    @property
    def agreement_columns(self) -> tuple[str, ...]:
        say = self.say
        return (*self.step_columns, say("agreement-stands"))

    @property
    def step_columns(self) -> tuple[str, str, str]:
        say = self.say
        return say("paper-step-what"), say("paper-step-who"), say("paper-step-when")

    def agreement(self, one: Agreement) -> tuple[str, ...]:
        """What, which role, by when and whether it was done; never with a person."""
        say = self.say
        owner = say("agreement-owner", owner=one.owner)
        if one.comes_back:
            state = say("agreement-state-again", state=one.state)
            return one.what, owner, say("agreement-rhythm", rhythm=one.rhythm), state
        day = self.day(one.due) if one.due else say("agreement-no-day")
        return one.what, owner, day, say("agreement-state", state=one.state)

    def made(self, known: Known) -> datetime:
        """The moment of what is newest in a document: every copy is then the same."""
        ends = [outcome.round.closes for outcome in known.outcomes]
        norms = [norm for own in known.norms.values() for norm in own]
        adopted = [at(norm.adopted_on, OPENS) for norm in norms if norm.adopted_on]
        return max([*ends, *adopted], default=self.session.trajectory.started)

    def frame(self, title: str, created: datetime) -> Sheet:
        """A sheet with what every document of a session has, and nothing in it yet."""
        say = self.say
        return Sheet(
            language=self.language,
            title=title,
            subtitle=self.session.team.name,
            notice="",
            facts=self.facts(),
            introduction=(),
            columns=(say("paper-column-finding"), say("paper-column-word")),
            sections=(),
            points_title="",
            legend="",
            contents_title=say("paper-contents"),
            next_title="",
            step_columns=self.step_columns,
            next_steps=(),
            footer="",
            created=created,
            unshown=self.say("paper-unshown"),
            spoken=self.session.trajectory.language,
        )


def threshold_of(known: Known) -> int:
    """The highest threshold of what is in a document."""
    return max((outcome.round.threshold for outcome in known.outcomes), default=FLOOR)
