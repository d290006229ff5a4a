"""The administrator's commands: export, erase, backup, restore; on both databases."""

import json
from datetime import timedelta

import pytest

from bot.admin import backups, personal_data
from bot.admin.refused import Refused
from bot.settings import Settings
from tests.chat import (
    GUIDES,
    LEAD,
    MEMBERS,
    MONDAY,
    csv_of,
    object_id,
    profiles,
    town_at_work,
    upn,
)

CONFIRM = (object_id(LEAD), object_id("mei"))


@pytest.fixture
async def town(tmp_path, database_url):
    """A town whose team is being asked; samira and kofi have answered."""
    async with town_at_work(tmp_path, database_url, readers_confirmed_by=CONFIRM) as town:
        profiles(town, (LEAD, *GUIDES, *MEMBERS))
        for name in (LEAD, *GUIDES, *MEMBERS):
            await getattr(town, name).installs()
        await town.lida.sends(csv_of())
        await town.marleen.says("start")
        await town.marleen.presses("Begin")
        await town.until(MONDAY + timedelta(days=1))
        for name in ("samira", "kofi"):
            page = await getattr(town, name).opens_private_page()
            assert await page.answers(5, f"kanarie van {name}") == "in"
        yield town


async def test_an_export_holds_everything_on_a_person_and_nothing_of_answers(town):
    kept = json.loads(await personal_data.export_person(town.settings, upn("samira")))
    assert kept["person"][0]["object_id"] == object_id("samira")
    assert {"person", "team_member", "invitation", "outbox"} == kept.keys()
    silent = json.loads(await personal_data.export_person(town.settings, upn("mei")))
    assert [kept[table][0].keys() for table in kept] == [silent[t][0].keys() for t in silent]
    assert len(kept["outbox"]) == len(silent["outbox"])
    assert "kanarie" not in json.dumps(kept)


async def test_who_is_erased_is_gone_and_the_sealed_ballot_counts(town):
    await personal_data.erase_person(town.settings, object_id("samira"))
    with pytest.raises(Refused, match="Nothing is kept"):
        await personal_data.export_person(town.settings, upn("samira"))
    for name in ("mei", "jan", "oksana"):
        page = await getattr(town, name).opens_private_page()
        assert await page.answers(5) == "in"
    await town.until(MONDAY + timedelta(days=20))
    assert "meer dan de helft" in await town.marleen.says("resultaat")


async def test_somebody_can_erase_themselves_in_chat(town):
    assert "Samira" in await town.samira.says("wat weet je van mij")
    await town.samira.presses("Wis mijn gegevens")
    assert "gewist" in await town.samira.presses("Wis alles")
    with pytest.raises(Refused, match="Nothing is kept"):
        await personal_data.export_person(town.settings, upn("samira"))


async def test_a_guide_hands_over_first(town):
    with pytest.raises(Refused, match="Inkomen Noord 3"):
        await personal_data.erase_person(town.settings, upn("marleen"))
    assert "om dat eerst over te dragen" in await town.tariq.says("wat weet je van mij")
    await town.tariq.repeats("data.erase.confirm")
    assert "Tariq" in await town.tariq.says("wat weet je van mij")


@pytest.mark.parametrize("ref", ["nobody@amsterdam.example", "no person at all", ""])
async def test_nobody_is_named_kindly(town, ref):
    with pytest.raises(Refused):
        await personal_data.export_person(town.settings, ref)


async def test_a_backup_holds_no_ballot_and_a_restore_brings_no_round_back(town, tmp_path, request):
    file = tmp_path / "backup.jsonl"
    told = await backups.back_up(town.settings, file)
    assert file.stat().st_mode & 0o777 == 0o600
    _, *kept = file.read_text().splitlines()
    assert told == f"{len(kept)} rows written."
    tables = {json.loads(line).get("table") for line in kept}
    assert {"person", "team", "round", "invitation", "outbox"} <= tables
    assert tables.isdisjoint({"packet", "round_text", "round_name", "message", "seen_activity"})

    again = _another_place(town.settings, tmp_path)
    assert f"{len(kept)} rows restored." in await backups.put_back(again, file)
    async with town_at_work(
        tmp_path,
        again.database_url,
        now=MONDAY + timedelta(days=2),
        key_store=again.key_store,
        readers_confirmed_by=CONFIRM,
    ) as restored:
        assert "twee mensen" in await restored.tariq.says("status")
        for person in (restored.lida, restored.mei):
            await person.says("lezers")
            await person.presses("Dit klopt")
        assert "niet meer te openen" in await restored.tariq.says("status")
        assert (await restored.samira.opens_private_page()).waiting == []


async def test_a_backup_is_never_overwritten_and_a_full_database_never_restored(town, tmp_path):
    file = tmp_path / "backup.jsonl"
    await backups.back_up(town.settings, file)
    with pytest.raises(Refused, match="cannot be written"):
        await backups.back_up(town.settings, file)
    with pytest.raises(Refused, match="not empty"):
        await backups.put_back(town.settings, file)
    nobody = town.settings.model_copy(update={"readers_confirmed_by": ()})
    with pytest.raises(Refused, match="READERS_CONFIRMED_BY"):
        await backups.put_back(nobody, file)
    assert "vragen staan open" in (await town.samira.says("status")).lower()


async def test_what_is_no_backup_is_refused(town, tmp_path):
    file = tmp_path / "letter.txt"
    file.write_text('{"revision": "from another world"}\n')
    with pytest.raises(Refused, match="another version"):
        await backups.put_back(_another_place(town.settings, tmp_path), file)


def _another_place(settings: Settings, folder) -> Settings:
    """The same settings with a new SQLite database and key store."""
    return settings.model_copy(
        update={
            "database_url": f"sqlite+aiosqlite:///{folder / 'restored.db'}",
            "key_store": folder / "restored-keys",
            "readers_confirmed_by": CONFIRM,
        }
    )
