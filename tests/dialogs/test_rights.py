"""product.md, "Table of rights", pressed button by button, by every kind of person.

A button can be pressed by anybody who knows what it sends: cards are copied and kept. So each
verb is sent by everybody, and whatever is refused leaves every table as it was.
"""

from collections.abc import Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import date, datetime

import pytest

from dialogs.router import VERBS
from tests.chat import csv_of, object_id, profiles, upn
from tests.dialogs.alive import a_session
from tests.dialogs.norms import norm_towns
from tests.dialogs.norms.norm_towns import GREET, the_norm
from tests.dialogs.towns import (
    OTHER_TEAM,
    kept_of,
    looks_at,
    one_id,
    person_id,
    rows,
    team_id,
    town_at,
)
from trajectory.planning.working_days import ZONE
from trajectory.waves.proposal import WaveRule

KINDS = {
    "member": "samira",
    "manager": "marleen",
    "trainer": "tariq",
    "coach": "els",
    "lead": "lida",
    "outsider": "omar",
    "member elsewhere": "bilal",
    "manager elsewhere": "nadia",
    "trainer elsewhere": "kwame",
    "coach elsewhere": "hanan",
    "lead elsewhere": "saar",
    "director": "dora",
    "secretary": "olga",
    "planner": "vera",
}
"""Every kind of person, seen from Inkomen Noord 3, which is in no unit."""
EVERYBODY = frozenset(KINDS)
TEAM = frozenset({"member", "manager", "trainer", "coach"})
MANAGER = frozenset({"manager"})
PREPARE = frozenset({"trainer", "coach"})
STARTS = frozenset({"manager", "lead"})
SHARES = frozenset({"manager", "trainer"})
DECIDES = frozenset({"trainer", "lead"})
TRAINER, LEAD, MEMBER = frozenset({"trainer"}), frozenset({"lead"}), frozenset({"member"})
MEMBERS = frozenset({"member", "member elsewhere"})
NEXT_DOOR = frozenset(kind for kind in KINDS if kind.endswith("elsewhere"))
TRAINERS = frozenset({"trainer", "trainer elsewhere"})
LEADS = frozenset({"lead", "lead elsewhere"})
IN_UNITS = LEADS | {"director"}
DIRECTOR, SECRETARY = frozenset({"director"}), frozenset({"secretary"})
PLANNER = frozenset({"planner"})
DECISIONS = IN_UNITS | SECRETARY
SEE_UNITS = DECISIONS | PLANNER
GRANTS = SECRETARY | PLANNER
"""Olga does both."""
GUIDES = PREPARE | {"trainer elsewhere", "coach elsewhere"}
PLANS = LEADS | PLANNER
LEAD_NEXT_DOOR = frozenset({"lead elsewhere"})
MANAGER_NEXT_DOOR = frozenset({"manager elsewhere"})
GUIDES_NEXT_DOOR = frozenset({"trainer elsewhere", "coach elsewhere"})
GUIDES_NONE = frozenset({"member", "member elsewhere", "outsider"}) | SEE_UNITS
NOBODY: frozenset[str] = frozenset()
"""Of these: whom the settings name to confirm the readers is played in `readers/`."""


def nothing(_town):
    return {}


def the_team(town):
    return {"team": team_id(town)}


def an_unknown_account(town):
    """Chen never opened the bot."""
    chen = {"person": person_id(town, "chen"), "account": upn("nina")}
    return {"team": team_id(town, OTHER_TEAM), **chen}


def two_teams(town):
    return {"with": team_id(town, "Loket"), "team": team_id(town)}


def a_proposal(town):
    return {"team": team_id(town), "kind": "left", "person": person_id(town, "kofi")}


def a_changed_row(_town):
    header, row = csv_of(members=("kofi", "nina")).splitlines()
    return dict(zip(header.split(";"), row.split(";"), strict=True))


def a_change_of_a_row(town):
    return {**the_team(town), "changes": f"new:{upn('nina')}"}


def the_proposal(town):
    return {"change": one_id(town.folder, "roster_change")}


def the_result(town):
    return {"team": team_id(town), "round": one_id(town.folder, "round")}


def what_was_done(town):
    return {**the_result(town), "text": "We bespreken elke week wat misging."}


def the_theme(town):
    return {"team": team_id(town), "theme": "others"}


def a_norm(town):
    return {**the_theme(town), "kind": "do", "text": GREET}


def other_words(town):
    return {**the_norm(town), "text": "We groeten elkaar, ook op afstand."}


def letting_go(town):
    return {**the_theme(town), "day": "2027-01-28", the_norm(town)["norm"]: "drop"}


def a_step(town):
    filled = {"who-at-once": "bystander", "what-at-once": "zegt er iets van"}
    return {**the_theme(town), **filled}


DAY = date(2027, 3, 9)
AWAY = {"since": "2027-03-08", "until": "2027-03-12"}


def half_days(_town):
    return {"in-2027-03": "4"}


def what_is_in_the_way(town):
    return {**the_team(town), "hindrance": "travel"}


def free_days(_town):
    return AWAY


def the_free_days(town):
    return {"away": one_id(town.folder, "away")}


def the_gap(town):
    return {"gap": f"{team_id(town)}/{one_id(town.folder, 'away')}"}


def who_stands_in(town):
    return {**the_gap(town), "person": person_id(town, "kwame")}


def the_session_of_it(town):
    return {**the_gap(town), "session": one_id(town.folder, "session")}


def another_date(town):
    return {**the_session_of_it(town), "days": "2027-03-15"}


def days_on_hold(town):
    return {**the_team(town), "until": "2027-03-01"}


def a_staff_list(_town):
    """Somebody new, of whom nobody knows the trainer."""
    return {"csv": f"team;manager;medewerkers\nZorg;{upn('anna')};{upn('bo')}\n"}


def the_shown_list(town):
    """What the lead was shown: one member fewer."""
    buttons = [one["data"] for one in town.lida.card["actions"]]
    return {"digest": next(one["digest"] for one in buttons if "digest" in one)}


def a_visit(town):
    return {**the_team(town), "day": "2027-02-01", "kind": "workplace"}


def the_visit(town):
    return {"visit": one_id(town.folder, "visit")}


def evenings(town):
    return {**the_team(town), "werktijden": "14:00-22:30"}


def switched_on(town):
    return {"team": team_id(town), "to": "on"}


def switched_off(town):
    return {"team": team_id(town), "to": "off"}


