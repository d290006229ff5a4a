"""Every table in one place, for migrations and for the tests that read the metadata."""

from sqlmodel import SQLModel

from storage import (  # noqa: F401 - importing a store registers its tables
    actions,
    activities,
    ballots,
    groups,
    invitations,
    mailboxes,
    messages,
    norm_guides,
    norms,
    outbox,
    pace,
    people,
    proposals,
    releases,
    round_instruments,
    round_names,
    round_texts,
    rounds,
    session_rounds,
    sessions,
    steps,
    summaries,
    teams,
)

METADATA = SQLModel.metadata
