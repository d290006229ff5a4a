"""Documents behind an expiring link: the right words in the right form, or one kind refusal."""

import io
import json
import sqlite3
import zipfile
from contextlib import closing
from dataclasses import replace
from datetime import timedelta

import pytest
from pypdf import PdfReader

from booth.tickets import VALID
from bot.settings import Settings
from papers import catalogue
from tests.chat import REQUEST
from tests.dialogs.towns import house_at, rows, town_at

FORMS = ("PDF", "Word")
WORD = "meer dan de helft"
SHARED = "more than half"


@pytest.fixture
async def town(tmp_path):
    async with town_at("released", tmp_path) as town:
        yield town


async def fetches(town, ticket, **extra):
    """What the download page asks; status, headers and bytes."""
    message = {"ticket": ticket, **extra}
    bare = len(json.dumps({**message, "pad": ""}).encode())
    body = json.dumps({**message, "pad": "x" * (REQUEST - bare)}).encode()
    async with town.session.post(f"{town.address}/bestand/open", data=body) as response:
        return response.status, response.headers, await response.read()


async def refused(town, ticket):
    """The key of the refusal; never bytes of a document, never a stack trace."""
    status, headers, body = await fetches(town, ticket)
    assert status == 400
    assert headers["Content-Type"].startswith("application/json")
    assert len(body) == 1_024
    return json.loads(body)["error"]


async def link(somebody, label, *way):
    """The ticket behind a link, reached through these buttons."""
    for button in way:
        await somebody.presses(button)
    return somebody.link(label).partition("#")[2].partition(".")[2]


async def result_ticket(town, form="PDF", name="marleen"):
    somebody = getattr(town, name)
    await somebody.says("resultaat")
    english = somebody.locale.startswith("en")
    return await link(somebody, form, "As a document" if english else "Als document")


def words_in(document):
    """All words of a PDF or DOCX."""
    if document.startswith(b"%PDF"):
        pages = PdfReader(io.BytesIO(document)).pages
        return " ".join(" ".join(page.extract_text() for page in pages).split())
    with zipfile.ZipFile(io.BytesIO(document)) as parts:
        return parts.read("word/document.xml").decode()


# ---- the right words in the right form


@pytest.mark.parametrize("form", FORMS)
async def test_the_result_in_dutch(town, form):
    status, headers, body = await fetches(town, await result_ticket(town, form))
    assert status == 200
    ending = {"PDF": "pdf", "Word": "docx"}[form]
    name = f'attachment; filename="teamresultaat-inkomen-noord-3.{ending}"'
    assert headers["Content-Disposition"] == name
    assert "no-store" in headers["Cache-Control"]
    for words in ("Teamresultaat", "Inkomen Noord 3", WORD):
        assert words in words_in(body)


@pytest.mark.parametrize("form", FORMS)
async def test_the_result_in_english(town, form):
    town.samira.locale = "en-GB"
    status, headers, body = await fetches(town, await result_ticket(town, form, "samira"))
    assert status == 200
    assert "team-result-inkomen-noord-3" in headers["Content-Disposition"]
    assert SHARED in words_in(body)


async def test_manager_and_member_get_the_same_file_to_the_byte(town):
    files = [
        (await fetches(town, await result_ticket(town, "PDF", name)))[2]
        for name in ("marleen", "samira")
    ]
    assert files[0] == files[1]


async def test_the_briefing_has_points_and_never_a_text(town):
    await town.tariq.says("samenvatting")
    ticket = await link(town.tariq, "PDF", "Als document")
    status, headers, body = await fetches(town, ticket)
    assert status == 200
    assert "briefing-voor-de-intake-inkomen-noord-3.pdf" in headers["Content-Disposition"]
    assert "Een tekst" not in words_in(body)


async def test_the_team_document_has_no_points_for_the_trainer(town):
    _, _, body = await fetches(town, await result_ticket(town))
    assert "Voor het gesprek" not in words_in(body)
    assert "Lees de teksten" not in words_in(body)


