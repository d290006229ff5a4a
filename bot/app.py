"""The one place where real things are chosen: settings in, a running application out."""

import asyncio
import gc
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager, suppress
from datetime import timedelta
from typing import Final

import structlog
from aiohttp import web

from booth import api, pages
from booth.ballots import closing
from booth.pools.ticker import Ticker
from booth.separate_input import destroying
from booth.services import BoothServices
from bot import downloads, parts, surroundings
from bot.agenda_feed import AgendaFeed
from bot.clock.clockwork import Clock, Clockwork, Job
from bot.clock.jobs import Nightly, Periods, jobs
from bot.monitoring.health import Health
from bot.monitoring.metrics import LogCounter, Metrics, Watching
from bot.monitoring.watch import Watch
from bot.parts import Foundation
from bot.patience import in_time
from bot.sdk.adapter import BotFramework
from bot.settings import Settings
from bot.start.content import checked_library
from bot.start.version import VERSION
from bot.statement import statement
from bot.surroundings import Check, Surroundings
from bot.teams import endpoint
from content.library import Library
from trajectory.errors import StandsStill
from use_cases import separate_input
from use_cases.council import consents
from use_cases.enrolment.leading import tell_leads_who_guide
from use_cases.planning import needs
from use_cases.services import Services

log: Final = structlog.get_logger()

CLOCKWORK: Final = web.AppKey("clockwork", Clockwork)
INSIDE: Final = web.AppKey("inside", web.Application)
"""What the inside network asks: whether the bot lives, is ready, and its figures."""
COLLECTED: Final = (20_000, 20, 20)
"""How rarely garbage is looked for: a turn makes some hundred things, and nearly all go at once."""


async def make_only_app(
    settings: Settings, clock: Clock, around: Surroundings | None = None
) -> web.Application:
    """The app of a program that is nothing else: what start-up made stays, and the garbage
    collector need not walk through it again and again while people wait."""
    app = await make_app(settings, clock, around)
    gc.collect()
    gc.freeze()
    gc.set_threshold(*COLLECTED)
    return app


async def make_app(
    settings: Settings, clock: Clock, around: Surroundings | None = None
) -> web.Application:
    """The whole bot as one application; its clock runs from start-up to clean-up.

    Around it is Teams, unless a play brings surroundings of its own.

    Raises:
        SettingsRefused: content that production may not start with, or a database or key store
            of another kind of program.
        OSError: a file of the private page or the key store is not there.
    """
    around = around or surroundings.teams(settings)
    base = await parts.lay_foundation(settings, clock, checked_library(settings), around)
    await base.sealing.begin(clock.now().date())
    base = await parts.as_consented(base)
    services, booth, metrics = parts.services(base), parts.booth_services(base), Metrics()
    authenticate = around.authenticator(base.session)
    framework = parts.framework(base, services, metrics, authenticate)
    clockwork = Clockwork(_jobs(base, services, booth), every=around.looks_every)
    await _recover(services, booth, clock)

    app = web.Application(client_max_size=endpoint.LIMIT, middlewares=[in_time])
    app.add_routes([*_routes(base, services, booth), *endpoint.routes(framework.process)])
    app[CLOCKWORK] = clockwork
    health = _health(base, booth, clockwork, around.asked(authenticate))
    app[INSIDE] = _inside(health, metrics)
    app.cleanup_ctx.append(_clock_and_figures(settings, app, metrics))
    app.cleanup_ctx.append(_ticking(booth.ticker))
    app.on_shutdown.append(_last_tick(booth.ticker))
    app.on_cleanup.append(_letting_go(base, framework))
    return app


def _jobs(base: Foundation, services: Services, booth: BoothServices) -> tuple[Job, ...]:
    settings = base.settings
    keep = Periods(
        sent=timedelta(days=settings.keep_sent_days),
        people=timedelta(days=settings.keep_people_days),
    )
    watch = Watch(base.database, base.keys, settings.allowed_leaks)
    nightly = Nightly(services, booth, base.database, base.sealing, base.clock, keep, watch)
    return jobs(services, booth, parts.delivery(base, services), base.clock, nightly)


