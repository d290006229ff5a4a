"""The page of a directorate: counts and typed words, and a team by name only when handed up."""

import re
from datetime import timedelta
from unittest.mock import patch

import pytest

from storage.engine.prepared_query import PreparedQuery
from tests.board.with_units import (
    CORE,
    PAGE,
    SECRETARY,
    board_with_units,
    more_teams,
    page_of,
    sees,
)
from tests.chat import GUIDES, MEMBERS
from tests.dialogs import towns
from tests.dialogs.towns import ANSWERED, CLOSED, OTHER_TEAM, TEAM, VISIBLE, team_id
from tests.dialogs.units.towns import DIRECTOR, LEAD, OTHER_LEAD, appoints, unit_id


@pytest.fixture
async def board(tmp_path):
    async with board_with_units(tmp_path) as board:
        yield board


# ---- counts


async def test_departments_are_counted_by_name_and_small_ones_with_others(board):
    await more_teams(board)
    seen = await sees(board, DIRECTOR, page_of(board))
    assert seen.status == 200
    said = " ".join(seen.said.split())
    assert "4 teams doen mee" in said or "teams doen mee 4" in said
    assert '<th scope="row">Werkpleinen</th>' in seen.page
    assert '<th scope="row">Inkomen</th>' not in seen.page
    assert "minder dan 3 teams hoort 1 team" in said
    for name in (TEAM, OTHER_TEAM, "Balie 0", "Lars", "Marleen", "Tariq", "Samira"):
        assert name not in seen.page


async def test_the_lead_has_the_same_bars_above_the_teams(board):
    assert "Per afdeling" not in (await sees(board, LEAD, "/bord")).said
    await more_teams(board)
    seen = await sees(board, LEAD, "/bord")
    bars = seen.page[seen.page.index("Per afdeling") :]
    assert '<th scope="row">Werkpleinen</th>' in bars
    assert "minder dan 3 teams hoort 1 team" in seen.said
    assert "Per afdeling" not in (await sees(board, "saar", "/bord")).said


async def test_of_fewer_than_three_teams_there_is_no_timeline_and_no_standing_still(board):
    said = (await sees(board, DIRECTOR, page_of(board))).said
    assert "Meer laat ik pas zien vanaf 3 teams" in said
    assert "Wanneer" not in said
    small = await sees(board, DIRECTOR, page_of(board, "Inkomen"))
    assert "moet nog beginnen" not in small.said, "not even how far its one team is"


async def test_the_same_in_english(board):
    await more_teams(board)
    await board.town.dora.repeats("language.choose", language="en")
    seen = await sees(board, DIRECTOR, page_of(board))
    assert "Waits for you" in seen.said
    assert "Preconditions" in seen.said
    assert "Wacht op jullie" not in seen.said


async def test_months_say_how_many_teams_do_which_step_and_never_which(tmp_path):
    async with board_with_units(tmp_path, "opened") as board:
        await more_teams(board, unit="Inkomen")
        seen = await sees(board, DIRECTOR, page_of(board))
        row = seen.said[seen.said.index("Wanneer") :]
        assert "januari 2027" in row
        assert "Pre-intake: 1" in row
        assert TEAM not in seen.page


# ---- what stands still


LATER = timedelta(days=60)


async def test_what_the_organisation_owes_comes_first_as_counts(board):
    await more_teams(board)
    board.town.clock.moment += LATER
    town = board.town
    assert "Deze stap staat nu niet stil" not in await town.lars.repeats(
        "steps.lack", team=team_id(town)
    )
    told = await town.lars.repeats("steps.lacked", team=team_id(town), step="start", lack="trainer")
    assert "geen trainer" in told
    assert "vraag ik de manager er niet naar" in told
    said = (await sees(board, DIRECTOR, page_of(board))).said
    still = said[said.index("4 teams staan stil") : said.index("Wanneer")]
    assert still.index("1\ngeen trainer") < still.index("3\nnog niet gezegd waardoor")
    lead = await sees(board, LEAD, "/bord")
    assert "geen trainer" in lead.said


async def test_only_the_lead_of_a_team_says_what_it_waits_for(board):
    board.town.clock.moment += LATER
    own = {"team": team_id(board.town), "step": "start", "lack": "room"}
    for name in ("marleen", "tariq", "samira", "saar", "dora", "omar", SECRETARY):
        await getattr(board.town, name).repeats("steps.lacked", **own)
    said = await board.town.lars.repeats("steps.lack", team=team_id(board.town))
    assert "geen ruimte" in said, "it can be chosen"
    assert towns.kept_of(board.town, "lacking", "lack") == []


@pytest.mark.parametrize("lack", ["", "koning", "de manager is ziek"])
async def test_what_is_not_in_the_list_is_not_taken(board, lack):
    board.town.clock.moment += LATER
    said = await board.town.lars.repeats(
        "steps.lacked", team=team_id(board.town), step="start", lack=lack
    )
    assert "Kies waar de stap op wacht" in said
    assert towns.kept_of(board.town, "lacking", "lack") == []


