"""The way out: through the proxy of the organisation where there is one, believing its authority.

Proxies are named as everywhere: `HTTPS_PROXY`, and `NO_PROXY` for hosts that are reached without.
"""

import ssl
from functools import cache
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit
from urllib.request import getproxies

import aiohttp

from bot.settings import Mode, Settings, SettingsRefused
from bot.settings.refusal import about

_SCHEMES: Final = ("http", "https")


@cache
def believed(own_ca: Path | None) -> ssl.SSLContext:
    """Whom the bot believes on the line: the authorities of the system, and those of the setting;
    read once, which takes a while.

    Raises:
        SettingsRefused: the file holds no authority.
    """
    context = ssl.create_default_context()
    if own_ca is None:
        return context
    try:
        context.load_verify_locations(own_ca)
    except ssl.SSLError:
        raise about("own_ca", "the file holds no certificate in PEM form") from None
    except OSError as error:
        raise about("own_ca", f"the file cannot be read: {error.strerror}") from None
    return context


def session(settings: Settings) -> aiohttp.ClientSession:
    """A session for everything that is asked and sent over https; a play has no proxy.

    Raises:
        SettingsRefused: a proxy or a file of authorities that cannot be used.
    """
    outside = settings.mode is Mode.PRODUCTION
    if outside:
        _check_proxies()
    connector = aiohttp.TCPConnector(ssl=believed(settings.own_ca))
    return aiohttp.ClientSession(
        cookie_jar=aiohttp.DummyCookieJar(), connector=connector, trust_env=outside
    )


def _check_proxies() -> None:
    proxy = getproxies().get("https")
    if proxy is None:
        return
    try:
        parts = urlsplit(proxy)
        right = parts.scheme in _SCHEMES and bool(parts.hostname) and parts.port is not None
    except ValueError:
        right = False
    if not right:
        raise SettingsRefused(
            "HTTPS_PROXY: give an address with its port, such as http://proxy.your-city.nl:8080"
        )
