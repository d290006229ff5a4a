"""What is said about backups is said once, in the same words everywhere (trust.md, rule 10)."""

import re

import pytest

from storage.backup import NEVER
from tests.servers import ROOT

ENGLISH = (
    "Make backups with `cultuurtraject backup` and in no other way: it leaves out answers, texts, "
    "messages and keys, which a dump, a snapshot or an archive of the database would keep."
)
DUTCH = (
    "Maak back-ups met `cultuurtraject backup` en op geen andere manier: antwoorden, teksten, "
    "berichten en sleutels gaan niet mee, en een dump, een momentopname of een archief van de "
    "database houdt ze wel."
)
SAID = {
    "docs/install.md": ENGLISH,
    "docs/operations.md": ENGLISH,
    "docs/privacy.md": ENGLISH,
    "docs/annexes/archivist.md": DUTCH,
    "docs/annexes/works-council.md": DUTCH,
}
OTHER_WAYS = re.compile(
    r"\bdumps?\b|\bmomentopnames? van de database|gewone kopie|backed up as usual",
    re.IGNORECASE,
)


def words(name):
    return " ".join((ROOT / name).read_text(encoding="utf-8").split())


@pytest.mark.parametrize("name", SAID)
def test_every_page_that_speaks_of_backups_says_the_same(name):
    assert words(name).count(SAID[name]) == 1


@pytest.mark.parametrize("name", SAID)
def test_no_page_knows_another_way(name):
    rest = words(name).replace(SAID[name], "").replace("core dumps", "")
    assert OTHER_WAYS.findall(rest) == []


def test_the_sentence_is_true_of_the_command():
    assert {"packet", "round_text", "message"} <= NEVER
