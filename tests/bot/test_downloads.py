"""Documents behind an expiring link: the right words in the right form, or one kind refusal."""

import io
import sqlite3
import zipfile
from base64 import b64decode
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta

import pytest
from icalendar import Calendar
from pypdf import PdfReader

from booth.envelope import behind_link, close_request, link_of
from booth.tickets import VALID
from bot.downloads import FILE_REPLY, _file_name, chat_address
from bot.settings import Settings
from content.library import Library
from documents.calendar import ics
from papers import catalogue
from papers.calendar_entry import entry_for
from papers.source import Source
from storage.engine.database import Database
from storage.work import Desk
from tests.dialogs.alive import a_session
from tests.dialogs.towns import house_at, rows, team_id, town_at
from tests.notary import notary_of
from trajectory.language import Language

FORMS = ("PDF", "Word")
WORD = "meer dan de helft"
SHARED = "more than half"


@pytest.fixture
async def town(tmp_path):
    async with town_at("released", tmp_path) as town:
        yield town


async def fetches(town, link, **extra):
    """What the download page gets for the key and the ticket of a link."""
    front, ticket = behind_link(link)
    sealed = close_request(front, {"action": "open", "ticket": ticket, **extra})
    async with town.session.post(f"{town.address}/bestand", data=sealed.body) as response:
        body = await response.read()
        assert response.status == 200
        assert "no-store" in response.headers["Cache-Control"]
        assert len(body) % FILE_REPLY == 0
        return sealed.opened(body)


async def refused(town, link):
    """The key of the refusal; never bytes of a document, never a stack trace."""
    said = await fetches(town, link)
    assert said.keys() == {"error"}
    return said["error"]


def file_in(said):
    return b64decode(said["file"])


async def link(somebody, label, *way):
    """The key and the ticket in a link, reached through these buttons."""
    for button in way:
        await somebody.presses(button)
    return somebody.link(label).partition("#")[2].partition(".")[2]


async def result_ticket(town, form="PDF", name="marleen", **language):
    somebody = getattr(town, name)
    await somebody.says("resultaat")
    return await link(somebody, _beside(form, **language))


def _beside(form, *, english=False):
    """What the row of a document says."""
    words = {"PDF": ("Open als PDF", "Open as PDF"), "Word": ("Open in Word", "Open in Word")}
    return words[form][english]


def words_in(document):
    """All words of a PDF or DOCX."""
    if document.startswith(b"%PDF"):
        pages = PdfReader(io.BytesIO(document)).pages
        return " ".join(" ".join(page.extract_text() for page in pages).split())
    with zipfile.ZipFile(io.BytesIO(document)) as parts:
        return parts.read("word/document.xml").decode()


# ---- the right words in the right form


@pytest.mark.parametrize(
    ("title", "form", "name"),
    [
        ("Handreiking Zuid", "a3", "handreiking-zuid-2027-03-16-a3.pdf"),
        ("Handreiking " + "W" * 400, "pdf", f"handreiking-{'w' * 68}-2027-03-16.pdf"),
        ("Шум", "docx", "2027-03-16.docx"),
        ("../../etc", "ics", "etc-2027-03-16.ics"),
    ],
)
def test_the_name_of_a_file_has_its_day_whatever_the_team_is_called(title, form, name):
    assert _file_name(title, date(2027, 3, 16), form) == name


@pytest.mark.parametrize("form", FORMS)
async def test_the_result_in_dutch(town, form):
    said = await fetches(town, await result_ticket(town, form))
    ending = {"PDF": "pdf", "Word": "docx"}[form]
    assert said["name"] == f"resultaat-inkomen-noord-3-2027-01-26.{ending}"
    for words in ("Resultaat", "Inkomen Noord 3", WORD):
        assert words in words_in(file_in(said))


@pytest.mark.parametrize("form", FORMS)
async def test_the_result_in_english(town, form):
    await town.samira.repeats("language.choose", language="en")
    said = await fetches(town, await result_ticket(town, form, "samira", english=True))
    assert "team-result-inkomen-noord-3" in said["name"]
    assert SHARED in words_in(file_in(said))


async def test_the_file_of_a_session_leads_to_the_chat(town):
    """A town is a try-out, which has no chat: here its file is asked for as in production."""
    session = a_session(town, "intake", date(2027, 2, 16), "confirmed")
    sent = {"team": team_id(town), "session": session}
    await town.samira.repeats("plan.file", **sent)
    said = await fetches(town, await link(town.samira, "Download het bestand"))
    assert said["name"] == "gezamenlijke-intake-inkomen-noord-3-2027-02-16.ics"
    [event] = Calendar.from_ical(file_in(said)).walk("VEVENT")
    assert "url" not in event
    database = Database(town.settings.database_url)
    async with Desk(database, notary_of(town.settings)).reading() as work:
        chat = chat_address("1b7a")
        source = Source(work, Library.load(), town.clock.moment, "bot.example", chat)
        entry = await entry_for(source, f"{session}/1", Language.NL)
    await database.close()
    [event] = Calendar.from_ical(ics(entry)).walk("VEVENT")
    assert str(event["url"]) == "https://teams.microsoft.com/l/chat/0/0?users=28:1b7a"
    assert str(event["url"]) in str(event["description"])


def test_a_try_out_has_no_chat_to_lead_to():
    assert chat_address("") == ""
    assert chat_address("1b7a").endswith("users=28:1b7a")


async def test_manager_and_member_get_the_same_file_to_the_byte(town):
    files = [
        file_in(await fetches(town, await result_ticket(town, "PDF", name)))
        for name in ("marleen", "samira")
    ]
    assert files[0] == files[1]