def no_channel(town):
    return {"team": team_id(town), "channel": ""}


def a_new_team(_town):
    people = {part: upn(f"new-{part}") for part in ("manager", "trainer", "coach")}
    return {"team": "Zorg", "niveau": "team", "medewerkers": upn("new"), **people}


def the_unit(town):
    return {"unit": one_id(town.folder, "unit", "name = 'Toezicht'")}


def more_units(_town):
    return {"csv": "eenheid;soort;onder\nHandhaving;afdeling;Toezicht\n"}


def a_department(town):
    return {**the_unit(town), "name": "Parkeren", "rank": "afdeling"}


def a_last_day(town):
    return {**the_unit(town), "until": "2027-12-31"}


def a_secretary(town):
    return {**the_unit(town), "part": "secretary", "person": upn("noor")}


def the_part(town):
    return {"part": one_id(town.folder, "unit_part", "part = 'secretary'")}


def the_end_of_a_part(town):
    return {**the_part(town), "until": "2027-12-31"}


def a_decision(town):
    told = {"subject": "Programma 2", "wording": "Akkoord.", "met": "2027-01-08"}
    return {**the_unit(town), "body": "directorate", **told}


def the_decision(town):
    return {"decision": one_id(town.folder, "decision")}


def a_condition(town):
    said = {"condition": "money", "standing": "partly", "solver": "finance"}
    return {**the_unit(town), **said}


def an_action(town):
    return {**the_unit(town), "title": "Werven", "theme": "growth"}


def the_action(town):
    return {"action": one_id(town.folder, "plan_action")}


def other_words_of_it(town):
    return {**the_action(town), "version": "2", "title": "Werven", "theme": "access"}


def who_owns_it(town):
    owner = person_id(town, "olga")
    chosen = {"rhythm": "once", "needs": "none", "owner": owner, "function": "P&O"}
    return {**the_action(town), "version": "2", **chosen}


def where_it_stands(town):
    return {**the_action(town), "quarter": "2027-Q1", "status": "late", "line": "Later."}


def how_it_leaves(town):
    left = {"fate": "lapses", "reason": "Geen geld.", **the_decision(town)}
    return {**the_action(town), **left}


def a_sheet(town):
    return {**the_unit(town), "csv": "Actie;Toelichting\nWerven;Eerlijk.\n"}


def a_risk(town):
    return {**the_unit(town), "words": "Uitval.", "measure": "Een pool.", "owner": "planner"}


def the_risk(town):
    return {**the_unit(town), "note": one_id(town.folder, "plan_risk")}


def a_figure(town):
    words = {"name": "Uitstroom", "source": "P&O", "method": "administratie", "period": "2026"}
    level = {"level": "directorate", "published": "directorate"}
    said = {"about": "other", "form": "count", "value": "120"}
    return {**the_unit(town), **words, **level, **said}


def the_figure(town):
    return {**the_unit(town), "note": one_id(town.folder, "outside_figure")}


def a_grant(town):
    return {**the_unit(town), "quarter": "2027-04-01", "half_days": "41"}


def a_guide(town):
    return {**the_unit(town), "account": upn("xena"), "craft": "trainer", "most": "6"}


def the_guide(town):
    return {**the_unit(town), "person": person_id(town, "kwame"), "craft": "trainer"}


def the_request(town):
    return {"request": kept_of(town, "wave_request", "id")[0]}


def a_wave(town):
    return {**the_unit(town), "kind": "wave", "month": "2027-04-01", "months": "6"}


def a_blackout(town):
    return {**the_unit(town), "kind": "holidays", "since": "2027-12-01", "until": "2027-12-31"}


def the_blackout(town):
    return {**the_unit(town), "blackout": one_id(town.folder, "blackout")}


def the_team_next_door(town):
    return {"team": team_id(town, OTHER_TEAM)}


def facts_of_a_team(town):
    return {**the_team_next_door(town), "shares": "balie", "weeks": "9"}


def prices(town):
    return {**the_unit(town), "hour": "50", "half_day": "400"}


def a_why(town):
    return {**the_unit(town), "words": "De stad ging ons voor."}


def the_wave(town):
    return {"wave": one_id(town.folder, "wave"), "version": "1"}


def the_month(town):
    return {**the_wave(town), "month": kept_of(town, "wave_group", "start")[0]}


def the_group(town):
    return {**the_wave(town), **the_team_next_door(town)}


def another_month(town):
    return {**the_group(town), "month": "2027-08-01"}


def a_later_month(town):
    """With a yes to every rule that it may break."""
    return {**the_group(town), "month": "2027-11-01", "seen": ",".join(WaveRule)}


def a_way_out(town):
    return {**the_group(town), "way": "0"}


def an_answer(town):
    return {**the_group(town), **the_month(town), "said": "yes"}


def what_was_decided(town):
    return {**the_wave(town), "met": "2027-01-11", "wording": "Akkoord."}


def names_of_bodies(town):
    chosen = {"directorate": "dt", "core_group": "working_group", "secretary": "adviser"}
    return {**the_unit(town), **chosen}


def a_question(town):
    return {"team": team_id(town, OTHER_TEAM), "sentence": "Geef twee dagdelen vrij."}


def the_question(town):
    return {"handed_up": one_id(town.folder, "handed_up")}


def into_a_unit(town):
    return {**the_team(town), "to": "Toezicht"}


def an_exercise(_town):
    return {"exercise": "one-word"}


def for_trainers(_town):
    return {"exercise": "story-of-a-name"}


def a_word_on_it(town):
    return {**an_exercise(town), "went": "good"}


def a_meeting(town):
    return {**an_exercise(town), "day": "2027-03-04", "starts": "10"}


def an_event(town):
    words = {"title": "Kennissessie", "what": "Over taal.", "place": "Stopera"}
    kind = {"kind": "own", "audience": "everybody", "sensitive": "no", "seats": "40"}
    days = {"day": "2027-02-04", "starts": "10", "ends": "12", "closes": "2027-01-28"}
    return {**the_unit(town), **words, **kind, **days}


def the_event(town):
    return {"event": one_id(town.folder, "event")}


def how_many_came(town):
    return {**the_event(town), "came": "12"}


def half_a_year(_town):
    return {"unit": "", "period": "2026-H2", "total": "30"}


def a_message(town):
    chosen = {"moment": "announced", "audience": "employees", "day": "2027-03-01"}
    return {**the_unit(town), **chosen, "contact": "de projectleider"}


