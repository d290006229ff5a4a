"""Whatever people can set, say, press or receive stands in the documents, and nothing else does.

The documents name things by their code word in `backticks`, which is how these tests find them.
"""

import re

import pytest

from booth.ballots.sealing import RoundKey
from booth.day_keys import DayKey
from bot.notary import UNCONFIRMED
from bot.settings import PREFIX, Settings
from bot.settings.reading import FILE
from bot.start.opening import key_store
from content import commands
from dialogs import router
from storage.tables import METADATA
from tests.dialogs.towns import town_at
from tests.servers import ROOT
from tools import pages
from trajectory.enrolment import read_csv
from trajectory.language import Language
from trajectory.roles import Role
from use_cases.notices import NoticeKind

INSTALL = (ROOT / "docs" / "install.md").read_text(encoding="utf-8")
CONVERSATIONS = (ROOT / "docs" / "conversations.md").read_text(encoding="utf-8")
PRIVACY = (ROOT / "docs" / "privacy.md").read_text(encoding="utf-8")
HOW_TO_ADD = (ROOT / "docs" / "how-to-add.md").read_text(encoding="utf-8")
GLOSSARY = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")


def section(document: str, title: str) -> str:
    return document.split(f"\n## {title}\n")[1].split("\n## ")[0]


def words_in(text: str) -> set[str]:
    return set(re.findall(r"`([^`\n]+)`", text))


