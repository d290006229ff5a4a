"""Documents of the pre-intake as ready-made words: the team's result and the briefing."""

from datetime import datetime
from enum import StrEnum

from content.library import Library
from content.texts.texts import Say
from documents.sheet import STEPS, Finding, Section, Sheet, Step
from papers.outcome import Spoken, SpokenTheme, spoken
from trajectory.language import Language
from trajectory.rounds.release import Release
from trajectory.rounds.rounds import Round


class Paper(StrEnum):
    """Which document."""

    RESULT = "result"
    BRIEFING = "briefing"


def sheet_of(
    library: Library,
    *,
    paper: Paper,
    team: str,
    scan: Round,
    release: Release,
    language: Language,
    made: datetime,
) -> Sheet:
    """The words of a document, all from the release (anonymity.md §4).

    `made` is the moment of the release, so that every copy is the same to the byte.
    """
    say = library.texts.of(language)
    questionnaire = library.questionnaires[scan.instrument]
    themes = spoken(questionnaire, release, language, say)
    instrument = questionnaire.instrument
    return Sheet(
        language=language,
        title=say("paper-title", paper=paper),
        subtitle=team,
        notice=say("paper-notice", paper=paper),
        facts=(
            (say("paper-fact-asked"), instrument.title[language]),
            (say("fact-open"), say("fact-open-value", first=scan.opens.date(), last=scan.closes)),
            (say("fact-visible"), say("fact-visible-value", day=scan.visible)),
        ),
        introduction=(say("result-lead"), say("paper-status", status=instrument.status[language])),
        columns=(say("paper-column-finding"), say("paper-column-word")),
        sections=tuple(_section(theme, paper, say) for theme in themes),
        points_title=say("briefing-points"),
        legend=say("result-legend", threshold=scan.threshold),
        contents_title=say("paper-contents"),
        next_title=say("result-next-title"),
        step_columns=(say("paper-step-what"), say("paper-step-who"), say("paper-step-when")),
        next_steps=_steps(paper, scan, say),
        footer=say(
            "paper-footer",
            day=made.date(),
            threshold=scan.threshold,
            version=str(instrument.version),
        ),
        created=made,
    )


def _section(theme: SpokenTheme, paper: Paper, say: Say) -> Section:
    return Section(
        title=theme.title,
        sentence=" ".join(theme.sentences),
        findings=tuple(_finding(item, say) for item in theme.items),
        points=theme.points if paper is Paper.BRIEFING else (),
    )


def _finding(item: Spoken, say: Say) -> Finding:
    bar = say("paper-bar", step=item.step, steps=STEPS) if item.step else say("paper-bar-none")
    return Finding(item.finding, item.word, item.step, bar)


def _steps(paper: Paper, scan: Round, say: Say) -> tuple[Step, ...]:
    """What happens next, by whom and when; the trainer's own steps come first."""
    own = [Step(say("step-read-texts"), say("step-trainer"), say("step-before-intake"))]
    shared = [
        Step(say("step-see-result"), say("step-team"), say("step-from", day=scan.visible)),
        Step(say("step-plan-intake"), say("step-manager-trainer"), say("step-after-result")),
        Step(say("step-intake"), say("step-team"), say("step-at-intake")),
    ]
    return tuple([*own, *shared] if paper is Paper.BRIEFING else shared)