def the_message(town):
    return {"message": one_id(town.folder, "own_message")}


@dataclass(frozen=True)
class Pressed:
    """A button, when it makes sense, what it sends, and who may press it."""

    verb: str
    who: frozenset[str]
    sends: Callable = nothing
    stage: str = "opened"
    writes: bool = False
    called: str = field(default="", kw_only=True)

    def __str__(self):
        return self.called or self.verb


TABLE = [
    # For everybody, about nobody else.
    Pressed("status.show", EVERYBODY),
    Pressed("help.show", EVERYBODY),
    Pressed("help.route", EVERYBODY, lambda _: {"route": "aftercare"}),
    Pressed("help.commands", EVERYBODY),
    Pressed("terms.show", EVERYBODY),
    Pressed("terms.one", EVERYBODY, lambda _: {"term": "inclusion"}),
    Pressed("days.show", EVERYBODY),
    Pressed("days.one", EVERYBODY, lambda _: {"day": "keti-koti", "first": "2027-07-01"}),
    Pressed("question.show", EVERYBODY, lambda _: {"question": "until-when"}),
    Pressed("data.show", EVERYBODY),
    Pressed("data.erase", GUIDES_NONE),
    Pressed("data.erase.confirm", GUIDES_NONE, writes=True),
    Pressed("door.link", EVERYBODY),
    Pressed("language.choose", EVERYBODY, lambda _: {"language": "en"}, writes=True),
    Pressed("reminders.stop", EVERYBODY),
    Pressed("reminders.silence", EVERYBODY, lambda _: {"kind": "input"}, writes=True),
    Pressed("reminders.resume", EVERYBODY),
    Pressed("input.show", EVERYBODY),
    # Between trajectories. Who tells reports back is of Bureau I&D: `listening/test_reported.py`.
    Pressed("month.show", EVERYBODY),
    Pressed("signal.show", EVERYBODY),
    Pressed("exercises.ask", EVERYBODY),
    Pressed("exercises.find", EVERYBODY, lambda _: {"minutes": "5", "theme": "listening"}),
    Pressed("exercises.show", EVERYBODY, an_exercise),
    Pressed("exercises.show", GUIDES, for_trainers, called="an exercise for trainers"),
    Pressed("exercises.calendar", EVERYBODY, an_exercise),
    Pressed("exercises.file", EVERYBODY, a_meeting),
    Pressed("exercises.note", EVERYBODY, an_exercise),
    Pressed("exercises.noted", EVERYBODY, a_word_on_it, writes=True),
    Pressed("events.list", EVERYBODY),
    Pressed("events.show", NEXT_DOOR, the_event, "announced"),
    Pressed("events.ask", NEXT_DOOR, the_event, "announced", writes=True),
    Pressed("events.drop", NEXT_DOOR, the_event, "signed up", writes=True),
    Pressed("events.units", LEADS),
    Pressed("events.new", LEADS, the_unit),
    Pressed("events.add", LEADS, an_event, writes=True),
    Pressed("events.organise", LEAD_NEXT_DOOR, the_event, "announced"),
    Pressed("events.off", LEAD_NEXT_DOOR, the_event, "announced", writes=True),
    Pressed("events.count", LEAD_NEXT_DOOR, the_event, "took place"),
    Pressed("events.counted", LEAD_NEXT_DOOR, how_many_came, "took place", writes=True),
    Pressed("reported.show", EVERYBODY),
    Pressed("reported.units", NOBODY),
    Pressed("reported.new", NOBODY, half_a_year),
    Pressed("reported.save", NOBODY, half_a_year),
    Pressed("reported.outcomes", NOBODY, half_a_year),
    Pressed("reported.outcomes.save", NOBODY, half_a_year),
    Pressed("telling.list", LEADS | SECRETARY),
    Pressed("telling.units", LEADS),
    Pressed("telling.new", LEADS, the_unit),
    Pressed("telling.lay", LEADS, a_message, writes=True),
    Pressed("telling.show", LEADS | SECRETARY, the_message, "message laid"),
    Pressed("telling.approve", SECRETARY, the_message, "message laid", writes=True),
    Pressed("telling.return", SECRETARY, the_message, "message laid", writes=True),
    # Enrolling and overseeing.
    Pressed("enrol.show", LEADS),
    Pressed("enrol.guided", LEADS, a_new_team),
    Pressed("enrol.guides", LEADS, a_new_team),
    Pressed("enrol.members", LEADS, a_new_team),
    Pressed("enrol.save", LEADS, a_new_team, writes=True),
    Pressed("enrol.changes", LEAD, a_changed_row),
    Pressed("enrol.change", LEAD, a_change_of_a_row, writes=True),
    Pressed("enrol.paste", LEADS, lambda _: {"csv": csv_of("Zorg")}, writes=True),
    Pressed("overview.show", LEADS),
    Pressed("undelivered.show", LEAD),
    Pressed("accounts.show", LEADS),
    Pressed("accounts.team", LEAD_NEXT_DOOR, an_unknown_account),
    Pressed("accounts.correct", LEAD_NEXT_DOOR, an_unknown_account, writes=True),
    Pressed("hours.show", STARTS, the_team),
    Pressed("hours.save", STARTS, evenings, writes=True),
    Pressed("join.choose", LEADS),
    Pressed("join.show", LEAD, the_team, "enrolled"),
    Pressed("join.offer", LEAD, two_teams, "paired"),
    Pressed("join.confirm", LEAD, two_teams, "paired", writes=True),
    Pressed("withdrawal.show", LEAD, the_team, "enrolled"),
    Pressed("withdrawal.confirm", LEAD, the_team, "enrolled", writes=True),
    # Units.
    Pressed("units.show", SEE_UNITS),
    Pressed("units.show", SEE_UNITS, the_unit, called="a unit"),
    Pressed("figures.show", IN_UNITS),
    Pressed("figures.show", IN_UNITS, the_unit, called="figures of a unit"),
    Pressed("hand_up.show", LEAD, the_team),
    Pressed("hand_up.save", frozenset({"lead elsewhere"}), a_question, writes=True),
    Pressed("hand_up.list", IN_UNITS, the_unit),
    Pressed("hand_up.open", frozenset({"lead elsewhere"}), the_question, "laid"),
    Pressed("hand_up.off", frozenset({"lead elsewhere"}), the_question, "laid", writes=True),
    # The week of whoever trains or coaches, and who stands in.
    Pressed("agenda.show", GUIDES),
    Pressed("agenda.offer", GUIDES),
    Pressed("agenda.offer.save", GUIDES, half_days, writes=True),
    Pressed("agenda.week", GUIDES),
    Pressed("agenda.week.save", GUIDES, lambda _: {"days": "0,1", "hours": ""}, writes=True),
    Pressed("agenda.decline", PREPARE, the_team, "enrolled"),
    Pressed("agenda.declined", PREPARE, what_is_in_the_way, "enrolled", writes=True),
    Pressed("agenda.accept", PREPARE, the_team, "declined", writes=True),
    Pressed("agenda.away", GUIDES),
    Pressed("agenda.away.save", GUIDES, free_days, writes=True),
    Pressed("agenda.away.off", DECIDES, the_free_days, "away", writes=True),
    Pressed("agenda.feed", GUIDES),
    Pressed("agenda.feed.renew", GUIDES, writes=True),
    Pressed("agenda.feed.end", GUIDES, nothing, "with a calendar", writes=True),
    Pressed("cover.show", PLANS),
    Pressed("cover.away", PLANS),
    Pressed("cover.offers", PLANS),
    Pressed("cover.open", LEAD, the_gap, "away"),
    Pressed("cover.person", LEAD, who_stands_in, "away"),
    Pressed("cover.person.save", LEAD, who_stands_in, "away", writes=True),
    Pressed("cover.date", LEAD, the_session_of_it, "away"),
    Pressed("cover.date.save", LEAD, another_date, "away", writes=True),
    Pressed("hold.show", LEAD, the_team, "enrolled"),
    Pressed("hold.save", LEAD, days_on_hold, "enrolled", writes=True),
    Pressed("hold.off", LEAD, the_team, "on hold", writes=True),
    Pressed("week.all", LEADS),
    Pressed("week.show", LEADS, lambda _: {"item": "costs"}),
    Pressed("staff.show", LEADS),
    Pressed("staff.paste", LEADS, a_staff_list, writes=True),
    Pressed("staff.take", LEAD, the_shown_list, "listed", writes=True),
    Pressed("staff.drop", LEADS),
    Pressed("visits.show", LEAD, the_team),
    Pressed("visits.save", LEAD, a_visit, writes=True),
    Pressed("visits.off", LEAD, the_visit, "visited", writes=True),
    Pressed("units.load", IN_UNITS),
    Pressed("units.paste", IN_UNITS, more_units, writes=True),
    Pressed("units.new", IN_UNITS, the_unit),
    Pressed("units.new", frozenset({"lead", "director"}), called="a unit on top"),
    Pressed("units.add", IN_UNITS, a_department, writes=True),
    Pressed("units.end", IN_UNITS, the_unit),
    Pressed("units.ended", IN_UNITS, a_last_day, writes=True),
    Pressed("units.appoint", DIRECTOR, the_unit),
    Pressed("units.appointed", DIRECTOR, a_secretary, writes=True),
    Pressed("units.part", DIRECTOR, the_part),
    Pressed("units.part.end", DIRECTOR, the_end_of_a_part, writes=True),
    Pressed("units.teams", LEADS, the_unit),
    Pressed("decisions.list", DECISIONS, the_unit),
    Pressed("decisions.show", DECISIONS, the_decision, "decided"),
    Pressed("decisions.new", SECRETARY, the_unit),
    Pressed("decisions.record", SECRETARY, a_decision, writes=True),
    Pressed("decisions.confirm", DIRECTOR, the_decision, "decided", writes=True),
    Pressed("decisions.take_back", SECRETARY, the_decision, "decided", writes=True),
    Pressed("actions.show", IN_UNITS, the_unit),
    Pressed("actions.theme", IN_UNITS, the_unit),
    Pressed("actions.left", IN_UNITS, the_unit),
    Pressed("actions.action", IN_UNITS, the_action, "in the plan"),
    Pressed("actions.new", LEADS, the_unit),
    Pressed("actions.add", LEADS, an_action, writes=True),
    Pressed("actions.words", LEADS, the_action, "in the plan"),
    Pressed("actions.save", LEADS, other_words_of_it, "in the plan", writes=True),
    Pressed("actions.who", LEADS, the_action, "in the plan"),
    Pressed("actions.placed", LEADS, who_owns_it, "in the plan", writes=True),
    Pressed("actions.end", LEADS, the_action, "in the plan"),
    Pressed("actions.ended", LEADS, how_it_leaves, "in the plan", writes=True),
    Pressed("actions.sheet", LEADS, the_unit),
    Pressed("actions.paste", LEADS, a_sheet, writes=True),
    Pressed("actions.own", SECRETARY, stage="in the plan"),
    Pressed("actions.status", SECRETARY, the_action, "in the plan"),
    Pressed("actions.said", SECRETARY, where_it_stands, "in the plan", writes=True),
    Pressed("risks.show", IN_UNITS, the_unit),
    Pressed("risks.new", LEADS, the_unit),
    Pressed("risks.save", LEADS, a_risk, writes=True),
    Pressed("risks.open", LEADS, the_risk, "in the plan"),
    Pressed("risks.off", LEADS, the_risk, "in the plan", writes=True),
    Pressed("outside.show", IN_UNITS, the_unit),
    Pressed("outside.new", LEADS, the_unit),
    Pressed("outside.save", LEADS, a_figure, writes=True),
    Pressed("outside.open", IN_UNITS, the_figure, "in the plan"),
    Pressed("outside.off", LEADS, the_figure, "in the plan", writes=True),
    Pressed("grants.show", LEADS | GRANTS, the_unit, "granted"),
    Pressed("grants.ask", GRANTS, the_unit, "granted"),
    Pressed("grants.save", GRANTS, a_grant, "granted", writes=True),
    Pressed("grants.guide", GRANTS, the_unit, "granted"),
    Pressed("grants.guide_save", GRANTS, a_guide, "granted", writes=True),
    Pressed("grants.guide_off", GRANTS, the_guide, "granted", writes=True),
    Pressed("grants.answer", GRANTS, the_request, "wave short asked", writes=True),
    Pressed("waves.show", DECISIONS, the_unit),
    Pressed("waves.new", LEADS, the_unit),
    Pressed("waves.begin", LEADS, a_wave, writes=True),
    Pressed("waves.blackouts", LEADS, the_unit),
    Pressed("waves.blackout", LEADS, the_unit),
    Pressed("waves.close", LEADS, a_blackout, writes=True),
    Pressed("waves.lift", LEADS, the_blackout, "granted", writes=True),
    Pressed("waves.teams", LEADS, the_unit),
    Pressed("waves.team", LEADS, the_team_next_door),
    Pressed("waves.know", LEADS, facts_of_a_team, writes=True),
    Pressed("waves.prices", LEADS, the_unit),
    Pressed("waves.priced", LEADS, prices, writes=True),
    Pressed("waves.why", DIRECTOR, the_unit),
    Pressed("waves.why_said", DIRECTOR, a_why, writes=True),
    Pressed("waves.wave", LEADS, the_wave, "wave"),
    Pressed("waves.propose", LEADS, the_wave, "wave", writes=True),
    Pressed("waves.month", LEADS, the_month, "wave"),
    Pressed("waves.group", LEADS, the_group, "wave"),
    Pressed("waves.move", LEADS, another_month, "wave", writes=True),
    Pressed("waves.fix", LEADS, the_group, "wave", writes=True),
    Pressed("waves.free", LEADS, the_group, "wave fixed", writes=True),
    Pressed("waves.short", LEADS, the_wave, "wave short"),
    Pressed("waves.out", LEADS, the_group, "wave short"),
    Pressed("waves.take", LEADS, a_way_out, "wave short", writes=True),
    Pressed("waves.ask", LEADS, the_wave, "wave", writes=True),
    Pressed("waves.fits", MANAGER_NEXT_DOOR, an_answer, "wave asked", writes=True),
    Pressed("waves.list", GUIDES_NEXT_DOOR, the_wave, "wave asked"),
    Pressed("waves.lay", LEADS, the_wave, "wave answered", writes=True),
    Pressed("waves.counts", DECISIONS, the_wave, "wave laid"),
    Pressed("waves.decide", SECRETARY, the_wave, "wave laid"),
    Pressed("waves.decided", SECRETARY, what_was_decided, "wave laid", writes=True),
    Pressed("waves.announce", LEADS, the_wave, "wave decided", writes=True),
    Pressed("waves.moved", LEADS, a_later_month, "wave announced", writes=True),
    Pressed("waves.drop", LEADS, the_wave, "wave"),
    Pressed("waves.dropped", LEADS, the_wave, "wave", writes=True),
    Pressed("conditions.show", IN_UNITS, the_unit),
    Pressed("conditions.ask", LEADS, a_condition),
    Pressed("conditions.save", LEADS, a_condition, writes=True),
    Pressed("bodies.show", IN_UNITS, the_unit),
    Pressed("bodies.save", IN_UNITS, names_of_bodies, writes=True),
    Pressed("units.move", LEAD, the_team),
    Pressed("units.moved", LEAD, into_a_unit, writes=True),
    # Starting.
    Pressed("start.show", STARTS, the_team, "enrolled"),
    Pressed("start.period", STARTS, the_team, "enrolled"),
    Pressed("start.confirm", STARTS, the_team, "enrolled", writes=True),
    Pressed(
        "start.show",
        STARTS | {"manager elsewhere", "lead elsewhere"},
        stage="enrolled",
        called="start of any team",
    ),
    # Who is in the team.
    Pressed("roster.show", STARTS, the_team),
    Pressed("roster.propose", STARTS, a_proposal, writes=True),
    Pressed("roster.own", MEMBERS),
    Pressed("roster.leave", MEMBER, the_team, writes=True),
    Pressed("roster.confirm", DECIDES, the_proposal, "proposed", writes=True),
    Pressed("roster.decline", DECIDES, the_proposal, "proposed", writes=True),
    # The round.
    Pressed("extend.show", TRAINER, the_team),
    Pressed("extend.show", TRAINER, called="extending any team"),
    Pressed("extend.confirm", TRAINER, the_team, writes=True),
    # What came out.
    Pressed("result.show", TEAM, the_team, "released"),
    Pressed("result.show", TEAM, stage="released", called="result of any team"),
    Pressed("use.ask", MANAGER, the_result, "released"),
    Pressed("use.share", MANAGER, what_was_done, "released", writes=True),
    Pressed("tips.stop", MANAGER, the_team, "released", writes=True),
    Pressed("result.points", PREPARE, the_team, "released"),
    Pressed("briefing.show", TRAINER, the_team, "released"),
    Pressed("briefing.texts", TRAINER, the_team, "released"),
    Pressed("input.read", TRAINER, the_team, "released"),
    # The norm.
    Pressed("norms.show", TEAM, the_team, "released"),
    Pressed("norms.theme", TEAM, the_theme, "norm worded"),
    Pressed("norms.read", TRAINER, the_team, "released"),
    Pressed("norms.add", TRAINER, the_theme, "released"),
    Pressed("norms.save", TRAINER, a_norm, "released", writes=True),
    Pressed("norms.wording", TRAINER, the_norm, "norm worded"),
    Pressed("norms.reword", TRAINER, other_words, "norm worded", writes=True),
    Pressed("norms.drop", TRAINER, the_norm, "norm worded", writes=True),
    Pressed("norms.support", TRAINER, the_theme, "norm worded"),
    Pressed("norms.support.confirm", TRAINER, the_theme, "norm worded", writes=True),
    Pressed("norms.adopt", TRAINER, the_theme, "norm adopted"),
    Pressed("norms.adopted", TRAINER, letting_go, "norm adopted", writes=True),
    Pressed("norms.ladder", TRAINER, the_theme, "released"),
    Pressed("norms.ladder.save", TRAINER, a_step, "released", writes=True),
    Pressed("norms.wishes", SHARES, the_team, "released"),
    Pressed("norms.weekly", SHARES, switched_off, "released", writes=True),
    Pressed("norms.share", SHARES, switched_on, "released", writes=True),
    Pressed("norms.channel", SHARES, the_team, "norm with a channel"),
    Pressed("norms.channel.save", SHARES, no_channel, "released", writes=True),
    Pressed("guide.show", TEAM, the_team, "norm in a guide"),
    Pressed("guide.make", TRAINER, the_team, "norm adopted", writes=True),
    Pressed("guide.file", TEAM, the_team, "norm in a guide"),
    Pressed("guide.shared", LEAD),
    Pressed("guide.shared.file", LEAD, stage="norms shared"),
]
OF_THE_COUNCIL = {
    "council.answer": LEADS,
    "council.ask": NOBODY,
    "council.asked": NOBODY,
    "council.concept": SECRETARY,
    "council.question": LEADS,
    "council.seen": NOBODY,
    "council.show": LEADS | SECRETARY,
    "council.typed": SECRETARY,
}
"""Who may here, where nobody is in a works council; its members are played in `council/`."""
OF_REPORTS = {
    "reports.archive": NOBODY,
    "reports.begin": NOBODY,
    "reports.correct": NOBODY,
    "reports.corrected": NOBODY,
    "reports.decide": NOBODY,
    "reports.decided": NOBODY,
    "reports.heading": NOBODY,
    "reports.lay": NOBODY,
    "reports.list": EVERYBODY,
    "reports.new": LEADS,
    "reports.show": NOBODY,
    "reports.write": NOBODY,
}
"""Who gets further where there is no report; with one that is there it is played in `reports/`."""
AFTER_THE_RESULT = {
    "agreements.list": TEAM,
    "agreements.new": SHARES,
    "ending.stop": LEAD,
    "groups.join": MEMBER,
    "groups.rest": MEMBER,
    "groups.show": TEAM,
    "hand_over.show": LEAD,
    "overview.late": LEADS,
    "plan.office": SHARES,
    "plan.office.save": SHARES,
    "plan.series": SHARES,
    "plan.series.check": SHARES,
    "plan.show": TEAM,
    "readers.confirm": NOBODY,
    "readers.show": NOBODY,
    "reminders.ask": EVERYBODY,
    "round.texts": TRAINER,
    "steps.manage": SHARES | LEAD,
    "steps.pause": SHARES | LEAD,
    "steps.postpone": SHARES | LEAD,
    "steps.lack": NOBODY,
    "summary.team": TEAM,
    "texts.show": NOBODY,
    "trajectory.show": TEAM | LEAD,
    **dict.fromkeys(
        [
            "agreements.again",
            "agreements.ask",
            "agreements.asked",
            "agreements.day",
            "agreements.done",
            "agreements.works",
            "agreements.give_back",
            "agreements.record",
            "agreements.show",
            "agreements.take",
            "ending.close",
            "ending.closed",
            "ending.stopped",
            "follow_up.show",
            "groups.form",
            "groups.met",
            "groups.rests",
            "hand_over.confirm",
            "norms.room",
            "picture.show",
            "plan.answer",
            "plan.ask",
            "plan.asked",
            "plan.calendar",
            "plan.cancel",
            "plan.cancel.confirm",
            "plan.check",
            "plan.confirm",
            "plan.dates",
            "plan.drop",
            "plan.file",
            "plan.move",
            "plan.move.check",
            "plan.move.confirm",
            "plan.needs",
            "plan.place",
            "plan.place.save",
            "plan.series.ask",
            "plan.series.confirm",
            "plan.series.file",
            "plan.session",
            "reminders.later",
            "report.show",
            "room.ask",
            "room.open",
            "room.show",
            "round.show",
            "session.briefing",
            "session.file",
            "steps.paused",
            "steps.lacked",
            "steps.postponed",
            "steps.resume",
            "summary.add",
            "summary.check",
            "summary.comes_not",
            "summary.drop",
            "summary.file",
            "summary.read",
            "summary.release",
            "summary.save",
            "summary.show",
            "summary.without",
            "summary.write",
        ],
        frozenset(),
    ),
}
"""Buttons of the trajectory by who gets further with no more than the team's name; nobody does
where a session, an agreement or a summary must be named that does not exist."""

