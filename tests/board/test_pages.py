"""What the board shows, to whom, and what it never shows."""

import csv
import io
import re
import sqlite3
from contextlib import closing
from unittest.mock import AsyncMock, patch

import pytest

from tests.board.conftest import board_town
from tests.chat import GUIDES, LEAD, MEMBERS
from tests.dialogs.towns import ANSWERED, CLOSED, OTHER_TEAM, TEAM, VISIBLE
from trajectory.units.mandate import NO_MANDATE

PAGES = (
    "/bord",
    "/bord/teams.csv",
    "/bord?zoek=noord",
    "/bord?fase=working",
    "/bord?stil=ja&blad=2",
    "/bord/tijdlijn",
    "/bord/planning.csv",
    "/bord/eerste-week",
    "/bord/voorbeeld?voor=department_mt",
)


def edits(board, statement, *values):
    path = board.town.folder / "town.db"
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(statement, values)


async def test_a_lead_sees_every_team_by_name_with_its_step(board):
    said = (await board.browser(LEAD).signs_in()).said
    assert said.index(TEAM) < said.index(OTHER_TEAM)
    assert "2\nteams doen mee" in said or "teams doen mee\n2" in said
    row = said[said.rindex(TEAM) :]
    assert row.startswith(f"{TEAM}\nbereidt de intake voor\n")
    assert "Tariq" in row
    assert re.search(r"\n0 van \d+ thema’s\n", row)


async def test_in_english_as_the_lead_reads(board):
    lida = board.browser(LEAD, locale="en-GB")
    assert "Sign in with your work account" in (await lida.opens()).said
    await board.town.lida.repeats("language.choose", language="en")
    said = (await lida.signs_in()).said
    assert "teams taking part" in said
    assert "prepares the intake" in said
    assert "doen mee" not in said


async def test_whoever_looks_for_a_team_finds_it_and_is_told_when_there_is_none(board):
    lida = board.browser(LEAD)
    await lida.signs_in()
    found = await lida.opens("/bord?zoek=ZUID")
    assert "1 van 2 teams" in found.said
    assert f'<th scope="row">{OTHER_TEAM}</th>' in found.page
    assert f'<th scope="row">{TEAM}</th>' not in found.page
    assert 'value="ZUID"' in found.page, "what was asked is still there"
    assert "Geen team past bij wat je zoekt" in (await lida.opens("/bord?zoek=oost")).said
    assert "0 van 2 teams" in (await lida.opens("/bord?fase=closed")).said
    for path in ("/bord?fase=ranglijst", "/bord?zoek=" + "a" * 5_000, "/bord?fase=&zoek=%00"):
        assert (await lida.opens(path)).status == 200


async def test_nobody_is_found_as_the_manager_of_teams(board):
    """A managers' column is nowhere, nor a way to one (programme.md, "Figures")."""
    lida = board.browser(LEAD)
    assert "Marleen" not in (await lida.signs_in()).page
    assert "0 van 2 teams" in (await lida.opens("/bord?zoek=marleen")).said


async def test_what_people_typed_is_never_markup_or_a_formula(board):
    edits(board, "UPDATE team SET name = ? WHERE name = ?", "=1+1<script>x()</script>", OTHER_TEAM)
    lida = board.browser(LEAD)
    page = (await lida.signs_in()).page
    assert "<script>x" not in page
    assert "=1+1&lt;script&gt;" in page
    asked = (await lida.opens('/bord?zoek="><script>y()</script>')).page
    assert "<script>y" not in asked
    file = (await lida.opens("/bord/teams.csv")).page
    names = [row[0] for row in csv.reader(io.StringIO(file.lstrip("\ufeff")), delimiter=";")]
    assert "'=1+1<script>x()</script>" in names


async def test_a_file_has_teams_and_steps_and_no_person(board):
    lida = board.browser(LEAD)
    await lida.signs_in()
    file = await lida.opens("/bord/teams.csv?zoek=noord")
    assert file.headers["Content-Disposition"] == 'attachment; filename="teams-2027-01-12.csv"'
    head, *rows = csv.reader(io.StringIO(file.page.lstrip("\ufeff")), delimiter=";")
    assert head == ["Team", "Fase", "Volgende stap", "Norm"]
    assert [row[0] for row in rows] == [TEAM]
    for name in (*GUIDES, *MEMBERS):
        assert name.capitalize() not in file.page


