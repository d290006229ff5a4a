"""Documents of the pre-intake as ready-made words: the team's result and the briefing."""

from enum import StrEnum

from content.library import Library
from content.texts.texts import Say
from documents.sheet import Section, Sheet, Step
from papers.outcome import SpokenTheme, finding_of, opening, spoken
from papers.source import Source
from trajectory.language import Language
from trajectory.rounds.release import Release
from trajectory.rounds.rounds import Round


class ScanPaper(StrEnum):
    """Which document."""

    RESULT = "result"
    BRIEFING = "briefing"


async def result_for(source: Source, round_id: str, language: Language) -> Sheet | None:
    """The team's result of this scan; None when it was not released, or is gone."""
    return await _paper_for(source, ScanPaper.RESULT, round_id, language)


async def briefing_for(source: Source, round_id: str, language: Language) -> Sheet | None:
    """The trainer's briefing after this scan; None as for the result."""
    return await _paper_for(source, ScanPaper.BRIEFING, round_id, language)


async def _paper_for(
    source: Source, paper: ScanPaper, round_id: str, language: Language
) -> Sheet | None:
    work = source.work
    scan = await work.rounds.get(round_id)
    release = await work.releases.get(round_id)
    trajectory = await work.trajectories.get(scan.trajectory) if scan else None
    team = await work.teams.get(trajectory.team) if trajectory else None
    if scan is None or release is None or team is None:
        return None
    return sheet_of(
        source.library, paper=paper, team=team.name, scan=scan, release=release, language=language
    )


def sheet_of(
    library: Library,
    *,
    paper: ScanPaper,
    team: str,
    scan: Round,
    release: Release,
    language: Language,
) -> Sheet:
    """The words of a document, all from the release (anonymity.md §4).

    It is made at the moment of the release, so that every copy is the same to the byte.
    """
    say = library.texts.on_paper(language)
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
        introduction=(
            opening(questionnaire, release, language, say),
            say("result-lead"),
            say("paper-status", status=instrument.status[language]),
        ),
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
            day=scan.closes.date(),
            threshold=scan.threshold,
            version=str(instrument.version),
        ),
        created=scan.closes,
        unshown=say("paper-unshown"),
    )


def _section(theme: SpokenTheme, paper: ScanPaper, say: Say) -> Section:
    return Section(
        title=theme.title,
        sentence=" ".join(theme.sentences),
        findings=tuple(finding_of(item, say) for item in theme.items),
        points=theme.points if paper is ScanPaper.BRIEFING else (),
    )


def _steps(paper: ScanPaper, scan: Round, say: Say) -> tuple[Step, ...]:
    """What happens next, by whom and when; the trainer's own steps come first."""
    own = [Step(say("step-read-texts"), say("step-trainer"), say("step-before-intake"))]
    shared = [
        Step(say("step-see-result"), say("step-team"), say("step-from", day=scan.visible)),
        Step(say("step-plan-intake"), say("step-manager-trainer"), say("step-after-result")),
        Step(say("step-intake"), say("step-team"), say("step-at-intake")),
    ]
    return tuple([*own, *shared] if paper is ScanPaper.BRIEFING else shared)
