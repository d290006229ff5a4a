"""Whether a person looked at a row that a command made."""

from enum import StrEnum


class Certainty(StrEnum):
    """Whether a person compared the row with the official announcement."""

    TO_CHECK = "te controleren"
    CERTAIN = "zeker"
