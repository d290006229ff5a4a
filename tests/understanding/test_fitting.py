"""The classifier is fitted on the examples as they stand, and a start says when it is not."""

import re
import shutil

import pytest

from content.check import check
from content.finding import ContentFault
from content.library import FOLDER, Library
from content.understanding.examples import Example
from understanding.encoder import encode
from understanding.fitting import fit

FEW = [
    Example("support", "mijn baas scheldt mij uit"),
    Example("support", "ik word gepest"),
    Example("practical", "de printer is kapot"),
    Example("question:how-long", "hoe lang duurt het"),
    Example("question:how-long", "hoeveel minuten kost dit"),
]


@pytest.fixture
def folder(tmp_path):
    shutil.copytree(FOLDER, tmp_path / "content")
    return tmp_path / "content"


def add_a_line(folder, line):
    file = folder / "understanding" / "support.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("  nl:\n", f"  nl:\n    - {line}\n", 1), encoding="utf-8")


def problems(folder):
    return [f"{fault.problem} — {fault.remedy}" for fault in check(folder)]


def test_a_sentence_that_was_added_asks_for_a_new_fitting(folder):
    add_a_line(folder, "mijn manager gooit met koffie")
    [said] = problems(folder)
    assert "the examples were changed" in said
    assert "run make understanding" in said
    with pytest.raises(ContentFault, match="run make understanding"):
        Library.load(folder)


def test_weights_that_somebody_changed_are_refused_too(folder):
    weights = folder / "understanding" / "weights.npz"
    weights.write_bytes(weights.read_bytes() + b" ")
    assert ["run make understanding" in said for said in problems(folder)] == [True]
    weights.unlink()
    assert ["run make understanding" in said for said in problems(folder)] == [True]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("hoe lang duurt het", "stands under"),
        ("wat bewaar je over mij", "is already the command my_data"),
        ("x" * 201, "is too long"),
    ],
)
def test_a_sentence_that_cannot_be_one_is_a_fault_with_a_remedy(folder, line, said):
    add_a_line(folder, line)
    assert any(said in problem for problem in problems(folder))


def test_a_meaning_that_nothing_answers_is_a_fault(folder):
    file = folder / "understanding" / "team.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("question:who-coach:", "question:who-couch:"), encoding="utf-8")
    assert any("nothing is called question:who-couch" in said for said in problems(folder))


def test_every_question_that_has_a_card_has_examples():
    library = Library.load()
    files = (FOLDER / "understanding").glob("*.yaml")
    headings = {
        line for file in files for line in re.findall(r"(?m)^question:.*(?=:$)", file.read_text())
    }
    assert headings == {f"question:{id}" for id in library.practical}


def test_what_is_alike_gets_the_same_meaning_and_what_is_saved_is_what_was_fitted(tmp_path):
    fitted = fit(FEW, encode([one.text for one in FEW]))
    fitted.save(tmp_path / "few.npz")
    opened = type(fitted).load(tmp_path / "few.npz")
    for text, meaning in [
        ("my boss calls me names", "support"),
        ("hoe lang ben ik bezig", "question:how-long"),
        ("printer kapot", "practical"),
    ]:
        [shares] = opened.shares([text], encode([text]))
        assert opened.meanings[shares.argmax()] == meaning
        assert shares.sum() == pytest.approx(1)
        assert shares == pytest.approx(fitted.shares([text], encode([text]))[0], abs=0.02)
