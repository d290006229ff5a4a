"""Programs under load: started on a free port, asked, measured and stopped."""

import asyncio
import json
import os
import socket
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bench import load
from bench.load import Measured
from tests.servers import ROOT

Requests = Iterator[bytes]
PATIENCE: int = 300
"""Seconds in which a program must listen, also on a machine that does much else."""


@dataclass
class Server:
    """A program under load, and the requests that it is sent."""

    name: str
    port: int
    process: asyncio.subprocess.Process
    started: float = 0.0
    runs: list[Measured] = field(default_factory=list)
    beside: Callable[[], float] = float
    """Seconds of processor that others used for it until now; none when nobody works for it."""

    def cpu(self) -> float:
        """Seconds of processor used until now, by the program and its threads, and for it."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        own = (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
        return own + self.beside()

    async def under(self, requests: Requests, seconds: float) -> Measured:
        """What a run gives, with the processor time it took."""
        before = self.cpu()
        measured = await load.run(self.port, requests, seconds=seconds)
        measured.cpu = self.cpu() - before
        return measured

    async def says(self, word: str) -> Any:
        """Ask one of ours something on its own line."""
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.write(f"{word}\n".encode())
        return json.loads(await self.process.stdout.readline())


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@asynccontextmanager
async def program(
    name: str, *arguments: str, python: str = sys.executable
) -> AsyncIterator[Server]:
    """A server of `bench/servers` on a free port; stopped afterwards."""
    port = free_port()
    process = await asyncio.create_subprocess_exec(
        python, "-m", f"bench.servers.{name}", str(port), *arguments,
        stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, cwd=ROOT,
    )  # fmt: skip
    try:
        await _listening(port, process)
        yield Server(name, port, process)
    finally:
        await stop(process)


async def stop(process: asyncio.subprocess.Process) -> None:
    """Let it finish; a program that does not listen to that is ended."""
    if process.stdin is not None:
        process.stdin.close()
    try:
        async with asyncio.timeout(3):
            await process.wait()
    except TimeoutError:
        process.kill()
        await process.wait()


async def _listening(port: int, process: asyncio.subprocess.Process) -> None:
    for _ in range(PATIENCE * 10):
        try:
            _, writer = await asyncio.open_connection("127.0.0.1", port)
        except OSError:
            if process.returncode is not None:
                raise RuntimeError("the program under load did not start") from None
            await asyncio.sleep(0.1)
        else:
            writer.close()
            return
    raise TimeoutError("the program under load does not listen")
