"""Scenes of units: a director loads them and appoints people, leads move teams, and what fails."""

from datetime import date, timedelta
from unittest.mock import patch

from dialogs.units import decisions, tree
from tests.cards.cast import Group, crew, csv_file
from tests.cards.stage import Player, Stage
from tests.cards.standings import DIRECTOR
from tests.chat import LEAD, upn
from trajectory.units.bodies import CHOICES
from trajectory.units.parts import UnitPart

OWN = Group("Balie Oost", "team", "wim", "soraya", "els", crew("balie.oost"))
SHARED = OWN.members[0]
OTHER = Group("Balie West", "team", "wim", "tariq", "els", (*crew("balie.west"), SHARED))
LOOSE = Group("Balie Los", "team", "wim", "soraya", "els", crew("balie.los"))
_GUIDED = ("team", "wim", "soraya", "els", crew("balie.noord"))
UNITS = (
    "eenheid;soort;onder;vanaf\n"
    "Sociaal;cluster;;2026-01-01\n"
    "Werk & Inkomen;directie;Sociaal;2026-01-01\n"
    "Inkomen;afdeling;Werk & Inkomen;2026-01-01\n"
    "Toezicht;directie;;2026-01-01\n"
)


async def loading(stage: Stage) -> None:
    """From nothing to a tree, by file and one by one."""
    stage.album.chapter = "units"
    dora, today = stage.who(DIRECTOR), stage.town.clock.moment.date()
    await dora.arrives()
    await stage.who("jan").asks("units")
    await dora.asks("units")
    await stage.who(LEAD).asks("figures")
    await stage.who(LEAD).asks("action_plan")
    await stage.who(LEAD).asks("waves")
    await dora.clicks("units.load")
    await dora.clicks("units.paste")
    await dora.asks("units")
    await dora.clicks("units.load")
    await dora.clicks("units.paste", csv=UNITS)
    await dora.clicks("units.show")
    await dora.clicks("units.new")
    await dora.clicks("units.add", name="Sociaal", rank="cluster")
    await dora.uses_old_card("units.add", name="Bestuur", rank="cluster")
    await dora.uses_old_card("units.add", name="Bestuur", rank="directie")
    await dora.clicks("units.new")
    await dora.asks("units")
    with patch.object(tree, "SHOWN", 2):
        await dora.asks("units")
        await dora.clicks("units.show", first="2")
        await dora.clicks("units.show")
    await _opens(stage, dora, "Werk & Inkomen")
    await dora.clicks("units.new")
    await dora.clicks("units.add", name="Beleid", rank="afdeling", until="2099-12-31")
    await _opens(stage, dora, "Beleid")
    await dora.clicks("units.end")
    await dora.clicks("units.ended", until="gisteren")
    await dora.uses_old_card("units.ended", unit=_unit(stage, "Beleid"), until="2026-01-01")
    await dora.uses_old_card("units.ended", unit=_unit(stage, "Beleid"), until=f"{today}")
    await dora.uses_old_card("units.ended", unit=_unit(stage, "Beleid"), until=f"{today}")
    with patch.object(tree, "SHOWN", 1):
        await _opens(stage, dora, "Werk & Inkomen")
    await _faults(dora, today)


async def _opens(stage: Stage, player: Player, unit: str) -> None:
    await player.uses_old_card("units.show", unit=_unit(stage, unit))


def _unit(stage: Stage, name: str) -> str:
    return stage._read("SELECT id FROM unit WHERE name = ? LIMIT 1", name)


async def _faults(dora: Player, today: date) -> None:
    """Every fault of a file, and what a file may still change."""
    await dora.hands_in("eenheid;soort\n")
    await dora.hands_in("eenheid;soort\n" + "x;y\n" * 2_001)
    await dora.hands_in("eenheid;soort\n" + '"' + "x" * 140_000 + '";y\n')
    await dora.clicks("units.load")
    await dora.clicks("units.paste", csv="soort;onder\ncluster;\n")
    await dora.hands_in(
        "eenheid;soort;onder;vanaf;tot\n"
        f"{'x' * 81};cluster;;;\n"
        ";cluster;;;\n"
        "Een;dienst;;;\n"
        "Twee;cluster;;straks;\n"
        "Drie;cluster;;2027-05-01;2027-04-01\n"
    )
    await dora.hands_in(
        "eenheid;soort;onder;vanaf;tot\n"
        "Dubbel;cluster;;;\n"
        "Dubbel;cluster;;;\n"
        "Toezicht;directie;Sociaal;;\n"
        "Los;afdeling;;;\n"
        "Kring;afdeling;Kring;;\n"
        "Wees;afdeling;Nergens;;\n"
        "Scheef;afdeling;Sociaal;;\n"
        "Lang;directie;Sociaal;2020-01-01;\n"
        f"Inkomen;afdeling;Werk & Inkomen;;{today - timedelta(days=1)}\n"
    )
    later = today + timedelta(days=60)
    await dora.hands_in(
        "eenheid;soort;onder;vanaf;tot\n"
        f"Inkomen;afdeling;Werk & Inkomen;;{later}\n"
        "Toezicht;directie;;;\n"
        "Kantoor;directie;;;\n"
        "Archief;afdeling;Kantoor;;\n"
        "Post;afdeling;Kantoor;;\n"
    )


