"""What does not fit together: pairs of a setting and one sentence that says what to do."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from sqlalchemy.engine import make_url

from bot.settings import values
from bot.settings.organisation import PLACEHOLDER
from storage import address

if TYPE_CHECKING:
    from bot.settings.settings import Settings

Fault = tuple[str, str]
MANAGED: Final = "UserAssignedMSI"
SINGLE: Final = "SingleTenant"
PROOFS: Final = ("app_password", "app_certificate", "app_federated_token")
"""How a SingleTenant bot can prove who it is; one of them."""
THIS_MACHINE: Final = "127.0.0.1"
_PLACEHOLDER: Final = "still holds a placeholder: give the real value"


def of_a_play(settings: "Settings") -> Iterator[Fault]:
    """A play refuses what is real, and listens to this machine only."""
    real = ("app_id", "tenant_id", *PROOFS)
    for name in real:
        if given(settings, name):
            yield name, "the try-out refuses real credentials: unset it, or set MODE to production"
    if settings.host != THIS_MACHINE:
        yield "host", f"the try-out listens on {THIS_MACHINE} only"
    if urlsplit(settings.public_url).hostname != THIS_MACHINE:
        yield "public_url", f"the try-out listens on {THIS_MACHINE} only"


def of_production(settings: "Settings") -> Iterator[Fault]:
    """What production cannot do without, and what was left as an example."""
    yield from _of_the_bot(settings)
    yield from _of_its_address(settings.public_url)
    if not settings.port:
        yield "port", "give the port that the proxy asks; 0 is another one at every start"
    yield from settings.faults_of_words()


def _of_the_bot(settings: "Settings") -> Iterator[Fault]:
    for name in ("app_id", "tenant_id"):
        if not getattr(settings, name):
            yield name, "set it; it stands in the Configuration of the Azure bot"
    if settings.app_id and settings.app_id == settings.tenant_id:
        yield "tenant_id", "is the same as APP_ID: give the App Tenant ID, your own directory"
    if settings.app_type is None:
        yield "app_type", "set it to SingleTenant or UserAssignedMSI"
        return
    proofs = [name for name in PROOFS if given(settings, name)]
    if settings.app_type == MANAGED:
        yield from ((name, "unset it: a managed identity has none") for name in proofs)
    elif not proofs:
        yield "app_password", "set it, or APP_CERTIFICATE or APP_FEDERATED_TOKEN"
    else:
        yield from ((name, f"unset it, or unset {proofs[0].upper()}") for name in proofs[1:])
    yield from _of_the_secret(settings.app_password.get_secret_value())


def _of_the_secret(secret: str) -> Iterator[Fault]:
    if values.looks_like_id(secret):
        yield "app_password", "is the id of the secret: give its value, which Azure shows once"
    elif secret and (len(secret.split()) > 1 or not secret.isprintable()):
        yield "app_password", "has a space or a new line in it: give the value of the secret only"
    elif PLACEHOLDER.search(secret):
        yield "app_password", _PLACEHOLDER


def _of_its_address(public_url: str) -> Iterator[Fault]:
    if PLACEHOLDER.search(public_url):
        yield "public_url", _PLACEHOLDER
    elif not public_url.startswith("https://"):
        yield "public_url", "must begin with https"
    elif values.unreachable_for_teams(public_url):
        yield "public_url", "give a name that Microsoft's servers can find, as in its certificate"


def of_ports(settings: "Settings") -> Iterator[Fault]:
    """The inside network has a door of its own."""
    if settings.inside_port and settings.inside_port == settings.port:
        yield "inside_port", "must be another port than PORT"


def of_places(settings: "Settings") -> Iterator[Fault]:
    """Keys never lie where the database lies: who copies the one must not have the other."""
    store, file = settings.key_store, address.file_of(settings.database_url)
    if isinstance(store, Path):
        if file is not None and file.is_relative_to(store.resolve()):
            yield "key_store", "must be a folder in which the database does not lie"
    elif _place_of(store.get_secret_value()) == _place_of(settings.database_url):
        yield "key_store", "must be a database on another server than DATABASE_URL"


def _place_of(url: str) -> tuple[object, ...]:
    """The server, as far as its name tells; it is asked itself who it is (`bot/ownership.py`)."""
    read = make_url(url)
    return (
        read.get_backend_name(),
        (read.host or "").lower(),
        read.port or 5432,
        read.query.get("host"),
    )


def given(settings: "Settings", name: str) -> bool:
    """Whether a setting holds something."""
    value = getattr(settings, name)
    return bool(value.get_secret_value() if hasattr(value, "get_secret_value") else value)
