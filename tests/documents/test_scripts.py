"""Names of people from everywhere: a PDF shows them with letters of their own script, as Word does;
what it cannot show, it says in words."""

import os
import subprocess
import sys
from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pypdfium2
import pytest
from fontTools.ttLib import TTFont
from pypdf import PdfReader

import documents
from documents.fonts import EAST_ASIA
from tests.documents.guides import a_guide
from tests.documents.sheets import RESULT, RESULT_IN_ENGLISH
from tests.servers import ROOT
from tools.fonts.cutting import cut, letters_of
from tools.fonts.east_asia import wheel
from tools.fonts.sources import Font

FONTS = ROOT / "documents" / "fonts"
NAMES = {
    "Arabic": "شؤون الدخل",
    "Armenian": "Խումբ Հյուսիս",
    "Bengali": "আমাদের দল",
    "Devanagari": "हमारी टीम",
    "Ethiopic": "ዓለም ገብረ",
    "Georgian": "ჯგუფი ჩრდილოეთი",
    "Gujarati": "અમારી ટીમ",
    "Gurmukhi": "ਸਾਡੀ ਟੀਮ",
    "Hebrew": "צוות צפון",
    "Kannada": "ನಮ್ಮ ತಂಡ",
    "Khmer": "ក្រុមយើង",
    "Lao": "ທີມເໜືອ",
    "Malayalam": "ഞങ്ങളുടെ ടീം",
    "Myanmar": "ကျွန်ုပ်တို့အဖွဲ့",
    "NKo": "ߒߞߏ",
    "Oriya": "ଆମ ଦଳ",
    "Sinhala": "අපේ කණ්ඩායම",
    "Syriac": "ܣܘܪܝܝܐ",
    "Tamil": "தமிழ்ச்செல்வி",
    "Telugu": "మా బృందం",
    "Thaana": "ދިވެހި",
    "Thai": "ทีมเหนือ",
    "Tibetan": "ང་ཚོའི་རུ་ཁག",
    "Tifinagh": "ⵜⴰⵎⴰⵣⵉⵖⵜ",
}
FAMILIES = sorted({path.name.partition("_")[0] for path in FONTS.glob("*.ttf")})
CHINESE, KOREAN = "王小明", "김민준"
UNSHOWN = "Op de plek van □ staat een teken dat deze PDF niet kan laten zien."


def named(name, sheet=RESULT_IN_ENGLISH):
    return replace(sheet, subtitle=name, facts=(("Naam", name),), unshown=UNSHOWN)


def read(content):
    pages = pypdfium2.PdfDocument(content)
    return "\n".join(page.get_textpage().get_text_range() for page in pages)


def fonts_in(content):
    return {
        font["/BaseFont"].partition("+")[2].partition("-")[0]
        for page in PdfReader(BytesIO(content)).pages
        for font in page["/Resources"]["/Font"].values()
    }


@pytest.mark.parametrize("script", NAMES)
def test_a_name_is_shown_in_letters_of_its_own_script(script):
    content = documents.pdf(named(NAMES[script]))
    assert f"NotoSans{script}" in fonts_in(content) | {
        name.replace("Serif", "Sans") for name in fonts_in(content)
    }
    assert fonts_in(content) <= {"SourceSans3", f"NotoSans{script}", f"NotoSerif{script}"}
    assert "\N{WHITE SQUARE}" not in read(content)
    assert "□" not in read(content), "and nothing is said of letters that are missing"


@pytest.mark.parametrize(
    "name", ["Nguyễn Thị Thảo", "Łukasz Şahin", "Ольга", "Νίκος", "Þórður Ærøskøbing"]
)
def test_a_name_in_letters_that_are_close_is_whole_too(name):
    text = read(documents.pdf(named(name)))
    assert name in text
    assert "□" not in text


@pytest.mark.parametrize("name", [CHINESE, KOREAN, "日本", "🎉"])
def test_what_no_font_at_hand_has_is_said_in_words(name):
    text = read(documents.pdf(named(name, RESULT)))
    assert text.count("□") == 2 * len(name) + 1, "twice the name, and the sentence"
    assert UNSHOWN in text.replace("\r\n", " ")


