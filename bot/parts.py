"""The parts of a running bot, made of its settings, its content and its clock."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import partial
from typing import Final

import aiohttp
import structlog

from board.door import Door
from board.pages import PATH, look
from board.routes import Rooms
from board.sessions import Sessions
from board.works_council_page import Told
from booth.day_keys import DayKeys
from booth.services import BoothServices
from booth.tickets import TicketOffice
from booth.ticking import ticker_of
from bot import ownership
from bot.clock.clockwork import Clock
from bot.confirming import Confirming
from bot.downloads import chat_address
from bot.monitoring.metrics import Metrics
from bot.notary import KeyStoreNotary
from bot.sdk.adapter import BotFramework
from bot.sealing import Sealing
from bot.sending.delivery import Delivery
from bot.sending.outcomes import Outcomes
from bot.sending.pace import SendingPace
from bot.sending.sender import Sender
from bot.settings import Mode, Settings
from bot.start import network, opening
from bot.start.consented import as_set, consented
from bot.statement import statement
from bot.surroundings import Surroundings
from bot.teams.answers import message
from bot.teams.attachments import Downloads
from bot.teams.auth import Authenticator
from bot.teams.connector import Connector
from bot.teams.deduplication import Deliveries
from bot.teams.edge import TeamsEdge
from bot.teams.graph import Graph
from bot.teams.own_calendars import GraphCalendars, Words
from bot.wiring import (
    ErasedPeople,
    RoundSeals,
    SealedTickets,
    SeenActivities,
    SessionRosters,
    TeamsDirectory,
)
from content.library import Library
from dialogs.router import Conversations
from storage.ballots.box import Boxes
from storage.engine.database import Database
from storage.keys.erased import Erased
from storage.keys.key_store import KeyStore, standing_key
from storage.keys.room_rosters import RoomRosters
from storage.work import Desk
from trajectory.norms import programme_first
from trajectory.rounds.instrument import Theme
from use_cases.norms import on_page
from use_cases.services import Services

log: Final = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Foundation:
    """What every part stands on; `close` lets go of what is open outside the program."""

    settings: Settings
    clock: Clock
    library: Library
    keys: KeyStore
    database: Database
    notary: KeyStoreNotary
    sealing: Sealing
    session: aiohttp.ClientSession
    around: Surroundings
    connector: Connector
    days: DayKeys
    office: TicketOffice
    as_set: Mapping[str, str] = field(default_factory=dict)
    """What the settings say themselves, where `settings` has what the works council saw."""
    closed: bool = False
    """No round opens: what this program reads or is for waits for the works council."""

    @property
    def may_open_rounds(self) -> bool:
        return self.settings.may_open_rounds and not self.closed

    async def close(self) -> None:
        await self.session.close()
        await self.database.close()
        await asyncio.to_thread(self.keys.close)


async def lay_foundation(
    settings: Settings, clock: Clock, library: Library, around: Surroundings
) -> Foundation:
    """Open the database and the key store, and bring the tables up to date.

    Raises:
        OSError: the key store is not there.
        SettingsRefused: one of them belongs to another kind of program.
    """
    database, keys = await opened(settings)
    days = await asyncio.to_thread(DayKeys, keys, clock.now())
    notary = KeyStoreNotary(keys, settings.tenant_id)
    session = network.session(settings)
    bearer = around.tokens.bearer
    return Foundation(
        settings=settings,
        clock=clock,
        library=library,
        keys=keys,
        database=database,
        notary=notary,
        sealing=Sealing(database, keys, notary),
        session=session,
        around=around,
        connector=Connector(session, bearer, f"28:{settings.app_id}", around.answered),
        days=days,
        office=TicketOffice(days),
    )


async def opened(settings: Settings) -> tuple[Database, KeyStore]:
    """The database, its tables up to date, and the key store; whoever asks closes both. Nothing is
    written before we know that both are ours.

    Raises:
        SettingsRefused: one of them belongs to another kind of program, or cannot be opened.
    """
    database = opening.database_of(settings)
    try:
        with opening.explained():
            await ownership.refuse_what_is_not_ours(settings, database)
            keys = await asyncio.to_thread(opening.key_store, settings)
            await _one_installation(settings, database, keys)
    except BaseException:
        await database.close()
        raise
    return database, keys


async def _one_installation(settings: Settings, database: Database, keys: KeyStore) -> None:
    try:
        await ownership.refuse_one_server(database, keys)
        await ownership.refuse_keys_of_another(database, keys)
        before = await database.revision()
        await database.migrate()
        if before != await database.revision():
            state = before or "none"
            log.info("tables-brought-up-to-date", state=state)
        await ownership.pair(await ownership.mark_as_ours(settings, database), keys)
    except BaseException:
        keys.close()
        raise


async def as_consented(base: Foundation) -> Foundation:
    """The same with the settings that the works council saw."""
    desk = Desk(base.database, base.notary)
    found = await consented(base.settings, desk, base.library, base.clock.now())
    return replace(base, settings=found.settings, as_set=found.as_set, closed=found.closed)


def services(base: Foundation) -> Services:
    """What conversations and the clock use."""
    settings, desk = base.settings, Desk(base.database, base.notary)
    return Services(
        desk=desk,
        library=base.library,
        directory=TeamsDirectory(base.connector),
        tickets=SealedTickets(base.office, base.days),
        seals=RoundSeals(base.keys),
        rosters=SessionRosters(RoomRosters(base.keys)),
        readers=Confirming(base.database, base.keys, base.notary),
        erased=ErasedPeople(Erased(base.keys)),
        confirm_readers=frozenset(settings.readers_confirmed_by),
        programme_leads=frozenset(settings.programme_leads),
        directorate=frozenset(settings.directorate),
        public_url=settings.public_url,
        board=_board_address(settings) if base.around.entra else "",
        threshold=settings.threshold,
        may_open_rounds=base.may_open_rounds,
        as_set=base.as_set,
        only_adopted=settings.mode is Mode.PRODUCTION,
        calendars=_calendars(base, desk) if settings.graph_calendar else None,
    )


def _calendars(base: Foundation, desk: Desk) -> GraphCalendars:
    settings = base.settings
    chat = chat_address(settings.app_id)
    words = Words(desk, base.library, base.clock.now, settings.host_name, chat)
    return GraphCalendars(words, _graph(base, settings.graph_install))


def _graph(base: Foundation, app: str) -> Graph:
    return Graph(base.session, base.around.tokens.bearer, app, base.around.graph)


def booth_services(base: Foundation) -> BoothServices:
    """What the private pages use."""
    boxes, keys, now = Boxes(base.database, base.notary), base.keys, base.clock.now
    return BoothServices(
        boxes,
        keys,
        base.days,
        ticker_of(boxes, keys, now, base.around.beat, base.around.after_opening),
        base.office,
        base.library.instruments,
        now,
        base.library.calendar,
        partial(on_page.word, Desk(base.database, base.notary), base.library),
        texts_live=timedelta(days=base.settings.keep_texts_days),
        themes=_themes(base.library),
        need_kinds=base.library.needs,
    )


def _themes(library: Library) -> list[Theme]:
    """The themes of the norm in the order in which people choose one: a programme's first."""
    urgent = [id for programme in library.programmes.values() for id in programme.themes]
    return programme_first(library.norm_themes, list(dict.fromkeys(urgent)))


