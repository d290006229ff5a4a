"""The one place where real things are chosen: settings in, a running application out."""

import asyncio
import gc
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from functools import cache
from typing import Final

import aiohttp
from aiohttp import web

from booth import api, pages
from booth.ballots import closing
from booth.separate_input import destroying
from booth.services import BoothServices
from booth.tickets import TicketOffice
from bot import downloads
from bot.clock.clockwork import Clock, Clockwork
from bot.clock.jobs import Nightly, jobs
from bot.monitoring.health import Health
from bot.monitoring.metrics import Handler, LogCounter, Metrics, Watching
from bot.sending.delivery import Delivery
from bot.sending.pace import SendingPace
from bot.sending.sender import Sender
from bot.settings import AppType, Mode, Settings, SettingsRefused
from bot.teams import endpoint
from bot.teams.activities import message
from bot.teams.addresses import SHAREPOINT, TEAMS, THIS_MACHINE, Hosts
from bot.teams.attachments import Downloads
from bot.teams.auth import AnonymousAccess, Authenticator, ConnectorToken, SigningKeys
from bot.teams.connector import Connector
from bot.teams.credentials import (
    ClientSecret,
    Credential,
    KeptTokens,
    ManagedIdentity,
    NoTokens,
)
from bot.teams.deduplication import Deliveries
from bot.teams.graph import Graph
from bot.teams.sdk import TeamsEdge
from bot.wiring import RoundSeals, SealedTickets, SeenActivities, TeamsDirectory, key_store
from content import check
from content.library import Library
from dialogs.router import Conversations
from storage.ballots.box import Boxes
from storage.engine.database import Database
from storage.keys.key_store import KeyStore, standing_key
from storage.work import Desk
from trajectory.norms import programme_first
from trajectory.rounds.instrument import Theme
from use_cases import separate_input
from use_cases.services import Services

CLOCKWORK: Final = web.AppKey("clockwork", Clockwork)
THIS_MACHINE_FRAMES: Final = ("http://127.0.0.1:*",)
TRYOUT_PACE: Final = 1_000
COLLECTED: Final = (20_000, 20, 20)
"""How rarely garbage is looked for: a turn makes some hundred things, and nearly all go at once."""


async def make_only_app(settings: Settings, clock: Clock) -> web.Application:
    """The app of a program that is nothing else: what start-up made stays, and the garbage
    collector need not walk through it again and again while people wait."""
    app = await make_app(settings, clock)
    gc.collect()
    gc.freeze()
    gc.set_threshold(*COLLECTED)
    return app


async def make_app(settings: Settings, clock: Clock) -> web.Application:
    """The whole bot as one application; its clock runs from start-up to clean-up.

    Raises:
        SettingsRefused: content that production may not start with.
        OSError: a file of the private page or the key store is not there.
    """
    library = _library(settings)
    keys = await asyncio.to_thread(key_store, settings)
    database = Database(settings.database_url)
    await database.migrate()
    session = aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar())
    office = TicketOffice(keys)
    tokens = _tokens(settings)
    connector = Connector(session, tokens.bearer, f"28:{settings.app_id}", _hosts(settings))
    services = _services(settings, library, database, keys, office, connector)
    booth = BoothServices(
        Boxes(database),
        keys,
        office,
        library.instruments,
        clock.now,
        library.calendar,
        texts_live=timedelta(days=settings.keep_texts_days),
        themes=_themes(library),
    )
    metrics = Metrics()
    edge = _edge(
        settings,
        session,
        connector,
        metrics.counting(Conversations(services)),
        services,
        keys,
        clock,
    )
    sender = _delivery(settings, session, tokens, connector, services, clock)
    nightly = Nightly(services, booth, database, clock, timedelta(days=settings.keep_sent_days))
    clockwork = Clockwork(jobs(services, booth, sender, clock, nightly))
    await _mend(services, booth, clock)

    health = Health(database, booth, clockwork, library.days.known_until)
    app = web.Application(client_max_size=endpoint.LIMIT)
    files = downloads.Downloads(services.desk, library, office, clock.now, settings.host_name)
    app.add_routes(
        [
            *endpoint.routes(edge.process),
            *api.routes(booth),
            *pages.routes(_frames(settings), library.texts, library.routes),
            *downloads.routes(files, settings),
            *health.routes(),
        ]
    )
    app[CLOCKWORK] = clockwork

    watching = Watching(metrics, health.figures, health.holds)
    app.cleanup_ctx.append(_clock_and_figures(settings, clockwork, watching))

    async def let_go(_: web.Application) -> None:
        await edge.settled()
        await session.close()
        await database.close()
        await asyncio.to_thread(keys.close)

    app.on_cleanup.append(let_go)
    return app


