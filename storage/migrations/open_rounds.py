"""Steps not taken while people are answering: the program says so, and does not start."""

from sqlalchemy import Connection, text

_OPEN = text("SELECT count(*) FROM round WHERE state IN ('open', 'closing')")


class RoundsAreOpen(SystemExit):
    """Nothing was changed; the message says what to do first."""


def refuse_while_rounds_are_open(connection: Connection) -> None:
    """Let no answer get lost between two ways of keeping it.

    Raises:
        RoundsAreOpen: a round takes answers, or is being closed.
    """
    count = connection.execute(_OPEN).scalar_one()
    if count:
        raise RoundsAreOpen(
            f"{count} rounds are open, with answers that this version would keep in another way. "
            "Start the version that you had, let them close, and come back "
            "(docs/operations.md, Upgrade)."
        )
