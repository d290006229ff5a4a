"""`cultuurtraject check`: tries everything that can be tried before the first start.

One line for each thing, a report to send along with a question: it holds no secret, no address of a
database and nobody's name. It makes no database and marks nothing.
"""

import asyncio
import platform
import sys
from collections.abc import Awaitable, Callable, Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Final
from urllib.request import getproxies

import aiohttp
import jwt

from bot import ownership
from bot.admin import progress
from bot.admin.waiting import what_waits
from bot.settings import Settings, SettingsRefused
from bot.start import network, opening
from bot.start.content import checked_library
from bot.start.listening import check_doors
from bot.start.version import VERSION
from bot.surroundings import credential
from bot.teams import graph
from bot.teams.auth import METADATA
from bot.teams.credentials import AUDIENCE, NoToken, Token
from storage import address, installation
from storage.engine.database import Database
from storage.keys.key_store import KeyStore

TIMEOUT: Final = aiohttp.ClientTimeout(total=20)
CONNECTOR: Final = "https://smba.trafficmanager.net/"
GRAPH_RIGHT: Final = "TeamsAppInstallation.ReadWriteSelfForUser.All"
MOST_SKEW: Final = 60
"""Seconds that the clock of this machine may differ from Microsoft's."""
_TO_DO: Final = {
    "invalid_client": "Microsoft refuses the secret: it ended, is another app's, or was cut off",
    "unauthorized_client": "Microsoft does not know APP_ID in TENANT_ID",
    "invalid_request": "Microsoft does not know TENANT_ID, or APP_ID in it",
    "credential-unreadable": "the file with the certificate or the token cannot be read",
}
_NO_WAY: Final = (
    "cannot be reached: {error}. Look at the firewall, at HTTPS_PROXY, and at OWN_CA when your "
    "network opens secure connections"
)


class Wrong(Exception):
    """A thing that does not hold; the message is one sentence with what to do."""


@dataclass(frozen=True, slots=True)
class Desk:
    """What the checks look at."""

    settings: Settings
    session: aiohttp.ClientSession


Look = Callable[[Desk], Awaitable[str]]


async def check(settings: Settings, _argument: str) -> str:
    """Try everything, print a line for each thing; the last line counts what is wrong.

    Raises:
        SystemExit: something is wrong (1).
    """
    async with network.session(settings) as session:
        desk = Desk(settings, session)
        lines = [await _line(name, look, desk) for name, look in CHECKS.items()]
    wrong = sum(line.startswith("NO") for line in lines)
    told = "\n".join([*about_here(), *lines, f"{wrong} wrong." if wrong else "All is well."])
    if wrong:
        sys.stdout.write(told + "\n")
        raise SystemExit(1)
    return told


def about_here() -> list[str]:
    """Which program this is, and on what."""
    system = f"{platform.system()} {platform.release()}, Python {platform.python_version()}"
    return [f"cultuurtraject {VERSION}, {system}, {datetime.now(UTC):%Y-%m-%d %H:%M} UTC"]


async def _line(name: str, look: Look, desk: Desk) -> str:
    progress.step(f"Trying {name}")
    try:
        return f"ok  {name}: {await look(desk)}"
    except (Wrong, SettingsRefused) as refused:
        return f"NO  {name}: {refused}"


# ---- this machine


async def _content(desk: Desk) -> str:
    library = await asyncio.to_thread(checked_library, desk.settings)
    adopted = sum(bool(one.adopted_by and one.adopted_on) for one in library.programmes.values())
    if not adopted:
        raise Wrong("no programme is adopted: fill in adopted_by and adopted_on")
    if not desk.settings.may_open_rounds:
        return "in order; no trajectory starts before all that is marked `for rounds` is set"
    return "in order"


async def _doors(desk: Desk) -> str:
    await asyncio.to_thread(check_doors, desk.settings)
    return "can be listened on"


async def _database(desk: Desk) -> str:
    settings = desk.settings
    file = address.file_of(settings.database_url)
    if file is not None and not file.exists():
        opening.check_folder(file)
        return "not there yet; the first start makes it"
    database = opening.database_of(settings)
    try:
        with opening.explained():
            await ownership.refuse_what_is_not_ours(settings, database)
            return await _of_database(settings, database)
    finally:
        await database.close()


async def _of_database(settings: Settings, database: Database) -> str:
    told = [one.name for one in await database.tells() if one.leak not in settings.allowed_leaks]
    if told:
        raise Wrong(f"it tells more than its tables: switch off {', '.join(told)}")
    revision = await database.revision()
    if revision and not await database.is_current():
        return f"answers; its tables ({revision}) are brought up to date at the start"
    return "answers" if revision else "answers; it is empty, the first start makes its tables"