async def test_the_briefing_has_points_and_never_a_text(town):
    await town.tariq.says("samenvatting")
    ticket = await link(town.tariq, _beside("PDF"))
    said = await fetches(town, ticket)
    assert said["name"] == "briefing-voor-de-intake-inkomen-noord-3-2027-01-26.pdf"
    assert "Een tekst" not in words_in(file_in(said))


async def test_the_team_document_has_no_points_for_the_trainer(town):
    words = words_in(file_in(await fetches(town, await result_ticket(town))))
    assert "Voor het gesprek" not in words
    assert "Lees de teksten" not in words


async def test_fetching_writes_nothing(town):
    ticket = await result_ticket(town)
    before = rows(town.folder)
    await fetches(town, ticket)
    assert rows(town.folder) == before


# ---- what is refused


async def test_a_link_works_for_half_an_hour_and_not_longer(town):
    ticket = await result_ticket(town)
    town.clock.moment += VALID - timedelta(seconds=1)
    assert "file" in await fetches(town, ticket)
    town.clock.moment += timedelta(seconds=1)
    assert await refused(town, ticket) == "ticket-expired"


@pytest.mark.parametrize("place", [0, 30, -3])
async def test_a_ticket_with_one_letter_changed_opens_nothing(town, place):
    front, ticket = behind_link(await result_ticket(town))
    letters = list(ticket)
    letters[place] = "A" if letters[place] != "A" else "B"
    assert await refused(town, link_of(front, "".join(letters))) == "ticket-invalid"


@pytest.mark.parametrize("ticket", ["", "x", "AAAA", "é" * 100, "../../etc/passwd", "A" * 10_000])
async def test_what_is_no_ticket_opens_nothing(town, ticket):
    front, _ = behind_link(await result_ticket(town))
    assert await refused(town, link_of(front, ticket)) == "ticket-invalid"


async def test_a_ticket_of_another_kind_opens_nothing(town):
    await town.tariq.says("samenvatting")
    reading = await link(town.tariq, "Open de leespagina", "Lees de teksten")
    page = await town.samira.opens_private_page()
    for other in (reading, page._link):
        assert await refused(town, other) == "ticket-invalid"


async def test_a_ticket_of_another_installation_opens_nothing(town, tmp_path):
    _, ticket = behind_link(await result_ticket(town))
    async with house_at("released", tmp_path / "elsewhere") as house:
        for key in (tmp_path / "elsewhere" / "keys").glob("*tickets-*.key"):
            key.write_bytes(b"k" * 32)
        elsewhere = await house.starts()
        front, _ = behind_link(await result_ticket(elsewhere))
        assert await refused(elsewhere, link_of(front, ticket)) == "ticket-invalid"


async def test_when_the_result_is_gone_so_is_the_document(town):
    ticket = await result_ticket(town)
    with closing(sqlite3.connect(town.folder / "town.db")) as database, database:
        database.execute("DELETE FROM release")
    assert await refused(town, ticket) == "ticket-expired"


async def test_a_request_none_of_our_pages_would_send(town):
    ticket = await result_ticket(town)
    assert await fetches(town, ticket, more="x") == {"error": "request-malformed"}
    async with town.session.post(f"{town.address}/bestand", data=b"{}") as response:
        assert (response.status, await response.read()) == (400, bytes(FILE_REPLY))
    async with town.session.delete(f"{town.address}/bestand") as response:
        assert response.status == 405


async def test_a_document_that_fails_says_so_and_nothing_of_why(town, monkeypatch, caplog):
    def broken(_):
        raise RuntimeError("Inkomen Noord 3 zei iets")

    result = catalogue.CATALOGUE["result"]
    monkeypatch.setitem(result, "pdf", replace(result["pdf"], file=broken))
    assert await refused(town, await result_ticket(town)) == "not-arrived"
    assert "zei iets" not in caplog.text


async def decisions(town):
    async with town.session.get(f"{town.address}/bescherming/besluiten") as response:
        return await response.json()


async def test_what_the_organisation_decided_can_be_read_by_everybody(tmp_path):
    told = {
        "works_council_decision": "OR 2027-3",
        "impact_assessment": "DPIA 14",
        "controller": "Gemeente Amsterdam",
        "privacy_contact": "fg@amsterdam.nl",
        "legal_basis": "legal_duty",
        "transfer": "none",
        "processors": "de rekendienst",
        "tls_inspection": False,
    }
    async with town_at("enrolled", tmp_path, **told) as town:
        said = await decisions(town)
    assert said == {
        "works_council": "OR 2027-3",
        "impact_assessment": "DPIA 14",
        "opens_rounds": True,
        "threshold": 5,
        "controller": "Gemeente Amsterdam",
        "contact": "fg@amsterdam.nl",
        "legal_basis": "legal_duty",
        "transfer": "none",
        "processors": "de rekendienst",
        "tls_inspection": False,
        "database_tells": [],
        "keeps": {"texts": 30, "sent": 90, "people": 365},
    }


async def test_what_was_not_decided_is_said_as_nothing(town):
    said = await decisions(town)
    assert {name for name, value in said.items() if value is None} == {
        "works_council",
        "impact_assessment",
        "controller",
        "contact",
        "legal_basis",
        "transfer",
        "processors",
        "tls_inspection",
    }


async def test_the_page_knows_that_production_opens_nothing_before_that(tmp_path, monkeypatch):
    monkeypatch.setattr(Settings, "may_open_rounds", False)
    async with town_at("enrolled", tmp_path, threshold=8) as town:
        decided = await decisions(town)
    assert (decided["opens_rounds"], decided["threshold"]) == (False, 8)