REFUSED = [pressed for pressed in TABLE if pressed.who != EVERYBODY]
LOOKS = [pressed for pressed in TABLE if not pressed.writes]
WRITES = [(pressed, kind) for pressed in TABLE if pressed.writes for kind in sorted(pressed.who)]


@asynccontextmanager
async def with_units(stage, folder, **settings):
    """A town at this stage, where somebody leads the unit of the team next door."""
    named = {"directorate": object_id("dora"), **settings}
    async with town_at(stage, folder, **named) as town:
        profiles(town, ("dora", "saar", "olga", "vera"))
        for name in ("dora", "saar", "olga", "vera"):
            await getattr(town, name).installs()
        await town.dora.sends("eenheid;soort;vanaf\nToezicht;directie;2026-01-01\n")
        next_door = {"team": team_id(town, OTHER_TEAM), "to": "Toezicht", "since": "2026-01-01"}
        await town.lida.repeats("units.moved", **next_door)
        for part, name in (("programme_lead", "saar"), ("secretary", "olga"), ("planner", "vera")):
            appointed = {"part": part, "person": upn(name)}
            await town.dora.repeats("units.appointed", **the_unit(town), **appointed)
        await town.a_moment_later()
        yield town


WAVES = (
    *("wave short", "wave short asked", "wave", "wave fixed", "wave asked"),
    *("wave answered", "wave laid", "wave decided", "wave announced"),
)
"""Each of the last six is a step further."""

