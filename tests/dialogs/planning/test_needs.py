"""What people need to take part, lived by a whole town: written on the private page, read by the
trainer it was written to, and by nobody else, until the day after the session."""

import logging
from datetime import datetime, timedelta

import pytest

from tests.chat import GUIDES, LEAD, MEMBERS, upn
from tests.dialogs.alive import changed
from tests.dialogs.planning.needing import boxes_behind, lines, needs, reads, sends
from tests.dialogs.towns import TEAM, house_at, looks_at, rows, team_id
from trajectory.planning.working_days import ZONE

INTAKE = "Gezamenlijke intake"
CANARY = "kanariepietgroen"
DEADLINE = datetime(2027, 1, 22, 10, 0, tzinfo=ZONE)
"""After it; people answered until the evening before."""
ANYBODY = ("marleen", "els", LEAD, "samira", "kofi", "nadia", "omar")
"""Whoever is not the trainer."""


@pytest.fixture
async def house(tmp_path):
    async with house_at("opened", tmp_path) as house:
        yield house


@pytest.fixture
async def town(house):
    """The manager laid dates before the team."""
    town = await house.starts()
    await proposes(town)
    return town


async def proposes(town):
    await town.marleen.says("plannen")
    await town.marleen.presses(INTAKE)
    await town.marleen.presses("Kies datums", place="Stopera, zaal 3")
    await town.marleen.presses("Controleer")
    await town.marleen.presses("Vraag het team")
    await town.a_moment_later()


async def opens(organiser, town):
    """The page with what people need, from a card of the trainer's."""
    await organiser.repeats("plan.needs", team=team_id(town))
    return await reads(organiser, INTAKE)


async def is_planned(town):
    await town.until(DEADLINE)
    looks_at(town.tariq, "Hoeveel mensen kunnen niet?")
    await town.tariq.presses("Leg deze datum vast")
    await town.a_moment_later()
    [(_, _, day, *_)] = rows(town.folder)["session_part"]
    return datetime.fromisoformat(day).replace(tzinfo=ZONE)


# ---- the whole way


async def test_what_somebody_needs_reaches_the_trainer_alone_and_without_a_name(town):
    _, [box] = await boxes_behind(town.samira)
    assert (box["team"], box["session"]["nl"], box["organiser"]) == (TEAM, INTAKE, "Tariq")
    assert await needs(town.samira, "interpreter", "food", line=f"Halal. {CANARY}") == "in"

    assert "op een aparte pagina" in await town.tariq.repeats("plan.needs", team=team_id(town))
    said = await reads(town.tariq, INTAKE)
    assert lines(said) == [
        (["Ander eten of drinken", "Een tolk of schrijftolk"], f"Halal. {CANARY}", "")
    ]
    assert "samira" not in str(said).lower()


async def test_one_alone_is_delivered_with_how_to_be_reached_when_they_say_so(town):
    await needs(town.kofi, line="Een stoel met leuning", reach="Kofi, 06 12345678")
    said = lines(await opens(town.tariq, town))
    assert said == [([], "Een stoel met leuning", "Kofi, 06 12345678")]


async def test_the_last_time_counts_and_nothing_takes_it_back(town):
    await needs(town.samira, "food")
    await needs(town.kofi, "prayer")
    await needs(town.samira, "wheelchair")
    wheelchair = ["Een ruimte waar je met een rolstoel kunt komen"]
    prayer = ["Een plek en tijd om te bidden"]
    assert lines(await opens(town.tariq, town)) == sorted([(wheelchair, "", ""), (prayer, "", "")])
    await needs(town.samira)
    assert lines(await opens(town.tariq, town)) == [(prayer, "", "")]


async def test_the_card_with_dates_asks_nothing_but_dates_and_has_one_way_to_the_page(town):
    await town.until(town.clock.moment + timedelta(days=1))
    asked = looks_at(town.samira, "Wanneer kun jij niet?")
    assert "Zeg dat niet hier, maar op je privépagina" in asked
    assert set(town.samira._filled_in()) == {"cannot"}
    assert town.samira.buttons().count("Privépagina") == 1


async def test_who_takes_part_can_say_what_they_need_and_whoever_does_not_cannot(town):
    offered = {
        name: len((await boxes_behind(getattr(town, name)))[1])
        for name in (*MEMBERS, *GUIDES, LEAD, "omar")
    }
    assert {name for name, count in offered.items() if count} == {*MEMBERS, "marleen"}


# ---- who reads, and who never does


async def test_nobody_else_gets_the_page_or_learns_that_there_is_one(town):
    await needs(town.samira, line=CANARY)
    for name in ANYBODY:
        somebody = getattr(town, name)
        said = await somebody.repeats("plan.needs", team=team_id(town))
        assert "Dit lukt zo niet" in said, name
        assert INTAKE not in somebody.buttons(), name


