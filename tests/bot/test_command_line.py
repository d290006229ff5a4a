"""What somebody reads who types a command, or mistypes one; before any setting is asked."""

import re
import sys

import pytest

from bot.__main__ import main
from bot.admin.commands import COMMANDS
from bot.start.version import VERSION


@pytest.fixture
def typed(monkeypatch, capsys):
    """Types a line: how it ends, and what stands on the two outputs."""

    def run(line):
        monkeypatch.setattr(sys, "argv", ["cultuurtraject", *line.split()])
        with pytest.raises(SystemExit) as ended:
            main()
        return ended.value.code, *capsys.readouterr()

    return run


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("backup", "The following arguments are required: file."),
        ("export", "The following arguments are required: person."),
        ("retry", "The following arguments are required: id."),
        ("back up", "invalid choice: 'back'"),
        ("seals now", "Unrecognized arguments: now."),
        ("check --verbose", "Unrecognized arguments: --verbose."),
        ("--loud", "Unrecognized arguments: --loud."),
        ("--vers", "Unrecognized arguments: --vers."),
    ],
)
def test_what_is_no_command_is_said_in_one_line_and_ends_with_two(typed, line, says):
    code, result, said = typed(line)
    assert (code, result) == (2, "")
    assert says in said
    assert "--help` says what can be asked." in said
    assert said.count("\n") == 1


def test_the_help_names_every_command_and_how_one_ends(typed):
    code, said, _ = typed("--help")
    assert code == 0
    assert "ends with 0 when it is done" in said
    for command in COMMANDS:
        assert re.search(rf"^ +{command.name}\b", said, re.MULTILINE)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_every_command_has_a_help_of_its_own(typed, command):
    code, said, _ = typed(f"{command.name} --help")
    assert code == 0
    assert command.purpose[1:40] in " ".join(said.split())
    assert said.startswith(f"usage: cultuurtraject {command.name}")


def test_it_says_which_version_it_is(typed):
    assert typed("--version") == (0, f"cultuurtraject {VERSION}\n", "")
