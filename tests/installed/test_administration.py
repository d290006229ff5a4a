"""Every command of docs/install.md, run as written, beside a bot with people in it."""

import json
from dataclasses import replace

import pytest

from bot.settings import PREFIX
from content.library import Library
from tests.chat import GUIDES, LEAD, MEMBERS, csv_of, object_id, profiles, town_at_work, upn
from tests.fakes import TENANT


@pytest.fixture
async def administrator(tmp_path, installation, settings, monkeypatch):
    """Runs a command on the database of a bot that is at work, with a team enrolled in it."""
    settings = {**settings, f"{PREFIX}TENANT_ID": TENANT}
    filled_in = replace(Library.load(), placeholders=())
    monkeypatch.setattr("bot.start.content._checked_content", lambda: filled_in)
    production = {
        name.removeprefix(PREFIX).lower(): value
        for name, value in settings.items()
        if not name.endswith(("DATABASE_URL", "KEY_STORE"))
    }
    url = settings[f"{PREFIX}DATABASE_URL"]
    async with town_at_work(tmp_path, url, **production) as town:
        profiles(town, (LEAD, *GUIDES, *MEMBERS))
        for name in (LEAD, "samira"):
            await getattr(town, name).installs()
        await town.lida.sends(csv_of())

        def run(command, typed="", **changed):
            return installation.run(command, {**settings, **changed}, tmp_path, typed)

        yield run


def test_a_backup_is_written_once_and_comes_back_in_an_empty_database(administrator, tmp_path):
    written = administrator("cultuurtraject backup friday.jsonl")
    assert written.stdout.endswith("rows written.\n")
    assert administrator("cultuurtraject backup friday.jsonl").returncode == 1
    elsewhere = {
        "CULTUURTRAJECT_DATABASE_URL": f"sqlite+aiosqlite:///{tmp_path / 'restored.db'}",
        "CULTUURTRAJECT_KEY_STORE": str(tmp_path / "other-keys"),
        "CULTUURTRAJECT_READERS_CONFIRMED_BY": f"{object_id('lida')},{object_id('mei')}",
    }
    refused = administrator("cultuurtraject restore friday.jsonl", **elsewhere)
    assert (refused.returncode, refused.stdout) == (1, "")
    assert refused.stderr.endswith("Type yes to go on: Nothing was done.\n")
    restored = administrator("cultuurtraject restore friday.jsonl", typed="yes\n", **elsewhere)
    assert "Rounds that were open have lapsed." in restored.stdout
    exported = administrator(f"cultuurtraject export {upn('samira')}", **elsewhere)
    assert json.loads(exported.stdout)["person"]


def test_what_is_kept_on_a_person_is_shown_and_erased(administrator):
    shown = administrator(f"cultuurtraject export {upn('samira')}")
    assert json.loads(shown.stdout)["team_member"]
    erased = administrator(f"cultuurtraject erase {upn('samira')}")
    assert erased.stdout.endswith("rows deleted.\n")
    again = administrator(f"cultuurtraject export {upn('samira')}")
    assert (again.returncode, again.stderr) == (1, "Nothing is kept on this person.\n")


def test_what_was_given_up_is_listed_and_tried_again(administrator):
    assert administrator("cultuurtraject letters").stdout == "0 dead letters.\n"
    tried = administrator("cultuurtraject retry all")
    assert tried.stdout == "0 messages will be tried again.\n"
