"""The cover note of a wave stays on one page, in both languages, and names nobody."""

import io
from datetime import date

import pytest
from pypdf import PdfReader

from content.library import Library
from documents import docx, pdf
from papers.waves.cover_note import CoverNote
from tests.papers.test_unit_report import LIBRARY, UNIT
from trajectory.language import Language
from trajectory.rounds.instrument import Level
from trajectory.waves.months import months_from
from trajectory.waves.proposal import Takes
from trajectory.waves.wave import LONGEST_WHY, Fits, Prices, Wave, WaveKind
from use_cases.waves.reading import MonthCount, WaveCounts

APRIL = date(2027, 4, 1)
TAKES = Takes(900_000, 660, 120, 38_000_000)
LEVELS = {Level.TEAM: 120, Level.DEPARTMENT_MT: 24, Level.DIRECTORATE_MT: 6}
SAID = {Fits.YES: 120, Fits.NO: 12, None: 18}


def note(language=Language.NL, months=24, **more):
    """Of a directorate of 150 groups over two years, with all that may be on it."""
    wave = Wave("w", "u", WaveKind.WAVE, APRIL, months, version=3, laid=date(2027, 1, 11))
    counts = WaveCounts(
        wave,
        UNIT,
        [MonthCount(month, LEVELS, TAKES) for month in months_from(APRIL, months)],
        TAKES,
        1_500,
        7,
        SAID,
        None,
        Prices(5_000),
    )
    told = {"made": date(2027, 1, 8), "seen": True, "why": "", **more}
    return CoverNote(LIBRARY, counts, language, **told).sheet()


def test_the_library_is_the_real_one():
    assert isinstance(LIBRARY, Library)


@pytest.mark.parametrize("language", list(Language))
def test_it_stays_on_one_page_with_two_years_of_months(language):
    whole = note(language, why="w" * 20 + " woord" * ((LONGEST_WHY - 20) // 6))
    assert len(PdfReader(io.BytesIO(pdf(whole))).pages) == 1
    assert docx(whole).startswith(b"PK")


def test_it_has_everything_that_a_directorate_asks_for():
    sheet = note()
    assert [section.title for section in sheet.sections] == [
        "Gevraagd besluit",
        "Kern",
        "Uren en geld",
        "Medezeggenschap",
        "Communicatie",
    ]
    said = " ".join(line for section in sheet.sections for line in section.paragraphs)
    assert "€ 1.130.000" in said, "guides, and 15,000 hours of 50 euros"
    assert "15.000 uur van mensen" in said
    assert "Besluiten kan vanaf maandag 25 januari 2027" in said
    assert "Van 18 hoorden we niets" in said


@pytest.mark.parametrize(("language", "hours"), [(Language.NL, "15.000"), (Language.EN, "15,000")])
def test_large_numbers_in_its_table_are_written_as_people_write_them(language, hours):
    [rows] = [section.rows for section in note(language, 2).sections if section.rows]
    assert [row[-1] for row in rows.rows] == [hours, hours]


def test_without_a_works_council_it_says_that_nobody_sits_there():
    said = " ".join(line for section in note(seen=False).sections for line in section.paragraphs)
    assert "niemand van de medezeggenschap" in said


def test_the_same_wave_gives_everybody_the_same_bytes():
    assert pdf(note()) == pdf(note())
