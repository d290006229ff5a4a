"""Nobody here holds an answer that can be read, from the page until the round closes."""

import asyncio
import sys
import threading
from base64 import b64decode
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from types import FrameType

from booth.ballots.closing import close_round
from booth.pools.record import Held
from booth.pools.seals import Sending
from tests.booth.ballots.play import COUNTED, NAMES, answers
from tests.servers import ROOT
from trajectory.rounds.instrument import Answers

MOST = 9
"""Files of the product that a packet crosses."""
PLANTED = "Dit antwoord volgen we van de pagina tot in de bus."


class Way:
    """Where the packet of somebody was seen, and where anything that can be read."""

    def __init__(self, packet: bytes = b"") -> None:
        self.packet = packet
        self.carried: set[str] = set()
        self.read: set[str] = set()

    def look(self, frame: FrameType, event: str, _argument: object) -> None:
        file = frame.f_code.co_filename
        ours = file.startswith(str(ROOT)) and "/tests/" not in file and "/.venv/" not in file
        if event != "call" or not ours:
            return
        name = file.removeprefix(f"{ROOT}/")
        values = list(frame.f_locals.values())
        if any(map(self._holds_packet, values)):
            self.carried.add(name)
        if any(map(can_be_read, values)):
            self.read.add(name)

    def _holds_packet(self, value: object) -> bool:
        if isinstance(value, Sending):
            return value.packet == self.packet
        return isinstance(value, bytes) and bool(self.packet) and self.packet in value


def can_be_read(value: object) -> bool:
    """Whether a value is an answer, or has the planted words in it."""
    if isinstance(value, Answers):
        return True
    if isinstance(value, dict | tuple | list):
        parts = value.values() if isinstance(value, dict) else value
        return any(map(can_be_read, parts))
    text = value.encode() if isinstance(value, str) else value
    return isinstance(text, bytes) and PLANTED.encode() in text


@contextmanager
def following(way: Way):
    threading.setprofile(way.look)
    sys.setprofile(way.look)
    # Only a new thread is looked into.
    asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(1))
    try:
        yield
    finally:
        sys.setprofile(None)
        threading.setprofile(None)


async def test_a_packet_crosses_few_files_and_nothing_of_it_can_be_read_before_closing(play):
    scan_round = await play.opened()
    await play.fill(scan_round, *[answers(4)] * 5)
    kofi = play.member(NAMES[5], scan_round)
    message = await kofi.message(**answers(4, text=PLANTED))

    sending = Way(b64decode(message["packet"]))
    with following(sending):
        assert (await kofi.sends_packet(**message)).outcome == "in"
    assert sending.read == set()
    assert {"booth/ballots/sending.py", "booth/pools/tick.py", "booth/pools/seals.py"} < (
        sending.carried
    )
    assert len(sending.carried) <= MOST, sorted(sending.carried)

    play.now, closing = COUNTED, Way()
    with following(closing):
        await close_round(play.services, scan_round)
    assert "booth/ballots/sheets.py" in closing.read, "the control: closing reads it"


def test_what_the_record_keeps_of_a_packet_is_no_packet():
    assert not can_be_read(Held(b"s" * 32, 1, b"t" * 32))
