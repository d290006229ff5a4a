"""Every setting, with what it is made of and what it must fit with."""

from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, Final, Self, get_args, get_origin
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, field_validator, model_validator
from pydantic.config import JsonDict
from pydantic_settings import NoDecode, SettingsConfigDict

from bot.settings import faults, values
from bot.settings.database_exceptions import DatabaseExceptions
from bot.settings.organisation import Organisation
from bot.settings.refusal import PREFIX
from bot.settings.telemetry import Telemetry
from storage import address
from trajectory.readers import CONFIRMATIONS

Names = Annotated[tuple[str, ...], NoDecode]
"""Several values in one variable, separated by commas."""

_YES: Final[JsonDict] = {"needed": "yes"}
_ONE_OF: Final[JsonDict] = {"needed": "SingleTenant: one of three"}


class Mode(StrEnum):
    PRODUCTION = "production"
    TRYOUT = "tryout"


class AppType(StrEnum):
    """How the bot is registered in Azure; multi-tenant bots can no longer be made."""

    SINGLE_TENANT = "SingleTenant"
    MANAGED_IDENTITY = "UserAssignedMSI"


class Settings(Organisation, Telemetry, DatabaseExceptions):
    """Read from the environment, each name with the prefix `CULTUURTRAJECT_`.

    The descriptions are the table of `docs/install.md` (`make docs`). `needed` says when a setting
    with a default must be given all the same.
    """

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, extra="forbid", frozen=True, hide_input_in_errors=True
    )

    mode: Mode = Field(description="`production`; to play is another program, `make run`")
    public_url: str = Field(
        description="where people reach the private page: `https://` and the host name"
    )
    app_id: str = Field("", description="the Microsoft App ID of step 2", json_schema_extra=_YES)
    app_type: AppType | None = Field(
        None, description="`SingleTenant` or `UserAssignedMSI`", json_schema_extra=_YES
    )
    app_password: SecretStr = Field(
        SecretStr(""),
        description="the value of the client secret, not its id",
        json_schema_extra=_ONE_OF,
    )
    app_certificate: Path | None = Field(
        None,
        description="in place of a secret: a PEM file with a certificate and its private key",
        json_schema_extra=_ONE_OF,
    )
    app_federated_token: Path | None = Field(
        None,
        description="in place of a secret: the file in which your platform keeps a token of its "
        "own for the bot (a federated credential, such as that of Kubernetes)",
        json_schema_extra=_ONE_OF,
    )
    tenant_id: str = Field(
        "", description="the App Tenant ID: your own directory", json_schema_extra=_YES
    )
    key_store: Path | SecretStr = Field(
        description="the folder for keys of step 3, or for several machines "
        "`postgresql://…` of a database [without backup](operations.md#the-key-store) on a server "
        "of its own"
    )
    code_of_conduct: str = Field(
        "", description="the address of your code of conduct, which cards and guides link to"
    )
    programme_leads: Names = Field(
        description="Entra object ids of the first programme leads, with commas between"
    )
    directorate: Names = Field(
        (),
        description="Entra object ids of the first members of a directorate, with commas between: "
        "they load the units and appoint everybody else; none where no units are used",
    )
    readers_confirmed_by: Names = Field(
        (),
        description="Entra object ids of two people or more, such as works council and "
        "privacy officer: two of them confirm who may read after a restore; nothing is restored "
        "without them",
    )
    database_url: str = Field(
        "sqlite+aiosqlite:///cultuurtraject.db",
        description="a SQLite file, `sqlite:////srv/cultuurtraject.db`, or "
        "`postgresql://user:password@host/name`; `?sslmode=verify-full` encrypts the way there",
    )
    own_ca: Path | None = Field(
        None,
        description="a PEM file with the authorities of your own network, believed beside those of "
        "the system: for a proxy that opens TLS, and for both databases",
    )
    backup_sealed_to: str = Field(
        "",
        description="a public key (`age1…`, of `cultuurtraject backup-key`): backups are sealed to "
        "it, and the server cannot read them back",
    )
    backup_opened_with: Path | None = Field(
        None, description="the file with its private half; only while a backup is restored"
    )
    threshold: int = Field(
        5, ge=5, le=20, description="fewest answers to a question before it gets a word"
    )
    sends_per_second: int = Field(
        20,
        ge=1,
        le=50,
        description="messages a second that the bot sends by itself, all replicas together. "
        "Teams takes 50 from one bot; the rest is for who is chatting",
    )
    graph_install: str = Field(
        "",
        description="id of the app in your organisation's catalogue, when the bot may add itself "
        "for who never opened it: step 8.4",
    )
    graph_calendar: bool = Field(
        False,
        description="`true` when the bot may put sessions into people's own calendars: step 8.5",
    )
    keep_sent_days: int = Field(
        90,
        ge=35,  # the line on separate input looks back over four weeks
        le=365,
        description="days that the outbox remembers what was sent",
    )
    keep_people_days: int = Field(
        365,
        ge=30,
        le=730,
        description="days after the last part of somebody ended that they are known, and that it "
        "is known of an ended trajectory who was asked and why it was delayed",
    )
    keep_texts_days: int = Field(
        30,
        ge=7,
        le=30,
        description="days after closing that the trainer may read the texts of a round",
    )
    host: str = Field("127.0.0.1", description="address to listen on")
    port: int = Field(3978, ge=0, le=65535, description="port to listen on")
    inside_host: str = Field(
        "127.0.0.1",
        description="address of the inside network, where `/healthz`, `/readyz` and `/metrics` are "
        "asked; never one that people reach",
    )
    inside_port: int = Field(9478, ge=0, le=65535, description="port for them; 0 is none")
    service_urls: Names = Field(
        (),
        description="further hosts that may be answered, with commas between; those of Teams are "
        "known",
    )

    # ---- one value at a time

    @model_validator(mode="before")
    @classmethod
    def _clean(cls, given: Any) -> Any:
        """Every text without what a file or a shell leaves around it; none where nothing is left
        of a setting that has a default."""
        if not isinstance(given, dict):
            return given
        clean = {name: values.cleaned_of(value) for name, value in given.items()}
        return {name: value for name, value in clean.items() if not _left_empty(cls, name, value)}

    @field_validator(
        "service_urls", "programme_leads", "directorate", "readers_confirmed_by", mode="before"
    )
    @classmethod
    def _apart(cls, value: object) -> object:
        return values.parts_of(value) if isinstance(value, str) else value

    @field_validator("mode", "app_type", mode="before")
    @classmethod
    def _word(cls, value: object) -> object:
        """A word of a closed list, however its letters and signs are written."""
        return values.meant(value, (*Mode, *AppType)) if isinstance(value, str) else value

    @field_validator("key_store", mode="before")
    @classmethod
    def _place_for_keys(cls, value: object) -> object:
        if not isinstance(value, str):
            return value
        if "://" not in value:
            return Path(value)
        store = address.canonical(value)
        if address.file_of(store) is not None:
            raise ValueError("must be a folder, or a database that begins with postgresql://")
        return SecretStr(store)

    @field_validator("database_url")
    @classmethod
    def _database(cls, value: str) -> str:
        return address.canonical(value)

    @field_validator("app_id", "tenant_id", "graph_install")
    @classmethod
    def _id(cls, value: str) -> str:
        return values.entra_id(value) if value else ""

    @field_validator("programme_leads", "directorate", "readers_confirmed_by")
    @classmethod
    def _object_ids(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        return values.entra_ids(value)

    @field_validator("programme_leads")
    @classmethod
    def _somebody(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        if not value:
            raise ValueError("give at least one Entra object id, separated by commas")
        return value

    @field_validator("readers_confirmed_by")
    @classmethod
    def _two_people(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        if value and len(value) < CONFIRMATIONS:
            raise ValueError("give the Entra object ids of at least two people, or none")
        return value

    @field_validator("public_url")
    @classmethod
    def _address(cls, value: str) -> str:
        return values.public_address(value)

    @field_validator("host", "inside_host")
    @classmethod
    def _listening(cls, value: str) -> str:
        return values.listening_address(value)

    @field_validator("service_urls")
    @classmethod
    def _hosts(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(values.answered_host(one) for one in value))

    @field_validator("backup_sealed_to")
    @classmethod
    def _recipient(cls, value: str) -> str:
        return values.public_key(value) if value else ""

    @field_validator("code_of_conduct")
    @classmethod
    def _page(cls, value: str) -> str:
        return values.https_address(value) if value else ""

    # ---- together

    @model_validator(mode="after")
    def _fits(self) -> Self:
        tryout = self.mode is Mode.TRYOUT
        found = [
            *(faults.of_a_play(self) if tryout else faults.of_production(self)),
            *faults.of_ports(self),
            *faults.of_places(self),
        ]
        if found:
            raise ValueError("\n".join(f"{name.upper()}: {sentence}" for name, sentence in found))
        return self

    @property
    def host_name(self) -> str:
        """The name of the server that people reach."""
        return urlsplit(self.public_url).hostname or self.host

    @property
    def may_open_rounds(self) -> bool:
        """Whether the works council and the privacy officer agreed (anonymity.md §8), and people
        can read who is responsible, on which basis, and whom to ask (trust.md, rule 13)."""
        return self.told or self.mode is Mode.TRYOUT


def _left_empty(cls: type[Settings], name: str, value: object) -> bool:
    """Nothing is a value of nothing but a list: that of people who lead needs somebody."""
    field = cls.model_fields.get(name)
    return value == "" and field is not None and tuple not in _kinds(field.annotation)


def _kinds(annotation: Any) -> Iterator[Any]:
    yield get_origin(annotation) or annotation
    for part in get_args(annotation):
        yield get_origin(part) or part
