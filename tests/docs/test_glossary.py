"""One word for one thing: the glossary knows every word of the domain, and no word that is gone."""

import ast
import re
from collections import Counter
from functools import cache

import pytest

from tests.docs.test_house import FILES
from tests.servers import ROOT

GLOSSARY = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
BY_HAND, _, TYPE_BY_TYPE = GLOSSARY.partition("\n## The domain, type by type\n")
NAMES = ("id", "attr", "name", "arg")


def rows(text: str) -> list[list[str]]:
    lines = [line for line in text.splitlines() if line.startswith("| ")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def code_words() -> list[str]:
    """What stands in the column "code" of the tables for people."""
    return [word for row in rows(BY_HAND) for word in re.findall(r"`([^`]+)`", row[2])]


def snake(name: str) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()


@cache
def words_of_the_code() -> frozenset[str]:
    """Every name in the code and every word that it stores, types also as people write them."""
    words: set[str] = set()
    for file in FILES:
        words.update(file.relative_to(ROOT).with_suffix("").parts)
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            named = {getattr(node, field, None) for field in NAMES}
            named.add(getattr(node, "value", None))
            words.update(word for word in named if isinstance(word, str))
    return frozenset(words | {snake(word) for word in words})


@pytest.mark.parametrize("word", code_words())
def test_every_word_of_the_glossary_occurs_in_the_code(word):
    assert word in words_of_the_code()


def test_a_word_that_is_gone_would_be_found():
    assert "respondent_of_old" not in words_of_the_code()


def test_the_domain_explains_every_type_and_uses_each_name_once():
    explained = rows(TYPE_BY_TYPE)[1:]
    assert len(explained) > 80
    assert [row[0] for row in explained if not row[2]] == []
    assert [name for name, count in Counter(row[0] for row in explained).items() if count > 1] == []


def test_no_dutch_word_stands_for_two_things():
    said = Counter(row[0] for row in rows(BY_HAND) if row[0] not in ("–", "Dutch"))
    assert [word for word, count in said.items() if count > 1] == []
