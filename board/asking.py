"""What nobody gets of the board, by words or by an address: refused as the chat refuses it."""

from collections.abc import Mapping
from typing import Final

from content.commands import Commands
from trajectory.errors import NotAllowed

NO_LIST: Final = "no-list"
"""The sentence that says so."""
_COMMAND: Final = "no_list"
"""What the chat hears in such words."""
_ORDERS: Final = frozenset({"sort", "sorteer", "volgorde", "order", "rang", "rank", "ranglijst"})
_MEASURES: Final = frozenset({"score", "scores", "manager", "managers", "resultaat", "result"})
"""Names in an address that ask for an order, a measure of a manager, or what came out."""


def check(query: Mapping[str, str], commands: Commands) -> None:
    """Refuse an order by lateness, a ranking, a score, or the result of a team.

    Raises:
        NotAllowed: somebody asks for that, by a name in the address or by words.
    """
    asked = {name.casefold() for name in query}
    words = commands.match(query.get("zoek", ""))
    if asked & (_ORDERS | _MEASURES) or words == _COMMAND:
        raise NotAllowed(NO_LIST)
