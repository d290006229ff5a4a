"""A replica that is killed while it sends: nothing of it is finished, rolled back or said."""

import asyncio
import os
import signal
from datetime import datetime

from sqlalchemy.orm import configure_mappers

from bot.sending.delivery import Delivery
from bot.sending.outcomes import Outcomes
from storage.engine.database import Database
from tests.deliveries.wave import Clock, library, replica
from tests.forks import PROCESSES

POINTS = ("claimed", "looked", "sent", "finished")
# Every process starts with what takes time to make.
library()
configure_mappers()


async def killed(url: str, now: datetime, point: str, nth: int) -> bool:
    """Let a replica send until it comes to this point for the nth time; whether it was killed."""
    process = PROCESSES.Process(target=_run, args=(url, now, point, nth))
    process.start()
    await asyncio.to_thread(process.join)
    assert process.exitcode in (0, -signal.SIGKILL), process.exitcode
    return process.exitcode != 0


def _run(url: str, now: datetime, point: str, nth: int) -> None:
    asyncio.run(_send(url, now, _Fuse(point, nth)))


async def _send(url: str, now: datetime, fuse: "_Fuse") -> None:
    database = Database(url)
    async with replica(database, Clock(now)) as delivery:
        await fuse.set_on(delivery).send_due()
    await database.close()


class _Fuse:
    """Counts how often a point is passed, and kills the process at the nth time."""

    def __init__(self, point: str, nth: int) -> None:
        self.point, self.left = point, nth

    def passes(self, point: str) -> None:
        self.left -= point == self.point
        if self.left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    def set_on(self, delivery: Delivery) -> Delivery:
        fuse = self

        class Fused(Delivery):
            async def _claim(self, most):
                notices = await super()._claim(most)
                fuse.passes("claimed")
                return notices

            async def _letter(self, notice):
                letter = await super()._letter(notice)
                fuse.passes("looked")
                return letter

            async def _send(self, letter):
                result = await super()._send(letter)
                fuse.passes("sent")
                return result

        class FusedOutcomes(Outcomes):
            async def _finish_sent(self, notice, message_id):
                await super()._finish_sent(notice, message_id)
                fuse.passes("finished")

        outcomes = FusedOutcomes(
            delivery.outcomes.desk,
            delivery.outcomes.now,
            delivery.outcomes.pace,
            requests=delivery.outcomes.requests,
        )
        return Fused(delivery.services, delivery.sender, delivery.message, outcomes)
