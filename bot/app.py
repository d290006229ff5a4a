"""The one place where real things are chosen: settings in, a running application out."""

from collections.abc import AsyncIterator
from datetime import timedelta
from functools import cache
from typing import Final

import aiohttp
from aiohttp import web

from booth import api, closing, delivery, pages
from booth.services import BoothServices
from booth.tickets import TicketOffice
from bot import downloads, messages
from bot.activities import message
from bot.addresses import SHAREPOINT, TEAMS, THIS_MACHINE, Hosts
from bot.auth import AnonymousAccess, Authenticator, ConnectorToken, SigningKeys
from bot.clockwork import Clock, Clockwork
from bot.connector import Connector
from bot.credentials import ClientSecret, Credential, KeptTokens, ManagedIdentity, NoTokens
from bot.deliveries import Deliveries
from bot.delivery import Delivery
from bot.files import Downloads
from bot.health import Health
from bot.jobs import Nightly, jobs
from bot.sdk import TeamsEdge
from bot.settings import AppType, Mode, Settings, SettingsRefused
from bot.wiring import RoundSeals, SealedTickets, SeenActivities, TeamsDirectory
from content import check
from content.library import Library
from dialogs import separate_input
from dialogs.router import Conversations
from dialogs.services import Services
from storage.box import Boxes
from storage.database import Database
from storage.keys import FileKeyStore, KeyStore, standing_key
from storage.work import Desk

CLOCKWORK: Final = web.AppKey("clockwork", Clockwork)
THIS_MACHINE_FRAMES: Final = ("http://127.0.0.1:*",)


async def make_app(settings: Settings, clock: Clock) -> web.Application:
    """The whole bot as one application; its clock runs from start-up to clean-up.

    Raises:
        SettingsRefused: content that production may not start with.
        OSError: a file of the private page or the key store is not there.
    """
    library = _library(settings)
    keys = FileKeyStore(settings.key_store)
    database = Database(settings.database_url)
    await database.migrate()
    session = aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar())
    office = TicketOffice(keys)
    connector = _connector(settings, session)
    services = _services(settings, library, database, keys, office, connector)
    booth = BoothServices(
        Boxes(database), keys, office, library.instruments, clock.now, library.calendar
    )
    edge = _edge(settings, session, connector, services, keys, clock)
    sender = Delivery(services, connector, message, clock.now)
    kept = timedelta(days=settings.keep_sent_days)
    nightly = Nightly(services, booth, database, clock, kept)
    clockwork = Clockwork(jobs(services, booth, sender, clock, nightly))
    await _mend(services, booth, clock)

    app = web.Application(client_max_size=messages.LIMIT)
    files = downloads.Downloads(services.desk, library, office, clock.now)
    app.add_routes(
        [
            *messages.routes(edge.process),
            *api.routes(booth),
            *pages.routes(_frames(settings), library.texts, library.routes),
            *downloads.routes(files, settings),
            *Health(database, booth).routes(),
        ]
    )
    app[CLOCKWORK] = clockwork

    async def running(_: web.Application) -> AsyncIterator[None]:
        clockwork.start()
        yield
        await clockwork.stop()
        await session.close()
        await database.close()

    app.cleanup_ctx.append(running)
    return app


async def _mend(services: Services, booth: BoothServices, clock: Clock) -> None:
    """Finish what a crash left half done, before anybody is answered."""
    await _tidy(services, booth, clock)


async def _tidy(services: Services, booth: BoothServices, clock: Clock) -> None:
    """Finish what was left half done when the program stopped, before anybody can come in."""
    await closing.sweep(booth)
    await separate_input.open_missing(services, clock.now())
    await delivery.sweep(booth)


def _library(settings: Settings) -> Library:
    library = _checked_content()
    if settings.mode is Mode.PRODUCTION and library.placeholders:
        raise SettingsRefused(
            "content/routes.yaml still holds placeholders. Fill in: "
            + "; ".join(library.placeholders)
        )
    return library


@cache
def _checked_content() -> Library:
    """The content, which does not change while the program runs.

    Raises:
        SettingsRefused: every fault with its file, line and remedy, as `make check-content`.
    """
    findings = check.check()
    if findings:
        raise SettingsRefused("\n".join(["The content has faults:", *map(str, findings)]))
    return Library.load()


def _hosts(settings: Settings) -> Hosts:
    if settings.mode is Mode.TRYOUT:
        return THIS_MACHINE
    return Hosts((*TEAMS.names, *settings.service_urls))


def _frames(settings: Settings) -> tuple[str, ...]:
    """Who may show the private page inside theirs."""
    return THIS_MACHINE_FRAMES if settings.mode is Mode.TRYOUT else pages.TEAMS


def _connector(settings: Settings, session: aiohttp.ClientSession) -> Connector:
    tokens = NoTokens() if settings.mode is Mode.TRYOUT else KeptTokens(_credential(settings))
    return Connector(session, tokens.bearer, f"28:{settings.app_id}", _hosts(settings))


def _credential(settings: Settings) -> Credential:
    if settings.app_type is AppType.MANAGED_IDENTITY:
        return ManagedIdentity(settings.app_id)
    secret = settings.app_password.get_secret_value()
    return ClientSecret(settings.app_id, settings.tenant_id, secret)


def _services(
    settings: Settings,
    library: Library,
    database: Database,
    keys: KeyStore,
    office: TicketOffice,
    connector: Connector,
) -> Services:
    return Services(
        desk=Desk(database),
        library=library,
        directory=TeamsDirectory(connector),
        tickets=SealedTickets(office),
        seals=RoundSeals(keys),
        programme_leads=frozenset(settings.programme_leads),
        public_url=settings.public_url,
        threshold=settings.threshold,
        may_open_rounds=settings.may_open_rounds,
    )


def _edge(
    settings: Settings,
    session: aiohttp.ClientSession,
    connector: Connector,
    services: Services,
    keys: KeyStore,
    clock: Clock,
) -> TeamsEdge:
    tryout = settings.mode is Mode.TRYOUT
    return TeamsEdge(
        authenticate=_authenticator(settings, session),
        connector=connector,
        handler=Conversations(services),
        deliveries=Deliveries(
            SeenActivities(services.desk, clock), standing_key(keys, "activities")
        ),
        downloads=Downloads(session, THIS_MACHINE if tryout else SHAREPOINT),
        now=clock.now,
        tenant_id=settings.tenant_id or None,
    )


def _authenticator(settings: Settings, session: aiohttp.ClientSession) -> Authenticator:
    if settings.mode is Mode.TRYOUT:
        return AnonymousAccess(THIS_MACHINE)
    return ConnectorToken(settings.app_id, SigningKeys(session), _hosts(settings))