async def appointing(stage: Stage) -> None:
    """Parts from a day to a day, who hears of them, and whom nobody can appoint."""
    dora, today = stage.who(DIRECTOR), stage.town.clock.moment.date()
    await stage.who(LEAD).hands_in(csv_file(OWN.row, OTHER.row, LOOSE.row))
    for name in ("lars", "devi", "saar", "noor"):
        await stage.who(name).arrives()
    await _opens(stage, dora, "Werk & Inkomen")
    await dora.clicks("units.appoint")
    await dora.clicks("units.appointed", part="programme_lead", person=upn("lars"))
    await dora.clicks("units.show")
    unit = _unit(stage, "Werk & Inkomen")
    lead = {"unit": unit, "part": UnitPart.PROGRAMME_LEAD.value}
    await dora.uses_old_card("units.appointed", **lead, person=upn("devi"), deputy="deputy")
    for typed in (
        {"part": "koning"},
        {"person": "niemand"},
        {"person": upn(DIRECTOR)},
        {"person": upn("noor")},
        {"person": upn("noor"), "deputy": "deputy"},
        {"person": upn("lars")},
        {"person": upn("lars"), "part": "works_council"},
        {"person": upn("noor"), "part": "secretary", "since": "2020-01-01"},
    ):
        await dora.uses_old_card("units.appointed", **{**lead, **typed})
    over = {"unit": _unit(stage, "Beleid"), "since": f"{today + timedelta(days=9)}"}
    await dora.uses_old_card("units.appointed", **{**lead, **over, "person": upn("noor")})
    for part in UnitPart:
        if part not in (UnitPart.PROGRAMME_LEAD, UnitPart.DIRECTORATE):
            typed = {"part": part.value, "person": upn(f"{part.value}.1")}
            await dora.uses_old_card("units.appointed", unit=unit, **typed)
    other = {"unit": _unit(stage, "Toezicht"), "part": UnitPart.PROGRAMME_LEAD.value}
    await dora.uses_old_card("units.appointed", **other, person=upn("saar"))
    await dora.uses_old_card("units.appointed", **other, person=upn("tariq"), deputy="deputy")
    await stage.at(_tomorrow(stage))
    await stage.who("lars").asks("units")
    await stage.who("lars").asks("my_data")


def _tomorrow(stage: Stage):
    """Ten o'clock on the next working day."""
    moment = stage.town.clock.moment.replace(hour=10, minute=0) + timedelta(days=1)
    while moment.weekday() > 4:
        moment += timedelta(days=1)
    return moment