def framework(
    base: Foundation, services: Services, metrics: Metrics, authenticate: Authenticator
) -> BotFramework:
    """The way in: from what Teams posts to a conversation, and back."""
    seen = SeenActivities(services.desk, base.clock)
    edge = TeamsEdge(
        handler=metrics.counting(Conversations(services)),
        deliveries=Deliveries(seen, standing_key(base.keys, "activities")),
        downloads=Downloads(base.session, base.around.files),
        now=base.clock.now,
        tenant_id=base.settings.tenant_id or None,
    )
    return BotFramework(authenticate, base.connector, edge)


def _board_address(settings: Settings) -> str:
    """The tab in Teams; in a play, which has none, the page itself."""
    if settings.mode is Mode.PRODUCTION:
        return f"https://teams.microsoft.com/l/entity/{settings.app_id}/board"
    return f"{settings.public_url}{PATH}"


def board_room(base: Foundation, services: Services) -> Rooms | None:
    """The board; None where nobody can sign in."""
    if base.around.entra is None:
        return None
    door = Door(
        Sessions(standing_key(base.keys, "board"), base.clock.now),
        base.around.entra(base.session),
        look(base.around.frames),
        base.library.texts,
        base.settings.public_url,
    )
    tells = Told(as_set(base.settings), statement(base.settings, opens_rounds=base.may_open_rounds))
    return Rooms(services, door, base.clock.now, tells)


def delivery(base: Foundation, services: Services) -> Delivery:
    """The way out of proactive messages."""
    settings, desk = base.settings, services.desk
    app = settings.graph_install
    graph = _graph(base, app) if app else None
    sender = Sender(desk, base.connector, graph, settings.tenant_id)
    pace = SendingPace(desk, base.clock.now, base.around.sends_per_second)
    counted = services.library.sending.requests
    outcomes = Outcomes(desk, base.clock.now, pace, requests=counted)
    return Delivery(services, sender, message, outcomes)