def _beside(library: Library) -> pages.Beside:
    """What the pages say beside their texts."""
    return pages.Beside(library.routes, library.conduct, library.conduct_link)


def _routes(base: Foundation, services: Services, booth: BoothServices) -> list[web.RouteDef]:
    """What people open in a browser."""
    settings, library = base.settings, base.library
    files = downloads.Downloads(
        services.desk,
        library,
        base.days,
        base.office,
        base.clock.now,
        settings.host_name,
        downloads.chat_address(settings.app_id),
    )
    board = parts.board_room(base, services)
    return [
        *(board.routes() if board else []),
        *AgendaFeed(services, base.clock.now, settings.host_name).routes(),
        *api.routes(booth),
        *pages.routes(base.around.frames, library.texts, _beside(library)),
        *downloads.routes(files, statement(settings, opens_rounds=base.may_open_rounds)),
    ]


def _letting_go(
    base: Foundation, framework: BotFramework
) -> Callable[[web.Application], Awaitable[None]]:
    """At clean-up: what was promised is done, then everything is closed."""

    async def let_go(_: web.Application) -> None:
        await framework.edge.settled()
        await base.close()

    return let_go


def _health(
    base: Foundation, booth: BoothServices, clockwork: Clockwork, outside: Mapping[str, Check]
) -> Health:
    days, allowed = base.library.days.known_until, base.settings.allowed_leaks
    return Health(base.database, booth, base.notary, clockwork, days, allowed, outside)


def _inside(health: Health, metrics: Metrics) -> web.Application:
    """What the inside network asks, and nobody else may (trust.md, rule 10)."""
    watching = Watching(metrics, health.figures, health.holds)
    app = web.Application(middlewares=[in_time])
    app.add_routes([*health.routes(), *watching.routes()])
    return app


def _ticking(ticker: Ticker) -> Callable[[web.Application], AsyncIterator[None]]:
    """From start-up to clean-up."""

    async def running(_: web.Application) -> AsyncIterator[None]:
        ticks = asyncio.create_task(ticker.run())
        yield
        ticker.stop()
        await ticks

    return running


def _last_tick(ticker: Ticker) -> Callable[[web.Application], Awaitable[None]]:
    """A program that stops answers first whoever waits for the next tick."""

    async def stop(_: web.Application) -> None:
        ticker.stop()

    return stop


def _clock_and_figures(
    settings: Settings, app: web.Application, metrics: Metrics
) -> Callable[[web.Application], AsyncIterator[None]]:
    """From start-up to clean-up; a stop waits for what the clock is doing."""

    async def running(_: web.Application) -> AsyncIterator[None]:
        app[CLOCKWORK].start()
        async with _watched(settings, app[INSIDE], metrics):
            log.info("started", version=VERSION)
            yield
        await app[CLOCKWORK].stop()
        log.info("stopped")

    return running


@asynccontextmanager
async def _watched(
    settings: Settings, inside: web.Application, metrics: Metrics
) -> AsyncIterator[None]:
    """The inside network on a port of its own, when the settings name one."""
    counter = LogCounter(metrics)
    logging.getLogger().addHandler(counter)
    runner = web.AppRunner(inside, access_log=None)
    if settings.inside_port:
        await runner.setup()
        await web.TCPSite(runner, settings.inside_host, settings.inside_port).start()
    yield
    await runner.cleanup()
    logging.getLogger().removeHandler(counter)


async def _recover(services: Services, booth: BoothServices, clock: Clock) -> None:
    """Finish what was left half done when the program stopped, before anybody can come in.

    While the readers wait to be confirmed there is nothing to be read, and so nothing to finish.
    """
    with suppress(StandsStill):
        await closing.sweep(booth)
        await separate_input.open_missing(services, clock.now())
        await tell_leads_who_guide(services, clock.now())
        await destroying.sweep(booth)
        await needs.open_missing(services, clock.now())
        await consents.tell_what_waits(services, clock.now())
        await consents.tell_corrections(services, clock.now())
