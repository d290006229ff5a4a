"""A quarter in which groups begin: half-days are granted, a wave is proposed, a month does not fit,
the directorate decides, everybody hears their month; then a team waits, a trainer falls ill, and
the next wave is planned around what was announced.

People press what their cards show; each database plays one language.
"""

import re
from collections import Counter
from datetime import timedelta

import pytest
from icalendar import Calendar

from tests import databases
from tests.chat import MEMBERS, words_of
from tests.dialogs.towns import looks_at
from tests.journeys.directorates import directorate_life
from tests.journeys.half_year import CALENDAR, LIBRARY
from tests.journeys.quarters import (
    FIRST,
    MONTHS,
    QUARTERS,
    asks,
    gives_what_was_asked,
    grants,
    months_of,
    name_of,
    opens_grants,
    opens_group,
    opens_wave,
    said_of,
    says_whether,
)
from trajectory.language import Language
from trajectory.planning.working_days import ZONE
from trajectory.rounds.instrument import Level
from trajectory.waves.demand import demand_of
from trajectory.waves.months import later, months_from

pytestmark = pytest.mark.timeout(900)

UNIT, OTHER_UNIT = "Werk en Inkomen", "Toezicht"
WORK = ("Sociaal", UNIT)
HEADINGS = {
    Language.NL: "eenheid;soort;onder;vanaf;tot",
    Language.EN: "unit;kind;under;from;until",
}
UNITS = (
    "Sociaal;cluster;;2026-01-01;",
    "Werk en Inkomen;directie;Sociaal;2026-01-01;",
    "Inkomen;afdeling;Werk en Inkomen;2026-01-01;",
    "Werkpleinen;afdeling;Werk en Inkomen;2026-01-01;",
    "Beleid;afdeling;Werk en Inkomen;2026-01-01;",
    "Kwaliteit;afdeling;Werk en Inkomen;2026-01-01;",
    "Stadsbeheer;cluster;;2026-01-01;",
    "Toezicht;directie;Stadsbeheer;2026-01-01;",
)
NORTH, EAST, WEST, MT = "Inkomen Noord 3", "Loket Oost", "Loket West", "MT Inkomen"
TEAMS = (NORTH, EAST, WEST, MT)
MANAGERS = {NORTH: "marleen", EAST: "oda", WEST: "wim", MT: "ida"}
IN_THE_MT = ("pia", "quinn", "rosa", "stan", "tess", "ursa", "vic")
"""Beside Wim, who manages Loket West and so sits in both."""
LATER_ON = "Loket Zuid"
PLAIN = ("samira", "rosa")
"""A member of a team and one of the management team."""
WHY = {
    Language.NL: ("ziek", "verzuim", "gezondheid", "kan niet", "afwezig"),
    Language.EN: ("ill", "sick", "health", "cannot", "absent"),
}


# ---- the year before it begins


async def everybody_has_a_part(life):
    await life.arrives("dora", "olga", "lars", "petra", "sven", "omar", "saar", "kwame")
    await life.arrives("hanan", "xena", *MANAGERS.values(), *IN_THE_MT, *MEMBERS)
    await life.sends("dora", "\n".join((HEADINGS[life.language], *UNITS)))
    for name, part in (
        ("olga", "directorate"),
        ("lars", "programme_lead"),
        ("petra", "planner"),
        ("sven", "secretary"),
        ("omar", "works_council"),
    ):
        await life.appoints("dora", WORK, name, part)
    for name, part in (("saar", "programme_lead"), ("petra", "planner")):
        await life.appoints("dora", ("Stadsbeheer", OTHER_UNIT), name, part)


async def groups_are_enrolled(life):
    """With whoever guides for now: the wave says who it becomes."""
    guides = ("tariq", "els")
    of = {
        NORTH: ("Inkomen", MEMBERS),
        EAST: ("Werkpleinen", tuple(f"o{letter}" for letter in "abcdefgh")),
        WEST: ("Beleid", tuple(f"w{letter}" for letter in "abcdefgh")),
    }
    for team, (unit, members) in of.items():
        people = {"guides": (MANAGERS[team], *guides), "members": members}
        await life.enrols("lars", team, unit, **people)
    members = ("wim", *IN_THE_MT)
    people = {"guides": (MANAGERS[MT], *guides), "members": members}
    await life.enrols("lars", MT, "Inkomen", level="afdelings-MT", **people)


