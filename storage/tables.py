"""Every table in one place, for migrations and for the tests that read the metadata."""

from sqlmodel import SQLModel

from storage import (  # noqa: F401 - importing a store registers its tables
    activities,
    ballots,
    invitations,
    mailboxes,
    messages,
    outbox,
    people,
    releases,
    round_names,
    round_texts,
    rounds,
    teams,
)

METADATA = SQLModel.metadata
