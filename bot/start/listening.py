"""The doors of the program: an address that cannot be listened on is told in a sentence."""

import errno
import socket
from typing import Final

from bot.settings import Settings
from bot.settings.refusal import about

_WHY: Final = {
    errno.EADDRINUSE: "another program listens on {port}: stop it, or set another port",
    errno.EACCES: "this user may not listen on {port}: set a port above 1023",
    errno.EADDRNOTAVAIL: "is no address of this machine",
}


def check_doors(settings: Settings) -> None:
    """Look whether the program could listen, for people and for the inside network.

    Raises:
        SettingsRefused: with the setting that is in the way.
    """
    _check("host", settings.host, "port", settings.port)
    if settings.inside_port:
        _check("inside_host", settings.inside_host, "inside_port", settings.inside_port)


def _check(host_name: str, host: str, port_name: str, port: int) -> None:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except OSError:
        raise about(host_name, "is no address of this machine") from None
    for family, kind, protocol, _, address in found:
        with socket.socket(family, kind, protocol) as door:
            door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                door.bind(address)
                door.listen(1)
            except OSError as error:
                name = host_name if error.errno == errno.EADDRNOTAVAIL else port_name
                told = _WHY.get(error.errno or 0, f"cannot be listened on: {error.strerror}")
                raise about(name, told.format(port=port)) from None
