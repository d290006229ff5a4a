"""Where the bot lives and who it is: the two facts that differ per installation."""

import re
from dataclasses import dataclass
from urllib.parse import urlsplit
from uuid import UUID

_HOST = re.compile(r"(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]")
_PAGE = re.compile(r"https://[a-z0-9.-]+\.[a-z]{2,}(/\S*)?", re.IGNORECASE)
_PAGES = 3
_VERSION = re.compile(r"\d+\.\d+\.\d+")
_NOWHERE = ("example", "example.com", "example.net", "example.org", "invalid", "test", "localhost")
"""Names that never lead to a server (RFC 2606 §2 and §3)."""


class Refused(Exception):
    """A package that Teams could not use; the message says what to set."""


@dataclass(frozen=True, slots=True)
class Publisher:
    """Who stands behind the app in the catalogue of Teams; what is empty is said by the product."""

    name: str = ""
    website: str = ""
    privacy: str = ""
    terms: str = ""
    version: str = ""
    """Of the package: Teams takes a changed one only under a higher version."""

    def __post_init__(self) -> None:
        """Look whether Teams can use it.

        Raises:
            Refused: a page that is no https address, one page for two things, or no version.
        """
        pages = [page for page in (self.website, self.privacy, self.terms) if page]
        for page in pages:
            if not _PAGE.fullmatch(page):
                raise Refused(f"Give a page as https:// with a host name; got {page!r}.")
        if pages and len(set(pages)) < _PAGES:
            raise Refused("Give three different pages: website, privacy and terms of use.")
        if self.version and not _VERSION.fullmatch(self.version):
            raise Refused(f"Give a version as three numbers, such as 1.0.2; got {self.version!r}.")


@dataclass(frozen=True, slots=True)
class Address:
    """The public host name and the Microsoft app id of one installation."""

    host: str
    app_id: str
    example: bool = False
    publisher: Publisher = Publisher()
    board: bool = True
    """Whether people can sign in to the board; a managed identity has no way to."""

    @property
    def url(self) -> str:
        return f"https://{self.host}"

    @property
    def resource(self) -> str:
        """The name under which the app registration exposes its scope (docs/install.md)."""
        return f"api://{self.host}/{self.app_id}"

    @classmethod
    def of(
        cls,
        public_url: str,
        app_id: str,
        *,
        board: bool = True,
        publisher: Publisher | None = None,
    ) -> "Address":
        """Read what an administrator set.

        Raises:
            Refused: an address that Teams cannot reach, or an app id that is none.
        """
        publisher = publisher or Publisher()
        return cls(_host(public_url), _app_id(app_id), publisher=publisher, board=board)


EXAMPLE = Address("cultuurtraject.example.org", "00000000-0000-4000-8000-000000000000", True)
"""For looking at a package before there is a server."""


def _host(public_url: str) -> str:
    host = _split(public_url)
    if not _HOST.fullmatch(host):
        raise Refused(
            f"Teams needs a host name with a dot, such as cultuurtraject.gemeente.nl; got {host!r}."
        )
    if host.endswith(tuple(f".{name}" for name in _NOWHERE)) or host in _NOWHERE:
        raise Refused(f"{host} is a name for examples. Set the address of your own server.")
    return host


def _split(public_url: str) -> str:
    try:
        parts = urlsplit(public_url.strip().lower())
        port = parts.port
    except ValueError:
        raise Refused(f"{public_url!r} is no address.") from None
    if parts.scheme != "https" or not parts.hostname:
        raise Refused(f"Teams opens https:// addresses only; got {public_url!r}.")
    if port or parts.username or parts.path.strip("/") or parts.query or parts.fragment:
        raise Refused(f"Give https:// and the host name, nothing else; got {public_url!r}.")
    return parts.hostname


def _app_id(app_id: str) -> str:
    try:
        checked = str(UUID(app_id.strip()))
    except ValueError:
        raise Refused(
            "The app id is the Microsoft App ID of the bot registration,"
            " 32 digits and letters with dashes."
        ) from None
    if checked in (EXAMPLE.app_id, str(UUID(int=0))):
        raise Refused("This is the app id of the example. Set the one of your bot registration.")
    return checked
