"""A step that is not taken while separate input lies there: the program says so, and stops."""

from sqlalchemy import Connection, text

_KEPT = text("SELECT count(*) FROM message")


class InputIsKept(SystemExit):
    """Nothing was changed; the message says what to do first."""


def refuse_while_input_is_kept(connection: Connection) -> None:
    """Let no message get lost between two ways of keeping it.

    Raises:
        InputIsKept: somebody wrote something that was not wiped.
    """
    if connection.execute(_KEPT).scalar_one():
        raise InputIsKept(
            "Separate input is kept that this version would keep in another way. Start the version "
            "that you had, let the trainers read and wipe it, and come back "
            "(docs/operations.md, Upgrade)."
        )
