"""What was found after the table of attacks was made, until it has its row (trust.md, rule 13)."""

import re
from pathlib import Path
from typing import Final, NamedTuple

_TRUST: Final = Path(__file__).parent.parent / "docs" / "design" / "trust.md"


class Found(NamedTuple):
    """What somebody found, who could do it, and the rule that answers it."""

    what: str
    by: str
    rule: int


FOUND: Final = (
    Found(
        "separate input, replies and proposals are sealed by the server",
        "A7",
        1,
    ),
    Found("separate input is written when it comes: how much, and in which order", "A4", 2),
    Found("known absentees turn a result into a list of who took part", "A1", 13),
    Found(
        "the key of a mailbox, copied once, opens separate input until the trajectory ends", "A8", 5
    ),
    Found("proposals fill the mailbox, and trying codes keeps others waiting", "A0, A1", 9),
    Found(
        "what people need to take part stands in the database, in backups and in Teams",
        "A3, A6",
        12,
    ),
)
STAYS: Final = 13
"""The rule of what no program prevents."""


def not_built_yet() -> set[int]:
    """The rules that say so themselves."""
    rules = re.split(r"^## (\d+)\. ", _TRUST.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    numbered = zip(rules[::2], rules[1::2], strict=True)
    return {int(number) for number, text in numbered if "\n*Not yet: " in text}


def open_still() -> list[tuple[str, str, str]]:
    """What was found and is not answered."""
    waiting = {*not_built_yet(), STAYS}
    return [(one.what, one.by, str(one.rule)) for one in FOUND if one.rule in waiting]
