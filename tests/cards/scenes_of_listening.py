"""Scenes between trajectories: exercises, a signal, events, and the card of a month."""

import json
from datetime import date, time, timedelta

from content.library import Library
from tests.cards.cast import HOSTILE_GROUP, MT, ORDINARY, SMALL
from tests.cards.scenes_of_editions import _of, _shares
from tests.cards.scenes_of_units import _unit
from tests.cards.stage import Stage
from tests.cards.standings import DIRECTOR
from tests.chat import MEMBERS, fetched, upn
from tests.dialogs.norms.norm_towns import changed
from trajectory.listening.events import EventAudience, EventKind
from trajectory.listening.exercises import Time, Went
from trajectory.listening.reported import ReportedPeriod
from trajectory.listening.telling import MessageAudience
from trajectory.planning.budget import Month
from trajectory.planning.special_days import Advice
from trajectory.planning.working_days import ZONE, at
from use_cases.notices import NoticeKind

MANAGER = "hostile.manager"
EXERCISE = {"exercise": "one-word"}
HOME = "Werk & Inkomen"
LIBRARY = Library.load()
PLACED = "INSERT INTO team_unit (team_id, since, unit_id) VALUES (?, '2026-01-02', ?)"


def _today(stage: Stage) -> date:
    return stage.town.clock.moment.astimezone(ZONE).date()


async def exercising(stage: Stage) -> None:
    """A manager and a trainer choose one, put it in their calendar and note how it went."""
    stage.album.chapter = "exercises"
    marleen, tariq = stage.who("marleen"), stage.who("tariq")
    await marleen.asks("exercises")
    for length in Time:
        await marleen.uses_old_card("exercises.ask")
        await marleen.clicks("exercises.find", minutes=str(int(length)), theme="listening")
    await marleen.clicks("exercises.show")
    await marleen.uses_old_card("exercises.find", minutes="7", theme="norm")
    for led_by in ("one-word", "privilege-characters", "hearing-pain"):
        await tariq.uses_old_card("exercises.show", exercise=led_by)
    await marleen.uses_old_card("exercises.show", **EXERCISE)
    await marleen.clicks("exercises.calendar")
    await marleen.clicks("exercises.file", day=f"{_today(stage)}", starts="10.00")
    link = next(one for one in marleen.card["actions"] if one["type"] == "Action.OpenUrl")
    await fetched(stage.town, link["url"])
    await marleen.uses_old_card("exercises.file", **EXERCISE, day="2020-01-01", starts="10")
    await marleen.uses_old_card("exercises.show", **EXERCISE)
    await marleen.clicks("exercises.note")
    for went in Went:
        await marleen.uses_old_card("exercises.noted", **EXERCISE, went=went.value)
    await marleen.clicks("exercises.noted", went="")
    await marleen.uses_old_card("exercises.noted", **EXERCISE, went="?")
    await marleen.asks("signal")
    await marleen.uses_old_card("signal.show")


async def monthly(stage: Stage) -> None:
    """While a yearly question stands open, a new edition came and an agreement waits: both cards of
    the month, and the same for whoever asks."""
    manager, trajectory = stage.who(MANAGER), _of(stage, HOSTILE_GROUP.name)
    ids = [_shares(stage, group.name, "We vragen door.") for group in (HOSTILE_GROUP, MT, SMALL)]
    edition = "INSERT INTO shared_edition (id, number, made, guides) VALUES (?, ?, ?, ?)"
    changed(stage.town, "DELETE FROM shared_edition")
    changed(stage.town, edition, "of-the-month", 1, f"{_today(stage)}", json.dumps(ids))
    agreement = (
        "INSERT INTO agreement (id, trajectory_id, session_id, what, owner, due, state, rhythm)"
        " VALUES ('of-the-month', ?, '', 'Elke maand een oefening', 'manager', ?, 'open', 'once')"
    )
    changed(stage.town, agreement, trajectory, f"{_today(stage)}")
    visit = "INSERT INTO visit (id, team_id, day, kind) VALUES ('of-the-month', ?, ?, 'adviser')"
    changed(stage.town, visit, stage.team_id(HOSTILE_GROUP), f"{_today(stage)}")
    await manager.asks("month")
    month = str(Month.of(_today(stage)))
    for kind in (NoticeKind.MONTH, NoticeKind.MANAGER_MONTH):
        await stage.hears(kind, MANAGER, month)
    await stage.at(stage.town.clock.moment + timedelta(minutes=2))
    for table in ("agreement", "visit"):
        changed(stage.town, f"DELETE FROM {table} WHERE id = 'of-the-month'")
    changed(stage.town, "DELETE FROM norm_guide WHERE version = 900")
    changed(stage.town, "DELETE FROM shared_edition")