async def test_fetching_writes_nothing(town):
    ticket = await result_ticket(town)
    before = rows(town.folder)
    await fetches(town, ticket)
    assert rows(town.folder) == before


# ---- what is refused


async def test_a_link_works_for_half_an_hour_and_not_longer(town):
    ticket = await result_ticket(town)
    town.clock.moment += VALID - timedelta(seconds=1)
    assert (await fetches(town, ticket))[0] == 200
    town.clock.moment += timedelta(seconds=1)
    assert await refused(town, ticket) == "ticket-expired"


@pytest.mark.parametrize("place", [0, 30, -3])
async def test_a_ticket_with_one_letter_changed_opens_nothing(town, place):
    ticket = list(await result_ticket(town))
    ticket[place] = "A" if ticket[place] != "A" else "B"
    assert await refused(town, "".join(ticket)) == "ticket-invalid"


@pytest.mark.parametrize("ticket", ["", "x", "AAAA", "é" * 100, "../../etc/passwd", "A" * 10_000])
async def test_what_is_no_ticket_opens_nothing(town, ticket):
    assert await refused(town, ticket) == "ticket-invalid"


async def test_a_ticket_of_another_kind_opens_nothing(town):
    await town.tariq.says("samenvatting")
    reading = await link(town.tariq, "Open de leespagina", "Lees de teksten")
    page = await town.samira.opens_private_page()
    for other in (reading, page._ticket()):
        assert await refused(town, other) == "ticket-invalid"


async def test_a_ticket_of_another_installation_opens_nothing(town, tmp_path):
    ticket = await result_ticket(town)
    async with house_at("released", tmp_path / "elsewhere") as house:
        (tmp_path / "elsewhere" / "keys" / "tryout-booth.key").write_bytes(b"k" * 32)
        assert await refused(await house.starts(), ticket) == "ticket-invalid"


async def test_when_the_result_is_gone_so_is_the_document(town):
    ticket = await result_ticket(town)
    with closing(sqlite3.connect(town.folder / "town.db")) as database, database:
        database.execute("DELETE FROM release")
    assert await refused(town, ticket) == "ticket-expired"


async def test_a_request_none_of_our_pages_would_send(town):
    ticket = await result_ticket(town)
    assert (await fetches(town, ticket, more="x"))[0] == 400
    async with town.session.post(f"{town.address}/bestand/open", data=b"{}") as response:
        assert response.status == 400
    async with town.session.get(f"{town.address}/bestand/open") as response:
        assert response.status == 405


async def test_a_document_that_fails_says_so_and_nothing_of_why(town, monkeypatch, caplog):
    def broken(_):
        raise RuntimeError("Inkomen Noord 3 zei iets")

    result = catalogue.CATALOGUE["result"]
    monkeypatch.setitem(result, "pdf", replace(result["pdf"], file=broken))
    status, _, body = await fetches(town, await result_ticket(town))
    assert status == 503
    assert json.loads(body)["error"] == "not-arrived"
    assert "zei iets" not in caplog.text + body.decode()


async def decisions(town):
    async with town.session.get(f"{town.address}/bescherming/besluiten") as response:
        return await response.json()


async def test_what_the_organisation_decided_can_be_read_by_everybody(tmp_path):
    settings = {"works_council_decision": "OR 2027-3", "impact_assessment": "DPIA 14"}
    async with town_at("enrolled", tmp_path, **settings) as town:
        decided = await decisions(town)
    assert decided == {
        "works_council": "OR 2027-3",
        "impact_assessment": "DPIA 14",
        "opens_rounds": True,
        "threshold": 5,
    }


async def test_what_was_not_decided_is_said_as_nothing(town):
    decided = await decisions(town)
    assert (decided["works_council"], decided["impact_assessment"]) == (None, None)


async def test_the_page_knows_that_production_opens_nothing_before_that(tmp_path, monkeypatch):
    async with town_at("enrolled", tmp_path, threshold=8) as town:
        monkeypatch.setattr(Settings, "may_open_rounds", False)
        decided = await decisions(town)
    assert (decided["opens_rounds"], decided["threshold"]) == (False, 8)