def _clock_and_figures(
    settings: Settings, clockwork: Clockwork, watching: Watching
) -> Callable[[web.Application], AsyncIterator[None]]:
    """From start-up to clean-up; a stop waits for what the clock is doing."""

    async def running(_: web.Application) -> AsyncIterator[None]:
        clockwork.start()
        async with _watched(settings, watching):
            yield
        await clockwork.stop()

    return running


@asynccontextmanager
async def _watched(settings: Settings, watching: Watching) -> AsyncIterator[None]:
    """Figures for Prometheus on a port of their own, when the settings name one."""
    counter = LogCounter(watching.metrics)
    logging.getLogger().addHandler(counter)
    app = web.Application()
    app.add_routes(watching.routes())
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    if settings.metrics_port:
        await web.TCPSite(runner, settings.metrics_host, settings.metrics_port).start()
    yield
    await runner.cleanup()
    logging.getLogger().removeHandler(counter)


async def _mend(services: Services, booth: BoothServices, clock: Clock) -> None:
    """Finish what was left half done when the program stopped, before anybody can come in."""
    await closing.sweep(booth)
    await separate_input.open_missing(services, clock.now())
    await destroying.sweep(booth)


def _library(settings: Settings) -> Library:
    library = _checked_content()
    if settings.mode is Mode.PRODUCTION and library.placeholders:
        raise SettingsRefused(
            "The content still holds placeholders. Fill in: " + "; ".join(library.placeholders)
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


def _themes(library: Library) -> list[Theme]:
    """The themes of the norm in the order in which people choose one: a programme's first."""
    urgent = [id for programme in library.programmes.values() for id in programme.themes]
    return programme_first(library.norm_themes, list(dict.fromkeys(urgent)))


def _hosts(settings: Settings) -> Hosts:
    if settings.mode is Mode.TRYOUT:
        return THIS_MACHINE
    return Hosts((*TEAMS.names, *settings.service_urls))


def _frames(settings: Settings) -> tuple[str, ...]:
    """Who may show the private page inside theirs."""
    return THIS_MACHINE_FRAMES if settings.mode is Mode.TRYOUT else pages.TEAMS


def _tokens(settings: Settings) -> KeptTokens | NoTokens:
    return NoTokens() if settings.mode is Mode.TRYOUT else KeptTokens(_credential(settings))


def _delivery(
    settings: Settings,
    session: aiohttp.ClientSession,
    tokens: KeptTokens | NoTokens,
    connector: Connector,
    services: Services,
    clock: Clock,
) -> Delivery:
    """Nobody limits the try-out, whose Teams is this machine."""
    pace = TRYOUT_PACE if settings.mode is Mode.TRYOUT else settings.sends_per_second
    graph = Graph(session, tokens.bearer, settings.graph_install)
    sender = Sender(
        services.desk, connector, graph if settings.graph_install else None, settings.tenant_id
    )
    shared = SendingPace(services.desk, clock.now, pace)
    return Delivery(services, sender, message, clock.now, shared)


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
        only_adopted=settings.mode is Mode.PRODUCTION,
    )


def _edge(
    settings: Settings,
    session: aiohttp.ClientSession,
    connector: Connector,
    handler: Handler,
    services: Services,
    keys: KeyStore,
    clock: Clock,
) -> TeamsEdge:
    tryout = settings.mode is Mode.TRYOUT
    return TeamsEdge(
        authenticate=_authenticator(settings, session),
        connector=connector,
        handler=handler,
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
