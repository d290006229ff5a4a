"""Scenes of waves: a planner grants, a lead plans, managers and guides answer, a directorate
decides; and what cannot be."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TypeVar
from unittest.mock import patch

from dialogs.waves import said
from documents import docx, pdf
from papers.waves.cover_note import CoverNote
from storage.engine.database import Database
from storage.waves.waves import Proposed
from storage.work import Desk, Work
from tests.cards.scenes_of_units import _unit
from tests.cards.stage import Player, Stage
from tests.cards.standings import DIRECTOR
from tests.chat import LEAD, csv_of, upn
from tests.notary import notary_of
from tests.papers.test_unit_report import LIBRARY
from trajectory.agenda.offers import Hindrance
from trajectory.errors import Invalid
from trajectory.waves.groups import Blackout, BlackoutKind
from trajectory.waves.months import later, month_of, quarter_of
from trajectory.waves.problem import Place
from trajectory.waves.proposal import (
    AnotherGuide,
    BeginLater,
    DecideOnPilot,
    DoesNotFit,
    EndHold,
    LetGo,
    LiftBlackout,
    MoreGrant,
    MoreHalfDays,
    Takes,
    WaveRule,
    WayOut,
)
from trajectory.waves.supply import Craft
from trajectory.waves.wave import ChangeKind, GroupChange, Prices, WaveGroup, WaveKind
from use_cases.waves.reading import WaveCounts, wave_of

Found = TypeVar("Found")
HOME = "Werk & Inkomen"
PLANNER, TRAINER, COACH = "planner.1", "tessa", "cor"
GROUPS = (("Loket West", "mia"), ("Loket Oost", "mo"))


async def granting(stage: Stage) -> None:
    """What is granted, with whom is planned, and what stands in the way."""
    stage.album.chapter = "waves"
    lars, planner, own = stage.who("lars"), stage.who(PLANNER), {"unit": _unit(stage, HOME)}
    await stage.who("jan").asks("waves")
    await stage.who(LEAD).asks("waves")
    await stage.who(LEAD).asks("grants")
    await planner.arrives()
    for name in (TRAINER, COACH, *(manager for _, manager in GROUPS)):
        await stage.who(name).arrives()
    await lars.asks("waves")
    await planner.asks("grants")
    await planner.clicks("grants.ask")
    quarters = [later(quarter_of(_today(stage)), 3 * nth) for nth in range(6)]
    await planner.clicks("grants.save", quarter=f"{quarters[0]}", half_days="60")
    for wrong in ({"half_days": "veel"}, {"quarter": "?"}):
        typed = {"quarter": f"{quarters[1]}", "half_days": "60", **wrong}
        await planner.uses_old_card("grants.save", **own, **typed)
    await stage.at(stage.town.clock.moment + timedelta(days=1))
    for quarter in quarters[1:]:
        await planner.uses_old_card("grants.save", **own, quarter=f"{quarter}", half_days="60")
    await planner.clicks("grants.show")
    await planner.clicks("grants.guide")
    guide = {"account": upn(TRAINER), "craft": "trainer", "most": "20", "price": "425"}
    await planner.clicks("grants.guide_save", **guide)
    for wrong in ({"craft": "?"}, {"most": "?"}, {"price": "?"}, {"account": "?"}):
        await planner.uses_old_card("grants.guide_save", **own, **{**guide, **wrong})
    coach = {"account": upn(COACH), "craft": "coach", "most": "9", "outside": "yes"}
    await planner.uses_old_card("grants.guide_save", **own, **coach)
    spare = {"account": upn("spare"), "craft": "trainer", "most": "1", "price": "9,50"}
    await planner.uses_old_card("grants.guide_save", **own, **spare)
    named = {"person": stage.person_id("spare"), "craft": "trainer"}
    await planner.uses_old_card("grants.guide", **own, **named)
    await planner.clicks("grants.guide_off")
    await planner.uses_old_card("grants.guide_off", **own, **named)
    await lars.uses_old_card("grants.show", **own)
    await _ground(stage, lars, own)


def _next_week(stage: Stage) -> datetime:
    """On a Tuesday, so that whoever had enough messages this week hears it."""
    days = 7 + (1 - stage.town.clock.moment.weekday()) % 7
    moment = stage.town.clock.moment + timedelta(days=days)
    return moment.replace(hour=10, minute=30)


def _today(stage: Stage) -> date:
    return stage.town.clock.moment.date()


async def _ground(stage: Stage, lars: Player, own: dict[str, str]) -> None:
    await _groups(stage)
    await lars.asks("waves")
    await lars.clicks("waves.blackouts")
    await lars.clicks("waves.blackout")
    days = {"since": "2099-01-01", "until": "2099-01-31"}
    await lars.clicks("waves.close", kind="elections", **days)
    for kind in BlackoutKind:
        await lars.uses_old_card("waves.close", **own, kind=kind.value, **days)
    for wrong in ({"kind": "?"}, {"until": "2000-01-01"}):
        await lars.uses_old_card("waves.close", **own, **{"kind": "elections", **days, **wrong})
    for _ in BlackoutKind:
        await lars.uses_old_card("waves.blackouts", **own)
        await lars.clicks("waves.lift")
    await lars.clicks("waves.show")
    await lars.clicks("waves.teams")
    await lars.clicks("waves.team")
    team = {"team": _team(stage, "Loket West")}
    await lars.uses_old_card("waves.know", **team, shares="balie", weeks="1")
    for wrong in ({"shares": "x" * 61, "weeks": ""}, {"shares": "", "weeks": "99"}):
        await lars.uses_old_card("waves.know", **team, **wrong)
    with patch.object(said, "SHOWN", 1):
        await lars.uses_old_card("waves.teams", **own)
    await lars.uses_old_card("waves.prices", **own)
    await lars.clicks("waves.priced", hour="50", half_day="400")


async def _groups(stage: Stage) -> None:
    """Two teams that have still to begin, in two departments."""
    dora = stage.who(DIRECTOR)
    for nth, (name, manager) in enumerate(GROUPS):
        unit = f"Afdeling {nth}"
        of = {"unit": _unit(stage, HOME), "name": unit, "rank": "afdeling"}
        await dora.repeats("units.add", **of, since="2026-01-01")
        members = tuple(f"w{nth}{letter}" for letter in "abcdef")
        file = csv_of(name, "team", (manager, "tariq", "els"), members)
        await stage.who(LEAD).sends(file)
        moved = {"team": _team(stage, name), "to": unit, "since": "2026-01-01"}
        await stage.who(LEAD).repeats("units.moved", **moved)


def _team(stage: Stage, name: str) -> str:
    return stage._read("SELECT id FROM team WHERE name = ?", name)


def _wave(stage: Stage) -> dict[str, str]:
    return {
        "wave": stage._read("SELECT id FROM wave WHERE id <> ? ORDER BY announced IS NOT NULL", "")
    }


async def proposing(stage: Stage) -> None:
    """A pilot that cannot be composed, a wave that waits for it, and one that goes."""
    lars, own = stage.who("lars"), {"unit": _unit(stage, HOME)}
    dora = stage.who(DIRECTOR)
    first = later(month_of(_today(stage)), 4)
    when = {"month": f"{first}", "months": "6"}
    await lars.asks("waves")
    await lars.clicks("waves.new")
    await lars.clicks("waves.begin", kind="pilot", **when)
    await lars.clicks("waves.propose")
    await lars.clicks("waves.out")
    await lars.uses_old_card("waves.wave", **_wave(stage))
    await lars.clicks("waves.drop")
    await lars.clicks("waves.dropped")
    for wrong in ({"kind": "?"}, {"month": "?"}, {"months": "99"}):
        await lars.uses_old_card("waves.begin", **own, **{"kind": "wave", **when, **wrong})
    await lars.uses_old_card("waves.begin", **own, kind="wave", **when)
    await lars.uses_old_card("waves.begin", **own, kind="wave", **when)
    await lars.asks("waves")
    await lars.uses_old_card("waves.ask", **_wave(stage))
    with patch.multiple("use_cases.wave_solver.asking", SECONDS=0.0001, GRACE=1.0):
        await lars.uses_old_card("waves.propose", **_wave(stage), version="0")
    await lars.uses_old_card("waves.propose", **_wave(stage), version="0")
    await lars.uses_old_card("waves.short", **_wave(stage))
    await dora.asks("waves")
    await dora.clicks("waves.why")
    await dora.clicks("waves.why_said", words="")
    await dora.uses_old_card("waves.why_said", **own, words="De stad ging ons voor.")
    await lars.uses_old_card("waves.propose", **_wave(stage), version="1")
    await lars.uses_old_card("waves.short", **_wave(stage))
    await lars.uses_old_card("waves.wave", **_wave(stage))
    await _moving(stage, lars)
    await _ways_out(stage, lars)
    await lars.uses_old_card("waves.propose", **_wave(stage), version=_version(stage))


def _version(stage: Stage) -> str:
    return str(
        stage._read("SELECT version FROM wave WHERE id <> ? ORDER BY announced IS NOT NULL", "")
    )


async def _moving(stage: Stage, lars: Player) -> None:
    await lars.clicks("waves.month")
    await lars.clicks("waves.group")
    await lars.clicks("waves.fix")
    await lars.clicks("waves.free")
    await lars.clicks("waves.move")
    group = {**_wave(stage), "team": _team(stage, "Loket West")}
    await lars.uses_old_card("waves.move", **group, month="?")
    await lars.uses_old_card("waves.fix", **{**group, "team": "?"})
    with patch.object(said, "SHOWN", 0):
        await lars.uses_old_card("waves.wave", **_wave(stage))
        await lars.clicks("waves.month")
    await lars.uses_old_card("waves.month", **_wave(stage), month="2001-01-01")


async def _ways_out(stage: Stage, lars: Player) -> None:
    """Everything that can be short, and every way out, whatever a plan of this size meets."""
    wave, team, unit = _wave(stage)["wave"], _team(stage, "Loket West"), _unit(stage, HOME)
    month = later(month_of(_today(stage)), 5)
    guide = stage.person_id(TRAINER)
    placement = Place(team, month, (guide,))
    blackout = Blackout(unit, month, month + timedelta(days=9), BlackoutKind.HOLIDAYS)
    ways = (
        MoreGrant(unit, quarter_of(month), 4),
        MoreHalfDays(guide, Craft.TRAINER, month, 2),
        AnotherGuide(Craft.TRAINER, ((month, 3),)),
        AnotherGuide(Craft.COACH, ((month, 2),)),
        LiftBlackout(blackout),
        EndHold(team, month, month),
    )
    more = (BeginLater(2), LetGo(team), DecideOnPilot())
    for nth, found in enumerate((ways, more)):
        outs = tuple(WayOut((one,), placement) for one in found)
        short = tuple(
            DoesNotFit(team if rule is WaveRule.GRANT else "?", rule, month, outs)
            for rule in WaveRule
        )
        await _writes(stage, wave, _made(stage, short, outs), ())
        await lars.uses_old_card("waves.out", wave=wave, team=team)
        await lars.uses_old_card("waves.take", wave=wave, team=team, way="0", version="0")
        if nth:
            version = _version(stage)
            pressed = {"wave": wave, "team": team, "way": "2", "version": version}
            await lars.uses_old_card("waves.take", **pressed)
        else:
            await _asked(stage, lars, wave, team)
    for rule in WaveRule:
        await _writes(stage, wave, _made(stage, (DoesNotFit(team, rule, month),), ()), ())
        await lars.uses_old_card("waves.wave", wave=wave)
        await lars.uses_old_card("waves.short", wave=wave)
    await lars.uses_old_card("waves.out", wave=wave, team=team)
    places = (WaveGroup(team, month, Takes(60, 1, 1)),)
    changed = tuple(GroupChange(team, kind, month, later(month, 1)) for kind in ChangeKind)
    gone = GroupChange("?", ChangeKind.GONE, month)
    made = replace(_made(stage, (), ()), changed=(*changed, gone))
    await _writes(stage, wave, made, places)
    await lars.uses_old_card("waves.wave", wave=wave)
    await lars.uses_old_card("waves.short", wave=wave)
    await lars.uses_old_card("waves.month", wave=wave, month=f"{month}")


def _made(stage: Stage, short: tuple[DoesNotFit, ...], ways: tuple[WayOut, ...]) -> Proposed:
    version = int(_version(stage)) + 1
    lacks = (WaveRule.PILOT_MADE_OF,) if ways else ()
    return Proposed(version, _today(stage), short=short, ways=ways, pilot_lacks=lacks)


async def _writes(stage: Stage, wave: str, made: Proposed, places: Sequence[WaveGroup]) -> None:
    async def propose(work: Work) -> None:
        await work.waves.propose(wave, made, places)

    await _in_house(stage, propose)


async def _in_house(stage: Stage, does: Callable[[Work], Awaitable[Found]]) -> Found:
    database = Database(stage.town.settings.database_url)
    async with Desk(database, notary_of(stage.town.settings)).writing() as work:
        found = await does(work)
        await work.commit()
    await database.close()
    return found


async def _asked(stage: Stage, lars: Player, wave: str, team: str) -> None:
    """The planner is asked, where there is one."""
    pressed = {"wave": wave, "team": team, "version": _version(stage)}
    with patch("use_cases.waves.proposing.planners_of", lambda *_: []):
        await lars.uses_old_card("waves.take", **pressed, way="0")
    for way in ("0", "1", "2", "3"):
        await lars.uses_old_card("waves.take", **pressed, way=way)
    await stage.at(stage.town.clock.moment)
    await lars.asks("waves")
    planner = stage.who(PLANNER)
    planner.finds("grants.answer")
    await planner.clicks("grants.answer")
    await planner.asks("grants")


async def answering(stage: Stage) -> None:
    """Managers say whether a month fits; guides see their list; the lead hears it."""
    lars, wave = stage.who("lars"), _wave(stage)
    await lars.uses_old_card("waves.wave", **wave)
    await lars.clicks("waves.ask")
    await lars.asks("waves")
    await lars.uses_old_card("waves.lay", **wave)
    await lars.uses_old_card("waves.wave", **wave)
    await stage.at(_next_week(stage))
    mia, mo = (stage.who(manager) for _, manager in GROUPS)
    mia.finds("waves.fits")
    await mia.clicks("waves.fits", said="yes")
    await mia.clicks("waves.fits")
    stands = {**wave, "team": _team(stage, GROUPS[0][0])}
    for wrong in ({"said": "?"}, {"said": "yes", "month": "2001-01-01"}):
        await mia.uses_old_card("waves.fits", **stands, **wrong)
    await lars.uses_old_card("waves.wave", **wave)
    for guide in (stage.who(TRAINER), stage.who(COACH)):
        guide.finds("agenda.decline")
        await guide.clicks("agenda.decline")
        await guide.clicks("agenda.declined", hindrance="agenda")
        await guide.uses_old_card("waves.list", **wave)
        await guide.clicks("agenda.offer")
        await guide.uses_old_card("agenda.show")
    tessa = stage.who(TRAINER)
    for hindrance in Hindrance:
        await tessa.uses_old_card("agenda.declined", **stands, hindrance=hindrance.value)
        await lars.uses_old_card("waves.wave", **wave)
    await tessa.uses_old_card("agenda.accept", **stands)
    await tessa.uses_old_card("waves.list", **wave)
    await stage.at(_next_week(stage))
    mo.finds("waves.fits")
    await mo.clicks("waves.fits", said="no")
    await mo.clicks("waves.fits")
    await mia.uses_old_card("waves.fits", **stands, said="yes", month=_month(stage, GROUPS[0][0]))
    group = {**wave, "month": _month(stage, GROUPS[0][0])}
    await lars.uses_old_card("waves.month", **group)
    await mia.uses_old_card("waves.fits", **stands, said="no", month=_month(stage, GROUPS[0][0]))
    await lars.uses_old_card("waves.month", **group)


def _month(stage: Stage, name: str) -> str:
    team = _team(stage, name)
    return str(stage._read("SELECT start FROM wave_group WHERE team_id = ?", team))


async def deciding(stage: Stage) -> None:
    """It lies before the directorate and the works council; it is decided and announced."""
    lars, sien, kees = (stage.who(name) for name in ("lars", "sien", "kees"))
    wave, council = _wave(stage), stage.who("works_council.1")
    await council.arrives()
    await sien.asks("waves")
    with patch("use_cases.waves.deciding._hearing", side_effect=_nobody):
        await lars.uses_old_card("waves.lay", **wave)
    await lars.uses_old_card("waves.wave", **wave)
    await lars.clicks("waves.lay")
    early = {"met": f"{_today(stage)}", "wording": "De directie stemt in."}
    await sien.uses_old_card("waves.decided", **wave, **early)
    await stage.at(_next_week(stage))
    await lars.uses_old_card("waves.propose", **wave, version=_version(stage))
    for reader in (kees, council):
        reader.finds("waves.counts")
        await reader.clicks("waves.counts")
        await reader.asks("waves")
    await lars.uses_old_card("waves.wave", **wave)
    await lars.clicks("waves.counts")
    await lars.uses_old_card("waves.announce", **wave)
    await sien.uses_old_card("waves.counts", **wave)
    await sien.clicks("waves.decide")
    minutes = {"met": f"{_today(stage)}", "wording": "De directie stemt in."}
    await sien.clicks("waves.decided", **minutes)
    await stage.at(_next_week(stage))
    await stage.at(_next_week(stage))
    minutes["met"] = f"{_today(stage)}"
    await sien.uses_old_card("waves.decided", **wave, **minutes)
    await sien.uses_old_card("waves.decided", **wave, **minutes)
    decision = stage._read("SELECT decision_id FROM wave WHERE id = ?", wave["wave"])
    await _taken_back(stage, wave["wave"], decision)
    await kees.uses_old_card("decisions.confirm", decision=decision)
    await _of_a_pilot(stage, kees, decision)
    await stage.at(_next_week(stage))
    await _announcing(stage, lars, wave)
    await _on_paper(stage, wave["wave"])


async def _taken_back(stage: Stage, wave: str, decision: str) -> None:
    """As it is for whom it lay before, once the secretary takes the decision back; and again as it
    was."""
    laid = stage._read("SELECT laid FROM wave WHERE id = ?", wave)
    change = "UPDATE wave SET laid = ?, decision_id = ? WHERE id = ?"
    stage.write(change, None, None, wave)
    await stage.at(stage.town.clock.moment + timedelta(minutes=5))
    stage.write(change, laid, decision, wave)


async def _of_a_pilot(stage: Stage, reader: Player, decision: str) -> None:
    """The same decision as it would be about a pilot."""
    about = stage._read("SELECT about FROM decision WHERE id = ?", decision)
    change = "UPDATE decision SET about = ? WHERE id = ?"
    stage.write(change, about.replace('"wave", "wave"', '"wave", "pilot"'), decision)
    await reader.uses_old_card("decisions.show", decision=decision)
    stage.write(change, about, decision)
    await reader.uses_old_card("decisions.show", decision=decision)


def _nobody(*_: object) -> None:
    raise Invalid("unit-report-nobody")


async def _announcing(stage: Stage, lars: Player, wave: dict[str, str]) -> None:
    await lars.asks("waves")
    lars.finds("waves.wave")
    await lars.clicks("waves.wave")
    stuck = {**wave, "team": _team(stage, GROUPS[0][0])}
    stage.write(
        "INSERT OR IGNORE INTO wave_guide VALUES (?, ?, 'trainer', 0, ?)",
        wave["wave"],
        stuck["team"],
        stage.person_id(GROUPS[0][1]),
    )
    stage.write(
        "UPDATE wave_guide SET person_id = ? WHERE team_id = ? AND craft = 'trainer'",
        stage.person_id(GROUPS[0][1]),
        stuck["team"],
    )
    await lars.clicks("waves.announce")
    await lars.uses_old_card("waves.announce", **wave)
    await stage.at(_next_week(stage))
    mia = stage.who(GROUPS[0][1])
    mia.finds("status.show")
    await lars.uses_old_card("waves.wave", **wave)
    await stage.who(TRAINER).uses_old_card("waves.list", **wave)
    await lars.uses_old_card("waves.group", **stuck)
    await lars.clicks("waves.moved")
    await _moves_against_rules(stage, stuck)
    await lars.uses_old_card("waves.moved", **stuck, month="?")
    await lars.asks("waves")
    planner, own = stage.who(PLANNER), {"unit": _unit(stage, HOME)}
    quarter = quarter_of(date.fromisoformat(_month(stage, GROUPS[0][0])))
    await planner.uses_old_card("grants.save", **own, quarter=f"{quarter}", half_days="0")
    stage.write("DELETE FROM wave_grant_hand WHERE unit_id = ?", own["unit"])
    with patch.object(said, "SHOWN", 1):
        await planner.asks("grants")
    await mia.repeats("start.confirm", team=stuck["team"])
    month = f"{later(month_of(_today(stage)), 3)}"
    await lars.uses_old_card("waves.moved", **stuck, month=month)


async def _moves_against_rules(stage: Stage, stuck: dict[str, str]) -> None:
    """This month: its roster is not known in time; the rule is named, and then it is done."""
    lars, month = stage.who("lars"), f"{month_of(_today(stage))}"
    await lars.uses_old_card("waves.moved", **stuck, month=month)
    await lars.clicks("waves.moved")


async def _on_paper(stage: Stage, wave_id: str) -> None:
    """The cover note, with and without what may be there."""

    async def counts(work: Work) -> WaveCounts:
        wave = await work.waves.get(wave_id)
        assert wave is not None
        return (await wave_of(work, wave)).counts()

    found = await _in_house(stage, counts)
    for month in range(1, 13):
        LIBRARY.texts.of(stage.album.language)("wave-month", month=f"m{month}", year="2027")
    language, papers = stage.album.language, stage.album.papers
    for name, seen, why, short in (("whole", True, "", 0), ("other", False, "Zo is het.", 3)):
        one = replace(found, short=short, prices=Prices(5_000 if seen else None))
        if not seen:
            wave = replace(one.wave, kind=WaveKind.PILOT)
            one = replace(one, wave=wave, takes=replace(one.takes, cents=None))
        sheet = CoverNote(LIBRARY, one, language, _today(stage), seen, why).sheet()
        papers[f"cover-note-{name}-{language}.pdf"] = pdf(sheet)
        papers[f"cover-note-{name}-{language}.docx"] = docx(sheet)
