"""The follow-up scan beside the first as a document, for everybody who may see the result."""

from typing import Final

from content.texts.texts import Say
from documents import ComparisonSheet
from papers.follow_up.side_by_side import Results, side_by_side
from papers.outcome import opening
from papers.source import Source
from storage.work import Work
from trajectory.language import Language
from trajectory.rounds.comparison import Change
from trajectory.rounds.release import Release
from trajectory.rounds.rounds import Round
from use_cases.follow_up.follow_up_scan import earlier_scan, later_scan, releases_of
from use_cases.progress.progress import Started, progress_then

COMPARISON: Final = "comparison"
"""What a ticket for this document is about; it names the later scan."""


async def comparison_for(
    source: Source, round_id: str, language: Language
) -> ComparisonSheet | None:
    """Both results; None when one of them was not released, or is gone."""
    work = source.work
    started = await _started(source, work, round_id)
    earlier, later = (earlier_scan(started), later_scan(started)) if started else (None, None)
    if started is None or earlier is None or later is None or later.id != round_id:
        return None
    before, after = await releases_of(work, started)
    if before is None or after is None:
        return None
    say = source.library.texts.on_paper(language)
    questionnaire = source.library.questionnaires[later.instrument]
    results = Results(before, after)
    return ComparisonSheet(
        language=language,
        title=say("paper-comparison-title"),
        subtitle=started.team.name,
        notice=say("paper-notice", paper="result"),
        facts=_facts(say, earlier, later),
        introduction=(
            opening(questionnaire, after, language, say),
            say("report-changed", count=_told(before, after)),
            say("paper-status", status=questionnaire.instrument.status[language]),
        ),
        comparison=side_by_side(questionnaire, results, language, say),
        contents_title=say("paper-contents"),
        footer=say(
            "paper-footer",
            day=later.closes.date(),
            threshold=max(earlier.threshold, later.threshold),
            version=str(questionnaire.instrument.version),
        ),
        created=later.closes,
        unshown=say("paper-unshown"),
    )


async def _started(source: Source, work: Work, round_id: str) -> Started | None:
    """Where the team of this scan stood in its trajectory."""
    scan = await work.rounds.get(round_id)
    trajectory = await work.trajectories.get(scan.trajectory) if scan else None
    team = await work.teams.get(trajectory.team) if trajectory else None
    if team is None or trajectory is None:
        return None
    return await progress_then(work, source, team, trajectory.id, source.now)


def _facts(say: Say, earlier: Round, later: Round) -> tuple[tuple[str, str], ...]:
    return tuple(
        (say(label), say("fact-open-value", first=scan.opens.date(), last=scan.closes))
        for label, scan in (("report-then", earlier), ("report-now", later))
    )


def _told(before: Release, after: Release) -> int:
    """Statements whose difference can be spoken of."""
    changes = Results(before, after).changes.values()
    return sum(change is not Change.UNSAID for change in changes)