def test_a_poster_says_it_too_for_it_has_no_other_page():
    guide = replace(a_guide(), subtitle=f"Team {CHINESE}", unshown=UNSHOWN)
    assert UNSHOWN in read(documents.poster(guide)).replace("\r\n", " ")
    assert UNSHOWN not in read(documents.poster(replace(guide, subtitle="Team Noord")))


def test_every_font_is_one_that_pages_ask_for_and_its_makers_are_named():
    asked = (ROOT / "documents" / "paper.typ").read_text(encoding="utf-8")
    rights = (FONTS / "OFL-Noto.txt").read_text(encoding="utf-8")
    assert {name.removeprefix("NotoSans").removeprefix("NotoSerif") for name in FAMILIES} == {
        *NAMES,
        "SourceSans3",
    }
    for script in NAMES:
        assert f'"{script}"' in asked or f"Noto Serif {script}" in asked
        assert f"notofonts/{script.lower()})" in rights


# ---- the extra package


def a_font(letters):
    """A font of Chinese with a shape of another script for each of these letters, and for an A."""
    font = TTFont(FONTS / "NotoSansTifinagh_400Regular.ttf", recalcTimestamp=False)
    shapes = font.getGlyphOrder()[10:]
    for table in font["cmap"].tables:
        table.cmap = dict(zip(map(ord, (*letters, "A")), shapes, strict=False))
    for name in font["name"].names:
        name.string = str(name).replace("Tifinagh", "SC")
    saved = BytesIO()
    font.save(saved)
    return saved.getvalue()


WITH_IT = """
import sys
sys.path.insert(0, sys.argv[1])
import documents
from tests.documents.test_scripts import CHINESE, RESULT, named
sys.stdout.buffer.write(documents.pdf(named(CHINESE, RESULT)))
"""


def test_with_the_extra_package_chinese_is_shown_and_nothing_is_said(tmp_path):
    fonts = {"NotoSansSC_400Regular.ttf": a_font(CHINESE)}
    (tmp_path / "package").mkdir()
    made = wheel(fonts, "The licence.", tmp_path / "package", tmp_path)
    with ZipFile(made) as packed:
        packed.extractall(tmp_path / "installed")
        assert f"{EAST_ASIA}/NotoSansSC_400Regular.ttf" in packed.namelist()
        assert any(name.endswith("licenses/OFL.txt") for name in packed.namelist())
    done = subprocess.run(
        [sys.executable, "-c", WITH_IT, str(tmp_path / "installed")],
        capture_output=True,
        check=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    text = read(done.stdout)
    assert text.count(CHINESE) == 2
    assert "□" not in text


def test_a_package_that_is_too_large_is_refused(tmp_path):
    (tmp_path / "package").mkdir()
    large = {"Large.ttf": os.urandom(15_100_000)}
    with pytest.raises(SystemExit, match="more than 15000000"):
        wheel(large, "The licence.", tmp_path / "package", tmp_path)


def test_of_a_font_the_letters_of_the_common_set_are_kept_and_no_latin_ones():
    rare = "\N{CJK UNIFIED IDEOGRAPH-3400}"
    kept = TTFont(BytesIO(cut(Font("SC", a_font(CHINESE + rare), "gb2312")))).getBestCmap()
    assert set(kept) == set(map(ord, CHINESE))
    script = TTFont(BytesIO(cut(Font("Tamil", a_font("தமிழ்"), "")))).getBestCmap()
    assert set(script) == set(map(ord, "தமிழ்"))


@pytest.mark.parametrize(
    ("charset", "count", "among"),
    [("gb2312", 7_445, "王赵钱孙李"), ("euc_kr", 8_225, "김이박최정鍾")],
)
def test_the_common_sets_are_whole(charset, count, among):
    letters = set(letters_of(charset))
    assert len(letters) == count
    assert set(map(ord, among)) <= letters