# ---- events


async def events(stage: Stage) -> None:
    """A lead announces every kind of event; places, a draw, one that is off, and a count."""
    stage.album.chapter = "events"
    lars, today = stage.who("lars"), _today(stage)
    day = LIBRARY.calendar.working_day_from(today + timedelta(days=20))
    for group in (ORDINARY, HOSTILE_GROUP):
        stage.write(PLACED, stage.team_id(group), _unit(stage, HOME))
    typed = {
        "unit": _unit(stage, HOME),
        "title": "Kennissessie",
        "what": "Een gesprek over taal.",
        "kind": "own",
        "audience": "everybody",
        "sensitive": "no",
        "place": "Stopera, zaal 3",
        "day": f"{day}",
        "starts": "10",
        "ends": "12",
        "link": "https://school.example/sessie",
        "seats": "1",
        "closes": f"{day - timedelta(days=7)}",
    }
    await lars.asks("events")
    await lars.clicks("events.units")
    await lars.clicks("events.list")
    await lars.clicks("events.units")
    await lars.clicks("events.new")
    for wrong in (
        {"title": ""},
        {"day": f"{today}"},
        {"day": f"{day + timedelta(days=5 - day.weekday())}"},
        {"ends": "9"},
        {"sensitive": "yes"},
        {"kind": "linked", "link": "school"},
        {"seats": "0"},
        {"closes": f"{day}"},
    ):
        await lars.uses_old_card("events.add", **{**typed, **wrong})
    await lars.uses_old_card("events.add", **{**typed, "day": f"{_avoided(today)}"})
    for kind in EventKind:
        for audience in EventAudience:
            named = {"title": f"Over {kind.value} {audience.value}", "audience": audience.value}
            await lars.uses_old_card("events.add", **{**typed, **named, "kind": kind.value})
    more = {"title": "Nog een", "kind": "open"}
    await lars.uses_old_card("events.add", **{**typed, **more})
    await _on_the_card(stage, day)
    await _places(stage, day)
    stage.write("DELETE FROM team_unit WHERE since = '2026-01-02'")


def _avoided(today: date) -> date:
    """A day on which nobody should be asked to come."""
    return next(
        one.first
        for one in LIBRARY.days.all
        if one.advice is Advice.AVOID
        and today < one.first < today + timedelta(days=360)
        and LIBRARY.calendar.is_working_day(one.first)
    )


async def _on_the_card(stage: Stage, day: date) -> None:
    """Four events are more than a card has lines."""
    manager, month = stage.who(MANAGER), str(Month.of(_today(stage)))
    stage.write("UPDATE event SET closes = ?, day = ?", f"{_today(stage)}", f"{_today(stage)}")
    await stage.hears(NoticeKind.MONTH, MANAGER, month, 2)
    await stage.at(stage.town.clock.moment + timedelta(minutes=2))
    manager.finds("month.show")
    await manager.clicks("month.show")
    closes = f"{day - timedelta(days=7)}"
    stage.write("UPDATE event SET closes = ?, day = ?", closes, f"{day}")


async def _places(stage: Stage, day: date) -> None:
    lars, event = stage.who("lars"), _event(stage, "Over own everybody")
    people = MEMBERS[:3]
    for name in people:
        await stage.who(name).asks("events")
        await stage.who(name).uses_old_card("events.show", **event)
        await stage.who(name).uses_old_card("events.ask", **event)
    first, second, third = (stage.who(name) for name in people)
    await lars.uses_old_card("events.organise", **event)
    await first.uses_old_card("events.show", **event)
    await first.clicks("events.drop")
    for title in ("Over linked everybody", "Over open everybody"):
        await second.uses_old_card("events.show", **_event(stage, title))
        await lars.uses_old_card("events.organise", **_event(stage, title))
    await lars.uses_old_card("events.counted", **event, came="8")
    await stage.at(at(day - timedelta(days=6), time(8, 30)))
    await stage.at(at(day - timedelta(days=6), time(9, 31)))
    for player in (second, third):
        await player.uses_old_card("events.show", **event)
    await first.uses_old_card("events.ask", **event)
    other = _event(stage, "Over own managers")
    await lars.uses_old_card("events.organise", **other)
    stage.write(
        "INSERT INTO event_seat VALUES (?, ?, 'has')", other["event"], stage.person_id("jan")
    )
    await lars.uses_old_card("events.off", **other)
    await stage.at(stage.town.clock.moment + timedelta(minutes=2))
    await first.uses_old_card("events.show", **other)
    stage.write("UPDATE event SET day = ?", f"{_today(stage)}")
    await lars.uses_old_card("events.organise", **event)
    await lars.clicks("events.count")
    for came in ("veel", "3", "30"):
        await lars.uses_old_card("events.counted", **event, came=came)
        await lars.uses_old_card("events.show", **event)