async def the_planner_grants(life):
    """Too few half-days for four groups, and two people to plan with, who are busy elsewhere too
    as far as anybody knows."""
    had = dict.fromkeys(QUARTERS, 0)
    for quarter in QUARTERS[1:4]:
        had[quarter] = 8
        said = await grants(life, quarter, 8, UNIT)
        assert life.say("grant-saved-title", unit=UNIT) in said
    for name, craft in (("kwame", "trainer"), ("hanan", "coach")):
        for unit in (UNIT, OTHER_UNIT):
            await pools(life, name, craft, unit)
    assert life.is_refused(await asks(life, "olga", "grants")), "who decides, grants nothing"
    assert life.say("grant-button") not in " ".join(await buttons_of_grants(life, "lars"))
    return had


async def pools(life, name, craft, unit):
    petra = life.who("petra")
    await opens_grants(life, "petra", unit)
    await petra.presses(life.say("wave-guide-new-button"))
    typed = {"account": f"{name}@amsterdam.example", "craft": craft, "most": "20"}
    said = await petra.presses(life.say("wave-guide-save-button"), **typed)
    assert name.capitalize() in said


async def buttons_of_grants(life, name):
    await opens_grants(life, name, UNIT)
    return life.who(name).buttons()


# ---- a proposal


async def no_wave_goes_before_a_pilot(life):
    """Until the directorate writes why."""
    lars, olga, say = life.who("lars"), life.who("olga"), life.say
    await begins(life, FIRST)
    said = await lars.presses(say("wave-propose-button"))
    assert because(life, "pilot_first") in said
    await asks(life, "olga", "waves")
    await olga.presses(say("wave-why-way"))
    await olga.presses(say("wave-why-save"), words="De stad hield de pilot al voor ons.")
    assert "De stad hield" in await asks(life, "lars", "waves") + await opens_overview(life)


def because(life, rule):
    """Why groups do not fit, however many and in whichever month."""
    return life.say("wave-short", count=2, rule=rule, when="").partition(": ")[2]


async def opens_overview(life):
    lars = life.who("lars")
    return await lars.presses(UNIT) if UNIT in lars.buttons() else lars.reads()


async def begins(life, first, months=MONTHS):
    lars = life.who("lars")
    await asks(life, "lars", "waves")
    await opens_overview(life)
    await lars.presses(life.say("wave-new-button"))
    typed = {"kind": "wave", "month": first.isoformat(), "months": str(months)}
    return await lars.presses(life.say("wave-begin-button"), **typed)


async def what_does_not_fit_is_asked_of_the_planner(life, had):
    """The way out is a press, the planner gives exactly what was asked, and then it fits."""
    lars, say = life.who("lars"), life.say
    await opens_wave(life, UNIT)
    said = await lars.presses(say("wave-again-button"))
    assert because(life, "grant") in said
    asked = 0
    while short := await what_is_short(life):
        asked += 1
        assert asked <= len(TEAMS), "what was granted never made it fit"
        await lars.presses(short[0])
        ways = [one for one in lars.buttons() if UNIT in one and any(c.isdigit() for c in one)]
        assert say("wave-way-asked") in await lars.presses(ways[0])
        await life.town.a_moment_later()
        await gives_what_was_asked(life, UNIT, had)
        await opens_wave(life, UNIT)
        await lars.presses(say("wave-again-button"))
    assert asked, "something did not fit at first"
    for quarter in QUARTERS[1:]:
        await grants(life, quarter, 60, UNIT)


