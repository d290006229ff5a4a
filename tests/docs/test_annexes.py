"""The papers for whoever decides: complete, with settings and places that exist."""

import re

import pytest

from bot.settings import PREFIX, Settings
from bot.settings.organisation import Organisation
from storage.tables import METADATA
from tests.docs.test_documented import rows, section
from tests.servers import ROOT

FOLDER = ROOT / "docs" / "annexes"
ANNEXES = {file.name: file.read_text(encoding="utf-8") for file in sorted(FOLDER.glob("*.md"))}
KINDS = {"antwoord", "instelling", "dat beslissen jullie"}
QUESTIONS = rows(ANNEXES["questions.md"])
ASKED_OF_AN_ASSESSMENT = (
    "Over wie, en welke gegevens",
    "Noodzaak en evenredigheid",
    "Grondslag",
    "Bijzondere en strafrechtelijke gegevens",
    "Wie ontvangt wat",
    "Risico's en maatregelen",
    "Bewaren",
    "Rechten van mensen",
    "Als het misgaat: een datalek",
    "Voor het register (artikel 30)",
    "Dit vullen jullie zelf in",
)
"""Article 35(7) of the GDPR, and what a privacy officer asked beside it."""


def settings_in(text):
    return {name.lower() for name in re.findall(rf"{PREFIX}([A-Z_]+)", text)}


def places(text):
    """The anchors of a page, as a forge makes them of its headings."""
    headings = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


def test_there_are_thirty_four_questions_and_each_says_something():
    assert [int(cells[0]) for cells in QUESTIONS] == [*range(1, 35)]
    assert [cells[0] for cells in QUESTIONS if cells[3] not in KINDS or len(cells[4]) < 20] == []


@pytest.mark.parametrize("cells", QUESTIONS, ids=lambda cells: cells[0])
def test_an_answer_by_a_setting_names_a_setting(cells):
    assert cells[3] != "instelling" or settings_in(cells[4])


@pytest.mark.parametrize("name", ANNEXES)
def test_every_setting_that_an_annex_names_exists(name):
    assert settings_in(ANNEXES[name]) <= Settings.model_fields.keys()


@pytest.mark.parametrize("title", ASKED_OF_AN_ASSESSMENT)
def test_the_assessment_has_what_is_asked_of_it(title):
    assert len(section(ANNEXES["impact-assessment.md"], title)) > 300


def test_the_assessment_tells_of_every_table_that_keeps_something_on_a_person():
    """As privacy.md does, which is held to the database itself."""
    told = section(ANNEXES["impact-assessment.md"], "Over wie, en welke gegevens")
    told = {table for cells in rows(told) for table in re.findall(r"`(\w+)`", cells[-1])}
    privacy = (ROOT / "docs" / "privacy.md").read_text(encoding="utf-8")
    kept = rows(section(privacy, "What is kept on a person"))
    assert {table for cells in kept for table in re.findall(r"`(\w+)`", cells[-1])} <= told
    assert told <= METADATA.tables.keys()


def test_the_assessment_names_everything_that_an_organisation_fills_in():
    to_fill_in = section(ANNEXES["impact-assessment.md"], "Dit vullen jullie zelf in")
    assert Organisation.model_fields.keys() <= settings_in(to_fill_in)


@pytest.mark.parametrize("name", ANNEXES)
def test_every_link_between_the_papers_leads_to_a_heading(name):
    links = re.findall(r"\]\(([\w-]+\.md)?#([^)]+)\)", ANNEXES[name])
    wrong = [(page, place) for page, place in links if place not in places(ANNEXES[page or name])]
    assert wrong == []
