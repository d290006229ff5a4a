"""The administrator's commands: export, erase, backup, restore; on both databases."""

import errno
import json
import os
from datetime import timedelta

import pytest

from bot.admin import backups, dead_letters, personal_data
from bot.admin.refused import Refused
from bot.settings import Settings, SettingsRefused
from storage.engine.database import Database
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


async def test_who_is_erased_is_gone_and_the_sealed_ballot_counts(town, types):
    types("yes")
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


async def test_nobody_is_erased_before_somebody_agreed_and_the_bot_goes_on_meanwhile(town, types):
    for typed in ("", "Yes", "ja"):
        types(typed)
        with pytest.raises(Refused, match="Nothing was done"):
            await personal_data.erase_person(town.settings, object_id("samira"))
    assert json.loads(await personal_data.export_person(town.settings, upn("samira")))


async def test_the_bot_goes_on_while_somebody_thinks(town, monkeypatch):
    async def think(_question, _word):
        await town.samira.says("wat weet je van mij")
        await town.samira.presses("Wis mijn gegevens")
        assert "gewist" in await town.samira.presses("Wis alles")

    monkeypatch.setattr(personal_data, "ask", think)
    with pytest.raises(Refused, match="Nothing is kept"):
        await personal_data.erase_person(town.settings, object_id("samira"))


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


async def test_a_backup_holds_no_ballot_and_a_restore_brings_no_round_back(town, tmp_path, types):
    file = tmp_path / "backup.jsonl"
    told = await backups.back_up(town.settings, file)
    assert file.stat().st_mode & 0o777 == 0o600
    _, *kept, _ = file.read_text().splitlines()
    assert told == f"{len(kept)} rows written."
    tables = {json.loads(line).get("table") for line in kept}
    assert {"person", "team", "round", "invitation", "outbox"} <= tables
    assert tables.isdisjoint({"packet", "round_text", "round_name", "message", "seen_activity"})

    again = _another_place(town.settings, tmp_path)
    types("yes")
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
    file.write_text('{"revision": "from another world"}\n' * 3)
    with pytest.raises(Refused, match="no backup"):
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


# ---- a practice beside a live installation


async def keys_of(town):
    return {path.name: path.read_bytes() for path in town.settings.key_store.glob("*.key")}


async def test_a_practice_with_the_live_key_store_is_refused_and_touches_no_key(
    town, tmp_path, types
):
    """The same settings with another DATABASE_URL, which once deleted every key of open rounds."""
    await backups.back_up(town.settings, tmp_path / "friday.jsonl")
    before = await keys_of(town)
    practice = _another_place(town.settings, tmp_path).model_copy(
        update={"key_store": town.settings.key_store}
    )
    types("yes", "unnamed")
    with pytest.raises(Refused, match="another program has KEY_STORE open"):
        await backups.put_back(practice, tmp_path / "friday.jsonl")
    assert await keys_of(town) == before
    page = await town.mei.opens_private_page()
    assert await page.answers(3) == "in", "the round goes on"


@pytest.fixture
async def stopped(tmp_path, database_url, types):
    """An installation with an open round and a backup, whose bot has stopped."""
    async with town_at_work(tmp_path, database_url, readers_confirmed_by=CONFIRM) as town:
        profiles(town, (LEAD, *GUIDES, *MEMBERS))
        for name in (LEAD, *GUIDES, *MEMBERS):
            await getattr(town, name).installs()
        await town.lida.sends(csv_of())
        await town.marleen.says("start")
        await town.marleen.presses("Begin")
        await town.until(MONDAY + timedelta(days=1))
        await backups.back_up(town.settings, tmp_path / "friday.jsonl")
        await town.samira.says("wat weet je van mij")
        await town.samira.presses("Wis mijn gegevens")
        await town.samira.presses("Wis alles")
    return town


@pytest.mark.parametrize("typed", ["yes", "", "ja"])
async def test_the_keys_of_a_database_that_is_not_lost_go_only_when_its_name_is_typed(
    stopped, tmp_path, types, typed
):
    before = await keys_of(stopped)
    other = _another_place(stopped.settings, tmp_path).model_copy(
        update={"key_store": stopped.settings.key_store}
    )
    types(typed)
    with pytest.raises(Refused, match="Nothing was done"):
        await backups.put_back(other, tmp_path / "friday.jsonl")
    assert await keys_of(stopped) == before


