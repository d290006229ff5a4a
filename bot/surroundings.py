"""What stands around the bot: Teams, for the product. A play has surroundings of its own, which the
product does not hold (`tryout/surroundings.py`): nobody can ask it to believe anybody."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Protocol, cast

import aiohttp

from board.sign_in import Entra
from booth import pages
from booth.pools.ticker import AFTER_OPENING, BEAT
from bot.clock.clockwork import EVERY_SECONDS
from bot.settings import AppType, Mode, Settings, SettingsRefused
from bot.start import network
from bot.teams.addresses import SHAREPOINT, TEAMS, Hosts
from bot.teams.auth import Authenticator, ConnectorToken, SigningKeys
from bot.teams.credentials import (
    CachedTokens,
    Credential,
    ManagedIdentity,
    Proof,
    Registration,
    of_certificate,
    of_federation,
)
from bot.teams.entra import at_entra
from bot.teams.graph import ADDRESS


class Tokens(Protocol):
    """What proves to Teams that the bot sends."""

    def bearer(self, audience: str = ..., /) -> Awaitable[str | None]: ...


Check = Callable[[], Awaitable[bool]]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Whom the bot believes, answers and fetches from, and who may show its pages."""

    answered: Hosts
    """Who may be answered."""
    files: Hosts
    """From where a file that somebody sent may be fetched."""
    frames: tuple[str, ...]
    """Who may show the private page inside theirs."""
    sends_per_second: int
    beat: float
    """Seconds between two ticks of the box."""
    tokens: Tokens
    authenticator: Callable[[aiohttp.ClientSession], Authenticator]
    """What proves to the bot that Teams sends."""
    asked: Callable[[Authenticator], Mapping[str, Check]] = lambda _: {}
    """What readiness asks of Teams, by the key of a check: a play has none."""
    entra: Callable[[aiohttp.ClientSession], Entra] | None = None
    """Where people sign in to the board; None where nobody can, so that there is no board."""
    after_opening: float = AFTER_OPENING
    """Seconds for which the box ticks after somebody opened a page."""
    looks_every: float = EVERY_SECONDS
    """Seconds between two looks of the clock for what is due."""
    graph: str = ADDRESS
    """Where Microsoft Graph is."""


def teams(settings: Settings) -> Surroundings:
    """Teams, as the settings name this bot there.

    Raises:
        SettingsRefused: the settings are those of a play (trust.md, rule 6).
    """
    if settings.mode is not Mode.PRODUCTION:
        raise SettingsRefused(
            "This program answers Teams and does not play: set CULTUURTRAJECT_MODE to production. "
            "To play, use `make run` in the repository."
        )
    hosts = Hosts((*TEAMS.names, *settings.service_urls))
    tokens = CachedTokens(credential(settings))

    def authenticator(session: aiohttp.ClientSession) -> Authenticator:
        return ConnectorToken(settings.app_id, SigningKeys(session), hosts)

    def entra(session: aiohttp.ClientSession) -> Entra:
        return at_entra(settings.app_id, settings.tenant_id, session)

    return Surroundings(
        answered=hosts,
        files=SHAREPOINT,
        frames=pages.TEAMS,
        sends_per_second=settings.sends_per_second,
        beat=BEAT,
        tokens=tokens,
        authenticator=authenticator,
        # A managed identity exposes no scope, so nobody can sign in for it (docs/install.md).
        entra=None if settings.app_type is AppType.MANAGED_IDENTITY else entra,
        asked=lambda asking: {
            "microsoft-token": tokens.works,
            "microsoft-keys": cast(ConnectorToken, asking).keys.known,
        },
    )


def credential(settings: Settings) -> Credential:
    """What the settings say the bot proves itself with.

    Raises:
        SettingsRefused: the file of authorities cannot be used.
    """
    if settings.app_type is AppType.MANAGED_IDENTITY:
        return ManagedIdentity(settings.app_id)
    tls = network.believed(settings.own_ca)
    return Registration(settings.app_id, settings.tenant_id, _proof(settings), tls)


def _proof(settings: Settings) -> Proof:
    if settings.app_certificate is not None:
        return of_certificate(settings.app_certificate)
    if settings.app_federated_token is not None:
        return of_federation(settings.app_federated_token)
    return settings.app_password.get_secret_value
