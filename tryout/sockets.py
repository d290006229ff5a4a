"""Where the try-out listens: this machine and no other, on ports that stay the same.

Cards and stored conversations carry the addresses, so a try-out that goes on needs the
ports it began with.
"""

import os
import socket

from tryout.guard import Ports, Refused

HOST = "127.0.0.1"
Socket = socket.socket


def take(kept: Ports | None, wanted: Ports) -> tuple[Socket, Socket]:
    """Sockets for the page and the bot: the kept ports, else the wanted ones, else any.

    Raises:
        Refused: a kept port is in use, most likely by this same try-out.
    """
    if kept:
        return bind(kept.page), bind(kept.bot)
    return _bind_or_any(wanted.page), _bind_or_any(wanted.bot)


def bind(port: int) -> Socket:
    """A socket on this port.

    Raises:
        Refused: the port is in use.
    """
    taken = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    if os.name == "posix":  # elsewhere this would share a port with another program
        taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        taken.bind((HOST, port))
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
