"""The promise is one set of sentences, each carried by attacks; nothing else promises as much."""

import json
import re

import pytest

from content.check import FOLDER
from content.texts import style
from content.texts.style import Style, read_style
from content.texts.texts import Texts
from content.yaml_file import read
from tests.attacks.attack import CONTROL
from tests.attacks.kept import PAGE, PROOF
from tests.attacks.subjects import ATTACKS
from tests.servers import ROOT
from tools import found_later, learned, pages, promise
from tools.found_later import not_built_yet
from trajectory.language import Language

SPECIFICATION = ROOT / "docs" / "design"
REPORT = json.loads(PROOF.read_text(encoding="utf-8"))["attacks"]
ATTACKS_PAGE = PAGE.read_text(encoding="utf-8").split("## Who learns what")[0]
SENTENCES = promise.messages("promise-")


@pytest.mark.parametrize("sentence", SENTENCES, ids=lambda sentence: sentence.key)
def test_every_sentence_of_the_promise_is_carried_by_attacks_that_exist(sentence):
    carried_by = promise.carried_by(sentence)
    assert carried_by
    assert [name for name in carried_by if name not in {attack.name for attack in ATTACKS}] == []


@pytest.mark.parametrize("sentence", SENTENCES, ids=lambda sentence: sentence.key)
def test_what_carries_a_sentence_held_on_both_databases_and_its_control_did_not(sentence):
    rows = [row for row in REPORT if row["name"] in promise.carried_by(sentence)]
    assert {row["backend"] for row in rows} == {"sqlite", "postgresql"}
    assert [row["name"] for row in rows if not row["holds"]] == []
    assert [row["name"] for row in rows if row["control_rate"] < CONTROL] == []


def test_every_attack_that_the_works_council_reads_of_exists():
    paper = (ROOT / "docs" / "annexes" / "works-council.md").read_text(encoding="utf-8")
    promised = paper.split("\n## Wat we beloven\n")[1].split("\n## ")[0]
    named = re.findall(r"`([^`]+)`", promised)
    assert named
    assert [name for name in named if name not in {attack.name for attack in ATTACKS}] == []


def test_every_line_of_who_can_still_reach_answers_says_why_it_stands_there():
    assert promise.lines()
    assert [line.key for line in promise.lines() if promise.rule_of(line) is None] == []


def test_a_line_waits_as_long_as_its_rule_is_not_built_and_no_longer():
    """Whoever builds a rule takes its lines away in the same change (trust.md, rule 13)."""
    rules = [rule for line in promise.lines() if (rule := promise.rule_of(line))]
    assert {rule for why, rule in rules if why == "waits for"} == not_built_yet()
    assert {rule for why, rule in rules if why == "stays"} == {13}


def test_what_was_found_later_stands_below_the_attacks_until_its_rule_is_built():
    assert not_built_yet() <= {one.rule for one in found_later.FOUND}
    assert {int(rule) for _, _, rule in found_later.open_still()} == not_built_yet() | {13}


def test_every_part_that_attacks_stands_in_who_learns_what():
    by = {part for row in REPORT for part in row["adversary"].split() if re.match(r"A\d+", part)}
    assert by <= learned.PARTS.keys()
    explained = re.findall(r"^\| (A\d+) \| \w", ATTACKS_PAGE, re.MULTILINE)
    assert [*learned.PARTS] == explained
    groups = {line.key.split("-")[1] for line in promise.lines()}
    assert {group for told in learned.PARTS.values() for group in told} == groups


# ---- nothing else promises


def made_by_hand() -> dict[str, str]:
    """Every document without the tables that `make docs` writes, but for the specification."""
    documents = [*ROOT.glob("*.md"), ROOT / "publiccode.yml", *(ROOT / "docs").rglob("*.md")]
    ours = [file for file in documents if file.parent != SPECIFICATION]
    texts = {str(file.relative_to(ROOT)): file.read_text(encoding="utf-8") for file in ours}
    return {name: pages.without_tables(text) for name, text in texts.items()}


@pytest.fixture(scope="module")
def written() -> Style:
    return read_style(read(FOLDER / style.FILE.name))


@pytest.mark.parametrize("name", made_by_hand())
def test_no_document_promises_in_words_of_its_own(name, written):
    text = made_by_hand()[name]
    assert [said.word for one in Language for said in written.promises_in(text, one)] == []


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        (Language.NL, "Niemand kan zien wie wat antwoordt."),
        (Language.NL, "Het antwoord kan niemand lezen."),
        (Language.NL, "Alleen de trainer van je team leest dit."),
        (Language.NL, "Daarna is alles vernietigd."),
        (Language.EN, "Nobody can see who answers what."),
        (Language.EN, "Only the trainer of your team reads this."),
        (Language.EN, "After that everything is destroyed."),
    ],
)
def test_a_promise_in_other_words_is_found(language, sentence, written):
    assert list(written.promises_in(sentence, language))


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        (Language.NL, "We laten niemand zien wie meedoet."),
        (Language.NL, "Manager en trainer zien geen namen, alleen of veel mensen niet kunnen."),
        (Language.EN, "We show nobody who takes part."),
        (Language.EN, "Only then. The trainer reads it."),
    ],
)
def test_a_sentence_that_says_who_does_what_is_left_alone(language, sentence, written):
    assert list(written.promises_in(sentence, language)) == []


@pytest.mark.parametrize("language", Language)
def test_the_catalogue_entry_quotes_the_promise(language):
    entry = " ".join((ROOT / "publiccode.yml").read_text(encoding="utf-8").split())
    say = Texts.load().of(language)
    assert say("promise-who") in entry
    assert say("promise-together").rstrip(".") in entry