async def _keys(desk: Desk) -> str:
    place = desk.settings.key_store
    if isinstance(place, Path) and not place.exists():
        opening.check_folder(place)
        return "not there yet; the first start makes the folder"
    with opening.explained():
        keys = await asyncio.to_thread(opening.store_of, desk.settings)
        with closing(keys):
            if not await asyncio.to_thread(keys.takes_keys):
                raise Wrong("no key can be kept: look at its rights and its room")
            await _apart(desk.settings, keys)
    return "takes keys, away from the ballots"


async def _apart(settings: Settings, keys: KeyStore) -> None:
    file = address.file_of(settings.database_url)
    if file is not None and not file.exists():
        return
    database = opening.database_of(settings)
    try:
        await ownership.refuse_one_server(database, keys)
        if await installation.identity_of(database) is not None:
            await ownership.refuse_keys_of_another(database, keys)
    finally:
        await database.close()


async def _works_council(desk: Desk) -> str:
    return await what_waits(desk.settings)


# ---- the way out


async def _proxy(_: Desk) -> str:
    return "HTTPS_PROXY is used" if "https" in getproxies() else "none; the way out is direct"


async def _microsoft_keys(desk: Desk) -> str:
    said = await _asked(desk, METADATA)
    if said.status != 200:
        raise Wrong(f"Microsoft's keys: {said.status}, where 200 was expected")
    _same_clock(said.headers.get("Date", ""))
    return "Microsoft's keys can be had, and the clocks agree"


def _same_clock(date: str) -> None:
    try:
        skew = abs((parsedate_to_datetime(date) - datetime.now(UTC)).total_seconds())
    except (TypeError, ValueError):
        return
    if skew > MOST_SKEW:
        raise Wrong(f"the clock of this machine is {skew:.0f} seconds off: use a time service")


async def _connector(desk: Desk) -> str:
    await _asked(desk, CONNECTOR)
    return "Teams can be reached"


async def _token(desk: Desk) -> str:
    await _fetched(desk, AUDIENCE)
    return "Microsoft gives the bot a token"


async def _graph(desk: Desk) -> str:
    if not desk.settings.graph_install:
        return "not asked for; GRAPH_INSTALL is not set"
    token = await _fetched(desk, graph.AUDIENCE)
    if GRAPH_RIGHT not in _rights(token):
        raise Wrong(f"the app has no right {GRAPH_RIGHT}: grant it, with admin consent")
    return "the app may add itself for people"


def _rights(token: Token) -> list[str]:
    try:
        claims = jwt.decode(token.value, options={"verify_signature": False})
    except jwt.PyJWTError:
        return []
    return list(claims.get("roles", []))


async def _public(desk: Desk) -> str:
    said = await _asked(desk, f"{desk.settings.public_url}/prive")
    if said.status in (502, 503, 504):
        return "the proxy answers with a certificate that is believed; no bot runs behind it yet"
    if said.status != 200:
        raise Wrong(f"PUBLIC_URL answers {said.status}: look at the proxy of step 6")
    return "people can open the private page"


async def _asked(desk: Desk, url: str) -> aiohttp.ClientResponse:
    try:
        async with desk.session.get(url, timeout=TIMEOUT, allow_redirects=False) as said:
            await said.read()
            return said
    except (aiohttp.ClientError, TimeoutError, OSError) as error:
        raise Wrong(_NO_WAY.format(error=_reason(error))) from None


def _reason(error: BaseException) -> str:
    """Why there is no way, in a few words."""
    match error:
        case aiohttp.ClientConnectorCertificateError():
            return "its certificate is not believed"
        case aiohttp.ClientHttpProxyError():
            return f"the proxy refuses ({error.status})"
        case aiohttp.ClientProxyConnectionError():
            return "the proxy does not answer"
        case aiohttp.ClientConnectorDNSError():
            return "its name is not known here"
        case TimeoutError():
            return "it does not answer"
        case _:
            return type(error).__name__


async def _fetched(desk: Desk, audience: str) -> Token:
    try:
        return await asyncio.to_thread(credential(desk.settings).fetch, audience)
    except NoToken as none:
        if none.ours:
            raise Wrong(_TO_DO.get(none.reason, f"Microsoft says {none.reason}")) from None
        raise Wrong(_NO_WAY.format(error=none.reason)) from None


CHECKS: Final[Mapping[str, Look]] = {
    "content": _content,
    "doors": _doors,
    "database": _database,
    "key store": _keys,
    "works council": _works_council,
    "proxy": _proxy,
    "signing keys": _microsoft_keys,
    "Teams": _connector,
    "token": _token,
    "Graph": _graph,
    "public address": _public,
}
"""Every line of the report, in its order."""
