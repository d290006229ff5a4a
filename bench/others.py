"""What the programs of others are sent: messages that they repeat, and bodies that they keep."""

import itertools
from collections.abc import Iterator

from bench.load import Sink, request
from booth.envelope import REQUEST_BYTES
from tests.fakes import Teams

MESSAGES = "/api/messages"


def echoes(sink: Sink) -> Iterator[bytes]:
    """Messages of many people, for a bot that repeats them."""
    for number in itertools.count():
        name = f"Mens{number % 1000:05}"
        who = Teams(
            sink.service_url, f"11111111-0000-4000-8000-{number % 1000:012}", name, f"a:{name}"
        )
        yield request(MESSAGES, who.writes("status"), {})


def bodies() -> Iterator[bytes]:
    body = bytes(REQUEST_BYTES)
    for _ in itertools.count():
        yield request("/prive", body, {})
