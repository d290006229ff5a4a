"""Who somebody is, as Entra says it: what the board asks of the program around it."""

from dataclasses import dataclass
from typing import Protocol

from trajectory.errors import DomainError


class NotSignedIn(DomainError):
    """Nothing proves who this is; one sentence for every cause."""

    def __init__(self) -> None:
        super().__init__("board-not-signed-in")


class Tokens(Protocol):
    """Believes tokens that Entra signed for this app and this organisation.

    Both return the object id of a person, lower case, and raise NotSignedIn.
    """

    async def of_tab(self, token: str) -> str:
        """The token that Teams hands to a tab."""
        ...

    async def of_browser(self, token: str, nonce: str) -> str:
        """The token that somebody brings back from signing in with this nonce."""
        ...


@dataclass(frozen=True, slots=True)
class Entra:
    """Where people sign in, and who believes what they bring."""

    authorize: str
    """The address of the page on which they do."""
    client: str
    """Under which id this app is known there."""
    tokens: Tokens