def rows(text: str) -> list[list[str]]:
    """The cells of a table's rows, without its head."""
    lines = [line for line in text.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


PAGES = pages.pages()


# ---- what is made from the code -----------------------------------------------------------------


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_table_that_the_code_knows_best_is_as_the_code_says(page):
    text = page.read_text(encoding="utf-8")
    assert pages.filled(text) == text, "run `make docs`"


def test_every_such_table_stands_somewhere():
    placed = {name for page in PAGES for name in pages.tables_in(page.read_text(encoding="utf-8"))}
    assert placed == set(pages.TABLES)


# ---- what an administrator sets -----------------------------------------------------------------


def test_every_setting_stands_in_the_install_page_and_every_one_there_exists():
    settings = {f"{PREFIX}{name.upper()}" for name in Settings.model_fields}
    table = {cells[0].strip("`") for cells in rows(INSTALL) if cells[0].startswith(f"`{PREFIX}")}
    assert table == settings
    named = set(re.findall(rf"{PREFIX}[A-Z_]+", INSTALL))
    assert {name.removesuffix(FILE) for name in named} <= settings


def test_the_install_page_says_which_settings_the_bot_cannot_do_without():
    required = {name for name, field in Settings.model_fields.items() if field.is_required()}
    needed = {
        cells[0].strip("`").removeprefix(PREFIX).lower()
        for cells in rows(INSTALL)
        if cells[0].startswith(f"`{PREFIX}") and cells[1] == "yes"
    }
    assert required <= needed


def test_the_csv_of_the_install_page_can_be_enrolled_as_it_stands():
    example = re.search(r"```csv\n(.+?)```", INSTALL, re.DOTALL).group(1)
    rows_of_file = read_csv("\n".join(line.strip() for line in example.splitlines()))
    assert [len(row.members) for row in rows_of_file] == [2]


# ---- what people say, press and receive ---------------------------------------------------------


def test_every_command_is_documented_with_its_word_in_each_language():
    documented = {cells[0].strip("`"): cells for cells in rows(section(CONVERSATIONS, "Words"))}
    assert documented.keys() == {command.id for command in commands.load().all}
    for command in commands.load().all:
        cells = documented[command.id]
        assert [cells[1], cells[2]] == [command.words[language][0] for language in Language]


def test_every_button_is_documented_and_every_documented_one_exists():
    assert words_in(section(CONVERSATIONS, "Buttons")) == set(router.VERBS) | {"door"}


def test_every_message_the_bot_sends_by_itself_is_documented():
    documented = {cells[0].strip("`") for cells in rows(section(CONVERSATIONS, "Messages"))}
    assert documented == set(NoticeKind)


# ---- what is kept -------------------------------------------------------------------------------


NAMES = {"person", "round_name"}
"""Tables that hold names; the others know people by the key of a person."""


def test_every_table_is_in_the_privacy_page_with_whether_it_knows_people():
    tables = rows(section(PRIVACY, "What is kept, table by table"))
    documented = {name: cells[-1] for cells in tables for name in words_in(cells[0])}
    assert documented.keys() == METADATA.tables.keys()
    for name, table in METADATA.tables.items():
        knows = name in NAMES or any(
            key.column.table.name == "person" for key in table.foreign_keys
        )
        assert documented[name] == ("yes" if knows else "no"), name


def test_what_is_kept_on_a_person_names_every_table_that_knows_people():
    kept = rows(section(PRIVACY, "What is kept on a person"))
    tables = rows(section(PRIVACY, "What is kept, table by table"))
    knowing = {name for cells in tables if cells[-1] == "yes" for name in words_in(cells[0])}
    assert {name for cells in kept for name in words_in(cells[-1])} == knowing


KINDS_OF_KEYS = {
    r"(\w+)-\d{4}-\d{2}-\d{2}": "one per day",
    r"(team)-[0-9a-f]{32}": "one per team",
    r"[0-9a-f]{32}-(needs)-\w+": "a pair per session and reader",
    r"(mailbox)-[0-9a-f]{32}": "one per mailbox and fixed moment",
    r"(reader)-[0-9a-f]{32}": "one per reader and trajectory",
    r"(input|proposals)-[0-9a-f]{32}-\w+": "a box, terms and record per mailbox and fixed moment",
    r"(room)-[0-9a-f]{32}": "one per session",
    r"(erased)-[0-9a-f]{64}": "one per account that was erased",
    r"[0-9a-f]{32}-(\w+)": "one per round",
    r"[0-9a-f]{32}-(texts)-[0-9a-f]{32}": "one per round and reader",
}


def kind_of(name: str) -> str:
    """What the table calls a key of this name: without its round, trajectory or day."""
    for pattern, whose in KINDS_OF_KEYS.items():
        if own := re.fullmatch(pattern, name):
            return f"`{own[1]}`, {whose}"
    return f"`{name}`"


async def test_every_key_is_in_the_privacy_page_with_its_beginning_and_its_end(tmp_path):
    """The keys of rounds, and those that stand in the store of a town where a session goes on."""
    async with town_at("meeting", tmp_path) as town:
        await town.samira.opens_private_page()
        await town.jan.says("wat weet je van mij")
        await town.jan.presses("Wis mijn gegevens")
        await town.jan.presses("Wis alles")
        standing = set(map(kind_of, key_store(town.settings).names()))
    documented = rows(section(PRIVACY, "Keys"))
    standing |= {f"`{UNCONFIRMED}`"}
    assert {cells[0] for cells in documented} == standing | {
        f"`{key}`, one per round" for key in RoundKey
    }
    assert {f"`{key}`, one per day" for key in DayKey} <= standing
    for cells in documented:
        assert len([cell for cell in cells if cell]) == 5, cells[0]


# ---- what an adviser changes --------------------------------------------------------------------


def content_files() -> set[str]:
    folder = ROOT / "content"
    texts = {file.name for file in (folder / "texts" / Language.NL).glob("*.ftl")}
    files = {file.name for file in folder.glob("*.yaml")}
    folders = {f"{file.parent.name}/" for file in folder.glob("*/*.yaml")}
    return texts | files | folders


def test_every_file_with_words_is_named_with_what_stands_in_it():
    table = rows(section(HOW_TO_ADD, "Where words stand"))
    assert {name for cells in table for name in words_in(cells[0])} == content_files()


@pytest.mark.parametrize("role", Role)
def test_the_glossary_knows_every_role(role):
    assert f"`{role}`" in GLOSSARY


# ---- where you add things -----------------------------------------------------------------------


HEADS = ("to add", "---")
WHERE = [row for row in rows(section(HOW_TO_ADD, "Where you add things")) if row[0] not in HEADS]


@pytest.mark.parametrize("row", WHERE, ids=lambda row: row[0])
def test_every_file_that_the_table_names_exists(row):
    named = {word for word in words_in(row[1]) if "/" in word and not word.startswith("/")}
    missing = sorted(name for name in named if not (ROOT / name).exists())
    assert named, "a row says where"
    assert missing == []


@pytest.mark.parametrize(
    "change",
    [
        "a question",
        "two weeks after the norm session",
        "a higher threshold",
        "a third language",
        "a support route",
        "picture of a department",
        "a session type",
        "another SDK",
        "people without Teams",
        "a poll of three questions",
    ],
)
def test_what_newcomers_ask_first_stands_in_the_table(change):
    assert any(change in row[0] for row in WHERE)