async def moving(stage: Stage) -> None:
    """Teams come to units, and move; leads enrol in their own unit only."""
    lida, lars, dora = stage.who(LEAD), stage.who("lars"), stage.who(DIRECTOR)
    team = {"team": stage.team_id(OWN)}
    await lars.uses_old_card("units.teams", unit=_unit(stage, "Inkomen"))
    await _opens(stage, lars, "Inkomen")
    await lars.hands_in("eenheid;soort;onder\nVreemd;afdeling;Toezicht\n")
    await lida.uses_old_card("steps.manage", **team)
    await lida.clicks("units.move")
    await lida.clicks("units.moved", to="Inkomen")
    await lida.uses_old_card("units.moved", team=stage.team_id(OTHER), to="Toezicht")
    await lida.uses_old_card("units.moved", team=stage.team_id(OTHER), to="Kantoor")
    await stage.at(_tomorrow(stage))
    kantoor = {"unit": _unit(stage, "Kantoor")}
    await dora.uses_old_card("units.appointed", **kantoor, part="planner", person=upn("tariq"))
    lead = {**kantoor, "part": "programme_lead", "person": upn("saar")}
    await dora.uses_old_card("units.appointed", **lead)
    await stage.who("saar").hands_in(csv_file(Group("Balie Noord", *_GUIDED).row))
    await lars.asks("overview")
    await _opens(stage, lars, "Inkomen")
    await lars.clicks("units.teams")
    shared = {"person": stage.person_id(SHARED), "account": upn("jan")}
    await lars.uses_old_card("accounts.correct", **team, **shared)
    await lars.uses_old_card("units.move", **team)
    await lars.clicks("units.moved", to="Nergens")
    await lars.uses_old_card("units.moved", **team, to="Toezicht", since="2026-02-01")
    twice = f"{OTHER.name};Inkomen;\n{OWN.name};Inkomen;\n" * 2
    await lars.hands_in(f"team;eenheid;vanaf\n{twice}")
    await lars.hands_in(f"team;eenheid;vanaf\n{OWN.name};Werk & Inkomen;\n")
    again = {"unit": _unit(stage, "Toezicht"), "part": "planner"}
    await dora.uses_old_card("units.appointed", **again, person=upn("soraya"))
    await lars.uses_old_card("units.moved", **team, to="Toezicht")
    await _rows(lars)
    await dora.uses_old_card(
        "units.appointed", unit=_unit(stage, "Archief"), part="city", person=upn("lars")
    )
    await dora.uses_old_card("units.part", part=_part(stage, "devi"))
    ends = f"{stage.town.clock.moment.date() - timedelta(days=1)}"
    await dora.clicks("units.part.end", until=ends)
    await dora.uses_old_card("units.end", unit=_unit(stage, "Kantoor"))
    await dora.clicks("units.ended", until="2099-12-31")
    await dora.uses_old_card("units.end", unit=_unit(stage, "Werk & Inkomen"))
    await stage.at(_tomorrow(stage))


async def _rows(lars: Player) -> None:
    """An enrolment by the lead of a unit."""
    header, row = csv_file(Group("Balie Zuid-Oost", *_GUIDED).row).splitlines()
    for unit in ("Toezicht", "Nergens"):
        await lars.hands_in(f"{header};eenheid\n{row};{unit}\n")
    await lars.hands_in(csv_file(OTHER.row))
    await lars.clicks("enrol.show")


def _part(stage: Stage, name: str) -> str:
    query = (
        "SELECT unit_part.id FROM unit_part JOIN person ON person.id = unit_part.person_id "
        "WHERE person.upn = ? LIMIT 1"
    )
    return stage._read(query, upn(name))


async def deciding(stage: Stage) -> None:
    """The secretary records, a member of the directorate confirms, and one is taken back."""
    dora, unit = stage.who(DIRECTOR), _unit(stage, "Werk & Inkomen")
    sien, own = stage.who("sien"), {"unit": unit}
    await sien.arrives()
    await stage.who("kees").arrives()
    for name, part in (("sien", "secretary"), ("kees", "directorate"), ("sien", "core_group")):
        await dora.uses_old_card("units.appointed", **own, part=part, person=upn(name))
    await _opens(stage, sien, "Werk & Inkomen")
    await sien.clicks("decisions.list")
    await sien.clicks("decisions.new")
    await sien.clicks("decisions.record", body="directorate", subject="Programma 2")
    told = {"body": "directorate", "subject": "Programma 2", "wording": "Akkoord.\nVanaf mei."}
    today = f"{stage.town.clock.moment.date()}"
    await sien.uses_old_card("decisions.record", **own, **told, met="2099-01-01")
    await sien.uses_old_card(
        "decisions.record", **own, **{**told, "wording": "x" * 1_600}, met=today
    )
    await sien.uses_old_card("decisions.record", **own, **told, met=today)
    await stage.at(_tomorrow(stage))
    kees = stage.who("kees")
    kees.finds("decisions.show")
    await kees.clicks("decisions.show")
    await kees.clicks("decisions.confirm")
    await kees.clicks("decisions.show")
    await kees.clicks("decisions.list")
    await dora.uses_old_card("decisions.confirm", decision=_decision(stage))
    await stage.at(_tomorrow(stage))
    await kees.uses_old_card("decisions.take_back", decision=_decision(stage))
    core = {**told, "body": "core_group", "subject": "Voorrang"}
    await sien.uses_old_card("decisions.record", **own, **core, met=today)
    await sien.clicks("decisions.show")
    await sien.uses_old_card("decisions.confirm", decision=_decision(stage, "Voorrang"))
    with patch.object(decisions, "SHOWN", 1):
        await sien.uses_old_card("decisions.list", **own)
        await sien.clicks("decisions.list", first="1")
    await stage.at(_tomorrow(stage))


