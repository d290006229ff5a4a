"""Names of columns as people write them above a list of teams."""

import re
from collections.abc import Sequence
from typing import Final

from trajectory.lists.accounts import shown

COLUMNS: Final = ("team", "niveau", "manager", "trainer", "coach", "medewerkers")
HOURS: Final = "werktijden"
"""A column that a file may leave out, and a row empty: the usual hours."""
UNIT: Final = "eenheid"
"""Another one: the unit to which a new team belongs."""

_ALSO: Final = {
    "team": (
        "teamnaam",
        "naam",
        "team naam",
        "naam team",
        "naam van het team",
        "team name",
        "name",
    ),
    "niveau": ("level", "soort", "soort team", "type", "type team", "teamsoort", "kind"),
    "manager": ("teammanager", "team manager", "leidinggevende", "teamleider", "team leader"),
    "trainer": ("trainers", "begeleider", "facilitator"),
    "coach": ("clv coach", "coach clv", "clvcoach", "teamcoach", "team coach", "coaches"),
    "medewerkers": (
        "medewerker",
        "leden",
        "lid",
        "teamleden",
        "teamlid",
        "deelnemers",
        "deelnemer",
        "members",
        "member",
        "team members",
        "employees",
        "participants",
    ),
    UNIT: ("unit", "organisatie eenheid", "department", "afdeling", "directie"),
    HOURS: ("werktijd", "werkuren", "working hours", "work hours", "hours", "uren"),
}
_NAMED: Final = {
    **{name: name for name in (*COLUMNS, HOURS, UNIT)},
    **{also: column for column, names in _ALSO.items() for also in names},
}
_ABOUT: Final = re.compile(
    r"\b(?:e mail(?: ?adres(?:sen)?| ?address(?:es)?)?|e?mail(?:adres(?:sen)?| ?address(?:es)?)?|"
    r"adres(?:sen)?|upns?|accounts?|accountnaam|account ?names?|van de|van het|of the)\b"
)
"""Words that say in which form people stand there, or hold a name together."""
_ASIDE: Final = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_NO_WORD: Final = re.compile(r"[\W_]+|\d+$")


def column_of(written: str) -> str:
    """The column that a heading means; "" for one that is none of ours."""
    words = _NO_WORD.sub(" ", _ASIDE.sub(" ", shown(written).casefold())).strip()
    words = _NO_WORD.sub(" ", words).strip()
    known = _NAMED.get(words)
    return known or _NAMED.get(" ".join(_ABOUT.sub(" ", words).split()), "")


def known_columns(cells: Sequence[str]) -> int:
    """How many of our columns these headings name."""
    return len({column_of(cell) for cell in cells} - {""})
