"""The closing report as ready-made words: what was done, the norm, what changed, what stays."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from content.library import Library
from content.texts.texts import Say
from documents import Behaviours, Chapter, Comparison, ReportSheet, Table, ThemeOfGuide
from papers.follow_up.how_it_closed import covered_words, why_words
from papers.follow_up.side_by_side import Results, side_by_side
from papers.follow_up.what_was_done import Trodden, done_table
from papers.source import Source
from trajectory.agreements import Agreement
from trajectory.language import Language
from trajectory.norms import STANDS, Norm, NormKind, in_order
from trajectory.planning.working_days import at
from trajectory.postponing import Halt
from trajectory.rounds.comparison import Change
from trajectory.rounds.round_dates import OPENS
from trajectory.rounds.rounds import Round
from trajectory.teams import TrajectoryState
from use_cases.follow_up.closing import closing_for
from use_cases.follow_up.follow_up_scan import earlier_scan, later_scan, releases_of
from use_cases.progress.progress import Started, progress_then

REPORT: Final = "report"
"""What a ticket for this document is about; it names a trajectory."""


async def report_for(source: Source, trajectory_id: str, language: Language) -> ReportSheet | None:
    """The report of this trajectory; None when it is gone, or not closed."""
    work = source.work
    trajectory = await work.trajectories.get(trajectory_id)
    team = await work.teams.get(trajectory.team) if trajectory else None
    started = await progress_then(work, source, team, trajectory_id, source.now) if team else None
    if started is None or started.trajectory.state is not TrajectoryState.CLOSED:
        return None
    norms = [norm for norm in await work.norms.of_trajectory(trajectory_id) if norm.state in STANDS]
    trodden = [*await _behind(source, started), await _trodden(source, started)]
    ordered = tuple(in_order(norms, source.library.norm_themes))
    return _Report(source.library, started, trodden, ordered, language).sheet()


async def _behind(source: Source, started: Started) -> list[Trodden]:
    """What was done in the trajectories before this one, the first one first."""
    then = [
        await progress_then(source.work, source, started.team, one.id, source.now)
        for one in started.behind
    ]
    return [await _trodden(source, one) for one in then if one is not None]


async def _trodden(source: Source, started: Started) -> Trodden:
    closing = await closing_for(source.work, source, started, source.now)
    before, after = await releases_of(source.work, started)
    later = later_scan(started)
    seen = later is not None and later.shows_to_team(source.now)
    return Trodden(started, closing, Results(before, after if seen else None))


def _scans(started: Started) -> list[Round]:
    return [scan for scan in (earlier_scan(started), later_scan(started)) if scan is not None]


@dataclass(frozen=True, slots=True)
class _Report:
    library: Library
    started: Started
    trodden: Sequence[Trodden]
    """Every trajectory of the team until this one, which comes last."""
    norms: tuple[Norm, ...]
    language: Language

    @property
    def say(self) -> Say:
        return self.library.texts.on_paper(self.language)

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
            norms=tuple(self._norms()),
            outcome=self._outcome(),
            results=self._results(),
            agreements=self._agreements(),
            left=self._left(),
            contents_title=say("paper-contents"),
            footer=self._footer(),
            created=at(self.halt.since, OPENS),
            unshown=say("paper-unshown"),
        )

    def _facts(self) -> tuple[tuple[str, str], ...]:
        say, started = self.say, self.started
        began = [*started.behind, started.trajectory][0].started.date()
        facts = [
            (say("report-fact-programme"), started.programme.title[self.language]),
            (say("report-fact-started"), say("report-day", day=began)),
            (say("report-fact-closed"), say("report-day", day=self.halt.since)),
        ]
        if scan := started.scan or started.earlier:
            instrument = self.library.instruments[scan.instrument].title[self.language]
            facts.append((say("paper-fact-asked"), instrument))
        return tuple(facts)

    def _footer(self) -> str:
        known = [scan for one in self.trodden for scan in _scans(one.started)]
        if not known:
            return self.say("report-footer", day=self.halt.since)
        threshold = max(scan.threshold for scan in known)
        return self.say("report-footer-scan", day=self.halt.since, threshold=threshold)

    def _done(self) -> tuple[Table, ...]:
        """One table; one for each trajectory where there were several."""
        say, several = self.say, len(self.trodden) > 1
        return tuple(
            done_table(say, one, self.language, nth=nth if several else None)
            for nth, one in enumerate(self.trodden, start=1)
        )

    def _coverage(self) -> Chapter:
        say, covered = self.say, self.trodden[-1].closing.coverage
        words = [covered_words(say, covered, self.started.programme), *why_words(say, self.halt)]
        return Chapter(say("report-coverage"), " ".join(words))

    def _norms(self) -> list[ThemeOfGuide]:
        return [
            ThemeOfGuide(theme.title[self.language], tuple(self._behaviours(own)))
            for theme in self.library.norm_themes
            if (own := [norm for norm in self.norms if norm.theme == theme.id])
        ]

    def _behaviours(self, norms: Sequence[Norm]) -> list[Behaviours]:
        return [
            Behaviours(self.say("norm-kind", kind=kind), tuple(norm.text for norm in own))
            for kind in NormKind
            if (own := [norm for norm in norms if norm.kind is kind])
        ]

    @property
    def _told(self) -> Trodden:
        """The newest trajectory with two results to lay side by side; without any, the newest with
        one."""
        by_age = list(reversed(self.trodden))
        both = (one for one in by_age if one.results.changes)
        some = (one for one in by_age if one.results.told)
        return next(both, None) or next(some, self.trodden[-1])

    def _outcome(self) -> Chapter:
        say, told = self.say, self._told
        title = say("report-comparison")
        if later_scan(told.started) is None:
            return Chapter(say("report-one-scan"), say("report-no-follow-up"))
        if told.results.changes:
            changed = sum(one is not Change.UNSAID for one in told.results.changes.values())
            return Chapter(title, say("report-changed", count=changed))
        return Chapter(title, say("report-not-compared"))

    def _results(self) -> Comparison | None:
        told = self._told
        scan = later_scan(told.started) or earlier_scan(told.started)
        if scan is None or not told.results.told:
            return None
        questionnaire = self.library.questionnaires[scan.instrument]
        return side_by_side(questionnaire, told.results, self.language, self.say)

    def _agreements(self) -> Table:
        """What goes to the line: with a role, never with a person."""
        say, closing = self.say, self.trodden[-1].closing
        said = [
            say("report-going-on", count=len(closing.agreements)),
            say("report-finished", count=closing.finished),
        ]
        columns = (say("paper-step-what"), say("paper-step-who"), say("paper-step-when"))
        rows = tuple(map(self._agreement, closing.agreements))
        return Table(say("report-agreements"), columns, rows, " ".join(filter(None, said)))

    def _agreement(self, agreement: Agreement) -> tuple[str, str, str]:
        say, due = self.say, agreement.due
        owner = say("agreement-owner", owner=agreement.owner)
        if agreement.comes_back:
            return agreement.what, owner, say("agreement-rhythm", rhythm=agreement.rhythm)
        late = "yes" if due and due < self.halt.since else "no"
        when = say("report-due", day=due, late=late) if due else say("agreement-no-day")
        return agreement.what, owner, when

    def _left(self) -> Chapter:
        say, until, left = self.say, self.halt.until, self.trodden[-1].closing.left
        title = say("report-left")
        if not left:
            return Chapter(title, say("close-no-themes"))
        lead = say("report-left-until", day=until) if until else say("report-left-open")
        themes = tuple((theme.title[self.language], "") for theme in left)
        return Chapter(title, lead, themes)