def _event(stage: Stage, title: str) -> dict[str, str]:
    return {"event": stage._read("SELECT id FROM event WHERE title = ?", title)}


# ---- reports in figures


async def reporting_back(stage: Stage) -> None:
    """Bureau I&D types numbers and outcomes; everybody reads what tells of no few."""
    stage.album.chapter = "reports in figures"
    lars, today = stage.who("lars"), _today(stage)
    half, year = ReportedPeriod.ended(today)
    first, second = year.halves
    top = {"unit": _unit(stage, "Sociaal")}
    city = {**top, "part": "city", "person": upn("lars")}
    await stage.who(DIRECTOR).uses_old_card("units.appointed", **city)
    await stage.who("jan").asks("reported")
    await lars.asks("reported")
    await lars.clicks("reported.units")
    await lars.clicks("reported.show")
    await lars.clicks("reported.units")
    await lars.clicks("reported.new", unit="")
    await lars.clicks("reported.save", total="30")
    await lars.uses_old_card("reported.units")
    await lars.clicks("reported.outcomes")
    told = {"unit": "", "total": "30"}
    for wrong in ({"period": "2020"}, {"period": str(half), "total": "veel"}):
        await lars.uses_old_card("reported.save", **{**told, **wrong})
    changed = {**told, "total": "32"}
    await lars.uses_old_card("reported.save", **changed, period=str(half))
    classes = {"name1": "gegrond", "count1": "12", "name2": "ongegrond", "count2": "20"}
    await lars.uses_old_card("reported.outcomes.save", period=f"{year.year - 5}-Y", **classes)
    for one in (first, second):
        await lars.uses_old_card("reported.save", **told, period=str(one))
    await lars.uses_old_card("reported.outcomes.save", period=str(year))
    beside = {**classes, "count2": "46"}
    await lars.uses_old_card("reported.outcomes.save", period=str(year), **beside)
    await lars.uses_old_card("reported.outcomes.save", period=str(year), **classes)
    every = {f"part{nth}": "3" for nth in range(12)}
    await lars.uses_old_card("reported.save", unit="", period="2024-H1", **every)
    await lars.uses_old_card("reported.save", unit="", period="2024-H2", total="3")
    await lars.uses_old_card("reported.save", **top, period=str(half), total="9")
    await stage.who("jan").asks("reported")


# ---- messages about the programme


async def telling(stage: Stage) -> None:
    """A lead makes messages out; a second person approves one and gives one back."""
    stage.album.chapter = "messages about the programme"
    lars, sien, own = stage.who("lars"), stage.who("sien"), {"unit": _unit(stage, HOME)}
    typed = {**own, "moment": "announced", "day": "2027-09-01", "contact": "de projectleider"}
    await lars.asks("telling")
    await lars.clicks("telling.units")
    await lars.clicks("telling.list")
    await lars.clicks("telling.units")
    await lars.clicks("telling.new")
    for wrong in ({"contact": "bel {naam}"}, {"moment": "ooit"}):
        await lars.uses_old_card("telling.lay", **{**typed, "audience": "employees", **wrong})
    for audience in MessageAudience:
        await lars.uses_old_card("telling.lay", **typed, audience=audience.value)
    await lars.uses_old_card("telling.lay", **typed, audience="employees")
    await stage.at(stage.town.clock.moment + timedelta(minutes=2))
    first, second = (_message(stage, audience) for audience in ("employees", "managers"))
    await sien.asks("telling")
    await sien.uses_old_card("telling.show", **first)
    await sien.clicks("telling.approve")
    await sien.uses_old_card("telling.return", **second)
    await sien.uses_old_card("telling.return", **second)
    await stage.at(stage.town.clock.moment + timedelta(minutes=2))
    await lars.asks("telling")


def _message(stage: Stage, audience: str) -> dict[str, str]:
    query = "SELECT id FROM own_message WHERE audience = ?"
    return {"message": stage._read(query, audience)}
