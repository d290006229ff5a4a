"""Where rules stand that matter, and which tests must notice when one is broken.

A room is a part of the tree, not a list of files: a module that moves within its room stays
covered. Tests that need a browser, and those of `LEFT_OUT`, take too long for every mutant.
"""

from dataclasses import dataclass
from pathlib import Path

LEFT_OUT = ("tests/booth/ballots/test_crashes.py", "tests/deliveries/test_faults.py")
"""Tests that kill the program at every step."""


@dataclass(frozen=True)
class Room:
    """Patterns of files with rules, and the tests (files and folders) that must notice."""

    name: str
    files: tuple[str, ...]
    tests: tuple[str, ...]

    def modules(self, root: Path) -> list[str]:
        """The files of this room below `root`, in order."""
        modules = {path for pattern in self.files for path in root.glob(pattern)}
        return sorted(path.relative_to(root).as_posix() for path in modules)


ROOMS = (
    Room("domain", ("trajectory/**/*.py",), ("tests/trajectory", "tests/dialogs")),
    Room("booth", ("booth/**/*.py",), ("tests/booth",)),
    Room("authentication", ("bot/teams/auth.py",), ("tests/bot",)),
    Room(
        "outbox",
        tuple(f"storage/people/{name}.py" for name in ("outbox*", "claims", "dead_letters")),
        ("tests/storage", "tests/deliveries", "tests/dialogs", "tests/use_cases"),
    ),
    Room("ballots", ("storage/ballots/*.py",), ("tests/storage", "tests/booth")),
    Room("keys", ("storage/keys/*.py",), ("tests/storage", "tests/booth")),
    Room("backup", ("storage/backup.py", "bot/admin/*.py"), ("tests/bot", "tests/storage")),
    Room(
        "visibility",
        ("use_cases/rounds/*.py", "use_cases/follow_up/*.py", "use_cases/sessions/*.py"),
        ("tests/use_cases", "tests/dialogs", "tests/deliveries"),
    ),
    Room("planning", ("use_cases/planning/*.py",), ("tests/dialogs",)),
    Room(
        "norms",
        ("use_cases/norms/*.py", "use_cases/peer_groups/*.py", "use_cases/agreements.py"),
        ("tests/dialogs", "tests/journeys"),
    ),
    Room(
        "writing",
        ("use_cases/starting.py", "use_cases/separate_input.py", "use_cases/quotas.py"),
        ("tests/dialogs", "tests/deliveries", "tests/journeys"),
    ),
    Room("seals", ("storage/seals/*.py",), ("tests/storage", "tests/dialogs/readers")),
    Room(
        "rights",
        ("use_cases/principal.py", "storage/people/personal_data.py", "dialogs/scene.py"),
        ("tests/dialogs", "tests/storage"),
    ),
    Room(
        "membership",
        ("use_cases/enrolment/*.py", "use_cases/progress/*.py"),
        ("tests/use_cases", "tests/dialogs", "tests/deliveries"),
    ),
)
