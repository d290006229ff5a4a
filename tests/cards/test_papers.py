"""Every document that the play gave out, opened again: it answers what is asked of it, and a
checker that is not of ours finds it readable without eyes."""

from pathlib import Path

import page
import pytest
import yaml

from tests.documents.as_word import in_word, length
from tests.documents.opened import paragraphs_of, said_by

pytestmark = pytest.mark.timeout(600)
"""The first of them waits for the whole play."""
ASKED = yaml.safe_load((Path(__file__).parent / "asked_of_papers.yaml").read_text(encoding="utf-8"))


FORMS = (("pdf", "docx"), ("pptx",), ("ics",))
"""Slides beside a paper have questions of their own."""


@pytest.mark.parametrize("paper", ASKED)
def test_whoever_asks_finds_the_answer(album, paper):
    """In a paper and in its Word file, on slides, in a calendar."""
    named = {
        forms: {form: album.papers.get(f"{paper}-{album.language}.{form}") for form in forms}
        for forms in FORMS
    }
    files = next(found for found in named.values() if all(found.values()))
    unanswered = [
        (form, one["asks"])
        for form, content in files.items()
        for one in ASKED[paper]
        if one[album.language] not in said_by(content, form)
    ]
    assert unanswered == []


MOSTLY = 0.8
"""Of all documents; typst keeps more together, and the program measures lines a little otherwise,
so that here and there a last line stands on another page."""


def test_a_pdf_and_its_word_file_are_equally_long(album, tmp_path):
    """Pages of every document, counted by a program that lays out Word files."""
    written = {name: content for name, content in album.papers.items() if name.endswith(".docx")}
    assert len(written) > 20
    saved = {
        name: length(album.papers[name.replace(".docx", ".pdf")]) - length(content)
        for name, content in in_word(written, tmp_path).items()
    }
    assert {name: pages for name, pages in saved.items() if abs(pages) > 1} == {}
    assert list(saved.values()).count(0) > MOSTLY * len(saved), saved


MISREAD = {"PDFA2A-STREAM-LENGTH-001"}
"""Where the last byte of a stream is a carriage return, the checker takes it for its line end."""


@pytest.mark.parametrize("profile", ["ua1", "2a"])
def test_an_independent_checker_finds_every_pdf_readable_without_eyes_and_kept_for_good(
    album, profile
):
    """PDF/UA-1 and PDF/A-2a, rule by rule, by `page`, which passes the corpus of veraPDF."""
    made = {name: content for name, content in album.papers.items() if name.endswith(".pdf")}
    assert len(made) > 20
    wrong = {
        name: found
        for name, content in made.items()
        if (found := failures(content, profile) - MISREAD)
    }
    assert wrong == {}


def failures(content, profile):
    """The rules of a profile that a file breaks."""
    report = page.validate_pdf_bytes(content, profile=profile)
    assert report.is_compliant == (not report.failures)
    assert report.rules.total > 100
    return {one.rule_id for one in report.failures}


def test_the_checker_sees_what_is_amiss(album):
    """A language that no longer stands in the file: whoever listens would hear it mispronounced."""
    content = album.papers[f"result-team-{album.language}.pdf"]
    assert content.count(b"/Lang") >= 1
    broken = content.replace(b"/Lang", b"/Gnal")
    assert failures(broken, "ua1")


def test_a_pdf_and_its_word_file_say_the_same(album):
    """Every paragraph of the one stands in the other."""
    for name, content in album.papers.items():
        if name.endswith(".docx"):
            pdf = said_by(album.papers[name.replace(".docx", ".pdf")], "pdf")
            parts = (part for line in paragraphs_of(content) for part in line.split(" · "))
            missing = [part for part in parts if part not in pdf]
            assert not missing, (name, missing)