BEFORE = {
    "proposed": "opened",
    "paired": "enrolled",
    "on hold": "enrolled",
    "declined": "enrolled",
    "away": "opened",
    "with a calendar": "opened",
    "listed": "opened",
    "visited": "opened",
    "decided": "opened",
    "laid": "opened",
    "in the plan": "enrolled",
    "granted": "enrolled",
    **dict.fromkeys(WAVES, "enrolled"),
    **dict.fromkeys(("announced", "signed up", "took place", "message laid"), "enrolled"),
}
"""The stage of a town to which only a few presses are added."""


@asynccontextmanager
async def moment(stage, folder):
    """The town in which the buttons of this stage make sense."""
    before = "released" if stage in norm_towns.READY else BEFORE.get(stage, stage)
    async with with_units(before, folder) as town:
        await prepared(town, stage)
        yield town


async def leads(town, stage):
    if stage == "listed":
        row = dict(zip(*(line.split(";") for line in csv_of().splitlines()), strict=True))
        members = row["medewerkers"].rpartition("|")[0]
        listed = f"{row['team']};{row['manager']};{members}"
        await town.lida.repeats("staff.paste", csv=f"team;manager;medewerkers\n{listed}\n")
    if stage == "on hold":
        await town.lida.repeats("hold.save", **days_on_hold(town))
    if stage == "visited":
        await town.lida.repeats("visits.save", **a_visit(town))


