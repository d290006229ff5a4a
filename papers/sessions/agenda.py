"""The agenda of a session in words: by the clock where it has a date, and how each part is done."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import time

from content.texts.texts import Say, clock
from content.working_forms.working_forms import WorkingForm
from documents.sheet import Rows, Section
from papers.sessions.words import SessionWords
from trajectory.planning.programme import AgendaPoint, Handout, Material
from trajectory.planning.timetable import AgendaSlot, Pause, tight, timetable
from use_cases.sessions.known_before import Known


@dataclass(frozen=True, slots=True)
class Line:
    """One line of an agenda: when, what, and how it is done; a pause has no point."""

    when: str
    what: str
    point: AgendaPoint | None
    form: WorkingForm | None
    until: time | None = None
    """When it ends; None where no date is planned."""


@dataclass(frozen=True, slots=True)
class SessionAgenda:
    """The agenda of a session, with nothing in it for a case that is not there."""

    words: SessionWords
    known: Known

    @property
    def say(self) -> Say:
        return self.words.say

    @property
    def _result(self) -> bool:
        return self.known.talks_of_result(self.words.session)

    @property
    def points(self) -> tuple[AgendaPoint, ...]:
        return self.words.session.type.agenda_for(result=self._result)

    @property
    def materials(self) -> tuple[Material, ...]:
        return self.words.session.type.materials_for(result=self._result)

    @property
    def sheets(self) -> tuple[Handout, ...]:
        """The sheets that it needs and that have something on them."""
        known, wanted = self.known, [one.sheet for one in self.materials if one.sheet]
        empty = {
            Handout.NORMS: not known.norms,
            Handout.AGREEMENTS: not (known.kept or known.open),
            Handout.CONDUCT: not self.words.session.type.themes,
        }
        return tuple(dict.fromkeys(one for one in wanted if not empty.get(one)))

    @property
    def lacks_result(self) -> bool:
        """Whether it is about a result that there is not."""
        agenda = self.words.session.type.agenda
        return not self._result and any(point.otherwise for point in agenda)

    @property
    def tight(self) -> bool:
        """Whether the trainer must leave something out."""
        parts = self.words.session.planned.parts
        return bool(parts) and tight(self.points, parts)

    @property
    def meetings(self) -> list[tuple[str, tuple[Line, ...]]]:
        """Each meeting with the name of its day, "" when there is but one or none is planned."""
        parts = self.words.session.planned.parts
        if not parts:
            return [("", tuple(map(self._undated, self.points)))]
        slots = timetable(self.points, parts)
        days = [self.words.day(part.day) if len(parts) > 1 else "" for part in parts]
        return [
            (day, tuple(map(self._dated, own))) for day, own in zip(days, slots, strict=True) if own
        ]

    def _undated(self, point: AgendaPoint) -> Line:
        return self._line(self.say("brief-minutes", minutes=point.minutes), point)

    def _dated(self, slot: AgendaSlot) -> Line:
        begin, end = (clock(each, self.words.language) for each in (slot.starts, slot.ends))
        when = self.say("brief-time", begin=begin, end=end)
        if slot.point is None:
            pause = self.say("brief-pause", pause=slot.pause or Pause.BREAK)
            return Line(when, pause, None, None, slot.ends)
        return self._line(when, slot.point, slot.ends)

    def _line(self, when: str, point: AgendaPoint, until: time | None = None) -> Line:
        form = self.words.library.forms.get(point.form)
        return Line(when, point.what[self.words.language], point, form, until)

    # ---- in the briefing

    def sections(self) -> Iterator[Section]:
        """The agenda as one table for each meeting."""
        purpose, paragraph = self.words.purpose, self.say("brief-tight") if self.tight else ""
        for nth, (day, lines) in enumerate(self.meetings):
            title = self.say("brief-agenda-day", day=day) if day else self.say("brief-agenda")
            lead = f"{purpose} {paragraph}".rstrip() if nth == 0 else ""
            yield Section(title, lead, rows=self._rows(lines))

    def _rows(self, lines: tuple[Line, ...]) -> Rows:
        say, language = self.say, self.words.language
        columns = (say("brief-when"), say("brief-what"), say("brief-form"))
        rows = tuple(
            (line.when, line.what, line.form.title[language] if line.form else "") for line in lines
        )
        return Rows(columns, rows, (26, 0, 46))

    def prepared(self) -> Section:
        """What to put ready, with what each part needs beside it."""
        language = self.words.language
        own = [self._material(one) for one in self.materials]
        of_forms = [
            each[language]
            for point in self.points
            if (form := self.words.library.forms.get(point.form))
            for each in form.material
        ]
        points = tuple(dict.fromkeys([*own, *of_forms, self.say("brief-needs")]))
        return Section(self.say("brief-materials"), "", points=points)

    def _material(self, one: Material) -> str:
        what = one.what[self.words.language]
        return self.say("brief-on-sheet", what=what) if one.sheet in self.sheets else what

    def how(self) -> Iterator[Section]:
        """How each part is done, in the order of the agenda."""
        for day, lines in self.meetings:
            yield from (self.done(day, line) for line in lines if line.form)

    def done(self, day: str, line: Line) -> Section:
        """How a part of the agenda is done; `line` is no pause."""
        form, point = line.form, line.point
        assert form is not None, "a pause is not done in any way"
        assert point is not None, "what has a form is part of the agenda"
        say, language, minutes = self.say, self.words.language, point.minutes
        title = form.title[language]
        material = "; ".join(each[language] for each in form.material)
        entries = [
            (say("brief-question"), say("brief-quoted", words=form.question[language])),
            (say("brief-ready"), material),
            (say("brief-watch"), form.watch[language]),
        ]
        return Section(
            say("brief-how-title", day=day, when=line.when, what=line.what).strip(" ,"),
            say("brief-how", form=title, minutes=minutes, block=form.block),
            part=say("brief-forms"),
            steps=tuple(step[language] for step in form.steps),
            entries=tuple((name, said) for name, said in entries if said),
        )
