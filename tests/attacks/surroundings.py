"""Attacks on what stands around the bot: the log of its database, its probes, open connections."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import closing, suppress
from datetime import date, timedelta
from random import Random
from types import SimpleNamespace
from typing import Any
from unittest.mock import patch

from aiohttp.web_protocol import RequestHandler

from booth.envelope import close_request
from bot import patience
from bot.app import CLOCKWORK
from bot.monitoring.health import Health
from bot.teams import endpoint
from tests import servers
from tests.attacks.attack import Attack, Backend, Hits, Kind, Mutant, Scene, Stage
from tests.attacks.box import Found, booth
from tests.attacks.field import Field, field
from tests.attacks.leftovers import key_files
from tests.attacks.mutants import surroundings as mutants
from tests.booth.ballots.play import OPENS, Play, answers

# ---- the log of the database -------------------------------------------------------------------

LOGGED = "a database that logs each sending while readiness says that all is well"
TALKATIVE = (
    {"log_statement": "all"},
    {"log_statement": "mod"},
    {"log_min_duration_statement": "0"},
    {"log_min_duration_sample": "0", "log_statement_sample_rate": "1"},
    {"log_transaction_sample_rate": "1"},
    {"log_duration": "on"},
    {"log_executor_stats": "on"},
    {"debug_print_plan": "on"},
)


async def logs(stage: Stage) -> AsyncIterator[Found]:
    """Somebody lets the server log statements, in another way each time, and reads its log."""
    luck = stage.luck
    async with booth(stage.backend) as play:
        for number in range(stage.rounds):
            play.now = OPENS + timedelta(hours=1)
            round_id = await play.opened()
            for name, value in TALKATIVE[number % len(TALKATIVE)].items():
                await _lets(play, f'SET {name} = "{value}"')
            said = await _sends(play, round_id, luck)
            assert said, "the control of the harness: the log tells that somebody sent"
            yield Counter({LOGGED: said if await _is_ready(play) else 0})
            await _lets(play, "RESET ALL")


async def _lets(play: Play, what: str) -> None:
    """The administrator changes a setting; new connections get it."""
    await play.by_hand(f"ALTER DATABASE {play.database.url.database} {what}")
    await play.database._engine.dispose()


async def _sends(play: Play, round_id: str, luck: Random) -> int:
    """How much the log of the server grows when somebody sends."""
    file = servers.server().folder / "log"
    member = play.member("kofi", round_id)
    before = file.stat().st_size
    await member.sends(**answers(luck.randint(1, 5)))
    return file.stat().st_size - before


async def _is_ready(play: Play) -> bool:
    clockwork: Any = SimpleNamespace(quiet=0.0)
    notary: Any = SimpleNamespace(may_read=_well, standing_still=())
    health = Health(play.database, play.services, notary, clockwork, date.max)
    request: Any = None
    return (await health.ready(request)).status == 200


async def _well() -> bool:
    return True


# ---- the probes --------------------------------------------------------------------------------

OUTSIDE = "probes that answer whoever asks from outside"
WRITES = "a probe that writes"
PROBES = ("/readyz", "/healthz", "/metrics")
DISGUISES = ("{}", "{}/", "/{}", "{}?x=1", "/prive/..{}", "/./{}", "{}%20", "/inside{}")


async def probes(stage: Stage) -> AsyncIterator[Found]:
    """Asked at the door of people, in many ways; and at the inside network, while we look."""
    luck = stage.luck
    async with field(stage.backend) as asked:
        await asked.groups(1, 7, luck)
        for _ in range(stage.rounds):
            found: Found = Counter()
            path = luck.choice(DISGUISES).format(luck.choice(PROBES))
            found[OUTSIDE] += await _answers(asked, path)
            found[WRITES] += await _writes(asked, luck.choice(PROBES))
            yield found


async def _answers(asked: Field, path: str) -> bool:
    headers = {"X-Forwarded-For": "127.0.0.1", "Host": "127.0.0.1:9478"}
    address = asked.town.address + path
    async with asked.town.session.get(address, headers=headers) as response:
        return response.status not in (404, 405)


async def _writes(asked: Field, path: str) -> bool:
    folder, keys = asked.key_folder, key_files(asked.key_folder)
    before = (folder.stat().st_mtime_ns, await asked.witness.state())
    status, _ = await asked.town.asks_inside(path)
    assert status == 200, "the control of the harness: inside, somebody answers"
    after = (folder.stat().st_mtime_ns, await asked.witness.state())
    return after != before or key_files(folder) != keys


# ---- connections that are held -----------------------------------------------------------------

HELD = "a body that is sent by half and held for ever"
BODY, LINGERING = 1.0, 0.3
"""Seconds, so that the attack need not wait as long as people may."""
FOR_EVER = 30.0
"""Seconds; a busy machine, asked hundreds of things at once, takes a while to hang up."""


async def half_sent(stage: Stage) -> AsyncIterator[Found]:
    """Half a request to every address, with a promise of more; all at the same time."""
    kept: Any = RequestHandler.__init__.__kwdefaults__
    with (
        patch.object(patience, "BODY", BODY),
        patch.object(endpoint, "PATIENCE", BODY),
        patch.dict(kept, lingering_time=LINGERING),
    ):
        async with field(stage.backend) as asked:
            everywhere = _addresses(asked)
            tried = [one for _ in range(stage.rounds) for one in everywhere]
            held = await asyncio.gather(*(_held(asked, *one) for one in tried))
    for start in range(0, len(held), len(everywhere)):
        yield Counter({HELD: sum(held[start : start + len(everywhere)])})


def _addresses(asked: Field) -> list[tuple[str, str]]:
    """Every method and path that the bot knows, and some that it does not."""
    known = {
        (route.method, resource.canonical)
        for resource in asked.town.app.router.resources()
        for route in resource
    }
    assert asked.town.app[CLOCKWORK]
    return sorted(known | {("POST", "/"), ("PUT", "/prive"), ("POST", "/nergens")})


async def _held(asked: Field, method: str, path: str) -> bool:
    """Whether the bot still holds the line, a good while after its patience."""
    host, _, port = asked.town.address.removeprefix("http://").partition(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    with closing(writer):
        head = f"{method} {path} HTTP/1.1\r\nHost: {host}\r\nContent-Type: application/json\r\n"
        writer.write(f"{head}Content-Length: 32768\r\n\r\n{{".encode())
        with suppress(TimeoutError, ConnectionError):
            async with asyncio.timeout(FOR_EVER):
                while await reader.read(65536):
                    pass
            return False
        return not reader.at_eof()


# ---- what is compressed ------------------------------------------------------------------------

SMALLER = "a padded reply that is made smaller on its way"
"""How small says what was in it: the padding would have been for nothing."""
PADDED = ("/prive", "/lezen", "/inbreng", "/voorstellen", "/nodig", "/bestand")
READS = ("gzip", "deflate", "gzip, deflate, br, zstd", "br;q=1, gzip;q=0.5")


async def asked_small(stage: Stage) -> AsyncIterator[Found]:
    """A browser that reads every compression opens pages, with and without a ticket that works."""
    luck = stage.luck
    async with field(stage.backend) as asked:
        await asked.groups(1, 7, luck)
        for _ in range(stage.rounds):
            reads = luck.choice(READS)
            unpacked = await _small(asked, "/prive", reads)
            assert unpacked.startswith(b"<!doctype"), "the control of the harness: files are small"
            found = [await _reply_is_small(asked, path, reads) for path in PADDED]
            yield Counter({SMALLER: sum(found)})


async def _small(asked: Field, path: str, reads: str) -> bytes:
    """What everybody gets the same, which may be compressed."""
    address, headers = asked.town.address + path, {"Accept-Encoding": reads}
    async with asked.town.session.get(address, headers=headers) as response:
        return await response.read()


async def _reply_is_small(asked: Field, path: str, reads: str) -> bool:
    sealed = close_request(asked.front, {"action": "open", "ticket": "none"})
    garbage = bytes(len(sealed.body))
    address, headers = asked.town.address + path, {"Accept-Encoding": reads}
    for body in (sealed.body, garbage):
        async with asked.town.session.post(address, data=body, headers=headers) as response:
            if "Content-Encoding" in response.headers or (response.content_length or 0) < 1_024:
                return True
    return False


def _attack(name: str, adversary: str, scene: Scene, mutant: Mutant, *backends: Backend) -> Attack:
    looked = tuple(backends) or tuple(Backend)
    return Attack(
        name, Kind.PRESENCE, adversary, scene, lambda found: Hits(found[name]), mutant, looked
    )


ATTACKS = [
    _attack(LOGGED, "A5", logs, mutants.looks_at_no_server, Backend.POSTGRESQL),
    _attack(OUTSIDE, "A5", probes, mutants.public_probes),
    _attack(WRITES, "A5", probes, mutants.public_probes),
    _attack(HELD, "A5", half_sent, mutants.waits_for_ever, Backend.SQLITE),
    _attack(SMALLER, "A5", asked_small, mutants.compresses_everything, Backend.SQLITE),
]
