"""Whoever reads why a rule stands can follow the reference: it leads to a heading that exists.

A reference names a page and a place on it: `anonymity.md §4`, `product.md, "Table of rights"`,
`product.md, rule 7`, `trust.md, rule 3`, or the page alone.
"""

import re
import subprocess
from pathlib import Path

import pytest

from tests.servers import ROOT

PAGES = {
    page.name: page.read_text(encoding="utf-8")
    for folder in ("docs/design", "docs")
    for page in sorted((ROOT / folder).glob("*.md"))
}
DESIGN = {page.name for page in (ROOT / "docs" / "design").glob("*.md")}
KINDS = (".py", ".md", ".yaml", ".ftl", ".js", ".css", ".typ", ".html", ".toml")
# What stands in quotes or in a link is a file, and other tests look for files.
NAMED = re.compile(r"(?<![\w/.\"'`-])(?<!\]\()(?P<page>[a-z-]+\.md)(?P<rest>.{0,90})")


def references_in(text: str) -> list[tuple[str, str]]:
    """Page and what follows it, with a line break and the mark of a comment read as a space."""
    flat = re.sub(r"\s*\n\s*(#|//|\*)?\s*", " ", text)
    return [(found["page"], found["rest"]) for found in NAMED.finditer(flat)]


def headings(page: str) -> list[str]:
    return re.findall(r"^#+ (.+)$", PAGES[page], re.MULTILINE)


def rules(page: str) -> list[str]:
    """Numbers of rules: headings such as "## 3. Title", or else the list under "Rules"."""
    listed = PAGES[page].split("\n## Rules\n")[-1]
    headed = re.findall(r"^## (\d+)\. ", PAGES[page], re.MULTILINE)
    return headed or re.findall(r"^(\d+)\. ", listed, re.MULTILINE)


def leads_nowhere(page: str, rest: str) -> str:
    """What is wrong with a reference; "" when it leads somewhere."""
    if page not in PAGES:
        return f"there is no page {page}"
    if place := re.match(r",? (?:§|section )(\d)", rest):
        known = any(heading.startswith(f"§{place[1]} ") for heading in headings(page))
        return "" if known else f"{page} has no §{place[1]}"
    if place := re.match(r', "([^"]+)"', rest):
        return "" if place[1] in headings(page) else f'{page} has no heading "{place[1]}"'
    if place := re.match(r", rules? (\d+)", rest):
        return "" if place[1] in rules(page) else f"{page} has no rule {place[1]}"
    vague = page in DESIGN and not re.match(r'(?:$|[).:;`"\']| (?:and|says|say)\b)', rest)
    return f"say where on {page}: {rest[:30]!r}" if vague else ""


def files_that_refer() -> list[Path]:
    """Ours; a folder `library` holds copies of what others made."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True)
    files = [ROOT / name for name in listed.stdout.decode().split("\0") if name.endswith(KINDS)]
    ours = [file for file in files if file.parent.name != "library"]
    return [file for file in ours if file.is_file() and file != Path(__file__)]


def test_every_reference_to_a_page_leads_to_a_place_that_exists():
    wrong = [
        f"{file.relative_to(ROOT)}: {problem}"
        for file in files_that_refer()
        for page, rest in references_in(file.read_text(encoding="utf-8"))
        if (problem := leads_nowhere(page, rest))
    ]
    assert wrong == []


@pytest.mark.parametrize(
    "sentence",
    [
        "(anonymity.md §9)",
        '(product.md, "Table of wrongs")',
        "(product.md, rule 99)",
        "(trust.md, rule 14)",
        "(nowhere.md)",
        '(product.md, "Table\n    # of nothing")',
        "(product.md, who is who)",
    ],
)
def test_a_reference_that_leads_nowhere_is_found(sentence):
    [(page, rest)] = references_in(sentence)
    assert leads_nowhere(page, rest)


@pytest.mark.parametrize(
    "sentence",
    [
        "(anonymity.md §4)",
        '(product.md, "Table\n# of rights")',
        "(product.md, rule 7)",
        "(trust.md, rule 13)",
    ],
)
def test_a_reference_that_leads_somewhere_is_left_alone(sentence):
    [(page, rest)] = references_in(sentence)
    assert not leads_nowhere(page, rest)


ROOMS = (
    "bench|booth|bot|content|dialogs|docs|documents|manifest|papers|storage|tests|tools|trajectory"
)
NAMED_FILE = re.compile(rf"`((?:{ROOMS}|tryout|use_cases)/[\w./-]*\w)/?`")


@pytest.mark.parametrize(
    "document", sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]), ids=lambda f: f.name
)
def test_every_file_that_a_document_names_exists(document):
    if document.name == "CHANGELOG.md":
        return  # what was there then
    named = NAMED_FILE.findall(document.read_text(encoding="utf-8"))
    assert [name for name in named if not (ROOT / name).exists()] == []
