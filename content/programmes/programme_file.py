"""Reading programmes and the themes of the norm from YAML."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from itertools import product
from pathlib import Path
from typing import Final

from content.programmes.effort_file import effort_findings, read_efforts
from content.yaml_file import Entry
from trajectory.planning.programme import (
    SCAN,
    AgendaPoint,
    Aim,
    Audience,
    Case,
    FollowUpScan,
    Handout,
    Material,
    Programme,
    ProgrammeKind,
    ReminderRule,
    SessionType,
    Spacing,
    Yield,
)
from trajectory.planning.timetable import fits
from trajectory.rounds.instrument import Level, Theme

FOLDER: Final = Path(__file__).parent
FEWEST_MONTHS: Final = 6
"""Months between two times that a team is asked what of its norm it keeps."""
THEMES: Final = "themes.yaml"
"""Beside the programmes: the themes of the norm, which all of them share."""


def read_themes(top: Entry) -> tuple[Theme, ...]:
    """The themes of the norm, in their order; faults are noted in the entry."""
    themes = []
    for entry in top.entries("themes"):
        themes.append(Theme(entry.text("id"), entry.words("title")))
        entry.complete()
    top.complete()
    return tuple(themes)


def read_programme(top: Entry) -> Programme:
    """One programme; faults are noted in the entry."""
    entries = top.entries("sessions")
    programme = Programme(
        id=top.text("id"),
        version=top.number("version"),
        levels=frozenset(_levels(top)),
        title=top.words("title"),
        adopted_by=top.text("adopted_by"),
        adopted_on=_day(top, "adopted_on"),
        themes=top.texts("themes"),
        sessions=tuple(map(_session, entries)),
        follow_up=_follow_up(top.entry("follow_up_scan")) if top.has("follow_up_scan") else None,
        aim=_aim(top.entry("coverage_aim")),
        asks_again=_months(top, "asks_again_months"),
        kind=top.one_of("kind", ProgrammeKind) if top.has("kind") else ProgrammeKind.FIRST,
        efforts=read_efforts(top),
    )
    top.complete()
    _coherent(programme, top, entries)
    effort_findings(programme, top)
    return programme


def _levels(top: Entry) -> list[Level]:
    known = set(Level)
    for name in top.texts("levels"):
        if name not in known:
            top.fault(f"unknown level {name}", f"choose from: {', '.join(Level)}", at="levels")
    return [Level(name) for name in top.texts("levels") if name in known]


def _day(top: Entry, name: str) -> date | None:
    """A day that may still be open: adopted_on of a programme that nobody adopted yet."""
    return top.day(name) if top.has(name) else None


def _session(entry: Entry) -> SessionType:
    reminders = entry.entries("reminders") if entry.has("reminders") else ()
    session = SessionType(
        id=entry.text("id"),
        title=entry.words("title"),
        purpose=entry.words("purpose"),
        lengths=tuple(_minutes(one) for one in entry.entries("lengths")),
        after=_spacing(entry.entry("after")),
        plan_within=entry.number("plan_within"),
        themes=entry.texts("themes"),
        blocks=entry.texts("blocks"),
        agenda=tuple(map(_agenda_point, entry.entries("agenda"))),
        materials=tuple(map(_material, entry.entries("materials"))),
        preparation=entry.text("preparation") if entry.has("preparation") else None,
        evaluation=entry.text("evaluation") if entry.has("evaluation") else None,
        reminders=tuple(map(_reminder, reminders)),
        yields=frozenset(Yield(name) for name in entry.texts("yields") if name in set(Yield)),
        optional=entry.flag("optional") if entry.has("optional") else False,
        coached=entry.flag("coached") if entry.has("coached") else False,
    )
    for name in entry.texts("yields"):
        if name not in set(Yield):
            entry.fault(f"unknown {name}", f"choose from: {', '.join(Yield)}", at="yields")
    entry.complete()
    return session


def _minutes(entry: Entry) -> tuple[int, ...]:
    parts = tuple(int(part) for part in entry.texts("minutes") if part.isdigit())
    if not parts:
        entry.fault("a length has no minutes", "write minutes: [120]")
    entry.complete()
    return parts


def _spacing(entry: Entry) -> Spacing:
    spacing = Spacing(
        step=entry.text("step"),
        least=entry.number("least_days") if entry.has("least_days") else 0,
        months=entry.number("least_months") if entry.has("least_months") else 0,
        most=entry.number("most_days") if entry.has("most_days") else None,
    )
    entry.complete()
    return spacing


def _agenda_point(entry: Entry) -> AgendaPoint:
    minutes = entry.number("minutes")
    other = entry.entry("without_result") if entry.has("without_result") else None
    otherwise = AgendaPoint(minutes, other.words("what"), other.text("form")) if other else None
    point = AgendaPoint(minutes, entry.words("what"), entry.text("form"), otherwise)
    for one in (entry, other):
        if one is not None:
            one.complete()
    return point


def _material(entry: Entry) -> Material:
    material = Material(
        what=entry.words("what"),
        case=entry.one_of("case", Case) if entry.has("case") else Case.ALWAYS,
        sheet=entry.one_of("sheet", Handout) if entry.has("sheet") else None,
    )
    entry.complete()
    return material


def _reminder(entry: Entry) -> ReminderRule:
    rule = ReminderRule(
        id=entry.text("id"),
        to=entry.one_of("to", Audience),
        days=entry.number("days"),
        title=entry.words("title"),
        text=entry.words("text"),
    )
    entry.complete()
    return rule


def _aim(entry: Entry) -> Aim:
    """Percentages from above 0 to 100."""
    aim = Aim(entry.number("least"), entry.number("most"))
    if not 0 < aim.least <= aim.most <= 100:
        fix = "write {least: 50, most: 70}, from 1 to 100"
        entry.fault(f"{aim.span} is no part of the themes", fix, at="least")
    entry.complete()
    return aim


def _months(top: Entry, name: str) -> int:
    """Two rounds that ask the same lie eight weeks apart, and nobody is asked more than twice a
    year."""
    months = top.number(name)
    if months < FEWEST_MONTHS:
        fix = f"write {FEWEST_MONTHS} or more; 12 is once a year"
        top.fault(f"{months} months is too soon to ask again", fix, at=name)
    return months


def _follow_up(entry: Entry) -> FollowUpScan:
    scan = FollowUpScan(entry.text("before"), entry.number("days"))
    entry.complete()
    return scan


def _coherent(programme: Programme, top: Entry, entries: tuple[Entry, ...]) -> None:
    """Note what does not fit together: an unknown step, a length that the agenda exceeds."""
    seen = {SCAN}
    for session, entry in zip(programme.sessions, entries, strict=True):
        if session.id in seen:
            entry.fault(f"{session.id} stands here twice", "give it a name of its own", at="id")
        if session.after.step not in seen:
            known = ", ".join(sorted(seen))
            entry.fault(f"no step {session.after.step} before this", f"choose from: {known}")
        planned = sum(point.minutes for point in session.agenda)
        if not all(fits(session.agenda, parts) for parts in session.lengths):
            problem = f"the agenda takes {planned} minutes, which is too long beside the breaks"
            entry.fault(problem, "shorten it", at="agenda")
        if not set(session.themes) <= set(programme.themes):
            entry.fault("a theme is not one of the programme's", "add it there", at="themes")
        seen.add(session.id)
    if programme.follow_up and programme.follow_up.before not in seen:
        top.fault("the follow-up scan stands before no session", "name a session at before:")


def _asked(programme: Programme) -> set[str]:
    """Ids of the instruments that its sessions name."""
    named = (
        name for session in programme.sessions for name in (session.preparation, session.evaluation)
    )
    return {name for name in named if name}


def forms_used(programmes: Iterable[Programme]) -> frozenset[str]:
    """Ids of the working forms that some agenda names, with a result or without."""
    points = (
        point
        for programme in programmes
        for session in programme.sessions
        for result in (True, False)
        for point in session.agenda_for(result=result)
    )
    return frozenset(point.form for point in points)


def _formless(programme: Programme, forms: Mapping[str, str], top: Entry) -> None:
    """Note a part of an agenda that nothing tells how to do, and a building block without any."""
    for session, entry in zip(programme.sessions, top.entries("sessions"), strict=True):
        points = [*session.agenda_for(result=True), *session.agenda_for(result=False)]
        for point in points:
            if point.form not in forms:
                choice = f"choose from: {', '.join(sorted(forms))}"
                entry.fault(f"no working form is called {point.form}", choice, at="agenda")
        for block in sorted(set(session.blocks) - {forms.get(point.form) for point in points}):
            problem = f"no part of the agenda is for the building block {block}"
            entry.fault(problem, "give one part a working form of it", at="blocks")


def programme_findings(
    programmes: Mapping[str, Programme],
    themes: tuple[Theme, ...],
    instruments: Collection[str],
    forms: Mapping[str, str],
    tops: Mapping[str, Entry],
) -> None:
    """Note what does not fit between files: an unknown theme, instrument or working form, a level
    without a programme. `forms` holds the building block of each working form by its id."""
    known = {theme.id for theme in themes}
    for key, programme in programmes.items():
        for name in sorted(_asked(programme) - set(instruments)):
            choice = f"choose from: {', '.join(sorted(set(instruments)))}"
            tops[key].fault(f"no instrument is called {name}", choice, at="sessions")
        _formless(programme, forms, tops[key])
        for name in sorted(set(programme.themes) - known):
            tops[key].fault(
                f"unknown theme {name}", f"choose from: {', '.join(sorted(known))}", at="themes"
            )
    for kind, level in product(ProgrammeKind, Level):
        if not any(level in one.levels and one.kind is kind for one in programmes.values()):
            for top in tops.values():
                missing = f"no {kind} programme is for {level}"
                top.fault(missing, "add the level to one", at="levels")
                break
