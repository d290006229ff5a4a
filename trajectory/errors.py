"""The one root of everything this product refuses or fails to do.

An error carries the key of a text and its variables, never a sentence: the edge
looks the sentence up in the reader's language.
"""


class DomainError(Exception):
    """Something the domain refuses; `key` names the text that explains it and the way on."""

    def __init__(self, key: str, **variables: object) -> None:
        super().__init__(key)
        self.key = key
        self.variables = variables


class NotAllowed(DomainError):
    """The person has no right to this (product.md, "Table of rights")."""

    def __init__(self, key: str = "refused-no-right", **variables: object) -> None:
        super().__init__(key, **variables)


class NotFound(DomainError):
    """The thing named does not exist, or not for this person; both sound the same."""


class Stale(DomainError):
    """The world moved on since the card or page was made."""


class Invalid(DomainError):
    """Input that cannot be used as it stands."""


class StandsStill(DomainError):
    """What decides who may read does not fit its seal: this team stands still
    (trust.md, rule 4)."""

    def __init__(self, key: str = "team-stands-still") -> None:
        super().__init__(key)
