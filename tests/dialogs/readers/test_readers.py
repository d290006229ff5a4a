"""After a restore nobody reads before two people confirmed who may (trust.md, rule 4)."""

import sqlite3
from contextlib import asynccontextmanager, closing
from datetime import timedelta

from bot.confirming import stop_reading
from bot.start.opening import key_store
from dialogs.readers import confirming
from tests.chat import LEAD, object_id, profiles
from tests.dialogs.towns import TEAM, house_at, looks_at
from tests.dialogs.units.towns import UNITS, appoints

ASKED = (LEAD, "mei")
QUIET = "Ik laat niets zien totdat twee mensen hebben bevestigd wie er mag lezen"


@asynccontextmanager
async def restored(tmp_path):
    """A town with a result, whose data were put back; the bot starts."""
    people = tuple(map(object_id, ASKED))
    async with house_at("released", tmp_path, readers_confirmed_by=people) as house:
        stop_reading(key_store(house._settings))
        yield await house.starts()


def edits(town, statement):
    with closing(sqlite3.connect(town.folder / "town.db")) as connection, connection:
        connection.execute(statement)


async def confirms(person):
    await person.says("lezers")
    return await person.presses("Dit klopt")


async def test_nobody_reads_until_two_people_confirmed_and_then_everybody_hears_it(tmp_path):
    async with restored(tmp_path) as town:
        for person in (town.marleen, town.tariq, town.samira):
            assert QUIET in await person.says("status")
            assert QUIET in await person.says("resultaat")
        said = await town.lida.says("lezers")
        assert "Inkomen Noord 3" in said
        assert "Manager Marleen, trainer Tariq, CLV-coach Els" in said
        assert "Nu moet nog iemand anders dat doen" in await confirms(town.lida)
        assert QUIET in await town.samira.says("status")
        assert "Ik laat weer zien wat ieder mag zien" in await confirms(town.mei)
        assert "Inkomen Noord 3" in await town.samira.says("status")
        await town.until(town.clock.moment + timedelta(days=1))
        for person in (town.marleen, town.tariq, town.els, town.samira):
            told = looks_at(person, "twee mensen bekeken wie er mag lezen")
            assert "Tariq" in told
        assert "Er is nu niets te bevestigen" in await town.mei.says("lezers")


async def test_whoever_has_a_part_in_a_unit_is_on_the_list_with_it(tmp_path):
    """A lead of a unit reads of every team in it: nobody confirms that without having seen it."""
    given = {"readers_confirmed_by": tuple(map(object_id, ASKED)), "directorate": object_id("dora")}
    async with house_at("released", tmp_path, **given) as house:
        town = await house.starts()
        profiles(town, ("dora", "lars", "devi"))
        for name in ("dora", "lars", "devi"):
            await getattr(town, name).installs()
        await town.dora.sends(UNITS)
        await appoints(town, "lars")
        await appoints(town, "devi", deputy="deputy", until="2027-12-31")
        await town.mei.says("hallo")
        await house.stops()
        stop_reading(key_store(house._settings))
        town = await house.starts()
        said = await town.mei.says("lezers")
        assert (
            "Werk en Inkomen\nLars: projectleider I&D. Devi: projectleider I&D (vervanger)" in said
        )
        assert said.index("Lars") < said.index("Inkomen Noord 3")
        trainer = f"SELECT trainer_id FROM team WHERE name = '{TEAM}'"
        edits(town, f"UPDATE unit_part SET person_id = ({trainer})")
        assert "De lijst is intussen veranderd" in await town.mei.presses("Dit klopt")
        assert "Tariq: projectleider I&D" in await town.mei.says("lezers")


async def test_a_lead_is_offered_nothing_but_the_list(tmp_path):
    async with restored(tmp_path) as town:
        for asked in ("status", "begin", "aanmelden", "overzicht"):
            said = await town.lida.says(asked)
            assert said.startswith("De gegevens zijn teruggezet")
            assert "Jij kunt een van hen zijn" in said
            assert town.lida.buttons() == ["Bekijk de lijst", "Hulp"], asked
        assert "Wie er mag lezen" in await town.lida.presses("Bekijk de lijst")
        await town.lida.presses("Dit klopt")
        assert town.lida.buttons() == ["Hulp"]


async def test_one_person_is_not_two(tmp_path):
    async with restored(tmp_path) as town:
        await confirms(town.lida)
        assert "Nu moet nog iemand anders dat doen" in await confirms(town.lida)
        assert QUIET in await town.samira.says("status")


async def test_nobody_else_sees_the_list_or_confirms_it(tmp_path):
    async with restored(tmp_path) as town:
        for person in (town.marleen, town.tariq, town.kofi, town.noor):
            assert "Jij hoort daar niet bij" in await person.says("lezers")
            assert "Jij hoort daar niet bij" in await person.repeats("readers.confirm", digest="x")


async def test_a_list_that_changed_between_the_two_is_confirmed_by_nobody_yet(tmp_path):
    async with restored(tmp_path) as town:
        await confirms(town.lida)
        await town.mei.says("lezers")
        edits(town, "UPDATE team SET trainer_id = manager_id")
        assert "De lijst is intussen veranderd" in await town.mei.presses("Dit klopt")
        assert "trainer Marleen" in await town.mei.says("lezers")
        assert "Nu moet nog iemand anders dat doen" in await town.mei.presses("Dit klopt")
        assert QUIET in await town.samira.says("status")


async def test_a_long_list_is_read_to_its_end_before_it_is_confirmed(tmp_path, monkeypatch):
    monkeypatch.setattr(confirming, "PAGE", 1)
    async with restored(tmp_path) as town:
        await town.lida.says("lezers")
        assert "Dit klopt" not in town.lida.buttons()
        while "Verder" in town.lida.buttons():
            await town.lida.presses("Verder")
        assert "Nu moet nog iemand anders dat doen" in await town.lida.presses("Dit klopt")