async def agenda_ready(town, stage):
    """A session on a day on which its trainer cannot, a team that does not fit, calendars."""
    if stage == "declined":
        for name in ("tariq", "els"):
            await getattr(town, name).repeats("agenda.declined", **what_is_in_the_way(town))
    if stage == "away":
        a_session(town, "norms", DAY, "confirmed")
        await town.tariq.repeats("agenda.away.save", **AWAY)
    if stage == "with a calendar":
        for name in ("tariq", "els", "kwame", "hanan"):
            await getattr(town, name).repeats("agenda.feed.renew")
    await town.a_moment_later()


async def planned(town):
    """An action that Olga owns by the function of the secretary, a risk, a figure, a decision."""
    owns = {"part": "action_owner", "person": upn("olga")}
    await town.dora.repeats("units.appointed", **the_unit(town), **owns)
    await town.saar.repeats("actions.add", **an_action(town))
    owned = {**who_owns_it(town), "version": "1", "function": "Secretaris"}
    await town.saar.repeats("actions.placed", **owned)
    await town.saar.repeats("risks.save", **a_risk(town))
    await town.saar.repeats("outside.save", **a_figure(town))
    await town.olga.repeats("decisions.record", **a_decision(town))
    await town.dora.repeats("decisions.confirm", **the_decision(town))
    await town.a_moment_later()


