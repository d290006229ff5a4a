"""What stands around the bot: Teams, for the product. A play has surroundings of its own, which the
product does not hold (`tryout/surroundings.py`): nobody can ask it to believe anybody."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Protocol

import aiohttp

from booth import pages
from booth.pools.ticker import AFTER_OPENING, BEAT
from bot.clock.clockwork import EVERY_SECONDS
from bot.settings import AppType, Mode, Settings, SettingsRefused
from bot.teams.addresses import SHAREPOINT, TEAMS, Hosts
from bot.teams.auth import Authenticator, ConnectorToken, SigningKeys
from bot.teams.credentials import CachedTokens, ClientSecret, Credential, ManagedIdentity
from bot.teams.graph import ADDRESS


class Tokens(Protocol):
    """What proves to Teams that the bot sends."""

    def bearer(self, audience: str = ..., /) -> Awaitable[str | None]: ...


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

    def authenticator(session: aiohttp.ClientSession) -> Authenticator:
        return ConnectorToken(settings.app_id, SigningKeys(session), hosts)

    return Surroundings(
        answered=hosts,
        files=SHAREPOINT,
        frames=pages.TEAMS,
        sends_per_second=settings.sends_per_second,
        beat=BEAT,
        tokens=CachedTokens(_credential(settings)),
        authenticator=authenticator,
    )


def _credential(settings: Settings) -> Credential:
    if settings.app_type is AppType.MANAGED_IDENTITY:
        return ManagedIdentity(settings.app_id)
    secret = settings.app_password.get_secret_value()
    return ClientSecret(settings.app_id, settings.tenant_id, secret)
