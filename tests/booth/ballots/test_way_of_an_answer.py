"""Whoever wants to know what happens to an answer reads at most nine files."""

import asyncio
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from types import FrameType

from storage.ballots.ballots import SealedBallot
from tests.booth.ballots.play import answers
from tests.servers import ROOT
from trajectory.rounds.instrument import Answers

MOST = 9
PLANTED = "Dit antwoord volgen we van de pagina tot in de bus."


def holds_an_answer(value: object) -> bool:
    """Whether a value is the answer, on its way from what was posted to what lies in the box."""
    if isinstance(value, Answers | SealedBallot):
        return True
    if isinstance(value, dict):
        return "answers" in value and "texts" in value
    if isinstance(value, tuple | list):
        return any(holds_an_answer(part) for part in value)
    return isinstance(value, bytes) and PLANTED.encode() in value


@contextmanager
def following():
    """The files of the product in which a function is called with the answer."""
    crossed: set[str] = set()

    def look(frame: FrameType, event: str, _argument: object) -> None:
        file = frame.f_code.co_filename
        ours = file.startswith(str(ROOT)) and "/tests/" not in file and "/.venv/" not in file
        if event == "call" and ours and any(map(holds_an_answer, frame.f_locals.values())):
            crossed.add(file.removeprefix(f"{ROOT}/"))

    threading.setprofile(look)
    sys.setprofile(look)
    try:
        yield crossed
    finally:
        sys.setprofile(None)
        threading.setprofile(None)


async def test_an_answer_crosses_few_files_from_the_page_to_the_box(play):
    scan_round = await play.opened()
    kofi = play.member("kofi", scan_round)

    with following() as crossed:
        # Only a new thread is looked into.
        asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(1))
        reply = await kofi.sends(**answers(4, text=PLANTED))

    assert reply.outcome == "sealed"
    assert {"booth/protocol.py", "booth/ballots/sending.py", "booth/ballots/sealing.py"} < crossed
    assert "storage/ballots/ballots.py" in crossed
    assert len(crossed) <= MOST, sorted(crossed)
