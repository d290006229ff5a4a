"""The first week on the board, and a preview of what an employee sees that sends nothing ever."""

import re

import pytest

from content.library import Library
from tests.chat import GUIDES, LEAD, MEMBERS
from tests.dialogs.towns import OTHER_TEAM, TEAM, rows
from trajectory.rounds.instrument import Level

LIBRARY = Library.load()


async def test_every_item_has_its_sentences_and_one_next_step(lida):
    said = (await lida.opens("/bord/eerste-week")).said
    for item in LIBRARY.first_week:
        assert f"{item.title['nl']}\n" in said
        assert item.text["nl"] in said
    assert said.count("Typ in de chat: “") + said.count("Bekijk wat een medewerker ziet\n") >= 12
    assert "De teams uit de lijst van P&O laden\nGedaan" in said
    assert "uur voor iedereen in het team" in said
    for name in (*GUIDES, *MEMBERS):
        assert name.capitalize() not in said


@pytest.mark.parametrize("level", list(Level))
async def test_the_preview_has_every_question_and_nothing_to_fill_in_or_send(lida, level):
    page = await lida.opens(f"/bord/voorbeeld?voor={level}")
    assert page.said.count("Je kunt hier niets invullen en niets versturen") == 2
    for item in LIBRARY.newest_for(level).items:
        assert item.text["nl"] in page.said
    assert "Hoe gaat het in jouw team?" in page.said
    assert re.search(r"Minder dan \d+ antwoorden", page.said)
    fields = re.findall(r"<(input|textarea|select|button)\b", page.page)
    assert fields == ["button"], "to sign out, and no other"
    assert re.findall(r'action="([^"]+)"', page.page) == ["/bord/uit"]
    scripts = re.findall(r'src="([^"]+)"', page.page)
    assert all(one.startswith("/bord/sign-in.") for one in scripts)
    links = re.findall(r'href="([^"]+)"', page.page)
    assert all(one.startswith(("/bord", "#main")) for one in links), "no way to a private page"
    assert TEAM not in page.page
    assert OTHER_TEAM not in page.page


async def test_a_level_that_is_none_gets_the_one_of_teams(lida):
    usual = await lida.opens("/bord/voorbeeld")
    for odd in ("", "niets", "<script>", "TEAM"):
        assert (await lida.opens(f"/bord/voorbeeld?voor={odd}")).page == usual.page


async def test_nothing_is_written_by_looking(board, lida):
    before = rows(board.town.folder)
    await lida.opens("/bord/voorbeeld")
    await lida.opens("/bord/eerste-week")
    assert rows(board.town.folder) == before


async def test_in_english(board):
    await board.town.lida.repeats("language.choose", language="en")
    lida = board.browser(LEAD)
    await lida.signs_in()
    assert "Who replaces you" in (await lida.opens("/bord/eerste-week")).said
    preview = (await lida.opens("/bord/voorbeeld")).said
    assert "You cannot fill in or send anything here" in preview
    assert LIBRARY.newest_for(Level.TEAM).items[0].text["en"] in preview
