"""The same socket work on bare aiohttp: the floor under everybody who uses it.

`/api/messages` reads an activity and posts an answer; `/prive` reads a body of one size, puts
the bytes of one ballot in SQLite with the pragmas of ours, durably, and answers in one size.
"""

import asyncio
import json
import secrets
import sqlite3
import sys
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor

from aiohttp import ClientSession, web

from booth.api import MEMBER_REPLY

BALLOT = 16 * 1024 + 48
CARD = {"type": "message", "text": "x" * 1_500}
SESSION = web.AppKey("session", ClientSession)
WRITER = web.AppKey("writer", ThreadPoolExecutor)
DATABASE = web.AppKey("database", sqlite3.Connection)


async def messages(request: web.Request) -> web.Response:
    activity = json.loads(await request.read())
    path = f"v3/conversations/{activity['conversation']['id']}/activities"
    async with request.app[SESSION].post(activity["serviceUrl"] + path, json=CARD) as response:
        await response.read()
    return web.Response()


async def send(request: web.Request) -> web.Response:
    await request.read()
    row = (secrets.token_bytes(32), secrets.token_bytes(BALLOT))
    loop = asyncio.get_running_loop()
    await loop.run_in_executor(request.app[WRITER], keep, request.app[DATABASE], row)
    return web.Response(body=bytes(MEMBER_REPLY), content_type="application/octet-stream")


def keep(database: sqlite3.Connection, row: tuple[bytes, bytes]) -> None:
    database.execute("BEGIN IMMEDIATE")
    database.execute("INSERT INTO ballot VALUES (?, ?)", row)
    database.execute("COMMIT")


def opened(path: str) -> sqlite3.Connection:
    database = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "secure_delete=ON"):
        database.execute(f"PRAGMA {pragma}")
    database.execute("CREATE TABLE ballot (slot BLOB PRIMARY KEY, sealed BLOB) WITHOUT ROWID")
    return database


async def running(app: web.Application) -> AsyncIterator[None]:
    app[DATABASE] = opened(sys.argv[2])
    app[WRITER] = ThreadPoolExecutor(1)
    app[SESSION] = ClientSession()
    yield
    await app[SESSION].close()
    app[WRITER].shutdown()
    app[DATABASE].close()


def main() -> None:
    app = web.Application()
    app.cleanup_ctx.append(running)
    app.add_routes([web.post("/api/messages", messages), web.post("/prive", send)])
    web.run_app(app, host="127.0.0.1", port=int(sys.argv[1]), access_log=None, print=None)


if __name__ == "__main__":
    main()
