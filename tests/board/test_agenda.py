"""The agenda on the board: for whoever is trainer or coach of a team that goes on, and no other."""

import pytest

from tests.board.conftest import board_town
from tests.chat import MEMBERS
from tests.dialogs.agenda.weeks import DAY, SECOND, two_teams
from tests.dialogs.alive import a_session, changed
from tests.dialogs.towns import TEAM, VISIBLE, team_id

PAGE = "/bord/agenda"


async def sees(board, name, path=PAGE):
    visitor = board.browser(name)
    await visitor.signs_in()
    return await visitor.opens(path)


@pytest.fixture
async def board(tmp_path):
    async with board_town("released", tmp_path) as board:
        yield board


async def test_every_week_stands_there_with_what_to_put_ready_and_what_does_not_fit(board):
    await two_teams(board.town)
    await board.town.tariq.repeats("agenda.offer.save", **{"in-2027-03": "6"})
    await board.town.tariq.repeats("agenda.away.save", since="2027-03-22", until="2027-03-26")
    seen = await sees(board, "tariq")
    assert seen.status == 200
    assert "Week 10, vanaf maandag 8 maart 2027" in seen.said
    assert f"Let op: tegelijk met {SECOND}" in seen.said
    assert f"Let op: tegelijk met {TEAM}" in seen.said
    assert "Bij 2 bijeenkomsten past iets niet" in seen.said
    assert "Zet klaar" in seen.said
    assert "Van maandag 22 maart 2027 tot en met vrijdag 26 maart 2027" in seen.said
    assert '<td data-th="Gepland">6</td>\n<td data-th="Aangeboden">6</td>' in seen.page
    assert "niet gezegd" in seen.said
    for name in (*MEMBERS, "marleen", "els", "nadia"):
        assert name.capitalize() not in seen.page, "nobody else stands there"


async def test_the_tab_brings_a_trainer_to_it_and_to_nothing_else(board):
    visitor = board.browser("tariq")
    await visitor.signs_in()
    came = await visitor.opens("/bord")
    assert (came.status, came.headers["Location"]) == (303, PAGE)
    seen = await visitor.opens(PAGE)
    assert '<nav class="rooms"' not in seen.page, "it is the only page of theirs"
    assert (await visitor.opens("/bord/rapportages")).status == 403
    assert (await visitor.opens("/bord/tijdlijn")).status == 403
    assert (await visitor.opens("/bord/directie")).status == 403


async def test_nobody_else_opens_it_and_hears_nothing_of_a_team(board):
    for name in ("marleen", "samira", "lida", "omar"):
        seen = await sees(board, name)
        assert seen.status == 403, name
        assert TEAM not in seen.page
    assert (await board.browser("tariq").opens(PAGE)).status == 401


async def test_it_ends_with_the_part_while_the_browser_stands_open(board):
    a_session(board.town, "norms", DAY, "confirmed")
    visitor = board.browser("tariq")
    await visitor.signs_in()
    assert TEAM in (await visitor.opens(PAGE)).page
    data = {"team": team_id(board.town), "role": "trainer", "person": "kwame@amsterdam.example"}
    await board.town.lida.repeats("hand_over.confirm", **data)
    seen = await visitor.opens(PAGE)
    assert seen.status == 403
    assert TEAM not in seen.page


async def test_a_name_is_text_whatever_it_looks_like(board):
    session = a_session(board.town, "norms", DAY, "confirmed")
    odd = "<script>alert(1)</script>"
    changed(board.town, ("UPDATE session SET place = ? WHERE id = ?", [odd, session]))
    page = (await sees(board, "tariq")).page
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert" in page


async def test_not_a_byte_differs_when_answers_differ(tmp_path):
    """Two towns that differ in what was answered alone; the agenda of each, chat and board."""
    pages = []
    for nth, answers in enumerate(((5, 5, 4, 4, 2, 5, 1), (1, 1, 1, 1, 1, 1, 1))):
        async with board_town("opened", tmp_path / str(nth)) as board:
            for name, value in zip(MEMBERS, answers, strict=False):
                await (await getattr(board.town, name).opens_private_page()).answers(value, "Ja")
            await board.town.until(VISIBLE)
            a_session(board.town, "norms", DAY, "confirmed")
            page = (await sees(board, "tariq")).page
            pages.append((page, await board.town.tariq.says("agenda")))
    assert pages[0] == pages[1]
    assert TEAM in pages[0][0]


async def test_the_same_in_english(board):
    await two_teams(board.town)
    await board.town.tariq.repeats("language.choose", language="en")
    seen = await sees(board, "tariq")
    assert "Week 10, from Monday 8 March 2027" in seen.said
    assert f"at the same time as {SECOND}" in seen.said
