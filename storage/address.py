"""Where a database is, in one spelling for the main database and the key database.

What administrators paste from elsewhere (`postgres://`, `postgresql://`, `sqlite:///`) is made
right; what no driver of ours understands is refused with a sentence. TLS has the spelling of
PostgreSQL itself (`?sslmode=`), and one file of authorities for all that the bot trusts.
"""

import socket
import sqlite3
import ssl
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import asyncpg
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, SQLAlchemyError

SQLITE: Final = "sqlite+aiosqlite"
POSTGRESQL: Final = "postgresql+asyncpg"
_DRIVERS: Final = {
    "sqlite": SQLITE,
    SQLITE: SQLITE,
    "postgres": POSTGRESQL,
    "postgresql": POSTGRESQL,
    POSTGRESQL: POSTGRESQL,
}
TLS: Final = "sslmode"
MODES: Final = ("disable", "require", "verify-ca", "verify-full")
"""How a connection is encrypted, as libpq names it; those that may give up encryption by
themselves ("allow", "prefer") are not among them."""
_KNOWN: Final = frozenset({TLS, "host"})
_ELSEWHERE: Final = {
    "ssl": "write sslmode= in place of ssl=",
    "sslrootcert": "set OWN_CA to the file of authorities, in place of sslrootcert=",
    "sslcert": "certificates of a client are not known: give a name and a password",
}


def canonical(text: str) -> str:
    """The address as the drivers read it.

    Raises:
        ValueError: with one sentence that says what to write; it never repeats the address.
    """
    url = _read(text)
    if url.drivername == SQLITE:
        return _file(url)
    if not url.database:
        raise ValueError("name the database at the end: …@host/name")
    if not (url.host or "host" in url.query):
        raise ValueError("name the server: …@host/name")
    for name in url.query:
        if name not in _KNOWN:
            known = "only sslmode= and host= are known after the ?"
            raise ValueError(_ELSEWHERE.get(name, known))
    if TLS in url.query and url.query[TLS] not in MODES:
        raise ValueError(f"sslmode is one of {', '.join(MODES)}")
    return url.render_as_string(hide_password=False)


def _read(text: str) -> URL:
    scheme, found, _ = text.partition("://")
    driver = _DRIVERS.get(scheme.lower())
    if not found or driver is None:
        raise ValueError("begin with postgresql:// or sqlite:///; no other database is known")
    try:
        return make_url(text).set(drivername=driver)
    except (ArgumentError, ValueError):
        raise ValueError(
            "cannot be read: write special characters of the password as %, such as %40 for @"
        ) from None


def _file(url: URL) -> str:
    if url.host:
        raise ValueError("a whole path has four slashes: sqlite:////srv/cultuurtraject.db")
    if not url.database or url.database == ":memory:":
        raise ValueError("name the file: a database in memory is gone at every stop")
    if url.query:
        raise ValueError("a file has nothing after a ?")
    return url.render_as_string()


def plain(text: str) -> URL:
    """The address without what is not for the driver."""
    return make_url(text).difference_update_query([TLS])


def encryption(text: str, own_ca: Path | None) -> dict[str, Any]:
    """What a driver is told of encryption: nothing when the address says nothing.

    Raises:
        OSError: the file of authorities cannot be read (`ssl.SSLError` when nothing is in it).
    """
    mode = make_url(text).query.get(TLS)
    if mode is None:
        return {}
    if mode == "disable":
        return {"ssl": False}
    context = ssl.create_default_context()
    context.check_hostname = mode == "verify-full"
    if mode == "require":
        context.verify_mode = ssl.CERT_NONE
    if own_ca is not None:
        context.load_verify_locations(own_ca)
    return {"ssl": context}


def file_of(text: str) -> Path | None:
    """The file of a SQLite database; None for a server."""
    url = make_url(text)
    return Path(url.database or "").resolve() if url.drivername == SQLITE else None


# ---- which server it is

WHO: Final = (
    "SELECT 'started ' || pg_postmaster_start_time()::text",
    "SELECT 'system ' || system_identifier::text FROM pg_control_system()",
)
"""What a server says of itself: two that have an answer in common are one, or a copy of the other.
Some hide the second from whoever is no administrator of them."""


# ---- why it does not open

_WHY: Final[tuple[tuple[type[BaseException], str], ...]] = (
    (asyncpg.InvalidPasswordError, "the server does not accept this name and password"),
    (asyncpg.InvalidAuthorizationSpecificationError, "the server does not let this name in"),
    (asyncpg.InvalidCatalogNameError, "the server has no database of this name: make it first"),
    (asyncpg.InsufficientPrivilegeError, "this name may not make or read tables there: grant it"),
    (asyncpg.TooManyConnectionsError, "the server has no connection left"),
    (asyncpg.CannotConnectNowError, "the server is starting or stopping: try again"),
    (asyncpg.ReadOnlySQLTransactionError, "the server only reads: name the one that writes"),
    (ssl.SSLCertVerificationError, "the certificate of the server is not trusted: set OWN_CA"),
    (ssl.SSLError, "the server and the bot do not agree on TLS"),
    (socket.gaierror, "the name of the server is not known"),
    (ConnectionRefusedError, "nothing listens there: look at its host and port"),
    (FileNotFoundError, "the folder or the socket is not there"),
    (PermissionError, "the bot may not read or write there"),
    (NotADirectoryError, "a part of the path is a file"),
    (IsADirectoryError, "is a folder: name a file in it"),
    (TimeoutError, "the server does not answer"),
)
_SAID: Final = (
    ("rejected SSL", "the server speaks no TLS: switch that on, or write sslmode=disable"),
    ("unable to open", "the file cannot be opened: look at its folder and its rights"),
    ("not a database", "the file is no SQLite database"),
    ("readonly", "the file cannot be written"),
    ("disk is full", "the disk is full"),
    ("disk I/O", "the disk does not work"),
)
"""Words of drivers that have no error of its own for it; none of them carries data."""
TROUBLE: Final = (
    asyncpg.PostgresError, asyncpg.InterfaceError, asyncpg.InternalClientError, SQLAlchemyError,
    OSError, sqlite3.Error,
)  # fmt: skip
"""What opening a database raises when it cannot be opened."""


def why(error: BaseException) -> str:
    """One sentence that says why a database does not open, without anything of the address."""
    chain = list(_causes(error))
    for one in chain:
        known = next((words for kind, words in _WHY if isinstance(one, kind)), None)
        said = next((words for part, words in _SAID if part in str(one)), None)
        if known or said:
            return known or said or ""
    return f"cannot be opened ({type(chain[-1]).__name__})"


def _causes(error: BaseException) -> Iterator[BaseException]:
    """An error and what lies below it, the lowest last."""
    seen: BaseException | None = error
    while seen is not None:
        yield seen
        seen = getattr(seen, "orig", None) or seen.__cause__
