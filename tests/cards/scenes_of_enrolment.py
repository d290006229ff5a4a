"""Scenes in which the programme lead enrols teams and everybody meets the bot."""

from tests.cards.cast import (
    CROWD,
    EVENING,
    FEW,
    GROUPS,
    HIGH,
    HOSTILE_GROUP,
    HUGE,
    JOINT,
    LARGE,
    MIXED,
    ORDINARY,
    PAIR,
    SAME,
    SHRUNK,
    Group,
    csv_file,
)
from tests.cards.scenes_of_support import TOLD
from tests.cards.stage import Player, Stage, at
from tests.chat import LEAD, MEMBERS, object_id, upn


async def lead_alone(stage: Stage) -> None:
    stage.album.chapter = "enrolment"
    lida = stage.who(LEAD)
    await lida.arrives()
    await lida.asks("overview")
    await lida.asks("status")
    await lida.clicks("overview.show")
    await lida.clicks("enrol.show")
    await lida.clicks("enrol.paste")
    await lida.uses_old_card("accounts.show")
    await lida.asks("enrol")
    await lida.clicks("enrol.paste", csv=csv_file(ORDINARY.row))


async def step_by_step(stage: Stage) -> None:
    lida = stage.who(LEAD)
    await lida.asks("enrol")
    await lida.clicks("enrol.guided")
    await lida.clicks("enrol.guides", team="")
    await lida.uses_old_card("enrol.guided")
    await lida.clicks("enrol.guides", team="Werkplein Noord", niveau="team")
    await lida.clicks("enrol.members", manager=upn("tess"), trainer=upn("tess"), coach=upn("els"))
    await lida.clicks("enrol.guides")
    await lida.clicks("enrol.members")
    await lida.clicks("enrol.save", medewerkers="\n".join(map(upn, FEW.members)))
    await lida.clicks("enrol.guided")


async def faulty_files(stage: Stage) -> None:
    lida = stage.who(LEAD)
    good = ORDINARY.row
    many = "|".join(upn(f"m{number}") for number in range(201))
    twice = "|".join([upn("jan"), upn("jan")])
    await lida.hands_in("team;manager\nInkomen;x\n")
    await lida.hands_in(f"team;{csv_file(good)}".replace("\n", "\nx;", 1))
    await lida.hands_in(csv_file())
    await lida.hands_in("team;" + "x" * 140_000)
    await lida.hands_in("x" * 1_100_000)
    rows = [Group(f"T{n}", "team", "a", "b", "c", ("d",)).row for n in range(2_001)]
    await lida.hands_in(csv_file(*rows))
    await lida.hands_in(
        csv_file(
            ["Loket A", *good[1:5], ""],
            ["Loket B" * 20, *good[1:]],
            ["Loket C", "afdeling", *good[2:]],
            ["Loket D", "team", "geen *account*", *good[3:]],
            ["Loket E", *good[1:5], twice],
            ["Loket F", *good[1:5], many],
            ["Loket G", "team", good[2], good[2], *good[4:]],
            ["Loket H", *good[1:5], good[2]],
            ["Loket I", *good[1:5], good[3]],
            ["Loket J", *good[1:]],
            ["Loket J", *good[1:]],
            ["Loket K", *good[1:], "", "x"],
        )
    )
    await lida.hands_in(csv_file(["L", "team", "x@a.nl; y@a.nl", "x_y.nl#EXT#@a.nl", *good[4:]]))
    await _faulty_hours(lida)
    await lida.hands_in(csv_file(*[["", "", "", "", "", "x"]] * 4))
    await lida.hands_in(csv_file([ORDINARY.name, "afdelings-mt", *FEW.row[2:]]))
    await stage.who("marleen").installs()
    mixed = ["Loket K", "team", upn("marleen"), object_id("marleen"), *good[4:]]
    leading = ["Loket L", "team", upn(LEAD), *good[3:]]
    await lida.hands_in(csv_file(mixed, leading))
    await lida.clicks("enrol.show")


async def _faulty_hours(lida: Player) -> None:
    """Working hours that are none, and a team that is enrolled with other ones."""
    header, good = "team;niveau;manager;trainer;coach;medewerkers;werktijden", FEW.row[1:]
    nights = "\n".join(
        (header, ";".join(("Nacht", *good, "*nacht*")), ";".join(("A", *good, "9-9")))
    )
    await lida.hands_in(nights)


async def hours(stage: Stage) -> None:
    """An evening shift: enrolled, shown, changed, and enrolled again with other hours."""
    stage.album.chapter = "working hours"
    lida = stage.who(LEAD)
    header = "team;niveau;manager;trainer;coach;medewerkers;werktijden"
    row = ";".join(EVENING.row)
    await lida.hands_in(f"{header}\n{row};14:00-22:30")
    await lida.clicks("overview.show")
    await lida.uses_old_card("trajectory.show", team=stage.team_id(EVENING))
    await lida.clicks("steps.manage")
    await lida.clicks("hours.show")
    form = lida.card
    await lida.clicks("hours.save", werktijden="*laat*")
    lida.card = form
    await lida.clicks("hours.save", werktijden="")
    await lida.hands_in(f"{header}\n{row};22:30-06:30")


async def withdrawing(stage: Stage) -> None:
    """A team that never started is taken off the list; its manager hears of it."""
    stage.album.chapter = "withdrawing"
    lida = stage.who(LEAD)
    await lida.uses_old_card("trajectory.show", team=stage.team_id(EVENING))
    await lida.clicks("steps.manage")
    await lida.clicks("withdrawal.show")
    await lida.clicks("withdrawal.confirm")
    await stage.at(at(116, 10, 0))


