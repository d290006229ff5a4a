"""The library holds everything, and opens only when its form is in order."""

import shutil

import pytest

from content.finding import ContentFault
from content.fingerprint import content_files, hash_of
from content.library import FOLDER, Library
from trajectory.rounds.instrument import Level


@pytest.fixture
def copy(tmp_path):
    folder = tmp_path / "content"
    shutil.copytree(FOLDER, folder, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    return folder


def test_a_copy_of_the_content_is_the_same_content(copy):
    assert Library.load(copy).hash == Library.load().hash


def test_one_changed_word_is_other_content(copy):
    before = hash_of(content_files(copy), copy)
    file = copy / "texts" / "nl" / "common.ftl"
    file.write_text(file.read_text() + "# iets anders\n")
    assert hash_of(content_files(copy), copy) != before


def test_the_lock_is_no_instrument(copy):
    names = [one.partition("@")[0] for one in Library.load(copy).instruments]
    assert {"teamscan", "teamscan-mt", "evaluation", "preparation", "room"} == set(names)


def test_a_round_can_still_find_the_version_it_began_with(copy):
    old = copy / "instruments" / "teamscan.yaml"
    newer = old.read_text().replace("version: 1", "version: 2")
    (copy / "instruments" / "teamscan-2.yaml").write_text(newer)
    library = Library.load(copy)
    assert library.newest_for(Level.TEAM).key == "teamscan@2"
    assert library.instruments["teamscan@1"].version == 1


def test_faults_are_all_named_at_once(copy):
    for name in ("routes.yaml", "commands.yaml"):
        file = copy / name
        file.write_text(file.read_text() + "\nsurprise: 1\n")
    with pytest.raises(ContentFault) as refused:
        Library.load(copy)
    assert [finding.file.name for finding in refused.value.findings] == [
        "commands.yaml",
        "routes.yaml",
    ]


def test_a_level_without_questions_is_said_aloud(copy):
    for file in (copy / "instruments").glob("teamscan*.yaml"):
        file.write_text(file.read_text().replace("levels: [team]", "levels: []"))
    with pytest.raises(LookupError):
        Library.load(copy).newest_for(Level.TEAM)
