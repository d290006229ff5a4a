"""Papers for security, procurement and accessibility: each row says how far, and where."""

import re

import pytest
import yaml

from bot.admin.commands import COMMANDS
from tests.docs.test_documented import rows
from tests.servers import ROOT

FOLDER = ROOT / "docs" / "adoption"
PUBLIC_CODE, BIO2, ACCESSIBILITY, REGISTER, EXIT = (
    (FOLDER / f"{name}.md").read_text(encoding="utf-8")
    for name in (
        "standard-for-public-code", "bio2", "accessibility", "algorithm-register", "exit-plan",
    )
)  # fmt: skip
LINK = re.compile(r"\]\(([^)#]*)(?:#([^)]+))?\)")
CRITERIA = {
    "Code in the open": 5,
    "Bundle policy and source code": 4,
    "Make the codebase reusable and portable": 10,
    "Welcome contributors": 8,
    "Make contributing easy": 5,
    "Maintain version control": 8,
    "Require review of contributions": 9,
    "Document codebase objectives": 3,
    "Document the code": 8,
    "Use plain English": 8,
    "Use open standards": 7,
    "Use continuous integration": 10,
    "Publish with an open license": 6,
    "Make the codebase findable": 10,
    "Use a coherent style": 4,
    "Document codebase maturity": 6,
}
"""Requirements of the Standard for Public Code 0.8.1, counted in its sources."""


def under(text, title):
    return rows(re.search(rf"## {re.escape(title)}\n(.*?)(?=\n## |\Z)", text, re.DOTALL).group(1))


def headings(text):
    """The anchors of a page, as its readers' programs make them."""
    titles = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-") for title in titles}


JUDGED = [
    *((title, row) for title in CRITERIA for row in under(PUBLIC_CODE, title)),
    *(("BIO2", [row[0], row[1], row[2] + row[3]]) for row in rows(BIO2)),
]
SHOWN = [
    *(row for _, row in JUDGED),
    *([row[0], row[3], row[4]] for row in rows(ACCESSIBILITY)),
]


@pytest.mark.parametrize("criterion", CRITERIA)
def test_no_requirement_of_the_standard_is_left_out(criterion):
    assert len(under(PUBLIC_CODE, criterion)) == CRITERIA[criterion]
    for requirement, *_ in under(PUBLIC_CODE, criterion):
        assert re.search(r"\b(MUST|SHOULD|OPTIONAL)\b", requirement)


def test_no_criterion_is_left_out():
    found = re.findall(r"^## (.+)$", PUBLIC_CODE, re.MULTILINE)
    assert found == [*CRITERIA, "Standards"]


@pytest.mark.parametrize("row", [row for _, row in JUDGED], ids=lambda row: row[0][:60])
def test_a_row_says_met_partly_or_not(row):
    assert row[1] in {"met", "partly", "not", "voldoet", "deels", "niet"}


def test_the_counts_at_the_top_are_those_of_the_rows():
    said = [row[1] for title in CRITERIA for row in under(PUBLIC_CODE, title)]
    told = re.search(r"Together: (\d+) met, (\d+) partly, (\d+) not\.", PUBLIC_CODE).groups()
    assert [int(one) for one in told] == [said.count(one) for one in ("met", "partly", "not")]


@pytest.mark.parametrize("row", SHOWN, ids=lambda row: row[0][:60])
def test_the_place_that_shows_a_row_is_there(row):
    places = LINK.findall(row[-1])
    assert places, "a row without a place shows nothing"
    for path, anchor in places:
        file = (FOLDER / path).resolve() if path else FOLDER / "standard-for-public-code.md"
        assert file.exists(), path
        if anchor:
            assert anchor in headings(file.read_text(encoding="utf-8")), (path, anchor)


@pytest.mark.parametrize("text", [PUBLIC_CODE, BIO2, ACCESSIBILITY, REGISTER, EXIT])
def test_a_paper_says_who_judged_and_that_nobody_else_did_yet(text):
    head = " ".join(text.split("\n\n")[1].split() + text.split("\n\n")[2].split())
    assert re.search(r"makers", head)
    assert re.search(r"[Nn]obody|niemand anders|nog geen organisatie|No person", head)


def test_the_register_asks_an_organisation_only_what_it_alone_knows():
    asked = re.findall(r"\{\{vul in: ([^}]+)\}\}", REGISTER)
    assert len(asked) == 7
    assert "leverancier | geen" in REGISTER


def test_every_command_of_the_exit_plan_exists():
    named = set(re.findall(r"`cultuurtraject ([\w-]+)`", EXIT))
    assert named == {"backup", "export", "erase", "restore"}
    assert named <= {command.name for command in COMMANDS}


def test_publiccode_tells_of_the_whole_programme_and_not_of_its_first_step():
    about = yaml.safe_load((ROOT / "publiccode.yml").read_text(encoding="utf-8"))
    for description in about["description"].values():
        told = description["longDescription"]
        assert not re.search(r"eerste stap|first step", told)
        assert re.search(r"sessies|sessions", told)
    used = {one["name"] for one in about["dependsOn"]["proprietary"]}
    assert used == {"Microsoft Teams", "Azure AI Bot Service"}