async def accounts(stage: Stage) -> None:
    """Accounts that nobody has spoken with: seen, corrected, and what cannot be."""
    stage.album.chapter = "accounts"
    lida = stage.who(LEAD)
    wrong = Group("Loket Haven", "team", "bart", "tariq", "els", (*MEMBERS[:2], "smaira"))
    alike = Group("Balie Haven", "team", "bart", "tariq", "els", (*MEMBERS, "thijs"))
    await lida.hands_in(csv_file(wrong.row, alike.row))
    await lida.clicks("accounts.show")
    await lida.uses_old_card("accounts.team", team=stage.team_id(wrong))
    form = lida.card
    for account in ("Samira", upn("bart"), upn("thijs")):
        lida.card = form
        person = stage.person_id("smaira")
        await lida.clicks("accounts.correct", person=person, account=account)
    await lida.uses_old_card("accounts.correct", team=stage.team_id(alike), account=upn("mei"))
    await stage.who("thijs").installs()
    await lida.uses_old_card("accounts.team", team=stage.team_id(wrong))
    for group in (wrong, alike):
        await lida.uses_old_card("withdrawal.confirm", team=stage.team_id(group))


async def joining(stage: Stage) -> None:
    """Two small teams take part as one; everything that cannot be is said."""
    stage.album.chapter = "two teams together"
    lida, bart = stage.who(LEAD), stage.who("bart")
    await lida.asks("overview")
    await lida.clicks("join.choose")
    await lida.hands_in(csv_file(HIGH.row))
    await lida.uses_old_card("join.show", team=stage.team_id(HIGH))
    one, other = PAIR
    await lida.hands_in(csv_file(one.row, other.row))
    await _never_together(stage)
    await lida.uses_old_card("trajectory.show", team=stage.team_id(one))
    await lida.clicks("steps.manage")
    await lida.clicks("join.show")
    await lida.clicks("join.offer", team=stage.team_id(other))
    await lida.clicks("join.confirm")
    await lida.uses_old_card("hand_over.show", team=stage.team_id(JOINT))
    await lida.uses_old_card("join.offer", **_two(stage, JOINT, SAME))
    await lida.hands_in(csv_file(other.row))
    await stage.at(at(116, 10, 30))
    await bart.uses_old_card("start.show", team=stage.team_id(JOINT))
    await bart.clicks("start.confirm")
    await stage.at(at(116, 11, 0))


def _two(stage: Stage, one: Group, other: Group) -> dict[str, str]:
    return {"with": stage.team_id(one), "team": stage.team_id(other)}


async def _never_together(stage: Stage) -> None:
    lida, (one, other) = stage.who(LEAD), PAIR
    refused = (ORDINARY, one, HIGH, HUGE, MIXED)
    others = (SAME, HUGE, MIXED, LARGE, JOINT)
    await lida.hands_in(csv_file(*[group.row for group in others]))
    await lida.uses_old_card("join.offer", **_two(stage, one, SAME))
    for group in refused:
        await lida.uses_old_card("join.offer", **_two(stage, one, group))
    await lida.uses_old_card("join.offer", **_two(stage, LARGE, HUGE))
    await lida.uses_old_card("join.confirm", **_two(stage, one, other))
    await lida.uses_old_card("withdrawal.confirm", team=stage.team_id(JOINT))


async def enrolling(stage: Stage) -> None:
    await stage.who(LEAD).hands_in(csv_file(*[group.row for group in GROUPS]))
    await stage.who(LEAD).hands_in(csv_file(ORDINARY.row))
    await stage.who(LEAD).clicks("overview.show")


async def first_words(stage: Stage) -> None:
    """Everybody with a part installs the app; the managers hear that they can begin."""
    stage.album.chapter = "first words"
    people = {name: None for group in GROUPS for name in _guides(group)}
    members = (*MEMBERS, *FEW.members[:2], FEW.members[6], *SHRUNK.members[:3], "hostile*1*")
    for name in (*people, *members):
        await stage.who(name).arrives()
    everybody = [stage.who(name).profile for name in ORDINARY.members]
    await stage.channel(ORDINARY, everybody, by="marleen")
    for text in ("status", *TOLD[stage.album.language]):
        await stage.channel(ORDINARY, everybody, by="samira", text=text)
    others = [{**stage.who(name).profile, "name": f"*{name}* [a](b)"} for name in MEMBERS]
    await stage.channel(HOSTILE_GROUP, others, by="hostile.manager")
    stage.album.chapter = "notices of enrolment"
    await stage.at(at(0, 10, 5))
    stage.album.chapter = "everyday"
    for name in ("marleen", "hanna", "dirk", "tariq", "els", "samira", LEAD, "hostile.manager"):
        await stage.who(name).asks("my_data")


def _guides(group: Group) -> tuple[str, str, str]:
    return group.manager, group.trainer, group.coach


async def crowds(stage: Stage) -> None:
    """Many teams: lists that go on, a school holiday ahead, a trainer with too much to do."""
    stage.album.chapter = "many teams"
    lida = stage.who(LEAD)
    await lida.hands_in(csv_file(*[group.row for group in CROWD]))
    await lida.clicks("overview.show")
    await lida.clicks("overview.show", first="15")
    await lida.clicks("overview.show", first="0")
    await stage.who("tariq").asks("status")
    await stage.who("tariq").asks("summary")
    await stage.who("hanna").asks("start")
    await stage.who("hanna").clicks("start.show")
