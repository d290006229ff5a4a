"""The cover note of a wave for the directorate, on one page: counts, and nobody by name."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from content.library import Library
from content.texts.texts import Say
from documents import Rows, Section, Sheet
from papers.source import Source
from papers.waves.words import count_said, month_said, of_quarter, takes_said, wave_said
from trajectory.language import Language
from trajectory.planning.working_days import ZONE, at
from trajectory.rounds.instrument import Level
from trajectory.rounds.round_dates import OPENS
from trajectory.waves.wave import COUNCIL_SEES, Fits
from use_cases.council.members import asking
from use_cases.waves.reading import MonthCount, WaveCounts, wave_of

COVER_NOTE: Final = "cover_note"
"""What a ticket for this document is about; it names a wave. Whoever got the ticket saw the wave
(`use_cases/waves/reading.py`), and a ticket lasts half an hour."""
MOST_ROWS: Final = 6
"""Months that have a row of their own."""


async def cover_note_for(source: Source, wave_id: str, language: Language) -> Sheet | None:
    """The cover note of a wave; None when it is gone, or has no groups yet."""
    work = source.work
    wave = await work.waves.get(wave_id)
    if wave is None or not wave.version:
        return None
    counts = (await wave_of(work, wave)).counts()
    organisation = await work.units.organisation()
    seen = wave.laid is not None and bool(asking(organisation, wave.unit, wave.laid))
    why = await work.wave_ground.why(organisation.tree.line(wave.unit))
    proposed = await work.waves.proposed(wave.id, wave.version)
    made = proposed.made if proposed else wave.first
    return CoverNote(source.library, counts, language, made, seen, why).sheet()


@dataclass(frozen=True, slots=True)
class CoverNote:
    """The page of one wave; `made` is the day of its proposal, `seen` whether a works council sees
    it first, `why` what a directorate wrote of a wave that does not wait for its pilot."""

    library: Library
    counts: WaveCounts
    language: Language
    made: date
    seen: bool
    why: str

    @property
    def say(self) -> Say:
        return self.library.texts.on_paper(self.language)

    def sheet(self) -> Sheet:
        say, wave = self.say, self.counts.wave
        return Sheet(
            language=self.language,
            title=wave_said(say, wave, self.counts.unit),
            subtitle=say("cover-note-name"),
            notice=say("cover-note-notice"),
            facts=tuple(self._facts()),
            introduction=(),
            columns=("", ""),
            sections=tuple(self._sections()),
            points_title="",
            legend="",
            contents_title="",
            next_title="",
            step_columns=("", "", ""),
            next_steps=(),
            footer=say("cover-note-footer", version=str(wave.version)),
            created=at(wave.laid or self.made, OPENS).astimezone(ZONE),
            unshown=say("paper-unshown"),
        )

    def _facts(self) -> Iterator[tuple[str, str]]:
        wave = self.counts.wave
        yield self._fact("subject"), wave_said(self.say, wave, self.counts.unit)
        yield self._fact("unit"), self.counts.unit.name
        yield self._fact("version"), str(wave.version)
        if wave.laid is not None:
            yield self._fact("laid"), self.say("fact-visible-value", day=wave.laid)

    def _fact(self, fact: str) -> str:
        return self.say("cover-note-fact", fact=fact)

    def _sections(self) -> Iterator[Section]:
        yield self._section("asked", self._asked())
        yield self._section("core", *self._core(), rows=self._months())
        yield self._section("hours", takes_said(self.say, self.counts.takes), self._money())
        yield self._section("council", self._council())
        yield self._section("communication", self._said(), self.say("cover-note-told"))

    def _section(self, part: str, *said: str, rows: Rows | None = None) -> Section:
        return Section(self.say("cover-note-heading", part=part), "", paragraphs=said, rows=rows)

    def _asked(self) -> str:
        wave, count = self.counts.wave, self.counts.groups
        return self.say("cover-note-asked", kind=wave.kind, count=count)

    def _core(self) -> Iterator[str]:
        yield self.say("cover-note-core", people=self.counts.people)
        yield self.say("cover-note-short", count=self.counts.short)
        if self.why:
            yield self.say("cover-note-why", words=" ".join(self.why.split()))

    def _months(self) -> Rows:
        columns = tuple(
            self.say("wave-column", column=column)
            for column in ("month", "mts", "teams", "half_days", "hours")
        )
        return Rows(columns, tuple(self._rows()), (0, 22, 22, 34, 30))

    def _rows(self) -> Iterator[tuple[str, ...]]:
        """A row for each month; of many months one for each quarter, so that the page stays one."""
        months = self.counts.months
        many = len(months) > MOST_ROWS
        found: dict[str, list[MonthCount]] = {}
        for one in months:
            when = of_quarter if many else month_said
            found.setdefault(when(self.say, one.month), []).append(one)
        for name, of in found.items():
            mts = (level for level in Level if level is not Level.TEAM)
            numbers = (
                sum(one.levels[level] for level in mts for one in of),
                sum(one.levels[Level.TEAM] for one in of),
                sum(one.takes.trainer_half_days for one in of),
                sum(one.takes.minutes for one in of) // 60,
            )
            yield name, *(count_said(self.language, one) for one in numbers)

    def _money(self) -> str:
        cents = self.counts.cents
        if cents is None:
            return self.say("cover-note-money-none")
        return self.say("cover-note-money", euros=cents // 100)

    def _council(self) -> str:
        laid = self.counts.wave.laid
        if laid is None or not self.seen:
            return self.say("cover-note-council", sees="no", day="", first="")
        first = self.library.calendar.after(laid, COUNCIL_SEES)
        return self.say("cover-note-council", sees="yes", day=laid, first=first)

    def _said(self) -> str:
        said = self.counts.said
        return self.say("cover-note-said", yes=said[Fits.YES], no=said[Fits.NO], none=said[None])