async def what_is_short(life):
    """The groups that do not fit, as the lead opens them."""
    lars = life.who("lars")
    await opens_wave(life, UNIT)
    counts = [life.say("wave-short-count", count=nth) for nth in range(1, 5)]
    for row in set(counts) & set(lars.buttons()):
        await lars.presses(row)
        return [one for one in TEAMS if one in lars.buttons()]
    return []


async def nobody_has_too_much(life, months):
    """Wim sits in two groups: they begin in different halves of the year, and no month takes more
    than three half-days of him."""
    halves = {(months[team].year, months[team].month > 6) for team in (WEST, MT)}
    assert len(halves) == 2, months
    load = Counter()
    for team, level in ((WEST, Level.TEAM), (MT, Level.DEPARTMENT_MT)):
        for step in demand_of(LIBRARY.programme_for(level)).phases:
            load[later(months[team], step.month)] += step.blocks
    assert max(load.values()) <= 3, load


async def nobody_heard_of_it(life):
    """A proposal is the lead's alone."""
    for name in (*MANAGERS.values(), *PLAIN, "kwame", "hanan", "olga", "omar", "sven", "saar"):
        assert life.never_saw(name, name_of(life, UNIT)), name
        assert all(life.never_saw(name, said_of(life, one)) for one in in_the_wave()), name
    assert life.is_refused(await asks(life, "marleen", "waves"))


def in_the_wave():
    return months_from(FIRST, MONTHS)


# ---- what people say


async def managers_hear_a_month_and_one_does_not_fit(life):
    lars, say = life.who("lars"), life.say
    months = await months_of(life, UNIT, TEAMS)
    assert set(months) == set(TEAMS)
    await nobody_has_too_much(life, months)
    await nobody_heard_of_it(life)
    await opens_wave(life, UNIT)
    assert say("wave-asked-title") in await lars.presses(say("wave-ask-button"))
    await life.town.a_moment_later()
    for team, manager in MANAGERS.items():
        if team != EAST:
            await says_whether(life, manager, team, months[team], "wave-fits-yes")
    said = await opens_wave(life, UNIT)
    assert say("wave-said-counts", yes=3, no=0, none=1) in said
    assert say("wave-lay-button") not in lars.buttons(), "silence is no yes"
    await says_whether(life, MANAGERS[EAST], EAST, months[EAST], "wave-fits-no")
    await life.town.a_moment_later()
    life.sees("lars", say("wave-said-counts", yes=3, no=1, none=0))
    assert life.never_saw("olga", EAST)
    return months


async def the_lead_moves_it(life, months):
    """To the month of the management team; whoever said yes to a month that changed, is asked
    again, and nobody else."""
    lars, say = life.who("lars"), life.say
    there = months[MT] if months[MT] != months[EAST] else later(months[EAST], 1)
    await opens_group(life, UNIT, EAST, months[EAST])
    said = await lars.presses(say("wave-move-button"), month=there.isoformat())
    assert say("wave-changes") in said
    after = await months_of(life, UNIT, TEAMS)
    assert after[EAST] == there
    await opens_wave(life, UNIT)
    again = say("wave-ask-again-button")
    await lars.presses(again if again in lars.buttons() else say("wave-ask-button"))
    await life.town.a_moment_later()
    for team, manager in MANAGERS.items():
        if after[team] != months[team]:
            await says_whether(life, manager, team, after[team], "wave-fits-yes")
    assert say("wave-said-counts", yes=4, no=0, none=0) in await opens_wave(life, UNIT)
    await nobody_has_too_much(life, after)
    return after


# ---- the decision


async def it_lies_before_the_directorate(life):
    """As counts: neither a team nor who guides it, in chat or on the board."""
    lars, say = life.who("lars"), life.say
    await opens_wave(life, UNIT)
    assert say("wave-laid-title") in await lars.presses(say("wave-lay-button"))
    await life.town.a_moment_later()
    first = CALENDAR.after(life.today, 10)
    for name in ("olga", "sven", "omar"):
        life.sees(name, say("notice-wave-laid-title", wave=name_of(life, UNIT)))
        said = await life.who(name).presses(say("wave-open-button"))
        assert not [one for one in (*TEAMS, "Kwame", "Hanan") if one in said], name
        assert dated(life, "wave-council-days", day=first) in said, name
    board = await life.visitor("olga").signs_in()
    assert not [one for one in TEAMS if one in board.page]
    return first


