"""A language is a folder: somebody adds one, and everything speaks it, in its own direction."""

import json
import re
from dataclasses import replace
from datetime import date
from functools import partial
from io import BytesIO

import pytest
from docx import Document
from docx.oxml.ns import qn
from pptx import Presentation
from pypdf import PdfReader

from content import check, commands
from content.calendar.typed_days import day_in
from content.instruments import lock
from content.instruments.questionnaire_file import read_questionnaire
from content.library import Library, instrument_files
from content.texts.languages import speak_languages_of
from content.yaml_file import read
from documents.calendar import ics
from documents.office import docx
from documents.slides import pptx
from documents.typeset import pdf
from manifest import description
from manifest.address import EXAMPLE
from tests.chat import town_at_work
from tests.content.third_language import add_language
from tests.dialogs.towns import sqlite_in
from tests.documents.sheets import BRIEFING
from tests.documents.test_calendar import ENTRY
from tests.documents.test_slides import THEME, show
from trajectory.language import Language

TURKISH = ("tr", "Türkçe", "tr-TR")
ARABIC = ("ar", "العربية", "ar-EG")


@pytest.fixture(params=[TURKISH, ARABIC], ids=["left to right", "right to left"])
def third(request, tmp_path):
    yield add_language(tmp_path, *request.param)
    speak_languages_of()


@pytest.fixture
def spoken(third, monkeypatch):
    """A program that starts on this content, after the check that every start makes."""
    assert check.check(third.content) == []
    monkeypatch.setattr("bot.start.content._checked_content", lambda: Library.load(third.content))
    # The manifest is made from the files of the project: for this test from these.
    load = partial(commands.load, third.content / "commands.yaml")
    monkeypatch.setattr(commands, "load", load)
    monkeypatch.setattr(description, "load", load)
    monkeypatch.setattr(description, "_TEXTS", third.manifest)
    monkeypatch.setattr(description, "FOLDER", third.content / "texts")
    Library.load(third.content)
    return third


# ---- the content


def test_a_language_that_is_whole_has_no_findings_and_changes_nothing_that_was_adopted(third):
    assert check.check(third.content) == []
    assert [*Language] == sorted([*Language], key=lambda one: (one != "nl", one))
    assert third.code in Language


def test_one_text_that_is_missing_is_one_finding(third):
    file = third.texts / "common.ftl"
    words = file.read_text(encoding="utf-8")
    file.write_text(re.sub(r"(?m)^answer-off-scale = .*\n", "", words), encoding="utf-8")
    [finding] = check.check(third.content)
    assert f"answer-off-scale has no translation in {third.code}" in str(finding)


def test_one_word_that_is_missing_in_a_table_is_one_finding(third):
    file = third.content / "ladder.yaml"
    words = file.read_text(encoding="utf-8")
    assert f"    {third.code}: Meteen\n" in words
    file.write_text(words.replace(f"    {third.code}: Meteen\n", "", 1), encoding="utf-8")
    [finding] = check.check(third.content)
    assert f"the translation {third.code} is missing" in str(finding)


def test_a_folder_without_its_language_file_is_named(third):
    (third.texts / "language.yaml").unlink()
    assert any("language.yaml" in str(finding) for finding in check.check(third.content))


def test_a_translation_counts_from_the_day_on_which_it_is_adopted(third):
    assert check.check(third.content) == []
    folder = third.content / "instruments"
    scan = folder / "teamscan.yaml"

    before = scan.read_text(encoding="utf-8")
    words = re.search(rf"(?m)^    {third.code}: .*$", before[before.index("\nitems:") :])[0]
    mine = f"    {third.code}: Anders."
    scan.write_text(before.replace(words, mine, 1), encoding="utf-8")
    assert check.check(third.content) == []
    lock.adopt([read_questionnaire(read(file)) for file in instrument_files(third.content)], folder)
    assert check.check(third.content) == []
    words = scan.read_text(encoding="utf-8")
    scan.write_text(words.replace(mine, f"{mine} Of toch."), encoding="utf-8")
    assert any("changed after it was adopted" in str(one) for one in check.check(third.content))


