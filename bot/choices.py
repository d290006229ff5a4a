"""What the settings choose between: Teams in production, this machine in the try-out."""

from typing import Final

import aiohttp

from booth import pages
from bot.settings import AppType, Mode, Settings
from bot.teams.addresses import SHAREPOINT, TEAMS, THIS_MACHINE, Hosts
from bot.teams.auth import AnonymousAccess, Authenticator, ConnectorToken, SigningKeys
from bot.teams.credentials import (
    CachedTokens,
    ClientSecret,
    Credential,
    ManagedIdentity,
    NoTokens,
)

THIS_MACHINE_FRAMES: Final = ("http://127.0.0.1:*",)
TRYOUT_PACE: Final = 1_000


def answered_hosts(settings: Settings) -> Hosts:
    """Who may be answered."""
    if settings.mode is Mode.TRYOUT:
        return THIS_MACHINE
    return Hosts((*TEAMS.names, *settings.service_urls))


def file_hosts(settings: Settings) -> Hosts:
    """From where a file that somebody sent may be fetched."""
    return THIS_MACHINE if settings.mode is Mode.TRYOUT else SHAREPOINT


def frames(settings: Settings) -> tuple[str, ...]:
    """Who may show the private page inside theirs."""
    return THIS_MACHINE_FRAMES if settings.mode is Mode.TRYOUT else pages.TEAMS


def sends_per_second(settings: Settings) -> int:
    """Nobody limits the try-out, whose Teams is this machine."""
    return TRYOUT_PACE if settings.mode is Mode.TRYOUT else settings.sends_per_second


def tokens(settings: Settings) -> CachedTokens | NoTokens:
    """What proves to Teams that the bot sends."""
    return NoTokens() if settings.mode is Mode.TRYOUT else CachedTokens(_credential(settings))


def _credential(settings: Settings) -> Credential:
    if settings.app_type is AppType.MANAGED_IDENTITY:
        return ManagedIdentity(settings.app_id)
    secret = settings.app_password.get_secret_value()
    return ClientSecret(settings.app_id, settings.tenant_id, secret)


def authenticator(settings: Settings, session: aiohttp.ClientSession) -> Authenticator:
    """What proves to the bot that Teams sends."""
    if settings.mode is Mode.TRYOUT:
        return AnonymousAccess(THIS_MACHINE)
    return ConnectorToken(settings.app_id, SigningKeys(session), answered_hosts(settings))
