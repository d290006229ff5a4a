"""What the documents of a session share: its name, its moments, and outcomes as sections.

Everything that is said of answers is a function of released words (anonymity.md §4). Norms and
what a summary says stand as they were written; texts for the trainer never come here.
"""

from dataclasses import dataclass
from datetime import datetime

from content.library import Library
from content.texts.texts import Say, clock
from documents.sheet import Section, Sheet
from papers.outcome import finding_of, spoken
from trajectory.language import Language
from trajectory.planning.sessions import Part
from trajectory.rounds.release import FLOOR
from use_cases.sessions.known_before import Known, Outcome
from use_cases.sessions.team_session import TeamSession


@dataclass(frozen=True, slots=True)
class SessionWords:
    """A session in one language."""

    library: Library
    session: TeamSession
    language: Language

    @property
    def say(self) -> Say:
        return self.library.texts.of(self.language)

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

    def outcome(self, outcome: Outcome) -> list[Section]:
        """How a round ended, theme by theme."""
        themes = spoken(outcome.questionnaire, outcome.release, self.language, self.say)
        return [
            Section(
                theme.title,
                " ".join(theme.sentences),
                tuple(finding_of(item, self.say) for item in theme.items),
            )
            for theme in themes
        ]

    def norms(self, known: Known) -> list[Section]:
        """The norms that the team has, theme by theme."""
        return [
            Section(
                self.say("brief-norms-theme", theme=theme.title[self.language]),
                "",
                points=tuple(norm.text for norm in known.norms[theme.id]),
            )
            for theme in self.library.norm_themes
            if theme.id in known.norms
        ]

    def made(self, known: Known) -> datetime:
        """The moment of what is newest in a document: every copy is then the same."""
        ends = [outcome.round.closes for outcome in known.outcomes]
        return max(ends, default=self.session.trajectory.started)

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
            step_columns=(say("paper-step-what"), say("paper-step-who"), say("paper-step-when")),
            next_steps=(),
            footer="",
            created=created,
            spoken=self.session.trajectory.language,
        )


def threshold_of(known: Known) -> int:
    """The highest threshold of what is in a document."""
    return max((outcome.round.threshold for outcome in known.outcomes), default=FLOOR)
