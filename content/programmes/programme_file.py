"""Reading programmes and the themes of the norm from YAML."""

from collections.abc import Collection, Mapping
from datetime import date
from pathlib import Path
from typing import Final

from content.yaml_file import Entry
from trajectory.planning.programme import (
    SCAN,
    AgendaPoint,
    Audience,
    FollowUpScan,
    Programme,
    ReminderRule,
    SessionType,
    Spacing,
    Yield,
)
from trajectory.rounds.instrument import Level, Theme

FOLDER: Final = Path(__file__).parent
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
    )
    top.complete()
    _coherent(programme, top, entries)
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
        materials=tuple(one.in_every_language() for one in entry.entries("materials")),
        preparation=entry.text("preparation") if entry.has("preparation") else None,
        evaluation=entry.text("evaluation") if entry.has("evaluation") else None,
        reminders=tuple(map(_reminder, reminders)),
        yields=frozenset(Yield(name) for name in entry.texts("yields") if name in set(Yield)),
        optional=entry.flag("optional") if entry.has("optional") else False,
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
        least=entry.number("least_days"),
        most=entry.number("most_days") if entry.has("most_days") else None,
    )
    entry.complete()
    return spacing


def _agenda_point(entry: Entry) -> AgendaPoint:
    point = AgendaPoint(entry.number("minutes"), entry.words("what"))
    entry.complete()
    return point


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
        if any(planned > sum(parts) for parts in session.lengths):
            entry.fault(f"the agenda takes {planned} minutes, which is too long", "shorten it")
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


def programme_findings(
    programmes: Mapping[str, Programme],
    themes: tuple[Theme, ...],
    instruments: Collection[str],
    tops: Mapping[str, Entry],
) -> None:
    """Note what does not fit between files: an unknown theme or instrument, a level without a
    programme."""
    known = {theme.id for theme in themes}
    for key, programme in programmes.items():
        for name in sorted(_asked(programme) - set(instruments)):
            choice = f"choose from: {', '.join(sorted(set(instruments)))}"
            tops[key].fault(f"no instrument is called {name}", choice, at="sessions")
        for name in sorted(set(programme.themes) - known):
            tops[key].fault(
                f"unknown theme {name}", f"choose from: {', '.join(sorted(known))}", at="themes"
            )
    for level in Level:
        if not any(level in one.levels for one in programmes.values()):
            for top in tops.values():
                top.fault(f"no programme is for {level}", "add the level to one", at="levels")
                break