async def granted(town, half_days="40"):
    """Olga plans too, and typed who guides; somebody directs the unit by an appointment."""
    for part, name in (("planner", "olga"), ("directorate", "yara")):
        appointed = {"part": part, "person": upn(name)}
        await town.dora.repeats("units.appointed", **the_unit(town), **appointed)
    for month in ("2027-04-01", "2027-07-01", "2027-10-01", "2028-01-01"):
        grant = {**a_grant(town), "quarter": month, "half_days": half_days}
        await town.olga.repeats("grants.save", **grant)
    for name, craft in (("kwame", "trainer"), ("hanan", "coach")):
        guide = {**a_guide(town), "account": upn(name), "craft": craft, "most": "20"}
        await town.olga.repeats("grants.guide_save", **guide)
    await town.saar.repeats("waves.close", **a_blackout(town))
    await town.dora.repeats("waves.why_said", **a_why(town))
    await town.a_moment_later()


async def waved(town, stage):
    """A wave of the unit next door, as far as this stage."""
    await granted(town, "0" if stage.startswith("wave short") else "40")
    await town.saar.repeats("waves.begin", **a_wave(town))
    await town.saar.repeats("waves.propose", **{**the_wave(town), "version": "0"})
    for other, (who, verb, sends) in BESIDE.items():
        if other == stage:
            await getattr(town, who).repeats(verb, **sends(town))
    for nth, (who, verb, sends) in STEPS:
        if stage in WAVES[nth:]:
            await getattr(town, who).repeats(verb, **sends(town))
    await town.a_moment_later()


BESIDE = {
    "wave short asked": ("saar", "waves.take", a_way_out),
    "wave fixed": ("saar", "waves.fix", the_group),
}
STEPS = (
    (4, ("saar", "waves.ask", the_wave)),
    (5, ("nadia", "waves.fits", an_answer)),
    (6, ("saar", "waves.lay", the_wave)),
    (7, ("olga", "waves.decided", what_was_decided)),
    (7, ("dora", "decisions.confirm", the_decision)),
    (8, ("saar", "waves.announce", the_wave)),
)
"""From which stage on each was done, and by whom."""


async def around_waves(town, stage):
    if stage == "granted":
        await granted(town)
    if stage in WAVES:
        await waved(town, stage)


async def around_listening(town, stage):
    """An event of the unit next door, with everybody signed up, or on its day; a message."""
    if stage in ("announced", "signed up", "took place"):
        await town.saar.repeats("events.add", **an_event(town))
    if stage == "signed up":
        for kind in NEXT_DOOR:
            await getattr(town, KINDS[kind]).repeats("events.ask", **the_event(town))
    if stage == "took place":
        town.clock.moment = datetime(2027, 2, 4, 17, tzinfo=ZONE)
    if stage == "message laid":
        await town.saar.repeats("telling.lay", **a_message(town))
        await town.a_moment_later()


async def prepared(town, stage):
    await around_waves(town, stage)
    await around_listening(town, stage)
    if stage == "in the plan":
        await planned(town)
    if stage == "proposed":
        await town.marleen.repeats("roster.propose", **a_proposal(town))
        await town.a_moment_later()
    await leads(town, stage)
    if stage == "laid":
        await town.saar.repeats("hand_up.save", **a_question(town))
        await town.a_moment_later()
    if stage == "decided":
        await town.olga.repeats("decisions.record", **a_decision(town))
        await town.a_moment_later()
    if stage == "paired":
        await town.lida.sends(csv_of("Loket", guides=("ada", "bo", "cas"), members=("dia", "evi")))
    await agenda_ready(town, stage)
    if stage in norm_towns.READY:
        await norm_towns.READY[stage](town)


async def presses(town, kind, pressed, data):
    somebody = getattr(town, KINDS[kind])
    somebody.card = {}
    said = await somebody.repeats(pressed.verb, **data)
    assert somebody.status == 200
    return said


def refused(said):
    return said.startswith("Dit lukt zo niet")


def ways_on(town, kind, data):
    """Back to the team on the card, for whoever has a part in it."""
    of_it = {team_id(town): TEAM | {"lead"}, team_id(town, OTHER_TEAM): NEXT_DOOR}
    about_it = kind in of_it.get(data.get("team"), NOBODY)
    back = "Mijn traject" if about_it else "Waar staan we?"
    return [back, "Hulp"]


def by_stage(buttons):
    """As cases of pytest: buttons that change nothing share a town, thirty at most."""
    stages = dict.fromkeys(pressed.stage for pressed in buttons)
    known = {stage: [one for one in buttons if one.stage == stage] for stage in stages}
    return [
        pytest.param(stage, of_it[first : first + 30], id=f"{stage} {first}")
        for stage, of_it in known.items()
        for first in range(0, len(of_it), 30)
    ]


def test_every_button_says_who_may_press_it():
    named = {pressed.verb for pressed in TABLE}
    elsewhere = AFTER_THE_RESULT.keys() | OF_THE_COUNCIL.keys() | OF_REPORTS.keys()
    assert not named & elsewhere
    assert named | elsewhere == set(VERBS)


