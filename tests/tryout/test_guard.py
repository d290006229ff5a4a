"""The try-out touches nothing that it did not make itself."""

import os
import subprocess
import sys
from contextlib import ExitStack

import pytest

from tests.servers import ROOT
from tests.tryout.conftest import ANY
from tryout import guard, sockets
from tryout.guard import MARKER, Ports, Refused


@pytest.fixture
def taken():
    """Takes sockets, and gives them back in the end."""
    with ExitStack() as stack:
        yield lambda *asked: [stack.enter_context(one) for one in sockets.take(*asked)]


@pytest.mark.parametrize(
    "name",
    [
        "CULTUURTRAJECT_APP_ID",
        "CULTUURTRAJECT_APP_PASSWORD",
        "CULTUURTRAJECT_DATABASE_URL",
        "CULTUURTRAJECT_KEY_STORE",
        "cultuurtraject_tenant_id",
        "MicrosoftAppPassword",
        "MICROSOFT_APP_ID",
    ],
)
def test_where_a_real_bot_has_its_settings_it_does_not_start_and_names_them(name):
    with pytest.raises(Refused) as refused:
        guard.refuse_real_settings({"PATH": "/bin", name: "x"})
    assert refused.value.variables == {"names": name}


@pytest.mark.parametrize(
    ("language", "said"), [("nl_NL.UTF-8", "Haal deze weg"), ("en_GB.UTF-8", "Remove these")]
)
def test_the_refusal_is_one_kind_sentence_and_never_the_secret(language, said):
    environment = {**os.environ, "LC_ALL": language, "CULTUURTRAJECT_APP_PASSWORD": "s3cr3t"}
    command = [sys.executable, "-m", "tryout"]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)
    assert done.returncode == 1
    assert f"{said}: CULTUURTRAJECT_APP_PASSWORD." in done.stderr
    assert "s3cr3t" not in done.stderr + done.stdout
    assert "Traceback" not in done.stderr


def test_an_ordinary_environment_is_fine():
    guard.refuse_real_settings({"PATH": "/bin", "LANG": "nl_NL.UTF-8"})


def test_its_own_folder_is_marked_for_nobody_else_to_read_and_opened_again(tmp_path):
    path = tmp_path / ".tryout"
    guard.own_folder(path).remember(Ports(1, 2))
    assert guard.own_folder(path).ports() == Ports(1, 2)
    assert path.stat().st_mode & 0o077 == 0


def test_a_folder_it_did_not_make_is_neither_opened_nor_wiped(tmp_path):
    path = tmp_path / ".tryout"
    path.mkdir()
    (path / "bot.sqlite").write_text("answers of real people")
    for touch in (guard.own_folder, guard.wipe):
        with pytest.raises(Refused):
            touch(path)
    assert (path / "bot.sqlite").read_text() == "answers of real people"


@pytest.mark.parametrize("marker", ["", "[]", "{}", '{"made_by": "somebody else"}'])
def test_a_marker_that_is_not_its_own_counts_as_none(tmp_path, marker):
    path = tmp_path / ".tryout"
    path.mkdir()
    (path / MARKER).write_text(marker)
    with pytest.raises(Refused):
        guard.own_folder(path)


def test_a_database_that_is_a_link_to_somewhere_else_is_refused(tmp_path):
    path = tmp_path / ".tryout"
    guard.own_folder(path)
    real = tmp_path / "real.sqlite"
    real.write_text("answers of real people")
    (path / "bot.sqlite").symlink_to(real)
    with pytest.raises(Refused):
        guard.own_folder(path)


def test_a_folder_that_is_a_link_is_not_followed(tmp_path):
    elsewhere = tmp_path / "elsewhere"
    guard.own_folder(elsewhere)
    path = tmp_path / ".tryout"
    path.symlink_to(elsewhere)
    for touch in (guard.own_folder, guard.wipe):
        with pytest.raises(Refused):
            touch(path)
    assert (elsewhere / MARKER).exists()


def test_wiping_what_is_not_there_is_fine(tmp_path):
    guard.wipe(tmp_path / ".tryout")


def test_a_port_in_use_is_taken_by_nobody_else_from_the_first_moment_on(taken):
    page, bot = taken(ANY, None)
    wanted = Ports(sockets.port(page), sockets.port(bot))
    others = taken(wanted, None)
    assert {sockets.port(other) for other in others}.isdisjoint((wanted.page, wanted.bot))
    with pytest.raises(Refused) as refused:
        taken(ANY, wanted.page)
    assert refused.value.variables == {"port": str(wanted.page)}


def test_it_listens_on_this_machine_only(taken):
    assert {one.getsockname()[0] for one in taken(ANY, None)} == {"127.0.0.1"}