async def test_needs_are_nowhere_but_on_the_page(town, caplog, capsys):
    caplog.set_level(logging.DEBUG)
    before = {name: getattr(town, name).cards for name in (*MEMBERS, *GUIDES, LEAD)}
    outbox = rows(town.folder)["outbox"]
    await needs(town.samira, "interpreter", line=CANARY, reach=CANARY)
    assert CANARY in str(await opens(town.tariq, town)), "the control: it is there to be read"
    kept = town.database_text() + b"".join(
        path.read_bytes() for path in (town.folder / "keys").glob("*.key")
    )
    assert CANARY.encode() not in kept
    assert rows(town.folder)["outbox"] == outbox
    assert {name: getattr(town, name).cards for name in before} == before
    printed = capsys.readouterr()
    assert CANARY not in printed.out + printed.err + caplog.text


async def test_the_next_trainer_reads_what_is_written_from_then_on(town):
    await needs(town.samira, line="Aan Tariq")
    await town.lida.repeats(
        "hand_over.confirm", team=team_id(town), role="trainer", person=upn("omar")
    )
    await town.a_moment_later()
    _, [box] = await boxes_behind(town.samira)
    assert box["organiser"] == "Omar"
    await needs(town.samira, line="Aan Omar")
    assert lines(await opens(town.omar, town)) == [([], "Aan Omar", "")]

    looks_at(town.tariq, "niet meer")
    await town.tariq.presses("Wat mensen nodig hebben")
    assert lines(await reads(town.tariq, INTAKE)) == [([], "Aan Tariq", "")]


async def test_who_changes_the_trainer_in_the_database_reads_nothing_of_before(town):
    await needs(town.samira, line=CANARY)
    team = "UPDATE team SET trainer_id = (SELECT id FROM person WHERE upn = ?)"
    changed(town, (team, [upn("omar")]))
    said = await town.omar.repeats("plan.needs", team=team_id(town))
    assert INTAKE not in town.omar.buttons()
    assert CANARY not in said


# ---- the end


async def test_the_day_after_the_session_key_and_needs_are_gone(town):
    await needs(town.samira, line=CANARY)
    day = await is_planned(town)
    await town.until(day + timedelta(hours=23))
    page = await opens(town.tariq, town)
    assert CANARY in str(page), "the control: until the evening it is there"
    await town.until(day + timedelta(days=1, hours=9))
    assert rows(town.folder)["needs_box"] == []
    keys = [path.name for path in (town.folder / "keys").glob("*.key")]
    assert not [name for name in keys if "needs" in name]
    assert (await boxes_behind(town.samira))[1] == []
    assert "Er is geen sessie meer" in await town.tariq.repeats("plan.needs", team=team_id(town))


async def test_dates_that_are_taken_back_take_it_along_that_night(town):
    await needs(town.samira, line=CANARY)
    await town.marleen.says("plannen")
    await town.marleen.presses(INTAKE)
    await town.marleen.presses("Stel andere datums voor")
    await town.until(town.clock.moment + timedelta(days=1))
    assert rows(town.folder)["needs_box"] == []
    assert not [path for path in (town.folder / "keys").glob("*.key") if "needs" in path.name]


async def test_a_page_left_open_says_that_it_was(town):
    await needs(town.samira, line=CANARY)
    day = await is_planned(town)
    await town.until(day.replace(hour=23, minute=50))
    await town.tariq.repeats("plan.needs", team=team_id(town))
    page, [box] = await boxes_behind(town.samira)
    await town.until((day + timedelta(days=1)).replace(hour=3, minute=5))
    assert (await reads(town.tariq, INTAKE)).get("error") in ("needs-gone", "ticket-expired")
    said = await sends(page, box, {"ticks": [], "line": "Te laat", "reach": ""})
    assert said in ("toolate", "ticket-expired")


async def test_a_start_keeps_what_is_written_and_gives_older_sessions_their_place(house):
    town = await house.starts()
    await proposes(town)
    await needs(town.samira, line="Blijft")
    town = await house.restarts()
    assert lines(await opens(town.tariq, town)) == [([], "Blijft", "")]


# ---- bad input


@pytest.mark.parametrize(
    "said",
    [
        {"ticks": ["diagnosis"], "line": "", "reach": ""},
        {"ticks": ["food"], "line": "x" * 301, "reach": ""},
        {"ticks": ["food"], "line": "", "reach": "x" * 121},
        {"ticks": "food", "line": "", "reach": ""},
        {"ticks": [{}], "line": "", "reach": ""},
        {"ticks": [], "line": None, "reach": ""},
        {"ticks": ["food"], "line": "", "reach": "", "name": "Samira"},
        ["food"],
        "food",
    ],
)
async def test_what_no_page_of_ours_sends_is_left_out_and_the_rest_is_read(town, said):
    page, [box] = await boxes_behind(town.samira)
    assert await sends(page, box, said) == "in", "nobody here can read it"
    await needs(town.kofi, line="Wel")
    assert lines(await opens(town.tariq, town)) == [([], "Wel", "")]


async def test_a_packet_under_the_ticket_of_somebody_else_is_never_read(town):
    page, [box] = await boxes_behind(town.samira)
    _, [other] = await boxes_behind(town.kofi)
    said = {"ticks": [], "line": CANARY, "reach": ""}
    assert await sends(page, box, said, ticket=other["ticket"]) == "in"
    assert lines(await opens(town.tariq, town)) == []