def made_up(town):
    """The team as it is, and things that are not there."""
    named = dict.fromkeys(
        ("session", "agreement", "summary", "step", "option", "report"), "nowhere"
    )
    return {**named, "team": team_id(town), "round": one_id(town.folder, "round")}


@pytest.mark.parametrize("kind", sorted(KINDS))
async def test_after_the_result_too_nobody_gets_further_than_their_part(tmp_path, kind):
    async with with_units("released", tmp_path) as town:
        data, before = made_up(town), rows(tmp_path)
        for verb, who in (AFTER_THE_RESULT | OF_THE_COUNCIL | OF_REPORTS).items():
            if kind not in who:
                said = await presses(town, kind, Pressed(verb, who), data)
                assert refused(said), (verb, said)
        assert rows(tmp_path) == before


@pytest.mark.parametrize(("stage", "buttons"), by_stage(REFUSED))
async def test_whoever_may_not_is_refused_kindly_and_nothing_at_all_changes(
    tmp_path, stage, buttons
):
    async with moment(stage, tmp_path) as town:
        before, sent = rows(tmp_path), len(town.teams.shown)
        for pressed in buttons:
            data = pressed.sends(town)
            for kind in EVERYBODY - pressed.who:
                said = await presses(town, kind, pressed, data)
                assert refused(said), (pressed.verb, kind, said)
                assert getattr(town, KINDS[kind]).buttons() == ways_on(town, kind, data)
            assert rows(tmp_path) == before, pressed.verb
        await town.a_moment_later()
        assert len(town.teams.shown) == sent, "nobody gets anything"


@pytest.mark.parametrize(("stage", "buttons"), by_stage(LOOKS))
async def test_whoever_may_look_sees_it_and_looking_changes_nothing(tmp_path, stage, buttons):
    async with moment(stage, tmp_path) as town:
        before = rows(tmp_path)
        for pressed in buttons:
            for kind in pressed.who:
                said = await presses(town, kind, pressed, pressed.sends(town))
                assert said
                assert not refused(said), (pressed.verb, kind, said)
            assert rows(tmp_path) == before, pressed.verb


@pytest.mark.parametrize(
    ("pressed", "kind"), WRITES, ids=[f"{pressed} by {kind}" for pressed, kind in WRITES]
)
async def test_whoever_may_change_something_does(tmp_path, pressed, kind):
    async with moment(pressed.stage, tmp_path) as town:
        before = rows(tmp_path)
        said = await presses(town, kind, pressed, pressed.sends(town))
        assert not refused(said), said
        assert rows(tmp_path) != before


# ---- roles that meet in one person


async def test_a_lead_who_manages_a_team_decides_nothing_about_that_team(tmp_path):
    """A manager is never programme lead of the own team, also when the settings say so."""
    leads = ",".join(map(object_id, ("lida", "marleen")))
    async with town_at("opened", tmp_path, programme_leads=leads) as town:
        await town.marleen.repeats("roster.propose", **a_proposal(town))
        before = rows(tmp_path)
        assert refused(await town.marleen.repeats("roster.confirm", **the_proposal(town)))
        assert rows(tmp_path) == before


@pytest.mark.parametrize("place", range(3), ids=("manager", "trainer", "coach"))
async def test_a_team_that_a_lead_guides_is_never_enrolled(enrolled, place):
    before = rows(enrolled.folder, without=("seen_activity",))
    guides = ["noor", "kwame", "hanan"]
    guides[place] = "lida"
    said = await enrolled.lida.sends(csv_of("Zorg", guides=tuple(guides)))
    assert "een projectleider ook manager, trainer of CLV-coach" in said
    assert rows(enrolled.folder, without=("seen_activity",)) == before


async def test_a_lead_who_is_trainer_all_the_same_reads_nothing_and_hears_it_at_a_start(tmp_path):
    """The settings name somebody as a lead who trains a team already."""
    leads = ",".join(map(object_id, ("lida", "tariq")))
    async with town_at("opened", tmp_path, programme_leads=leads) as town:
        await town.a_moment_later()
        assert "Dat gaat niet samen" in looks_at(town.tariq, "begeleidt ook")
        assert refused(await town.tariq.repeats("input.read", **the_team(town)))
        assert {one["reader"] for one in (await town.samira.opens_private_page()).waiting} == {""}
        given = {"role": "trainer", "person": upn("kwame")}
        await town.lida.repeats("hand_over.confirm", **the_team(town), **given)
        assert not refused(await town.kwame.repeats("input.read", **the_team(town)))


async def test_a_manager_of_one_team_may_be_a_member_of_another(enrolled):
    mt = ("marleen", "nadia", *(f"chef{n}" for n in range(6)))
    await enrolled.lida.sends(csv_of("MT Inkomen", "afdelings-mt", OTHER, mt))
    said = await enrolled.marleen.says("status")
    assert "MT Inkomen" in said
    assert "Inkomen Noord 3" in said
    data = {"team": team_id(enrolled, "MT Inkomen")}
    assert refused(await enrolled.marleen.repeats("start.confirm", **data))


OTHER = ("afdelingshoofd", "kwame", "hanan")


# ---- words do what buttons do


@pytest.mark.parametrize("words", ["overzicht", "aanmelden"])
async def test_only_the_lead_oversees_and_enrols(opened, words):
    for name in ("samira", "marleen", "tariq", "els", "omar"):
        assert refused(await getattr(opened, name).says(words))
    assert not refused(await opened.lida.says(words))


async def test_a_file_of_somebody_else_enrols_nobody(opened):
    before = rows(opened.folder, without=("seen_activity",))
    for name in ("samira", "marleen", "tariq", "omar"):
        assert refused(await getattr(opened, name).sends(csv_of("Zorg")))
    assert rows(opened.folder, without=("seen_activity",)) == before


ABOUT_A_TEAM = (
    "result.show",
    "trajectory.show",
    "briefing.show",
    "norms.show",
    "plan.show",
    "roster.show",
    "steps.manage",
)


@pytest.mark.parametrize("verb", ABOUT_A_TEAM)
async def test_whoever_is_no_part_of_a_team_does_not_learn_that_it_exists(opened, verb):
    there = await opened.omar.repeats(verb, team=team_id(opened))
    nowhere = await opened.omar.repeats(verb, team="no-such-team")
    assert there == nowhere
    assert "Dit team ken ik niet" in there
    member = await opened.samira.repeats(verb, team=team_id(opened))
    assert "Dit team ken ik niet" not in member, "the control: it does exist"
