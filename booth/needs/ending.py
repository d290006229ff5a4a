"""The end of a needs box: everything that was written in it goes, with its keys.

Every step may be repeated after a crash.
"""

import asyncio
from collections.abc import Sequence

import structlog

from booth.needs.sealing import destroy_needs_keys, destroy_other_needs_keys
from booth.pools.seals import destroy_pool_keys
from booth.services import BoothServices

log = structlog.get_logger(__name__)


async def destroy_boxes(services: BoothServices, boxes: Sequence[str]) -> None:
    """Destroy these boxes with all that is in them, read or not, and what a crash left of others.

    Raises:
        OSError: the key store cannot be read.
    """
    for box_id in boxes:
        await _destroy(services, box_id)
    await _sweep(services)


async def _destroy(services: BoothServices, box_id: str) -> None:
    async with services.boxes.writing() as box:
        await box.hold(box_id, alone=True)
        await box.packets.destroy(box_id)
        await box.needs_boxes.remove(box_id)
        await box.commit()
    await asyncio.to_thread(_destroy_keys, services, box_id)
    log.info("needs-ended")


def _destroy_keys(services: BoothServices, box_id: str) -> None:
    destroy_needs_keys(services.keys, box_id)
    destroy_pool_keys(services.keys, box_id)


async def _sweep(services: BoothServices) -> None:
    """Delete keys of boxes that are gone: a crash came between."""
    async with services.boxes.reading() as box:
        boxes = [needs.id for needs in await box.needs_boxes.all()]
    await asyncio.to_thread(_sweep_keys, services, boxes)


def _sweep_keys(services: BoothServices, boxes: Sequence[str]) -> None:
    for box_id in destroy_other_needs_keys(services.keys, boxes):
        destroy_pool_keys(services.keys, box_id)
