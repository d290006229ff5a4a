"""Every command of docs/install.md, run as written, beside a bot with people in it."""

import json
import os
import pty
import re
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from bot.settings import PREFIX
from bot.start.version import VERSION
from content.library import Library
from tests.chat import GUIDES, LEAD, MEMBERS, csv_of, object_id, profiles, town_at_work, upn
from tests.fakes import TENANT
from tests.installed.installation import Installation


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

        yield Administrator(installation, settings, tmp_path)


@dataclass(frozen=True)
class Administrator:
    """Types commands in a folder of their own."""

    installation: Installation
    settings: dict
    folder: Path

    def __call__(self, command, typed="", **changed):
        return self.installation.run(command, {**self.settings, **changed}, self.folder, typed)

    def at_a_terminal(self, command):
        """What stands on the screen beside the result, and the result, which goes elsewhere."""
        screen, theirs = pty.openpty()
        with self.installation.running(command, self.settings, self.folder, theirs) as process:
            os.close(theirs)
            result = process.stdout.read()
        seen = os.read(screen, 65536).decode()
        os.close(screen)
        return seen, result


def test_a_backup_is_written_once_and_comes_back_in_an_empty_database(administrator, tmp_path):
    written = administrator("cultuurtraject backup friday.jsonl")
    assert written.stdout.endswith("rows written.\n")
    assert administrator("cultuurtraject backup friday.jsonl").returncode == 2
    elsewhere = {
        "CULTUURTRAJECT_DATABASE_URL": f"sqlite+aiosqlite:///{tmp_path / 'restored.db'}",
        "CULTUURTRAJECT_KEY_STORE": str(tmp_path / "other-keys"),
        "CULTUURTRAJECT_READERS_CONFIRMED_BY": f"{object_id('lida')},{object_id('mei')}",
    }
    refused = administrator("cultuurtraject restore friday.jsonl", **elsewhere)
    assert (refused.returncode, refused.stdout) == (2, "")
    assert refused.stderr.endswith("Type yes to go on: Nothing was done.\n")
    restored = administrator("cultuurtraject restore friday.jsonl", typed="yes\n", **elsewhere)
    assert "Rounds that were open have lapsed." in restored.stdout
    exported = administrator(f"cultuurtraject export {upn('samira')}", **elsewhere)
    assert json.loads(exported.stdout)["person"]


def test_what_is_kept_on_a_person_is_shown_and_erased(administrator):
    shown = administrator(f"cultuurtraject export {upn('samira')}")
    assert json.loads(shown.stdout)["team_member"]
    kept = administrator(f"cultuurtraject erase {upn('samira')}", typed="no\n")
    assert (kept.returncode, kept.stdout) == (2, "")
    assert "rows by table: invitation" in kept.stderr or "person 1" in kept.stderr
    assert json.loads(administrator(f"cultuurtraject export {upn('samira')}").stdout)["person"]

    erased = administrator(f"cultuurtraject erase {upn('samira')}", typed="yes\n")
    assert erased.returncode == 0
    assert re.match(r"Receipt [0-9a-f]{16}\n", erased.stdout)
    assert "person 1, team_member 1." in erased.stdout
    assert erased.stdout.endswith("rows deleted.\n")
    for of_samira in (upn("samira"), object_id("samira"), "Samira"):
        assert of_samira not in erased.stdout, "a receipt that is kept names nobody"
    again = administrator(f"cultuurtraject export {upn('samira')}")
    assert (again.returncode, again.stderr) == (2, "Nothing is kept on this person.\n")


BAD = {
    "cultuurtraject backup /nowhere/friday.jsonl": "cannot be written: No such file or directory.",
    "cultuurtraject restore missing.jsonl": "set READERS_CONFIRMED_BY first.",
    "cultuurtraject erase nobody@amsterdam.example": "Nothing is kept on this person.",
    "cultuurtraject letters 12": "There is no dead letter with this id.",
    "cultuurtraject retry 12": "There is no dead letter with this id.",
    "cultuurtraject backup-key /nowhere/key": "cannot be written: No such file or directory.",
    "cultuurtraject readers": "set READERS_CONFIRMED_BY first.",
}


@pytest.mark.timeout(400)
def test_whatever_cannot_be_done_is_said_in_a_line_and_ends_with_two(administrator):
    for command, says in BAD.items():
        refused = administrator(command)
        assert (refused.returncode, refused.stdout) == (2, ""), command
        assert says in refused.stderr, command
        assert refused.stderr.count("\n") == 1, (command, refused.stderr)


def test_the_tables_are_made_before_the_bots_start_and_by_their_own_version(
    administrator, tmp_path
):
    place = {
        "CULTUURTRAJECT_DATABASE_URL": f"sqlite+aiosqlite:///{tmp_path / 'new.db'}",
        "CULTUURTRAJECT_KEY_STORE": str(tmp_path / "new-keys"),
    }
    other = administrator("cultuurtraject migrate 99.0.0", **place)
    assert other.returncode == 2
    assert not (tmp_path / "new.db").exists(), "an image of another version changes nothing"
    for _ in range(2):
        made = administrator(f"cultuurtraject migrate {VERSION}", **place)
        assert (made.returncode, made.stderr.count("error")) == (0, 0), made.stderr
        assert made.stdout.startswith(f"The tables are those of version {VERSION}")
    written = administrator("cultuurtraject backup new.jsonl", **place)
    assert written.stdout == "0 rows written.\n"


def test_nothing_edited_is_found_and_nothing_more_is_kept_than_before(administrator):
    assert administrator("cultuurtraject seals").stdout == "0 teams stand still.\n"
    pair = administrator("cultuurtraject backup-key pair.txt")
    assert pair.stdout.startswith("age1")
    stopped = administrator(
        "cultuurtraject readers",
        CULTUURTRAJECT_READERS_CONFIRMED_BY=f"{object_id('lida')},{object_id('mei')}",
    )
    assert stopped.returncode == 0
    assert "Nothing may be read" in administrator("cultuurtraject seals").stdout


def test_at_a_terminal_a_command_shows_how_far_it_is_and_takes_it_away(administrator):
    seen, written = administrator.at_a_terminal("cultuurtraject backup seen.jsonl")
    assert "Writing: 0 rows" in seen
    assert seen.endswith("\r\x1b[K")
    assert written.endswith("rows written.\n"), "what is kept holds the result alone"


def test_what_was_given_up_is_listed_and_tried_again(administrator):
    assert administrator("cultuurtraject letters").stdout == "0 dead letters.\n"
    tried = administrator("cultuurtraject retry all")
    assert tried.stdout == "0 messages will be tried again.\n"
