"""Values as people write and paste them: made right where their meaning is clear, else refused.

Every function takes a text and gives the value, or raises ValueError with one sentence that says
what to write. No sentence repeats the value: it may be a secret that stands in the wrong place.
"""

import re
from collections.abc import Iterable
from ipaddress import ip_address
from typing import Final
from urllib.parse import SplitResult, urlsplit

import idna
from pydantic import SecretStr
from pyrage import RecipientError, x25519

_QUOTES: Final = ("''", '""', "“”", "‘’", "``")
_ID: Final = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_MADE_UP: Final = frozenset(
    {"12345678-1234-1234-1234-123456789012", "12345678-1234-1234-1234-123456789abc",
     "00000000-0000-0000-0000-000000000001", "01234567-89ab-cdef-0123-456789abcdef"}
)  # fmt: skip
"""Ids of examples; those of one digit are found by themselves."""
_LABEL: Final = re.compile(r"(?!-)[a-z0-9-]{1,63}(?<!-)")
_NOT_PUBLIC: Final = ("localhost", "local", "internal", "lan", "test", "invalid", "example", "home")
"""Last parts of names that no server of Microsoft finds (RFC 2606, RFC 6762, RFC 8375)."""
HTTPS_PORT: Final = 443


def cleaned(value: str) -> str:
    """Without what a file, a shell or a copied table leaves around it: spaces, the end of a line,
    quotes."""
    text = value.strip().strip("\ufeff\u200b").strip()
    for left, right in _QUOTES:
        if len(text) > 1 and text.startswith(left) and text.endswith(right):
            return text[1:-1].strip()
    return text


def parts_of(value: str) -> tuple[str, ...]:
    """Several values in one, each once: with commas, semicolons, spaces or lines between."""
    found = (cleaned(part) for part in re.split(r"[,;\s]+", value))
    return tuple(dict.fromkeys(part for part in found if part))


def looks_like_id(value: str) -> bool:
    """Whether this is an id of Microsoft Entra, however it is written."""
    return bool(_ID.fullmatch(value.strip("{}").lower()))


def entra_id(value: str) -> str:
    """An id of Microsoft Entra, in lower case: tokens carry it so."""
    id = value.strip("{}").lower()
    if not _ID.fullmatch(id):
        raise ValueError("must be an id of digits and dashes")
    if len(set(id.replace("-", ""))) == 1 or id in _MADE_UP:
        raise ValueError("still holds a placeholder: give the real value")
    return id


def entra_ids(value: Iterable[str]) -> tuple[str, ...]:
    """Ids of people, each once."""
    given = tuple(value)
    if any("@" in one for one in given):
        raise ValueError("give Entra object ids instead of mail addresses")
    try:
        return tuple(dict.fromkeys(entra_id(one) for one in given))
    except ValueError as error:
        placeholder = "placeholder" in str(error)
        remedy = str(error) if placeholder else "give Entra object ids, separated by commas"
        raise ValueError(remedy) from None


def host_name(value: str) -> str:
    """The name of a host in lower case, as it is asked for on the line (IDNA 2008)."""
    try:
        name = idna.encode(value.rstrip("."), uts46=True).decode() if value else ""
    except idna.IDNAError:
        name = ""
    if not name or not all(_LABEL.fullmatch(label) for label in name.split(".")):
        raise ValueError("is no name of a host")
    return name


def _is_address(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True


def listening_address(value: str) -> str:
    """Where to listen: an address of this machine or its name, without a port."""
    if "://" in value or "/" in value:
        raise ValueError("give an address such as 127.0.0.1, without http:// and without a path")
    bare = value.removeprefix("[").removesuffix("]")
    if _is_address(bare):
        return bare
    if ":" in bare:
        raise ValueError("give an address without a port; the port is a setting of its own")
    try:
        return host_name(bare)
    except ValueError:
        raise ValueError("give an address of this machine, such as 127.0.0.1 or ::1") from None


def collector_address(value: str) -> str:
    """Where log lines are sent: scheme, host and port, without what follows."""
    parts = _split(value)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.username:
        raise ValueError("give https:// (or http:// on a network of your own), the host and a port")
    if parts.path.strip("/") or parts.query or parts.fragment:
        raise ValueError("give the address without a path: /v1/logs is added")
    return value.rstrip("/")


def _split(value: str) -> SplitResult:
    try:
        parts = urlsplit(value)
        _ = parts.port
    except ValueError:
        raise ValueError("is no address") from None
    return parts


def public_address(value: str) -> str:
    """The address of the private page: scheme and host, as browsers and Teams write it."""
    parts = _split(value)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError("give a whole address such as https://cultuurtraject.your-city.nl")
    if parts.username is not None or parts.password is not None:
        raise ValueError("give an address without a name or password in it")
    if parts.path.strip("/") or parts.query or parts.fragment or value.endswith(("?", "#")):
        raise ValueError(
            "give the address without a path, ? or #: the pages have a host of their own"
        )
    host = parts.hostname if _is_address(parts.hostname) else host_name(parts.hostname)
    host = f"[{host}]" if ":" in host else host
    usual = parts.port is None or (parts.scheme == "https" and parts.port == HTTPS_PORT)
    return f"{parts.scheme}://{host}" + ("" if usual else f":{parts.port}")


def unreachable_for_teams(address: str) -> bool:
    """Whether no server of Microsoft can find this address: a number, or a name of one network."""
    host = urlsplit(address).hostname or ""
    return _is_address(host) or "." not in host or host.rpartition(".")[2] in _NOT_PUBLIC


def answered_host(value: str) -> str:
    """A host that may be answered, as `Hosts` reads it; `.name` is every host below it."""
    parts = _split(value if "://" in value else f"https://{value}")
    if parts.scheme != "https" or parts.username is not None:
        raise ValueError("give names of hosts, which are reached over https")
    if parts.port not in (None, HTTPS_PORT):
        raise ValueError("give names of hosts, which are reached on the usual port")
    host = (parts.hostname or "").removeprefix("*")
    below = "." if host.startswith(".") else ""
    name = host_name(host.removeprefix("."))
    if "." not in name:
        raise ValueError("give whole names of hosts: everything below one word is too much")
    return below + name


def https_address(value: str) -> str:
    """The address of a page that others keep."""
    parts = _split(value)
    if parts.scheme != "https" or not parts.hostname:
        raise ValueError("must be an address that begins with https://")
    return value


def public_key(value: str) -> str:
    """The public half of a key pair of age, which backups are sealed to."""
    if value.upper().startswith("AGE-SECRET-KEY"):
        raise ValueError("is the private half: give the public one, age1…, and keep that one away")
    try:
        return str(x25519.Recipient.from_str(value))
    except RecipientError:
        raise ValueError("give a public key such as age1…; `cultuurtraject backup-key`") from None


def cleaned_of(value: object) -> object:
    """The same of whatever a setting may be."""
    if isinstance(value, SecretStr):
        return SecretStr(cleaned(value.get_secret_value()))
    return cleaned(value) if isinstance(value, str) else value


def meant(value: str, words: tuple[str, ...]) -> str:
    """The one of these words that is meant, whatever its capitals, dashes and spaces."""
    plain = value.lower().replace("-", "").replace("_", "").replace(" ", "")
    return next((word for word in words if word.lower() == plain), value)
