"""Every setting is made right, or refused with one sentence."""

import pytest
from pydantic import SecretStr

from bot.admin.checking import CHECKS
from bot.settings import PREFIX, Settings
from tests.bot.settings.wrong import MADE_RIGHT, PRODUCTION, REFUSED, SECRET, WHILE_RUNNING

AWAY = ["MODE", "PUBLIC_URL", "KEY_STORE", "PROGRAMME_LEADS"]


def test_there_are_a_hundred_of_them():
    assert len(REFUSED) >= 100


@pytest.mark.parametrize(("name", "value", "says"), REFUSED)
def test_a_wrong_value_is_refused_with_one_sentence_about_it(refusal, name, value, says):
    head, *lines = refusal(PRODUCTION, **{name: value}).split("\n")
    assert head == "The settings are not complete:"
    assert len(lines) == 1, "one fault, one sentence"
    assert lines[0].startswith(f"  {PREFIX}")
    assert says in lines[0]
    assert len(lines[0].split()) <= 40


@pytest.mark.parametrize(("name", "value", "field", "right"), MADE_RIGHT)
def test_what_is_clear_is_made_right(reads, name, value, field, right):
    found = getattr(reads(PRODUCTION, **{name: value}), field)
    assert (found.get_secret_value() if isinstance(found, SecretStr) else found) == right


@pytest.mark.parametrize(("name", "value"), [(name, value) for name, value, _ in REFUSED if value])
def test_no_sentence_repeats_what_was_set(refusal, name, value):
    """It may be a secret that stands in the wrong place."""
    said = refusal(PRODUCTION, **{name: value})
    assert SECRET not in said
    assert not (len(value) > 12 and value in said)


def test_what_a_text_cannot_tell_is_said_by_the_check_or_has_a_reason():
    named = {name for name, _, _ in WHILE_RUNNING} - {"HTTPS_PROXY"}
    assert named <= {name.upper() for name in Settings.model_fields}
    assert {said for _, _, said in WHILE_RUNNING if len(said.split()) <= 2} <= CHECKS.keys()


# ---- values that stand in a file


@pytest.fixture
def filed(tmp_path):
    def file(content, name="secret"):
        path = tmp_path / name
        path.write_bytes(content)
        return str(path)

    return file


def test_a_secret_stands_in_a_file_of_the_platform(reads, filed):
    file = filed(f"\ufeff{SECRET}\r\n".encode())
    settings = reads(PRODUCTION, APP_PASSWORD=None, APP_PASSWORD_FILE=file)
    assert settings.app_password.get_secret_value() == SECRET


def test_every_setting_may_stand_in_a_file(reads, filed):
    files = {
        f"{name}_FILE": filed(value.encode(), name)
        for name, value in PRODUCTION.items()
        if name != "MODE"
    }
    assert reads({"MODE": "production"}, **files) == reads(PRODUCTION)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b" \n", "the file is empty"),
        (b"\xff\xfe\x00\xd8", "the file is no text"),
        (b"a" * 70_000, "the file is too large for a setting"),
        (None, "the file cannot be read: No such file or directory"),
    ],
)
def test_a_file_that_holds_no_setting_is_refused(refusal, filed, content, says):
    file = "/nowhere/at/all" if content is None else filed(content)
    said = refusal(PRODUCTION, APP_PASSWORD=None, APP_PASSWORD_FILE=file)
    assert f"{PREFIX}APP_PASSWORD_FILE: {says}" in said


def test_a_value_beside_its_file_is_refused(refusal, filed):
    said = refusal(PRODUCTION, APP_PASSWORD_FILE=filed(b"other"))
    assert "APP_PASSWORD_FILE: unset it, or unset CULTUURTRAJECT_APP_PASSWORD" in said
    assert "other" not in said


def test_a_file_of_what_is_no_setting_is_named(refusal, filed):
    assert "APPPASSWORD_FILE" in refusal(PRODUCTION, APPPASSWORD_FILE=filed(b"x"))
