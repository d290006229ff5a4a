"""What an adviser writes in a programme happens to people, without a line of Python."""

import shutil
from datetime import datetime

import pytest

import bot.parts
from content import check
from content.library import FOLDER, Library
from tests.chat import GUIDES, LEAD, csv_of, profiles, town_at_work
from tests.databases import sqlite_in
from tests.dialogs.towns import kept_of, looks_at, plainly, town_at
from trajectory.planning.working_days import ZONE

SMALL = ("samira", "kofi", "mei", "jan")
"""Too few to be asked: this team goes its way without a scan."""
WALK = """
- id: walk
  title:
    nl: Wandeling langs de locaties
    en: Walk along the locations
  purpose:
    nl: Zien waar collega's werken.
    en: See where colleagues work.
  lengths:
  - minutes: [60]
  after: {step: scan, least_days: 0, most_days: 60}
  plan_within: 10
  themes: []
  blocks: [awareness]
  agenda:
  - minutes: 60
    form: friction
    what:
      nl: Lopen en vragen stellen
      en: Walking and asking questions
  materials: []
  reminders:
  - id: shoes
    to: members
    days: -3
    title:
      nl: Over drie werkdagen lopen jullie
      en: In three working days you walk
    text:
      nl: Trek stevige schoenen aan.
      en: Put on sturdy shoes.
  yields: []
"""
EFFORT = "  - {step: walk, month: 0, trainer: 1, coach: 0}\n"
"""What waves are planned with."""


@pytest.fixture
def written(tmp_path, monkeypatch):
    """The content with one session type and one reminder more, in a second version."""
    folder = tmp_path / "content"
    shutil.copytree(FOLDER, folder, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    old = (folder / "programmes" / "team.yaml").read_text(encoding="utf-8")
    new = old.replace("version: 1", "version: 2").replace("sessions:\n", f"sessions:{WALK}", 1)
    new = new.replace("  steps:\n", f"  steps:\n{EFFORT}", 1)
    (folder / "programmes" / "team-2.yaml").write_text(new, encoding="utf-8")
    assert check.check(folder, root=None) == []
    monkeypatch.setattr("bot.start.content._checked_content", lambda: Library.load(folder))
    return folder


async def test_a_session_type_and_a_reminder_are_lived_without_touching_python(written, tmp_path):
    async with town_at_work(tmp_path, sqlite_in(tmp_path)) as town:
        everybody = (LEAD, *GUIDES, *SMALL)
        profiles(town, everybody)
        for name in everybody:
            await getattr(town, name).installs()
        await town.lida.sends(csv_of(members=SMALL))
        await town.marleen.says("start")
        await town.marleen.presses("Begin zonder teamscan")
        assert kept_of(town, "trajectory", "programme") == ["team@2"]

        await town.marleen.says("plannen")
        await town.marleen.presses("Wandeling langs de locaties")
        assert "Zien waar collega's werken." in town.marleen.reads()
        await town.marleen.presses("Kies datums")
        offer = plainly(await town.marleen.presses("Controleer"))
        assert "Datum 1" in offer
        assert "10.30 uur" in offer
        await town.marleen.presses("Vraag het team")
        await town.until(datetime(2027, 1, 21, 10, 0, tzinfo=ZONE))
        looks_at(town.marleen, "Hoeveel mensen kunnen niet?")
        assert "De datum staat vast" in await town.marleen.presses("Leg deze datum vast")
        await town.until(datetime(2027, 1, 28, 10, 0, tzinfo=ZONE))
        told = looks_at(town.samira, "Over drie werkdagen lopen jullie")
        assert "Trek stevige schoenen aan." in told
        assert not [card for card in town.tariq.cards if "schoenen" in str(card)]


async def test_nothing_starts_on_a_programme_that_was_not_adopted(tmp_path, monkeypatch):
    """Production says what is missing; the version that was adopted is the one that starts."""
    real = bot.parts.services

    def strict(*given):
        services = real(*given)
        object.__setattr__(services, "only_adopted", True)
        return services

    monkeypatch.setattr(bot.parts, "services", strict)
    async with town_at("enrolled", tmp_path / "not") as town:
        for asker in (town.marleen, town.lida):
            said = await asker.says("start")
            assert "team@1 is niet goedgekeurd" in said or "Welk team begint?" in said
        assert kept_of(town, "trajectory", "programme") == []

    folder = tmp_path / "content"
    shutil.copytree(FOLDER, folder, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    file = folder / "programmes" / "team.yaml"
    text = file.read_text(encoding="utf-8")
    adopted = "adopted_by: kerngroep I&D\nadopted_on: 2027-01-04"
    file.write_text(text.replace("adopted_by: ''", adopted), encoding="utf-8")
    newer = text.replace("version: 1", "version: 2")
    (folder / "programmes" / "team-2.yaml").write_text(newer, encoding="utf-8")
    assert check.check(folder, root=None) == []
    monkeypatch.setattr("bot.start.content._checked_content", lambda: Library.load(folder))
    async with town_at("enrolled", tmp_path / "adopted") as town:
        await town.marleen.says("start")
        await town.marleen.presses("Begin")
        assert kept_of(town, "trajectory", "programme") == ["team@1"]