def dated(life, key, **values):
    return LIBRARY.texts.on_paper(life.language)(key, **values)


async def the_committee_sees_it_first(life, first):
    """No decision of a meeting before its days are over; whoever records it never confirms it."""
    sven, olga, say = life.who("sven"), life.who("olga"), life.say
    said = await types_a_decision(life, life.today)
    assert say("wave-council-first", day=first, days=10) in said
    await opens_wave(life, UNIT)
    assert say("wave-announce-button") not in life.who("lars").buttons()
    await life.goes_to(first)
    await types_a_decision(life, first)
    assert say("decision-confirm-button") not in sven.buttons()
    await life.town.a_moment_later()
    looks_at(olga, say("notice-decision-asks"))
    await olga.presses(say("decision-open-button"))
    await olga.presses(say("decision-confirm-button"))
    await life.town.a_moment_later()


async def types_a_decision(life, met):
    sven, say = life.who("sven"), life.say
    await asks(life, "sven", "waves")
    await sven.presses(name_of(life, UNIT))
    await sven.presses(say("unit-report-decide-button"))
    typed = {"met": met.isoformat(), "wording": "De directie stemt in met de golf."}
    return await sven.presses(say("decision-record-button"), **typed)


async def it_is_announced(life, months):
    """Managers hear their month and who guides, trainers and coaches their list."""
    lars, say = life.who("lars"), life.say
    life.sees("lars", say("notice-wave-decided-title", wave=name_of(life, UNIT)))
    await lars.presses(say("wave-open-button"))
    said = await lars.presses(say("wave-announce-button"))
    assert say("wave-announced-title") in said
    assert not [team for team in TEAMS if team in said], "who guides is put in each of them"
    await life.goes_to(life.today, 12)
    for team, manager in MANAGERS.items():
        month = said_of(life, months[team])
        heard = life.sees(manager, say("notice-wave-announced-title", team=team, month=month))
        assert "Kwame" in heard
        assert "Hanan" in heard
    for guide in ("kwame", "hanan"):
        heard = life.sees(guide, say("wave-own-title", unit=UNIT, announced="yes"))
        assert [life.never_saw(guide, say("notice-handed-title", team=one)) for one in TEAMS] == [
            True
        ] * len(TEAMS), "one message for all of them"
        assert not [team for team in TEAMS if team not in heard]
    for name in (*PLAIN, "saar", "omar", "olga"):
        for team in TEAMS:
            month = said_of(life, months[team])
            title = say("notice-wave-announced-title", team=team, month=month)
            assert life.never_saw(name, title), name


# ---- nothing moves by itself


async def a_team_on_hold_keeps_its_place(life, months):
    lars, say = life.who("lars"), life.say
    await life.manages("lars", WEST, say("manage-hold"))
    until = later(months[WEST], 1) - timedelta(days=1)
    said = await lars.presses(say("hold-button"), until=until.isoformat())
    assert say("held-title", team=WEST) in said
    assert await months_of(life, UNIT, TEAMS) == months


async def a_later_proposal_moves_nothing_that_was_announced(life, months):
    """Somebody new is planned around it."""
    lars, say = life.who("lars"), life.say
    people = {"guides": ("zara", "xena", "els"), "members": tuple(f"z{x}" for x in "abcdefgh")}
    await life.enrols("lars", LATER_ON, "Kwaliteit", **people)
    await begins(life, later(FIRST, 1))
    await lars.presses(say("wave-propose-button"))
    found = await months_of(life, UNIT, (*TEAMS, LATER_ON), first=later(FIRST, 1))
    assert set(found) == {LATER_ON}, "what was announced stands in no other wave"
    assert await months_of(life, UNIT, TEAMS) == months


