"""What an administrator sets. Wrong settings refuse to start and say what to set."""

import os
import re
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Final, Self
from urllib.parse import urlsplit

from pydantic import (
    Field,
    SecretStr,
    ValidationError,
    ValidationInfo,
    field_validator,
    model_validator,
)
from pydantic.config import JsonDict
from pydantic_settings import NoDecode, SettingsConfigDict

from bot.database_exceptions import DatabaseExceptions
from bot.organisation import PLACEHOLDER, Organisation
from trajectory.readers import CONFIRMATIONS

PREFIX = "CULTUURTRAJECT_"
KEY_DATABASE = "postgresql+asyncpg://"
_OBJECT_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")

Names = Annotated[tuple[str, ...], NoDecode]
"""Several values in one variable, separated by commas."""

_YES: Final[JsonDict] = {"needed": "yes"}


class Mode(StrEnum):
    PRODUCTION = "production"
    TRYOUT = "tryout"


class AppType(StrEnum):
    """How the bot is registered in Azure; multi-tenant bots can no longer be made."""

    SINGLE_TENANT = "SingleTenant"
    MANAGED_IDENTITY = "UserAssignedMSI"


class SettingsRefused(SystemExit):
    """The program does not start; the message says which variable to set and how."""


class Settings(Organisation, DatabaseExceptions):
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
        None,
        description="`SingleTenant` or `UserAssignedMSI`, exactly so",
        json_schema_extra=_YES,
    )
    app_password: SecretStr = Field(
        SecretStr(""),
        description="the client secret",
        json_schema_extra={"needed": "SingleTenant"},
    )
    tenant_id: str = Field(
        "", description="the App Tenant ID: your own directory", json_schema_extra=_YES
    )
    key_store: Path | SecretStr = Field(
        description="the folder for keys of step 3, or for several machines "
        "`postgresql+asyncpg://…` of a database [without backup](operations.md#the-key-store)"
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
        description="a SQLite file, or `postgresql+asyncpg://user@host/name`",
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

    @field_validator(
        "service_urls", "programme_leads", "directorate", "readers_confirmed_by", mode="before"
    )
    @classmethod
    def _split(cls, value: object) -> object:
        if isinstance(value, str):
            return tuple(part.strip() for part in value.split(",") if part.strip())
        return value

    @field_validator("key_store", mode="before")
    @classmethod
    def _place_for_keys(cls, value: object) -> object:
        if isinstance(value, str):
            return SecretStr(value) if "://" in value else Path(value)
        return value

    @field_validator("programme_leads", "directorate")
    @classmethod
    def _object_ids(cls, value: tuple[str, ...], info: ValidationInfo) -> tuple[str, ...]:
        people = tuple(one.lower() for one in value)
        needed = info.field_name == "programme_leads"
        if (needed and not people) or not all(_OBJECT_ID.fullmatch(one) for one in people):
            raise ValueError("give at least one Entra object id, separated by commas")
        return people

    @field_validator("readers_confirmed_by")
    @classmethod
    def _two_people(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        people = tuple(dict.fromkeys(one.lower() for one in value))
        if people and len(people) < CONFIRMATIONS:
            raise ValueError("give the Entra object ids of at least two people, or none")
        if not all(_OBJECT_ID.fullmatch(one) for one in people):
            raise ValueError("give Entra object ids, separated by commas")
        return people

    @field_validator("public_url")
    @classmethod
    def _address(cls, value: str) -> str:
        parts = urlsplit(value)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise ValueError("give a whole address such as https://cultuurtraject.your-city.nl")
        return value.rstrip("/")

    @model_validator(mode="after")
    def _apart(self) -> Self:
        """The inside network has a door of its own."""
        if self.inside_port and (self.inside_host, self.inside_port) == (self.host, self.port):
            raise ValueError("INSIDE_PORT must be another port than PORT")
        return self

    @model_validator(mode="after")
    def _fits_mode(self) -> Self:
        faults = self._tryout_faults() if self.mode is Mode.TRYOUT else self._production_faults()
        faults += self._key_faults()
        if faults:
            raise ValueError("; ".join(faults))
        return self

    def _key_faults(self) -> list[str]:
        """Keys never lie where the database lies: who copies the one must not have the other."""
        if isinstance(self.key_store, Path):
            return []
        store = self.key_store.get_secret_value()
        if not store.startswith(KEY_DATABASE):
            return [f"KEY_STORE must be a folder, or begin with {KEY_DATABASE}"]
        if _place_of(store) == _place_of(self.database_url):
            return ["KEY_STORE must be another database than DATABASE_URL"]
        return []

    def _tryout_faults(self) -> list[str]:
        faults = []
        if self.app_id or self.app_password.get_secret_value() or self.tenant_id:
            faults.append(
                "the try-out refuses real credentials: unset APP_ID, APP_PASSWORD and "
                "TENANT_ID, or set MODE to production"
            )
        if self.host != "127.0.0.1" or urlsplit(self.public_url).hostname != "127.0.0.1":
            faults.append("the try-out listens on 127.0.0.1 only: set HOST and PUBLIC_URL so")
        return faults

    def _production_faults(self) -> list[str]:
        faults = [f"set {name}" for name in ("app_id", "tenant_id") if not getattr(self, name)]
        faults += [
            f"{name.upper()} must be an id of digits and dashes"
            for name in ("app_id", "tenant_id")
            if getattr(self, name) and not _OBJECT_ID.fullmatch(getattr(self, name).lower())
        ]
        if self.app_type is None:
            faults.append("set APP_TYPE to SingleTenant or UserAssignedMSI")
        secret = self.app_password.get_secret_value()
        if self.app_type is AppType.SINGLE_TENANT and not secret:
            faults.append("set APP_PASSWORD, which a SingleTenant bot needs")
        if self.app_type is AppType.MANAGED_IDENTITY and secret:
            faults.append("unset APP_PASSWORD: a managed identity has none")
        if not self.public_url.startswith("https://"):
            faults.append("PUBLIC_URL must begin with https")
        if self.code_of_conduct and not self.code_of_conduct.startswith("https://"):
            faults.append("CODE_OF_CONDUCT must be an address that begins with https://")
        return faults + self._fakes() + self.faults_of_words()

    def _fakes(self) -> list[str]:
        values = {
            "PUBLIC_URL": self.public_url,
            "APP_PASSWORD": self.app_password.get_secret_value(),
        }
        return [
            f"{name} still holds a placeholder: give the real value"
            for name, value in values.items()
            if PLACEHOLDER.search(value)
        ]

    @property
    def host_name(self) -> str:
        """The name of the server that people reach."""
        return urlsplit(self.public_url).hostname or self.host

    @property
    def may_open_rounds(self) -> bool:
        """Whether the works council and the privacy officer agreed (anonymity.md §8), and people
        can read who is responsible, on which basis, and whom to ask (trust.md, rule 13)."""
        return self.told or self.mode is Mode.TRYOUT


def _place_of(url: str) -> tuple[str | None, int | None, str]:
    parts = urlsplit(url)
    return parts.hostname, parts.port or 5432, f"{parts.path}?{parts.query}"


def read_settings() -> Settings:
    """The settings of the environment.

    Raises:
        SettingsRefused: with one line per variable that is missing, wrong or misspelt.
    """
    names = {f"{PREFIX}{name.upper()}" for name in Settings.model_fields}
    misspelt = sorted(name for name in os.environ if name.startswith(PREFIX) and name not in names)
    if misspelt:
        raise SettingsRefused(f"These settings do not exist: {', '.join(misspelt)}")
    try:
        return Settings()
    except ValidationError as error:
        lines = [_sentence(fault["loc"], fault["msg"]) for fault in error.errors()]
        raise SettingsRefused("\n".join(["The settings are not complete:", *lines])) from None


def _sentence(location: tuple[int | str, ...], message: str) -> str:
    name = f"{PREFIX}{str(location[0]).upper()}" if location else PREFIX + "*"
    return f"  {name}: {message.removeprefix('Value error, ')}"