async def test_a_step_that_does_not_stand_still_waits_for_nothing(board):
    for step in ("start", "no-such-step"):
        said = await board.town.lars.repeats(
            "steps.lacked", team=team_id(board.town), step=step, lack="coach"
        )
        assert "Deze stap staat nu niet stil" in said


# ---- preconditions


async def test_the_lead_types_how_a_precondition_stands_and_the_directorate_reads_it(board):
    own = {"unit": unit_id(board.town), "condition": "money"}
    await board.town.lars.repeats("conditions.ask", **own)
    said = await board.town.lars.repeats(
        "conditions.save", **own, standing="partly", solver="finance"
    )
    assert "deels" in said
    await board.town.lars.repeats("conditions.save", **own, standing="in_order", solver="finance")
    seen = (await sees(board, DIRECTOR, page_of(board))).said
    row = seen[seen.index("\nGeld\n") :].split("\n")[1:5]
    assert row[:3] == ["Geld", "op orde", "financiën"]
    assert "2027" in row[3]
    assert "deels" not in seen, "what stood there before is not kept"
    assert "nog niets over gezegd" in seen


async def test_nobody_else_types_one_and_nothing_else_is_taken(board):
    own = {"unit": unit_id(board.town), "condition": "money"}
    said = {"standing": "partly", "solver": "finance"}
    for name in ("dora", SECRETARY, CORE, "saar", "marleen", "samira"):
        await getattr(board.town, name).repeats("conditions.save", **own, **said)
    for wrong in (
        {"standing": "fout"},
        {"solver": "Jan de Vries"},
        {"condition": "sfeer"},
        {"solver": ""},
    ):
        assert "Kies uit de lijst" in await board.town.lars.repeats(
            "conditions.save", **{**own, **said, **wrong}
        )
    assert towns.kept_of(board.town, "precondition", "standing") == []


# ---- what bodies are called


NAMES = {"directorate": "dt", "core_group": "project_group", "secretary": "board_secretary"}


async def test_a_unit_calls_its_bodies_as_it_chose_and_so_does_everything_under_it(board):
    town = board.town
    await town.lars.repeats("bodies.show", unit=unit_id(town))
    await town.lars.repeats("bodies.save", unit=unit_id(town), **NAMES)
    said = await town.dora.repeats("units.show", unit=unit_id(town))
    assert "lid van de projectgroep" in said
    assert "Noor: bestuurssecretaris" in said or "bestuurssecretaris, vanaf" in said
    assert "lid van de kerngroep" not in said
    asked = await town.dora.repeats("units.appoint", unit=unit_id(town, "Inkomen"))
    assert "lid van het DT" in asked
    elsewhere = await town.dora.repeats("units.appoint", unit=unit_id(town, "Toezicht"))
    assert "lid van de kerngroep" in elsewhere


async def test_a_decision_and_the_board_say_it_too(board):
    town = board.town
    await town.dora.repeats("bodies.save", unit=unit_id(town), **NAMES)
    await decides(board)
    seen = await sees(board, DIRECTOR, page_of(board))
    assert "DT, dinsdag 5 januari 2027, versie 1" in seen.said


@pytest.mark.parametrize("name", ["", "Het Hof", "core_group", "<b>DT</b>"])
async def test_a_name_that_is_not_in_the_list_is_not_taken(board, name):
    said = await board.town.lars.repeats(
        "bodies.save", unit=unit_id(board.town), **{**NAMES, "directorate": name}
    )
    assert "Kies voor elke groep een naam" in said
    assert towns.kept_of(board.town, "body_name", "name") == []


async def test_nobody_else_chooses_what_a_body_is_called(board):
    for name in (SECRETARY, CORE, "saar", "marleen", "samira"):
        await getattr(board.town, name).repeats("bodies.save", unit=unit_id(board.town), **NAMES)
    assert towns.kept_of(board.town, "body_name", "name") == []


# ---- what waits for the directorate


async def decides(board, subject="Programma 2"):
    told = {"body": "directorate", "subject": subject, "wording": "Akkoord.", "met": "2027-01-05"}
    await board.town.noor.repeats("decisions.record", unit=unit_id(board.town), **told)
    await board.town.a_moment_later()


async def test_a_decision_waits_until_a_member_confirms_it(board):
    await decides(board)
    before = (await sees(board, DIRECTOR, page_of(board))).said
    waits = before[before.index("Wacht op jullie") : before.index("Besluiten")]
    assert "Programma 2" in waits
    assert "dinsdag 5 januari 2027" in waits
    decision = towns.one_id(board.town.folder, "decision")
    await board.town.dora.repeats("decisions.confirm", decision=decision)
    after = (await sees(board, DIRECTOR, page_of(board))).said
    assert "Er ligt nu niets" in after
    assert "Programma 2" in after[after.index("Besluiten") :]


