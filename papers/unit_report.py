"""The report of a unit as ready-made words: one page of its lead, and annexes that make themselves
from the figures that were fixed."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from content.library import Library
from content.texts.texts import Say
from documents import Section, Sheet
from papers.source import Source
from papers.unit_report_annexes import annexes
from papers.unit_report_words import beside_topic, period_said, subject_said
from trajectory.language import Language
from trajectory.planning.working_days import at
from trajectory.reports.figures import Decided
from trajectory.reports.reports import Topic, UnitReport
from trajectory.rounds.round_dates import OPENS
from use_cases.reports.reading import Told, told_of

UNIT_REPORT: Final = "unit_report"
"""What a ticket for this document is about; it names one version of a report. Whoever got the
ticket could read it (`use_cases/reports/reading.py`), and a ticket lasts half an hour."""
MOST_DECISIONS: Final = 1
"""How many decisions stand on the page, the newest; all of them stand in the annex."""


async def unit_report_for(source: Source, report_id: str, language: Language) -> Sheet | None:
    """This version of a report; None when it is gone."""
    report = await source.work.reports.get(report_id)
    told = await told_of(source.work, report) if report else None
    return sheet_of(source.library, told, language) if told else None


def sheet_of(library: Library, told: Told, language: Language) -> Sheet:
    """The page and its annexes."""
    return _Paper(library, told, language).sheet()


@dataclass(frozen=True, slots=True)
class _Paper:
    library: Library
    told: Told
    language: Language

    @property
    def say(self) -> Say:
        return self.library.texts.on_paper(self.language)

    @property
    def report(self) -> UnitReport:
        return self.told.report

    def sheet(self) -> Sheet:
        say, report = self.say, self.report
        day = report.published or report.figures.counted
        return Sheet(
            language=self.language,
            title=period_said(say, report.kind, report.span),
            subtitle=f"{say('unit-report-paper-name')} · {self.told.unit.name}",
            notice=say("unit-report-notice") if report.published else say("unit-report-draft"),
            facts=tuple(self._facts()),
            introduction=(),
            columns=("", ""),
            sections=(*self._page(), *annexes(self.library, self.told, self.language)),
            points_title="",
            legend="",
            contents_title="",
            next_title="",
            step_columns=("", "", ""),
            next_steps=(),
            footer=say(
                "unit-report-footer", version=str(report.version), day=report.figures.counted
            ),
            created=at(day, OPENS),
            unshown=say("paper-unshown"),
        )

    def _facts(self) -> Iterator[tuple[str, str]]:
        say, one = self.say, self.report
        first, last = one.span.first, one.span.last
        yield self._fact("period"), say("unit-report-span", first=first, last=last)
        day = one.published or one.laid or last
        yield self._fact("state"), say("unit-report-state", state=one.state, day=day)
        if one.course is not None:
            yield self._fact("course"), say("unit-report-course", course=one.course)
        if one.correction:
            yield self._fact("correction"), one.correction

    def _fact(self, fact: str) -> str:
        return self.say("unit-report-fact", fact=fact)

    # ---- the page

    def _page(self) -> Iterator[Section]:
        for topic in self.report.topics:
            yield self._written(topic)
        yield Section(
            self.say("unit-report-paper-decided"),
            "" if self.report.decided else self.say("unit-report-paper-decided-none"),
            points=tuple(self._newest_decisions()),
        )

    def _written(self, topic: Topic) -> Section:
        words = self.report.words.get(topic, "") or self.say("unit-report-empty-topic")
        before = ""
        if topic is Topic.KEPT and self.told.before:
            before = self.say("unit-report-before", words=" ".join(self.told.before.split()))
        lines = [line.strip() for line in words.splitlines() if line.strip()]
        lines += beside_topic(self.say, self.report, topic)
        return Section(
            self.say("unit-report-topic", topic=topic),
            "",
            paragraphs=(*filter(None, [before]), *lines),
        )

    def _newest_decisions(self) -> Iterator[str]:
        decided = self.report.decided
        for one in decided[-MOST_DECISIONS:]:
            yield f"{subject_said(self.say, one.subject)} ({self._when(one)})"
        if len(decided) > MOST_DECISIONS:
            count = len(decided) - MOST_DECISIONS
            yield self.say("unit-report-paper-decided-more", count=count)

    def _when(self, one: Decided) -> str:
        body = self.say("body", name=one.body)
        return self.say(
            "unit-report-paper-decided-row", day=one.met, body=body, version=str(one.version)
        )
