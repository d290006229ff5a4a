"""The surroundings of a play: this machine, and a bot that believes whoever speaks to it.

They stand here and not in `bot/`, because the product is installed without this room: no setting
and no mistake makes it answer somebody who proves nothing (trust.md, rule 6).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import aiohttp

from board.sign_in import Entra
from bot.surroundings import Surroundings
from bot.teams.addresses import Hosts
from bot.teams.auth import Unauthenticated
from bot.teams.credentials import AUDIENCE
from bot.teams.entra import at_entra
from tryout.municipality import APP_ID, TENANT

THIS_MACHINE: Final = Hosts(local=True)
FRAMES: Final = ("http://127.0.0.1:*",)
PACE: Final = 1_000
"""Messages a second: nobody limits a play, whose Teams is this machine."""
BEAT: Final = 3.0
"""Seconds: whoever plays need not wait half a minute for a tick of the box."""


@dataclass(frozen=True, slots=True)
class AnonymousAccess:
    """Believes anybody, and answers to this machine only."""

    hosts: Hosts = THIS_MACHINE

    async def __call__(
        self, _header: str, _channel_id: str, service_url: str, /
    ) -> Mapping[str, Any]:
        if not self.hosts.allow(service_url):
            raise Unauthenticated("service-url-not-allowed")
        return {}


class NoTokens:
    """Calls nobody but this machine, and needs no token for it."""

    async def bearer(self, _audience: str = AUDIENCE, /) -> str | None:
        return None


def this_machine(login: str = "") -> Surroundings:
    """Where a play happens; `login` is the address of its Entra, and without it is no board."""

    def entra(session: aiohttp.ClientSession) -> Entra:
        return at_entra(APP_ID, TENANT, session, login)

    return Surroundings(
        answered=THIS_MACHINE,
        files=THIS_MACHINE,
        frames=FRAMES,
        sends_per_second=PACE,
        beat=BEAT,
        tokens=NoTokens(),
        authenticator=lambda _session: AnonymousAccess(),
        entra=entra if login else None,
    )