@pytest.mark.parametrize("name", [*GUIDES, "samira", "omar", "nobody"])
async def test_nobody_else_gets_anything_of_it(board, name):
    visitor = board.browser(name)
    await visitor.signs_in()
    for path in PAGES:
        seen = await visitor.opens(path)
        brought = path.partition("?")[0] == "/bord" and name in ("tariq", "els")
        assert seen.status == (303 if brought else 403), "to the own agenda"
        assert TEAM not in seen.page
        assert OTHER_TEAM not in seen.page
    said = (await visitor.opens("/bord/tijdlijn")).said
    known = "Dit bord is voor wie het programma leidt"
    assert ("Ik ken je nog niet" if name == "nobody" else known) in said


async def test_whoever_is_not_signed_in_gets_the_way_to_sign_in_at_every_address(board):
    stranger = board.browser("nobody")
    pages = {(seen.status, seen.page) for path in PAGES for seen in [await stranger.opens(path)]}
    [(status, page)] = pages
    assert status == 401
    assert "/bord/aanmelden" in page


async def test_whoever_leads_no_longer_sees_nothing_from_then_on(board):
    lida = board.browser(LEAD)
    assert (await lida.signs_in()).status == 200
    with patch("board.routes.mandate_of", AsyncMock(return_value=NO_MANDATE)):
        assert (await lida.opens()).status == 403


async def test_every_answer_carries_the_same_strict_headers(board):
    lida = board.browser(LEAD)
    answers = [await lida.opens(), await lida.signs_in(), await lida.opens("/bord/teams.csv")]
    answers.append(await board.browser("samira").signs_in())
    for seen in answers:
        policy = seen.headers["Content-Security-Policy"]
        assert "default-src 'none'; script-src 'self';" in policy
        assert "form-action 'self'; frame-ancestors http://127.0.0.1:*" in policy
        assert "unsafe" not in policy
        assert seen.headers["Cache-Control"] == "no-store"
        assert seen.headers["X-Content-Type-Options"] == "nosniff"


async def test_scripts_are_kept_under_a_name_that_tells_what_is_in_them(board):
    lida = board.browser(LEAD)
    page = (await lida.opens()).page
    for address in re.findall(r'"(/bord/[a-z-]+\.[0-9a-f]{16}\.js)"', page):
        file = await lida.opens(address)
        assert file.status == 200
        assert "immutable" in file.headers["Cache-Control"]


# ---- not a byte differs when ballots differ


async def boards(folder, answers):
    """Every page of the board at the end of a round in which people answered so."""
    async with board_town("opened", folder) as board:
        for name, answer in answers.items():
            page = await getattr(board.town, name).opens_private_page()
            assert await page.answers(answer) == "in"
        lida, seen = board.browser(LEAD), []
        for moment in (CLOSED, VISIBLE, ANSWERED):
            await board.town.until(moment)
            await lida.signs_in()
            seen += [(await lida.opens(path)).page for path in PAGES]
        return seen


async def test_not_a_byte_of_it_differs_when_answers_differ(tmp_path):
    """Nobody answers, everybody does, all of one mind or another: with a result and without."""
    nobody = await boards(tmp_path / "nobody", {})
    content = await boards(tmp_path / "content", dict.fromkeys(MEMBERS, 5))
    unhappy = await boards(tmp_path / "unhappy", dict.fromkeys(MEMBERS, 1))
    assert nobody == content == unhappy


async def test_a_board_that_tells_of_a_result_is_found_out(tmp_path, monkeypatch):
    """The control: one word that depends on how a round ended, and the pages differ."""

    def telling(_voice, progress):
        return str(progress.scan.state) if progress.scan else ""

    monkeypatch.setattr("board.teams_page.next_sentence", telling)
    nobody = await boards(tmp_path / "nobody", {})
    content = await boards(tmp_path / "content", dict.fromkeys(MEMBERS, 5))
    assert nobody != content


async def test_a_lead_finds_the_way_to_it_in_the_chat_and_nobody_else_does(board):
    await board.town.lida.says("programma")
    assert board.town.lida.link("Open het bord") == "http://127.0.0.1:1/bord"
    for name in ("marleen", "samira"):
        await getattr(board.town, name).says("programma")
        assert "Open het bord" not in getattr(board.town, name).buttons()
