"""Somebody who finds the repository can see what it is, use it, and pass it on."""

import re
import tomllib

import pytest
import yaml

from bot.start.version import VERSION
from tests.servers import ROOT
from trajectory.language import Language


def written(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


PUBLICCODE = yaml.safe_load(written("publiccode.yml"))
PROJECT = tomllib.loads(written("pyproject.toml"))["project"]
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
RECORDS = sorted((ROOT / "docs" / "decisions").glob("*.md"))


def test_publiccode_has_every_key_that_the_standard_demands():
    """publiccode.yml 0.7, keys with presence "mandatory"."""
    for key in ("publiccodeYmlVersion", "name", "url", "platforms", "developmentStatus"):
        assert PUBLICCODE[key]
    assert PUBLICCODE["softwareType"] == "standalone/web"
    assert PUBLICCODE["legal"]["license"]
    assert PUBLICCODE["maintenance"]["type"] in {"internal", "contract", "community", "none"}
    assert PUBLICCODE["localisation"]["localisationReady"] is True
    assert PUBLICCODE["url"].startswith("https://")


def test_publiccode_says_who_looks_after_it_as_soon_as_somebody_does():
    maintenance = PUBLICCODE["maintenance"]
    assert bool(maintenance.get("contacts")) == (maintenance["type"] in {"internal", "community"})


@pytest.mark.parametrize("language", Language)
def test_publiccode_describes_the_product_in_every_language_within_the_lengths(language):
    description = PUBLICCODE["description"][language]
    assert len(description["shortDescription"]) <= 150
    assert "\n" not in description["shortDescription"]
    assert 150 <= len(description["longDescription"]) <= 10_000
    assert 5 <= len(description["features"]) <= 20
    assert language in PUBLICCODE["localisation"]["availableLanguages"]


def test_version_and_licence_are_the_same_everywhere():
    assert PUBLICCODE["softwareVersion"] == PROJECT["version"] == VERSION
    assert PUBLICCODE["legal"]["license"] == PROJECT["license"] == "EUPL-1.2"


def test_the_licence_is_the_whole_text():
    licence = written("LICENSE")
    assert licence.startswith("EUROPEAN UNION PUBLIC LICENCE v. 1.2")
    articles = re.findall(r"^(\d+)\.[A-Z]", licence, re.MULTILINE)
    assert [int(number) for number in articles] == list(range(1, 16))
    assert "Compatible Licences" in licence


def test_the_changelog_keeps_a_place_for_what_is_coming():
    changelog = written("CHANGELOG.md")
    headings = re.findall(r"^## \[(.+?)\]", changelog, re.MULTILINE)
    assert headings[0] == "Unreleased"
    assert headings[1] == PROJECT["version"]
    kinds = set(re.findall(r"^### (.+)$", changelog, re.MULTILINE))
    assert kinds <= {"Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"}


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda file: file.name)
def test_every_link_to_a_file_of_ours_leads_somewhere(document):
    text = document.read_text(encoding="utf-8")
    targets = re.findall(r"\]\((?!https?:|#|mailto:)([^)#]+)", text)
    broken = [target for target in targets if not (document.parent / target).exists()]
    assert broken == []


@pytest.mark.parametrize("record", RECORDS, ids=lambda file: file.name)
def test_a_decision_is_short_and_says_why_what_and_what_follows(record):
    lines = record.read_text(encoding="utf-8").splitlines()
    assert len(lines) < 30
    assert lines[0].startswith(f"# {record.name[:4]} ")
    bold = [line for line in lines if line.startswith("**")]
    assert [line.split(".")[0].strip("*") for line in bold] == [
        "Context",
        "Decision",
        "Consequence",
    ]


def test_decisions_are_numbered_without_a_gap():
    numbers = [int(record.name[:4]) for record in RECORDS]
    assert numbers == list(range(1, len(numbers) + 1))


def test_nobody_gets_an_address_that_we_made_up():
    for document in ("SECURITY.md", "CONTRIBUTING.md", "publiccode.yml"):
        text = written(document)
        assert not re.search(r"[\w.]+@[\w-]+\.\w+", text), document
