"""The annexes of a report of a unit, which make themselves from what was fixed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from content.library import Library
from content.texts.texts import Say
from documents import Rows, Section
from papers.unit_report_words import became_said, counted_said, subject_said, withheld
from trajectory.language import Language
from trajectory.plan.quarters import Quarter
from trajectory.reports.annexes import Annexes
from trajectory.reports.figures import ReportFigures
from trajectory.reports.released import Over, ReleasedWords
from trajectory.units.figures import FEWEST, Phase
from use_cases.reports.reading import Told


def annexes(library: Library, told: Told, language: Language) -> Iterator[Section]:
    """All of them, in the order of their numbers: each is there, also when it has nothing."""
    made = _Annexes(library, told, language)
    yield made.phases()
    yield made.still()
    yield made.decisions()
    yield made.conditions()
    yield made.plan()
    yield made.promises()
    yield made.risks()
    yield made.outside()
    yield from made.released()


@dataclass(frozen=True, slots=True)
class _Annexes:
    library: Library
    told: Told
    language: Language

    @property
    def say(self) -> Say:
        return self.library.texts.on_paper(self.language)

    @property
    def figures(self) -> ReportFigures:
        return self.told.report.figures

    @property
    def fixed(self) -> Annexes:
        return self.figures.annexes

    def _annex(
        self,
        nth: int,
        what: str,
        said: tuple[str, ...],
        rows: Rows | None,
        *,
        own_page: bool = False,
    ) -> Section:
        title = self.say("unit-report-annex", nth=nth, what=what)
        return Section(title, "", paragraphs=said, rows=rows, own_page=own_page)

    def _columns(self, *columns: str) -> tuple[str, ...]:
        return tuple(self.say("unit-report-column", column=column) for column in columns)

    # ---- how far teams are, what waits, what was decided

    def phases(self) -> Section:
        """A row for each department that counts by itself, by name, and one for the unit."""
        say, figures = self.say, self.figures
        rows = [*figures.departments]
        if figures.total:
            name = say("directorate-all", unit=self.told.unit.name) if rows else self.told.unit.name
            rows.append((name, figures.total))
        said = [say("unit-report-annex-phases", day=figures.counted, count=figures.teams)]
        if figures.departments and figures.others:
            said.append(say("unit-report-annex-others", count=figures.others, fewest=FEWEST))
        if figures.teams and not figures.total:
            said.append(say("unit-report-annex-unsaid", fewest=FEWEST))
        columns = (
            *self._columns("department"),
            *(say("figures-phase", phase=phase) for phase in Phase),
        )
        table = Rows(columns, tuple(_row(name, of) for name, of in rows), (0, *(20 for _ in Phase)))
        return self._annex(1, "phases", tuple(said), table if rows else None, own_page=True)

    def still(self) -> Section:
        say, figures = self.say, self.figures
        rows = tuple(
            (say("lack", lack=lack) if lack else say("unit-report-unsaid-lack"), str(count))
            for lack, count in figures.still.items()
        )
        key = "unit-report-annex-still" if rows else "unit-report-annex-still-none"
        said = (say(key), say("unit-report-annex-laid", count=figures.handed_up))
        table = Rows(self._columns("waits", "count"), rows, (0, 30)) if rows else None
        return self._annex(2, "still", said, table)

    def decisions(self) -> Section:
        say = self.say
        rows = tuple(
            (
                subject_said(say, one.subject),
                say("body", name=one.body),
                say("report-day", day=one.met),
            )
            for one in self.told.report.decided
        )
        said = () if rows else (say("unit-report-paper-decided-none"),)
        columns = self._columns("subject", "body", "day")
        return self._annex(3, "decisions", said, Rows(columns, rows, (0, 34, 38)) if rows else None)

    def conditions(self) -> Section:
        say = self.say
        rows = tuple(
            (
                say("condition", condition=condition),
                say("condition-standing", standing=standing),
                say("condition-solver", solver=solver),
            )
            for condition, standing, solver in self.figures.conditions
        )
        said = () if rows else (say("unit-report-annex-conditions-none"),)
        columns = self._columns("condition", "standing", "solver")
        table = Rows(columns, rows, (0, 34, 46)) if rows else None
        return self._annex(4, "conditions", said, table)

    # ---- the plan

    def plan(self) -> Section:
        """The five words, as counts and never as a share."""
        rows = tuple((said, str(count)) for said, count in counted_said(self.say, self.fixed.plan))
        count = sum(self.fixed.plan.values())
        none = self.say("unit-report-annex-plan-none")
        said = self.say("unit-report-annex-plan", count=count) if rows else none
        columns = self._columns("standing", "actions")
        table = Rows(columns, rows, (0, 30)) if rows else None
        return self._annex(5, "plan", (said,), table)

    def promises(self) -> Section:
        """What was to be ready in the period, or came to its end in it."""
        say, span = self.say, self.told.report.span
        made = self.fixed.promised(Quarter.of(span.first), Quarter.of(span.last))
        rows = tuple(
            (
                withheld(say, one.title),
                withheld(say, one.function),
                became_said(say, one),
                withheld(say, one.line),
            )
            for one in made
        )
        key = "unit-report-annex-promises" if rows else "unit-report-annex-promises-none"
        columns = self._columns("action", "function", "became", "shows")
        table = Rows(columns, rows, (0, 32, 34, 56)) if rows else None
        return self._annex(6, "promises", (say(key),), table)

    def risks(self) -> Section:
        say = self.say
        rows = tuple(
            (
                withheld(say, one.words),
                withheld(say, one.measure),
                say("condition-solver", solver=one.owner),
            )
            for one in self.fixed.risks
        )
        said = () if rows else (say("unit-report-annex-risks-none"),)
        columns = self._columns("risk", "measure", "owner")
        return self._annex(7, "risks", said, Rows(columns, rows, (0, 62, 40)) if rows else None)

    def outside(self) -> Section:
        """With source and method beside each: never in one picture with words of ours."""
        say = self.say
        rows = tuple(
            (
                one.name,
                one.value,
                f"{say('outside-figure-level', level=one.level)}, {one.period}",
                f"{one.source}. {one.method}",
            )
            for one in self.fixed.outside
        )
        key = "outside-figure-not-ours" if rows else "unit-report-annex-outside-none"
        columns = self._columns("figure", "value", "level", "source")
        table = Rows(columns, rows, (0, 24, 36, 58)) if rows else None
        return self._annex(8, "outside", (say(key),), table)

    # ---- words from answers

    def released(self) -> Iterator[Section]:
        """A table for each picture; they come from answers, and say what their proof says."""
        known = [one for one in self.told.released if self._statements(one)]
        if not known:
            said = (self.say("unit-report-annex-words-none"),)
            yield self._annex(9, "words", said, None)
        for nth, one in enumerate(known):
            title = "" if nth else self.say("unit-report-annex", nth=9, what="words")
            columns = self._columns("statement", "middle")
            table = Rows(columns, tuple(self._statements(one)), (0, 58))
            yield Section(title, "", paragraphs=self._words_said(one), rows=table)

    def _words_said(self, one: ReleasedWords) -> tuple[str, ...]:
        say = self.say
        over, name = one.over, one.name
        if over is Over.SESSIONS:
            found = self.library.programmes.get(name)
            name = found.title[self.language] if found else name
        return (
            say("unit-report-words", over=over, name=name, count=one.sources),
            say("unit-report-words-honest", over=over),
        )

    def _statements(self, one: ReleasedWords) -> list[tuple[str, str]]:
        """Each statement with its word, in the reader's language; none of questions that are not
        there any more."""
        asked = self.library.instruments.get(one.words.instrument)
        words = one.words.words()
        items = asked.items if asked else ()
        return [
            (
                item.finding[self.language],
                self.say("release-word", word=words[item.id] or "withheld"),
            )
            for item in items
            if item.id in words
        ]


def _row(name: str, of: Mapping[Phase, int]) -> tuple[str, ...]:
    return (name, *(str(of.get(phase, 0)) for phase in Phase))
