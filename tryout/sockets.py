"""Where the try-out listens: this machine and no other, on ports that stay the same if they can."""

import os
import socket

from aiohttp import web

from tryout.guard import Ports, Refused

HOST = "127.0.0.1"
Socket = socket.socket
QUICK = 1
"""Seconds that an open connection may hold up a stop."""


def take(wanted: Ports, chosen: int | None) -> tuple[Socket, Socket]:
    """Sockets for the page and the bot: on the wanted ports, or any where one is in use. A port
    that somebody chose for the page is that port.

    Raises:
        Refused: the chosen port is in use.
    """
    page = _bind_or_any(wanted.page) if chosen is None else bind(chosen)
    return page, _bind_or_any(wanted.bot)


def bind(port: int) -> Socket:
    """A socket that listens on this port, so that nobody else gets it while we make ready.

    Raises:
        Refused: the port is in use, or kept for the system.
    """
    taken = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    if os.name == "posix":  # elsewhere this would share a port with another program
        taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        taken.bind((HOST, port))
        taken.listen()
    except OSError:
        taken.close()
        raise Refused("tryout-refused-port", port=str(port)) from None
    return taken


def port(taken: Socket) -> int:
    return int(taken.getsockname()[1])


def _bind_or_any(port: int) -> Socket:
    try:
        return bind(port)
    except Refused:
        return bind(0)


def address(port: int) -> str:
    return f"http://{HOST}:{port}"


async def serve(app: web.Application, socket: Socket) -> web.AppRunner:
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=QUICK)
    await runner.setup()
    await web.SockSite(runner, socket).start()
    return runner