async def test_a_team_is_there_by_name_only_when_it_was_handed_up_and_its_manager_knows(board):
    await board.town.lars.repeats(
        "hand_up.save", team=team_id(board.town), sentence="Geef twee dagdelen vrij."
    )
    assert TEAM not in (await sees(board, DIRECTOR, page_of(board))).page
    assert TEAM not in (await sees(board, LEAD, page_of(board))).page, "as the directorate sees it"
    board.town.clock.moment += timedelta(days=4)
    seen = await sees(board, DIRECTOR, page_of(board))
    assert f"{TEAM}\nGeef twee dagdelen vrij.\nSinds" in seen.said
    assert TEAM not in (await sees(board, SECRETARY, page_of(board))).page


# ---- who sees it


async def test_core_group_and_secretary_see_decisions_and_no_counts(board):
    await more_teams(board)
    await decides(board)
    for name in (SECRETARY, CORE):
        seen = await sees(board, name, page_of(board))
        assert "Programma 2" in seen.said
        for nothing in ("teams doen mee", "Voorwaarden", "moet nog beginnen", "Balie", TEAM):
            assert nothing not in seen.said


async def test_whoever_leads_no_team_comes_to_this_page_from_the_tab(board):
    dora = board.browser(DIRECTOR)
    assert (await dora.signs_in()).status == 303
    assert (await sees(board, LEAD, "/bord")).status == 200


@pytest.mark.parametrize("name", [OTHER_LEAD, *GUIDES, *MEMBERS[:2], "omar", "nobody", "devi"])
async def test_nobody_else_gets_anything_of_it(board, name):
    await appoints(board.town, "devi", part="works_council")
    await decides(board)
    seen = await sees(board, name, page_of(board))
    assert seen.status == 403
    for word in (TEAM, "Werk en Inkomen", "Programma 2", "moet nog beginnen"):
        assert word not in seen.page
    guessed = await sees(board, name, f"{PAGE}?eenheid=00000000000000000000000000000000")
    assert guessed.page == seen.page, "a unit of others sounds as one that is not there"


# ---- what nobody gets


ASKED = (
    "/bord?sorteer=telaat",
    "/bord?zoek=ranglijst",
    "/bord?zoek=scores per manager",
    "/bord/directie?order=lateness",
    "/bord/directie?manager=marleen",
    "/bord/ranglijst",
    "/bord/managers/marleen",
    "/bord/resultaat/1",
    "/bord/teams/1",
    "/bord/teams.csv?sort=late",
)


@pytest.mark.parametrize("path", ASKED)
async def test_asked_for_a_ranking_or_a_result_it_says_what_the_chat_says(board, path):
    seen = await sees(board, LEAD, path)
    assert seen.status == 403
    assert "Die lijst maak ik niet. Wat stilstaat zie je, met wat er nodig is." in seen.said
    assert "Hoe iemand leidinggeeft, bespreek je met die persoon" in seen.said
    assert TEAM not in seen.page
    stranger = await sees(board, "samira", path)
    assert "Dit bord is voor wie" in stranger.said


# ---- not a byte differs, and nothing grows


async def pages(folder, answers):
    folder.mkdir()
    async with board_with_units(folder, "opened") as board:
        await more_teams(board, unit="Inkomen")
        for name, answer in answers.items():
            page = await getattr(board.town, name).opens_private_page()
            assert await page.answers(answer) == "in"
        seen = []
        for moment in (CLOSED, VISIBLE, ANSWERED):
            await board.town.until(moment)
            page = (await sees(board, DIRECTOR, page_of(board))).page
            seen.append(re.sub(r"[0-9a-f]{32}", "id", page))
        return seen


@pytest.mark.timeout(120)
async def test_not_a_byte_of_it_differs_when_answers_differ(tmp_path, monkeypatch):
    """Nobody answers, or everybody: with a result and without. The control is a page that tells."""
    nobody = await pages(tmp_path / "nobody", {})
    content = await pages(tmp_path / "content", dict.fromkeys(MEMBERS, 5))
    assert nobody == content


async def looked(board, name, path):
    """Statements, and bytes, of one page."""
    visitor, counted = board.browser(name), []
    await visitor.signs_in()
    await visitor.opens(path)
    with watched_statements(counted):
        page = (await visitor.opens(path)).page
    return len(counted), len(page)


def watched_statements(counted):
    """Every statement of a page: those of the ORM and those that run on the file itself."""
    real = PreparedQuery.all

    async def all_(self, session, **values):
        counted.append(self)
        return await real(self, session, **values)

    return patch.object(PreparedQuery, "all", all_)


@pytest.mark.parametrize(
    ("name", "path", "first"),
    [(DIRECTOR, PAGE, 3), (LEAD, "/bord", 60), (LEAD, "/bord/tijdlijn", 60)],
)
async def test_neither_its_statements_nor_its_bytes_grow_with_the_teams(board, name, path, first):
    """A lead sees fifty teams on a page."""
    path = page_of(board) if path == PAGE else path
    await more_teams(board, first)
    few = await looked(board, name, path)
    await more_teams(board, 40)
    many = await looked(board, name, path)
    assert few[0] == many[0] > 3
    assert many[1] - few[1] < 250, "only the digits of the counts, and the number of pages"
