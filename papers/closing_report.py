"""The closing report as ready-made words: what was done, what changed, and what stays."""

from dataclasses import dataclass
from typing import Final

from content.library import Library
from content.texts.texts import Say
from documents.guide import Chapter, Table
from documents.report import ReportSheet
from papers.source import Source
from papers.step_names import step_name
from trajectory.closing_report import Closing
from trajectory.language import Language
from trajectory.planning.programme import SCAN
from trajectory.planning.working_days import at
from trajectory.postponing import Halt
from trajectory.rounds.round_dates import OPENS
from trajectory.teams import TrajectoryState
from use_cases.follow_up.closing import closing_for
from use_cases.follow_up.follow_up_scan import later_scan
from use_cases.progress.progress import Started, progress_if_started

REPORT: Final = "report"
"""What a ticket for this document is about; it names a trajectory."""


async def report_for(source: Source, trajectory_id: str, language: Language) -> ReportSheet | None:
    """The report of this trajectory; None when it is gone, or not closed."""
    work = source.work
    trajectory = await work.trajectories.get(trajectory_id)
    team = await work.teams.get(trajectory.team) if trajectory else None
    started = await progress_if_started(work, source, team, source.now) if team else None
    if started is None or started.trajectory.state is not TrajectoryState.CLOSED:
        return None
    closing = await closing_for(work, source, started, source.now)
    return _Report(source.library, started, closing, language).sheet()


@dataclass(frozen=True, slots=True)
class _Report:
    library: Library
    started: Started
    closing: Closing
    language: Language

    @property
    def say(self) -> Say:
        return self.library.texts.of(self.language)

    @property
    def halt(self) -> Halt:
        halt = self.started.halt
        assert halt is not None, "whoever closes writes the day"
        return halt

    def sheet(self) -> ReportSheet:
        say, started = self.say, self.started
        return ReportSheet(
            language=self.language,
            spoken=started.trajectory.language,
            title=say("report-name"),
            subtitle=started.team.name,
            notice=say("report-notice"),
            facts=self._facts(),
            done=self._done(),
            coverage=self._coverage(),
            comparison=self._comparison(),
            changes=self._changes(),
            agreements=self._agreements(),
            left=self._left(),
            footer=self._footer(),
            created=at(self.halt.since, OPENS),
        )

    def _facts(self) -> tuple[tuple[str, str], ...]:
        say, started, scan = self.say, self.started, self.started.scan
        facts = [
            (say("report-fact-programme"), started.programme.title[self.language]),
            (say("report-fact-started"), say("report-day", day=started.trajectory.started.date())),
            (say("report-fact-closed"), say("report-day", day=self.halt.since)),
        ]
        if scan is not None:
            instrument = self.library.instruments[scan.instrument].title[self.language]
            facts.append((say("paper-fact-asked"), instrument))
        return tuple(facts)

    def _footer(self) -> str:
        scan, day = self.started.scan, self.halt.since
        if scan is None:
            return self.say("report-footer", day=day)
        return self.say("report-footer-scan", day=day, threshold=scan.threshold)

    def _done(self) -> Table:
        say, programme, days = self.say, self.started.programme, dict(self.closing.done)
        rows = tuple(
            (
                step_name(say, programme, step, self.language),
                say("report-day", day=days[step]) if step in days else say("report-not-held"),
            )
            for step in (SCAN, *(session_type.id for session_type in programme.sessions))
        )
        return Table(say("report-done"), (say("paper-step-what"), say("paper-step-when")), rows)

    def _coverage(self) -> Chapter:
        say, covered = self.say, self.closing.coverage
        words = say("report-covered", count=covered.themes, of=str(covered.of))
        return Chapter(say("report-coverage"), f"{words} ({covered.percent}%)")

    def _comparison(self) -> Chapter:
        say = self.say
        title = say("report-comparison")
        if later_scan(self.started) is None:
            return Chapter(title, say("report-no-follow-up"))
        if not self.closing.compared:
            return Chapter(title, say("report-not-compared"))
        lead = say("report-changed", count=len(self.closing.changed))
        return Chapter(title, f"{lead} {say('comparison-honest')}")

    def _changes(self) -> Table:
        say, scan = self.say, later_scan(self.started)
        instrument = self.library.instruments[scan.instrument] if scan else None
        items = instrument.items if instrument and self.closing.changed else ()
        findings = {item.id: item.finding[self.language] for item in items}
        rows = tuple(
            (
                findings[difference.item],
                say("release-word", word=difference.before),
                say("release-word", word=difference.after),
                say("change", change=difference.change),
            )
            for difference in self.closing.changed
        )
        columns = (
            say("paper-column-finding"),
            say("report-then"),
            say("report-now"),
            say("report-difference"),
        )
        return Table(say("report-changes"), columns, rows)

    def _agreements(self) -> Table:
        """What goes to the line: with a role, never with a person."""
        say = self.say
        rows = tuple(
            (
                agreement.what,
                say("agreement-owner", owner=agreement.owner),
                say("report-day", day=agreement.due) if agreement.due else say("agreement-no-day"),
            )
            for agreement in self.closing.agreements
        )
        columns = (say("paper-step-what"), say("paper-step-who"), say("paper-step-when"))
        return Table(say("report-agreements"), columns, rows)

    def _left(self) -> Chapter:
        say, until = self.say, self.halt.until
        title = say("report-left")
        if not self.closing.left:
            return Chapter(title, say("close-no-themes"))
        lead = say("report-left-until", day=until) if until else say("report-left-open")
        themes = tuple((theme.title[self.language], "") for theme in self.closing.left)
        return Chapter(title, lead, themes)