async def test_a_lost_database_comes_back_without_whom_erased_themselves_since(
    stopped, tmp_path, types, capsys
):
    served = (stopped.settings.key_store / "tryout-serves.key").read_text()[:8]
    other = _another_place(stopped.settings, tmp_path).model_copy(
        update={"key_store": stopped.settings.key_store}
    )
    types(served)
    said = await backups.put_back(other, tmp_path / "friday.jsonl")
    assert "rows restored" in said
    assert served in capsys.readouterr().err
    assert not list(stopped.settings.key_store.glob("*-slot.key")), "its rounds have lapsed"
    with pytest.raises(Refused, match="Nothing is kept"):
        await personal_data.export_person(other, object_id("samira"))
    assert await personal_data.export_person(other, object_id("kofi"))


# ---- files


async def test_half_a_file_is_refused_before_the_first_row(town, tmp_path, types):
    file = tmp_path / "friday.jsonl"
    await backups.back_up(town.settings, file)
    whole = file.read_bytes()
    file.write_bytes(whole[: len(whole) // 2])
    again = _another_place(town.settings, tmp_path)
    types("yes")
    with pytest.raises(Refused, match="cut off"):
        await backups.put_back(again, file)
    assert not (tmp_path / "restored.db").exists()


async def test_a_full_disk_leaves_nothing_behind(town, tmp_path, monkeypatch):
    monkeypatch.setattr(os, "fsync", _full)
    with pytest.raises(Refused, match="No space left on device"):
        await backups.back_up(town.settings, tmp_path / "friday.jsonl")
    assert list(tmp_path.glob("friday*")) == []


def _full(_descriptor):
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


async def test_a_sealed_backup_is_read_with_the_private_half_only(town, tmp_path, types):
    said = await backups.make_key(town.settings, tmp_path / "private.txt")
    public = said.split("\n")[0]
    assert (tmp_path / "private.txt").stat().st_mode & 0o777 == 0o600
    sealed = town.settings.model_copy(update={"backup_sealed_to": public})
    file = tmp_path / "friday.age"
    assert "this server cannot read it" in await backups.back_up(sealed, file)
    for known in (b"samira", b"person", b"Inkomen"):
        assert known not in file.read_bytes()

    again = _another_place(sealed, tmp_path)
    with pytest.raises(Refused, match="Set BACKUP_OPENED_WITH"):
        await backups.put_back(again, file)
    await backups.make_key(town.settings, tmp_path / "other.txt")
    wrong = again.model_copy(update={"backup_opened_with": tmp_path / "other.txt"})
    with pytest.raises(Refused, match="this key does not open"):
        await backups.put_back(wrong, file)
    right = again.model_copy(update={"backup_opened_with": tmp_path / "private.txt"})
    (tmp_path / "half.age").write_bytes(file.read_bytes()[:-100])
    with pytest.raises(Refused, match="cut off"):
        await backups.put_back(right, tmp_path / "half.age")
    types("yes")
    assert "rows restored" in await backups.put_back(right, file)


# ---- a database that is not the one


async def test_a_mistyped_path_makes_no_database(town, tmp_path):
    wrong = town.settings.model_copy(
        update={"database_url": f"sqlite+aiosqlite:///{tmp_path / 'twon.db'}"}
    )
    with pytest.raises(SettingsRefused, match=r"there is no database .*twon\.db"):
        await dead_letters.show(wrong, "")
    assert not (tmp_path / "twon.db").exists()


async def test_a_command_on_older_tables_says_what_to_start(town, tmp_path):
    url = f"sqlite+aiosqlite:///{tmp_path / 'old.db'}"
    old = town.settings.model_copy(update={"database_url": url})
    database = Database(url)
    await database.migrate("0030")
    await database.close()
    with pytest.raises(SettingsRefused, match=r"older version \(0030\): start a bot"):
        await dead_letters.show(old, "")