async def a_grant_never_goes_below_what_is_planned(life, months):
    """It says for whom, and what stood there stays."""
    quarter = next(one for one in reversed(QUARTERS) if one <= months[MT])
    said = await grants(life, quarter, 1, UNIT)
    assert MT in said
    said = await opens_grants(life, "petra", UNIT)
    assert " 60 " in said.replace("\N{NO-BREAK SPACE}", " ")
    assert not [team for team in TEAMS if team in said], "a planner sees no team but then"


async def other_units_see_that_somebody_is_busy(life, months):
    """And not with whom."""
    said = await opens_grants(life, "saar", OTHER_UNIT)
    busy = said.replace("\N{NO-BREAK SPACE}", " ")
    assert "Kwame" in busy
    assert said_of(life, months[MT]) in busy
    board = await life.sees_on_board("saar", "/bord/golven")
    for shown in (busy, await asks(life, "saar", "waves"), board):
        assert not [one for one in (*TEAMS, UNIT, "Inkomen", LATER_ON) if one in shown]


# ---- the trainer's week


async def two_groups_begin(life, months):
    """In their month, which is one and the same; nobody is late before it is over."""
    begin = max(months[EAST], months[MT])
    await life.goes_to(CALENDAR.after(begin - timedelta(days=1), 1))
    for manager in ("oda", "ida"):
        await life.who(manager).says("start")
        await life.who(manager).presses(life.say("start-confirm"))
    await life.goes_to(CALENDAR.after(life.today, 15))


async def two_teams_want_one_day(life):
    """The manager of the second is told; the trainer sees it on the own week, and chooses."""
    oda, ida, say = life.who("oda"), life.who("ida"), life.say
    day = await lays_dates(life, oda, LIBRARY.programme_for(Level.TEAM))
    await lays_dates(life, ida, LIBRARY.programme_for(Level.DEPARTMENT_MT), day)
    said = await asks(life, "kwame", "agenda")
    assert say("agenda-clash", clash="overlap", other=EAST) in said
    assert say("agenda-clash", clash="overlap", other=MT) in said
    await life.goes_to(CALENDAR.after(life.today, 8))
    assert not life.is_refused(await settles(life, EAST))
    refused = await settles(life, MT, option="1")
    assert life.is_refused(refused), "a trainer is at one place at a time"
    assert not life.is_refused(await settles(life, MT)), "what is filled in can be"
    said = await asks(life, "kwame", "agenda")
    for team in (EAST, MT):
        assert say("agenda-clash", clash="overlap", other=team) not in said


async def settles(life, team, **chosen):
    """The trainer says which of the dates it becomes; the one that is filled in, unless another
    is chosen."""
    kwame = life.who("kwame")
    await asks(life, "kwame", "plan")
    await kwame.presses(team)
    await kwame.presses(intake(life))
    return await kwame.presses(life.say("plan-confirm-button"), **chosen)


def intake(life):
    return LIBRARY.programme_for(Level.TEAM).session("intake").title[life.language]


async def lays_dates(life, manager, programme, day=None):
    """The manager proposes dates, the first of them this day; returns it."""
    say = life.say
    await manager.says({Language.NL: "plannen", Language.EN: "plan"}[life.language])
    await manager.presses(programme.session("intake").title[life.language])
    await manager.presses(say("plan-dates-button"))
    first = manager._filled_in()["d1p1"]
    chosen = {} if day is None else {"d1p1": day}
    said = await manager.presses(say("plan-check-button"), **chosen)
    if day is not None:
        told = say("plan-fault-trainer_asked", day="", count=2)
        assert " ".join(told.split()[-6:]) in said
        assert EAST not in said, "and not of which"
    if say("plan-ask-button") not in manager.buttons():
        await manager.presses(say("plan-check-button"))
    await manager.presses(say("plan-ask-button"))
    return day or first