def _decision(stage: Stage, subject: str = "Programma 2") -> str:
    return stage._read("SELECT id FROM decision WHERE subject = ?", subject)


async def telling(stage: Stage) -> None:
    """A lead says how preconditions stand, and what bodies are called; the directorate reads it."""
    lars, dora = stage.who("lars"), stage.who(DIRECTOR)
    own = {"unit": _unit(stage, "Werk & Inkomen")}
    await _opens(stage, lars, "Werk & Inkomen")
    await lars.clicks("conditions.show")
    await lars.clicks("conditions.ask", condition="money")
    await lars.clicks("conditions.save", standing="?", solver="finance")
    await lars.uses_old_card("conditions.ask", **own, condition="money")
    await lars.clicks("conditions.save", standing="partly", solver="finance")
    await lars.clicks("conditions.show")
    await dora.uses_old_card("conditions.show", **own)
    await dora.uses_old_card("bodies.show", **own)
    await dora.clicks("bodies.save", core_group="?")
    for nth in range(max(map(len, CHOICES.values()))):
        names = {body.value: of[nth % len(of)].value for body, of in CHOICES.items()}
        await dora.uses_old_card("bodies.show", **own)
        await dora.clicks("bodies.save", **names)
        await dora.uses_old_card("units.appoint", **own)
    names = {body.value: of[0].value for body, of in CHOICES.items()}
    await lars.uses_old_card("bodies.show", **own)
    await lars.clicks("bodies.save", **names)


async def counting(stage: Stage) -> None:
    """How many teams are how far, and lists that nobody gets."""
    lida, lars, dora = stage.who(LEAD), stage.who("lars"), stage.who(DIRECTOR)
    rows = [Group(f"Post {n}", *_GUIDED).row for n in range(3)]
    header, *enrolled = csv_file(*rows).splitlines()
    await lars.hands_in("\n".join([f"{header};eenheid", *(f"{row};Inkomen" for row in enrolled)]))
    await dora.asks("figures")
    await dora.clicks("figures.show")
    await lars.asks("figures")
    for player in (lida, dora, stage.who("jan")):
        await player.asks("no_list")
    await dora.clicks("figures.show")
    await lars.uses_old_card("result.show", team=stage.team_id(OWN))
    await lida.asks("figures")


async def handing_up(stage: Stage) -> None:
    """The lead lays a team before the directorate; the manager sees the sentence first."""
    lars, kees, own = stage.who("lars"), stage.who("kees"), {"team": stage.team_id(OWN)}
    unit = {"unit": _unit(stage, "Werk & Inkomen")}
    await stage.who(OWN.manager).installs()
    await kees.uses_old_card("hand_up.list", **unit)
    await lars.uses_old_card("steps.manage", **own)
    await lars.clicks("hand_up.show")
    await lars.clicks("hand_up.save")
    await lars.uses_old_card("hand_up.save", **own, sentence="Geef twee dagdelen vrij.")
    await lars.uses_old_card("hand_up.save", **own, sentence="Nog eens.")
    await lars.uses_old_card("hand_up.list", **unit)
    await stage.at(_tomorrow(stage))
    for _ in range(4):
        await stage.at(_tomorrow(stage))
    await kees.uses_old_card("hand_up.list", **unit)
    await lars.uses_old_card("hand_up.list", **unit)
    await lars.clicks("hand_up.open")
    await lars.clicks("hand_up.off")
    await lars.uses_old_card("hand_up.off", handed_up=_handed_up(stage))
    other = {"team": stage.team_id(OTHER), "sentence": "Wie beslist hier?"}
    await stage.who("saar").uses_old_card("hand_up.save", **other)
    alone = stage.team_id(LOOSE)
    await stage.who(LEAD).uses_old_card("hand_up.save", team=alone, sentence="Wie beslist?")


def _handed_up(stage: Stage) -> str:
    return stage._read("SELECT id FROM handed_up WHERE sentence = ?", "Geef twee dagdelen vrij.")
