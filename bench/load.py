"""The load: many connections that each send a request as soon as the last was answered.

It speaks HTTP/1.1 on bare sockets, so that it costs little beside what it measures, and it is the
same for everybody. It also plays the Bot Connector, which takes every answer at once (`sink`).
"""

import asyncio
import json
import statistics
import time
from collections import Counter, deque
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

CONCURRENCY = 32
TAKEN = b"HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nContent-Length: 10\r\n\r\n"
TAKEN += b'{"id":"1"}'
BUSY = b"HTTP/1.1 429 Too Many Requests\r\nRetry-After: 1\r\nContent-Length: 0\r\n\r\n"


def request(path: str, body: Mapping[str, Any] | bytes, headers: Mapping[str, str]) -> bytes:
    """The bytes of one POST."""
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    lines = [f"POST {path} HTTP/1.1", "Host: 127.0.0.1", "Content-Type: application/json"]
    lines += [f"Content-Length: {len(content)}"]
    lines += [f"{name}: {value}" for name, value in headers.items()]
    return "\r\n".join([*lines, "", ""]).encode() + content


@dataclass
class Measured:
    """What one run gave. Moments in seconds, answers by status."""

    seconds: float = 0.0
    cpu: float = 0.0
    """Seconds of processor that the program under load used."""
    latencies: list[float] = field(default_factory=list)
    statuses: dict[int, int] = field(default_factory=dict)

    @property
    def good(self) -> int:
        return sum(count for status, count in self.statuses.items() if 200 <= status < 300)

    @property
    def cpu_each(self) -> float:
        """Milliseconds of processor for one request; a busy machine disturbs it least."""
        return self.cpu * 1000 / max(1, len(self.latencies))

    @property
    def rate(self) -> float:
        """Good answers per second."""
        return self.good / self.seconds

    def percentile(self, part: float) -> float:
        """Milliseconds under which this part of the requests was answered."""
        ordered = sorted(self.latencies)
        return ordered[min(len(ordered) - 1, int(part * len(ordered)))] * 1000

    def figures(self) -> dict[str, Any]:
        return {
            "requests": len(self.latencies),
            "seconds": round(self.seconds, 3),
            "per_second": round(self.rate, 1),
            "cpu_ms_each": round(self.cpu_each, 3),
            "p50_ms": round(self.percentile(0.5), 2),
            "p99_ms": round(self.percentile(0.99), 2),
            "statuses": {str(status): count for status, count in sorted(self.statuses.items())},
        }


def cpu_of(runs: Sequence[Measured]) -> float:
    """Milliseconds of processor for one request, over all of these runs."""
    return sum(run.cpu for run in runs) * 1000 / max(1, sum(len(run.latencies) for run in runs))


async def run(
    port: int, requests: Iterator[bytes], *, seconds: float, concurrency: int = CONCURRENCY
) -> Measured:
    """Send until the time is over or the requests are."""
    measured = Measured()
    until = time.perf_counter() + seconds
    began = time.perf_counter()
    await asyncio.gather(
        *[_one_connection(port, requests, until, measured) for _ in range(concurrency)]
    )
    measured.seconds = time.perf_counter() - began
    return measured


async def _one_connection(
    port: int, requests: Iterator[bytes], until: float, measured: Measured
) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    while time.perf_counter() < until and (content := next(requests, None)) is not None:
        began = time.perf_counter()
        writer.write(content)
        status, closes = await _answer(reader)
        measured.latencies.append(time.perf_counter() - began)
        measured.statuses[status] = measured.statuses.get(status, 0) + 1
        if closes:
            writer.close()
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.close()


async def _answer(reader: asyncio.StreamReader) -> tuple[int, bool]:
    """The status, and whether the connection is over."""
    head = (await reader.readuntil(b"\r\n\r\n")).lower()
    status = int(head[9:12])
    if b"transfer-encoding: chunked" in head:
        await reader.readuntil(b"0\r\n\r\n")
    else:
        length = head.partition(b"content-length:")[2].partition(b"\r\n")[0].strip()
        if length:
            await reader.readexactly(int(length))
    return status, b"connection: close" in head


async def answered(port: int, content: bytes) -> tuple[int, bytes]:
    """One request, and what it was answered: to see that a bot does its work at all."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(content)
    head = (await reader.readuntil(b"\r\n\r\n")).lower()
    length = head.partition(b"content-length:")[2].partition(b"\r\n")[0].strip()
    body = await reader.readexactly(int(length or 0))
    writer.close()
    return int(head[9:12]), body


# ---- the Bot Connector --------------------------------------------------------------------------


@dataclass
class Sink:
    """Takes every message. `taken` counts them, `last` is the newest one."""

    port: int = 0
    limit: int = 0
    """Messages that it takes in any second; more are refused with 429. 0 for no limit."""
    refused: int = 0
    moments: deque[float] = field(default_factory=deque)
    """When the messages of the last second came."""
    chats: Counter[str] = field(default_factory=Counter)
    """Messages by the path they were sent to, while `counts`."""
    counts: bool = False
    taken: int = 0
    last: bytes = b""

    def takes(self) -> bool:
        """Whether one more message fits in this second."""
        now = time.perf_counter()
        while self.moments and self.moments[0] <= now - 1:
            self.moments.popleft()
        if self.limit and len(self.moments) >= self.limit:
            self.refused += 1
            return False
        self.moments.append(now)
        return True

    @property
    def service_url(self) -> str:
        return f"http://127.0.0.1:{self.port}/emea/"


class _Taking(asyncio.Protocol):
    def __init__(self, sink: Sink) -> None:
        self.sink = sink
        self.buffer = b""
        self.transport: asyncio.Transport | None = None

    def connection_made(self, transport: Any) -> None:
        self.transport = transport

    def data_received(self, data: bytes) -> None:
        self.buffer += data
        while self._take():
            pass

    def _take(self) -> bool:
        head, end, rest = self.buffer.partition(b"\r\n\r\n")
        if not end:
            return False
        length = head.lower().partition(b"content-length:")[2].partition(b"\r\n")[0].strip()
        size = int(length or 0)
        if len(rest) < size:
            return False
        body, self.buffer = rest[:size], rest[size:]
        if self.transport is not None:
            self.transport.write(self._answer(head, body))
        return True

    def _answer(self, head: bytes, body: bytes) -> bytes:
        sink = self.sink
        if not sink.takes():
            return BUSY
        sink.last, sink.taken = body, sink.taken + 1
        if sink.counts:
            sink.chats[head.split(b" ", 2)[1].decode()] += 1
        return TAKEN


@asynccontextmanager
async def sink() -> AsyncIterator[Sink]:
    """A Bot Connector on a free port."""
    taking = Sink()
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: _Taking(taking), "127.0.0.1", 0)
    taking.port = server.sockets[0].getsockname()[1]
    try:
        yield taking
    finally:
        server.close()


def median_of(runs: list[Measured], part: float) -> float:
    """The median of a percentile over runs, in milliseconds."""
    return statistics.median(run.percentile(part) for run in runs)