async def the_own_calendar_tells_when_and_not_with_whom(life):
    """Over HTTP, for whoever has the address."""
    kwame, say = life.who("kwame"), life.say
    await asks(life, "kwame", "agenda")
    await kwame.presses(say("feed-button"))
    await kwame.presses(say("feed-make-button"))
    [field] = [part for part in kwame.card["body"] if part.get("id") == "address"]
    path = field["value"].removeprefix(life.town.settings.public_url)
    async with life.town.session.get(life.town.address + path) as answer:
        assert answer.status == 200
        body = await answer.read()
    events = Calendar.from_ical(body).walk("VEVENT")
    assert len(events) == 2
    text = body.decode()
    assert not [one for one in (*TEAMS, "Kwame", intake(life)) if one in text]
    return min(one.decoded("dtstart").astimezone(ZONE).date() for one in events)


async def a_trainer_falls_ill(life, day):
    """The lead chooses who stands in; the team hears who, and nobody hears why."""
    kwame, lars, say = life.who("kwame"), life.who("lars"), life.say
    await life.goes_to(life.today, 12)
    before = {name: len(life.who(name).read) for name in everybody_else()}
    await asks(life, "kwame", "agenda")
    await kwame.presses(say("away-button"))
    days = {"since": day.isoformat(), "until": day.isoformat()}
    await kwame.presses(say("away-save"), **days)
    await life.town.a_moment_later()
    team, manager = next(
        (one, MANAGERS[one])
        for one in (EAST, MT)
        if not life.never_saw("lars", say("notice-away-title", team=one))
    )
    for name in everybody_else():
        said = since(life, name, before)
        assert "xena" not in said, "nothing was chosen yet"
        assert why(life, said) == [], name
    life.sees("petra", say("notice-away-title", team=team))
    life.sees("lars", say("notice-away-title", team=team))
    await lars.presses(say("cover-open-button"))
    assert "Xena" in lars.buttons()
    await lars.presses("Xena")
    said = await lars.presses(say("cover-person-button"))
    assert say("cover-done-title", team=team) in said
    await life.goes_to(life.today, 14)
    for name in (manager, *(IN_THE_MT if team == MT else ())):
        said = since(life, name, before)
        assert " xena " in said, name
        assert why(life, said) == [], name
    assert life.say("cover-empty") in await asks(life, "petra", "cover"), "it was chosen once"
    assert len(await dates_of(life, "kwame")) == 1


def since(life, name, before):
    """The words that somebody got since then, between spaces."""
    cards = [words_of(card) for card in life.who(name).read[before[name] :]]
    return re.sub(r"\W+", " ", " ".join(["", *cards, ""]).lower())


def why(life, said):
    return [one for one in WHY[life.language] if f" {one} " in said]


def everybody_else():
    return (*MANAGERS.values(), *IN_THE_MT, *MEMBERS)


async def dates_of(life, name):
    """The rows of somebody's week that stand fast."""
    await asks(life, name, "agenda")
    return [one for one in life.who(name).buttons() if one[:1].isdigit()]


@pytest.mark.parametrize(("language", "kind"), databases.ONE_LANGUAGE_EACH)
async def test_a_quarter_in_which_groups_begin(language, kind, tmp_path):
    async with directorate_life(kind, tmp_path, language, "dora") as life:
        await everybody_has_a_part(life)
        await groups_are_enrolled(life)
        had = await the_planner_grants(life)
        await no_wave_goes_before_a_pilot(life)
        await what_does_not_fit_is_asked_of_the_planner(life, had)
        months = await managers_hear_a_month_and_one_does_not_fit(life)
        months = await the_lead_moves_it(life, months)
        first = await it_lies_before_the_directorate(life)
        await the_committee_sees_it_first(life, first)
        await it_is_announced(life, months)
        await a_team_on_hold_keeps_its_place(life, months)
        await a_later_proposal_moves_nothing_that_was_announced(life, months)
        await a_grant_never_goes_below_what_is_planned(life, months)
        await other_units_see_that_somebody_is_busy(life, months)
        await two_groups_begin(life, months)
        await two_teams_want_one_day(life)
        day = await the_own_calendar_tells_when_and_not_with_whom(life)
        await a_trainer_falls_ill(life, day)