# ---- what people see


async def test_somebody_whose_teams_speaks_it_is_spoken_to_in_it_and_can_choose(spoken, tmp_path):
    async with town_at_work(tmp_path, sqlite_in(tmp_path)) as town:
        town.samira.locale = spoken.locale
        await town.samira.installs()
        assert town.samira.card["lang"] == spoken.code
        assert town.samira.card.get("rtl", False) is (spoken.code == "ar")
        await town.samira.says("taal")
        assert sorted(town.samira.buttons()) == sorted(["Nederlands", "English", spoken.name])
        assert town.samira.buttons()[0] == "Nederlands"
        await town.samira.presses("English")
        await town.samira.says("language")
        assert town.samira.card["lang"] == "en"
        await town.samira.presses(spoken.name)
        assert spoken.name in await town.samira.says("mijn gegevens")
        assert town.samira.card["lang"] == spoken.code


async def test_the_pages_have_its_words_and_its_direction(spoken, tmp_path):
    async with town_at_work(tmp_path, sqlite_in(tmp_path)) as town:
        async with town.session.get(f"{town.address}/prive") as response:
            page = await response.text()
        address = re.search(r"/prive/words\.\w+\.json", page).group()
        async with town.session.get(f"{town.address}{address}") as response:
            words = (await response.json())[spoken.code]
    assert words["language"]["name"] == spoken.name
    assert words["language"]["direction"] == ("rtl" if spoken.code == "ar" else "ltr")
    assert f'data-languages="{" ".join(Language)}"' in page
    assert page.count(f'<p lang="{spoken.code}"') == 3


def test_teams_is_told_of_it(spoken):
    files = description.files(EXAMPLE)
    assert json.loads(json.dumps(files[f"{spoken.code}.json"]))["name.short"]
    tags = files["manifest.json"]["localizationInfo"]["additionalLanguages"]
    assert spoken.code in [tag["languageTag"] for tag in tags]


def test_days_are_typed_in_it(spoken):
    today = date(2027, 1, 11)
    typed = {"tr": "12 Mart", "ar": "12 مارس"}[spoken.code]
    assert day_in(typed, today) == day_in("12 maart", today) == date(2027, 3, 12)


# ---- documents


def test_a_pdf_and_an_appointment_say_which_language_they_are_in(spoken):
    language = Language(spoken.code)
    catalogue = PdfReader(BytesIO(pdf(replace(BRIEFING, language=language)))).trailer["/Root"]
    assert catalogue["/Lang"] == spoken.locale
    assert f"LANGUAGE={spoken.code}".encode() in ics(replace(ENTRY, language=language))


def test_a_word_document_begins_at_the_side_where_people_begin_to_read(spoken):
    sheet = replace(BRIEFING, language=Language(spoken.code))
    document = Document(BytesIO(docx(sheet)))
    from_the_right = spoken.code == "ar"
    assert (document.styles["Normal"].font.rtl is True) is from_the_right
    assert (
        document.styles["Normal"].element.find(f".//{qn('w:bidi')}") is not None
    ) is from_the_right
    assert all(
        (one._sectPr.find(qn("w:bidi")) is not None) is from_the_right for one in document.sections
    )
    assert document.tables
    for table in document.tables:
        assert (table._tbl.tblPr.find(qn("w:bidiVisual")) is not None) is from_the_right


def test_slides_begin_at_that_side_too(spoken):
    deck = Presentation(BytesIO(pptx(show(THEME, language=Language(spoken.code)))))
    lines = [
        paragraph
        for slide in deck.slides
        for shape in slide.shapes
        if shape.has_text_frame
        for paragraph in shape.text_frame.paragraphs
        if paragraph.runs
    ]
    assert lines
    for line in lines:
        marked = line._p.pPr is not None and line._p.pPr.get("rtl") == "1"
        assert marked is (spoken.code == "ar")
        assert {run._r.rPr.get("lang") for run in line.runs} == {spoken.locale}
